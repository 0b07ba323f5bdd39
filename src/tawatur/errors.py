"""The exception tree.

TawaturError
├── InputError          a file, page or argument that cannot be read
│   └── LanguageError   a text in a language that no pack reads
├── PackError           a language pack's data is wrong: which file, which line
└── PipelineError       components in an order that cannot work
"""

from __future__ import annotations


class TawaturError(Exception):
    """Root of all errors that Tawatur raises on purpose; `str()` is one clear sentence."""


class InputError(TawaturError):
    """An input that cannot be read.

    Attributes:
        where: The file, URL or argument.
        problem: What is wrong with it, and where it helps, what to do.
    """

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where}: {problem}")
        self.where = where
        self.problem = problem


class LanguageError(InputError):
    """A text in a language that no installed pack reads.

    Attributes:
        language: ISO 639 code of what the text looks like, or None.
    """

    def __init__(self, where: str, problem: str, language: str | None) -> None:
        super().__init__(where, problem)
        self.language = language


class PackError(TawaturError):
    """A language pack whose data does not have the shape it must have.

    Attributes:
        path: The table.
        line: Its line, counted from 1, or None for the whole file.
        problem: What is wrong.
    """

    def __init__(self, path: str, line: int | None, problem: str) -> None:
        super().__init__(f"{path}{'' if line is None else f':{line}'}: {problem}")
        self.path = path
        self.line = line
        self.problem = problem


class PipelineError(TawaturError):
    """Components in an order in which one lacks what it requires."""
