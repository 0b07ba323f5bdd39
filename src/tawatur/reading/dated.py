"""Dated: dates by the name or number of their month, with and without a year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from tawatur.language.calendar import Written
from tawatur.reading import when
from tawatur.reading.period import period
from tawatur.reading.unit import Between
from tawatur.reading.when import UNKNOWN, When
from tawatur.reading.wording import COMMAS, Context, Expression, Meaning, Wording

LEAP = 2000
"""A year that has every day."""
HIJRI_END = 1600
"""Years before this one are Hijri where a date in figures does not say."""
WEEKS = 4
FAR = 270
"""Days ahead beyond which a date is not meant where one of its name has just passed."""
NEAR = 75
"""Days ahead of the page within which a date without year or tense is taken to be still to come."""


@dataclass(slots=True, frozen=True)
class Dated:
    """A day or a month.

    Attributes:
        year: The year, or None.
        month: The month.
        day: The day of the month, or None.
        hijri: Whether in the Hijri calendar.
        shift: -1 "last", 0 "current", +1 "next", or None.
        same: Whether its year is that of the time named before.
        of: The year by other words ("of last year"), or None.
        tense: -1 past, +1 still to come, 0 where nothing shows it.
        weekday: The weekday written beside it, 1 for Monday, or 0.
    """

    year: int | None
    month: int
    day: int | None
    hijri: bool = False
    shift: int | None = None
    same: bool = False
    of: Meaning | None = None
    tense: int = 0
    weekday: int = 0

    def at(self, context: Context) -> When:
        """The day or month meant; with the year open where the page has no date."""
        if not 1 <= self.month <= 12:
            return UNKNOWN
        if self.year is not None:
            return self._in(context, self.year)
        base = self._base(context)
        if self.of is not None or self.same or base is None:
            return self._in(context, base) if base is not None else self._open()
        now = context.now
        if now is None:
            return self._open()
        return self._nearest(context, base, now)

    def _base(self, context: Context) -> int | None:
        """The year, in its calendar, around which the time meant is looked for."""
        if self.of is not None:
            whole = self.of.at(context)
        elif self.same:
            whole = context.last
        else:
            whole = when.day(context.now)
        if whole.last is None:
            return None
        if not self.hijri:
            return whole.last.year
        calendar = context.calendar.hijri
        last = calendar.of(whole.last) if calendar else None
        first = calendar.of(whole.first) if calendar and whole.first else None
        if last is None or first is None:
            return last[0] if last else None
        # A year of the other calendar has days of two or three Hijri ones: "Ramadan this year" begins in it.
        inside = [
            year
            for year in range(first[0], last[0] + 1)
            if (begun := self._in(context, year).first) and whole.first and whole.first <= begun <= whole.last
        ]
        now = context.now
        return min(inside, key=lambda year: _distance(self._in(context, year), now) if now else year, default=last[0])

    def _in(self, context: Context, year: int) -> When:
        """The day or month in a year of its calendar."""
        if self.hijri:
            calendar = context.calendar.hijri
            if calendar is None:
                return UNKNOWN
            if self.day is not None:
                return when.day(self._seen(calendar.day(year, self.month, self.day)))
            whole = calendar.month(year, self.month)
            return when.days(*whole) if whole else UNKNOWN
        if self.day is None:
            return when.month(year, self.month)
        try:
            return when.day(date(year, self.month, self.day))
        except ValueError:
            return UNKNOWN

    def _seen(self, day: date | None) -> date | None:
        """A Hijri day, moved by one where its weekday says so: countries see the moon for themselves."""
        if day is None or not self.weekday:
            return day
        near = (when.add_days(day, away) for away in (0, 1, -1))
        return next((one for one in near if one and one.isoweekday() == self.weekday), day)

    def _open(self) -> When:
        """The value with an unknown year."""
        if self.hijri:
            return UNKNOWN
        if self.day is None:
            return When(f"XXXX-{self.month:02}")
        try:
            date(LEAP, self.month, self.day)
        except ValueError:
            return UNKNOWN
        return When(f"XXXX-{self.month:02}-{self.day:02}")

    def _nearest(self, context: Context, base: int, now: date) -> When:
        """The year that tense, "last" or "next", the weekday, and nearness choose."""
        around = [self._in(context, year) for year in range(base - 1, base + 2)]
        # A leap day may be further away.
        some = [one for one in around if one.first is not None and one.last is not None] or [
            one for year in range(base - 4, base + 5) if (one := self._in(context, year)).first is not None
        ]
        if self.weekday:
            some = [one for one in some if one.first and one.first.isoweekday() == self.weekday] or some
        before = [one for one in some if one.first and one.first <= now]
        # A month that has begun is not the last one of its name, nor the next.
        ended = [one for one in some if one.last and one.last < now]
        ahead = [one for one in some if one.first and one.first > now]
        if self.shift == -1:
            return (ended or before or some or [UNKNOWN])[-1]
        if self.shift == 1:
            return (ahead or some or [UNKNOWN])[0]
        if self.shift == 0:
            return self._in(context, base)
        if self.tense > 0:
            there = next((one for one in some if one.last and one.last >= now), (some or [UNKNOWN])[-1])
            # What was to come has come: "said that it would step up the attacks in July".
            gone = before and _distance(before[-1], now) <= NEAR and _distance(there, now) > FAR
            return before[-1] if gone else there
        soon = [one for one in ahead if one.first and (one.first - now).days <= NEAR]
        if (
            (self.tense == 0 or self.day is not None)
            and soon
            and before
            and _distance(soon[0], now) < _distance(before[-1], now)
        ):
            return soon[0]
        return (before or ahead or [UNKNOWN])[-1 if before else 0]


def _distance(one: When, now: date) -> int:
    if one.first is None or one.last is None:
        return 10**6
    return max((one.first - now).days, (now - one.last).days, 0)


def dated(wording: Wording, at: int, weekday: int = 0) -> Expression | None:
    """The date that begins at a token: in figures, or by its month's name.

    Args:
        wording: The passage.
        at: Where it begins.
        weekday: The weekday written before it, or 0.
    """
    if at >= wording.size:
        return None
    both = several(wording, at)
    if both is not None:
        return both
    if wording.unit(at) == ("week", "1"):
        return _week_of(wording, at)
    month = at + wording.has(at, "month-word")
    written = wording.calendar.written(wording.norms, month) if month < wording.size else None
    if written is None or (month > at and written.day is not None):
        return _of_named_month(wording, at)
    end = month + written.length
    through = _months(wording, at, written, end)
    if through is not None:
        return through
    if not _is_month(wording, at, month, written, end):
        return None
    written = written._replace(hijri=_is_hijri(wording, written, end))
    shift: int | None = None
    same = False
    of: Meaning | None = None
    if written.year is None:
        shift, same, of, end = _behind(wording, end)
    told = written.year is not None or shift is not None or of is not None or same
    tense = 0 if told else wording.tense(at, end)
    meaning = Dated(written.year, written.month, written.day, written.hijri, shift, same, of, tense, weekday)
    return Expression(at, end, meaning)


def _months(wording: Wording, at: int, written: Written, end: int) -> Expression | None:
    """A month and, behind a dash, a later one with the year of both ("January - March 2031")."""
    if written.day is not None or written.year is not None or end + 1 >= wording.size or wording.norms[end] != "-":
        return None
    last = dated(wording, end + 1) if wording.calendar.month_word(wording.norms[end + 1]) else None
    if last is None or not isinstance(last.meaning, Dated) or last.meaning.day is not None:
        return None
    if last.meaning.hijri != written.hijri or last.meaning.month <= written.month:
        return None
    return Expression(at, last.end, Between(replace(last.meaning, month=written.month), last.meaning))


def _is_hijri(wording: Wording, written: Written, end: int) -> bool:
    """Whether a date is Hijri: by its month, its era, or a year that is small."""
    if written.year is not None and written.year < HIJRI_END:
        era = wording.calendar.find("era", wording.norms, end - 1)
        return era is None or era[1] == "hijri"
    return written.hijri


def _is_month(wording: Wording, at: int, month: int, written: Written, end: int) -> bool:
    """Whether a month's name is meant as one: some names are other words too."""
    if written.year is not None or month > at or wording.shift(end) or wording.same(end):
        return True
    last = end - 1
    if not wording.has(last, "doubtful"):
        return True
    if written.day is not None:
        # "2-0" is a score.
        return wording.sense(last - 1, "of") is not None or wording.words[last].senses["doubtful"] != "score"
    if end > at + 1:
        return True
    if wording.words[last].senses["doubtful"] == "paired":
        return False
    if wording.joined(at) and wording.words[at].preposition:
        return not wording.passage.pack.vocabulary(wording.norms[at]).parts
    before = wording.words[at - 1].senses if at else {}
    return bool({"edge", "lead", "in", "of"} & before.keys())


