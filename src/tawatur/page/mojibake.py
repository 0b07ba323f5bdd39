"""Mojibake: text that was decoded with the wrong charset on its way here, put right where that is certain."""

from __future__ import annotations

import re

_SAMPLE = 20_000
_HEAD = 500

# What UTF-8 lead bytes of Arabic (D8-DB) look like in windows-1252, each followed by a continuation byte.
_AS_LATIN = re.compile(
    "[\u00d8-\u00db][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
# The same lead bytes in windows-1256.
_AS_ARABIC = re.compile("[\u0637\u0638\u0639\u063a][^\\s\u0621-\u0636\u0641-\u064a]")
_WORD = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a]")
_HIGH_LATIN = re.compile("[\u00c0-\u00ff]")


def mend(text: str, problems: list[str]) -> str:
    """A text with whole-text mojibake undone, or the text as it is.

    Args:
        text: The decoded text.
        problems: Where a sentence is added if it was mended.
    """
    sample = text[:_SAMPLE]
    as_latin, as_arabic, high = (len(one.findall(sample)) for one in (_AS_LATIN, _AS_ARABIC, _HIGH_LATIN))
    # A cheap look first: the whole has at least the letters of its head.
    if not as_latin and not high and as_arabic <= 0.35 * _letters(sample[:_HEAD]):
        return text
    letters = _letters(sample)
    if not letters:
        return text
    if as_latin * 2 > 0.6 * letters:
        mended = _again(text, "cp1252", "utf-8")
        was = "UTF-8 that had been read as windows-1252"
    elif as_arabic > 0.35 * letters:
        mended = _again(text, "cp1256", "utf-8")
        was = "UTF-8 that had been read as windows-1256"
    elif high > 0.7 * letters and not _ARABIC.search(sample):
        mended = _again(text, "cp1252", "cp1256")
        was = "windows-1256 that had been read as windows-1252"
    else:
        return text
    if mended is None or len(_ARABIC.findall(mended[:_SAMPLE])) < 0.4 * _letters(mended[:_SAMPLE]):
        return text
    lost = mended.count("\ufffd")
    more = f"; {lost:,} characters could not be put right (U+FFFD)" if lost else ""
    problems.append(f"The text was {was}; it was put right{more}.")
    return mended


def _letters(text: str) -> int:
    return sum(map(len, _WORD.findall(text)))


def _again(text: str, wrong: str, right: str) -> str | None:
    """The text as `right` would have decoded it, or None where more than one character in fifty is lost."""
    table: dict[int, int] = {}
    for code in range(256):
        try:
            table[ord(bytes([code]).decode(wrong))] = code
        except UnicodeDecodeError:
            table[code] = code  # five bytes have no character in windows-1252 and came through as controls
    data = bytearray()
    foreign = 0
    for character in text:
        code = table.get(ord(character), -1)
        if code < 0 and ord(character) < 256:
            code = ord(character)
        if code < 0:
            foreign += 1
            data += "\ufffd".encode() if right == "utf-8" else b"?"
        else:
            data.append(code)
    mended = bytes(data).decode(right, "replace")
    if foreign * 50 > len(text) or mended.count("\ufffd") * 50 > len(mended):
        return None
    return mended
