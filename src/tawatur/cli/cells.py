"""Cells: what every table of a reading begins with, and who says what a row tells."""

from __future__ import annotations

from tawatur.model import Document, Reading

COLUMNS = ("document", "outlet", "published", "url", "title")


def page(document: Document) -> list[str]:
    """A document as the cells of `COLUMNS`."""
    return [document.id, document.outlet or "", document.published or "", document.url or "", document.title]


def names(reading: Reading) -> dict[str | None, str]:
    """Who says each attribution, by its number; "" for None, the page's own voice."""
    return {None: "", **{mark.id: mark.source_is for mark in reading.attributions}}