def _behind(wording: Wording, at: int) -> tuple[int | None, bool, Meaning | None, int]:
    """What stands behind a date without year: "last", "the same", "of last year"; and where that ends."""
    shift = wording.shift(at)
    if shift is not None:
        return shift[0], False, None, shift[1]
    if wording.same(at):
        return None, True, None, at + 1
    if wording.unit(at) == ("month", "1") and wording.definite(at) and wording.shift(at + 1) is not None:
        # "16 July, last month"
        shift = wording.shift(at + 1)
        return (shift[0], False, None, shift[1]) if shift else (None, False, None, at)
    of = at + 1 if at < wording.size and wording.norms[at] in COMMAS else at
    of = wording.past(of, "of")
    noun = of + wording.has(of, "this")
    if wording.unit(noun) == ("year", "1") and (of > at or wording.definite(noun)):
        found = period(wording, of)
        if found is not None:
            return None, False, found.meaning, found.end
    return None, False, None, at


def several(wording: Wording, at: int, *, between: bool = False) -> Expression | None:
    """Two days of one month with the month behind the second ("4 and 5 August", "from 3 to 7 August").

    Args:
        wording: The passage.
        at: Where the first begins.
        between: Whether "between" stands before them: "and" then joins the ends of an interval.
    """
    begin = at + wording.has(at, "two-of")
    if begin + 2 >= wording.size:
        return None
    first, end = wording.calendar.day(wording.norms, begin)
    if first is None or end + 1 >= wording.size:
        return None
    joined = wording.norms[end] in wording.passage.pack.clitics.conjunctions
    until = wording.sense(end, "lead")
    ranged = between or wording.norms[end] == "-" or (until is not None and until[0] == "until")
    length = until[1] if until is not None and until[0] == "until" else 0
    other = end + (1 if joined or wording.norms[end] == "-" else length)
    if other == end and not wording.words[end].conjunction:
        word = wording.numbers.word(wording.norms[end])
        if word is None or not word.joined:
            return None
    second = wording.calendar.day(wording.norms, other)[0] if other < wording.size else None
    if second is None or not (second > first if ranged else second == first + 1):
        return None
    last = dated(wording, other)
    if last is not None and isinstance(last.meaning, Between) and not ranged:
        # Three days in a row.
        more = last.meaning.first
        if isinstance(more, Dated | DayOf):
            return Expression(at, last.end, Between(replace(more, day=first), last.meaning.last))
    if last is None or not isinstance(last.meaning, Dated | DayOf) or last.meaning.day is None:
        return None
    return Expression(at, last.end, Between(replace(last.meaning, day=first), last.meaning))


