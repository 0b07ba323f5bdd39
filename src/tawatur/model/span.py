"""Span: a half-open character range of a document's text, with that text."""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """Characters `start` (included) to `end` (excluded), in code points of `Document.text`.

    Attributes:
        start: First character, from 0.
        end: One past the last character.
        text: What stands there: `document.text[start:end]`.
    """

    start: int
    end: int
    text: str


def cut(text: str, start: int, end: int) -> Span:
    """The span of `text` from `start` to `end`.

    Args:
        text: The whole document text.
        start: First character, from 0.
        end: One past the last character.

    Raises:
        ValueError: The range is empty or leaves the text.

    >>> cut("one two", 4, 7)
    Span(start=4, end=7, text='two')
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no span {start}:{end} in a text of {len(text)} characters")
    return Span(start, end, text[start:end])
