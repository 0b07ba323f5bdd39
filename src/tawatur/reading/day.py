"""Day: today and yesterday, weekdays, feasts, parts of the day and nights."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from tawatur.reading import when
from tawatur.reading.dated import Dated, dated
from tawatur.reading.feast import feast
from tawatur.reading.period import period
from tawatur.reading.unit import Unit
from tawatur.reading.when import UNKNOWN, WEEK, When
from tawatur.reading.wording import CLOSING, COMMAS, OPENING, Context, Expression, Meaning, Wording

DASHES = frozenset({"-", "/"})
TODAY = "0"
"""The value of the word that means today, or the day."""


@dataclass(slots=True, frozen=True)
class Deictic:
    """A day counted from the day of speaking, with the weekday or date that stands beside it.

    Attributes:
        offset: Days from now.
        weekday: 1 for Monday, or 0.
        date: The date, or None.
    """

    offset: int
    weekday: int = 0
    date: Meaning | None = None

    def at(self, context: Context) -> When:
        """The date where there is one, else the day; where the weekday is another, the nearest day of that name."""
        if self.date is not None:
            told = self.date.at(context)
            if told.known or context.now is None:
                return told
        if context.now is None:
            return UNKNOWN
        there = when.add_days(context.now, self.offset)
        if there is None or not self.weekday or there.isoweekday() == self.weekday:
            return when.day(there)
        return when.day(nearest(context.now, self.weekday, ahead=self.offset > 0))


@dataclass(slots=True, frozen=True)
class Weekday:
    """A day of the week.

    Attributes:
        number: 1 for Monday.
        shift: -1 "last", 0 "current", +1 "next", or None.
        coming: Whether it is still to come.
        date: The date that the page says it is, or None; it counts where it is that day of the week.
    """

    number: int
    shift: int | None = None
    coming: bool = False
    date: Meaning | None = None

    def at(self, context: Context) -> When:
        """The last one up to now, or the next."""
        told = self.date.at(context) if self.date is not None else UNKNOWN
        if told.days == 1 and told.first is not None and told.first.isoweekday() == self.number:
            return when.day(told.first)
        now = context.now
        if now is None:
            return UNKNOWN
        if self.shift == 1:
            return when.day(nearest(now + timedelta(1), self.number, ahead=True))
        if self.shift == -1:
            return when.day(nearest(now - timedelta(1), self.number, ahead=False))
        return when.day(nearest(now, self.number, ahead=self.coming))


def nearest(day: date, weekday: int, *, ahead: bool) -> date:
    """The nearest day of a name, that day included.

    >>> nearest(date(2031, 5, 12), 5, ahead=False).isoformat()
    '2031-05-09'
    """
    away = (weekday - day.isoweekday()) % WEEK if ahead else -((day.isoweekday() - weekday) % WEEK)
    return day + timedelta(away)


@dataclass(slots=True, frozen=True)
class Nights:
    """The night between two days, or last night and the one before."""

    first: Meaning
    last: Meaning

    def at(self, context: Context) -> When:
        """Both days."""
        one, other = self.first.at(context), self.last.at(context)
        if other.last is not None and one.first is not None and one.first > other.last:
            one = when.day(other.last - timedelta(1))
        return when.interval(one, other)


@dataclass(slots=True, frozen=True)
class SameDay:
    """A part of the day that was named last, else of today."""

    def at(self, context: Context) -> When:
        """That day."""
        return when.day(context.day or context.now)


def day(wording: Wording, at: int) -> Expression | None:
    """The day that begins at a token, with a part of the day before or behind it."""
    noun = at
    if wording.has(noun, "this") and wording.has(noun + 1, "part") and wording.definite(noun + 1):
        return Expression(at, noun + 2, Deictic(0))
    hour = wording.sense(noun, "hour-of")
    if hour is not None:
        noun += hour[1]
    part = wording.sense(noun, "part")
    if part is not None:
        night = _night(wording, noun, part)
        if night is not None:
            return night._replace(start=at)
        noun = wording.past(noun + part[1], "of")
    found = _core(wording, noun)
    if found is None:
        if hour is not None and noun > at:
            found = period(wording, noun)
            return found._replace(start=at) if found else None
        return _alone(wording, at, part) if part is not None and noun - at == part[1] else None
    if part is None:
        # "Yesterday evening"
        behind = wording.sense(found.end, "part")
        if behind is not None and not wording.joined(found.end) and not wording.definite(found.end):
            found = found._replace(end=found.end + behind[1])
    return found if isinstance(found.meaning, Fixed) else found._replace(start=at)


def _core(wording: Wording, at: int) -> Expression | None:
    """A day without part of the day."""
    word = at
    of_day = wording.unit(at) == ("day", "1")
    if of_day and not wording.sense(at, "deictic"):
        if wording.definite(at):
            return None
        word = at + 1
    elif wording.has(at, "same-before") or wording.has(at, "that"):
        named = wording.unit(at + 1) in (("day", "1"), ("night", "1")) and wording.definite(at + 1)
        if named or wording.sense(at + 1, "deictic") == (TODAY, 1):
            return Expression(at, at + 2, Unit("day", 0, last=True))
        return None
    found = _deictic(wording, word) or _weekday(wording, word, named=word > at) or feast(wording, word)
    if found is None and (word > at or not wording.has(at, "unit")):
        found = _fixed(wording, word) or _date(wording, word)
    return found._replace(start=max(at, found.start) if isinstance(found.meaning, Fixed) else at) if found else None


def _date(wording: Wording, at: int, weekday: int = 0) -> Expression | None:
    """A date with a day in it."""
    if at >= wording.size:
        return None
    found = dated(wording, at, weekday)
    if found is None or (isinstance(found.meaning, Dated) and found.meaning.day is None):
        return None
    return found


def _fixed(wording: Wording, at: int) -> Expression | None:
    found = wording.sense(at, "fixed")
    if found is None or wording.calendar.year(wording.norms, at + found[1]) is not None:
        return None
    # The first of several words names what happened: "the attacks of 11 September".
    return Expression(at + (found[1] > 1), at + found[1], Fixed(found[0]))


@dataclass(slots=True, frozen=True)
class Fixed:
    """A day that has a name of its own."""

    value: str

    def at(self, context: Context) -> When:
        """That day."""
        return when.day(date.fromisoformat(self.value))


def _deictic(wording: Wording, at: int) -> Expression | None:
    found = wording.sense(at, "deictic")
    if found is None:
        return None
    offset, end = int(found[0]), at + found[1]
    if wording.has(at, "unnamed") and not (wording.sense(end, "weekday") or _led_by_day(wording, at)):
        return None
    if any(opening in wording.passage.quote_at and _closes(wording, opening, end) for opening in (at - 1, at - 2)):
        return None
    if offset == 0 and not _is_today(wording, at, end):
        return _named_day(wording, at, end)
    end, weekday, told = _beside(wording, end)
    return Expression(at, end, Deictic(offset, weekday, told))


def _led_by_day(wording: Wording, at: int) -> bool:
    """Whether "day" or a part of the day stands before a word that else is a noun ("a better tomorrow")."""
    return wording.definite(at) or wording.unit(at - 1) == ("day", "1") or wording.has(at - 1, "part")


def _closes(wording: Wording, opening: int, end: int) -> bool:
    """Whether the quotation that opens at a token ends with the day, right behind it: it is a paper's name."""
    return wording.passage.quote_at[opening].close == end


