"""Captures: how many blocks and marks of HTML pages are found again in the captured bytes, and whether rightly.

Blocks are those of the real pages (pages.py), marks those of the Arabic pages made of them (arabic_pages.py), every
fourth, and of the invented pages of the repository that are HTML.
A span is right where its bytes, read as the page's charset and with entities and escapes undone, are its words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from html import unescape
from pathlib import Path

from evaluation import pages
from evaluation.score import Tally
from tawatur import locate, read
from tawatur import page as reader
from tawatur.model import Block, Document, Span

ROOT = Path(__file__).resolve().parents[1]
_ESCAPE = re.compile(r'(?:\\u[0-9a-fA-F]{4})+|\\["\\/bfnrt]')


def blocks(some: Sequence[pages.Page]) -> Tally:
    """The blocks of pages: all, those found, and those found rightly."""
    found = Tally()
    for page in some:
        document = pages.document(page.data)
        found += tally(page.data, document, document.blocks)
    return found


def invented() -> list[bytes]:
    """The invented pages of the repository that are HTML."""
    return [path.read_bytes() for path in sorted((ROOT / "examples").glob("*.html"))]


def marks(some: Iterable[bytes]) -> Tally:
    """The spans of attributions in pages of HTML."""
    found = Tally()
    for data in some:
        reading = read(data, name="page")
        spans = [span for mark in reading.attributions for span in (mark.cue, *mark.content, *mark.relay)]
        spans += [mark.source for mark in reading.attributions if mark.source is not None]
        found += tally(data, reading.document, spans)
    return found


def tally(data: bytes, document: Document, spans: Sequence[Span | Block]) -> Tally:
    """Of some spans of a page: all, those found in the bytes, and those found rightly."""
    charset = reader.receive(data, name="page").decoded.encoding
    ranges = locate(data, document, spans)
    shown = ["".join(data[start:end].decode(charset) for start, end in some) for some in ranges]
    wanted = ["".join(document.text[span.start : span.end].split()) for span in spans]
    right = sum(words in (_words(one), _words(_unescaped(one))) for words, one in zip(wanted, shown, strict=True))
    return Tally(len(spans), sum(map(bool, ranges)), right)


def _words(source: str) -> str:
    return "".join(unescape(source).split())


def _unescaped(script: str) -> str:
    """The text of a piece of JSON."""
    return _ESCAPE.sub(lambda found: str(json.loads(f'"{found[0]}"')), script)


def line(name: str, found: Tally) -> str:
    """A tally in words."""
    return f"{found.read} of {found.labelled} {name} found in the bytes, {found.right} with the same words"
