"""Charset: bytes to characters, by their mark, by what they are, by what the page declares, else by their letters."""

from __future__ import annotations

import codecs
import re
from collections import deque
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tawatur.errors import InputError

LOST = "\ufffd"

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""(?:<meta\b[^<>]{0,500}?\bcharset|<\?xml\b[^<>]{0,200}?\bencoding)\s*=\s*["']?\s*([A-Za-z0-9_.:\-]{2,40})""",
    re.IGNORECASE,
)
_HEAD = 16_384
"""Bytes in which a page's declaration is looked for."""
_TOLD = frozenset({"cp1252", "cp1256", "iso8859-6", "iso8859-15"})
"""What is declared for Arabic rightly or wrongly, and can be told by the letters."""
_KNOWN = _TOLD | frozenset(
    [
        *(f"iso8859-{part}" for part in (2, 3, 4, 5, 7, 8, 9, 10, 11, 13, 14, 16)),
        *(f"cp{page}" for page in (1250, 1251, 1253, 1254, 1255, 1257, 1258, 720, 864, 866, 874, 932, 949)),
        *("koi8-r", "koi8-u", "mac-arabic", "mac-cyrillic", "mac-roman"),
        *("big5", "euc_jp", "euc_kr", "gb18030", "gb2312", "gbk", "shift_jis"),
    ]
)
"""Python's names of the charsets that a page may declare; its other codecs are no charsets, or ask for trouble."""
_READ_AS = {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8"}
"""What browsers read for a declared charset: a Windows superset; UTF-16 cannot be declared in ASCII."""
_WIDTHS = {"utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}
_CHUNK = 256
"""Bytes decoded at once on the way to a character's place."""
_TELLING = 100
"""Letters of one byte in which alef, the first of the article, has to stand if they are Arabic."""
_RARE = 0.04
"""Share of alef under which letters are not Arabic: no text of the corpus has less than 0.07."""
_CONTROLS = bytes(n for n in range(32) if n not in b"\t\n\v\f\r\x1a\x1b")
_SAMPLE = 200_000
_HIGH = re.compile(rb"[\x80-\xff]+")
_IN_LATIN = re.compile(rb"[A-Za-z][\x80-\xff]{1,2}[A-Za-z]")
_WORDS = re.compile(rb"[\xc0-\xf2]{3,}")
# Bytes that are letters in the one set and hardly ever stand in the other: the article's second letter, "and", "in".
_WINDOWS_ONLY, _ISO_ONLY = b"\xdb\xdd\xde\xdf\xec\xed", b"\xe2\xe7\xe8\xe9\xea"


def called(encoding: str) -> str:
    """What people call a charset.

    >>> called("cp1256"), called("iso8859-6"), called("utf-8")
    ('windows-1256', 'ISO-8859-6', 'UTF-8')
    """
    page = re.fullmatch(r"cp(125\d)", encoding)
    return f"windows-{page[1]}" if page else encoding.upper().replace("ISO8859", "ISO-8859")


class Decoded(NamedTuple):
    """Characters and what they were made of: the charset, and how many bytes of a mark stand before the first."""

    text: str
    encoding: str
    mark: int = 0


def decode(data: bytes, name: str, problems: list[str]) -> Decoded:
    """The characters of a text.

    Args:
        data: Bytes that are no archive and no picture.
        name: The file, URL or argument, for messages.
        problems: Where sentences are added on what was lost, or read otherwise than declared.

    Raises:
        InputError: They are binary, or the letters of no charset that can be told.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return Decoded(_lenient(data[len(mark) :], encoding, problems), encoding, len(mark))
    wide = _wide(data)
    if wide is not None:
        return Decoded(_lenient(data, wide, problems), wide)
    sample = data[:65_536]
    if len(sample.translate(None, _CONTROLS)) < 0.98 * len(sample):
        raise InputError(name, "is binary; give a text or HTML file")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        found = _eight_bit_or_damaged(data, problems)
    if found is None:
        raise InputError(name, "is in a character set that cannot be told; save it as UTF-8 and give that")
    return Decoded(_lenient(data, found, problems), found)


def places(data: bytes, decoded: Decoded, wanted: Sequence[int]) -> list[int]:
    """Where characters begin in the bytes that they were decoded from.

    Args:
        data: The bytes given to `decode`.
        decoded: What it made of them.
        wanted: Positions in the text, ascending, from 0 to its length.

    Returns:
        The byte of each.

    >>> data = "قف 1".encode()
    >>> places(data, decode(data, "page", []), [0, 1, 3, 4])
    [0, 2, 5, 6]
    """
    text, encoding, mark = decoded
    if encoding not in _WIDTHS and len(text) == len(data) - mark:
        return [mark + at for at in wanted]
    if encoding == "utf-8" and LOST not in text:
        found, before, byte = [], 0, mark
        for at in wanted:
            byte += len(text[before:at].encode())
            before = at
            found.append(byte)
        return found
    return list(_replayed(data, decoded, wanted))


def _replayed(data: bytes, decoded: Decoded, wanted: Sequence[int]) -> Iterator[int]:
    """The same where bytes were lost, or of other charsets: what takes which bytes only the decoder knows."""
    decoder = codecs.getincrementaldecoder(decoded.encoding)("replace")
    width = _WIDTHS.get(decoded.encoding, 1)
    waiting = deque(wanted)
    count = 0
    while waiting and waiting[0] == 0:
        waiting.popleft()
        yield decoded.mark
    for start in range(decoded.mark, len(data), _CHUNK):
        state, chunk = decoder.getstate(), data[start : start + _CHUNK]
        made = len(decoder.decode(chunk))
        if not waiting or waiting[0] > count + made:
            count += made
            continue
        decoder.setstate(state)
        for byte in range(start, start + len(chunk)):
            made = len(decoder.decode(data[byte : byte + 1]))
            end = byte + 1 - len(decoder.getstate()[0])  # the next character's first bytes are held back
            for late in reversed(range(made)):
                count += 1
                while waiting and waiting[0] == count:
                    waiting.popleft()
                    yield end - late * width
    yield from (len(data) for _ in waiting)


def _lenient(data: bytes, encoding: str, problems: list[str]) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
    lost = text.count(LOST)
    places = f"{lost:,} place{'' if lost == 1 else 's'}"
    problems.append(f"{places} with bytes that are not valid {called(encoding)}, replaced by U+FFFD.")
    return text


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: one byte of each pair is the Arabic block's 06, or 00, and the other is neither."""
    sample = data[:8192]
    if len(sample) < 4:
        return None
    low, high = sample[0::2], sample[1::2]
    for encoding, block, other in (("utf-16-le", high, low), ("utf-16-be", low, high)):
        if block.count(6) + block.count(0) > 0.7 * len(block) and other.count(0) < 0.02 * len(other) + 1:
            return encoding
    return None


def _eight_bit_or_damaged(data: bytes, problems: list[str]) -> str | None:
    """The charset of bytes that are not whole UTF-8, or None."""
    sample = data[:_SAMPLE]
    seen = sample.decode("utf-8", "replace")
    lost = seen.count(LOST) - sample.count(LOST.encode())
    whole = sum(1 for character in seen if character > "\x7f") - lost
    declared = _declared(data)
    encoding = _known(declared) if declared is not None else None
    # Text in an old 8-bit set has next to no valid UTF-8 sequences; damaged UTF-8 is nearly all valid ones.
    if lost * 3 < whole or (encoding == "utf-8" and lost < whole):
        return "utf-8"
    found, sure = _eight_bit(sample)
    if encoding in _KNOWN and not (sure and encoding != found and encoding in _TOLD):
        return encoding
    if declared is not None and found is not None:
        problems.append(f"The page declares {declared}, and its bytes are not; they were read as {called(found)}.")
    return found


def _declared(data: bytes) -> str | None:
    """The charset that a page declares, as it writes it."""
    found = _DECLARED.search(data, 0, _HEAD)
    return found[1].decode("ascii") if found is not None else None


def _known(declared: str) -> str | None:
    """Python's name of what browsers read for a declared charset, where there is one."""
    try:
        name = codecs.lookup(re.sub("(?i)(8859-[68])-[ie]$", r"\1", declared)).name
    except LookupError:
        return None
    return _READ_AS.get(name, name)


def _eight_bit(sample: bytes) -> tuple[str | None, bool]:
    """Which old set, and whether that is sure; None where the letters are of another script.

    Arabic has whole words of high bytes, and letters that are of one set only.
    """
    high = _HIGH.findall(sample)
    size = sum(map(len, high))
    words = b"".join(_WORDS.findall(sample))
    latin = len(_IN_LATIN.findall(sample))
    if latin * 4 > len(high) or len(words) < 0.5 * size:
        return "cp1252" if latin * 2 > len(high) else "cp1256", False
    if len(words) >= _TELLING and words.count(b"\xc7") < _RARE * len(words):
        return None, False
    windows, iso = (len(words) - len(words.translate(None, one)) for one in (_WINDOWS_ONLY, _ISO_ONLY))
    less, more = sorted((windows, iso))
    return "iso8859-6" if iso > windows else "cp1256", more > 2 * less + 2
