"""Spans of a page with their places in the captured bytes, as lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from tawatur.api import locate, read
from tawatur.cli import sources
from tawatur.cli.screen import Screen
from tawatur.errors import InputError
from tawatur.model import Document, Reading, Span, cut, from_json

_SPAN = re.compile(r"([0-9]{1,12}):([0-9]{1,12})")


def lines(argument: str, given: Sequence[tuple[int, int]], known: Path | None, *, plain: bool) -> Iterator[str]:
    """A line for each span: what it is, its characters, its bytes, its words.

    Args:
        argument: The page: a file, or - for standard input.
        given: Spans as characters of the text; none means all that the reading marks.
        known: A reading of the page as JSON; without one it is read.
        plain: No direction characters.

    Raises:
        InputError: The page or the reading cannot be read, they do not belong together, or there is no such span.
    """
    data, name = _loaded(argument)
    reading = read(data, name=name) if known is None else _reading(known)
    spans = [("span", _cut(reading.document, *one)) for one in given] or list(_marked(reading))
    found = locate(data, reading, [span for _, span in spans], name=name)
    screen = Screen(width=80, plain=plain)
    for (kind, span), ranges in zip(spans, found, strict=True):
        where = ", ".join(f"{start}-{end}" for start, end in ranges) or "not found"
        yield f"{kind:10}{span.start}:{span.end}  bytes {where}  {screen.isolated(span.text)}"


def spans(arguments: Sequence[str]) -> list[tuple[int, int]]:
    """Spans as START:END.

    Raises:
        InputError: One is not written so.
    """
    found = [_SPAN.fullmatch(argument) for argument in arguments]
    for argument, match in zip(arguments, found, strict=True):
        if match is None:
            raise InputError(argument, "is no span; write START:END, as --explain and the JSON count characters")
    return [(int(match[1]), int(match[2])) for match in found if match is not None]


def _loaded(argument: str) -> tuple[bytes, str]:
    (one, *more) = sources.gather([argument])
    if isinstance(one, InputError):
        raise one
    if more or Path(argument).is_dir():
        raise InputError(argument, "is a directory; name the one page in it")
    return sources.load(one), one.name


def _reading(path: Path) -> Reading:
    try:
        return from_json(path.read_bytes())
    except OSError as error:
        raise sources.unopened(str(path), error) from error
    except msgspec.MsgspecError as error:
        problem = "is no reading; write one with `tawatur read PAGE --format json --output PATH`"
        raise InputError(str(path), problem) from error


def _cut(document: Document, start: int, end: int) -> Span:
    try:
        return cut(document.text, start, end)
    except ValueError as error:
        problem = f"is no span of this page, which has {len(document.text)} characters"
        raise InputError(f"{start}:{end}", problem) from error


def _marked(reading: Reading) -> Iterator[tuple[str, Span]]:
    """Every span of the attributions, by attribution."""
    for mark in reading.attributions:
        yield from (("source", span) for span in (mark.source,) if span is not None)
        yield "cue", mark.cue
        yield from (("content", span) for span in mark.content)
        yield from (("relay", span) for span in mark.relay)
        yield from (("addressee", span) for span in (mark.addressee,) if span is not None)
