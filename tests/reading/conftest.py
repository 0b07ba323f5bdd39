"""Reads sentences of invented pages with the Arabic pack."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawatur.language.pack import load
from tawatur.model import Block, Document, Reading, Role
from tawatur.reading import read

ReadText = Callable[..., Reading]


def document(*paragraphs: str, headline: str | None = None, outlet: str | None = "الميناء") -> Document:
    """A document of invented paragraphs, with or without a headline."""
    blocks = []
    pieces = ([headline] if headline else []) + list(paragraphs)
    at = 0
    for number, piece in enumerate(pieces):
        role = Role.HEADLINE if headline and number == 0 else Role.PARAGRAPH
        blocks.append(Block(role, at, at + len(piece)))
        at += len(piece) + 2
    return Document(
        id="document",
        version="version",
        capture="capture",
        outlet=outlet,
        language="ar",
        direction="rtl",
        extractor="test",
        text="\n\n".join(pieces),
        blocks=tuple(blocks),
    )


@pytest.fixture(scope="session")
def reading_of() -> ReadText:
    """Reads invented paragraphs."""
    pack = load("ar")

    def of(*paragraphs: str, headline: str | None = None, outlet: str | None = "الميناء") -> Reading:
        return read(document(*paragraphs, headline=headline, outlet=outlet), pack, version="test")

    return of
