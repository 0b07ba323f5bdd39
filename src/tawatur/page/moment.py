"""Moment: a date and time on a page as EDTF, from ISO 8601 or from words."""

from __future__ import annotations

import re
from datetime import date
from typing import Protocol

from tawatur.language.calendar import Calendar, Clock
from tawatur.language.fold import Folder
from tawatur.language.token import tokenize

_ISO = re.compile(
    r"\s*(\d{4}-\d{2}-\d{2})(?:[T ]\s*((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?\s*$"
)
_AMBIGUOUS = re.compile(r"\s*(?:0?\d|1[0-2])[/.-](?:0?\d|1[0-2])[/.-]\d{4}\b")
_LONGEST = 300
"""Characters: no line of date and time is longer."""
_EARLIEST = 1800
"""Year: pages have no older day; empty fields of content systems have."""
_EMPTY = frozenset({"1970-01-01", "1900-01-01", "1899-12-30"})
"""Days that stand for no day in fields of content systems."""


class Dated(Protocol):
    """What reading a date in words needs of a language pack."""

    @property
    def calendar(self) -> Calendar:
        """Its months, halves of the day and zones."""

    @property
    def folder(self) -> Folder:
        """The fold of its phrases."""


def edtf(value: object) -> str | None:
    """An ISO 8601 date or time as EDTF, or None where it is no such date.

    >>> edtf("2031-05-12 14:30:05.250+0300"), edtf("12/5/2031"), edtf("2031-02-30")
    ('2031-05-12T14:30:05+03:00', None, None)
    """
    found = _ISO.match(value) if isinstance(value, str) else None
    if found is None:
        return None
    day, minute, second, zone = found.groups()
    if not _real(day):
        return None
    if minute is None:
        return str(day)
    if zone and zone != "Z" and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"{day}T{minute}{second or ':00'}{zone or ''}"


def field(value: object, pack: Dated) -> str | None:
    """The date in a field of a page's head: ISO 8601 or words, but no numbers that may be day or month first."""
    if not isinstance(value, str) or _AMBIGUOUS.match(value):
        return None
    return edtf(value) or next(iter(moments(value, pack)), None)


def moments(text: str, pack: Dated) -> list[str]:
    """The days that a short text writes with their year, each with the time of day that stands with it.

    Args:
        text: A line, such as a dateline.
        pack: The language of the page.
    """
    if len(text) > _LONGEST:
        return []
    calendar = pack.calendar
    norms = [token.norm for token in tokenize(pack.folder(text.lower()))]
    days: list[tuple[int, str]] = []
    clocks: list[tuple[int, Clock]] = []
    at = 0
    while at < len(norms):
        written = calendar.written(norms, at)
        if written is not None:
            day = written.edtf
            if day and written.year and written.day and _real(day):
                days.append((at, day))
            at += written.length
            continue
        clock = calendar.clock(norms, at)
        if clock is not None:
            clocks.append((at, clock))
        at += clock.length if clock else 1
    if len(days) == 1 and clocks:
        return [_joined(days[0][1], clocks[0][1])]
    found = []
    for number, (where, day) in enumerate(days):
        # With several days a time belongs to the day before it.
        until = days[number + 1][0] if number + 1 < len(days) else len(norms)
        own = next((clock for at, clock in clocks if where < at < until), None)
        found.append(_joined(day, own) if own else day)
    return found


def _joined(day: str, clock: Clock) -> str:
    zone = "Z" if clock.zone == "+00:00" else clock.zone or ""
    return f"{day}T{clock.hour:02}:{clock.minute:02}:00{zone}"


def _real(day: str) -> bool:
    """Whether a day exists and is one on which a page can have been published."""
    try:
        return date.fromisoformat(day).year >= _EARLIEST and day not in _EMPTY
    except ValueError:
        return False
