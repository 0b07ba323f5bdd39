"""Warnings for a person and for a spreadsheet: who warned whom of what, how specifically, and how it was taken."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.cli import cells
from tawatur.model import Reading, marks

COLUMNS = (
    *cells.COLUMNS,
    *("warning", "warner", "warned", "threat", "given", "disclosed", "who", "what", "where", "when", "basis"),
    *("response", "response_text", "retrospective", "mentions", "said_by", "said_by_name", "cue", "start", "end"),
)
PARTS = ("who", "what", "where", "when")


def words(warning: marks.Warning) -> str:
    """What a warning says of itself, in English.

    >>> from tawatur.model import Span, Specific
    >>> one = marks.Warning(
    ...     id="w", cue=Span(0, 4, "warn"), threat="a flood", given="2031-05-11", specific=Specific(what=True)
    ... )
    >>> words(one)
    'specific: what; given 2031-05-11'
    """
    said = [part for part in PARTS if getattr(warning.specific, part)]
    notes = [f"specific: {', '.join(said)}" if said else "nothing specific"]
    if warning.basis is not None:
        notes.append(f"basis: {warning.basis.value.replace('_', ' ')}")
    if warning.given is not None:
        notes.append(f"given {warning.given}")
    if warning.disclosed is not None:
        notes.append(f"disclosed {warning.disclosed}")
    if warning.retrospective:
        notes.append("told afterwards")
    if warning.also:
        notes.append(f"{len(warning.also)} more mention{'' if len(warning.also) == 1 else 's'}")
    return "; ".join(notes)


def rows(reading: Reading) -> Iterator[list[str]]:
    """The warnings of a reading as cells, in the order of the page."""
    names = cells.names(reading)
    for one in reading.warnings:
        response = one.response
        yield [
            *cells.page(reading.document),
            *(one.id, one.warner or "", one.warned or "", one.threat, one.given or "", one.disclosed or ""),
            *("yes" if getattr(one.specific, part) else "no" for part in PARTS),
            one.basis.value if one.basis else "",
            *(response.kind, response.span.text if response.span else "", "yes" if one.retrospective else "no"),
            *(str(len(one.also)), one.said_by or "", names.get(one.said_by, "")),
            *(one.cue.text, str(one.cue.start), str(one.cue.end)),
        ]
