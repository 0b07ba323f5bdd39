"""Inputs of the command line: files, directories, standard input, in a fixed order."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tawatur.errors import InputError
from tawatur.page import LARGEST

SUFFIXES = frozenset({".txt", ".html", ".htm", ".xhtml", ".gz"})
"""What is taken from a directory; a file that is named is taken whatever its suffix."""


class Input(NamedTuple):
    """One input: its name as messages give it, and where it is; None is standard input."""

    name: str
    path: Path | None


def gather(paths: Sequence[str]) -> Iterator[Input | InputError]:
    """The inputs that the arguments name; a directory gives its pages in the order of their paths.

    What cannot be used comes as the error that says why, in its place.
    """
    for argument in paths or ["-"]:
        if argument == "-":
            yield Input("standard input", None)
            continue
        path = Path(argument)
        if path.is_dir():
            pages = sorted(p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
            if not pages:
                kinds = ", ".join(sorted(SUFFIXES))
                yield InputError(argument, f"no page in this directory; pages end in {kinds}")
            yield from (Input(str(page), page) for page in pages)
        elif not path.exists():
            yield InputError(argument, "no such file")
        else:
            yield Input(argument, path)


def load(one: Input) -> bytes:
    """The bytes of an input; of one that is too large no more than shows that it is.

    Raises:
        InputError: It cannot be opened.
    """
    if one.path is None:
        return sys.stdin.buffer.read(LARGEST + 1)
    try:
        with one.path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise InputError(one.name, f"cannot be opened: {error.strerror or error}") from error
