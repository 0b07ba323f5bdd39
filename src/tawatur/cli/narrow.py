"""Narrow: one kind of mark alone."""

from __future__ import annotations

from enum import StrEnum

from msgspec.structs import replace

from tawatur.model import Reading


class Only(StrEnum):
    """Kinds of marks that can be asked for alone."""

    ATTRIBUTIONS = "attributions"
    COUNTS = "counts"
    DATES = "dates"
    EVENTS = "events"
    WARNINGS = "warnings"


FIELDS = {
    Only.ATTRIBUTIONS: "attributions",
    Only.COUNTS: "figures",
    Only.DATES: "timexes",
    Only.EVENTS: "events",
    Only.WARNINGS: "warnings",
}
"""Kind to its key in a reading."""


def narrowed(reading: Reading, only: Only | None) -> Reading:
    """A reading without the marks of other kinds; whole where no kind is asked for."""
    if only is None:
        return reading
    return replace(reading, **{field: () for kind, field in FIELDS.items() if kind is not only})
