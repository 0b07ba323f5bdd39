"""Document: what was received, composed from its text, its layout and what it says of itself."""

from __future__ import annotations

from tawatur.model import BODY, Block, Document, Role, document_id, version_id
from tawatur.page.authors import Authors, Signed
from tawatur.page.dateline import Dates, dates
from tawatur.page.decode import receive
from tawatur.page.furniture import Furniture, Pack, furniture_of
from tawatur.page.metadata import Metadata
from tawatur.page.plain import plain_blocks
from tawatur.page.received import Received

TEXT = "tawatur-text/1"
HTML = "tawatur-html/1"
"""Extractors: what made the text, with its version."""


def read(
    data: bytes | str | Received,
    *,
    name: str = "text",
    pack: Pack,
    url: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    language: str | None = None,
) -> Document:
    """A page as a document. Cost is linear in its length.

    Args:
        data: Bytes, a decoded text, or what `receive` made of either.
        name: The file, URL or argument, for messages; of no use where `data` is received already.
        pack: The pack of the page's language.
        url: Where it was received from.
        outlet: Who published it; else what the page says.
        published: When (EDTF); else what the page says.
        language: ISO 639 code; else the pack's.

    Raises:
        InputError: It is empty, or no text.
    """
    received = data if isinstance(data, Received) else receive(data, name=name)
    furniture = furniture_of(pack)
    metadata = Metadata()
    if received.is_html:
        # Imported here: plain text must not pay for it at start.
        from tawatur.page.html import extract  # noqa: PLC0415

        text, blocks, metadata = extract(received, furniture, url)
    else:
        text, blocks = received.text, plain_blocks(received.text, furniture)
    title = _title(metadata.title, text, blocks, furniture)
    where = metadata.canonical or url
    said = Dates(metadata.published, metadata.modified, metadata.date_reason)
    if published:
        said = Dates(published, metadata.modified, "given")
    elif not metadata.published:
        said = dates(text, blocks, where, furniture)
    day = said.published
    # Without a headline the bytes tell two documents apart.
    identity = document_id(where, outlet or metadata.outlet, title or received.capture, day[:10] if day else None)
    return Document(
        id=identity,
        version=version_id(identity, text),
        capture=received.capture,
        url=url,
        canonical=metadata.canonical,
        outlet=outlet or metadata.outlet,
        language=language or pack.iso,
        direction=pack.direction,
        title=title,
        authors=_authors(metadata.signed, text, blocks, Authors(furniture, outlet or metadata.outlet, where)),
        published=day,
        modified=metadata.modified or said.modified,
        date_reason=said.reason,
        extractor=HTML if received.is_html else TEXT,
        text=text,
        blocks=blocks,
        problems=(*received.problems, *metadata.problems, *_empty(blocks)),
    )


def _title(called: str, text: str, blocks: tuple[Block, ...], furniture: Furniture) -> str:
    """What the page's head calls it, in the spelling of a headline of the same words; else the headline."""
    found = next((block for block in blocks if block.role is Role.HEADLINE), None)
    headline = " ".join(text[found.start : found.end].split()) if found else ""
    return headline if not called or furniture.norms(called) == furniture.norms(headline) else called


def _authors(signed: Signed, text: str, blocks: tuple[Block, ...], authors: Authors) -> tuple[str, ...]:
    """Who signed: by the page's metadata, else by its bylines; agencies and desks where no person did."""
    for block in blocks:
        if signed.persons:
            break
        if block.role is Role.BYLINE:
            signed = signed.or_else(authors.in_byline(text[block.start : block.end]))
    return signed.names


def _empty(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    return () if any(block.role in BODY for block in blocks) else ("No block of the page reads as its report.",)
