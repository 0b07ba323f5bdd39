"""Speaker: what kind of party a source is, whom the page means by it, and by what name."""

from __future__ import annotations

from tawatur.model import Basis, Role, SourceKind
from tawatur.reading import source
from tawatur.reading.draft import Draft, Range
from tawatur.reading.party import MEDIA, PARTIES, QUOTES, TEXTS, Head, heads
from tawatur.reading.passage import Passage
from tawatur.reading.pipeline import State
from tawatur.reading.source import COMMAS

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
                speaker = Speaker(SourceKind.MEDIA, state.document.outlet or "", frozenset(), frozenset(), "")
                if draft.cue.stance != "unverified":
                    speaker.kind = SourceKind.ANONYMOUS_PERSON
            if draft.cue.stance == "unverified" and draft.source is None:
                speaker = Speaker(SourceKind.MEDIA, state.document.outlet or "", frozenset(), frozenset(), "")
            elif draft.tag and draft.source is not None and draft.subject in ("after", "before", "relative"):
                speaker.tag = draft.tag
            draft.kind = speaker.kind
            draft.name = speaker.name
            if draft.basis is None:
                draft.basis = speaker.basis
            said.append((draft, speaker))
            if speaker not in known:
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
        text = _text(draft.passage, name)
        for word in words:
            if len(word) > 2 and len(text.split()) > len(found.get(word, "").split()):
                found[word] = text
    return found


def _text(passage: Passage, tokens: Range) -> str:
    start, end = passage.characters(*tokens)
    return passage.text[start:end]


def _overt(draft: Draft, known: list[Speaker], names: dict[str, str]) -> Speaker:
    passage = draft.passage
    assert draft.source is not None
    first, end = draft.source
    while first < end - 1 and (passage.norms[first] in QUOTES or passage.is_(first, "honorific")):
        first += 1
    one = _head(passage, first, end)
    if passage.has(first, "honorific-own"):
        person = next((s for s in reversed(known) if s.kind is SourceKind.NAMED_PERSON), None)
        if person is not None:
            return person
    name = person_name(passage, (first, end))
    words = frozenset(passage.norms[n] for n in range(*name)) if name else frozenset()
    kind, basis = _kind(passage, first, end, one, name, draft)
    if name is None and one is not None and one.kind not in PARTIES and kind in (
        SourceKind.NAMED_PERSON,
        SourceKind.ANONYMOUS_PERSON,
    ):
        # A surname or an office that the page has named in full.
        full = names.get(passage.norms[first])
        if full is not None and one.kind == "name":
            words = frozenset({passage.norms[first]})
    draft.basis = basis
    nouns = _nouns(passage, first, end)
    if kind is SourceKind.DOCUMENT and one is not None and any(h.kind == "statement" for h in heads(passage, first)):
        issuer = _issuer(known)
        if issuer is not None and (one.article or one.pronoun or _demonstrative(passage, first)):
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
    if name is not None:
        fuller = max((names.get(word, "") for word in words), key=lambda one: len(one.split()), default="")
        if len(fuller.split()) > len(text.split()):
            text = fuller
    speaker = Speaker(kind, text, nouns, words, draft.tag)
    return speaker


def _demonstrative(passage: Passage, first: int) -> bool:
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
        return _text(passage, name)
    first, end = tokens
    for at in range(first + 1, end):
        if passage.norms[at] in COMMAS or passage.has(at, "relative") or at in passage.brackets or passage.phrase(at, "aside"):
            end = at
            break
    if passage.norms[first] == "-":
        first += 1
    return _text(passage, (first, end))


def _head(passage: Passage, first: int, end: int) -> Head | None:
    at = first
    if passage.words[at].bare & {"quantifier", "demonstrative"} and at + 1 < end:
        inner = heads(passage, at + 1)
        if inner:
            return inner[0]
    found = heads(passage, at)
    return found[0] if found else None


def _nouns(passage: Passage, first: int, end: int) -> frozenset[str]:
    """The bare nouns that head the phrase, for pointing back to it."""
    found: set[str] = set()
    for at in range(first, end):
        if passage.has(at, "relative"):
            break
        for noun, shape in passage.words[at].nouns:
            if shape.preposition:
                continue
            if at == first or noun.kind == "person" or passage.words[first].bare & {"quantifier", "demonstrative"} or _coordinate(passage, at):
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
        for speaker in reversed(known):
            if speaker.words and (words <= speaker.words or speaker.words <= words or _last(words, speaker.words)):
                return speaker
        return None
    article = passage.pack.clitics.article
    definite = one is not None and (one.article or bool(one.pronoun)) or _demonstrative(passage, first)
    if not definite and one is not None and one.kind == "person" and first + 1 < len(passage.norms):
        # An office in construct ("the mayor of ...") is definite where what it is of is.
        definite = any(passage.norms[n].startswith(article) for n in range(first + 1, min(first + 4, len(passage.norms))))
    if not definite or not nouns:
        return None
    anonymous = kind in (SourceKind.ANONYMOUS_GROUP, SourceKind.ANONYMOUS_PERSON)
    for speaker in reversed(known[-2 * RECENT :]):
        if nouns & speaker.nouns:
            # An unnamed source is never taken for a named person: only an office may be.
            if speaker.kind is SourceKind.NAMED_PERSON and one is not None and one.kind in ("source", "witness", "people"):
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


