"""Decode: bytes to text, or one clear sentence why not."""

from __future__ import annotations

import codecs
import re
import zlib

from tawatur.errors import InputError
from tawatur.model import capture_id
from tawatur.page.mojibake import mend
from tawatur.page.received import Received

LARGEST = 256 * 1024 * 1024
"""Bytes that a compressed input may open to: a guard against bombs."""

LOST = "\ufffd"

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
    (b"WARC/1.", "a web archive (WARC); take the page out of it and give that"),
)
_OFFICE = (
    (b"word/", "a Word document; save it as plain text in UTF-8 and give that"),
    (b"xl/", "an Excel workbook; save it as plain text in UTF-8 and give that"),
    (b"mimetypeapplication/epub", "an e-book; save it as plain text in UTF-8 and give that"),
    (b"mimetypeapplication/vnd.oasis", "an OpenDocument file; save it as plain text in UTF-8 and give that"),
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:\-]{2,40})""", re.IGNORECASE)
_CONTROLS = bytes(n for n in range(32) if n not in b"\t\n\v\f\r\x1a\x1b")
_HTML = re.compile(
    r"[\s\ufeff]*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_FRAGMENT = re.compile(r"[\s\ufeff]*<(?:article|main|section|div|p|h1)\b[^<>]{0,500}>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:html|head|body|div|p|article|meta|h1)\b[^<>]{0,500}>", re.IGNORECASE)


def receive(data: bytes | str, *, name: str) -> Received:
    """What was received, as text.

    Args:
        data: The bytes, or a text that is decoded already.
        name: The file, URL or argument, for messages and for its ending.

    Raises:
        InputError: It is empty, or no text: an image, a PDF, an archive.
    """
    problems: list[str] = []
    if isinstance(data, str):
        text, lost = _without_surrogates(data)
        if lost:
            problems.append(f"{_count(lost, 'half character')} without its other half replaced by U+FFFD.")
        capture = capture_id(text.encode())
    else:
        capture = capture_id(data)
        opened = _open(data, name, problems)
        _refuse(opened, name)
        text = _decode(opened, name, problems)
    text = text.removeprefix("\ufeff")
    if not text.strip().strip("\u200b\ufeff"):
        raise InputError(name, "is empty; give a file with the text of the page")
    text = mend(text, problems)
    return Received(name, text, tuple(problems), looks_like_html(text, name), capture)


def looks_like_html(text: str, name: str) -> bool:
    """Whether a text is HTML, by how it begins; by its name only where it has tags.

    >>> looks_like_html("<!doctype html><p>one", "-"), looks_like_html("1 < 2", "page.html")
    (True, False)
    """
    if _HTML.match(text, 0, 20_000):
        return True
    ending = name.rsplit("?", 1)[0].lower()
    if ending.endswith((".html", ".htm", ".xhtml")):
        return _TAG.search(text, 0, 20_000) is not None
    return not ending.endswith((".txt", ".md")) and _FRAGMENT.match(text, 0, 2_000) is not None


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _without_surrogates(text: str) -> tuple[str, int]:
    try:
        text.encode()
    except UnicodeEncodeError:
        return re.subn("[\ud800-\udfff]", LOST, text)
    return text, 0


def _open(data: bytes, name: str, problems: list[str]) -> bytes:
    """The bytes inside gzip, as far as they can be opened; other bytes as they are."""
    if not data.startswith(b"\x1f\x8b"):
        return data
    pieces: list[bytes] = []
    room = LARGEST
    rest = data
    while rest.startswith(b"\x1f\x8b"):
        member = zlib.decompressobj(31)
        try:
            piece = member.decompress(rest, room + 1)
        except zlib.error:
            # What the broken part still holds is read in small steps, up to the fault.
            piece = _until_fault(rest, room)
            problems.append("The gzip is damaged; the text ends where it breaks.")
            pieces.append(piece)
            break
        pieces.append(piece)
        room -= len(piece)
        if room < 0:
            raise InputError(name, f"opens to more than {LARGEST // 1024**2} MiB; give a smaller file")
        if not member.eof:
            problems.append("The gzip is cut off; the text ends where it breaks.")
            break
        rest = member.unused_data
    opened = b"".join(pieces)
    if not opened and problems:
        raise InputError(name, "is a gzip file that cannot be opened; fetch or pack it again")
    return opened


def _until_fault(data: bytes, room: int) -> bytes:
    member = zlib.decompressobj(31)
    pieces: list[bytes] = []
    for at in range(0, len(data), 512):
        try:
            piece = member.decompress(data[at : at + 512], room)
        except zlib.error:
            break
        pieces.append(piece)
        room -= len(piece)
        if room <= 0:
            break
    return b"".join(pieces)


def _refuse(data: bytes, name: str) -> None:
    """Raises InputError for what is no text."""
    if not data:
        raise InputError(name, "is empty; give a file with the text of the page")
    for magic, what in _FOREIGN:
        if data.startswith(magic):
            inside = _OFFICE if magic == b"PK\x03\x04" else ()
            raise InputError(name, f"is {next((office for mark, office in inside if mark in data[:4096]), what)}")
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        raise InputError(name, "is an image; give the text, as no text is read from pictures")
    if data[4:8] == b"ftyp" or data.startswith((b"ID3", b"OggS", b"RIFF", b"\x1aE\xdf\xa3")):
        raise InputError(name, "is a sound or film file; give the text of the page")


def _decode(data: bytes, name: str, problems: list[str]) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding, problems)
    wide = _wide(data)
    if wide:
        return _lenient(data, wide, problems)
    sample = data[:65_536]
    if len(sample.translate(None, _CONTROLS)) < 0.98 * len(sample):
        raise InputError(name, "is binary; give a text or HTML file")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _declared(data)
    if declared is not None and declared != "utf-8":
        return _lenient(data, declared, problems)
    damaged = data.decode("utf-8", "replace")
    lost = damaged.count(LOST)
    whole = sum(1 for character in damaged[:200_000] if character > "\x7f" and character != LOST)
    # Text in an old 8-bit set has next to no valid UTF-8 sequences; damaged UTF-8 is nearly all valid ones.
    if lost * 3 < whole or (declared == "utf-8" and lost < whole):
        return _lenient(data, "utf-8", problems)
    return _lenient(data, _eight_bit(data), problems)


def _lenient(data: bytes, encoding: str, problems: list[str]) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
    lost = text.count(LOST)
    problems.append(f"{_count(lost, 'place')} with bytes that are not valid {encoding}, replaced by U+FFFD.")
    return text


def _declared(data: bytes) -> str | None:
    """The charset that a page declares in its first bytes, where Python knows it."""
    found = _DECLARED.search(data, 0, 4096)
    if found is None or b"<" not in data[:1024]:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    if name in {"utf-16", "utf-16-le", "utf-16-be"}:  # it could not have been read as ASCII
        return "utf-8"
    # Browsers read these as their Windows supersets.
    return {"iso8859-1": "cp1252", "ascii": "cp1252"}.get(name, name)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: one byte of each pair is the Arabic block's 06, or 00."""
    sample = data[:8192]
    if len(sample) < 4:
        return None
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if (high.count(6) + high.count(0)) > 0.7 * len(high):
            return encoding
    return None


def _eight_bit(data: bytes) -> str:
    """Which old set: the article's two letters are C7 E1 in windows-1256, C7 E4 in ISO 8859-6."""
    sample = data[:200_000]
    high = sum(1 for byte in sample if byte > 0x7F)
    arabic = sum(1 for byte in sample if byte >= 0xC0)
    if not high or high < 0.1 * len(sample) or arabic < 0.7 * high:
        return "cp1252" if _latin(sample) else "cp1256"
    windows, iso = sample.count(b"\xc7\xe1"), sample.count(b"\xc7\xe4")
    return "iso8859-6" if iso > 3 * windows and iso > 2 else "cp1256"


def _latin(sample: bytes) -> bool:
    """Whether high bytes stand inside words of Latin letters."""
    inside = len(re.findall(rb"[A-Za-z][\x80-\xff][A-Za-z]", sample))
    high = len(re.findall(rb"[\x80-\xff]+", sample))
    return inside * 2 > high
