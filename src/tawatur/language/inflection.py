"""Inflection: the forms of a word by the paradigms of its pack."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
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


class Endings:
    """Number and gender of a verb by what its form has before and after the principal part.

    Args:
        patterns: Of a paradigm whose principal parts keep all their letters.
    """

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._affixes: dict[str, list[tuple[str, str, str]]] = {}
        self._bare: dict[str, str] = {}
        for one in patterns:
            front, _, back = one.pattern.partition(STEM)
            if not (front or back):
                self._bare[one.part] = one.tag
            elif one.tag[1:] != "d":
                self._affixes.setdefault(one.part, []).append((one.tag, front, back))

    def tag(self, part: str, form: str, known: Callable[[str], bool]) -> str:
        """The tag of a form, or "" where it may be more than one.

        Args:
            part: past or present.
            form: As written, without joined words.
            known: Whether a form is in the vocabulary.
        """
        doubt = False
        for tag, front, back in self._affixes.get(part, ()):
            if not (form.startswith(front) and form.endswith(back) and len(form) - len(front + back) > 1):
                continue
            # In the present the front letter stands in the place of another.
            stem = form[len(front) : len(form) - len(back)]
            if front or known(stem):
                return tag
            doubt = True
        return "" if doubt else self._bare.get(part, "")
