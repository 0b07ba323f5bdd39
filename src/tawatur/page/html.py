"""HTML: a page's text as blocks, without what surrounds its report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.errors import InputError
from tawatur.model import Block as Laid
from tawatur.model import Role
from tawatur.page import markup
from tawatur.page.block import Block, blocks
from tawatur.page.column import column
from tawatur.page.embedded import embedded
from tawatur.page.furniture import Furniture
from tawatur.page.heading import heading
from tawatur.page.lines import Line
from tawatur.page.metadata import Metadata, metadata
from tawatur.page.plain import roles
from tawatur.page.received import WITHOUT_TEXT, Received
from tawatur.page.report import Report
from tawatur.page.tree import Tree

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser


SUMMARY = 60
"""Characters that show that a text is the page's summary of itself."""
ENOUGH = 1_000
"""Characters of a report after which its page's scripts are not looked through for another."""
_SHOWN = frozenset((None, Role.SUBHEAD, Role.LIST, Role.QUOTE))
"""Hints of what is a report's."""
MUCH = 3
"""Times the text of a report's paragraphs: an element with more holds other things too."""


def extract(received: Received, furniture: Furniture, url: str | None) -> tuple[str, tuple[Laid, ...], Metadata]:
    """The text of a page, its blocks, and what it says of itself.

    Args:
        received: A page of HTML.
        furniture: Its language's furniture.
        url: Where it was received from.

    Raises:
        InputError: There is no text on it.
    """
    parsed = received.tree
    about = metadata(parsed, url, furniture)
    body = parsed.body
    found: list[Block] = []
    if body is not None:
        title = heading(parsed, about.titles, furniture)
        found = _blocks(Tree(body), title.mem_id if title is not None else None, _summary(parsed))
    found = _or_embedded(found, about, parsed)
    found = _titled(found, about)
    if not found:
        raise InputError(received.name, WITHOUT_TEXT)
    lines: list[Line] = []
    at = 0
    for block in found:
        lines.append(Line(at, block.text, True, block.hint))
        at += len(block.text) + 2
    return "\n\n".join(block.text for block in found), roles(lines, furniture), about


def _blocks(tree: Tree, headline: int | None, summary: str) -> list[Block]:
    """The blocks of the report and of what stands around it, in order, from the headline on."""
    title = tree.at.get(headline, -1) if headline is not None else -1
    where = column(tree, title)
    if where is None:
        return blocks(tree, 0, len(tree.tags), lambda row: row in tree.silent, title)
    most = 0.4 * tree.weights[where.root]
    own = where.kind[1:]
    lead = _row_of(tree, summary)
    told = tree.names(tree.home(where.rows[0]))  # a word of the report's own elements tells nothing of others

    def left_out(row: int) -> bool:
        if row in tree.silent:
            return row != title
        label = tree.labels[row]
        return (
            label != ""
            and label not in own
            # What holds the headline or the summary is no furniture, whatever it is called.
            and not row <= title < tree.ends[row]
            and not row <= lead < tree.ends[row]
            and tree.weights[row] <= most
            and markup.furnished(tree.names(row) - told)
        )

    first, end = where.root, tree.ends[where.root]
    if 0 <= title < first:
        first = title
    elif not first < title < end:
        title = -1
        # Without a headline to begin with: the article around it, unless that holds much else.
        around = [row for row in tree.above(first) if tree.weights[row] <= MUCH * tree.weights[where.root]]
        first = next((row for row in around if tree.tags[row] == "article"), around[-1])
    if 0 <= lead < first:
        first = tree.blocks[lead]
    found = blocks(tree, first, end, left_out, title)
    return Report(tree, where, title, summary).judged(found)


def _row_of(tree: Tree, summary: str) -> int:
    """The row of the text that begins as the page's summary of itself; -1 for none."""
    wanted = " ".join(summary.split())[:SUMMARY]
    if len(wanted) < SUMMARY:
        return -1
    rows = (row for row, text in enumerate(tree.texts) if wanted[:10] in text)
    return next((row for row in rows if " ".join(tree.texts[row].split()).startswith(wanted)), -1)


def _summary(tree: LexborHTMLParser) -> str:
    """What the page says in short of itself."""
    node = tree.css_first('meta[property="og:description"], meta[name="description"]')
    return (node.attributes.get("content") or "") if node is not None else ""


def _or_embedded(found: list[Block], about: Metadata, tree: LexborHTMLParser) -> list[Block]:
    """The body that the page's scripts give, where the tree holds less than half of it (pages made by scripts)."""
    shown = sum(len(block.text) for block in found if block.hint in _SHOWN)
    if shown >= ENOUGH and shown * 2 >= len(about.body):
        return found
    paragraphs = embedded(about.body, tree)
    if shown * 2 >= sum(map(len, paragraphs)):
        return found
    title = [block for block in found if block.hint is Role.HEADLINE]
    return [*title, *(Block(text, 0, None) for text in paragraphs)]


def _titled(found: list[Block], about: Metadata) -> list[Block]:
    """The blocks with a headline: the page's title where no heading says it."""
    if not found or any(block.hint is Role.HEADLINE for block in found):
        return found
    title = about.title or next(iter(about.titles), "")
    return [Block(title, 0, Role.HEADLINE), *found] if title else found
