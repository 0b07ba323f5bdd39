"""Speaker: whom the page means by a source, and by what name; who goes on speaking where none is named."""

from __future__ import annotations

from tawatur.model import Basis, SourceKind
from tawatur.reading.cast import ANONYMOUS, Cast, Speaker
from tawatur.reading.draft import Draft, Range
from tawatur.reading.head import Head
from tawatur.reading.kind import kind_of, lead
from tawatur.reading.name import person_name
from tawatur.reading.office import Office
from tawatur.reading.party import QUOTES, heads
from tawatur.reading.passage import Passage
from tawatur.reading.people import People, stems
from tawatur.reading.pipeline import State
from tawatur.reading.source import COMMAS
from tawatur.reading.turn import Turns


class Speakers:
    """Gives every draft its source's kind, name and basis."""

    requires = frozenset({"relays"})
    provides = frozenset({"kinds", "names"})

    def __call__(self, state: State) -> None:
        """Go through the drafts in order, remembering who spoke."""
        cast = Cast()
        turns = Turns(state.drafts)
        people = People(state.passages, _named(state))
        kept: list[Draft] = []
        for draft in state.drafts:
            if draft.source is not None:
                speaker: Speaker | None = _overt(draft, cast, people)
            elif draft.cue.stance == "unverified":
                speaker = Speaker(SourceKind.MEDIA, state.document.outlet or "")
            else:
                speaker = turns.goes_on(draft)
            if speaker is None or (not speaker.name and draft.source is None):
                # Nobody has spoken yet: the verb goes on with what the page does not say.
                continue
            speaker.learn(draft)
            draft.kind = speaker.kind
            draft.name = speaker.name
            if draft.basis is None:
                draft.basis = speaker.basis
            cast.enter(speaker)
            turns.take(draft, speaker)
            kept.append(draft)
        state.drafts = kept


def _named(state: State) -> list[tuple[Passage, Range]]:
    """The persons' names among the sources of the page."""
    found = []
    for draft in state.drafts:
        name = person_name(draft.passage, draft.source) if draft.source is not None else None
        if name is not None:
            found.append((draft.passage, name))
    return found


def words_of(passage: Passage, tokens: Range) -> str:
    """The page's words at a range of tokens."""
    start, end = passage.characters(*tokens)
    return passage.text[start:end]


def _overt(draft: Draft, cast: Cast, people: People) -> Speaker:
    passage = draft.passage
    assert draft.source is not None
    first, end = draft.source
    place = (passage.index, first)
    while first < end - 1 and (passage.norms[first] in QUOTES or passage.is_(first, "honorific")):
        first += 1
    if passage.has(first, "honorific-own"):
        person = cast.last(SourceKind.NAMED_PERSON, within=60)
        if person is not None:
            return person
    one = lead(passage, first, end)
    name = person_name(passage, (first, end))
    if name is None and one is not None and one.kind == "person" and not passage.has(first, "one-of"):
        name = people.within(passage, (first, end))
    kind, draft.basis = kind_of(passage, first, end, one, name)
    nouns = _nouns(passage, first, end)
    pointed = pointed_at(passage, first)
    if kind is SourceKind.DOCUMENT and one is not None and any(h.kind == "statement" for h in heads(passage, first)):
        issuer = cast.last(SourceKind.NAMED_ORGANISATION, within=6) or cast.last(SourceKind.NAMED_PERSON, within=6)
        if issuer is not None and (one.article or one.pronoun or pointed):
            said = Speaker(issuer.kind, issuer.name, nouns=nouns, words=issuer.words)
            said.basis = draft.basis = Basis.DOCUMENT
            return said
    title = frozenset(word for at in range(first, end) for word in stems(passage, at))
    if name is not None:
        return _person(draft, cast, people, name, kind, nouns, title)
    head = one.kind if one is not None else ""
    if one is not None and nouns and not passage.has(first, "one-of"):
        office = Office(passage, first, end)
        if _definite(passage, first, one, pointed):
            same = cast.called(kind, nouns, office, head)
            if same is not None:
                same.nouns |= nouns
                return same
            if kind is SourceKind.ANONYMOUS_PERSON and head == "person":
                person_named = people.holder(nouns, office, place)
                if person_named is not None:
                    known = cast.named(frozenset(person_named.words))
                    if known is not None:
                        return known
                    full = people.fullest(person_named.words, place) or person_named
                    return Speaker(
                        SourceKind.NAMED_PERSON,
                        full.text,
                        nouns=nouns,
                        words=frozenset(full.words),
                        title=title | person_named.title,
                    )
    text = _called(passage, (first, end))
    if draft.cut and first == draft.source[0]:
        # Without the preposition that is written joined to it.
        text = text[passage.inner(first, draft.cut) - passage.tokens[first].start :]
    many = kind is SourceKind.ANONYMOUS_GROUP if kind in ANONYMOUS else None
    return Speaker(kind, text, nouns=nouns, title=title, many=many)


def _person(
    draft: Draft,
    cast: Cast,
    people: People,
    name: Range,
    kind: SourceKind,
    nouns: frozenset[str],
    title: frozenset[str],
) -> Speaker:
    """A source with a person's name: whoever has it in full."""
    passage = draft.passage
    text = words_of(passage, name)
    words = tuple(passage.norms[name[0] : name[1]])
    full = people.fullest(words, (passage.index, name[0]))
    if full is not None and len(full.words) > len(words):
        text, words = full.text, full.words
    same = cast.named(frozenset(words))
    if same is None:
        return Speaker(kind, text, nouns=nouns, words=frozenset(words), title=title, many=False)
    same.nouns |= nouns
    same.title |= title
    if kind is SourceKind.NAMED_PERSON and len(words) > len(same.words):
        same.name, same.words, same.kind = text, frozenset(words), kind
    return same


def pointed_at(passage: Passage, first: int) -> bool:
    """Whether a phrase begins with a demonstrative ("this source")."""
    return "demonstrative" in passage.words[first].bare


def _definite(passage: Passage, first: int, one: Head, pointed: bool) -> bool:
    """Whether a phrase means someone who is known: by the article, a pronoun, or what an office is of."""
    if one.article or one.pronoun or pointed:
        return True
    if one.kind != "person":
        return False
    for at in range(first + 1, min(first + 4, len(passage.norms))):
        if passage.words[at].bare & {"preposition-fi", "preposition-min"}:
            return False
        if passage.pack.clitics.has_article(passage.norms[at]):
            return True
    return False


def _called(passage: Passage, tokens: Range) -> str:
    """What a source is called that is no person's name: its phrase without clauses and brackets."""
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
    pointing = passage.words[first].bare & {"quantifier", "demonstrative"}
    for at in range(first, end):
        if passage.has(at, "relative"):
            break
        coordinate = any(shape.conjunction for _, shape in passage.words[at].nouns)
        for noun, shape in passage.words[at].nouns:
            if not shape.preposition and (at == first or noun.kind == "person" or pointing or coordinate):
                found.add(shape.stem)
    return frozenset(found)
