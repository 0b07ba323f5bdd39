"""Tables of a language pack: TSV with a header, one row a line, every fault with its file and line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib.resources.abc import Traversable

from tawatur.errors import PackError


class Row:
    """One row of a table.

    Args:
        path: The table's name.
        line: The row's line, from 1.
        columns: Column name to its place.
        cells: The cells, in order.

    Attributes:
        path: The table's name.
        line: The row's line, from 1.
    """

    __slots__ = ("_cells", "_columns", "line", "path")

    def __init__(self, path: str, line: int, columns: Mapping[str, int], cells: list[str]) -> None:
        self.path = path
        self.line = line
        self._columns = columns
        self._cells = cells

    def __getitem__(self, column: str) -> str:
        return self._cells[self._columns[column]]

    @property
    def cells(self) -> dict[str, str]:
        """Column name to cell."""
        return dict(zip(self._columns, self._cells, strict=True))

    def words(self, column: str) -> list[str]:
        """A cell's words, separated by a vertical bar."""
        return [word for part in self[column].split("|") if (word := part.strip())]

    def names(self, column: str) -> list[str]:
        """A cell's names, separated by a comma."""
        return [name for part in self[column].split(",") if (name := part.strip())]

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
    header: dict[str, int] | None = None
    name = table.name
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#") or line.isspace():
            continue
        cells = line.split("\t")
        if " \t" in line or "\t " in line or line != line.strip():
            cells = list(map(str.strip, cells))
        if header is None:
            header = {column: at for at, column in enumerate(cells)}
            if cells != list(columns):
                raise PackError(name, number, f"columns are {cells}, not {list(columns)}")
            continue
        if len(cells) != len(header):
            raise PackError(name, number, f"{len(cells)} cells, not {len(header)}")
        yield Row(name, number, header, cells)
    if header is None:
        raise PackError(name, None, "empty: a table needs a header")
