"""People: the persons whom a page names anywhere, with their offices, for a later surname or office to lead back to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable
from typing import NamedTuple

from tawatur.reading.adverbial import COMMAS
from tawatur.reading.draft import Range
from tawatur.reading.name_run import joined_to, runs
from tawatur.reading.office import Office
from tawatur.reading.passage import Passage

TITLE = 18
"""Words of an office before a name."""
QUOTED = 5
"""Tokens of a short name in marks inside an office."""
AFTER = 7
"""Words of an office after a name."""
NEAR = 60
"""Mentions of a word or an office before and after a place that are looked at; an article has fewer."""
HONOURED = 500
"""Mentions of persons before a place among whom the bearer of a title of honour is looked for."""


class Person(NamedTuple):
    """One mention of a person by name.

    Attributes:
        text: The name as the page has it.
        words: Its folded words.
        offices: Head nouns of what the person is called there.
        nearest: Those of them that stand next to the name.
        title: All folded words of that, articles and joined words aside.
        place: Passage and token.
        opens: Token where their office begins, or the name.
        end: One past the name.
    """

    text: str
    words: tuple[str, ...]
    offices: frozenset[str]
    nearest: frozenset[str]
    title: frozenset[str]
    place: tuple[int, int]
    opens: int
    end: int


class People:
    """Everyone whom a page names.

    Args:
        passages: The page.
        named: Names that are known to be such: passage and token range.
    """

    def __init__(self, passages: Iterable[Passage], named: Iterable[tuple[Passage, Range]]) -> None:
        names: dict[tuple[int, int], tuple[Passage, int]] = {}
        for passage in passages:
            for first, end in runs(passage):
                names[passage.index, first] = passage, end
        for passage, (first, end) in named:
            last = end
            for at in range(first, end):
                run = names.pop((passage.index, at), None)
                last = max(last, run[1]) if run is not None else last
            names[passage.index, first] = passage, last
        found: dict[tuple[int, int], Person] = {}
        before = (0, 0)
        for index, first in sorted(names):
            passage, end = names[index, first]
            # Words of an office stand behind the name before it.
            found[index, first] = _person(passage, first, end, before[1] if before[0] == index else 0)
            before = (index, end)
        self._all = [found[place] for place in sorted(found)]
        self._in: dict[int, list[Person]] = {}
        self._by_word: dict[str, list[Person]] = {}
        self._by_office: dict[str, list[Person]] = {}
        for person in self._all:
            self._in.setdefault(person.place[0], []).append(person)
            for word in dict.fromkeys(person.words):
                self._by_word.setdefault(word, []).append(person)
            for office in person.offices:
                self._by_office.setdefault(office, []).append(person)

    def words(self) -> Collection[str]:
        """All words of all names."""
        return self._by_word.keys()

    def within(self, passage: Passage, tokens: Range) -> Range | None:
        """The tokens of a name inside a phrase, or None."""
        for person in self._in.get(passage.index, ()):
            if tokens[0] <= person.place[1] < tokens[1]:
                return person.place[1], min(person.end, tokens[1])
        return None

    def fullest(self, words: tuple[str, ...], place: tuple[int, int]) -> Person | None:
        """The mention with the longest name that a short name can stand for; of several persons the one named last."""
        if not words:
            return None
        options = [one for one in _near(self._by_word.get(words[-1], []), place) if _stands_for(words, one.words)]
        if not options:
            return None
        longest = max(options, key=lambda one: len(one.words))
        if all(set(one.words) <= set(longest.words) or one.words == words for one in options):
            return longest
        # Two persons of one surname: the one named last before, by their longest name.
        before = [one for one in options if one.place < place and len(one.words) > len(words)]
        last = before[-1] if before else longest
        return max((one for one in options if set(last.words) <= set(one.words)), key=lambda one: len(one.words))

    def titled(self, passage: Passage, first: int) -> Range | None:
        """The tokens of the name that begins at a word, or whose office begins there or before."""
        for person in self._in.get(passage.index, ()):
            if person.opens <= first <= person.place[1]:
                return person.place[1], person.end
        return None

    def honoured(self, title: set[str], place: tuple[int, int]) -> Person | None:
        """Who was last named before with a title of honour."""
        before = bisect_left(self._all, place, key=lambda one: one.place)
        last = reversed(self._all[max(0, before - HONOURED) : before])
        return next((one for one in last if title & one.title), None)

    def holder(self, nouns: frozenset[str], office: Office, place: tuple[int, int]) -> Person | None:
        """Who was called by an office before, last before `place`; after it only where nobody was."""
        options = [
            one for noun in nouns for one in _near(self._by_office.get(noun, []), place) if office.fits(one.title)
        ]
        before = [one for one in options if one.place < place]
        # "The prince received the director X": whose own office it is, not who is named behind another's.
        before = [one for one in before if nouns & one.nearest] or before
        if before:
            return max(before, key=lambda one: one.place)
        return min(options, key=lambda one: one.place, default=None)

    def announced(self, nouns: frozenset[str], office: Office, place: tuple[int, int]) -> Person | None:
        """Who alone has the office of which a headline speaks without an article, and is named right below it."""
        options = [one for noun in nouns for one in self._by_office.get(noun, [])[:NEAR] if office.within(one.title)]
        first = min(options, key=lambda one: one.place, default=None)
        if first is None or not place < first.place <= (place[0] + 2, 0):
            return None
        words = set(first.words)
        return first if all(words <= set(one.words) or set(one.words) <= words for one in options) else None


def _near(some: list[Person], place: tuple[int, int]) -> list[Person]:
    """The mentions around a place: the bound keeps the whole linear on a page without end."""
    at = bisect_left(some, place, key=lambda one: one.place)
    return some[max(0, at - NEAR) : at + NEAR]


def _stands_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a short name is a full one's last words, its first, or both ends of it."""
    if len(short) >= len(full):
        return short == full
    if full[-len(short) :] == short:
        return True
    # A first name alone may be anybody's.
    return len(short) > 1 and (full[: len(short)] == short or (short[0] == full[0] and short[-1] == full[-1]))


