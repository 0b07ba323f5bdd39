"""Ground: what a report rests on, in the page's words: an interrogation, an intercept, a document, pictures."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from tawatur.language.pack import Pack
from tawatur.model import Basis, SourceKind, Stance
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.draft import Draft, Range
from tawatur.reading.gist import COUNTRY, gist
from tawatur.reading.passage import Passage
from tawatur.reading.pipeline import State
from tawatur.reading.reply import tokens

BASES = {f"by-{basis.value}": basis for basis in Basis}
"""Classes of the words that say what kind of ground it is."""
FAR = 200
"""Passages from a ground in which a warning that it is about is looked for; an article has fewer."""
GROUND_WITHIN = 4
"""Tokens from "resting on" to the word that says what."""
LONGEST = 12
HEAD = 5
"""Tokens at the head of a content that may say how its source knows."""
AT_ONCE = 2
"""Tokens at the head of a content before "on the ground of", where it is the speaker's own."""
FOUND_WITHIN = 3
"""Tokens from an inquiry to what it did."""
SPEAKERS_FOR_OTHERS = frozenset({SourceKind.NAMED_ORGANISATION, SourceKind.DOCUMENT, SourceKind.MEDIA})
TELLING = frozenset({"inform", "tell", "warn", "alert"})
"""Cues by which a party is told of something."""


class Grounds:
    """Finds what reports rest on, and gives a warning what the page says at another place of the same warning."""

    requires = frozenset({"contents", "nesting", "names", "stances"})
    provides = frozenset({"grounds"})

    def __call__(self, state: State) -> None:
        """Look in each passage for words that say on what something rests."""
        by_passage: dict[int, list[Draft]] = {}
        for draft in state.drafts:
            by_passage.setdefault(draft.passage.index, []).append(draft)
        _own(state.drafts)
        warnings = sorted(filter(_warns, state.drafts), key=_index)
        for passage in state.passages:
            for basis, place, at in _grounds(passage):
                _assign(basis, place, at, passage, by_passage.get(passage.index, []), _near(warnings, passage.index))


def _index(draft: Draft) -> int:
    return draft.passage.index


def _near(warnings: list[Draft], index: int) -> list[Draft]:
    """The warnings around a passage: the bound keeps the whole linear on a page without end."""
    return warnings[bisect_left(warnings, index - FAR, key=_index) : bisect_left(warnings, index + FAR, key=_index)]


def _own(drafts: list[Draft]) -> None:
    """What a source's own nouns and the head of its content say of how it knows."""
    seen: dict[str, Basis] = {}
    for draft in sorted(drafts, key=Draft.start):
        nouns = _nouns(draft)
        if "own_count" in nouns and draft.basis in (None, Basis.DOCUMENT):
            draft.basis = Basis.OWN_COUNT
        elif draft.basis is None and "eyewitness" in nouns:
            draft.basis = Basis.EYEWITNESS
        if draft.basis is None and draft.contents and draft.cue.kind == "verb":
            _head(draft)
        if draft.basis is None and draft.source is None and draft.name in seen:
            draft.basis = seen[draft.name]
        if draft.basis is Basis.EYEWITNESS and draft.name:
            seen[draft.name] = draft.basis


def _nouns(draft: Draft) -> set[str]:
    """The bases that the nouns at the head of a source, and those joined to it, say by themselves."""
    if draft.source is None:
        return set()
    passage, (first, end) = draft.passage, draft.source
    return {
        noun.basis
        for at in range(first, min(end, first + 5))
        for noun, shape in passage.words[at].nouns
        if at <= first + 1 or shape.conjunction
    }


def _head(draft: Draft) -> None:
    """The basis that the first words of a content give ("I saw", "the inquiry found", "on the ground of tests")."""
    passage = draft.passage
    start, end = tokens(passage, draft.contents[0])
    for at in range(start, min(end, start + HEAD)):
        length = passage.link(at, "inquiry")
        if length and any(passage.link(n, "finding") for n in range(at - 1, min(end, at + length + FOUND_WITHIN))):
            draft.basis = Basis.INVESTIGATION
            return
        seen = passage.link(at, "own-eyes") and not passage.is_(at + 1, "complementiser")
        if at <= start + 1 and seen and draft.kind not in SPEAKERS_FOR_OTHERS:
            draft.basis = Basis.EYEWITNESS
            return


