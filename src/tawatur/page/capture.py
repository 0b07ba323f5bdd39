"""Capture: where a span of a document stands in the bytes that were received.

The parser of HTML tells no places, and a document's text has lost its markup. So on demand the markup is taken apart
once more, into words with their places, and the document's blocks are looked up among them, in their order.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from tawatur.errors import InputError
from tawatur.model import Block, Document, Role, Span
from tawatur.page.charset import places
from tawatur.page.container import opened
from tawatur.page.decode import receive
from tawatur.page.document import HTML
from tawatur.page.mojibake import before
from tawatur.page.received import Received
from tawatur.page.source import Place, Runs, lanes

Bytes = tuple[int, int]
"""A range of bytes, its first included, its last excluded."""

ANCHOR = 40
"""Characters without white space: a longer block hardly ever stands on a page twice by chance."""
_PROBES = ((12, 4_000), (5, 400), (1, 120))
"""Characters by which a block goes on behind what was left out of it, and how much that was at most."""


_HEADING = (("<h1", "<H1"), ("</h1", "</H1"))
_TIMES = 100
"""How often a headline is looked up on a page."""


class _Found(NamedTuple):
    """A part of a block: characters of it without white space, and where they begin among which words."""

    start: int
    end: int
    lane: Runs
    at: int


def locate(
    data: bytes | str, document: Document, spans: Sequence[Span | Block], *, name: str = "page"
) -> list[tuple[Bytes, ...]]:
    """Where spans of a document stand in what it was read from.

    Args:
        data: What was received, as it was given to `read`.
        document: What was read from it, by this version or an earlier one.
        spans: Spans of the document's text, or its blocks.
        name: What to call the data in messages.

    Returns:
        For each span its ranges of bytes, in order: the words, and what stands between them, but no tag or comment.
        The bytes are those received; where these are gzip, those that it opens to. None where the span's words are
        not in the bytes in one piece.

    Raises:
        InputError: The data are not what the document was read from, by its `capture`.
    """
    received = receive(data, name=name)
    if received.capture != document.capture:
        raise InputError(
            name, f"is not what was read: its SHA-256 is {received.capture}, the document's {document.capture}"
        )
    # What the document was read as, whatever the data are called now.
    read_as = _Markup if document.extractor.startswith(HTML.partition("/")[0]) else _Plain
    where = read_as(received.text, document).places
    found = [where(span.start, span.end) for span in spans]
    inner = opened(data, name, []) if isinstance(data, bytes) else received.decoded.text.encode()
    return _in_bytes(found, received, inner)


class _Plain:
    """A plain text, whose document is itself."""

    def __init__(self, text: str, _: Document) -> None:
        self._size = len(text)

    def places(self, start: int, end: int) -> list[Place]:
        """Characters of the document where they stand."""
        return [Place(start, end)] if 0 <= start < end <= self._size else []


def _in_bytes(found: Sequence[Sequence[Place]], received: Received, data: bytes) -> list[tuple[Bytes, ...]]:
    """Places in the text as ranges of bytes."""
    mark = len(received.mended.text) - len(received.text)  # a byte-order mark that was text first
    wanted = sorted({at for some in found for place in some for at in place})
    was = before(received.mended, [at + mark for at in wanted])
    at = dict(zip(wanted, places(data, received.decoded, was), strict=True))
    return [tuple((at[place.start], at[place.end]) for place in some) for some in found]


class _Markup:
    """A page's markup with a document's blocks found in it.

    Args:
        markup: As it was decoded.
        document: What was read from it.
    """

    def __init__(self, markup: str, document: Document) -> None:
        self._markup = markup
        self._text = document.text
        self._lanes = lanes(markup)
        self._blocks = document.blocks
        self._ends = [block.end for block in self._blocks]
        self._words = [_squeezed(self._text[block.start : block.end]) for block in self._blocks]
        self._found: list[list[_Found]] = [[] for _ in self._blocks]
        self._align()

    def places(self, start: int, end: int) -> list[Place]:
        """Where characters of the document stand in the markup; nothing where not all of them are found."""
        pieces: list[Place] = []
        for number in range(bisect_right(self._ends, start), len(self._blocks)):
            block, words, parts = self._blocks[number], self._words[number], self._found[number]
            if end <= block.start:
                break
            first = len(_squeezed(self._text[block.start : max(start, block.start)]))
            last = len(words) - len(_squeezed(self._text[min(end, block.end) : block.end]))
            covered = 0
            for part in parts:
                low, high = max(first, part.start), min(last, part.end)
                if low < high:
                    covered += high - low
                    shift = part.at - part.start
                    pieces += self._joined(part.lane.places(low + shift, high + shift))
            if covered < last - first:
                return []
        return pieces

    def _joined(self, runs: Iterator[Place]) -> Iterator[Place]:
        """The places of words that follow each other, with what stands between them, where that is no markup."""
        whole: Place | None = None
        for place in runs:
            if whole is not None and whole.end <= place.start and "<" not in self._markup[whole.end : place.start]:
                whole = Place(whole.start, place.end)
                continue
            if whole is not None:
                yield whole
            whole = place
        if whole is not None:
            yield whole

    def _align(self) -> None:
        """Long blocks first, each behind the one before; then short ones, between those."""
        shown = self._lanes[0]
        at = 0
        for number, words in enumerate(self._words):
            headline = self._blocks[number].role is Role.HEADLINE
            place = self._heading(words) if headline else -1
            if place >= 0 or len(words) >= ANCHOR:
                if place < 0:
                    place = shown.text.find(words, at)
                if place < 0:
                    place = shown.text.find(words, 0, at + len(words))
                if place >= 0:
                    at = place + len(words)
                    self._found[number] = [_Found(0, len(words), shown, place)]
        after = self._after(shown)
        at = 0
        for number, words in enumerate(self._words):
            if not self._found[number] and words:
                self._found[number] = list(self._short(words, at, after[number]) or self._parts(words, at))
            if self._found[number] and self._found[number][-1].lane is shown:
                last = self._found[number][-1]
                at = last.at + last.end - last.start

    def _heading(self, words: str) -> int:
        """Where a headline is the page's heading; it is often in menus and links too. -1 where it is none."""
        shown, markup = self._lanes[0], self._markup
        place = shown.text.find(words) if words else -1
        for _ in range(_TIMES):
            if place < 0:
                break
            start = next(shown.places(place, place + 1)).start
            opened, closed = (max(markup.rfind(tag, 0, start) for tag in tags) for tags in _HEADING)
            if opened > closed:
                return place
            place = shown.text.find(words, place + 1)
        return -1

    def _after(self, shown: Runs) -> list[int]:
        """For each block where the next one that is found begins."""
        following, found = len(shown.text), []
        for parts in reversed(self._found):
            found.append(following)
            following = parts[0].at if parts else following
        return found[::-1]

    def _short(self, words: str, at: int, until: int) -> list[_Found]:
        shown = self._lanes[0]
        # What stands above the report stands right above it: a headline is also in menus before it.
        place = shown.text.find(words, at, until) if at else shown.text.rfind(words, 0, until)
        if place < 0:
            place = shown.text.find(words, at)
        if place >= 0:
            return [_Found(0, len(words), shown, place)]
        for lane in (self._lanes[2], self._lanes[1], shown):
            place = lane.text.find(words)
            if place >= 0:
                return [_Found(0, len(words), lane, place)]
        return []

    def _parts(self, words: str, at: int) -> Iterator[_Found]:
        """A block from the middle of which something was left out, in the parts that stand on the page."""
        for lane, start in ((self._lanes[0], at), (self._lanes[0], 0), (self._lanes[2], 0)):
            found = list(_torn(words, lane, start))
            if sum(part.end - part.start for part in found) == len(words):
                yield from found
                return


def _torn(words: str, lane: Runs, at: int) -> Iterator[_Found]:
    """The parts of a block, each behind the one before, and the first anywhere behind `at`."""
    done = 0
    while done < len(words):
        tries = _PROBES if done else ((_PROBES[0][0], len(lane.text)), *_PROBES[1:])
        goes_on = (lane.text.find(words[done : done + size], at, at + near) for size, near in tries)
        place = next((place for place in goes_on if place >= 0), -1)
        if place < 0:
            return
        pairs = zip(words[done:], lane.text[place : place + len(words) - done], strict=False)
        size = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        yield _Found(done, done + size, lane, place)
        done, at = done + size, place + size


def _squeezed(text: str) -> str:
    return "".join(text.split())
