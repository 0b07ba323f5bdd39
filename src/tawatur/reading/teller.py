"""Teller: the report in whose words something on the page stands."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.reading.draft import Draft, Range


def teller(drafts: Iterable[Draft], place: Range) -> Draft | None:
    """The report whose content is the smallest around a place."""
    around = [
        (end - start, draft.order, draft)
        for draft in drafts
        for start, end in draft.contents
        if start <= place[0] and place[1] <= end
    ]
    return min(around, key=lambda one: one[:2])[2] if around else None
