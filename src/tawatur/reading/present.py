"""Present: the days that a page may speak from: its date, set right by the weekdays that stand beside "today"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from tawatur.reading import when
from tawatur.reading.dated import Dated
from tawatur.reading.day import Deictic
from tawatur.reading.pipeline import State
from tawatur.reading.wording import Context

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
BACK = 7
"""Days that an article can be older than the date under which it was found."""


class Presents:
    """Sets the first and last day that the page may speak from; without a date there is none."""

    requires = frozenset({"expressions", "published"})
    provides = frozenset({"present"})

    def __call__(self, state: State) -> None:
        """Read the document's date, and move it back to where its own days agree with their weekdays."""
        first, last = bounds(state.published)
        if first is not None and first == last:
            first = last = agreed(first, state)
        state.present = (first, last)


def bounds(published: str | None) -> tuple[date | None, date | None]:
    """First and last day of a date, month or year; None where there is none, or it is about or open.

    >>> bounds("2031-02")
    (datetime.date(2031, 2, 1), datetime.date(2031, 2, 28))
    >>> bounds("2031-05-12T23:30:00+03:00")[0]
    datetime.date(2031, 5, 12)
    """
    found = _DATE.match(published or "")
    if found is None or published is None or published.startswith("0000") or "~" in published:
        return None, None
    year, month, day = found.groups()
    try:
        if day:
            one = date(int(year), int(month), int(day))
            return one, one
        if month:
            first = date(int(year), int(month), 1)
            return first, when.end_of_month(first)
        return date(int(year), 1, 1), date(int(year), 12, 31)
    except ValueError:
        return None, None


def agreed(published: date, state: State) -> date:
    """The day, at most a week back, with which most of "today, Monday" and the like agree; else the day itself."""
    told = [
        one.meaning
        for _, one in state.expressions
        if isinstance(one.meaning, Deictic) and (one.meaning.weekday or one.meaning.date)
    ]
    if not told:
        return published
    days = [published - timedelta(back) for back in range(BACK)]
    return max(days, key=lambda day: (_agreeing(told, day, state), day))


def _agreeing(told: Iterable[Deictic], day: date, state: State) -> int:
    count = 0
    for one in told:
        there = day + timedelta(one.offset)
        if isinstance(one.date, Dated) and one.date.day is not None:
            meant = one.date.at(Context(state.pack.calendar, day))
            count += 2 if meant.first == there else 0
        elif one.weekday:
            count += there.isoweekday() == one.weekday
    return count
