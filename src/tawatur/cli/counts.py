"""Counts for a person and for a spreadsheet: what happened to how many, new or in all, part of which."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.cli import cells
from tawatur.model import Figure, Reading

COLUMNS = (
    *cells.COLUMNS,
    *("figure", "kind", "low", "high", "approx", "text", "of", "scope", "part_of", "said_by", "said_by_name"),
    *("start", "end"),
)
SCOPES = {"new": "new", "cumulative": "in all"}


def words(figure: Figure) -> str:
    """What a count says, in English.

    >>> one = Figure(id="f", start=0, end=2, text="57", kind="killed", low=57, high=None, scope="new")
    >>> words(one)
    'killed: at least 57, new'
    """
    return ", ".join(
        [
            f"{figure.kind}: {_bounds(figure)}",
            *([SCOPES[figure.scope]] if figure.scope else []),
            *(["among those"] if figure.part_of else []),
        ]
    )


def _bounds(figure: Figure) -> str:
    about = "about " if figure.approx else ""
    if figure.high is None:
        return f"at least {about}{figure.low:,}"
    if figure.low is None:
        return f"at most {about}{figure.high:,}"
    if figure.low == figure.high:
        return f"{about}{figure.low:,}"
    return f"{about}{figure.low:,} to {figure.high:,}"


def rows(reading: Reading) -> Iterator[list[str]]:
    """The counts of a reading as cells, in the order of the page."""
    names = cells.names(reading)
    for figure in reading.figures:
        yield [
            *cells.page(reading.document),
            *(figure.id, figure.kind),
            "" if figure.low is None else str(figure.low),
            "" if figure.high is None else str(figure.high),
            "yes" if figure.approx else "no",
            *(figure.text, figure.of or "", figure.scope or "", figure.part_of or "", figure.said_by or ""),
            names.get(figure.said_by, ""),
            *(str(figure.start), str(figure.end)),
        ]
