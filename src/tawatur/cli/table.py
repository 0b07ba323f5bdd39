"""Readings as CSV: one attribution a row, no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable

from tawatur.model import Reading, Span

COLUMNS = (
    "document",
    "outlet",
    "published",
    "url",
    "title",
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


def rows(reading: Reading) -> Iterable[list[str]]:
    """The rows of one reading, without header."""
    document = reading.document
    for mark in reading.attributions:
        yield [
            guarded(cell)
            for cell in (
                document.id,
                document.outlet or "",
                document.published or "",
                document.url or "",
                document.title,
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
            )
        ]


def write(readings: Iterable[Reading]) -> str:
    """Readings as one CSV table with a header, lines ended by CR LF as RFC 4180 has it."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for reading in readings:
        writer.writerows(rows(reading))
    return out.getvalue()