def person_name(passage: Passage, tokens: Range) -> Range | None:
    """The part of a source that is a person's name, or None where it names nobody."""
    first, end = tokens
    while first < end - 1 and (passage.norms[first] in QUOTES or passage.is_(first, "honorific")):
        first += 1
    found = heads(passage, first)
    kinds = {one.kind for one in found}
    strong = found[0].kind if found else ""
    if strong in ("state", "group", "body", "outlet", "organisation", "media", "source", "people", "witness") or kinds & TEXTS:
        if not (strong == "organisation" and "person" in kinds):
            return None
    if passage.words[first].bare & {"quantifier", "demonstrative", "one-of"}:
        return None
    if strong == "person" or "person" in kinds:
        return _name_after_office(passage, first, end)
    if passage.words[first].classes & {"not-a-name"}:
        return None
    # A name at once: up to a comma, a title, a clause.
    at = first
    while at < end and passage.tokens[at].word and not _breaks_name(passage, at, first):
        at += 1
    return (first, at) if at > first else None


def _breaks_name(passage: Passage, at: int, first: int) -> bool:
    if at == first:
        return False
    word = passage.words[at]
    if word.bare & {"relative", "which-is", "preposition-fi", "preposition-min", "preposition-an", "preposition-ala", "preposition-ila", "breaker"}:
        return True
    if passage.phrase(at, "which-is") or passage.phrase(at, "aside"):
        return True
    if any(noun.kind in ("person", "people") and not shape.preposition for noun, shape in word.nouns) and not word.name:
        return True
    return bool(word.joined) and any(noun.kind == "person" for noun, _ in word.nouns)


def _name_after_office(passage: Passage, first: int, end: int) -> Range | None:
    """The name behind an office: the first word that is no part of the office, and what follows it."""
    article = passage.pack.clitics.article
    stop = end
    for at in range(first + 1, end):
        if passage.has(at, "relative") or passage.phrase(at, "aside") and not passage.has(at - 1, "person-mark"):
            stop = at
            break
    quoted = [(q.open, q.close) for q in passage.quotes if q.closed and first < q.open < stop]
    quoted += [(a, b) for a, b in passage.brackets.items() if first < a < stop]
    for at in range(first + 1, stop):
        if not passage.tokens[at].word or any(a < at < b for a, b in quoted):
            continue
        word = passage.words[at]
        norm = passage.norms[at]
        before = passage.words[at - 1]
        if _governed(passage, at):
            continue
        title = before.classes & {"person-mark"} or any(noun.kind == "person" and shape.article for noun, shape in before.nouns)
        if norm.startswith(article):
            marked = before.classes & {"person-mark"} and before.article and "rank-adjective" not in word.bare and not word.nouns
            if marked or title and word.name and not _adjective(passage, at):
                return at, _name_end(passage, at, stop)
            continue
        if norm[0].isdigit() or word.bare - {"person-mark", "aside"} or word.nouns and not word.name:
            continue
        if before.classes & {"person-mark"} and before.article:
            return at, _name_end(passage, at, stop)
        if any(one.kind in PARTIES | MEDIA | TEXTS for one in heads(passage, at)):
            continue
        settled = title or at > first + 1 and source.completes(passage, at - 1)
        if _adjective(passage, at) and not (settled and word.name):
            continue
        if passage.norms[at] in passage.pack.cues and not word.name:
            continue
        if any(shape.preposition and shape.article for shape in passage.pack.clitics.shapes(norm)):
            continue
        if _construct_office(passage, at - 1, first) and not word.name:
            continue
        if not word.name and _prepositional(passage, at):
            continue
        return at, _name_end(passage, at, stop)
    return None


def _governed(passage: Passage, at: int) -> bool:
    """Whether the word before governs this one, so that it is a place's or a body's name."""
    before = passage.words[at - 1]
    if before.bare & {"preposition-fi", "preposition-min", "preposition-an", "preposition-ala", "preposition-ila", "naming-noun"}:
        return True
    return any(
        noun.kind in ("organisation", "media") and not shape.article and not shape.pronoun for noun, shape in before.nouns
    ) and not before.name


def _construct_office(passage: Passage, before: int, first: int) -> bool:
    """Whether the word before is an office without article, whose next word is what it is the office of."""
    return before == first and any(noun.kind == "person" and not shape.article for noun, shape in passage.words[before].nouns)


def _prepositional(passage: Passage, at: int) -> bool:
    """Whether a word is a joined preposition with a noun that the tables know."""
    for shape in passage.pack.clitics.shapes(passage.norms[at]):
        if shape.preposition and not shape.conjunction and not shape.pronoun:
            stem = passage.pack.lexicon.word(shape.stem)
            if stem.bare or stem.nouns or passage.pack.verbal_noun.match(shape.stem):
                return True
    return False


