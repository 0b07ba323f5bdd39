"""Tree: a page of HTML as rows, an element or a text each, in the order of the page; read from the parser once.

Asking the parser for a node costs more than anything else that is done with it, so each node is asked once.
What stands in a row are the rows from it to its end.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING

from tawatur.page import markup

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

LONG = 40
"""Characters: a shorter text outside paragraphs is no running text."""
MOST = 0.5
"""What is hidden, or a form, and holds so much of the page's running text is neither: a script shows it."""


class Tree:
    """A page's body.

    Attributes:
        tags: Each row's tag; of a text `markup.TEXT`.
        parents: Each row's parent; of the first row -1.
        blocks: The innermost block element that each row stands in, or is.
        ends: One past the last row inside each row.
        texts: The text of rows that are one, else "".
        spaced: Rows before which white space stands.
        labels: The classes of each element; its id where it has none.
        ids: The id of elements that have classes too.
        silent: Forms and hidden elements: nothing in them is the report's, unless most of the page is.
        sizes: Characters of text in each row.
        weights: Characters of running text in each row, links and silent elements left out.
        at: The row of each node of the parser.
    """

    __slots__ = (
        *("at", "blocks", "ends", "ids", "labels", "parents", "silent"),
        *("sizes", "spaced", "tags", "texts", "weights"),
    )

    def __init__(self, body: LexborNode) -> None:
        self.tags: list[str] = []
        self.parents: list[int] = []
        self.blocks: list[int] = []
        self.texts: list[str] = []
        self.labels: list[str] = []
        self.spaced: set[int] = set()
        self.ids: dict[int, str] = {}
        self.silent: set[int] = set()
        self.at: dict[int, int] = {}
        self._read(body)
        self.ends = list(range(1, len(self.tags) + 1))
        for row in range(len(self.tags) - 1, 0, -1):
            parent = self.parents[row]
            self.ends[parent] = max(self.ends[parent], self.ends[row])
        self._show()
        self.sizes = [len(text.strip()) for text in self.texts]
        self.weights = self._running()
        for values in (self.sizes, self.weights):
            for row in range(len(values) - 1, 0, -1):
                if values[row]:
                    values[self.parents[row]] += values[row]

    def _read(self, body: LexborNode) -> None:
        """Reads the rows, without what is never the report's."""
        tags, parents, blocks, texts, labels, at = (
            self.tags, self.parents, self.blocks, self.texts, self.labels, self.at,
        )  # fmt: skip
        text_tag, block_tags, never = markup.TEXT, markup.BLOCKS, markup.NEVER
        reading = markup.READING.search
        row, parent = 0, -1
        for node in body.traverse(include_text=True):
            if row:
                above = node.parent
                parent = at.get(above.mem_id, -1) if above is not None else -1
                if parent < 0:
                    continue  # inside what is never text
            tag = node.tag or ""
            if tag == text_tag:
                text = node.text_content or ""
                if text.isspace():
                    self.spaced.add(row)
                    continue
                texts.append(text)
                labels.append("")
                blocks.append(blocks[parent])
            elif tag in never:
                continue
            else:
                attributes = node.attributes
                label = attributes.get("class") or ""
                own = attributes.get("id") or ""
                if row:
                    if (reading(label) or reading(own)) and markup.by_readers(tag, f"{label} {own}"):
                        continue
                    if attributes and (tag == "form" or markup.hidden(attributes)):
                        self.silent.add(row)
                at[node.mem_id] = row
                texts.append("")
                blocks.append(row if tag in block_tags or not row else blocks[parent])
                if label and own:
                    self.ids[row] = own
                labels.append(label or own)
            tags.append(tag)
            parents.append(parent)
            row += 1

    def _show(self) -> None:
        """Takes back that an element is silent where most text of the page's paragraphs is in it."""
        if not self.silent:
            return
        before = list(accumulate((len(text) if len(text) >= LONG else 0 for text in self.texts), initial=0))
        shown = {row for row in self.silent if before[self.ends[row]] - before[row] > MOST * before[-1]}
        self.silent -= shown

    def _running(self) -> list[int]:
        """The length of each text that is running text."""
        tags, parents, texts = self.tags, self.parents, self.texts
        count = len(tags)
        found = [0] * count
        state = [0] * count  # 0 outside paragraphs, 1 inside one, 2 inside what does not count
        for row in range(1, count):
            above = state[parents[row]]
            if texts[row]:
                if above != 2 and (above or len(texts[row]) >= LONG):
                    found[row] = len(texts[row])
            elif above == 2 or tags[row] == "a" or row in self.silent:
                state[row] = 2
            elif above or tags[row] in markup.PARAGRAPHS:
                state[row] = 1
        return found

    def names(self, row: int) -> frozenset[str]:
        """The words of an element's class and id."""
        own = self.ids.get(row)
        return markup.words(f"{self.labels[row]} {own}" if own else self.labels[row])

    def home(self, row: int) -> int:
        """The block element around an element; the page's body for itself."""
        return self.blocks[self.parents[row]] if row else 0

    def above(self, row: int) -> Iterator[int]:
        """A row and what it stands in, outwards."""
        while row >= 0:
            yield row
            row = self.parents[row]
