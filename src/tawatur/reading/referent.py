"""Referent: whom a phrase means, and by what name the page has them in full."""

from __future__ import annotations

from tawatur.model import Basis, Role, SourceKind
from tawatur.reading import phrasing
from tawatur.reading.bodies import Bodies
from tawatur.reading.cast import ANONYMOUS, Cast, Speaker
from tawatur.reading.definiteness import alone, definite
from tawatur.reading.draft import Range
from tawatur.reading.head import Head
from tawatur.reading.kind import kind_of, lead
from tawatur.reading.name import person_name
from tawatur.reading.noun_phrase import phrase_end
from tawatur.reading.office import Office
from tawatur.reading.party import PARTIES, QUOTES, TEXTS, heads
from tawatur.reading.passage import Passage
from tawatur.reading.people import People, Person, stems
from tawatur.reading.state import States

ABOUT = frozenset({"preposition-fi", "preposition-ila", "preposition-ala"})
"""Classes of prepositions behind which no issuer of a text stands."""


NAMEABLE = frozenset({"witness", "person"})
"""Kinds of nouns whose phrase may say the name itself."""
NAMED_BODIES = frozenset({"body", "group", "outlet"})
"""Kinds of names of bodies."""
LONGEST_NAME = 4
"""Words of a name of someone who acts."""


