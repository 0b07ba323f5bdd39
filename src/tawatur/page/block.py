"""Block: a stretch of text between two block tags, with what the markup says of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tawatur.model import Role
from tawatur.page import markup
from tawatur.page.lines import BLANK
from tawatur.page.tree import Tree

SPACE = re.compile(r"[ \t\n\r\f]+")
"""White space that a browser shows as one space."""
_OUTER = frozenset((Role.QUOTE, Role.CAPTION, Role.BYLINE, Role.CREDIT, Role.DATELINE))
"""Roles that hold for all that stands in an element, whatever is in it."""
_INLINE = frozenset((Role.BYLINE, Role.DATELINE, Role.CREDIT, Role.CAPTION))
"""Roles that an inline element can have that stands alone."""
_BOLD = frozenset(("b", "strong"))
_SLANTED = frozenset(("em", "i"))
_NAMED = _BOLD | _SLANTED | {"time", "span", "cite", "small"}
"""Inline elements whose tag or class names may say what stands in them."""


@dataclass(slots=True)
class Block:
    """A stretch of text.

    Attributes:
        text: Without white space around it.
        row: The row of the tree in which it stands: the innermost block element.
        hint: What the markup says that it is.
        linked: The share of its characters that are link.
        bold: The share that is bold.
        slanted: The share that is italic.
    """

    text: str
    row: int
    hint: Role | None
    linked: float = 0.0
    bold: float = 0.0
    slanted: float = 0.0


def blocks(tree: Tree, first: int, end: int, left_out: Callable[[int], bool], title: int) -> list[Block]:
    """The blocks in a stretch of rows, in order.

    Args:
        tree: The page.
        first: The first row.
        end: One past the last row.
        left_out: Whether a row is passed over with all that is in it.
        title: The row of the headline; -1 for none.
    """
    return _Walk(tree, title).through(first, end, left_out)


class _Walk:
    """One way through a page, which collects its blocks."""

    def __init__(self, tree: Tree, title: int) -> None:
        self.found: list[Block] = []
        self._tree = tree
        self._title = title
        self._buffer: list[str] = []
        self._counts = [0, 0, 0]  # characters of link, bold, italic in the buffer
        self._depths = [0, 0, 0]  # open elements of each
        self._hints: list[tuple[int, Role | None]] = [(0, None)]  # the rows that are open as blocks

    def through(self, first: int, end: int, left_out: Callable[[int], bool]) -> list[Block]:
        """The blocks in a stretch of rows."""
        tree = self._tree
        tags, ends, texts, spaced = tree.tags, tree.ends, tree.texts, tree.spaced
        open_rows: list[tuple[int, int, int]] = []  # end, kind of inline element or -1 for a block, row
        row = first
        self._hints = [(tree.blocks[first], None)]
        while row < end:
            while open_rows and open_rows[-1][0] <= row:
                self._leave(open_rows.pop()[1])
            tag = tags[row]
            if row in spaced:
                self._buffer.append(" ")
            if tag == markup.TEXT:
                self._text(texts[row])
            elif left_out(row):
                row = ends[row]
                continue
            elif (kind := self._enter(row, tag)) is not None:
                open_rows.append((ends[row], kind, row))
            row += 1
        while open_rows:
            self._leave(open_rows.pop()[1])
        self._flush()
        return self.found

    def _enter(self, row: int, tag: str) -> int | None:
        """What is to be closed when the element ends: -1 a block, else which inline kind; None for nothing."""
        if tag in markup.BLOCKS:
            self._flush()
            self._hints.append((row, self._hint(row, tag) or self._hints[-1][1]))
            return -1
        if tag == "a":
            kind = 0
        elif tag in _NAMED and (hint := self._hint_inline(row, tag)) is not None:
            self._flush()
            self._hints.append((row, hint))
            return -1
        elif tag in _BOLD:
            kind = 1
        elif tag in _SLANTED:
            kind = 2
        elif tag == "br":
            if self._hints[-1][1] in {Role.HEADLINE, Role.SUBHEAD}:
                self._buffer.append(" ")
            else:
                self._flush()
            return None
        else:
            return None
        self._depths[kind] += 1
        return kind

    def _leave(self, kind: int) -> None:
        if kind < 0:
            self._flush()
            self._hints.pop()
        else:
            self._depths[kind] -= 1

    def _hint(self, row: int, tag: str) -> Role | None:
        if row == self._title:
            return Role.HEADLINE
        outer = self._hints[-1][1]
        if outer in _OUTER:
            return outer
        return markup.hint(tag, self._tree.names(row), self._tree.sizes[row])

    def _hint_inline(self, row: int, tag: str) -> Role | None:
        """The role of an inline element that stands alone; None inside a sentence or another such element."""
        outer = self._hints[-1][1]
        if outer in _OUTER and tag != "span":
            return None
        if outer is not None or any(not part.isspace() for part in self._buffer):
            return None
        found = markup.hint(tag, self._tree.names(row), self._tree.sizes[row])
        return found if found in _INLINE else None

    def _text(self, text: str) -> None:
        self._buffer.append(text)
        if any(self._depths):
            length = len(text.strip())
            for kind, depth in enumerate(self._depths):
                if depth:
                    self._counts[kind] += length

    def _flush(self) -> None:
        if not self._buffer:
            return
        text = SPACE.sub(" ", "".join(self._buffer)).strip(BLANK)
        counts, self._counts = self._counts, [0, 0, 0]
        self._buffer.clear()
        if text:
            row, hint = self._hints[-1]
            self.found.append(Block(text, row, hint, *(count / len(text) for count in counts)))
