"""Edge: the beginning, middle and end of a period, and the end of the week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from tawatur.reading import when
from tawatur.reading.dated import dated
from tawatur.reading.period import period
from tawatur.reading.unit import Unit
from tawatur.reading.when import UNKNOWN, When
from tawatur.reading.wording import Context, Expression, Meaning, Wording


@dataclass(slots=True, frozen=True)
class Weekend:
    """Saturday and Sunday."""

    shift: int | None = None
    coming: bool = False

    def at(self, context: Context) -> When:
        """The last one that has begun; of this or the next week, where that is said."""
        now = context.now
        if now is None:
            return UNKNOWN
        saturday = now + timedelta(5 - now.weekday())
        weeks = 1 if self.shift == 1 else 0
        if (not weeks and self.shift != 0 and not self.coming and saturday > now) or (
            self.shift == -1 and saturday <= now
        ):
            weeks = -1
        first = saturday + timedelta(when.WEEK * weeks)
        return when.days(first, first + timedelta(1))


@dataclass(slots=True, frozen=True)
class Edge:
    """The beginning, middle or end of a time."""

    edge: str
    whole: Meaning

    def at(self, context: Context) -> When:
        """Its first month or day, its middle, or the whole where only the end is named."""
        whole = self.whole.at(context)
        value, first = whole.edtf or "", whole.first
        if first is None or self.edge == "late" or "/" in value:
            return whole
        if len(value) == len("2031") and value.isdecimal():
            return when.about(when.month(first.year, 1 if self.edge == "early" else 7))
        if len(value) == len("2031-05") and first.day == 1:
            return when.about(when.day(first.replace(day=1 if self.edge == "early" else 15)))
        return whole


def weekend(wording: Wording, at: int) -> Expression | None:
    """The end of a week that begins at a token."""
    found = wording.sense(at, "weekend")
    if found is None:
        return None
    end = at + found[1]
    shift = wording.shift(end)
    if shift is not None:
        return Expression(at, shift[1], Weekend(shift[0]))
    return Expression(at, end, Weekend(coming=wording.tense(at, end) > 0))


def edge_of(wording: Wording, at: int) -> Expression | None:
    """The beginning, middle or end of a period or month."""
    found = wording.sense(at, "edge")
    if found is None or wording.definite(at):
        return None
    begin = at + found[1]
    whole = dated(wording, begin) or period(wording, begin)
    if whole is None:
        unit = wording.unit(begin)
        if unit not in (("year", "1"), ("month", "1"), ("week", "1")) or not wording.definite(begin):
            return None
        whole = Expression(begin, begin + 1, Unit(unit[0], 0))
    return Expression(at, whole.end, Edge(found[0], whole.meaning))
