"""Undated: when a page without a date was written, as far as its own words say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tawatur.reading import when
from tawatur.reading.dated import Dated
from tawatur.reading.day import Deictic
from tawatur.reading.gist import gist, parties
from tawatur.reading.lapse import Lapse
from tawatur.reading.passage import Passage
from tawatur.reading.pipeline import State
from tawatur.reading.unit import Unit
from tawatur.reading.wording import Context, Expression

ALIKE = 3
"""Words, names of states aside, that two sentences share if they speak of one event."""
MOST = 20
"""Expressions of either sort that are compared."""
CLEARLY = 2
"""Words more than any other month shares."""
LONGEST = 8
"""Words of an event's name."""
HALF = 6
"""Months by which "two years ago" may be off."""


@dataclass(slots=True, frozen=True)
class Clue:
    """What the page says of its own date, and the words that say it."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    words: str = ""


class Undateds:
    """Infers the date of a page that has none."""

    requires = frozenset({"expressions"})
    provides = frozenset({"published"})

    def __call__(self, state: State) -> None:
        """Set what the page allows to be said, with its reason; else leave it open."""
        if state.published is not None:
            return
        clue = _told(state) or _by_month(state)
        counted = _by_event(state, clue)
        if clue is None and counted is None:
            return
        year = clue.year if clue and clue.year else counted.year if counted else None
        shown = f"{year:04}" if year else "XXXX"
        if clue and clue.month:
            shown += f"-{clue.month:02}" + (f"-{clue.day:02}" if clue.day else "")
        elif counted:
            shown += "~"
        state.published = shown
        state.date_reason = "inferred: " + "; ".join(one.words for one in (clue, counted) if one and one.words)


def _words(state: State, passage: Passage, start: int, end: int) -> str:
    first, last = passage.characters(start, end)
    return " ".join(state.document.text[first:last].split())


def _told(state: State) -> Clue | None:
    """From "today, Monday 3 August 2015": the page's day with its year, or the day and month alone."""
    context = Context(state.pack.calendar, None)
    for passage, one in state.expressions:
        meaning = one.meaning
        if not isinstance(meaning, Deictic) or not isinstance(meaning.date, Dated) or meaning.date.hijri:
            continue
        words = f'"{_words(state, passage, one.start, one.end)}"'
        told = meaning.date.at(context)
        if told.first is not None and told.first == told.last:
            there = when.add_days(told.first, -meaning.offset)
            return Clue(there.year, there.month, there.day, words) if there else None
        if told.edtf is not None and meaning.offset == 0 and meaning.date.day:
            return Clue(None, meaning.date.month, meaning.date.day, words)
    return None


def _by_month(state: State) -> Clue | None:
    """From "last month" in one sentence and "22 March" in another on the same event: it is April."""
    relative = [(p, e) for p, e in state.expressions if isinstance(e.meaning, Unit) and _counts(e.meaning)]
    named = [(p, e) for p, e in state.expressions if isinstance(e.meaning, Dated) and _names(e.meaning)]
    found: dict[int, tuple[int, Clue]] = {}
    for passage, one in relative[:MOST]:
        assert isinstance(one.meaning, Unit)
        mine = _sentence(passage, one)
        for other, date_ in named[:MOST]:
            assert isinstance(date_.meaning, Dated)
            shared = mine & _sentence(other, date_)
            alike = len(shared - parties(shared))
            month = (date_.meaning.month - one.meaning.shift - 1) % 12 + 1
            if alike > found.get(month, (ALIKE - 1,))[0]:
                both = [f'"{_words(state, p, e.start, e.end)}"' for p, e in ((passage, one), (other, date_))]
                found[month] = alike, Clue(None, month, None, " is ".join(both))
    ranked = sorted(found.values(), key=lambda one: one[0], reverse=True)
    # Two months that contradict each other say nothing.
    if not ranked or (len(ranked) > 1 and ranked[0][0] < ranked[1][0] + CLEARLY):
        return None
    return ranked[0][1]


def _counts(meaning: Unit) -> bool:
    return meaning.name == "month" and not meaning.last and meaning.shift == -1


def _names(meaning: Dated) -> bool:
    told = meaning.year or meaning.shift is not None or meaning.of or meaning.hijri or meaning.same
    return meaning.day is not None and not told


def _sentence(passage: Passage, one: Expression) -> frozenset[str]:
    """What the sentence around an expression is about, the expression aside."""
    first, last = passage.sentences[passage.sentence_of[one.start]]
    return gist(passage, first, one.start) | gist(passage, one.end, last)


def _by_event(state: State, clue: Clue | None) -> Clue | None:
    """From "two years ago" behind an event whose day is known: so many years after that."""
    for passage, one in state.expressions:
        meaning = one.meaning
        if not isinstance(meaning, Lapse) or meaning.lead != "ago" or meaning.amount.unit != "year":
            continue
        number = meaning.amount.number
        known = _known(passage, one.start) if number and not meaning.event else None
        if known is None or number is None:
            continue
        day, start = known
        words = f'"{_words(state, passage, start, one.end)}" ({day.isoformat()})'
        later = when.add_months(day, 12 * number)
        if later is None:
            continue
        if clue is None or clue.month is None:
            return Clue(later.year, words=words)
        years = [year for year in range(later.year - 1, later.year + 2) if _months(later, year, clue.month) <= HALF]
        return Clue(years[0], words=words) if len(years) == 1 else None
    return None


def _months(day: date, year: int, month: int) -> int:
    """Months between a day and a month."""
    return abs((year - day.year) * 12 + month - day.month)


def _known(passage: Passage, end: int) -> tuple[date, int] | None:
    """The day of the known event whose name ends before a token, and where its name begins."""
    times = passage.pack.times
    first = passage.sentences[passage.sentence_of[end]][0]
    for at in range(max(first, end - LONGEST), end):
        found = times.sense(passage.norms, at, "event")
        if found is not None and at + found[1] == end:
            return date.fromisoformat(found[0]), at
    return None