def _person(passage: Passage, first: int, end: int, floor: int = 0) -> Person:
    start = _title_start(passage, first, floor)
    if start == first and first - floor > 1 and passage.norms[first - 1] in COMMAS and _set_off(passage, end):
        # "The president, X, said": the name stands beside its office.
        start = _title_start(passage, first - 1, floor)
        start = first if start == first - 1 else start
    after = _title_end(passage, end)
    places = [*range(start, first), *range(end, after)]
    offices: set[str] = set()
    nearest: set[str] = set()
    for at in places:
        called = {shape.stem for noun, shape in passage.words[at].nouns if noun.kind == "person"}
        offices |= called
        if called and (at < first or not nearest):
            nearest = called
    title = frozenset(word for at in places for word in stems(passage, at))
    begin = passage.inner(first, joined_to(passage, first))
    text = passage.text[begin : passage.tokens[end - 1].end]
    cut = joined_to(passage, first)
    words = (passage.norms[first][cut:], *passage.norms[first + 1 : end])
    return Person(text, words, frozenset(offices), frozenset(nearest), title, (passage.index, first), start, end)


def stems(passage: Passage, at: int) -> set[str]:
    """A word without article and joined words, in every way to take it apart."""
    return {shape.stem for shape in passage.pack.clitics.shapes(passage.norms[at])}


def _title_start(passage: Passage, first: int, floor: int) -> int:
    """Where the office before a name begins: the leftmost noun of an office that the words between belong to."""
    start = first
    at = first
    limit = max(floor, first - TITLE)
    while at > limit:
        at -= 1
        opened = _opened(passage, at)
        if opened is not None and opened > limit:
            # A short name in quotation marks or brackets, inside the office.
            at = opened
            continue
        word = passage.words[at]
        if not passage.tokens[at].word or word.bare & {"complementiser", "relative", "negation", "conjunction"}:
            break
        if word.bare & {"honorific", "person-mark"}:
            start = at if start == at + 1 else start
            continue
        persons = [shape for noun, shape in word.nouns if noun.kind == "person"]
        if persons:
            start = at
            if any(shape.conjunction or shape.preposition for shape in persons):
                break
            continue
        if passage.norms[at] in passage.pack.cues and not word.nouns:
            break
    return start


def _set_off(passage: Passage, end: int) -> bool:
    """Whether a name ends before a comma or with its sentence."""
    return end >= len(passage.norms) or not passage.tokens[end].word


def _opened(passage: Passage, at: int) -> int | None:
    """Where the short quotation or the bracket opened that closes at a token."""
    if passage.tokens[at].word:
        return None
    for quote in passage.quotes:
        if quote.closed and quote.close == at and quote.length <= QUOTED:
            return quote.open
    return next((a for a, b in passage.brackets.items() if b == at and b - a <= QUOTED + 1), None)


def _title_end(passage: Passage, end: int) -> int:
    """Where an office right after a name ends."""
    at = end
    count = len(passage.words)
    if at < count and passage.norms[at] in "،,":
        at += 1
    if at >= count or not any(
        noun.kind == "person" and not shape.preposition and not shape.conjunction
        for noun, shape in passage.words[at].nouns
    ):
        return end
    limit = min(count, at + AFTER)
    while at < limit and passage.tokens[at].word:
        word = passage.words[at]
        if word.bare & {"complementiser", "relative", "conjunction"} or passage.norms[at] in passage.pack.cues:
            break
        at += 1
    return at
