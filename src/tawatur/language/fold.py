"""Fold: one spelling for matching, with a map back to the characters of the page.

Two profiles: `match` keeps letters apart whose difference makes other words (ى and ي), `search` folds them too.
What is language-neutral is folded here by code point; a script's own letters come from its pack (`fold.tsv`).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping, Sequence

OPENING = "\u00ab"
CLOSING = "\u00bb"
PLAIN = '"'

_INVISIBLE = [173, 1564, 6158, 65279, *list(range(8203, 8208)), *list(range(8234, 8239)), *list(range(8288, 8304))]
_SPACES = [0x00A0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]
_OPENING = "\u201c\u201e\u201f\u2039\u300c\ufe41"
# A double prime is what blog software makes of the quote that closes behind a figure.
_CLOSING = "\u201d\u203a\u300d\ufe42\u2033"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_DIGITS = {0x0660: range(10), 0x06F0: range(10)}

GENERAL: dict[int, str | None] = {
    **dict.fromkeys(_INVISIBLE, None),
    **dict.fromkeys(_SPACES, " "),
    **{ord(c): OPENING for c in _OPENING},
    **{ord(c): CLOSING for c in _CLOSING},
    **{ord(c): "-" for c in _DASHES},
    **{ord(c): "'" for c in "\u2018\u2019\u201a\u201b\u02bc\u00b4\u0060"},
    **{first + n: str(n) for first, digits in _DIGITS.items() for n in digits},
}
"""What every script shares: invisible marks go, spaces, quotes, dashes and digits become one."""


_MARK = re.compile(r"[^\w\s]")
"""What may be a mark over a letter: no letter, no digit, no white space."""
SEEN = 20_000
"""Code points of which a fold remembers that it leaves them; no script but those of Asia's far east has as many."""


class Folded:
    """A folded text and its way back.

    Attributes:
        original: The text as it stands on the page.
        text: The folded text.
    """

    __slots__ = ("_at", "_shift", "original", "text")

    def __init__(self, original: str, text: str, at: list[int], shift: list[int]) -> None:
        self.original = original
        self.text = text
        self._at = at
        self._shift = shift

    def back(self, position: int) -> int:
        """The place in the original of the folded text's place `position`.

        Where one character became several, every place among them leads to that character;
        the end of the folded text leads to the end of the original.
        """
        if not self._at:
            return min(position, len(self.original))
        if position >= len(self.text):
            return len(self.original)
        piece = bisect_right(self._at, position) - 1
        if piece < 0:
            return position
        # An odd piece is an expansion: all its characters stand for one original character.
        if self._shift[piece] < 0:
            return -self._shift[piece] - 1
        return position - self._at[piece] + self._shift[piece]

    @property
    def marks(self) -> frozenset[str]:
        """The marks over letters that stand anywhere in the original; each belongs to the letter before it."""
        return frozenset(filter(unicodedata.combining, set(_MARK.findall(self.original))))

    def places(self) -> Sequence[int]:
        """What `back` says of every place of the folded text, at once."""
        size = len(self.text)
        if not self._at:
            return range(size)
        found = list(range(self._at[0]))
        for at, shift, end in zip(self._at, self._shift, (*self._at[1:], size), strict=True):
            found.extend([-shift - 1] * (end - at) if shift < 0 else range(shift, shift + end - at))
        return found

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original range that the folded range `start:end` (not empty) covers."""
        return self.back(start), self.back(end - 1) + 1


class _Table(dict[int, int | str | None]):
    """A table for `str.translate`, to which a code point that the fold leaves is added when it is first met.

    One that the table lacks costs several times as much.
    """

    def __missing__(self, code: int) -> int:
        if len(self) < SEEN:
            self[code] = code
        return code


class Folder:
    """Folds texts by one profile.

    Args:
        table: Code point to text (or None to drop), over and above what every script shares.
    """

    def __init__(self, table: Mapping[int, str | None] | None = None) -> None:
        merged = {**GENERAL, **(table or {})}
        self._table = _Table(merged)
        changing = [chr(code) for code, to in merged.items() if to is None or len(to) != 1]
        self._resizing = re.compile(f"[{re.escape(''.join(changing))}]") if changing else None

    def word(self, text: str) -> str:
        """A word or phrase folded, without the map: for tables and keys."""
        return text.translate(self._table)

    def __call__(self, text: str) -> Folded:
        """A text folded, with its map. Cost is linear in the length."""
        folded = text.translate(self._table)
        at: list[int] = []
        shift: list[int] = []
        if self._resizing is not None:
            place = 0  # in the folded text
            last = 0  # in the original
            for found in self._resizing.finditer(text):
                where = found.start()
                place += where - last
                last = where + 1
                to = str(self._table[ord(found.group())] or "")
                if to:
                    at.append(place)
                    shift.append(-where - 1)
                    place += len(to)
                if at and at[-1] == place:
                    shift[-1] = last
                else:
                    at.append(place)
                    shift.append(last)
        return Folded(text, folded, at, shift)
