"""Memory: what was found out about written words, so that it is found out once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

BOUND = 100_000
"""Words that are remembered; a corpus has more, but the rest are rare."""

T = TypeVar("T")


class Memory(dict[str, T]):
    """Word to what is known of it; looked up where it is asked for the first time.

    Args:
        look: Finds out about a word; what it returns must not be changed.
        bound: Words that are remembered.

    >>> lengths = Memory(len)
    >>> lengths["word"], dict(lengths)
    (4, {'word': 4})
    """

    __slots__ = ("_bound", "_look")

    def __init__(self, look: Callable[[str], T], bound: int = BOUND) -> None:
        super().__init__()
        self._look = look
        self._bound = bound

    def __missing__(self, word: str) -> T:
        found = self._look(word)
        if len(self) < self._bound:
            self[word] = found
        return found
