"""Hijri: the Umm al-Qura calendar, from a table that `scripts/hijri.py` makes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from itertools import accumulate

from tawatur.language.tables import Row, read

COLUMNS = ("year", "first", "months")
SHORTEST = 28
"""What a digit of `months` counts from."""


class Hijri:
    """The calendar's years, months and days as Gregorian days; what is outside the table is None.

    Args:
        rows: Of `hijri.tsv`, in order.

    Raises:
        PackError: A row is no year of twelve months.
    """

    def __init__(self, rows: Iterable[Row]) -> None:
        self._years: dict[int, tuple[date, tuple[int, ...]]] = {}
        for row in rows:
            try:
                year, first = int(row["year"]), date.fromisoformat(row["first"])
                lengths = [SHORTEST + int(digit) for digit in row["months"]]
            except ValueError as error:
                raise row.fault("is no year, day and lengths of months") from error
            if len(lengths) != 12:
                raise row.fault(f"has {len(lengths)} months")
            self._years[year] = (first, tuple(accumulate(lengths, initial=0)))
        self._numbers = sorted(self._years)
        self._firsts = [self._years[year][0] for year in self._numbers]

    def day(self, year: int, month: int, day: int) -> date | None:
        """A day; None where the month has no such day."""
        whole = self.month(year, month)
        found = whole[0] + timedelta(day - 1) if whole and day >= 1 else None
        return found if found is not None and whole is not None and found <= whole[1] else None

    def month(self, year: int, month: int) -> tuple[date, date] | None:
        """First and last day of a month."""
        known = self._years.get(year)
        if known is None or not 1 <= month <= 12:
            return None
        first, ends = known
        return first + timedelta(ends[month - 1]), first + timedelta(ends[month] - 1)

    def year(self, year: int) -> tuple[date, date] | None:
        """First and last day of a year."""
        known = self._years.get(year)
        return (known[0], known[0] + timedelta(known[1][-1] - 1)) if known else None

    def of(self, day: date) -> tuple[int, int, int] | None:
        """Year, month and day of a Gregorian day."""
        place = bisect_right(self._firsts, day) - 1
        if place < 0:
            return None
        year = self._numbers[place]
        first, ends = self._years[year]
        passed = (day - first).days
        if passed >= ends[-1]:
            return None
        month = bisect_right(ends, passed)
        return year, month, passed - ends[month - 1] + 1


@cache
def umm_al_qura() -> Hijri:
    """The installed calendar, read once a process.

    Raises:
        PackError: Its table is wrong.
    """
    return Hijri(read(files("tawatur.language") / "data" / "hijri.tsv", COLUMNS))
