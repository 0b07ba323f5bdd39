"""When: a calendar time as first and last day, and as EDTF; what it is counted from."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

WEEK = 7
DAY, MONTH, YEAR = "day", "month", "year"


class When(NamedTuple):
    """A time, as far as it is known.

    Attributes:
        edtf: Its value; None where the page does not say enough.
        first: Its first day, or None.
        last: Its last day, or None.
    """

    edtf: str | None
    first: date | None = None
    last: date | None = None

    @property
    def days(self) -> int:
        """How many days it has; 0 where they are not known."""
        return (self.last - self.first).days + 1 if self.first is not None and self.last is not None else 0

    @property
    def known(self) -> bool:
        """Whether its days are known."""
        return self.first is not None and self.last is not None


UNKNOWN = When(None)


def day(one: date | None) -> When:
    """A day."""
    return When(one.isoformat(), one, one) if one is not None else UNKNOWN


def month(year: int, number: int) -> When:
    """A month of a Gregorian year; months before the first and behind the last are those of the years around."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    if not 1 <= year <= 9998:
        return UNKNOWN
    first = date(year, number, 1)
    return When(f"{year:04}-{number:02}", first, end_of_month(first))


def year(number: int) -> When:
    """A Gregorian year."""
    if not 1 <= number <= 9998:
        return UNKNOWN
    return When(f"{number:04}", date(number, 1, 1), date(number, 12, 31))


def years(first: int, length: int) -> When:
    """A decade or a century of Gregorian years."""
    if not 100 <= first <= 9000:
        return UNKNOWN
    digits = f"{first:04}"
    shown = digits[:3] + "X" if length == 10 else digits[:2] + "XX"
    return When(shown, date(first, 1, 1), date(first + length - 1, 12, 31))


def season(number: int, code: int) -> When:
    """A season of a Gregorian year, 21 spring to 24 winter; the winter of a year begins in its December."""
    if not 1 <= number <= 9998:
        return UNKNOWN
    begins = month(number, 3 * (code - 20)).first
    ends = month(number, 3 * (code - 20) + 2).last
    return When(f"{number:04}-{code}", begins, ends)


def days(first: date | None, last: date | None) -> When:
    """An interval of days."""
    if first is None or last is None or last < first:
        return UNKNOWN
    return When(f"{first.isoformat()}/{last.isoformat()}", first, last) if first != last else day(first)


def interval(first: When, last: When) -> When:
    """From one time to another."""
    if first.edtf is None or last.edtf is None or first.first is None or last.last is None:
        return UNKNOWN
    if last.last < first.first or "T" in first.edtf + last.edtf:
        return UNKNOWN
    begin, end = first.edtf.split("/")[0], last.edtf.split("/")[-1]
    return When(f"{begin}/{end}" if begin != end else begin, first.first, last.last)


def about(one: When) -> When:
    """The same, not to be taken exactly."""
    if one.edtf is None or "/" in one.edtf or one.edtf.endswith("~"):
        return one
    return one._replace(edtf=one.edtf + "~")


def week(one: date) -> When:
    """The week of a day, Monday to Sunday."""
    first = one - timedelta(one.weekday())
    return days(first, first + timedelta(WEEK - 1))


def end_of_month(one: date) -> date:
    """The last day of a day's month."""
    behind = date(one.year + one.month // 12, one.month % 12 + 1, 1)
    return behind - timedelta(1)


def add_months(one: date, count: int) -> date | None:
    """A day so many months later; the last of its month where that has no such day. None outside the calendar."""
    number = one.year * 12 + one.month - 1 + count
    if not 12 <= number < 9998 * 12:
        return None
    first = date(number // 12, number % 12 + 1, 1)
    return first.replace(day=min(one.day, end_of_month(first).day))


def add_days(one: date, count: int) -> date | None:
    """A day so many days later; None outside the calendar."""
    try:
        return one + timedelta(count)
    except OverflowError:
        return None
