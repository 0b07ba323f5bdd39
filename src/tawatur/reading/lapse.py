"""Lapse: a number of years, months, days or hours, and the time that it is before, after or long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tawatur.reading import when
from tawatur.reading.amount import MOST, Amount, amount
from tawatur.reading.unit import Unit, year_of
from tawatur.reading.when import UNKNOWN, When
from tawatur.reading.wording import CLOSING, COMMAS, OPENING, Context, Expression, Meaning, Nothing, Wording

MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
HOURS = {"minute": 0, "hour": 1, "day": 24, "night": 24, "week": 168}
DAY_HOURS = 24
AGE_BACK = 3
"""Words before a number of years in which a word of age stands."""
MANY = 10
"""Days from which "after so many days of war" is as long as the war has lasted."""
FEW = {"minute": (0, 0), "hour": (0, 0), "day": (3, 10), "week": (21, 70)}
"""Days that a plural without number can mean."""


@dataclass(slots=True, frozen=True)
class Lapse:
    """A length of time with a place in the calendar.

    Attributes:
        lead: "since", "ago", "after" or "within".
        amount: How long.
        sign: -1 back from now, +1 ahead.
        event: Whether it is counted from an event, whose day is the context's `last`.
    """

    lead: str
    amount: Amount
    sign: int = -1
    event: bool = False

    def at(self, context: Context) -> When:
        """The point or the interval."""
        if self.event:
            return self._from_event(context.last)
        now = context.now
        if now is None:
            return UNKNOWN
        there = self._moved(now, self.sign)
        if there is None:
            return UNKNOWN
        if self.lead in ("ago", "after"):
            return self._point(there)
        here = when.day(now)
        if self.lead == "since":
            return when.interval(self._point(there), here)
        unit = self.amount.unit
        if unit in ("year", "decade", "century"):
            ends = (when.year(there.year), when.year(now.year))
        elif unit == "month":
            ends = (when.month(there.year, there.month), when.month(now.year, now.month))
        else:
            ends = (when.day(there), here)
        return when.interval(*ends[:: -self.sign])

    def _moved(self, base: date, sign: int) -> date | None:
        """The day that is the amount away."""
        number, unit = self.amount.number, self.amount.unit
        if number is None or number > MOST:
            return None
        if unit in MONTHS:
            months = number * MONTHS[unit] + (MONTHS[unit] // 2 if self.amount.half else 0)
            return when.add_months(base, sign * months)
        hours = number * HOURS[unit] + (HOURS[unit] // 2 if self.amount.half else 0)
        return when.add_days(base, sign * (hours // DAY_HOURS))

    def _point(self, there: date) -> When:
        """A day as exact as its unit."""
        unit = self.amount.unit
        if unit == "month":
            return when.about(when.month(there.year, there.month))
        if unit in MONTHS:
            return when.about(when.year(there.year))
        exact = unit in ("minute", "hour", "day", "night") and not self.amount.about
        return when.day(there) if exact else when.about(when.day(there))

    def _from_event(self, event: When) -> When:
        """The time that is the amount before or after an event."""
        if event.first is None or event.last is None or event.first != event.last:
            return UNKNOWN
        base = event.first
        if self.amount.number is not None:
            there = self._moved(base, self.sign)
            return self._point(there) if there else UNKNOWN
        few = FEW.get(self.amount.unit)
        if few is None:
            return UNKNOWN
        ends = sorted(end for count in few if (end := when.add_days(base, self.sign * count)) is not None)
        first, last = ends[0], ends[-1]
        if first == last:
            return when.day(first)
        if (first.year, first.month) == (last.year, last.month):
            return when.month(first.year, first.month)
        return when.about(when.day(when.add_days(base, self.sign * few[0])))


def lapse(wording: Wording, at: int) -> Expression | None:
    """The lapse that begins at a token, with the word that gives it a place before it."""
    lead = wording.sense(at, "lead")
    start, name = at, ""
    if lead is not None:
        name, at = lead[0], at + lead[1]
        if name == "between":
            return _range(wording, start, at)
        if name == "until":
            return None
    read = amount(wording, at, led=bool(name))
    if read is None:
        return _whole(wording, start, at) if name == "within" else None
    end, length, definite = read
    if not name and length.unit in HOURS and wording.has(start - 1, "in"):
        name = "within"
    recent = wording.sense(end, "recent") if definite else None
    if recent is not None and wording.definite(end):
        sign = int(recent[0])
        within = "within" if name in ("", "within", "for") else name
        return Expression(start, end + recent[1], Lapse(within, length, sign))
    if definite and wording.has(start, "this"):
        # "These two days" are today and the one before.
        fewer = length._replace(number=(length.number or 1) - 1)
        return Expression(start, end, Lapse("within", fewer, 1 if wording.tense(start, end) > 0 else -1))
    first = _first_of(wording, start, end, length) if definite else None
    if first is not None:
        return first
    if definite and end < wording.size and (wording.has(end, "next-to") or wording.numbers.ordinal(wording.norms, end)):
        return Expression(start, end, Nothing())
    if length.unit in ("decade", "century") and not name and not wording.sense(end, "of"):
        # The word for decades is also one for contracts, and "two centuries" a name.
        return None
    event = _event(wording, end)
    if length.number is None:
        counted = name in ("ago", "after") and event >= 0 and length.unit in FEW
        return Expression(start, end, _counted(name, length), event) if counted else None
    if definite and name in ("", "for"):
        return None
    if name == "ago":
        if event >= 0:
            return Expression(start, end, _counted(name, length), event)
        return Expression(start, end, Lapse("ago", length))
    if name == "since":
        return Expression(start, end, Lapse("since", length))
    if name == "after":
        return _after(wording, start, end, length, event)
    if name == "within" and length.number == 1 and _is_name(wording, end):
        return None
    if name == "within":
        if length.unit in MONTHS or (event >= 0 and wording.has(event, "dating")):
            # Whether these years are the last ones, only "last" would say.
            return Expression(start, end, Nothing())
        return Expression(start, end, Lapse("within", length, 1 if wording.tense(start, end) > 0 else -1))
    if length.unit == "minute" or (not name and _is_age(wording, start, end, length)):
        return None
    return Expression(start, end, Nothing())


def _whole(wording: Wording, start: int, at: int) -> Expression | None:
    """Within the week or the month: the current one."""
    unit = wording.unit(at)
    if unit not in (("week", "1"), ("month", "1")) or not wording.definite(at):
        return None
    behind = wording.words[at + 1] if at + 1 < wording.size else None
    if behind is not None and (behind.article or behind.senses):
        return None
    article = at + 1 < wording.size and wording.passage.pack.clitics.has_article(wording.norms[at + 1])
    return None if article else Expression(start, at + 1, Unit(unit[0], 0))


def _is_name(wording: Wording, at: int) -> bool:
    """Whether a name stands behind "week": it is an event ("London week")."""
    return at < wording.size and wording.passage.pack.vocabulary(wording.norms[at]).parts[:1] in ("L", "O", "R")


@dataclass(slots=True, frozen=True)
class FirstMonths:
    """The first months of a year."""

    count: int
    year: Meaning

    def at(self, context: Context) -> When:
        """From its January."""
        whole = self.year.at(context)
        if whole.first is None or not 1 <= self.count <= MONTHS["year"]:
            return UNKNOWN
        return when.interval(when.month(whole.first.year, 1), when.month(whole.first.year, self.count))


def _first_of(wording: Wording, start: int, end: int, length: Amount) -> Expression | None:
    """The first months of a year ("the first six months of this year")."""
    ordinal = wording.numbers.ordinal(wording.norms, end) if end < wording.size else None
    if ordinal is None or ordinal.value != 1 or length.unit != "month" or length.number is None:
        return None
    of = wording.past(end + 1, "of")
    year = year_of(wording, of) if of > end + 1 else None
    return Expression(start, year.end, FirstMonths(length.number, year.meaning)) if year else None


def _counted(name: str, amount: Amount) -> Lapse:
    return Lapse(name, amount, -1 if name == "ago" else 1, event=True)


def _after(wording: Wording, start: int, end: int, amount: Amount, event: int) -> Expression:
    if wording.tense(start, end) > 0:
        return Expression(start, end, Lapse("after", amount, 1))
    if event < 0:
        return Expression(start, end, Nothing())
    long = amount.unit in MONTHS or (amount.number or 0) >= MANY
    if amount.unit in ("year", "decade", "century") or (long and wording.has(event, "lasting")):
        # "After two decades of strife", "after eight months of war": up to now.
        return Expression(start, end, Lapse("since", amount))
    return Expression(start, end, _counted("after", amount), event)


def _event(wording: Wording, end: int) -> int:
    """Where the noun of an event begins from which a time is counted ("days before the attack"), or -1."""
    noun = wording.past(wording.past(end, "upon"), "of")
    if wording.has(noun, "now"):
        return -1
    return noun if noun > end and noun < wording.size else -1


def _range(wording: Wording, start: int, at: int) -> Expression | None:
    """An amount that lies between two ("between three and ten years")."""
    first = wording.numbers.read(wording.norms, at) if at < wording.size else None
    if first is None:
        return None
    end = at + first.length
    unit = wording.unit(end)
    end += unit is not None
    last = _joined_amount(wording, end)
    return Expression(start, last, Nothing()) if last else None


def _joined_amount(wording: Wording, at: int) -> int:
    """Where "and ten years" ends; 0 where it is none."""
    begin = at + (at < wording.size and wording.norms[at] in wording.passage.pack.clitics.conjunctions)
    if begin >= wording.size or (begin == at and not wording.joined(at) and not _joined_number(wording, at)):
        return 0
    number = wording.numbers.read(wording.norms, begin)
    if number is None or wording.unit(begin + number.length) is None:
        return 0
    return begin + number.length + 1


def _joined_number(wording: Wording, at: int) -> bool:
    word = wording.numbers.word(wording.norms[at])
    return word is not None and word.joined


def _is_age(wording: Wording, start: int, end: int, amount: Amount) -> bool:
    """Whether years are a person's age, or come again and again."""
    if wording.has(start - 1, "age-of") and amount.unit == "year":
        return True
    before = range(max(0, start - AGE_BACK), start)
    if any(wording.has(at, "age") for at in before) or wording.has(start - 1, "every"):
        return True
    if wording.has(end, "age") or (wording.sense(end, "of") and wording.has(wording.past(end, "of"), "age")):
        return True
    if amount.unit != "year" or start == 0 or end >= wording.size:
        return False
    around = (wording.norms[start - 1], wording.norms[end])
    return around in ((OPENING, CLOSING), ("/", "/"), ("-", "-")) or (
        around[0] in {*COMMAS, OPENING} and around[1] in {*COMMAS, CLOSING}
    )
