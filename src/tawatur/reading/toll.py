"""Toll: what happened to those whom a quantity counts."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.language.casualty import Sign
from tawatur.reading.countable import role, signs
from tawatur.reading.part import parts
from tawatur.reading.passage import Passage
from tawatur.reading.quantity import Quantity, quantities

REACH = 12
"""Tokens between an act and those counted after it."""
AFTER = 10
"""Tokens between those counted and the act after them."""
NEAR = 3
"""Tokens between a noun of an act and those counted; of an adjective behind those counted."""
MOST_BETWEEN = 8
"""Tokens between two counts that are coordinated."""
COLON = ":"
COMMAS = frozenset({"\u060c", ",", "+"})
PLURALS = frozenset({"mp", "fp", "md", "fd", "fs", ""})
"""Number and gender of a verb behind those counted."""
At = tuple[int, Sign]


class Toll(NamedTuple):
    """A quantity with what happened to those counted.

    Attributes:
        quantity: The count.
        kind: Of a figure.
        whole: Place in the list of the toll that this one is part of, or None.
        sign: Token of the word that tells what happened.
    """

    quantity: Quantity
    kind: str
    whole: int | None
    sign: int


def tolls(passage: Passage) -> list[Toll]:
    """The counts of persons harmed or held in a passage."""
    told: list[At] = []
    covered = 0
    for at, here in signs(passage).items():
        if at < covered:
            continue
        told.extend((at, sign) for sign in here)
        # "killing and wounding" is one sign.
        covered = max((at + sign.length for sign in here if sign.kind), default=covered)
    found: list[Toll] = []
    if any(sign.kind for _, sign in told):
        for start, end in passage.sentences:
            inside = [(at, sign) for at, sign in told if start <= at < end]
            if any(sign.kind for _, sign in inside):
                _sentence(passage, start, end, inside, found)
    return found


def label(passage: Passage) -> At | None:
    """What a line counts that ends in a colon, with its number on the next line ("number of dead:")."""
    if not 0 < len(passage.norms) <= MOST_BETWEEN or passage.norms[-1] != COLON:
        return None
    harmed = [(at, sign) for at, here in signs(passage).items() for sign in here if sign.role == "harmed"]
    counted = any(role(passage, at, "toll") for at in range(len(passage.norms)))
    return harmed[0] if len(harmed) == 1 and counted else None


def under(passage: Passage, sign: Sign) -> list[Toll]:
    """The toll of a line that is a number alone, under such a label."""
    found = list(quantities(passage, 0, len(passage.norms)))
    alone = len(found) == 1 and found[0].start == 0 and found[0].end == len(passage.norms) and found[0].noun is None
    return [Toll(found[0], sign.kind, None, 0)] if alone else []


def _sentence(passage: Passage, start: int, end: int, told: list[At], found: list[Toll]) -> None:
    some = list(quantities(passage, start, end))
    base = len(found)
    for place, quantity in enumerate(some):
        before = found[-1] if len(found) > base else None
        following = some[place + 1].lead if place + 1 < len(some) else end
        fate = _fate(passage, quantity, told, before, following)
        if fate is None or (fate[0] == "injured" and _ill(passage, quantity)):
            continue
        kind, at, part = fate
        whole = None
        if part and before is not None:
            # Those counted one after the other as parts belong to one whole.
            whole = (
                before.whole if before.whole is not None and not _among(passage, quantity, before) else len(found) - 1
            )
        found.append(Toll(quantity, kind, whole, at))
    _sums(found, base)


def _fate(
    passage: Passage, quantity: Quantity, told: list[At], before: Toll | None, following: int
) -> tuple[str, int, bool] | None:
    """What happened to those counted, the word that says it, and whether they are some of those counted before."""
    own = next((sign for at, sign in told if sign.role == "harmed" and at == quantity.noun), None)
    part = before is not None and _among(passage, quantity, before)
    if own is not None and quantity.noun is not None:
        return _both(passage, quantity.noun, told) or own.kind, quantity.noun, part
    nearest = _nearest(quantity, told)
    if before is not None:
        new = nearest is not None and nearest[0] >= before.quantity.end and nearest[0] != before.sign
        if part and (not new or (nearest is not None and nearest[1].role == "harmed")):
            return before.kind, before.sign, True
        if not new and _goes_on(passage, before, quantity):
            return before.kind, before.sign, before.whole is not None
    if nearest is not None and _governs(passage, nearest, quantity, before, told):
        return nearest[1].kind, nearest[0], part
    after = _behind(passage, quantity, told, following)
    return None if after is None else (after[1].kind, after[0], part)


def _both(passage: Passage, noun: int, told: list[At]) -> str:
    """Casualties where those counted are both ("50 killed and wounded")."""
    kinds = {sign.kind for at, sign in told if sign.role == "harmed" and noun <= at <= noun + 1}
    joined = noun + 1 < len(passage.norms) and parts(passage)[noun + 1].conjunction
    return "casualties" if joined and {"killed", "injured"} <= kinds else ""


def _among(passage: Passage, quantity: Quantity, before: Toll) -> bool:
    """Whether "among them" stands between the last toll and this quantity, or behind its number."""
    last = quantity.end + 1 if quantity.noun is None else quantity.end
    places = range(max(before.quantity.end, quantity.start - 4), last)
    return any(role(passage, at, "of-them") for at in places)


def _nearest(quantity: Quantity, told: list[At]) -> At | None:
    """The last word before a quantity that tells what happened."""
    acts = [
        one
        for one in told
        if one[1].kind
        and one[1].role != "end"
        and one[0] + one[1].length <= quantity.lead
        and quantity.lead - one[0] <= REACH
    ]
    return next((one for one in acts if one[0] == acts[-1][0]), None) if acts else None


def _goes_on(passage: Passage, before: Toll, quantity: Quantity) -> bool:
    """Whether a quantity is coordinated with the last toll, and nothing new stands between."""
    gap = range(before.quantity.end, quantity.lead)
    joints = [at for at in gap if _conjoined(passage, at) or passage.norms[at] in COMMAS]
    if not joints and not _conjoined(passage, quantity.lead):
        return False
    covered = 0
    for at in gap:
        length = role(passage, at, "about", "least", "least-after")
        covered = max(covered, at + length)
        if at < covered or passage.norms[at] in COMMAS or passage.norms[at] in passage.pack.clitics.conjunctions:
            continue
        if quantity.noun is None or len(gap) > MOST_BETWEEN or not passage.tokens[at].word:
            return False
        if parts(passage)[at].letter in "VPI":
            return False
    return True


def _conjoined(passage: Passage, at: int) -> bool:
    return passage.norms[at].startswith(passage.pack.clitics.conjunctions)


def _governs(passage: Passage, nearest: At, quantity: Quantity, before: Toll | None, told: list[At]) -> bool:
    """Whether the word before a quantity tells what happened to those counted."""
    at, sign = nearest
    gap = range(at + sign.length, quantity.lead)
    if before is not None and before.quantity.start in gap:
        return False
    found = parts(passage)
    if sign.role == "harmed":
        toll = any(one.role == "toll" and at - 4 <= place < at for place, one in told)
        return toll and len(gap) <= MOST_BETWEEN and not any(one.role == "toll" and place in gap for place, one in told)
    if any(found[one].letter in "VPI" for one in gap):
        return False
    on = bool(gap) and "preposition-ala" in passage.words[gap[-1]].bare
    if sign.role == "deed" and sign.kind == "detained" and on:
        return True
    if any(found[one].conjunction or passage.link(one, "between") for one in gap):
        return False
    if sign.role == "deed":
        return len(gap) <= NEAR
    return _reaches(passage, quantity, gap)


def _reaches(passage: Passage, quantity: Quantity, gap: range) -> bool:
    """Whether those counted can be subject or object of the verb before them."""
    if parts(passage)[quantity.start].preposition or (quantity.noun is None and len(gap) > 1):
        return False
    if not gap:
        return True
    last = parts(passage)[gap[-1]]
    word = passage.words[gap[-1]]
    if word.bare & {"preposition-fi", "preposition-min", "preposition-ila", "preposition-an"}:
        return False
    return last.letter not in "NM" or last.definite or "time-noun" in word.classes


def _behind(passage: Passage, quantity: Quantity, told: list[At], following: int) -> At | None:
    """The word behind a quantity that tells what happened to those counted."""
    if quantity.noun is None:
        return None
    for at, sign in told:
        if not quantity.end <= at < min(following, quantity.end + AFTER):
            continue
        if sign.role == "end" or (sign.role == "act" and sign.tag in PLURALS):
            return at, sign
        if sign.role == "harmed":
            return (at, sign) if at < quantity.end + NEAR and not _conjoined(passage, at) else None
        if sign.role == "deed":
            return None
    return None


def _ill(passage: Passage, quantity: Quantity) -> bool:
    """Whether those counted have a disease, which is no injury."""
    return any(role(passage, at, "disease") for at in range(quantity.end, quantity.end + NEAR + 1))


def _sums(found: list[Toll], base: int) -> None:
    """Victims whom the next two counts part into killed and injured are casualties."""
    for place in range(base, len(found) - 2):
        whole, one, two = found[place : place + 3]
        total = whole.quantity.low
        if {one.kind, two.kind} != {"killed", "injured"} or total is None:
            continue
        if total == (one.quantity.low or 0) + (two.quantity.low or 0):
            found[place] = whole._replace(kind="casualties")
            found[place + 1] = one._replace(whole=place)
            found[place + 2] = two._replace(whole=place)
