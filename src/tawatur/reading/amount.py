"""Amount: a number of years, months, days or hours, in words or digits."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.reading.wording import Wording

HALVED = ("hour", "month", "year", "decade", "century")
"""Units of which a half is spoken of."""
MOST = 100_000
"""Units; more is no time that can be counted back."""

MOST_HOURS, THREE = 1000, 3


class Amount(NamedTuple):
    """A number of units; `number` is None for a plural without one, `half` for "and a half", `about` for "some"."""

    number: int | None
    unit: str
    half: bool = False
    about: bool = False


def amount(wording: Wording, at: int, *, led: bool) -> tuple[int, Amount, bool] | None:
    """A number with its unit: where it ends, the amount, whether it is definite."""
    about = False
    found = wording.sense(at, "approx")
    if found is not None:
        about, at, led = True, at + found[1], True
    elif wording.has(at, "this"):
        at += 1
    unit = wording.unit(at)
    if unit is not None:
        return _unit_first(wording, at, unit, about=about, led=led)
    start = at
    if at < wording.size and wording.norms[at] == wording.passage.pack.clitics.article:
        at += 1
    if wording.sense(at, "share") is not None and not wording.definite(at):
        half = wording.words[at].senses.get("share") == "2"
        behind = wording.unit(at + 1)
        if half and behind is not None and behind[1] == "1" and behind[0] in HALVED:
            return at + 2, Amount(0, behind[0], True, about), wording.definite(at + 1)
        return None
    number = wording.numbers.read(wording.norms, at)
    if number is None:
        return None
    end = at + number.length
    other = _other_number(wording, end)
    if other:
        unit = wording.unit(other)
        none = unit is None or wording.definite(other)
        return None if none or unit is None else (other + 1, Amount(MOST + 1, unit[0], False, True), False)
    unit = wording.unit(end)
    if unit is None or unit[1] == "2" or wording.joined(end) or wording.definite(end) or number.value == 0:
        return None
    if unit[1] == "n" and number.value < THREE:
        # "One of these days"
        return None
    if unit[0] in ("hour", "minute") and number.value > MOST_HOURS:
        # The word for hours is also one for watches.
        return None
    end, half = _half(wording, end + 1)
    about = about or wording.sense(end, "approx") is not None
    return end, Amount(number.value, unit[0], half, about), number.article or at > start


def _other_number(wording: Wording, at: int) -> int:
    """Where a second number ends ("3-5 years", "four or five years"); 0 where there is none."""
    if at + 1 >= wording.size:
        return 0
    until = wording.sense(at, "lead")
    ranged = wording.norms[at] == "-" or wording.has(at, "or") or (until is not None and until[0] == "until")
    number = wording.numbers.read(wording.norms, at + 1) if ranged else None
    return at + 1 + number.length if number is not None else 0


def _unit_first(
    wording: Wording, at: int, unit: tuple[str, str], *, about: bool, led: bool
) -> tuple[int, Amount, bool] | None:
    """A dual, a plural with its number behind it, one unit, or several."""
    name, count = unit
    definite = wording.definite(at)
    end = at + 1
    if count == "2":
        end, half = _half(wording, end)
        return end, Amount(2, name, half, about), definite
    if count == "n":
        behind = end
        if behind < wording.size and wording.norms[behind] == wording.passage.pack.clitics.article:
            behind += 1
        number = wording.numbers.read(wording.norms, behind) if definite and behind < wording.size else None
        if number is not None and (number.article or behind > end):
            return behind + number.length, Amount(number.value, name, False, about), True
        few = wording.has(end, "few")
        return (end + few, Amount(None, name, False, about), definite) if not definite else None
    one = wording.numbers.read(wording.norms, end) if end < wording.size else None
    if one is not None and one.value == 1 and not one.digits and not wording.joined(end) and not one.article:
        return end + one.length, Amount(1, name, False, about), definite
    alone = end >= wording.size or not wording.passage.tokens[end].word
    if name == "decade" and not (about or alone or wording.sense(end, "of") or _half(wording, end)[1]):
        # The word for a decade is also one for holding a meeting, and for a contract.
        return None
    if led and not definite and not _is_counted(wording, end):
        end, half = _half(wording, end)
        return end, Amount(1, name, half, about), False
    return None


def _is_counted(wording: Wording, at: int) -> bool:
    """Whether a number or a name of a month or day stands behind a unit: it is that one and no amount."""
    if at >= wording.size:
        return False
    norm = wording.norms[at]
    if wording.numbers.ordinal(wording.norms, at) is not None:
        return True
    return norm[0].isdecimal() or bool(wording.calendar.month(wording.norms, at)) or wording.has(at, "weekday")


def _half(wording: Wording, at: int) -> tuple[int, bool]:
    """Past "and a half"."""
    found = wording.numbers.fraction(wording.norms, at) if at < wording.size else None
    if found is None:
        return at, False
    end = at + found[1]
    unit = wording.unit(end)
    return end + (unit is not None and unit[1] == "1"), found[0].denominator == 2