def _week_of(wording: Wording, at: int) -> Expression | None:
    """A week by its number in a month ("the first week of June")."""
    ordinal = wording.numbers.ordinal(wording.norms, at + 1) if at + 1 < wording.size else None
    if ordinal is None or not ordinal.article or not 1 <= ordinal.value <= WEEKS:
        return None
    begin = wording.past(at + 1 + ordinal.length, "of")
    month = dated(wording, begin) if begin > at + 1 + ordinal.length else None
    if month is None or not isinstance(month.meaning, Dated) or month.meaning.day is not None:
        return None
    first = (ordinal.value - 1) * when.WEEK + 1
    return Expression(at, month.end, Between(DayOf(first, month.meaning), DayOf(first + when.WEEK - 1, month.meaning)))


def _of_named_month(wording: Wording, at: int) -> Expression | None:
    """A day of a month by other words ("the third of the same month")."""
    day, end = wording.calendar.day(wording.norms, at) if at < wording.size else (None, at)
    if day is None or wording.sense(end, "of") is None:
        return None
    begin = wording.past(end, "of")
    noun = begin + wording.has(begin, "this")
    if wording.unit(noun) != ("month", "1"):
        return None
    found = period(wording, begin)
    if found is None:
        return None
    return Expression(at, found.end, DayOf(day, found.meaning))


@dataclass(slots=True, frozen=True)
class DayOf:
    """A day of a month that is said by other words."""

    day: int
    month: Meaning

    def at(self, context: Context) -> When:
        """The day, if the month is known and has it."""
        whole = self.month.at(context)
        if whole.first is None or whole.last is None:
            return UNKNOWN
        found = when.add_days(whole.first, self.day - 1)
        return when.day(found) if found is not None and found <= whole.last and self.day > 0 else UNKNOWN
