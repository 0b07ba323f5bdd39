"""Nesting: markup without what no page has, and what would cost the parser of HTML the square of its length."""

from __future__ import annotations

import re

MANY = 20_000
"""Tags: of fewer even the deepest page is parsed in a second."""
DEEPEST = 512
"""Elements in one another, as in browsers; what is opened deeper is not, and its text stands in the last that is."""
LONG = 10_000
"""Characters: a tag that is no longer than twice this has few enough attributes."""
CROWDED = 5_000
"""Blanks in a tag: the parser compares each attribute with all before it."""

_TAG = re.compile(r"<(/?)([A-Za-z][^\s/<>]*)[^<>]*>")
_LONG_TAG = re.compile(r"<([A-Za-z][^\s/<>]*+)([^<>]{20000,}+)")
_ENDED = frozenset(
    [
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source"),
        *("dd", "dt", "li", "option", "p", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr"),
    ]
)
"""Elements that hold nothing, or that are ended by the next of their kind."""


def shallow(markup: str) -> str:
    """Markup that is parsed in a time that is linear in its length; that of any real page as it is.

    >>> shallow("<div>" * 3)
    '<div><div><div>'
    """
    if _crowded(markup):
        markup = _LONG_TAG.sub(_uncrowded, markup)
    if markup.count("<") < MANY:
        return markup
    depth = 0

    def kept(tag: re.Match[str]) -> str:
        nonlocal depth
        if tag[2].lower() in _ENDED:
            return tag[0]
        if tag[1]:
            depth -= depth > 0
            return tag[0] if depth < DEEPEST else ""
        depth += 1
        return tag[0] if depth <= DEEPEST else ""

    return _TAG.sub(kept, markup)


def _crowded(markup: str) -> bool:
    """Whether there is a tag longer than twice `LONG`: it holds a whole stretch, wherever it begins, without an end."""
    inside = False
    for at in range(0, len(markup) - LONG, LONG):
        before, inside = inside, markup.find(">", at, at + LONG) < 0
        if inside and not before and _LONG_TAG.search(markup, markup.rfind(">", 0, at) + 1, at + 4 * LONG):
            return True
    return False


def _uncrowded(tag: re.Match[str]) -> str:
    return tag[0] if len(tag[2].split(None, CROWDED)) <= CROWDED else f"<{tag[1]}"