def _beside(wording: Wording, end: int, *, weekday: int = 0) -> tuple[int, int, Meaning | None]:
    """The weekday and the date behind a day, perhaps in brackets: where they end, the weekday, the date.

    Args:
        wording: The passage.
        end: Where the day ends.
        weekday: The day itself, where it is a weekday: no other stands beside it.
    """
    told = None
    bracket = end < wording.size and wording.norms[end] == OPENING
    behind = end + bracket
    if behind < wording.size and wording.norms[behind] in COMMAS:
        behind += 1
    number = wording.sense(behind, "weekday") if not weekday else None
    if number is not None and not wording.joined(behind):
        weekday = int(number[0])
        behind += number[1]
        if not bracket:
            end = behind
    comma = behind + (behind < wording.size and wording.norms[behind] in COMMAS)
    date_ = _date(wording, comma, weekday) if weekday or bracket else _date(wording, behind, weekday)
    if date_ is not None and not wording.joined(comma):
        told, behind = date_.meaning, date_.end
        if not bracket:
            end = behind
    if bracket and behind < wording.size and wording.norms[behind] == CLOSING and (weekday or told):
        return behind + 1, weekday, told
    return (end, weekday, told) if not bracket else (end, 0, None)


def _is_today(wording: Wording, at: int, end: int) -> bool:
    """Whether "the day" is today: no day that is counted, named, or told apart from another."""
    if wording.same(end) or wording.has(end, "next-to") or wording.shift(end):
        return False
    if end < wording.size:
        if wording.norms[end] == wording.passage.pack.clitics.article:
            # "The 200th day"
            return False
        ordinal = wording.numbers.ordinal(wording.norms, end)
        if ordinal is not None and ordinal.article and not wording.has(end, "weekday"):
            return wording.calendar.written(wording.norms, end) is not None
        if "relative" in wording.passage.words[end].bare or wording.norms[end] == CLOSING == wording.norms[at - 1]:
            return False
    # "Per day"
    return not (wording.has(at - 1, "in") and not wording.joined(at))


