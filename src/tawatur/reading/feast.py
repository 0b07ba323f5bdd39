"""Feast: days that come every year, by their names, one by one or all together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from tawatur.reading import when
from tawatur.reading.dated import HIJRI_END, Dated
from tawatur.reading.when import UNKNOWN, When
from tawatur.reading.wording import Context, Expression, Meaning, Nothing, Wording

NEVER = 10**6
"""Days away; no time is so far."""


@dataclass(slots=True, frozen=True)
class Feast:
    """Days that come every year; `first` is the first of them that is meant.

    Attributes:
        hijri: Whether they have their place in the Hijri calendar.
        month: Their month.
        day: The day of the month on which they begin.
        first: From 1; 0 for all.
        length: How many days they are.
        shift: -1 "last", +1 "next", or None.
        year: Their year, or None.
        tense: -1 past, +1 still to come, 0 where nothing shows it.
    """

    hijri: bool
    month: int
    day: int
    first: int
    length: int
    shift: int | None = None
    year: int | None = None
    tense: int = 0

    def at(self, context: Context) -> When:
        """The day, or all days about."""
        start = Dated(self.year, self.month, self.day, self.hijri, self.shift, tense=self.tense).at(context)
        if start.first is None:
            return UNKNOWN
        if self.first:
            return when.day(start.first + timedelta(self.first - 1))
        if self.length == 1:
            return start
        last = when.day(start.first + timedelta(self.length - 1))
        return when.interval(when.about(start), when.about(last))


def feast(wording: Wording, at: int) -> Expression | None:
    """A feast, or one of its days."""
    count, noun = 0, at
    plain = wording.sense(at, "feast-day")
    if plain is not None:
        return Expression(at, at + plain[1], SomeFeast(0))
    ordinal = wording.numbers.ordinal(wording.norms, at) if at < wording.size else None
    if ordinal is not None and wording.unit(at + ordinal.length) in (("day", "n"), ("day", "1")):
        count, noun = ordinal.value, at + ordinal.length + 1
    elif wording.unit(at) == ("day", "n"):
        noun = at + 1
    found = wording.sense(noun, "feast")
    if found is None:
        whole = wording.sense(noun - 1, "feast-day") if count else None
        return Expression(at, noun - 1 + whole[1], SomeFeast(count)) if whole else None
    calendar, begins, length = found[0].split()
    month, day_ = begins.split("-")
    end = noun + found[1]
    shift = wording.shift(end)
    end = shift[1] if shift else end
    year = wording.calendar.year(wording.norms, wording.past(end, "year-word")) if shift is None else None
    end = year[0] if year else end
    number = year[1] if year and (year[1] < HIJRI_END) == (calendar == "hijri") else None
    tense = wording.tense(at, end) if shift is None else 0
    meaning: Meaning = Feast(
        calendar == "hijri", int(month), int(day_), count, int(length), shift[0] if shift else None, number, tense
    )
    return Expression(at, end, Nothing() if year and number is None else meaning)


@dataclass(slots=True, frozen=True)
class SomeFeast:
    """The days of "the feast", which one the date says."""

    first: int

    def at(self, context: Context) -> When:
        """Of the two great feasts the nearer one."""
        now = context.now
        if now is None:
            return UNKNOWN
        some = [Feast(True, 10, 1, self.first, 3).at(context), Feast(True, 12, 10, self.first, 4).at(context)]
        return min(some, key=lambda one: abs((one.first - now).days) if one.first else NEVER)
