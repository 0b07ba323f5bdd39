"""HTML: a page's text as blocks, without what surrounds its report."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from tawatur.errors import InputError
from tawatur.model import Block, Role
from tawatur.page import markup
from tawatur.page.furniture import Furniture
from tawatur.page.lines import BLANK, Line, split
from tawatur.page.metadata import Metadata, metadata
from tawatur.page.plain import roles
from tawatur.page.received import Received

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_SPACE = re.compile(r"[ \t\n\r\f]+")
LONG = 40
"""Characters: a shorter text outside paragraphs counts for nothing when the report is looked for."""
LINKED = 0.85
"""A block of which so much is link leads elsewhere."""


class Piece(NamedTuple):
    """A block's text and what the markup says that it is."""

    text: str
    hint: Role | None


def extract(received: Received, furniture: Furniture, url: str | None) -> tuple[str, tuple[Block, ...], Metadata]:
    """The text of a page, its blocks, and what it says of itself.

    Args:
        received: A page of HTML.
        furniture: Its language's furniture.
        url: Where it was received from.

    Raises:
        InputError: There is no text on it.
    """
    tree = received.tree
    about = metadata(tree, url, furniture)
    body = tree.body
    pieces: list[Piece] = []
    if body is not None:
        weights = _Weights(body)
        title = _headline(tree, about.titles, furniture)
        root = _root(tree, body, weights)
        start = _with_headline(root, title, weights) if title is not None else root
        pieces = _pieces(start, weights, title)
    pieces = _or_embedded(pieces, about)
    pieces = _titled(pieces, about, tree)
    if not pieces:
        raise InputError(received.name, "is a page without text; save it from a browser once it has loaded")
    lines: list[Line] = []
    at = 0
    for piece in pieces:
        lines.append(Line(at, piece.text, True, piece.hint))
        at += len(piece.text) + 2
    return "\n\n".join(piece.text for piece in pieces), roles(lines, furniture), about


class _Weights:
    """How much running text stands in each element, links and certain furniture left out."""

    def __init__(self, body: LexborNode) -> None:
        self._of: dict[int, int] = {}
        self._size: dict[int, int] = {}
        # An element is left with its text added to its parent's: each node is seen twice, however deep the page.
        stack: list[tuple[LexborNode, int, bool, bool, bool]] = [(body, 0, False, True, False)]
        while stack:
            node, parent, inside, counted, leaving = stack.pop()
            own = node.mem_id
            if leaving:
                self._add(parent, self._of.get(own, 0), self._size.get(own, 0))
                continue
            if node.tag == markup.TEXT:
                length = len((node.text_content or "").strip())
                self._add(parent, length if counted and (inside or length >= LONG) else 0, length)
                continue
            stack.append((node, parent, inside, counted, True))
            within = inside or node.tag in {"p", "blockquote"}
            still = counted and (node.tag == "body" or not (node.tag == "a" or markup.silent(node)))
            stack.extend((child, own, within, still, False) for child in node.iter(include_text=True))
        self.total = self.of(body)

    def _add(self, node: int, weight: int, size: int) -> None:
        self._of[node] = self._of.get(node, 0) + weight
        self._size[node] = self._size.get(node, 0) + size

    def size(self, node: LexborNode) -> int:
        """Characters of any text in an element."""
        return self._size.get(node.mem_id, 0)

    def of(self, node: LexborNode) -> int:
        """Characters of running text in an element."""
        return self._of.get(node.mem_id, 0)


def _root(tree: LexborHTMLParser, body: LexborNode, weights: _Weights) -> LexborNode:
    """The element that holds the report."""
    for selector, share in (('[itemprop~="articleBody"]', 0.4), ("article", 0.5), ('main, [role="main"]', 0.6)):
        found = max(tree.css(selector), key=weights.of, default=None)
        if found is not None and weights.of(found) >= max(1, share * weights.total):
            return found
    node = body
    while True:
        inner = max((child for child in node.iter() if not markup.silent(child)), key=weights.of, default=None)
        if inner is None or inner.tag == "p" or weights.of(inner) < max(1, 0.8 * weights.of(node)):
            return node
        node = inner


def _headline(tree: LexborHTMLParser, titles: tuple[str, ...], furniture: Furniture) -> LexborNode | None:
    """The heading that says what one of the page's titles says; without a title the first of three words or more."""
    wanted = [words for title in titles if (words := set(furniture.norms(title)))]
    best: LexborNode | None = None
    score = 0.0
    for node in tree.css("h1"):
        words = set(furniture.norms(node.text()[:500]))
        if not words:
            continue
        like = max((len(words & one) / len(words | one) for one in wanted), default=float(len(words) >= 3))
        if like > score:
            best, score = node, like
    return best if score >= 0.3 else None


def _with_headline(root: LexborNode, title: LexborNode, weights: _Weights) -> LexborNode:
    """The smallest element with the report and its headline, unless it holds much other text."""
    above = {title.mem_id}
    node = title.parent
    while node is not None:
        above.add(node.mem_id)
        node = node.parent
    found: LexborNode | None = root
    while found is not None and found.mem_id not in above:
        found = found.parent
    if found is None or found.tag == "html" or weights.of(found) > 1.3 * weights.of(root) + 200:
        return root
    return found