class Referents:
    """Finds whom the phrases of a page mean.

    Args:
        cast: Who has spoken so far.
        people: Whom the page names anywhere.
        states: The countries that it names.
        bodies: The bodies that it names in full.
    """

    def __init__(self, cast: Cast, people: People, states: States, bodies: Bodies) -> None:
        self._cast = cast
        self._bodies = bodies
        self._people = people
        self._states = states

    def of(self, passage: Passage, tokens: Range, cut: int = 0, *, whole: bool = True) -> tuple[Speaker, Basis | None]:
        """Whom a phrase means, and a basis that the phrase says.

        Args:
            passage: Where it stands.
            tokens: Its token range.
            cut: Folded letters of its first word that are a joined preposition.
            whole: Whether the phrase is known to end there, so that no name follows it.
        """
        first, end = tokens
        while first < end - 1 and (passage.norms[first] in QUOTES or passage.is_(first, "honorific")):
            first += 1
        if passage.has(first, "honorific-own"):
            person = self._honoured(passage, first)
            if person is not None:
                return person, None
        one = lead(passage, first, end)
        named = one is not None and one.kind in ("person", "name") and not passage.has(first, "one-of")
        name = person_name(passage, (first, end)) if whole else self._people.titled(passage, first)
        if name is None and named:
            name = self._people.within(passage, (first, end))
        if name is None and not whole:
            name = self._acting(passage, (first, end), named=named)
        if name is None and one is not None and one.kind in NAMEABLE:
            name = phrasing.said_name(passage, first, end)
        if name is None and one is not None and one.kind in NAMED_BODIES and end - first == 1 and not one.cut:
            # A surname that is a body's name too.
            bearer = self._people.fullest((passage.norms[first],), (passage.index, first))
            if bearer is not None and len(bearer.words) > 1:
                name = (first, end)
        kind, basis = kind_of(passage, first, end, one, name)
        if name is not None and one is not None and one.kind in NAMEABLE and kind in ANONYMOUS:
            kind = SourceKind.NAMED_PERSON
        nouns = phrasing.nouns(passage, first, end)
        title = frozenset(word for at in range(first, end) for word in stems(passage, at))
        if one is not None and one.kind in TEXTS:
            issuer = self._text(passage, (first, end), one, nouns)
            if issuer is not None:
                return issuer, issuer.basis
        elif name is not None:
            return self._person(passage, name, kind, nouns, title), basis
        elif one is not None and nouns and definite(passage, first, one) and not passage.has(first, "one-of"):
            known = self._called(passage, (first, end), one, kind, nouns, title)
            if known is not None:
                return known, basis
        elif kind is SourceKind.ANONYMOUS_PERSON and passage.role is Role.HEADLINE and one is not None:
            holder = self._people.announced(nouns, Office(passage, first, end), (passage.index, first))
            if one.kind == "person" and holder is not None:
                return self._as_speaker(holder, nouns, title), basis
        text = phrasing.called(passage, (first, end))
        if one is not None and one.kind == "state" and end - first == 1 and not cut:
            text = self._states.behind(passage, first) or text
        if first == tokens[0]:
            text = phrasing.bare(passage, first, cut, one, text)
        if kind is SourceKind.NAMED_ORGANISATION and "A" in passage.pack.vocabulary(passage.norms[first]).parts:
            text = self._bodies.behind(tuple(passage.norms[first:end]), (passage.index, first)) or text
        many = kind is SourceKind.ANONYMOUS_GROUP if kind in ANONYMOUS else None
        return Speaker(kind, text, nouns=nouns, title=title, many=many), basis

    def _acting(self, passage: Passage, tokens: Range, *, named: bool) -> Range | None:
        """The name of someone who acts, which nothing shows to end there: only words that can be names."""
        first = tokens[0]
        if passage.norms[first] in self._people.words():
            return first, first + 1
        name = person_name(passage, tokens) if named else None
        if name is None or name[1] - name[0] > LONGEST_NAME:
            return None
        vocabulary = passage.pack.vocabulary
        sure = all(
            passage.words[at].name or (vocabulary(passage.norms[at]).parts or "R")[0] == "R" for at in range(*name)
        )
        return name if sure else None

    def _called(
        self,
        passage: Passage,
        tokens: Range,
        one: Head,
        kind: SourceKind,
        nouns: frozenset[str],
        title: frozenset[str],
    ) -> Speaker | None:
        """Whom a definite phrase leads back to: who spoke under that noun, or who is named with that office."""
        office = Office(passage, *tokens)
        same = self._cast.called(kind, nouns, office, one.kind)
        if same is not None:
            same.nouns |= nouns
            return same
        if kind is SourceKind.ANONYMOUS_PERSON and one.kind == "person":
            holder = self._people.holder(nouns, office, (passage.index, tokens[0]))
            if holder is not None:
                return self._as_speaker(holder, nouns, title)
        if kind is SourceKind.NAMED_ORGANISATION and one.kind == "organisation":
            full = self._bodies.full(nouns, (passage.index, tokens[0])) if alone(passage, *tokens) else None
            if full is not None:
                return Speaker(kind, full, nouns=nouns, title=title)
        return None

    def _honoured(self, passage: Passage, first: int) -> Speaker | None:
        """Whom a title of honour with a pronoun means: who had the title last, else the person who spoke last."""
        person = self._people.honoured(stems(passage, first) - {passage.norms[first]}, (passage.index, first))
        if person is not None:
            return self._as_speaker(person, frozenset(), person.title)
        return self._cast.last(SourceKind.NAMED_PERSON, within=60)

    def _as_speaker(self, person: Person, nouns: frozenset[str], title: frozenset[str]) -> Speaker:
        """A person whom the page names, as a speaker."""
        known = self._cast.named(person.words)
        if known is not None:
            return known
        full = self._people.fullest(person.words, person.place) or person
        return Speaker(
            SourceKind.NAMED_PERSON,
            full.text,
            nouns=nouns,
            words=full.words,
            title=title | person.title,
            many=False,
        )

    def _text(self, passage: Passage, tokens: Range, one: Head, nouns: frozenset[str]) -> Speaker | None:
        """Who speaks in a text: whose it is by its own phrase, or who issued the text that it points back to."""
        first, end = tokens
        holder = _holder(passage, first, end)
        basis = Basis.OWN_COUNT if one.kind == "own-count" else Basis.DOCUMENT
        if holder is not None:
            at, cut = holder
            whose, _ = self.of(passage, (at, max(at + 1, min(end, phrase_end(passage, at, end)))), cut)
            if whose.kind is SourceKind.DOCUMENT:
                return None
        elif definite(passage, first, one):
            found = self._cast.issued(nouns)
            if found is None and any(h.kind == "statement" for h in heads(passage, first)):
                found = self._cast.last(SourceKind.NAMED_ORGANISATION, within=6)
                found = found or self._cast.last(SourceKind.NAMED_PERSON, within=6)
            if found is None:
                return None
            whose = found
        else:
            return None
        said = Speaker(whose.kind, whose.name, nouns=nouns)
        said.words, said.surname = whose.words, whose.surname
        said.basis = basis
        return said

    def _person(
        self, passage: Passage, name: Range, kind: SourceKind, nouns: frozenset[str], title: frozenset[str]
    ) -> Speaker:
        """A source with a person's name: whoever has it in full."""
        text = phrasing.words_of(passage, name)
        words = tuple(passage.norms[name[0] : name[1]])
        full = self._people.fullest(words, (passage.index, name[0]))
        if full is not None and len(full.words) > len(words):
            text, words, kind = full.text, full.words, SourceKind.NAMED_PERSON
        same = self._cast.named(words)
        if same is None:
            return Speaker(kind, text, nouns=nouns, words=words, title=title, many=False)
        same.nouns |= nouns
        same.title |= title
        if kind is SourceKind.NAMED_PERSON and len(words) > len(same.words):
            same.name, same.words, same.kind, same.surname = text, frozenset(words), kind, words[-1]
        return same


def _holder(passage: Passage, first: int, end: int) -> tuple[int, int] | None:
    """Where the party begins that a text is of, and the letters of a preposition before it."""
    address = passage.pack.clitics.address
    for at in range(first + 1, end):
        if passage.has(at, "relative") and not passage.is_(at + 1, "made"):
            return None
        if passage.words[at - 1].bare & ABOUT:
            continue
        for one in heads(passage, at):
            if one.preposition not in ("", address) or one.pronoun:
                continue
            if one.kind in PARTIES or one.kind == "outlet":
                return at, 0 if one.article else one.cut
    return None
