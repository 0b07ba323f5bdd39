"""Teller: the report in whose words something on the page stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from tawatur.reading.draft import Draft, Range

LOOK_BACK = 60
"""Contents that begin before a place, the last ones first, among which the one around it is looked for."""


class Tellers:
    """The reports of a page by where their contents begin.

    Args:
        drafts: The reports, with their contents.
    """

    def __init__(self, drafts: Iterable[Draft]) -> None:
        found = [(start, end, draft.order, draft) for draft in drafts for start, end in draft.contents]
        found.sort(key=lambda one: one[:3])
        self._contents = found
        self._starts = [one[0] for one in found]

    def of(self, place: Range) -> Draft | None:
        """The report whose content is the smallest around a place."""
        last = bisect_right(self._starts, place[0])
        around = [
            (end - start, order, draft)
            for start, end, order, draft in self._contents[max(0, last - LOOK_BACK) : last]
            if place[1] <= end
        ]
        return min(around, key=lambda one: one[:2])[2] if around else None
