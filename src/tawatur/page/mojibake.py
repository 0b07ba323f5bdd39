"""Mojibake: UTF-8 that was read as windows-1252 or windows-1256 on its way here, once or more often, put right.

A run of such text is a valid sequence of UTF-8 when it is turned back into bytes, and Arabic when these are read
rightly. Arabic that was never misread is not: its letters would all be first bytes of sequences that do not go on.
So each run is judged by itself, and healthy text beside it stays.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from tawatur.page.charset import LOST, called

_VIEWS = ("cp1252", "cp1256")
"""The charsets that UTF-8 is misread as; latin-1 is within the first, its controls included."""
_DEEPEST = 3
"""How often a text may have been misread."""
_ARTICLES = {"cp1256": "\u00c7\u00e1", "iso8859-6": "\u00c7\u00e4"}
"""The article, as windows-1252 shows it."""
_ARABIC = re.compile("[\u0621-\u0652\u0660-\u0669\u0670-\u06d3]")
_HEALTHY = re.compile("[\u0621-\u064a]{3,}")
_BLANKED = b" " * 0x80 + bytes(range(0x80, 0x100))
_SEGMENT = re.compile("[^<>\n]*[^\x00-\x7f<>\n][^<>\n]*")
_WESTERN_WORDS = re.compile("(?<![A-Za-z\u00c0-\u00ff])[\u00c0-\u00ff]{2,}(?![A-Za-z\u00c0-\u00ff])")
_WESTERN = re.compile("[\u00c0-\u00ff]+")
_COMMON = "\u0627\u0644\u0648\u064a"
"""Alef, lam, waw, yeh: one is in every Arabic text of more than a few words."""


class Change(NamedTuple):
    """A run that was put right.

    Attributes:
        start: Its first character in the text.
        end: One past its last.
        was_start: The same in the text as it was decoded.
        was_end: The same.
        way: The charsets that it was misread as, the last misreading first.
    """

    start: int
    end: int
    was_start: int
    was_end: int
    way: tuple[str, ...]


class Mended(NamedTuple):
    """A text, what it was before, and what was put right in it, in order."""

    text: str
    was: str
    changes: tuple[Change, ...] = ()


def mend(text: str, problems: list[str]) -> Mended:
    """A text with its mojibake undone, or the text as it is.

    Args:
        text: The decoded text.
        problems: Where a sentence is added if it was mended.
    """
    beyond = _beyond_ascii(text)
    if any(sign in beyond for sign in _signs()):
        mended = _mended(text, beyond, problems)
        if mended is not None:
            return mended
    return Mended(_from_western(text, beyond, problems) or text, text)


def _beyond_ascii(text: str) -> str:
    """The stretches of a text without ASCII, a line each: most of a page is ASCII, in which nothing can be misread."""
    return b"\n".join(text.encode().translate(_BLANKED).split()).decode()


def before(mended: Mended, places: Sequence[int]) -> list[int]:
    """Where characters of a mended text were in the text as it was decoded.

    Args:
        mended: What `mend` made of it.
        places: Positions in the mended text, from 0 to its length.
    """
    starts = [change.start for change in mended.changes]
    return [_before(mended, starts, at) for at in places]


def _before(mended: Mended, starts: list[int], at: int) -> int:
    number = bisect_right(starts, at) - 1
    if number < 0:
        return at
    change = mended.changes[number]
    if at >= change.end:
        return at - change.end + change.was_end
    widths = _widths(mended.was[change.was_start : change.was_end], change.way)
    return change.was_start + sum(widths[: at - change.start])


@lru_cache(maxsize=256)
def _widths(run: str, way: tuple[str, ...]) -> list[int]:
    """How many characters of a run stood for each of those that it was put right to."""
    widths = [1] * len(run)
    for view in way:
        inner, passed, wider = _bytes_of(run, view).decode("utf-8", "replace"), 0, []
        for character in inner:
            size = 1 if character == LOST else len(character.encode())
            wider.append(sum(widths[passed : passed + size]))
            passed += size
        run, widths = inner, wider
    return widths


def _misread(text: str, view: str) -> str:
    decoding = _characters(view)
    return "".join(decoding[byte] for byte in text.encode())


@lru_cache(maxsize=2)
def _characters(view: str) -> list[str]:
    """What each byte was read as; five have no character in windows-1252 and came through as controls."""
    found = [bytes([byte]).decode(view, "replace") for byte in range(256)]
    return [chr(byte) if character == LOST else character for byte, character in enumerate(found)]


@lru_cache(maxsize=2)
def _bytes(view: str) -> dict[str, int]:
    table = {chr(byte): byte for byte in range(0x80, 0xA0)} if view == "cp1252" else {}  # as latin-1 has them
    return table | {character: byte for byte, character in enumerate(_characters(view))}


@lru_cache(maxsize=1)
def _signs() -> frozenset[str]:
    """What stands in misread text and hardly ever in other: a cheap look that healthy text passes at once."""
    # As windows-1252 shows it every sequence of Arabic begins with one of two letters; misread again, with one.
    first = {_misread(letter, "cp1252")[0] for letter in _COMMON}
    again = {_misread(letter, "cp1252")[0] for letter in first}
    leads = {_misread(letter, "cp1256")[0] for letter in _COMMON}
    return frozenset([*first, *again, *(_misread(letter, "cp1256") for letter in {*_COMMON, *first, *leads})])


@lru_cache(maxsize=4)
def _runs(view: str, *, torn: bool = False) -> re.Pattern[str]:
    """Runs of whole UTF-8 sequences of two bytes and more, as a charset shows them; torn ones of Arabic too."""

    def some(first: int, last: int) -> str:
        return "[" + "".join(re.escape(one) for one, byte in _bytes(view).items() if first <= byte <= last) + "]"

    later = some(0x80, 0xBF)
    whole = f"(?:{some(0xC2, 0xDF)}{later}|{some(0xE0, 0xEF)}{later}{{2}}|{some(0xF0, 0xF4)}{later}{{3}})+"
    return re.compile(f"{whole}|{some(0xD8, 0xDB)}{LOST}?" if torn else whole)


def _bytes_of(run: str, view: str) -> bytes:
    table = _bytes(view)
    return bytes(table.get(character, 0xFF) for character in run)  # 0xFF is never UTF-8


@lru_cache(maxsize=8192)
def _unwound(run: str, depth: int = 1) -> tuple[str, tuple[str, ...]] | None:
    """A run as Arabic and the way back to it, the deepest that there is; or None."""
    found = None
    for view in _VIEWS:
        try:
            inner = _bytes_of(run, view).decode()
        except UnicodeDecodeError:
            continue
        deeper = _unwound(inner, depth + 1) if depth < _DEEPEST else None
        if deeper is not None:
            return deeper[0], (view, *deeper[1])
        letters = len(_ARABIC.findall(inner))
        if letters >= 2 and letters >= 0.6 * len(inner):
            found = inner, (view,)
    return found


def _mended(text: str, beyond: str, problems: list[str]) -> Mended | None:
    ways: Counter[tuple[str, ...]] = Counter()
    for stretch, times in Counter(beyond.split("\n")).items():
        for view in _VIEWS:
            for run in _runs(view).findall(stretch):
                found = _unwound(run)
                if found is not None and found[1][0] == view:
                    ways[found[1]] += times * len(run)
    if not ways:
        return None
    way = max(ways, key=lambda one: (ways[one], one))
    whole = _misread_wholly(text, way[0])
    pieces: list[str] = []
    changes: list[Change] = []
    at = length = lost = 0
    for segment in _SEGMENT.finditer(text):
        wholly = whole or _misread_wholly(segment[0], way[0])
        for run in (_runs(way[0], torn=True) if wholly else _runs(way[0])).finditer(text, *segment.span()):
            right, by = (_through(run[0], way), way) if wholly else (LOST, way)
            if LOST in right:
                right, by = _unwound(run[0]) or (right if wholly else run[0], way)
            if right == run[0]:
                continue
            pieces += [text[at : run.start()], right]
            length += run.start() - at
            changes.append(Change(length, length + len(right), *run.span(), by))
            length += len(right)
            lost += max(0, right.count(LOST) - run[0].count(LOST))
            at = run.end()
    pieces.append(text[at:])
    read = " and then as ".join(called(view) for view in reversed(way))
    more = f"; {lost:,} character{'' if lost == 1 else 's'} could not be put right (U+FFFD)" if lost else ""
    part = "The" if whole else "Part of the"
    problems.append(f"{part} text was UTF-8 that had been read as {read}; it was put right{more}.")
    return Mended("".join(pieces), text, tuple(changes))


def _misread_wholly(text: str, view: str) -> bool:
    """Whether next to nothing of a text is healthy beside its misread runs."""
    runs = _runs(view)
    size = sum(len(run) for run in runs.findall(text) if _unwound(run))
    return size > 9 * sum(map(len, _HEALTHY.findall(runs.sub(" ", text))))


def _through(run: str, way: tuple[str, ...]) -> str:
    """A run that is no Arabic word by itself, put right as the text around it was."""
    for view in way:
        run = _bytes_of(run, view).decode("utf-8", "replace")
    return run


def _from_western(text: str, beyond: str, problems: list[str]) -> str | None:
    """Arabic of one byte a letter that was read as windows-1252: words of nothing but accented capitals and such."""
    if not any(article in beyond for article in _ARTICLES.values()) or _ARABIC.search(beyond):
        return None
    words = "".join(_WESTERN_WORDS.findall(text))
    if len(words) < 0.7 * sum(map(len, _WESTERN.findall(text))):
        return None
    articles = {was: words.count(article) for was, article in _ARTICLES.items()}
    was = max(articles, key=lambda one: articles[one])
    if articles[was] * 100 <= len(words):
        return None
    table = _bytes("cp1252")
    known = {code: table[chr(code)] for code in map(ord, set(text)) if code > 0x7F and chr(code) in table}
    problems.append(f"The text was {called(was)} that had been read as windows-1252; it was put right.")
    return text.translate({code: bytes([byte]).decode(was, "replace") for code, byte in known.items()})
