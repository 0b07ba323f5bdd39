"""Nesting: elements in elements without end, which no page needs; parsing them takes the square of their number."""

from __future__ import annotations

import re

DEEPEST = 2_000
"""Elements in each other; browsers stop at a few hundred."""
MANY = 20_000
"""Tags: a page of no more cannot nest so deep that its parsing takes long."""
_NESTING = (
    *("article", "aside", "blockquote", "center", "details", "dir", "dl", "div", "fieldset", "figure", "footer"),
    *("header", "hgroup", "main", "menu", "nav", "ol", "search", "section", "summary", "ul"),
)
"""Tags at which the parser looks through all that is open."""
_TAG = re.compile(rf"<(/?)(?:{'|'.join(_NESTING)})(?=[\s/>])[^<>]*>", re.IGNORECASE)


def shallow(markup: str) -> str:
    """Markup without the tags that stand deeper than any page needs; what stands in them stays.

    Args:
        markup: A page of HTML.
    """
    if markup.count("<") <= MANY:
        return markup
    pieces: list[str] = []
    depth = at = 0
    for found in _TAG.finditer(markup):
        opens = not found[1]
        depth += opens
        if depth > DEEPEST:
            pieces.append(markup[at : found.start()])
            at = found.end()
        if not opens and depth:
            depth -= 1
    return "".join([*pieces, markup[at:]]) if pieces else markup