def _adjective(passage: Passage, at: int) -> bool:
    """Whether a word has the shape of an adjective of relation (the pack lists the endings)."""
    return passage.norms[at].endswith(passage.pack.relational)


def _name_end(passage: Passage, at: int, stop: int) -> int:
    end = at + 1
    while end < stop and passage.tokens[end].word and not _breaks_name(passage, end, at) and not passage.has(end, "preposition-fi"):
        end += 1
    return end


def _kind(
    passage: Passage, first: int, end: int, one: Head | None, name: Range | None, draft: Draft
) -> tuple[SourceKind, Basis | None]:
    basis: Basis | None = None
    if one is not None and one.basis != "-" and one.kind not in ("statement", "document"):
        basis = Basis(one.basis)
    if one is None:
        if passage.words[first].bare & {"quantifier"}:
            return SourceKind.ANONYMOUS_GROUP, basis
        plural = passage.pack.plural
        if passage.norms[first].endswith(plural) and not passage.words[first].name and len(passage.norms[first]) > 4:
            after = passage.norms[first + 1] if first + 1 < end else ""
            prepositional = first + 1 < end and passage.words[first + 1].bare & {"preposition-fi", "preposition-min"}
            if not after or after.endswith(plural) or prepositional or not passage.tokens[first + 1].word:
                return SourceKind.ANONYMOUS_GROUP, basis
        if first + 1 < end and not passage.words[first].name and _indefinite_kind(passage, first + 1):
            return SourceKind.ANONYMOUS_GROUP, basis
        article = passage.pack.clitics.article
        if first + 1 < end and all(passage.norms[n].startswith(article) for n in (first, first + 1)) and not name_evidence(passage, first):
            return SourceKind.NAMED_ORGANISATION, basis
        return SourceKind.NAMED_PERSON, basis
    if passage.has(first, "one-of") and first + 1 < end:
        return SourceKind.ANONYMOUS_PERSON, basis
    several = _several(passage, first, end)
    if one.kind in MEDIA:
        return SourceKind.MEDIA, basis
    if one.kind in ("state", "group", "body"):
        return SourceKind.NAMED_ORGANISATION, basis
    if one.kind in ("source", "witness", "people"):
        many = one.number == "many" or several
        if passage.words[first].bare & {"quantifier"} and passage.has(first, "one-of"):
            many = False
        return (SourceKind.ANONYMOUS_GROUP if many else SourceKind.ANONYMOUS_PERSON), basis
    if one.kind == "organisation":
        if one.number == "many" and not one.article or passage.words[first].bare & {"quantifier"}:
            return SourceKind.ANONYMOUS_GROUP, basis
        return SourceKind.NAMED_ORGANISATION, basis
    if one.kind in TEXTS:
        holder = _holder(passage, first + 1, end)
        if holder is not None:
            return holder, Basis.OWN_COUNT if one.kind == "own-count" else Basis.DOCUMENT
        return SourceKind.DOCUMENT, basis if one.kind == "own-count" else None
    if name is not None:
        return SourceKind.NAMED_PERSON, basis
    if passage.words[first].bare & {"quantifier"} and not passage.has(first, "one-of"):
        return SourceKind.ANONYMOUS_GROUP, basis
    if one.kind == "name":
        return SourceKind.NAMED_PERSON, basis
    return (SourceKind.ANONYMOUS_GROUP if several else SourceKind.ANONYMOUS_PERSON), basis


def _indefinite_kind(passage: Passage, at: int) -> bool:
    """Whether a word is an adjective of relation without article, as after an unnamed plural ("political blocs")."""
    norm = passage.norms[at]
    return not passage.words[at].name and norm.endswith(passage.pack.relational[1:]) and len(norm) > 4 and not norm.startswith(passage.pack.clitics.article)


def name_evidence(passage: Passage, at: int) -> bool:
    """Whether one of the two words at `at` is a known part of persons' names."""
    return passage.words[at].name or passage.words[at + 1].name


def _several(passage: Passage, first: int, end: int) -> bool:
    """Whether a second person or source is joined to the first."""
    return any(
        passage.words[at].nouns
        and any(noun.kind in ("source", "witness", "person", "people") and shape.conjunction for noun, shape in passage.words[at].nouns)
        for at in range(first + 1, end)
    )


def _holder(passage: Passage, start: int, end: int) -> SourceKind | None:
    """The party that a document is of, where its phrase names one."""
    for at in range(start, end):
        if passage.has(at, "relative"):
            break
        for one in heads(passage, at):
            if one.kind in PARTIES and (one.preposition in ("", passage.pack.clitics.address)):
                return SourceKind.NAMED_ORGANISATION
            if one.kind in MEDIA:
                return SourceKind.MEDIA
    return None


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
    for earlier, speaker in reversed(said):
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


__all__ = ["Speaker", "Speakers", "person_name", "source"]
