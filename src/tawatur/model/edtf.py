"""EDTF: which texts are dates of the Extended Date/Time Format, as far as marks use it (levels 0 and 1)."""

from __future__ import annotations

import calendar
import re

_DATE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX|XXXX)"
    r"(?:-(?P<month>0[1-9]|1[0-2]|2[1-4]|XX)(?:-(?P<day>0[1-9]|[12]\d|3[01]|XX))?)?[?~%]?",
    re.ASCII,
)
_TIME = re.compile(r"T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?", re.ASCII)
SEASONS = {"21": "03", "22": "06", "23": "09", "24": "12"}
"""Seasons, from spring, by the month in which they begin."""
OPEN = ".."
"""An end of an interval that is not bounded."""


def is_edtf(text: str) -> bool:
    """Whether a text is an EDTF date, time or interval.

    >>> [is_edtf(one) for one in ("2031-05", "XXXX-03-22", "2031-22", "199X", "2013~/2015-07-30")]
    [True, True, True, True, True]
    >>> is_edtf("2031-05-12T04:30:00Z"), is_edtf("2031-05-12T04:30")
    (True, False)
    >>> is_edtf("2031-22/2031-08-06")
    True
    >>> [is_edtf(one) for one in ("2031-13", "2031-04-31", "2015-07-30/2013", "12 May", "../..")]
    [False, False, False, False, False]
    """
    first, mark, last = text.partition("/")
    if not mark:
        day, time, _ = text.partition("T")
        if time:
            found = _TIME.fullmatch(text[len(day) :])
            return (
                found is not None and len(day) == len("2031-05-12") and day.replace("-", "").isdigit() and _is_date(day)
            )
        return _is_date(text)
    if OPEN in (first, last):
        return first != last and _is_date(last if first == OPEN else first)
    return _is_date(first) and _is_date(last) and _earliest(first) <= _latest(last)


def _is_date(text: str) -> bool:
    found = _DATE.fullmatch(text)
    if found is None:
        return False
    year, month, day = found["year"], found["month"], found["day"]
    if day is None or not day.isdigit():
        return True
    if month is None or not month.isdigit() or int(month) > 12:
        return month == "XX"
    # Where the year is not known, every day counts that its month can have.
    length = calendar.monthrange(int(year) if year.isdigit() else 2000, int(month))[1] if year != "0000" else 29
    return int(day) <= length


def _earliest(date: str) -> str:
    return _in_months(date).replace("X", "0")


def _latest(date: str) -> str:
    # A shorter date lasts as long as its longest continuation.
    return _in_months(date).replace("X", "9") + "~"


def _in_months(date: str) -> str:
    """A date without its mark of doubt, a season as the month in which it begins."""
    date = date.rstrip("?~%")
    return f"{date[:5]}{SEASONS[date[5:]]}" if date[5:] in SEASONS else date
