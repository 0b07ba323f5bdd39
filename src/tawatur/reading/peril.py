"""Peril: what a warning is of: where it is told, whether who warns would do it himself, what is specific in it."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.language.lexicon import Body
from tawatur.model import Specific, Timex
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.alarm import FULL_STOPS, REACH, Alarm
from tawatur.reading.draft import Range
from tawatur.reading.extent import clause_end
from tawatur.reading.part import parts
from tawatur.reading.passage import Passage
from tawatur.reading.reply import tokens

LEAST = 3
"""Words of a threat before a clause that does not belong to it."""
LONGEST = 40
"""Tokens of a threat."""


class Opening(NamedTuple):
    """Where a threat begins.

    Attributes:
        at: Token of what opens it.
        body: Its own first token.
        clause: Whether a clause follows.
    """

    at: int
    body: int
    clause: bool


def opening(passage: Passage, first: int, *, reach: int = REACH, whom: bool = True) -> Opening | None:
    """What opens a threat behind a word that ends before `first`: a preposition or "that"; in the same sentence.

    Args:
        passage: The passage.
        first: Where to begin.
        reach: Tokens to look at.
        whom: Whether those warned may stand before it.
    """
    if first >= len(passage.norms):
        return None
    end = min(passage.sentences[passage.sentence_of[first]][1], first + reach)
    if passage.quotation(first) is not None:
        return Opening(first, first, False)
    for at in range(first, end):
        if passage.norms[at] in FULL_STOPS or (not whom and passage.norms[at] in COMMAS):
            return None
        if passage.is_(at, "complementiser"):
            return Opening(at, at + 1, True) if at + 1 < end else None
        length = 0 if _opens_another(passage, at) else passage.link(at, "warned-of")
        if length and at + length < len(passage.norms):
            clause = passage.is_(at + length, "complementiser")
            return Opening(at, at + length + clause, clause)
    return None


def _opens_another(passage: Passage, at: int) -> bool:
    """Whether a preposition opens something else than a threat: "through", "by", "millions of"."""
    return bool(passage.link(at, "no-opening")) or (at > 0 and bool(passage.link(at - 1, "part-of")))


def extent(passage: Passage, found: Opening) -> Range | None:
    """The characters of a threat."""
    end = passage.sentences[passage.sentence_of[found.at]][1]
    first = found.body
    if first >= end or not passage.tokens[first].word:
        if first + 1 >= end or passage.quotation(first) is None:
            return None
        close = min(end, passage.quote_at[first].close)
        return clipped(passage, first + 1, close)
    if found.clause:
        return clipped(passage, first, min(end, first + LONGEST))
    return clipped(passage, first, min(clause_end(passage, first, end), first + LONGEST))


def clipped(passage: Passage, first: int, end: int) -> Range | None:
    """The characters of `first:end` up to a clause that does not belong to the threat; None where nothing is left."""
    for at in range(first, end):
        late = at >= first + LEAST
        if passage.norms[at] in FULL_STOPS or (late and passage.tied(at, "border")):
            end = at
            break
    while end > first and not passage.tokens[end - 1].word and passage.norms[end - 1] not in ("\u00bb", '"', ")"):
        end -= 1
    return passage.characters(first, end) if end > first else None


def own_threat(passage: Passage, threat: Range, warned: Range | None) -> bool:
    """Whether who warns would do the harm: he says so, or tells a foe not to dare something."""
    first, end = tokens(passage, threat)
    _, stop = passage.sentences[passage.sentence_of[first]]
    if any(passage.tied(at, "strike-back") for at in range(first, min(max(end, first + LONGEST), stop))):
        return True
    if warned is None or not any(passage.link(at, "dare") for at in range(first, min(first + 2, end))):
        return False
    return any(_foe(passage, at) for at in range(*warned))


def _foe(passage: Passage, at: int) -> bool:
    body = passage.pack.bodies.match(passage.norms, at)
    state = body is not None and isinstance(body[1], Body) and body[1].kind in ("state", "group")
    return state or "foe" in passage.pack.warnings.noun(passage.norms[at]) or bool(passage.tied(at, "foe"))


def specific(alarm: Alarm, timexes: list[Timex], present: str) -> Specific:
    """Which of who, what, where and when a warning says.

    Args:
        alarm: The warning.
        timexes: Those of the page.
        present: The page's date, or "".
    """
    passage, threat = alarm.passage, alarm.threat
    if threat is None:
        return Specific()
    first, end = tokens(passage, threat)
    classes = [passage.pack.warnings.noun(passage.norms[at]) for at in range(first, end)]
    inside = range(first, end)
    vague = passage.link(first, "vague") if first < end else 0
    when = any(passage.tied(at, "soon") for at in inside) or any(
        threat[0] <= one.start < threat[1] and one.value is not None and _to_come(one.value, present) for one in timexes
    )
    who = any("doer" in one for one in classes)
    return Specific(
        who=who,
        what=not (vague and first + vague + 1 >= end),
        where=any("spot" in one for one in classes)
        or any(_place(passage, at) for at in inside)
        or (not who and _beside(alarm)),
        when=when,
    )


def _beside(alarm: Alarm) -> bool:
    """Whether the sentence names a place that is neither who warns nor whom: there the harm is to be feared."""
    passage = alarm.passage
    parties = {*range(*alarm.warned)} if alarm.warned is not None else set()
    if alarm.draft is not None and alarm.draft.source is not None and alarm.draft.passage is passage:
        first = alarm.draft.source[0]
        parties.update({first} if parts(passage)[first].letter == "L" or _place(passage, first) else ())
    sentence = range(*passage.sentences[passage.sentence_of[alarm.at[0]]])
    return any(_place(passage, at) for at in sentence if at not in parties)


def _to_come(value: str, present: str) -> bool:
    """Whether a time is not over on the page's day; what began before and lasts until today is no time of a threat."""
    last = value.rsplit("/", maxsplit=1)[-1].rstrip("~?%")
    return last > present or ("/" not in value and len(last) < len(present) and present.startswith(last))


def _place(passage: Passage, at: int) -> bool:
    if parts(passage)[at].letter == "L":
        return True
    body = passage.pack.bodies.match(passage.norms, at)
    return body is not None and isinstance(body[1], Body) and body[1].kind == "state"
