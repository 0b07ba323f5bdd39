"""Tokens: words, numbers and marks of a folded text, each with its place on the page."""

from __future__ import annotations

import re

import msgspec

from tawatur.language.fold import Folded

# A decimal or thousands mark between digits belongs to the number; a doubled apostrophe is a quotation mark;
# dots in a row are one mark.
_TOKEN = re.compile(r"\d+(?:[.,\u060c\u066b\u066c:/]\d+)*|[^\W\d_]+|\.{2,}|''|\n+|[^\w\s]|_+", re.UNICODE)


class Token(msgspec.Struct, gc=False, frozen=True):
    """One token.

    Attributes:
        start: First character in the document's text.
        end: One past its last character.
        norm: The folded word.
        word: Whether it is a word or a number.
    """

    start: int
    end: int
    norm: str
    word: bool

    def __repr__(self) -> str:
        return f"Token({self.start}, {self.end}, {self.norm!r})"


def tokenize(folded: Folded, offset: int = 0) -> list[Token]:
    """The tokens of a folded text, in order; white space is none.

    Args:
        folded: The text.
        offset: Where the text begins in the document, in code points.
    """
    places = folded.places()
    marks = folded.marks
    moved = not isinstance(places, range)
    tokens: list[Token] = []
    original = folded.original
    for found in _TOKEN.finditer(folded.text):
        norm = found[0]
        start, end = found.span()
        if moved:
            start, end = places[start], places[end - 1] + 1
        if marks:
            while end < len(original) and original[end] in marks:
                end += 1
        tokens.append(Token(start + offset, end + offset, norm, norm[0].isalnum()))
    return tokens
