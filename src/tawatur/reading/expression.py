"""Expressions: every expression of time in a passage, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from tawatur.language.times import NO_KINDS, Kinds
from tawatur.reading import when
from tawatur.reading.clock import clock
from tawatur.reading.dated import Dated, DayOf, dated, several
from tawatur.reading.day import day
from tawatur.reading.edge import Edge, edge_of, weekend
from tawatur.reading.lapse import lapse
from tawatur.reading.passage import Passage
from tawatur.reading.period import period
from tawatur.reading.unit import Between, Unit, Year
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


def leans(meaning: Meaning) -> bool:
    """Whether a time is counted from the one named before it: "the same month", "since then"."""
    match meaning:
        case ThatTime():
            return True
        case Unit(last=last):
            return last
        case Dated(same=same, of=of):
            return same or (of is not None and leans(of))
        case DayOf(month=whole) | Edge(whole=whole) | Since(start=whole):
            return leans(whole)
        case _:
            return False


def expressions(passage: Passage) -> Iterator[Expression]:
    """The expressions of time of a passage; none overlaps another."""
    norms = passage.norms
    kinds = list(map(passage.pack.times.kinds, norms))
    # Most words are none of time.
    timed = [(at, known) for at, known in enumerate(kinds) if known is not NO_KINDS]
    wording: Wording | None = None
    end = 0
    for number, (at, known) in enumerate(timed, 1):
        if at < end:
            continue
        kind = known.whole if known.seconds and at + 1 < len(norms) and norms[at + 1] in known.seconds else known.own
        need, reach, rules = _plan(kind)
        if not rules and "never" not in kind:
            continue
        if need and not _beside(timed, number, at + reach, need):
            continue
        wording = wording or Wording(passage, kinds)
        if "never" in kind:
            skipped = wording.sense(at, "never")
            if skipped is not None:
                end = at + skipped[1]
                continue
        found = next((one for rule in rules if (one := rule(wording, at)) is not None), None)
        if found is not None:
            yield found
            end = found.end


def _beside(timed: list[tuple[int, Kinds]], number: int, limit: int, need: frozenset[str]) -> bool:
    """Whether a word of one of the classes `need` stands before `limit`, among the words of time from a number on."""
    while number < len(timed) and timed[number][0] < limit:
        if not need.isdisjoint(timed[number][1].whole):
            return True
        number += 1
    return False


@cache
def _plan(kinds: frozenset[str]) -> tuple[frozenset[str], int, tuple[Rule, ...]]:
    """What is asked at a word of these classes.

    Returns:
        Classes one of which must stand behind it, none where it stands by itself; within how many words, itself
        included; the rules.
    """
    rules = tuple(rule for rule, opening in RULES if kinds & opening)
    if kinds & ALONE:
        return frozenset(), 1, rules
    for opening, need, reach in COMPANY:
        if kinds & opening:
            return need, reach, rules
    return frozenset(), 1, rules


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
    if lead is not None and not between:
        return None
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
        if last.meaning.number == first.meaning.number - 1:
            # Written the other way round, as a season's years are by some.
            return Expression(begin, last.end, Between(last.meaning, first.meaning))
    else:
        until = wording.sense(first.end, "lead")
        ranged = until is not None and until[0] == "until" and wording.norms[begin].isdecimal()
        last = period(wording, first.end + until[1]) if ranged and until else None
    if last is None:
        return None
    return Expression(at if between else begin, last.end, Between(first.meaning, last.meaning))


ALONE = frozenset(
    {
        *("clock", "deictic", "decade", "dual", "edge", "feast", "feast-day", "figures", "fixed", "hour-of", "month"),
        *("never", "part", "season", "share", "weekday", "weekend"),
    }
)
"""Classes of words that can be an expression of time by themselves, or nearly so."""
COMPANY = (
    (
        frozenset({"unit"}),
        frozenset(
            {
                *("approx", "deictic", "doubtful", "few", "figures", "month", "next-to", "number", "part", "recent"),
                *("same", "season", "shift", "weekday", "before-last"),
            }
        ),
        3,
    ),
    (frozenset({"this", "that", "same-before"}), frozenset({"deictic", "dual", "part", "season", "unit"}), 2),
    (frozenset({"number"}), frozenset({"clock", "deictic", "dual", "month", "part", "unit", "zone", "figures"}), 7),
    (frozenset({"approx", "lead", "two-of"}), ALONE | {"then", "unit"}, 7),
)
"""The other classes, what must stand behind a word of them, and within how many words, itself included."""
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
