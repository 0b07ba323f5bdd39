"""Speaker: whom the page means by a source, and by what name; who goes on speaking where none is named."""

from __future__ import annotations

from tawatur.model import Basis, Role, SourceKind
from tawatur.reading.draft import Draft, Range
from tawatur.reading.head import Head
from tawatur.reading.kind import kind_of, lead
from tawatur.reading.name import person_name
from tawatur.reading.party import PARTIES, QUOTES, heads
from tawatur.reading.passage import Passage
from tawatur.reading.pipeline import State
from tawatur.reading.source import COMMAS

REMEMBERED = 60
"""Reports back in which a speaker is looked for."""
KNOWN = 300
"""Speakers of a page that are remembered by name."""
RECENT = 6
"""How many speakers back a verb without a subject, or a definite noun, may look."""


class Speaker:
    """Someone or something that has spoken on the page.

    Attributes:
        kind: What kind of party.
        name: The fullest name so far.
        nouns: Bare head nouns by which the page calls them.
        words: Folded words of their name.
        tag: Number and gender of the verbs that went with them, or "".
        basis: A basis that goes with everything they say, or None.
    """

    __slots__ = ("basis", "kind", "name", "nouns", "tag", "words")

    def __init__(self, kind: SourceKind, name: str, nouns: frozenset[str], words: frozenset[str], tag: str) -> None:
        self.kind = kind
        self.name = name
        self.nouns = set(nouns)
        self.words = words
        self.tag = tag
        self.basis: Basis | None = None


class Speakers:
    """Gives every draft its source's kind, name and basis."""

    requires = frozenset({"relays"})
    provides = frozenset({"kinds", "names"})

    def __call__(self, state: State) -> None:
        """Go through the drafts in order, remembering who spoke."""
        known: list[Speaker] = []
        said: list[tuple[Draft, Speaker]] = []
        names = _person_names(state)
        for draft in state.drafts:
            speaker = _overt(draft, known, names) if draft.source is not None else _silent(draft, said)
            if speaker is None:
                # Nobody has spoken yet: the verb goes on with what the page does not say.
                speaker = Speaker(SourceKind.ANONYMOUS_PERSON, "", frozenset(), frozenset(), "")
            if draft.cue.stance == "unverified" and draft.source is None:
                speaker = Speaker(SourceKind.MEDIA, state.document.outlet or "", frozenset(), frozenset(), "")
            elif draft.tag and draft.source is not None and draft.subject in ("after", "before", "relative"):
                speaker.tag = draft.tag
            draft.kind = speaker.kind
            draft.name = speaker.name
            if draft.basis is None:
                draft.basis = speaker.basis
            said.append((draft, speaker))
            if speaker not in known[-KNOWN:]:
                known.append(speaker)
        state.drafts = [draft for draft, speaker in said if speaker.name or draft.source is not None]


def _person_names(state: State) -> dict[str, str]:
    """Last words of persons' names to the fullest name, from all sources of the page."""
    found: dict[str, str] = {}
    for draft in state.drafts:
        if draft.source is None:
            continue
        name = person_name(draft.passage, draft.source)
        if name is None:
            continue
        words = draft.passage.norms[name[0] : name[1]]
        text = words_of(draft.passage, name)
        for word in words:
            if len(word) > 2 and len(text.split()) > len(found.get(word, "").split()):
                found[word] = text
    return found


def words_of(passage: Passage, tokens: Range) -> str:
    """The page's words at a range of tokens."""
    start, end = passage.characters(*tokens)
    return passage.text[start:end]


def _overt(draft: Draft, known: list[Speaker], names: dict[str, str]) -> Speaker:
    passage = draft.passage
    assert draft.source is not None
    first, end = draft.source
    while first < end - 1 and (passage.norms[first] in QUOTES or passage.is_(first, "honorific")):
        first += 1
    one = lead(passage, first, end)
    if passage.has(first, "honorific-own"):
        person = next((s for s in reversed(known) if s.kind is SourceKind.NAMED_PERSON), None)
        if person is not None:
            return person
    name = person_name(passage, (first, end))
    words = frozenset(passage.norms[n] for n in range(*name)) if name else frozenset()
    kind, basis = kind_of(passage, first, end, one, name)
    if (
        name is None
        and one is not None
        and one.kind not in PARTIES
        and kind
        in (
            SourceKind.NAMED_PERSON,
            SourceKind.ANONYMOUS_PERSON,
        )
    ):
        # A surname or an office that the page has named in full.
        full = names.get(passage.norms[first])
        if full is not None and one.kind == "name":
            words = frozenset({passage.norms[first]})
    draft.basis = basis
    nouns = _nouns(passage, first, end)
    if kind is SourceKind.DOCUMENT and one is not None and any(h.kind == "statement" for h in heads(passage, first)):
        issuer = _issuer(known)
        if issuer is not None and (one.article or one.pronoun or pointed_at(passage, first)):
            said = Speaker(issuer.kind, issuer.name, nouns, issuer.words, draft.tag)
            said.basis = Basis.DOCUMENT
            draft.basis = Basis.DOCUMENT
            return said
    same = _same(known, kind, words, nouns, one, passage, first)
    if same is not None:
        same.nouns |= nouns
        text = _called(passage, (first, end), name)
        if kind is SourceKind.NAMED_PERSON and len(words) > len(same.words):
            same.name, same.words = text, words
            same.kind = kind
        # The speaker who spoke last is looked at first.
        known.remove(same)
        known.append(same)
        return same
    text = _called(passage, (first, end), name)
    if name is None and draft.cut and first == draft.source[0]:
        # Without the preposition that is written joined to it.
        start = passage.tokens[first].start
        text = text[passage.inner(first, draft.cut) - start :]
    if name is not None:
        fuller = max((names.get(word, "") for word in words), key=lambda one: len(one.split()), default="")
        if len(fuller.split()) > len(text.split()):
            text = fuller
    return Speaker(kind, text, nouns, words, draft.tag)


