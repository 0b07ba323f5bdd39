"""Inputs of the command line: files, directories, standard input, in a fixed order."""

from __future__ import annotations

import os
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
        try:
            yield from _named(argument, Path(argument))
        except OSError as error:
            yield unopened(argument, error)


def _named(argument: str, path: Path) -> list[Input | InputError]:
    """The inputs of one argument.

    Raises:
        OSError: It cannot be looked up, or looked through.
    """
    if not path.is_dir():
        return [Input(argument, path) if path.exists() else InputError(argument, "no such file")]
    found: list[Path] = []
    closed: list[InputError] = []
    for folder, folders, names in os.walk(path, onerror=lambda error: closed.append(unopened(error.filename, error))):
        folders.sort()
        files = (Path(folder) / name for name in names)
        found += (file for file in files if file.suffix.lower() in SUFFIXES and file.is_file())
    if not found and not closed:
        return [InputError(argument, f"no page in this directory; pages end in {', '.join(sorted(SUFFIXES))}")]
    return [*(Input(str(page), page) for page in sorted(found)), *closed]


def unopened(where: str, error: OSError) -> InputError:
    """The error of what the system does not open."""
    return InputError(where, f"cannot be opened: {error.strerror or error}")


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
        raise unopened(one.name, error) from error
