"""Lines: the pieces of a plain text that may each be a block, with what can be seen of them without a language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tawatur.model import Role

BLANK = "".join(
    map(chr, [*range(9, 14), 0x1C, 0x1D, 0x1E, 0x1F, 0x20, 0x85, 0xA0, 0x1680, *range(0x2000, 0x2010), 0x2028, 0x2029])
) + "".join(map(chr, [*range(0x202A, 0x2030), 0x205F, *range(0x2060, 0x2070), 0x3000, 0x061C, 0x180E, 0x00AD, 0xFEFF]))
"""White space and invisible marks: no block begins or ends with one."""

_LINE = re.compile("[^\n\r\u2028\u2029\x0b\x0c\x85]+")
_BREAK = re.compile("\r\n|[\n\r\u2028\u2029\x0b\x0c\x85]")
# Closing quotes, brackets and spaces after which a final mark still ends the line.
_CLOSERS = BLANK + "\"'\u00bb\u201d\u2019\u201c)]}*"
_STOP = ".\u06d4"
_MARKS = ".\u06d4!?\u061f\u2026:;\u061b,\u060c"
# Two dots in a row only pause.
_INNER = re.compile("[^.\\s\u2026][.\u06d4!?\u061f](?!\\.)[!?\u061f\"'\u00bb\u201d)]*\\s+\\S{2,}")
_BULLET = re.compile(
    "(?:[-*\u2022\u25aa\u25cf\u25ab\u25e6\u2023\u2013\u2014\x1a\u00b7\u25a0\u25c6]+|[\\d\u0660-\u0669]{1,3}\\s?[-.)/\u2013]|[(][\\d\u0660-\u0669]{1,3}[)])\\s*\\S"
)
_HEADING_MARK = re.compile(":|\\.\\.|\u2026|\u061f|\\?")

WRAP = 120
"""Hard-wrapped text has no line longer than this; longer lines are paragraphs."""


class Line:
    """A line, or several that are one wrapped paragraph.

    Attributes:
        start: First character, in code points of the document's text.
        end: One past its last character.
        text: What stands there.
        gap: Whether an empty line stands before it.
        hint: Its role where the markup says it.
        count: Words, counted up to 600.
    """

    __slots__ = ("_prose", "count", "end", "gap", "hint", "start", "text")

    def __init__(self, start: int, text: str, gap: bool, hint: Role | None = None) -> None:
        self.start = start
        self.end = start + len(text)
        self.text = text
        self.gap = gap
        self.hint = hint
        self.count = len(text[:4000].split(None, 600))
        self._prose: bool | None = None

    def __repr__(self) -> str:
        return f"Line({self.start}, {self.text[:40]!r})"

    @property
    def final(self) -> str:
        """Its last mark: "." for a full stop, ".." for dots that only pause, "" for none."""
        tail = self.text[-40:].rstrip(_CLOSERS)
        if not tail or tail[-1] not in _MARKS:
            return ""
        return ".." if tail[-2:] in {"..", ".\u2026"} or tail[-1] == "\u2026" else tail[-1]

    @property
    def stopped(self) -> bool:
        """Whether it ends with a full stop."""
        return self.final in _STOP and self.final != ""

    @property
    def prose(self) -> bool:
        """Whether it reads as running text: a sentence with its stop, several sentences, or many words."""
        if self._prose is None:
            self._prose = self.count >= 25 or (self.count >= 6 and self._sentence())
        return self._prose

    def _sentence(self) -> bool:
        return self.stopped or (self.count >= 14 and (self.final != "" or self.several))

    @property
    def several(self) -> bool:
        """Whether a sentence ends inside it."""
        return _INNER.search(self.text[:2000]) is not None

    @property
    def bulleted(self) -> bool:
        """Whether it begins as an item of a list."""
        return _BULLET.match(self.text) is not None

    @property
    def numbered(self) -> bool:
        """Whether it begins as a numbered item."""
        return self.bulleted and self.text[:2].strip("(")[:1].isdigit()

    @property
    def pointed(self) -> bool:
        """Whether it has a mark that headlines have and captions have not: colon, two dots, question."""
        return _HEADING_MARK.search(self.text) is not None

    def cut(self, at: int) -> tuple[Line, Line]:
        """The line as two, parted before its character `at`."""
        left = self.text[:at].rstrip(BLANK)
        right = self.text[at:].lstrip(BLANK)
        return (
            Line(self.start, left, self.gap, self.hint),
            Line(self.end - len(right), right, False, self.hint),
        )


def split(text: str, offset: int = 0) -> list[Line]:
    """The lines of a text that have something on them, wrapped paragraphs as one line each.

    Args:
        text: A text with any line ends.
        offset: Where it begins in the document, in code points.
    """
    lines: list[Line] = []
    last = 0
    for found in _LINE.finditer(text):
        whole = found.group()
        cut = whole.lstrip(BLANK)
        if not cut:
            continue
        start = found.start() + len(whole) - len(cut)
        gap = not lines or len(_BREAK.findall(text, last, found.start())) > 1
        lines.append(Line(start + offset, cut.rstrip(BLANK), gap))
        last = found.end()
    return list(_unwrapped(text, offset, lines))


def _unwrapped(text: str, offset: int, lines: list[Line]) -> Iterator[Line]:
    """Lines of stretches without an empty line, joined where they are one paragraph wrapped to a width."""
    at = 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and not lines[end].gap:
            end += 1
        stretch = lines[at:end]
        at = end
        width = max(len(line.text) for line in stretch)
        if len(stretch) < 3 or width > WRAP or not _wrapped(stretch, width):
            yield from stretch
            continue
        first = stretch[0]
        for line, following in zip(stretch, [*stretch[1:], None], strict=True):
            if following is None or len(line.text) < 0.75 * width:
                yield Line(first.start, text[first.start - offset : line.end - offset], first.gap)
                if following is not None:
                    first = following


def _wrapped(stretch: list[Line], width: int) -> bool:
    """Whether most lines are full and few full lines end a sentence."""
    full = [line for line in stretch[:-1] if len(line.text) >= 0.75 * width]
    ending = sum(1 for line in full if line.final)
    return width >= 40 and len(full) >= 0.7 * (len(stretch) - 1) and ending * 10 < 4 * len(full)
