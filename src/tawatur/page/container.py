"""Container: the bytes of a page out of the gzip that they came in; what is no text is refused in one sentence."""

from __future__ import annotations

import zlib

from tawatur.errors import InputError

LARGEST = 64 * 1024 * 1024
"""Bytes of one input, opened where it is packed. A news page has a few hundred thousand."""

# First bytes of what is no text, and what to tell the person who gave it.
_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF file; save its text as plain text (pdftotext does it) and give that"),
    (b"PK\x03\x04", "a zip file; unpack it and give the text or HTML file inside"),
    (b"PK\x05\x06", "an empty zip file; give a text or HTML file"),
    (b"\x89PNG", "an image; give the text, as no text is read from pictures"),
    (b"\xff\xd8\xff", "an image; give the text, as no text is read from pictures"),
    (b"GIF8", "an image; give the text, as no text is read from pictures"),
    (b"BM\x00", "an image; give the text, as no text is read from pictures"),
    (b"II*\x00", "an image; give the text, as no text is read from pictures"),
    (b"MM\x00*", "an image; give the text, as no text is read from pictures"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file; save it as plain text in UTF-8 and give that"),
    (b"{\\rtf", "a rich text (RTF) file; save it as plain text in UTF-8 and give that"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it and give the text or HTML file inside"),
    (b"Rar!", "a rar archive; unpack it and give the text or HTML file inside"),
    (b"\xfd7zXZ", "an xz file; unpack it and give the text or HTML file inside"),
    (b"BZh", "a bzip2 file; unpack it and give the text or HTML file inside"),
    (b"\x28\xb5\x2f\xfd", "a zstd file; unpack it and give the text or HTML file inside"),
    (b"SQLite format 3", "a database; give a text or HTML file"),
    (b"\x7fELF", "a program; give a text or HTML file"),
    (b"From: <Saved by", "a page saved with its pictures (MHTML); save it as HTML only and give that"),
    (b"WARC/1.", "a web archive (WARC); take the page out of it and give that"),
)
_OFFICE = (
    (b"word/", "a Word document; save it as plain text in UTF-8 and give that"),
    (b"xl/", "an Excel workbook; save it as plain text in UTF-8 and give that"),
    (b"mimetypeapplication/epub", "an e-book; save it as plain text in UTF-8 and give that"),
    (b"mimetypeapplication/vnd.oasis", "an OpenDocument file; save it as plain text in UTF-8 and give that"),
)


_GZIP = b"\x1f\x8b"
_STEP = 512
"""Bytes of gzip opened at once: what stands before a fault is kept, and no step opens to more than half a MiB."""


def opened(data: bytes, name: str, problems: list[str]) -> bytes:
    """The bytes inside gzip, as far as they can be opened; other bytes as they are.

    Args:
        data: The bytes received.
        name: The file, URL or argument, for messages.
        problems: Where a sentence is added if not all could be opened.

    Raises:
        InputError: There is nothing, too much, or no text in it.
    """
    inner = _unzipped(data, name, problems) if data.startswith(_GZIP) else data
    fit(len(inner), name)
    _refuse(inner, name)
    return inner


def fit(size: int, name: str) -> None:
    """Refuses what is too large.

    Raises:
        InputError: It has more than `LARGEST` bytes.
    """
    if size > LARGEST:
        raise InputError(name, f"is larger than {LARGEST // 1024**2} MiB, which is no news page; give one page a file")


def _unzipped(data: bytes, name: str, problems: list[str]) -> bytes:
    pieces: list[bytes] = []
    size, at = 0, 0
    while data.startswith(_GZIP, at):
        member = zlib.decompressobj(31)
        try:
            while at < len(data) and not member.eof:
                pieces.append(member.decompress(data[at : at + _STEP]))
                size += len(pieces[-1])
                at = min(at + _STEP, len(data))
                if size > LARGEST:
                    raise InputError(name, f"opens to more than {LARGEST // 1024**2} MiB; give one page a file")
        except zlib.error:
            problems.append("The gzip is damaged; the text ends where it breaks.")
            break
        if not member.eof:
            problems.append("The gzip is cut off; the text ends where it breaks.")
            break
        at -= len(member.unused_data)
    if not size and problems:
        raise InputError(name, "is a gzip file that cannot be opened; fetch or pack it again")
    return b"".join(pieces)


def _refuse(data: bytes, name: str) -> None:
    """Raises InputError for what is no text."""
    if not data:
        raise InputError(name, "is empty; give a file with the text of the page")
    start = data[:1024].lstrip()
    for magic, what in _FOREIGN:
        if start.startswith(magic):
            inside = _OFFICE if magic == b"PK\x03\x04" else ()
            raise InputError(name, f"is {next((office for mark, office in inside if mark in data[:4096]), what)}")
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        raise InputError(name, "is an image; give the text, as no text is read from pictures")
    if data[4:8] == b"ftyp" or data.startswith((b"ID3", b"OggS", b"RIFF", b"\x1aE\xdf\xa3")):
        raise InputError(name, "is a sound or film file; give the text of the page")
