"""Document and Block: what was received, and how it is laid out."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

import msgspec


class Role(StrEnum):
    """What a block of a page is."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    PARAGRAPH = "paragraph"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    CREDIT = "credit"
    LIST = "list"
    QUOTE = "quote"
    RELATED = "related"
    BOILERPLATE = "boilerplate"


BODY = frozenset({Role.HEADLINE, Role.SUBHEAD, Role.PARAGRAPH, Role.LIST, Role.QUOTE})
"""Roles whose words the outlet publishes as its report; marks stand in these only."""


class Block(msgspec.Struct, frozen=True, order=True):
    """A piece of layout: characters `start` to `end` of the document's text, and what they are."""

    role: Role
    start: int
    end: int


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """What was received, as text.

    Attributes:
        id: Digest of the canonical URL, or of outlet, title and day where there is none.
        version: Digest of `id` and `text`.
        capture: Digest of the bytes received.
        url: Where it was received from, or None.
        canonical: The address that the page gives itself, or None.
        outlet: Who published it, or None.
        language: ISO 639 code.
        direction: Writing direction of the language.
        title: The headline.
        authors: Names in the byline.
        published: EDTF, or None where neither the page nor the caller says.
        modified: EDTF, or None.
        date_reason: How `published` is known, or None.
        retrieved: When the bytes were fetched (EDTF), or None.
        extractor: What made the text, with its version.
        text: The text after decoding and repair; every span refers to it.
        blocks: Layout, in order, not overlapping.
        problems: What was lost or repaired, a sentence each.
    """

    id: str
    version: str
    capture: str
    url: str | None = None
    canonical: str | None = None
    outlet: str | None = None
    language: str
    direction: Literal["rtl", "ltr"]
    title: str = ""
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    date_reason: str | None = None
    retrieved: str | None = None
    extractor: str
    text: str
    blocks: tuple[Block, ...] = ()
    problems: tuple[str, ...] = ()
