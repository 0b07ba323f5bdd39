"""Clock: times of day, with the half of the day, the zone, and the day that they belong to."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.reading.day import SameDay, day
from tawatur.reading.when import UNKNOWN, When
from tawatur.reading.wording import CLOSING, OPENING, Context, Expression, Meaning, Wording

NOON = 12
EARLY = ("dawn", "morning")
LATE = ("afternoon", "evening")
LATE_MORNING = 8
NIGHT_BEGINS = 6
"""From this hour on, an hour "of the night" is before midnight."""
ZONELESS = "-"
GREENWICH = "+00:00"


@dataclass(slots=True, frozen=True)
class Clock:
    """A time of day.

    Attributes:
        hour: 0 to 23; None where before or after noon is not said.
        minute: 0 to 59.
        zone: Its distance to Greenwich as "+03:00", "Z", or "".
        day: The day.
    """

    hour: int | None
    minute: int
    zone: str
    day: Meaning

    def at(self, context: Context) -> When:
        """The time on its day; the day alone where the hour is not clear."""
        found = self.day.at(context)
        if found.first is None or found.first != found.last or found.edtf != found.first.isoformat():
            return UNKNOWN
        if self.hour is None:
            return found
        return found._replace(edtf=f"{found.edtf}T{self.hour:02}:{self.minute:02}:00{self.zone}")


def clock(wording: Wording, at: int) -> Expression | None:
    """The time of day that begins at a token: with "the hour" before it, or a half of the day or a zone behind it."""
    found = wording.sense(at, "clock")
    named = found is not None and (wording.definite(at) or found[1] > 1)
    begin = at + found[1] if named and found else at
    if named and begin < wording.size and wording.norms[begin] == wording.passage.pack.clitics.article:
        begin += 1
    if begin >= wording.size:
        return None
    read = _time(wording, begin, named=named)
    if read is None:
        return None
    hour, minute, end, clear = read
    if minute and wording.has(end, "minute-word"):
        end += 1
    part, end = _part(wording, end, named=named)
    zone, end = _zone(wording, end)
    told, behind = _day(wording, end)
    if not part and told is not None:
        part = _part_of(wording, end)
    if not named and not part and not zone and not (clear and told):
        return None
    turned = turn(hour, part, clear=clear or (bool(zone) and minute > 0))
    if turned is not None and turned > 23:
        return None
    return Expression(at, behind, Clock(turned, minute, zone if zone != ZONELESS else "", told or SameDay()))


def _time(wording: Wording, at: int, *, named: bool) -> tuple[int, int, int, bool] | None:
    """Hour, minute, where they end, and whether the hour is of twenty-four."""
    norm = wording.norms[at]
    if norm[0].isdecimal():
        parts = norm.replace(".", ":").split(":")
        if len(parts) == 2 and all(part.isdecimal() for part in parts) and len(parts[1]) == 2 and len(parts[0]) <= 2:
            hour, minute = int(parts[0]), int(parts[1])
            if "." in norm and not named and wording.sense(at + 1, "part") is None:
                return None
            return (hour, minute, at + 1, hour >= NOON or parts[0].startswith("0")) if minute < 60 else None
        if norm.isdecimal() and len(norm) == 4 and named and int(norm[2:]) < 60 and int(norm[:2]) < 24:
            return int(norm[:2]), int(norm[2:]), at + 1, True
        if norm.isdecimal() and len(norm) <= 2 and int(norm) <= 24:
            hour, end = int(norm), at + 1
            minute, end = _minutes(wording, end) if named else (0, end)
            return hour % 24, minute, end, hour > NOON
        return None
    ordinal = wording.numbers.ordinal(wording.norms, at)
    if ordinal is None or not ordinal.article or ordinal.value > NOON:
        number = wording.numbers.read(wording.norms, at) if named else None
        if number is None or not number.article or number.value != 1:
            return None
        ordinal = number
    minute, end = _minutes(wording, at + ordinal.length)
    return ordinal.value, minute, end, False


def _minutes(wording: Wording, at: int) -> tuple[int, int]:
    """Minutes joined by "and": "and a half", "and twenty minutes"."""
    found = wording.numbers.fraction(wording.norms, at) if at < wording.size else None
    if found is not None:
        return int(found[0] * 60), at + found[1]
    begin = at + (at < wording.size and wording.norms[at] in wording.passage.pack.clitics.conjunctions)
    word = wording.numbers.word(wording.norms[at]) if at < wording.size else None
    if begin > at or (word is not None and word.joined):
        number = wording.numbers.read(wording.norms, begin) if begin < wording.size else None
        if (
            number is not None
            and number.value < 60
            and wording.unit(begin + number.length)
            in (
                ("minute", "1"),
                ("minute", "n"),
            )
        ):
            return number.value, begin + number.length + 1
    return 0, at


def _part(wording: Wording, at: int, *, named: bool) -> tuple[str, int]:
    """The half of the day behind an hour, and where it ends."""
    begin = wording.past(at, "of")
    if begin < wording.size and wording.words[begin].conjunction:
        return "", at
    found = wording.sense(begin, "part")
    if found is None and begin == at:
        half = wording.calendar.find("half", wording.norms, at)
        return (half[1], at + half[0]) if half else ("", at)
    if found is None or (not named and begin == at and wording.definite(at)):
        return "", at
    if begin > at and not wording.definite(begin) and found[1] == 1:
        # "In the evening of Sunday" is read with its day.
        return "", at
    return found[0], begin + found[1]


def _part_of(wording: Wording, at: int) -> str:
    found = wording.sense(wording.past(at, "of"), "part")
    return found[0] if found else ""


def _zone(wording: Wording, at: int) -> tuple[str, int]:
    """The zone behind a time, and where it ends."""
    bracket = at < wording.size and wording.norms[at] == OPENING
    found = wording.sense(at + bracket, "zone") or wording.sense(at + bracket, "local")
    if found is None:
        return "", at
    end = at + bracket + found[1]
    if bracket:
        if end >= wording.size or wording.norms[end] != CLOSING:
            return "", at
        end += 1
    return "Z" if found[0] == GREENWICH else found[0], end


def _day(wording: Wording, at: int) -> tuple[Meaning | None, int]:
    """The day behind a time, and where it ends."""
    begin = wording.past(at, "of")
    found = day(wording, begin) if begin < wording.size else None
    if found is None or isinstance(found.meaning, SameDay) or (begin == at and wording.joined(at)):
        return None, at
    return found.meaning, found.end


def turn(hour: int, part: str, *, clear: bool) -> int | None:
    """An hour of the day, from one of the clock and the part of the day.

    Args:
        hour: As it is written.
        part: The part of the day, or "".
        clear: Whether it is of twenty-four hours already.

    >>> turn(4, "dawn", clear=False), turn(8, "evening", clear=False), turn(12, "night", clear=False)
    (4, 20, 0)
    """
    if hour > NOON:
        return hour
    if part in EARLY or part == "am":
        return hour % NOON
    if part in LATE or part == "pm":
        return hour % NOON + NOON
    if part == "noon":
        return hour if hour >= LATE_MORNING else hour + NOON
    if part == "night":
        return hour % NOON if hour == NOON or hour < NIGHT_BEGINS else hour + NOON
    return hour if clear else None
