"""Received: what came in, decoded once, whatever it is read as later."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from tawatur.page.charset import Decoded
from tawatur.page.mojibake import Mended
from tawatur.page.nesting import shallow

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

WITHOUT_TEXT = "is a page without text; save it from a browser once it has loaded"
SAMPLE = 60_000
"""Characters of a page's text that are enough to tell its language."""


@dataclass(frozen=True)
class Received:
    """An input after decoding.

    Attributes:
        name: The file, URL or argument, for messages.
        text: The decoded text, without the byte-order mark, line ends kept; for HTML the markup.
        problems: What was lost or repaired, a sentence each.
        is_html: Whether the text is a page of HTML.
        capture: Digest of the bytes received.
        decoded: The text as it was decoded, and from which charset.
        mended: The same after repair.
    """

    name: str
    text: str = field(repr=False)
    problems: tuple[str, ...]
    is_html: bool
    capture: str
    decoded: Decoded = field(repr=False)
    mended: Mended = field(repr=False)

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """The page as a tree, parsed once. Reading a page removes from it what is never text."""
        # Imported here: plain text must not pay for the HTML parser at start.
        from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415

        tree = LexborHTMLParser(shallow(self.text))
        for node in tree.css("style, noscript, template, svg, iframe"):
            node.decompose()
        return tree

    @cached_property
    def sample(self) -> str:
        """Text without markup by which to tell the language."""
        if not self.is_html:
            return self.text
        pieces: list[str] = []
        size = 0
        for node in self.tree.css("title, h1, h2, h3, p, li, figcaption, blockquote"):
            piece = node.text(separator=" ", strip=True)
            pieces.append(piece)
            size += len(piece)
            if size > SAMPLE:
                break
        if size < 200 and self.tree.body is not None:
            body = self.tree.body
            pieces.append(" ".join(child.text(separator=" ") for child in body.iter() if child.tag != "script"))
        return "\n".join(pieces)
