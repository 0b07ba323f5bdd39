"""Column: where a page's report is. Its paragraphs are the elements of one kind that hold the most running text.

Of one kind are blocks with the same tag, in elements with the same classes, in elements with the same classes again:
what a template makes of the same thing. On pages of many publishers nine tenths of a report is of one such kind, and
hardly anything else is; what stands beside these paragraphs, in the same elements, may be its subheads, lists, quotes.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import islice

from tawatur.page import markup
from tawatur.page.tree import Tree

LIKELY = {"li": 0.15, "dd": 0.3, "dt": 0.3, "figcaption": 0.1, "summary": 0.3, "address": 0.1}
"""How much a character counts in tags that hold other things than paragraphs; headings 0.2, others 1."""
CELLS = frozenset(("dd", "td", "th"))
"""Tags of elements that stand side by side and have nothing to do with each other."""
STORIES = 40
"""Headlines: no page has more stories one after the other."""
DEEP = 20
"""Elements: how far around a headline its story's element is looked for, and a cell around a block."""
OPENING = 0.3
"""How much a character counts in what opens an article: a long summary is not yet the report."""
Kind = tuple[str, str, str]


@dataclass(frozen=True)
class Column:
    """Where a report is.

    Attributes:
        kind: Of its paragraphs.
        rows: The paragraphs, in order.
        homes: The elements in which they stand.
        root: The innermost element with all of them.
    """

    kind: Kind
    rows: tuple[int, ...]
    homes: frozenset[int]
    root: int

    @property
    def tag(self) -> str:
        """The tag of its paragraphs."""
        return self.kind[0]

    @property
    def label(self) -> str:
        """The first class of the elements in which they stand."""
        return first_class(self.kind[1])

    @property
    def outer(self) -> str:
        """The first class of the elements around those."""
        return first_class(self.kind[2])


def column(tree: Tree, title: int) -> Column | None:
    """Where the report is; None where there is no running text.

    Args:
        tree: The page.
        title: The row of the headline; -1 for none.
    """
    outside = _other_stories(tree, title)
    masses: dict[Kind, float] = defaultdict(float)
    rows: dict[Kind, list[int]] = defaultdict(list)
    kinds: dict[int, Kind] = {}
    for row, text in enumerate(tree.texts):
        if not text or not tree.weights[row]:
            continue
        if outside and any(first <= row < tree.ends[first] for first in outside):
            continue
        block = tree.blocks[row]
        kind = kinds.get(block)
        if kind is None:
            kind = kinds[block] = _kind(tree, block)
            rows[kind].append(block)
        masses[kind] += tree.weights[row]
    for kind in masses:
        masses[kind] *= 0.2 if kind[0] in markup.HEADINGS else LIKELY.get(kind[0], 1.0)
        if _opening(tree, rows[kind][0]):
            masses[kind] *= OPENING
    ranked = sorted(masses, key=masses.__getitem__, reverse=True)
    if not ranked:
        return None
    close = [kind for kind in ranked if masses[kind] >= 0.5 * masses[ranked[0]]]
    best = next((kind for kind in close if not _furnished(tree, rows[kind][0])), ranked[0])
    found = rows[best] if any(best[1:]) else _heaviest(tree, rows[best])
    homes = {tree.home(row) for row in found if tree.tags[row] not in CELLS}
    if best[0] not in markup.PARAGRAPHS:
        homes.update(found)  # text between line breaks: other blocks stand beside it, in the same element
    return Column(best, tuple(found), frozenset(homes), _common(tree, found))


def _heaviest(tree: Tree, rows: list[int]) -> list[int]:
    """Of blocks without classes around them, as old pages have, those in the heaviest cell of a table."""
    weights: dict[int, int] = defaultdict(int)
    cells = [next((above for above in islice(tree.above(row), DEEP) if tree.tags[above] in CELLS), 0) for row in rows]
    for row, cell in zip(rows, cells, strict=True):
        weights[cell] += tree.weights[row]
    best = max(weights, key=weights.__getitem__)
    return [row for row, cell in zip(rows, cells, strict=True) if cell == best]


def first_class(label: str) -> str:
    """The first of an element's classes: the others say what is special about it."""
    return next(iter(label.split(None, 1)), "")


def _opening(tree: Tree, row: int) -> bool:
    """Whether a block stands in what opens an article: its header, its summary."""
    home = tree.home(row)
    return any(
        tree.tags[around] == "header" or not markup.LEADS.isdisjoint(tree.names(around))
        for around in (row, home, tree.home(home))
    )


def _kind(tree: Tree, block: int) -> Kind:
    home = tree.home(block)
    return tree.tags[block], tree.labels[home], tree.labels[tree.home(home)]


def _furnished(tree: Tree, row: int) -> bool:
    """Whether a row stands in furniture that holds less than half of the page's running text."""
    return any(
        markup.furnished(tree.names(above)) and tree.weights[above] * 2 < tree.weights[0] for above in tree.above(row)
    )


def _common(tree: Tree, rows: list[int]) -> int:
    """The innermost element around rows; a row alone stands in its home."""
    first, last = rows[0], rows[-1]
    row = tree.parents[first]
    while row > 0 and tree.ends[row] <= last:
        row = tree.parents[row]
    return max(row, 0)


def _other_stories(tree: Tree, title: int) -> list[int]:
    """Elements beside the headline that begin with a headline of their own: other stories, on pages that go on."""
    if title < 0:
        return []
    above = set(tree.above(title))
    found: list[int] = []
    headings = [row for row, tag in enumerate(tree.tags) if tag == "h1" and row != title]
    for row in headings[:STORIES]:
        region = row
        article = False
        for _ in range(DEEP):
            parent = tree.parents[region]
            if parent in above or any(tree.texts[at] and tree.weights[at] for at in range(parent, region)):
                break
            region = parent
            article = article or tree.tags[region] == "article"
        if article or (region != row and tree.labels[row] == tree.labels[title] != ""):
            found.append(region)
    return found
