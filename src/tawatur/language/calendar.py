"""Calendar: days and times of day as words and numbers write them, by a pack's table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from tawatur.language.clitic import Clitics
from tawatur.language.hijri import Hijri
from tawatur.language.lexicon import Phrases
from tawatur.language.memory import Memory
from tawatur.language.number import Numbers
from tawatur.language.tables import Row

COLUMNS = ("kind", "value", "gloss", "phrase")
KINDS = frozenset({"gregorian", "hijri", "weekday", "half", "era", "hour", "zone", "of"})
LINE = KINDS - {"of"}
"""Kinds whose words make up a line of date and time."""

_NUMBER = re.compile(r"\d{1,2}$")
_YEAR = re.compile(r"\d{4}$")
FIRST_YEAR, LAST_YEAR = 1000, 2199
"""Between these are the years that are read in words."""
_NUMERIC = re.compile(r"(\d{1,4})([/.])(\d{1,2})\2(\d{1,4})$")
_TIME = re.compile(r"(\d{1,2})[:.](\d\d)(?:[:.]\d\d)?$")
_DISTANCE = re.compile(r"(0?\d|1[0-4])(?::?([0-5]0))?$")
_COMMAS = frozenset({",", "\u060c", "-", "/", "|"})
_BETWEEN = frozenset({"/", "-", "("})
"""Marks between the two names of one month."""


class Written(NamedTuple):
    """A day as it is written.

    Attributes:
        length: Tokens that it takes.
        year: Of its own calendar, or None.
        month: 1 to 12.
        day: Of the month, or None.
        hijri: Whether the month is of the Islamic calendar.
    """

    length: int
    year: int | None
    month: int
    day: int | None
    hijri: bool = False

    @property
    def edtf(self) -> str | None:
        """The Gregorian day as EDTF, unspecified parts as X; None if it is Hijri or there is no such day."""
        if self.hijri:
            return None
        try:
            date(self.year or 2000, self.month, self.day or 1)
        except ValueError:
            return None
        year = f"{self.year:04}" if self.year else "XXXX"
        return f"{year}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")


class Clock(NamedTuple):
    """A time of day as it is written.

    Attributes:
        length: Tokens that it takes.
        hour: 0 to 23.
        minute: 0 to 59.
        zone: Its distance to UTC as "+03:00", or None where it is not said or differs over the year.
    """

    length: int
    hour: int
    minute: int
    zone: str | None


class Calendar:
    """A language's words for days and times.

    Args:
        rows: Those of `calendar.tsv`.
        fold: Folds a phrase as texts are folded.
        clitics: What may be joined to a month's name; None where nothing is.
        numbers: Reads days and years in words; None where they are read in figures only.
        hijri: The Hijri calendar; None where the language does not use it.

    Raises:
        PackError: A row is of no known kind, or its value is no month.

    Attributes:
        phrases: Those of the kinds in `LINE`, folded.
        firsts: Words with which a month's name begins.
        words: Kind, value and folded phrase of every row.
        hijri: The Hijri calendar, or None.
        month_word: A folded word without what is joined to it, where a month's name can begin with it, else "".
            Remembered.
    """

    def __init__(
        self,
        rows: Iterable[Row],
        fold: Callable[[str], str],
        *,
        clitics: Clitics | None = None,
        numbers: Numbers | None = None,
        hijri: Hijri | None = None,
    ) -> None:
        self._clitics = clitics or Clitics()
        self._numbers = numbers
        self.hijri = hijri
        self.month_word = Memory(self._month_word).__getitem__
        found: dict[str, list[tuple[tuple[str, ...], object]]] = {kind: [] for kind in KINDS}
        self.words: list[tuple[str, str, str]] = []
        for row in rows:
            kind, value = row["kind"], row["value"]
            if kind not in KINDS:
                raise row.fault(f"kind {kind!r} is none of {', '.join(sorted(KINDS))}")
            if kind in {"gregorian", "hijri"} and not (value.isdecimal() and 1 <= int(value) <= 12):
                raise row.fault(f"value {value!r} is no month")
            phrase = fold(row["phrase"])
            found[kind].append((tuple(phrase.split()), value))
            self.words.append((kind, value, phrase))
        self.phrases = [phrase for kind, _, phrase in self.words if kind in LINE]
        self._kinds = {kind: Phrases(phrases) for kind, phrases in found.items()}
        self.firsts = self._kinds["gregorian"].firsts | self._kinds["hijri"].firsts

    def find(self, kind: str, norms: list[str], at: int, first: str | None = None) -> tuple[int, str] | None:
        """The phrase of a kind that begins at a token: its length in tokens, and its value.

        Args:
            kind: The kind.
            norms: Folded tokens.
            at: Where to look.
            first: Take this for the first word, where a clitic was cut off.
        """
        found = self._kinds[kind].match(norms, at, first)
        return (found[0], str(found[1])) if found else None

    def _month_word(self, norm: str) -> str:
        months = (self._kinds["gregorian"], self._kinds["hijri"])
        if any(names.begins(norm) for names in months):
            return norm
        for conjunction, preposition, article, stem, _ in self._clitics.fronts(norm):
            if (conjunction or preposition) and not article and any(names.begins(stem) for names in months):
                return stem
        return ""

    def month(self, norms: list[str], at: int) -> tuple[int, int, bool] | None:
        """A month's name, or the two names that two regions have for it.

        Args:
            norms: Folded tokens.
            at: Where it begins.

        Returns:
            Its length in tokens, its number, and whether it is of the Islamic calendar.
        """
        first = self.month_word(norms[at]) if at < len(norms) else ""
        for kind in ("gregorian", "hijri") if first else ():
            found = self.find(kind, norms, at, first)
            if found is None:
                continue
            length, value = found
            mark = norms[at + length] if at + length < len(norms) else ""
            again = self.find(kind, norms, at + length + (mark in _BETWEEN))
            if again is not None and again[1] == value:
                length += again[0] + (mark in _BETWEEN)
                if mark == "(" and at + length < len(norms) and norms[at + length] == ")":
                    length += 1
            return length, int(value), kind == "hijri"
        return None

    def written(self, norms: list[str], at: int) -> Written | None:
        """The day or month that begins at a token.

        Args:
            norms: Folded tokens.
            at: Where it begins: at its day, at its month's name, or at a date in numbers.
        """
        if at >= len(norms):
            return None
        numeric = self._numeric(norms, at)
        if numeric is not None:
            return numeric
        day, end = self.day(norms, at)
        if day is not None:
            link = self.find("of", norms, end)
            end += link[0] if link else int(end < len(norms) and norms[end] in _BETWEEN)
        month = self.month(norms, end)
        if month is None:
            return None
        end += month[0]
        if end + 1 < len(norms) and norms[end] == "." and norms[end + 1].isdecimal():
            end += 1  # a month's name cut short
        if day is None and end < len(norms) and _NUMBER.match(norms[end]) and self._year(norms, end + 1):
            day, end = int(norms[end]), end + 1  # "May 12, 2031"
        year = self._year(norms, end)
        if year is not None:
            end = year[0]
        hijri = month[2]
        return Written(end - at, year[1] if year else None, month[1], day, hijri)

    def day(self, norms: list[str], at: int) -> tuple[int | None, int]:
        """The day of a month at a token, in figures or as an ordinal with its article, and where it ends."""
        if _NUMBER.match(norms[at]):
            return int(norms[at]), at + 1
        ordinal = self._numbers.ordinal(norms, at) if self._numbers else None
        return (ordinal.value, at + ordinal.length) if ordinal and ordinal.article else (None, at)

    def gregorian(self, written: Written) -> date | None:
        """The day of a full date; None where its month has no such day, or the calendar no such year."""
        if written.year is None or written.day is None:
            return None
        if written.hijri:
            return self.hijri.day(written.year, written.month, written.day) if self.hijri else None
        try:
            return date(written.year, written.month, written.day)
        except ValueError:
            return None

    def year(self, norms: list[str], at: int) -> tuple[int, int] | None:
        """Where a year in four digits or in words ends, its era included, and the year."""
        if at >= len(norms):
            return None
        if _YEAR.match(norms[at]):
            end, value = at + 1, int(norms[at])
        else:
            number = self._numbers.read(norms, at) if self._numbers else None
            if number is None or number.digits or number.article or not FIRST_YEAR < number.value <= LAST_YEAR:
                return None
            end, value = at + number.length, number.value
        era = self.find("era", norms, end)
        return end + (era[0] if era else 0), value

    def _year(self, norms: list[str], at: int) -> tuple[int, int] | None:
        """Where a year of four digits behind a month ends, its era included, and the year."""
        if at < len(norms) and norms[at] in _COMMAS:
            at += 1
        link = self.find("of", norms, at)
        return self.year(norms, at + link[0] if link else at)

    def _numeric(self, norms: list[str], at: int) -> Written | None:
        """A date in numbers: day, month, year, or year first; with a mark between them."""
        whole = _NUMERIC.match(norms[at])
        length = 1
        if whole:
            first, middle, last = whole[1], whole[3], whole[4]
        elif (
            norms[at].isdecimal()
            and at + 4 < len(norms)
            and norms[at + 1] == norms[at + 3]
            and norms[at + 1] in {"-", "/", "."}
        ):
            first, middle, last = norms[at], norms[at + 2], norms[at + 4]
            length = 5
        else:
            return None
        if _YEAR.match(first):
            first, last = last, first
        if not (_NUMBER.match(first) and _NUMBER.match(middle) and _YEAR.match(last)):
            return None
        day, month, year = int(first), int(middle), int(last)
        if not 1 <= month <= 12 or not 1 <= day <= 31:
            return None
        era = self.find("era", norms, at + length)
        length += era[0] if era else 0
        return Written(length, year, month, day, year < 1600 or (era is not None and era[1] == "hijri"))

    def clock(self, norms: list[str], at: int) -> Clock | None:
        """The time of day that begins at a token: "14:30", "2:30 pm", "hour 2 pm", with its zone.

        Args:
            norms: Folded tokens.
            at: Where it begins.
        """
        end = at
        hour_word = self.find("hour", norms, at)
        if hour_word is not None:
            end += hour_word[0]
        if end >= len(norms):
            return None
        whole = _TIME.match(norms[end])
        hour, minute = (int(whole[1]), int(whole[2])) if whole else (0, 0)
        if not whole:
            if not _NUMBER.match(norms[end]):
                return None
            hour = int(norms[end])
        half = self.find("half", norms, end + 1)
        if not whole and half is None:
            return None
        end += 1 + (half[0] if half else 0)
        turned = _turned(hour, half[1] if half else "")
        if turned > 23 or minute > 59:
            return None
        zone = self._zone(norms, end)
        return Clock((zone[0] if zone else end) - at, turned, minute, zone[1] if zone else None)

    def _zone(self, norms: list[str], at: int) -> tuple[int, str] | None:
        """Where a zone's name or distance ends, and the distance."""
        bracket = at < len(norms) and norms[at] in {"(", "-"}
        found = self.find("zone", norms, at + bracket)
        end, zone = (at + bracket + found[0], found[1]) if found else (at, None)
        # "GMT-5"; without a name a minus may be the dash of an interval.
        sign = norms[end] if end + 1 < len(norms) else ""
        if sign == "+" or (sign == "-" and zone == "+00:00"):
            distance = _DISTANCE.match(norms[end + 1])
            if distance and (sign == "+" or self.month(norms, end + 2) is None):
                zone = f"{sign}{int(distance[1]):02}:{distance[2] or '00'}"
                end += 2
        if zone is None:
            return None
        if bracket and end < len(norms) and norms[end] == ")":
            end += 1
        return end, zone


def _turned(hour: int, half: str) -> int:
    """An hour of the day, from one of the clock and the half of the day."""
    if half == "pm" or (half == "night" and 6 <= hour < 12) or (half == "noon" and hour < 6):
        return hour + 12 if hour < 12 else hour
    return 0 if half in {"am", "night"} and hour == 12 else hour
