"""Report: which blocks of a page are its report, by where they stand beside the column of its paragraphs."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from tawatur.model import Role
from tawatur.page import markup
from tawatur.page.block import Block
from tawatur.page.column import Column, first_class
from tawatur.page.lines import Line
from tawatur.page.tree import Tree

LINKED = 0.85
"""A block of which so much is link leads elsewhere."""
TOLD = 50
"""Words of several sentences that are a paragraph even if all of it is link."""
WHOLE = 0.9
"""A block of which so much is in italics is in italics."""
SUMMARY = 40
"""Characters from which a heading, or a part that is called so, can be the report's summary."""
NOTE = 5
"""Words: the longest signature or source on its own line under a report."""
TIGHT = 40
"""Characters of such a note."""
LISTED = 4
"""Short lines at the end of a report that are a list, and no notes."""
_STOPS = "\u3002\uff01\uff1f\u0964"
"""Final marks of scripts whose words or stops are not as those of plain text."""
_ASIDE = frozenset((Role.CAPTION, Role.CREDIT, Role.BYLINE, Role.DATELINE))
"""Roles that the markup gives, and that are no report's."""


class Report:
    """The report of a page, as far as its tree tells.

    Args:
        tree: The page.
        column: Where its paragraphs are.
        title: The row of the headline; -1 for none.
        summary: What the page says in short of itself.
    """

    def __init__(self, tree: Tree, column: Column, title: int, summary: str) -> None:
        self._tree = tree
        self._column = column
        self._title = title
        self._summary = "".join(summary.split())[:60]
        self._labels = {tree.labels[row] for row in column.rows}
        # Elements around those of the paragraphs: other paragraphs and headings may stand between these.
        self._around = self._ancestors(column)

    def _ancestors(self, column: Column) -> set[int]:
        found: set[int] = set()
        for home in column.homes:
            row = home
            while row > column.root and (row := self._tree.home(row)) not in found:
                found.add(row)
        return found

    def judged(self, blocks: list[Block]) -> list[Block]:
        """The blocks, each that is not the report's with the role that it has instead."""
        body = [self._member(block) for block in blocks]
        first = next((number for number, inside in enumerate(body) if inside), len(blocks))
        last = max((number for number, inside in enumerate(body) if inside), default=-1)
        for number, block in enumerate(blocks[:first]):
            body[number] = self._opens(block)
        self._trim(blocks, body, last)
        for block, inside in zip(blocks, body, strict=True):
            if not inside and block.hint is not Role.HEADLINE and block.hint not in _ASIDE:
                related = block.linked > LINKED and len(block.text.split()) >= 4
                block.hint = Role.RELATED if related else Role.BOILERPLATE
        return blocks

    def _at_home(self, row: int) -> bool:
        """Whether an element holds paragraphs of the report, or is made as those that do."""
        if row in self._column.homes:
            return True
        label, outer = self._column.label, self._column.outer
        tree, root = self._tree, self._column.root
        return (
            label != ""
            and first_class(tree.labels[row]) == label
            and first_class(tree.labels[tree.home(row)]) == outer
            and root <= row < tree.ends[root]
        )

    def _member(self, block: Block) -> bool:
        """Whether a block stands where the report's paragraphs stand, and as they do."""
        if block.hint is Role.HEADLINE or block.hint in _ASIDE:
            return False
        line = Line(0, block.text, True)
        prose = _prose(line)
        if block.linked > (LINKED if prose else 0.5) and not (prose and line.several and line.count >= TOLD):
            return False
        tree, column = self._tree, self._column
        row, tag, quote = block.row, tree.tags[block.row], block.hint is Role.QUOTE
        if self._at_home(row):
            return prose or tag == column.tag
        home = tree.home(row)
        if self._at_home(home):
            if quote or tag == column.tag or tag in markup.HEADINGS:
                return True
            return prose and (not tree.labels[row] or tree.labels[row] in self._labels)
        over = tree.home(home)
        if self._told_of((row, home, over)):
            return False
        if tag == "li":
            if tree.tags[home] not in {"ul", "ol"}:
                return False
            return self._at_home(over) or (prose and block.linked < 0.3 and self._at_home(tree.home(over)))
        if quote:
            return any(self._at_home(above) or above in self._around for above in islice(tree.above(over), 5))
        if tag in markup.HEADINGS:
            return self._at_home(over) or not self._around.isdisjoint((home, over))
        if not prose or tag != column.tag:
            return False
        return self._at_home(over) or (home in self._around and tag in markup.PARAGRAPHS)

    def _opens(self, block: Block) -> bool:
        """Whether a block above the paragraphs is the report's: its summary, or a first paragraph set apart."""
        if block.row <= self._title or block.hint is Role.HEADLINE or block.linked > 0.5:
            return False
        if self._summary and "".join(block.text.split()).startswith(self._summary):
            block.hint = None  # some sites put it beside the byline
            return True
        if block.hint in _ASIDE:
            return False
        tree = self._tree
        tag = tree.tags[block.row]
        if tag in {"li", "h1"} or self._told_of(islice(tree.above(block.row), 4)):
            return False
        if _prose(Line(0, block.text, True)):
            return True
        names = tree.names(block.row) | tree.names(tree.home(block.row))
        return len(block.text) >= SUMMARY and (tag in markup.HEADINGS or not markup.LEADS.isdisjoint(names))

    def _told_of(self, rows: Iterable[int]) -> bool:
        """Whether elements, by their names, show pictures or tell of the writer, and hold none of the paragraphs."""
        first = self._column.rows[0]
        return any(
            not (names.isdisjoint(markup.PICTURES) and names.isdisjoint(markup.WRITERS))
            for row in rows
            if not row <= first < self._tree.ends[row] and (names := self._tree.names(row))
        )

    def _trim(self, blocks: list[Block], body: list[bool], last: int) -> None:
        """Takes out what stands at either end of the report and speaks of it: notes in italics, who wrote it."""
        inside = [number for number in range(last + 1) if body[number]]
        if sum(_noted(blocks[number]) for number in inside) * 2 > len(inside):
            return  # all of it is in italics
        for numbers in (inside, inside[::-1]):
            notes = []
            for number in numbers:
                if not self._notes(blocks[number], numbers is not inside):
                    break
                notes.append(number)
            if sum(_short(blocks[number]) or blocks[number].hint is Role.SUBHEAD for number in notes) < LISTED:
                for number in notes:
                    body[number] = False

    def _notes(self, block: Block, under: bool) -> bool:
        """Whether a block at the end of the report is none of it; `under` it, or over it."""
        if _noted(block):
            return True
        if not under:
            return False
        # A subhead has something to stand over.
        return block.hint is Role.SUBHEAD or _short(block) or (block.bold >= WHOLE and block.linked > 0)


def _noted(block: Block) -> bool:
    """Whether a block is all in italics; a question may be an interviewer's."""
    return block.slanted >= WHOLE and not block.text.endswith(("?", "\u061f"))


def _short(block: Block) -> bool:
    """Whether a block is too short for a sentence, or says whose something is, and is no item of a list."""
    line = Line(0, block.text, True)
    if line.count > NOTE or len(line.text) > TIGHT or block.hint is Role.LIST:
        return False
    return not line.final or ":" in line.text[:-1]


def _prose(line: Line) -> bool:
    return line.prose or (line.count < 25 and len(line.text) >= 20 and any(stop in line.text for stop in _STOPS))
