"""Decode: bytes to text, or one clear sentence why not."""

from __future__ import annotations

import re

from tawatur.errors import InputError
from tawatur.model import capture_id
from tawatur.page.charset import LOST, Decoded, decode
from tawatur.page.container import fit, opened
from tawatur.page.mojibake import mend
from tawatur.page.received import Received

_HTML = re.compile(
    r"[\s\ufeff]*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_FRAGMENT = re.compile(
    r"[\s\ufeff]*<(?:article|div|h[1-6]|header|link|main|meta|p|script|section|span|style|table|title|ul)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?(?:html|head|body|div|p|article|meta|h1)\b[^<>]{0,500}>", re.IGNORECASE)


def receive(data: bytes | str, *, name: str) -> Received:
    """What was received, as text.

    Args:
        data: The bytes, or a text that is decoded already.
        name: The file, URL or argument, for messages and for its ending.

    Raises:
        InputError: It is empty, too large, or no text: an image, a PDF, an archive.
    """
    problems: list[str] = []
    if isinstance(data, str):
        fit(len(data), name)
        decoded = Decoded(_without_surrogates(data, problems), "utf-8")
        capture = capture_id(decoded.text.encode())
    else:
        capture = capture_id(data)
        decoded = decode(opened(data, name, problems), name, problems)
    mended = mend(decoded.text, problems)
    text = mended.text.removeprefix("\ufeff")
    if not text.strip().strip("\u200b\ufeff"):
        raise InputError(name, "is empty; give a file with the text of the page")
    return Received(name, text, tuple(problems), looks_like_html(text, name), capture, decoded, mended)


def looks_like_html(text: str, name: str) -> bool:
    """Whether a text is HTML, by how it begins; by its name only where it has tags.

    >>> looks_like_html("<!doctype html><p>one", "-"), looks_like_html("1 < 2", "page.html")
    (True, False)
    """
    if _HTML.match(text, 0, 20_000):
        return True
    ending = name.rsplit("?", 1)[0].lower()
    if ending.endswith((".html", ".htm", ".xhtml")) and _TAG.search(text, 0, 20_000):
        return True
    return not ending.endswith((".txt", ".md")) and _FRAGMENT.match(text, 0, 2_000) is not None


def _without_surrogates(text: str, problems: list[str]) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        text, lost = re.subn("[\ud800-\udfff]", LOST, text)
        halves = f"{lost:,} half character{'' if lost == 1 else 's'}"
        problems.append(f"{halves} without its other half replaced by U+FFFD.")
    return text
