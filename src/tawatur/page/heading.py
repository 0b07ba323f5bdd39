"""Heading: which element of a page of HTML is its headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.page.furniture import Furniture

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode


def heading(tree: LexborHTMLParser, titles: tuple[str, ...], furniture: Furniture) -> LexborNode | None:
    """The heading that says what one of the page's titles says; without a title the first of three words or more.

    Args:
        tree: The page.
        titles: What the page calls itself in its head.
        furniture: Its language's furniture.
    """
    wanted = [words for title in titles if (words := set(furniture.norms(title)))]
    for tag, least in (("h1", 0.3), ("h2", 0.6)):
        best: LexborNode | None = None
        score = 0.0
        for node in tree.css(tag):
            words = set(furniture.norms(node.text()[:500]))
            if not words:
                continue
            like = max((len(words & one) / len(words | one) for one in wanted), default=float(len(words) >= 3))
            if like > score:
                best, score = node, like
        if score >= least:
            return best
    return None
