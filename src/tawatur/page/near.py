"""Near: what stands beside a page's headline, and not beside that of another story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tawatur.page import markup
from tawatur.page.structured import text

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

CLOSE = 7
"""Levels above the headline at which its byline and time may still stand."""
BESIDE = 4
"""Levels above it at which a line without any markup of its own may still be its date."""
LONG = 50
"""Characters of a text that may be running text."""
SHORT = 120
"""Characters: what names an author is no longer."""


class Near:
    """Elements that stand with the page's headline; not those of other stories further off.

    Args:
        heading: The headline.
    """

    def __init__(self, heading: LexborNode | None) -> None:
        self._above: list[LexborNode] = []
        node = heading
        while node is not None and node.tag != "html" and len(self._above) < CLOSE:
            self._above.append(node)
            node = node.parent

    def __call__(self, selector: str) -> list[LexborNode]:
        """Those that match in the closest element around the headline that has any; of these the ones side by side."""
        for outer in self._above:
            found = outer.css(selector)
            if found:
                beside = found[0].parent.parent if found[0].parent is not None else None
                return [node for node in found if beside is None or _within(node, beside)][:12]
        return []

    def lines(self) -> Iterator[str]:
        """Short texts with a number in them, from the closest element around the headline outward.

        Behind one long text, which may be a summary, the report begins: days in it are not the page's.
        """
        seen: set[int] = set()
        long = 0
        for outer in self._above[:BESIDE]:
            below = False
            for node in outer.traverse(include_text=True):
                if node.tag != markup.TEXT or node.mem_id in seen:
                    below = below or node.mem_id in seen
                    continue
                seen.add(node.mem_id)
                line = text(node.text_content)
                long += below and len(line) >= LONG
                if long > 1:
                    return
                if len(line) <= SHORT and any(character.isdigit() for character in line):
                    yield line


def _within(node: LexborNode, outer: LexborNode) -> bool:
    up: LexborNode | None = node
    for _ in range(4):
        if up is None:
            return False
        if up.mem_id == outer.mem_id:
            return True
        up = up.parent
    return False