def pointed_at(passage: Passage, first: int) -> bool:
    """Whether a phrase begins with a demonstrative ("this source")."""
    return "demonstrative" in passage.words[first].bare


def _issuer(known: list[Speaker]) -> Speaker | None:
    for kind in (SourceKind.NAMED_ORGANISATION, SourceKind.NAMED_PERSON):
        for speaker in reversed(known[-RECENT:]):
            if speaker.kind is kind:
                return speaker
    return None


def _called(passage: Passage, tokens: Range, name: Range | None) -> str:
    """What a source is called: a person's name without title, else its phrase without clauses and brackets."""
    if name is not None:
        return words_of(passage, name)
    first, end = tokens
    for at in range(first + 1, end):
        if (
            passage.norms[at] in COMMAS
            or passage.has(at, "relative")
            or at in passage.brackets
            or passage.phrase(at, "aside")
        ):
            end = at
            break
    if passage.norms[first] == "-":
        first += 1
    return words_of(passage, (first, end))


def _nouns(passage: Passage, first: int, end: int) -> frozenset[str]:
    """The bare nouns that head the phrase, for pointing back to it."""
    found: set[str] = set()
    for at in range(first, end):
        if passage.has(at, "relative"):
            break
        for noun, shape in passage.words[at].nouns:
            if shape.preposition:
                continue
            if (
                at == first
                or noun.kind == "person"
                or passage.words[first].bare & {"quantifier", "demonstrative"}
                or _coordinate(passage, at)
            ):
                found.add(shape.stem)
    return frozenset(found)


def _coordinate(passage: Passage, at: int) -> bool:
    return any(shape.conjunction for _, shape in passage.words[at].nouns)


def _same(
    known: list[Speaker],
    kind: SourceKind,
    words: frozenset[str],
    nouns: frozenset[str],
    one: Head | None,
    passage: Passage,
    first: int,
) -> Speaker | None:
    """The speaker of the page that this source is, or None."""
    if words:
        for speaker in reversed(known[-KNOWN:]):
            if speaker.words and (words <= speaker.words or speaker.words <= words or _last(words, speaker.words)):
                return speaker
        return None
    if passage.has(first, "one-of"):
        # "One of the ..." may be another one than before.
        return None
    definite = (one is not None and (one.article or bool(one.pronoun))) or pointed_at(passage, first)
    if not definite and one is not None and one.kind == "person" and first + 1 < len(passage.norms):
        # An office in construct ("the mayor of ...") is definite where what it is of is.
        definite = any(
            passage.pack.clitics.has_article(passage.norms[n])
            for n in range(first + 1, min(first + 4, len(passage.norms)))
        )
    if not definite or not nouns:
        return None
    anonymous = kind in (SourceKind.ANONYMOUS_GROUP, SourceKind.ANONYMOUS_PERSON)
    for speaker in reversed(known[-2 * RECENT :]):
        if nouns & speaker.nouns:
            # An unnamed source is never taken for a named person: only an office may be.
            if (
                speaker.kind is SourceKind.NAMED_PERSON
                and one is not None
                and one.kind in ("source", "witness", "people")
            ):
                continue
            if not anonymous and speaker.kind is not kind:
                continue
            # One of several is somebody else than all of them.
            if speaker.kind is SourceKind.ANONYMOUS_GROUP and kind is SourceKind.ANONYMOUS_PERSON:
                continue
            return speaker
    return None


def _last(words: frozenset[str], others: frozenset[str]) -> bool:
    shared = words & others
    return bool(shared) and len(shared) >= min(len(words), len(others))


def _silent(draft: Draft, said: list[tuple[Draft, Speaker]]) -> Speaker | None:
    """Who goes on speaking where a verb or a participle has no subject of its own."""
    passage = draft.passage
    if draft.participle:
        for earlier, speaker in reversed(said):
            if earlier.passage is not passage:
                break
            if earlier.cue.kind in ("verb", "relay", "colon", "in", "silence") and _agrees(draft.tag, speaker.tag):
                return speaker
    recent: list[Speaker] = []
    for earlier, speaker in reversed(said[-REMEMBERED:]):
        if earlier.passage.role is Role.HEADLINE and passage.role is not Role.HEADLINE and recent:
            break
        # Words quoted inside another's report do not pass the turn on.
        if earlier.passage.quoted_by[earlier.at[0]] >= 0 and passage.quoted_by[draft.at[0]] < 0:
            continue
        if speaker not in recent:
            recent.append(speaker)
        if len(recent) == RECENT:
            break
    for speaker in recent[:3]:
        if _agrees(draft.tag, speaker.tag):
            return speaker
    return recent[0] if recent else None


def _agrees(tag: str, other: str) -> bool:
    return not tag or not other or tag == other
