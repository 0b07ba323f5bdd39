"""Unit: years, months and weeks by their place to now or by the time named before, and years by their number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tawatur.reading import when
from tawatur.reading.when import UNKNOWN, When
from tawatur.reading.wording import COMMAS, Context, Expression, Meaning, Nothing, Wording

HIJRI_YEARS = range(1350, 1501)
"""Years that are Hijri where no era is written."""
SPANS = {"decade": 10, "century": 100}
PAIRING = frozenset({"-", "/"})
LONGEST = {"day": 3, "night": 3, "week": 7, "month": 31}
"""Days that a time may have of which "the same" unit is asked for."""
OLDEST, LATEST = 1800, 2099
"""Years that are taken for one without the word "year" before them."""


@dataclass(slots=True, frozen=True)
class Unit:
    """A year, month, week and so on, counted from now, or from the time named before.

    Attributes:
        name: The unit.
        shift: -1 the last, 0 the current, +1 the next.
        last: Whether counted from the time named before.
    """

    name: str
    shift: int
    last: bool = False

    def at(self, context: Context) -> When:
        """The unit meant."""
        base = context.last.last if self.last else context.now
        if base is None or (self.last and not self._fits(context.last)):
            return UNKNOWN
        return self._from(base)

    def _fits(self, last: When) -> bool:
        """Whether the time named before is no longer than the unit: only then is it clear which one is the same."""
        longest = LONGEST.get(self.name)
        return longest is None or (last.first is not None and last.last is not None and last.days <= longest)

    def _from(self, base: date) -> When:
        """The unit so many away from that of a day."""
        if self.name == "year":
            return when.year(base.year + self.shift)
        if self.name == "month":
            return when.month(base.year, base.month + self.shift)
        if self.name == "week":
            there = when.add_days(base, when.WEEK * self.shift)
            return when.week(there) if there else UNKNOWN
        if self.name in ("day", "night"):
            return when.day(when.add_days(base, self.shift))
        if self.name in SPANS:
            length = SPANS[self.name]
            return when.years((base.year // length + self.shift) * length, length)
        return UNKNOWN


@dataclass(slots=True, frozen=True)
class Year:
    """A year by its number."""

    number: int
    hijri: bool = False

    def at(self, context: Context) -> When:
        """The year; a Hijri one as the days that it has."""
        if not self.hijri:
            return when.year(self.number)
        whole = context.calendar.hijri.year(self.number) if context.calendar.hijri else None
        return when.days(*whole) if whole else UNKNOWN


def unit_phrase(wording: Wording, at: int) -> Expression | None:
    """The unit that begins at a token: "this month", "last year", "the year 2014", "the same year"."""
    this = wording.has(at, "this")
    that = wording.has(at, "that") or wording.has(at, "same-before")
    noun = at + 1 if this or that else at
    if wording.has(at, "two-of"):
        return _two_years(wording, at)
    unit = wording.unit(noun)
    if unit is None:
        return None
    name, count = unit
    if count != "1" or name in ("minute", "hour", "night"):
        return None
    definite = wording.definite(noun)
    end = noun + 1
    if this or that:
        if not definite or name in ("decade", "century"):
            # "This contract"
            return None
        year = year_at(wording, end) if name == "year" else None
        if year is not None:
            return Expression(at, year[1], year[0])
        return Expression(at, end, Unit(name, 0, last=that))
    if name == "year":
        behind = end + (definite and adjective(wording, end))
        pair = year_pair(wording, behind)
        if pair is not None:
            return pair._replace(start=at)
        year = year_at(wording, behind)
        if year is not None:
            return Expression(at, year[1], year[0])
    if not definite:
        return None
    return _behind_unit(wording, at, name, end)


def _behind_unit(wording: Wording, at: int, name: str, end: int) -> Expression | None:
    """A definite unit with "last", "the same", "following" behind it."""
    shift = wording.shift(end)
    if shift is not None:
        year = year_at(wording, shift[1]) if name == "year" else None
        if year is not None:
            return Expression(at, year[1], year[0])
        return Expression(at, shift[1], Unit(name, shift[0]))
    if wording.same(end):
        return Expression(at, end + 1, Unit(name, 0, last=True))
    if wording.has(end, "next-to") and wording.definite(end) and not wording.joined(end):
        return Expression(at, end + 1, Unit(name, int(wording.words[end].senses["next-to"]), last=True))
    if adjective(wording, end) and wording.shift(end + 1):
        # "The coming school year" is no year of the calendar.
        return Expression(at, end + 2, Nothing())
    return None


def adjective(wording: Wording, at: int) -> bool:
    """Whether an adjective of relation with its article stands at a token ("the financial year")."""
    if at >= wording.size:
        return False
    norm = wording.norms[at]
    pack = wording.passage.pack
    return pack.clitics.has_article(norm) and norm.endswith(pack.relational[:2]) and not wording.words[at].senses


def year_at(wording: Wording, at: int) -> tuple[Year, int] | None:
    """The year at a token, and where it ends."""
    found = wording.calendar.year(wording.norms, at)
    if found is None:
        return None
    end, number = found
    era = wording.calendar.find("era", wording.norms, end - 1)
    hijri = era[1] == "hijri" if era else number in HIJRI_YEARS
    return Year(number, hijri), end


@dataclass(slots=True, frozen=True)
class Between:
    """From one time to another."""

    first: Meaning
    last: Meaning

    def at(self, context: Context) -> When:
        """The interval."""
        return when.interval(self.first.at(context), self.last.at(context))


def _two_years(wording: Wording, at: int) -> Expression | None:
    """Two years by one word ("the years 2011 and 2013")."""
    one = year_at(wording, at + 1)
    if one is None or one[1] >= wording.size:
        return None
    if wording.norms[one[1]] not in {*wording.passage.pack.clitics.conjunctions, *COMMAS}:
        return None
    other = year_at(wording, one[1] + 1)
    return Expression(at, other[1], Between(one[0], other[0])) if other is not None else None


def bare_year(wording: Wording, at: int) -> Expression | None:
    """A year in four figures without the word "year"."""
    if at >= wording.size or len(wording.norms[at]) != 4 or not wording.norms[at].isdecimal():
        return None
    found = year_at(wording, at)
    year, end = found if found is not None else (None, at)
    if year is None or (not year.hijri and not OLDEST <= year.number <= LATEST):
        return None
    if end == at + 1 and (year.hijri or _counts(wording, at, year.number)):
        return None
    return Expression(at, end, year)


def year_of(wording: Wording, at: int) -> Expression | None:
    """The year of which something is a part: by its number, by its place to now, or "the year" alone."""
    found = unit_phrase(wording, at) or bare_year(wording, at)
    if found is None and wording.unit(at) == ("year", "1") and wording.definite(at):
        return Expression(at, at + 1, Unit("year", 0))
    return found


def year_pair(wording: Wording, at: int) -> Expression | None:
    """A year and the next, with a mark between them ("2014/2015", "1435-1436")."""
    if at >= wording.size or not wording.norms[at][0].isdecimal():
        return None
    numbers, end = wording.norms[at].split("/"), at + 1
    if len(numbers) == 1 and end + 1 < wording.size and wording.norms[end] in PAIRING:
        numbers, end = [*numbers, wording.norms[end + 1]], end + 2
    if len(numbers) != 2 or not all(len(one) == 4 and one.isdecimal() for one in numbers):
        return None
    first, last = map(int, numbers)
    if last != first + 1 or not (OLDEST <= first <= LATEST or first in HIJRI_YEARS):
        return None
    era = wording.calendar.find("era", wording.norms, end)
    hijri = first in HIJRI_YEARS
    return Expression(at, end + (era[0] if era else 0), Between(Year(first, hijri), Year(last, hijri)))


def _counts(wording: Wording, at: int, number: int) -> bool:
    """Whether a number that could be a year counts what stands behind it, or is the year of a birth."""
    led = at > 0 and not wording.words[at - 1].senses.keys().isdisjoint(("in", "lead", "edge", "of"))
    if (number % 100 == 0 and not led) or wording.has(at - 1, "age"):
        return True
    if at + 1 >= wording.size:
        return False
    if wording.has(at + 1, "counted"):
        return True
    sense = wording.passage.pack.vocabulary(wording.norms[at + 1])
    plain = not (sense.article or sense.preposition or sense.conjunction or sense.owned)
    return not led and plain and sense.parts[:1] in ("N", "H")