def _named_day(wording: Wording, at: int, end: int) -> Expression | None:
    """The same day, the day after."""
    if wording.same(end):
        return Expression(at, end + 1, Unit("day", 0, last=True))
    if wording.has(end, "next-to"):
        there = Unit("day", int(wording.words[end].senses["next-to"]), last=True)
        return Expression(at, _beside(wording, end + 1)[0], there)
    return None


def _weekday(wording: Wording, at: int, *, named: bool) -> Expression | None:
    found = wording.sense(at, "weekday")
    if found is None or (not named and not _is_weekday(wording, at)):
        return None
    number, end = int(found[0]), at + found[1]
    shift = wording.shift(end)
    if shift is not None:
        end = shift[1]
    if shift is None:
        shift = _shared_shift(wording, end)
    end, _, told = _beside(wording, end, weekday=number)
    if told is not None:
        return Expression(at, end, told)
    if shift is None and wording.shift(end):
        shift = wording.shift(end)
        end = shift[1] if shift else end
    coming = shift is None and wording.tense(at, end) > 0
    matching = wording.sense(end, "matching")
    date_ = _date(wording, end + matching[1]) if matching else None
    return Expression(at, end, Weekday(number, shift[0] if shift else None, coming, date_ and date_.meaning))


def _shared_shift(wording: Wording, at: int) -> tuple[int, int] | None:
    """The "next" of a second weekday that is meant of the first too ("next Monday and Tuesday")."""
    if at >= wording.size or not wording.words[at].conjunction:
        return None
    other = wording.sense(at, "weekday")
    shift = wording.shift(at + other[1]) if other else None
    dual = shift is not None and wording.norms[shift[1] - 1].endswith(wording.passage.pack.oblique)
    return (shift[0], at) if shift and dual else None


def _is_weekday(wording: Wording, at: int) -> bool:
    """Whether a weekday's name without "day" before it is one: not a person's, a town's or a market's name."""
    before = at - 1
    if before >= 0 and wording.has(before, "before-name"):
        return False
    return not wording.has(at, "doubtful")


def _night(wording: Wording, at: int, part: tuple[str, int]) -> Expression | None:
    """Last night, the night before, tonight, the night between two weekdays."""
    if part[0] != "night":
        return None
    end = at + part[1]
    if wording.definite(end - 1) and wording.unit(end - 1) == ("night", "1"):
        shift = wording.shift(end)
        if shift is not None and shift[0] == -1:
            return Expression(at, shift[1], Nights(Deictic(-1), Deictic(0)))
        if wording.sense(end, "before-last") is not None:
            return Expression(at, wording.past(end, "before-last"), Deictic(-2))
        if shift is not None:
            return Expression(at, shift[1], Deictic(0 if shift[0] == 0 else 1))
        if wording.same(end):
            return Expression(at, end + 1, Unit("day", 0, last=True))
        return Expression(at, end, Deictic(0)) if wording.norms[at - 1 : at] != ["("] else None
    first = wording.sense(end, "weekday")
    if first is None:
        return None
    behind = end + first[1]
    dash = behind + (behind < wording.size and wording.norms[behind] in DASHES)
    other = wording.sense(dash, "weekday")
    if other is None or int(other[0]) != int(first[0]) % WEEK + 1 or wording.words[dash].preposition:
        return None
    return Expression(at, dash + other[1], Nights(Weekday(int(first[0])), Weekday(int(other[0]))))


def _alone(wording: Wording, at: int, part: tuple[str, int]) -> Expression | None:
    """A part of the day as an adverb: of the day named before, or of today."""
    if wording.has(at, "adverb") and not wording.joined(at):
        return Expression(at, at + part[1], SameDay())
    return None
