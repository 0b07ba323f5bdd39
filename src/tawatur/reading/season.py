"""Season: spring, summer, autumn, winter, of a year where one is said."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.reading import when
from tawatur.reading.unit import adjective, bare_year, unit_phrase
from tawatur.reading.when import UNKNOWN, When
from tawatur.reading.wording import Context, Expression, Meaning, Wording


@dataclass(slots=True, frozen=True)
class Season:
    """A season, of a year where one is said."""

    code: int
    year: Meaning | None = None
    shift: int = 0

    def at(self, context: Context) -> When:
        """The season of the year meant; "last" is that of the year before, where this year's has begun."""
        if self.year is not None:
            whole = self.year.at(context)
            return when.season(whole.first.year, self.code) if whole.first else UNKNOWN
        if context.now is None:
            return UNKNOWN
        this = when.season(context.now.year, self.code)
        if this.first is None or this.last is None:
            return UNKNOWN
        if self.shift == -1:
            back = 0 if this.last < context.now else 1
            return when.season(context.now.year - back, self.code)
        if self.shift == 1:
            return when.season(context.now.year + (this.first <= context.now), self.code)
        # Where none is said, the nearest one.
        passed = (context.now - this.last).days
        wait = (this.first - context.now).days
        return when.season(context.now.year + (passed > 183) - (wait > 183), self.code)


def season(wording: Wording, at: int) -> Expression | None:
    """The season that begins at a token."""
    noun = at + wording.has(at, "this")
    code = wording.words[noun].senses.get("season") if noun < wording.size else None
    if code is None or wording.calendar.month(wording.norms, noun) is not None:
        return None
    end = noun + 1
    shift = wording.shift(end)
    if shift is not None:
        return Expression(at, shift[1], Season(int(code), shift=shift[0]))
    begin = wording.past(end, "of")
    if begin == end or wording.unit(begin) == ("year", "1"):
        year = unit_phrase(wording, begin) or (bare_year(wording, begin) if begin == end else None)
        if year is not None:
            return Expression(at, year.end, Season(int(code), year.meaning))
    if wording.definite(noun) and not adjective(wording, end):
        return Expression(at, end, Season(int(code)))
    return None
