"""Readings as CSV: one attribution, count, date or event a row, no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator

from tawatur.cli import cells, counts, dates, events, warnings
from tawatur.cli.narrow import Only
from tawatur.model import Reading, Span

COLUMNS = (
    *cells.COLUMNS,
    "attribution",
    "source",
    "source_is",
    "source_kind",
    "cue",
    "stance",
    "form",
    "content",
    "relay",
    "addressee",
    "basis",
    "within",
    "cue_start",
    "cue_end",
    "content_spans",
    "rule",
)
_RUNS = ("=", "+", "-", "@")
_SKIPPED = " \t\r\n\u00a0\u200e\u200f\ufeff"
"""What a spreadsheet may pass over before it takes a cell for a formula."""
JOINT = " … "


def guarded(cell: str) -> str:
    """A cell with an apostrophe before what a spreadsheet would take for a formula.

    >>> guarded("=1+1"), guarded("قال"), guarded(" -2")
    ("'=1+1", 'قال', "' -2")
    """
    first = unicodedata.normalize("NFKC", cell.lstrip(_SKIPPED)[:1])
    return f"'{cell}" if first.startswith(_RUNS) or cell.startswith(("\t", "\r", "\n")) else cell


def _joined(spans: Iterable[Span]) -> str:
    return JOINT.join(span.text for span in spans)


def rows(reading: Reading) -> Iterator[list[str]]:
    """The attributions of a reading as cells, in the order of the page."""
    for mark in reading.attributions:
        yield [
            *cells.page(reading.document),
            mark.id,
            mark.source.text if mark.source else "",
            mark.source_is,
            mark.source_kind.value,
            mark.cue.text,
            mark.stance.value,
            mark.form.value,
            _joined(mark.content),
            _joined(mark.relay),
            mark.addressee.text if mark.addressee else "",
            mark.basis.value if mark.basis else "",
            mark.within or "",
            str(mark.cue.start),
            str(mark.cue.end),
            " ".join(f"{span.start}:{span.end}" for span in mark.content),
            mark.rule,
        ]


TABLES = {
    Only.ATTRIBUTIONS: (COLUMNS, rows),
    Only.COUNTS: (counts.COLUMNS, counts.rows),
    Only.DATES: (dates.COLUMNS, dates.rows),
    Only.EVENTS: (events.COLUMNS, events.rows),
    Only.WARNINGS: (warnings.COLUMNS, warnings.rows),
}


def write(readings: Iterable[Reading], only: Only | None = None) -> str:
    """Readings as one CSV table with a header, lines ended by CR LF as RFC 4180 has it.

    Args:
        readings: What to write.
        only: Which marks are its rows; attributions where none are named.
    """
    columns, rows_of = TABLES[only or Only.ATTRIBUTIONS]
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    for reading in readings:
        writer.writerows([guarded(cell) for cell in row] for row in rows_of(reading))
    return out.getvalue()