def _pieces(root: LexborNode, weights: _Weights, title: LexborNode | None) -> list[Piece]:
    """The blocks under an element, in order, from the headline on."""
    walk = _Walk(weights, title)
    walk.through(root)
    if title is not None and not walk.titled:
        text = _SPACE.sub(" ", title.text(separator=" ")).strip(BLANK)
        return [Piece(text, Role.HEADLINE), *walk.pieces] if text else walk.pieces
    return walk.pieces


class _Walk:
    """One way through a page, which collects its blocks.

    Attributes:
        pieces: The blocks so far.
        titled: Whether the headline was passed.
    """

    def __init__(self, weights: _Weights, title: LexborNode | None) -> None:
        self.pieces: list[Piece] = []
        self.titled = False
        self._weights = weights
        self._title = title.mem_id if title is not None else None
        self._buffer: list[str] = []
        self._linked = 0
        self._hints: list[Role | None] = [None]
        self._opened: list[int] = []  # the elements that the hints belong to
        self._links = 0

    def through(self, root: LexborNode) -> None:
        """Collects the blocks under an element; a stack of its own, as pages can be deeper than Python's."""
        stack: list[tuple[LexborNode, bool]] = [(root, False)]
        while stack:
            node, leaving = stack.pop()
            if leaving:
                self._leave(node)
                continue
            if node.tag == markup.TEXT:
                self._text(node.text_content or "")
            elif node is root or not self._left_out(node):
                self._enter(node)
                stack.append((node, True))
                stack.extend((child, False) for child in reversed(list(node.iter(include_text=True))))
        self._flush()

    def _left_out(self, node: LexborNode) -> bool:
        if node.mem_id == self._title:
            return False
        if markup.silent(node):
            return True
        return markup.furnished(node) and self._weights.of(node) <= 0.5 * self._weights.total

    def _enter(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "a":
            self._links += 1
        elif tag == "br":
            if self._hints[-1] in {Role.HEADLINE, Role.SUBHEAD}:
                self._buffer.append(" ")
            else:
                self._flush()
        elif tag in markup.BLOCKS or tag in {"time", "span", "cite"}:
            hint = self._hint(node, tag)
            if tag in markup.BLOCKS or hint is not None:
                self._flush()
                self._opened.append(node.mem_id)
                self._hints.append(hint or (self._hints[-1] if tag in markup.BLOCKS else None))

    def _hint(self, node: LexborNode, tag: str) -> Role | None:
        if node.mem_id == self._title:
            return Role.HEADLINE
        outer = self._hints[-1]
        if outer in {Role.QUOTE, Role.CAPTION, Role.BYLINE, Role.CREDIT, Role.DATELINE} and tag != "span":
            return outer
        inline = tag in {"time", "span", "cite"}
        if inline and (self._buffer or self._hints[-1] is not None):
            return None  # a word inside a sentence
        # Only a short part's class names speak of its text; the text is not measured for whole articles.
        found = markup.hint(node, self._weights.size(node))
        return found if not inline or found in {Role.BYLINE, Role.DATELINE, Role.CREDIT, Role.CAPTION} else None

    def _leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "a":
            self._links -= 1
        elif self._opened and self._opened[-1] == node.mem_id:
            self._flush()
            self._opened.pop()
            self._hints.pop()
        if node.mem_id == self._title:
            self.titled = True

    def _text(self, text: str) -> None:
        self._buffer.append(text)
        if self._links:
            self._linked += len(text.strip())

    def _flush(self) -> None:
        text = _SPACE.sub(" ", "".join(self._buffer)).strip(BLANK)
        linked, self._linked = self._linked, 0
        self._buffer.clear()
        if not text:
            return
        hint = self._hints[-1]
        if hint is Role.HEADLINE:
            # What stands above the headline is the way to it.
            self.pieces = [piece for piece in self.pieces if piece.hint is Role.CAPTION or len(piece.text) > 200]
        elif linked > LINKED * len(text) and len(text.split()) >= 4 and hint in {None, Role.SUBHEAD, Role.LIST}:
            hint = Role.RELATED
        self.pieces.append(Piece(text, hint))


def _or_embedded(pieces: list[Piece], about: Metadata) -> list[Piece]:
    """The body given in JSON-LD, where the tree holds less than half of it (pages made by scripts)."""
    shown = sum(len(piece.text) for piece in pieces if piece.hint is not Role.HEADLINE)
    if len(about.body) < 200 or shown * 2 >= len(about.body):
        return pieces
    text = unescape(re.sub(r"</p>|<br\s*/?>", "\n", about.body))
    text = re.sub(r"<[a-z/][^<>]{0,300}>", "", text)
    title = [piece for piece in pieces if piece.hint is Role.HEADLINE]
    return [*title, *(Piece(line.text, None) for line in split(text))]


def _titled(pieces: list[Piece], about: Metadata, tree: LexborHTMLParser) -> list[Piece]:
    """The blocks with a headline: the page's title where no heading says it."""
    if not pieces or any(piece.hint is Role.HEADLINE for piece in pieces):
        return pieces
    title = about.title
    if not title:
        node = tree.css_first("title")
        title = _SPACE.sub(" ", node.text()).strip(BLANK) if node is not None else ""
    if about.outlet:
        title = re.sub(rf"\s*[-|\u2013\u2014]\s*{re.escape(about.outlet)}\s*$", "", title)
    return [Piece(title, Role.HEADLINE), *pieces] if title else pieces
