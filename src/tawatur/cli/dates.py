"""Dates for a person and for a spreadsheet: expressions of time with their values, and who says them."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.cli import cells
from tawatur.model import Attribution, Reading, Span, Timex

COLUMNS = (
    *cells.COLUMNS,
    *("text", "value", "anchor", "said_by", "said_by_name", "start", "end"),
)


def told_by(reading: Reading) -> list[tuple[Timex, Attribution | None]]:
    """Each expression of time, in order, with the innermost attribution in whose content it stands, or None."""
    spans = sorted(
        ((span.end - span.start, span.start, span.end, mark) for mark in reading.attributions for span in mark.content),
        key=lambda one: one[:3],
    )
    return [
        (timex, next((mark for _, start, end, mark in spans if start <= timex.start and timex.end <= end), None))
        for timex in reading.timexes
    ]


def anchor(timex: Timex) -> str:
    """The words from which an expression is counted, or ""."""
    return timex.anchor.text if isinstance(timex.anchor, Span) else timex.anchor or ""


def rows(reading: Reading) -> Iterator[list[str]]:
    """The expressions of time of a reading as cells, in the order of the page."""
    for timex, mark in told_by(reading):
        yield [
            *cells.page(reading.document),
            *(timex.text, timex.value or "", anchor(timex)),
            *((mark.id, mark.source_is) if mark else ("", "")),
            *(str(timex.start), str(timex.end)),
        ]
