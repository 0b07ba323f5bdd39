"""Ids: each a digest of a JSON array of the identifying fields (design, *Identity*)."""

from __future__ import annotations

import hashlib

import msgspec

ID_LENGTH = 24
"""Hexadecimal digits of an id: 96 bits, enough for billions of marks."""

Field = str | int | None


def digest(*fields: Field) -> str:
    """The id of what `fields` identify.

    >>> digest("document", "https://paper.example/1") == digest("document", "https://paper.example/1")
    True
    >>> digest("a", "b.c") == digest("a.b", "c")
    False
    """
    return hashlib.sha256(msgspec.json.encode(fields)).hexdigest()[:ID_LENGTH]


def capture_id(data: bytes) -> str:
    """The id of the bytes received: their whole SHA-256, as evidence tools print it."""
    return hashlib.sha256(data).hexdigest()


def document_id(canonical: str | None, outlet: str | None, title: str, day: str | None) -> str:
    """The id of a document: its canonical URL, or where there is none outlet, title and day."""
    if canonical:
        return digest("document", canonical)
    return digest("document", outlet, title, day)


def version_id(document: str, text: str) -> str:
    """The id of one text of a document."""
    return digest("version", document, text)
