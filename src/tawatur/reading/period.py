"""Period: whatever is longer than a day and stands in the calendar: units, seasons, centuries, shares of a year."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.reading import when
from tawatur.reading.century import century, decade
from tawatur.reading.season import season
from tawatur.reading.unit import bare_year, unit_phrase, year_of, year_pair
from tawatur.reading.when import UNKNOWN, When
from tawatur.reading.wording import Context, Expression, Meaning, Wording

DAYS, LONG_YEAR = 365, 366


@dataclass(slots=True, frozen=True)
class Share:
    """A half or a quarter of a year or a century."""

    parts: int
    number: int
    year: Meaning

    def at(self, context: Context) -> When:
        """From its first month to its last."""
        whole = self.year.at(context)
        if whole.first is None or not 1 <= self.number <= self.parts:
            return UNKNOWN
        if whole.days > LONG_YEAR:
            years = whole.days // DAYS // self.parts
            first = whole.first.year + (self.number - 1) * years
            return when.interval(when.year(first), when.year(first + years - 1))
        length = 12 // self.parts
        last = when.month(whole.first.year, self.number * length)
        return when.interval(when.month(whole.first.year, (self.number - 1) * length + 1), last)


def period(wording: Wording, at: int) -> Expression | None:
    """The period that begins at a token: of a unit, a year, a season, a decade, a century, a share of a year."""
    for rule in (unit_phrase, century, season, decade, _share, year_pair, bare_year):
        found = rule(wording, at)
        if found is not None:
            return found
    return None


def _share(wording: Wording, at: int) -> Expression | None:
    parts = wording.words[at].senses.get("share") if at < wording.size else None
    if parts is None or not wording.definite(at):
        return None
    ordinal = wording.numbers.ordinal(wording.norms, at + 1) if at + 1 < wording.size else None
    number, end = (ordinal.value, at + 1 + ordinal.length) if ordinal else (int(parts), at + 2)
    if ordinal is None and not (wording.has(at + 1, "recent") and wording.definite(at + 1)):
        return None
    of = wording.past(end, "of")
    year = century(wording, of) or year_of(wording, of)
    if year is None:
        return None
    return Expression(at, year.end, Share(int(parts), number, year.meaning))
