"""Places: a pack's countries, capitals and cities; the many cities are taken apart when first asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from importlib.resources.abc import Traversable

from tawatur.errors import PackError
from tawatur.language.lexicon import Body, Phrases

COLUMNS = ("kind", "code", "population", "gloss", "name")
STATES = frozenset({"capital", "country"})
"""Kinds of places that stand for their state where they speak."""


class Places:
    """The table that `scripts/places.py` makes: folded names, sorted.

    Args:
        table: The file. It is read at once, so that nothing is opened while a page is read.

    Raises:
        PackError: It cannot be read, or its header is another.
    """

    def __init__(self, table: Traversable) -> None:
        try:
            header, _, self._rows = table.read_text("utf-8").partition("\n")
        except (OSError, UnicodeDecodeError) as error:
            raise PackError(table.name, None, f"cannot be read: {error}") from error
        if tuple(header.split("\t")) != COLUMNS:
            raise PackError(table.name, 1, f"columns are not {list(COLUMNS)}")

    def _of(self, kinds: frozenset[str]) -> Iterator[tuple[tuple[str, ...], Body]]:
        for line in self._rows.split("\n"):
            kind, _, rest = line.partition("\t")
            if kind in kinds:
                code, _, gloss, name = rest.split("\t")
                yield tuple(name.split(" ")), Body("state" if kind in STATES else kind, code, gloss)

    def states(self) -> dict[tuple[str, ...], Body]:
        """Countries and capitals, as parties."""
        return dict(self._of(STATES))

    @cached_property
    def capitals(self) -> frozenset[tuple[str, ...]]:
        """Capitals, which stand for a state that has a name of its own."""
        return frozenset(name for name, _ in self._of(frozenset({"capital"})))

    @cached_property
    def cities(self) -> Phrases:
        """Cities: no parties of themselves."""
        return Phrases(self._of(frozenset({"city"})))

    @cached_property
    def names(self) -> frozenset[tuple[str, ...]]:
        """All of them, as folded words."""
        return frozenset(name for name, _ in self._of(STATES | {"city"}))
