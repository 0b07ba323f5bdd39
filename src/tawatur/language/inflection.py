"""Inflection: the forms of a word by the paradigms of its pack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from tawatur.language.tables import Row

STEM = "…"
COLUMNS = ("paradigm", "part", "tag", "cut_front", "cut_back", "pattern")


class Pattern(NamedTuple):
    """How one form is made: cut the principal part at both ends, put it where the pattern has `…`."""

    part: str
    tag: str
    cut_front: int
    cut_back: int
    pattern: str

    def form(self, principal: str) -> str:
        """The form of a principal part.

        >>> Pattern("past", "fs", 0, 1, "…t").form("walke")
        'walkt'
        """
        stem = principal[self.cut_front : len(principal) - self.cut_back]
        return self.pattern.replace(STEM, stem)


def paradigms(rows: Iterable[Row]) -> dict[str, list[Pattern]]:
    """Paradigm name to its patterns.

    Raises:
        PackError: A cut is no number, or a pattern has no place for the stem.
    """
    found: dict[str, list[Pattern]] = {}
    for row in rows:
        if not (row["cut_front"].isdigit() and row["cut_back"].isdigit()):
            raise row.fault("cut_front and cut_back are numbers of letters")
        if STEM not in row["pattern"]:
            raise row.fault(f"the pattern has no {STEM}")
        pattern = Pattern(row["part"], row["tag"], int(row["cut_front"]), int(row["cut_back"]), row["pattern"])
        found.setdefault(row["paradigm"], []).append(pattern)
    return found


def inflect(patterns: Iterable[Pattern], parts: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Each form of a word as part, tag, form.

    Args:
        patterns: Its paradigm.
        parts: Its principal parts by name (past, present, participle, noun); a missing one makes no form.
    """
    for pattern in patterns:
        principal = parts.get(pattern.part)
        if principal:
            yield pattern.part, pattern.tag, pattern.form(principal)