def _warns(draft: Draft) -> bool:
    told = draft.cue.id in TELLING and draft.addressee is not None
    return (draft.stance is Stance.WARN or told) and draft.source is not None


@lru_cache(maxsize=8)
def _leads(pack: Pack) -> frozenset[str]:
    """The words with which a ground can begin."""
    phrases = [pack.links[name] for name in ("rests-on", "confesses") if name in pack.links]
    return frozenset(words[0] for some in phrases for words, _ in some)


def _grounds(passage: Passage) -> list[tuple[Basis, Range, int]]:
    """Each ground of a passage: its kind, its tokens, and where the words begin that lead to it."""
    found: list[tuple[Basis, Range, int]] = []
    leads = _leads(passage.pack)
    for at, norm in enumerate(passage.norms):
        if norm not in leads:
            continue
        length = passage.link(at, "rests-on")
        if not length:
            if passage.link(at, "confesses"):
                _, end = passage.sentences[passage.sentence_of[at]]
                asked = next((n for n in range(at + 1, min(end, at + 4)) if passage.link(n, "questioning")), None)
                if asked is not None:
                    found.append((Basis.INTERROGATION, (at, asked + 1), at))
            continue
        _, end = passage.sentences[passage.sentence_of[at]]
        first = at + length
        for n in range(first, min(end, first + GROUND_WITHIN)):
            basis = next((basis for name, basis in BASES.items() if passage.link(n, name)), None)
            if basis is not None:
                found.append((basis, (first, _stop(passage, n, end)), at))
                break
    return found


def _stop(passage: Passage, at: int, end: int) -> int:
    stop = at + 1
    while stop < min(end, at + LONGEST) and passage.norms[stop] not in COMMAS and passage.norms[stop] not in (".", ":"):
        if passage.is_(stop, "complementiser"):
            break
        stop += 1
    return stop


def _assign(basis: Basis, place: Range, at: int, passage: Passage, drafts: list[Draft], warnings: list[Draft]) -> None:
    """Give a ground to the report that it stands beside, or to the warning that it is about."""
    start = passage.tokens[at].start
    sentence = passage.sentence_of[at]
    words = passage.characters(*place)
    inside = [one for one in drafts if any(a <= start < b for a, b in one.contents)]
    told = [one for one in warnings if one.passage is passage and passage.sentence_of[one.at[0]] == sentence]
    loose = at > 0 and passage.norms[at - 1] in COMMAS and passage.link(at, "resting") and passage.quoted_by[at] < 0
    adverbial = bool(passage.link(at, "resting"))
    early = [one for one in inside if adverbial and at <= tokens(passage, one.contents[0])[0] + AT_ONCE]
    if early and not told:
        # "We confirm on the ground of tests that ...": the speaker's own.
        _set(early[-1], basis, words)
        return
    if inside and loose and not told:
        # "..., on the ground of X": how the speaker knows.
        inside = []
    if not inside and passage.link(at, "confesses"):
        # What somebody confessed is told by the writer: no report rests on it.
        return
    if not inside:
        beside = [one for one in drafts if passage.sentence_of[one.at[0]] == sentence and one.at[0] < at]
        if beside and passage.quoted_by[at] < 0:
            _set(beside[-1], basis, words)
        return
    first, end = passage.sentences[sentence]
    around = gist(passage, first, end)
    if not told:
        named = [one for one in warnings if _whose(one) and _whose(one) <= around]
        told = named if _passed_on(passage, first, end) else []
    for one in told:
        for other in warnings:
            if other is one or _whose(other) == _whose(one) != frozenset():
                _set(other, basis, words)


def _passed_on(passage: Passage, first: int, end: int) -> bool:
    """Whether a sentence speaks of information or of a warning that was passed on."""
    return any(passage.link(n, "passed-on") for n in range(first, end))


def _whose(draft: Draft) -> frozenset[str]:
    """Who warned, as keys: the state where one did, else the words of the source."""
    assert draft.source is not None
    keys = gist(draft.passage, *draft.source)
    states = frozenset(one for one in keys if one.startswith(COUNTRY))
    return states or keys


def _set(draft: Draft, basis: Basis, words: Range) -> None:
    if draft.basis is None or draft.ground is None:
        draft.basis, draft.ground = basis, words
