"""Expressions: every expression of time in a passage, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from tawatur.reading import when
from tawatur.reading.clock import clock
from tawatur.reading.dated import dated, several
from tawatur.reading.day import day
from tawatur.reading.edge import edge_of, weekend
from tawatur.reading.lapse import lapse
from tawatur.reading.passage import Passage
from tawatur.reading.period import period
from tawatur.reading.unit import Between, Year
from tawatur.reading.when import When
from tawatur.reading.wording import Context, Expression, Meaning, Wording

DASHES = frozenset({"-", "/"})
Rule = Callable[[Wording, int], Expression | None]
"""Finds the expression of one sort that begins at a token, or None."""


@dataclass(slots=True, frozen=True)
class Since:
    """From a time until now, or until another."""

    start: Meaning
    end: Meaning | None = None

    def at(self, context: Context) -> When:
        """The interval."""
        start = self.start.at(context)
        end = self.end.at(context) if self.end else when.day(context.now)
        return when.interval(start, end)


@dataclass(slots=True, frozen=True)
class ThatTime:
    """The time that was named before."""

    def at(self, context: Context) -> When:
        """That time."""
        return context.last


def expressions(passage: Passage) -> Iterator[Expression]:
    """The expressions of time of a passage; none overlaps another."""
    kinds = list(map(passage.pack.times.kinds, passage.norms))
    wording: Wording | None = None
    end = 0
    for at, kind in enumerate(kinds):
        if not kind or at < end:
            continue
        alone, rules = _rules(kind)
        if not rules or not (alone or any(_rules(one)[0] for one in kinds[at + 1 : at + REACH])):
            continue
        wording = wording or Wording(passage)
        if "never" in kind:
            skipped = wording.sense(at, "never")
            if skipped is not None:
                end = at + skipped[1]
                continue
        found = next((one for rule in rules if (one := rule(wording, at)) is not None), None)
        if found is not None:
            yield found
            end = found.end


@cache
def _rules(kinds: frozenset[str]) -> tuple[bool, tuple[Rule, ...]]:
    """Whether an expression can be a word of these classes alone, and the rules for one that begins with it."""
    return bool(kinds & ALONE), tuple(rule for rule, opening in RULES if kinds & opening)


def _simple(wording: Wording, at: int) -> Expression | None:
    """A day or a period, as "since" can have it behind it."""
    for rule in (weekend, edge_of, day, dated, period):
        found = rule(wording, at)
        if found is not None:
            return found
    return None


def _since(wording: Wording, at: int) -> Expression | None:
    lead = wording.sense(at, "lead")
    if lead is None or lead[0] != "since":
        return None
    begin = at + lead[1]
    that = wording.sense(begin, "then")
    if that is not None:
        return Expression(at, begin + that[1], Since(ThatTime()))
    start = _simple(wording, begin)
    if start is None:
        return None
    until = wording.sense(start.end, "lead")
    if until is not None and until[0] == "until":
        end = _simple(wording, start.end + until[1])
        if end is not None:
            return Expression(at, end.end, Since(start.meaning, end.meaning))
    return Expression(at, start.end, Since(start.meaning))


def _years(wording: Wording, at: int) -> Expression | None:
    """From one year or date to another ("2011-2013", "between 2011 and 2013")."""
    lead = wording.sense(at, "lead")
    between = lead is not None and lead[0] == "between"
    begin = at + lead[1] if between and lead else wording.past(at, "of")
    days = several(wording, begin, between=True) if between else None
    if days is not None:
        return days._replace(start=at)
    first = period(wording, begin) or (dated(wording, begin) if between else None)
    if first is not None and between and isinstance(first.meaning, Between):
        return first._replace(start=at)
    if first is None or first.end >= wording.size:
        return None
    mark = wording.norms[first.end]
    conjunctions = wording.passage.pack.clitics.conjunctions
    if between and mark in conjunctions:
        last = period(wording, first.end + 1) or dated(wording, first.end + 1)
    elif between and wording.words[first.end].conjunction:
        last = dated(wording, first.end) or period(wording, first.end)
    elif mark in DASHES and isinstance(first.meaning, Year):
        last = period(wording, first.end + 1)
        if last is None or not isinstance(last.meaning, Year) or last.meaning.hijri != first.meaning.hijri:
            return None
    else:
        until = wording.sense(first.end, "lead")
        ranged = until is not None and until[0] == "until" and wording.norms[begin].isdigit()
        last = period(wording, first.end + until[1]) if ranged and until else None
    if last is None:
        return None
    return Expression(at if between else begin, last.end, Between(first.meaning, last.meaning))


ALONE = frozenset(
    {
        *("clock", "deictic", "decade", "edge", "feast", "feast-day", "figures", "fixed", "hour-of", "month", "never"),
        *("part", "season", "share", "unit", "weekday", "weekend", "then"),
    }
)
"""Classes of words one of which every expression has."""
NUMBERS = frozenset({"number", "figures"})
DAYS = frozenset(
    {
        *("deictic", "feast", "feast-day", "fixed", "hour-of", "part", "same-before", "that", "this", "unit"),
        "weekday",
    }
)
RULES: tuple[tuple[Rule, frozenset[str]], ...] = (
    (_since, frozenset({"lead"})),
    (lapse, NUMBERS | {"approx", "lead", "share", "this", "unit"}),
    (clock, NUMBERS | {"clock"}),
    (weekend, frozenset({"weekend"})),
    (edge_of, frozenset({"edge"})),
    (day, NUMBERS | DAYS),
    (dated, NUMBERS | {"month", "two-of", "unit"}),
    (_years, frozenset({"figures", "lead", "unit", "two-of"})),
    (period, frozenset({"decade", "figures", "same-before", "season", "share", "that", "this", "two-of", "unit"})),
)
"""What is asked at a word, first to last, and the classes of the words at which it is."""
REACH = 7
"""Words, the first one included, within which a word of `ALONE` stands."""
