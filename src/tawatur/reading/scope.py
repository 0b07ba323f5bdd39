"""Scope: whether a toll counts what is new, or all since something began."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from tawatur.reading.countable import signs
from tawatur.reading.passage import Passage
from tawatur.reading.toll import Toll

Scope = Literal["new", "cumulative"] | None
LINE = 30
"""Tokens of a line of a bulletin, which the heading above it can speak for."""
BEHIND = 8
"""Tokens behind a count in which its scope may be said."""


class Scopes:
    """Scopes of the tolls of a page, passage by passage in order; a heading speaks for the lines under it."""

    def __init__(self) -> None:
        self._heading: Scope = None

    def of(self, passage: Passage, tolls: Sequence[Toll]) -> list[Scope]:
        """The scope of each toll of the next passage."""
        if not tolls:
            said = _said(passage, 0, len(passage.norms))
            if said is not None or len(passage.norms) > LINE:
                self._heading = said
            return []
        short = len(passage.norms) <= LINE
        return [self._one(passage, tolls, place) or (self._heading if short else None) for place in range(len(tolls))]

    @staticmethod
    def _one(passage: Passage, tolls: Sequence[Toll], place: int) -> Scope:
        quantity = tolls[place].quantity
        start, end = passage.sentences[passage.sentence_of[quantity.start]]
        if place and tolls[place - 1].quantity.end > start:
            start = tolls[place - 1].quantity.end
        if place + 1 < len(tolls):
            end = min(end, tolls[place + 1].quantity.lead)
        return _said(passage, start, min(end, quantity.end + BEHIND))


def _said(passage: Passage, start: int, end: int) -> Scope:
    """What the words of a range say; "in all, in the last 24 hours" counts what is new."""
    said = {sign.role for at, here in signs(passage).items() if start <= at < end for sign in here}
    return "new" if "fresh" in said else "cumulative" if "total" in said else None
