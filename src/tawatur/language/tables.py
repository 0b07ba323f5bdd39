"""Tables of a language pack: TSV with a header, one row a line, every fault with its file and line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources.abc import Traversable

from tawatur.errors import PackError


class Row:
    """One row of a table.

    Attributes:
        path: The table's name.
        line: The row's line, from 1.
        cells: Column name to cell.
    """

    __slots__ = ("cells", "line", "path")

    def __init__(self, path: str, line: int, cells: dict[str, str]) -> None:
        self.path = path
        self.line = line
        self.cells = cells

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def words(self, column: str) -> list[str]:
        """A cell's words, separated by a vertical bar."""
        return [word for part in self.cells[column].split("|") if (word := part.strip())]

    def names(self, column: str) -> list[str]:
        """A cell's names, separated by a comma."""
        return [name for part in self.cells[column].split(",") if (name := part.strip())]

    def fault(self, problem: str) -> PackError:
        """The error that says what is wrong with this row."""
        return PackError(self.path, self.line, problem)


def read(table: Traversable, columns: Sequence[str]) -> Iterator[Row]:
    """The rows of a table.

    Args:
        table: A TSV file, UTF-8; its first line names its columns; lines that begin with # are comments.
        columns: The columns that it must have, in this order.

    Raises:
        PackError: The file is missing, its header is another, or a row has another number of cells.
    """
    try:
        text = table.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PackError(table.name, None, f"cannot be read: {error}") from error
    header: list[str] | None = None
    name = table.name
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#") or line.isspace():
            continue
        cells = list(map(str.strip, line.split("\t")))
        if header is None:
            header = cells
            if header != list(columns):
                raise PackError(name, number, f"columns are {header}, not {list(columns)}")
            continue
        if len(cells) != len(header):
            raise PackError(name, number, f"{len(cells)} cells, not {len(header)}")
        yield Row(name, number, dict(zip(header, cells, strict=True)))
    if header is None:
        raise PackError(name, None, "empty: a table needs a header")
