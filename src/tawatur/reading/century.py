"""Century: centuries by their number or their place to now, and the decades in them."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.reading import when
from tawatur.reading.unit import Unit
from tawatur.reading.when import UNKNOWN, When
from tawatur.reading.wording import Context, Expression, Meaning, Nothing, Wording

LONG_PAST = 40
"""Decades from this one on are of the last century where none is said."""


@dataclass(slots=True, frozen=True)
class Years:
    """A decade or century by its first year."""

    first: int
    length: int

    def at(self, context: Context) -> When:
        """The years."""
        return when.years(self.first, self.length)


def decade(wording: Wording, at: int) -> Expression | None:
    """The decade that begins at a token ("the nineties of the last century")."""
    tens = wording.words[at].senses.get("decade") if at < wording.size else None
    if tens is None:
        return None
    end = at + 1
    begin = wording.past(end, "of")
    if wording.has(begin, "age"):
        return None
    of = century(wording, begin)
    if of is None:
        # The twenties may be these.
        first = 1900 + int(tens)
        return Expression(at, end, Years(first, 10)) if wording.definite(at) and int(tens) >= LONG_PAST else None
    return Expression(at, of.end, InCentury(int(tens), of.meaning))


@dataclass(slots=True, frozen=True)
class InCentury:
    """A decade of a century."""

    tens: int
    century: Meaning

    def at(self, context: Context) -> When:
        """The decade."""
        whole = self.century.at(context)
        return when.years(whole.first.year + self.tens, 10) if whole.first else UNKNOWN


def _numbered_decade(wording: Wording, at: int) -> Expression | None:
    """A decade by its number in a century ("the second decade of this century")."""
    ordinal = wording.numbers.ordinal(wording.norms, at + 1) if at + 1 < wording.size else None
    if ordinal is None or not 1 <= ordinal.value <= 10:
        return None
    begin = wording.past(at + 1 + ordinal.length, "of")
    of = century(wording, begin) if wording.unit(begin) == ("century", "1") else None
    return Expression(at, of.end, InCentury((ordinal.value - 1) * 10, of.meaning)) if of else None


def century(wording: Wording, at: int) -> Expression | None:
    """The century that begins at a token."""
    unit = wording.unit(at)
    if unit == ("decade", "1") and wording.definite(at):
        return _numbered_decade(wording, at)
    if unit != ("century", "1") or not wording.definite(at):
        return None
    shift = wording.shift(at + 1)
    if shift is not None:
        return Expression(at, shift[1], Unit("century", shift[0]))
    ordinal = wording.numbers.ordinal(wording.norms, at + 1)
    if ordinal is None or not ordinal.article:
        return None
    end = at + 1 + ordinal.length
    if wording.sense(end, "hijri-adjective") is not None:
        return Expression(at, end + 1, Nothing())
    return Expression(at, end, Years((ordinal.value - 1) * 100, 100))
