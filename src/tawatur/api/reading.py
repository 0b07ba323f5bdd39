"""The use case `read`: bytes or text of one page to a reading."""

from __future__ import annotations

import re

from tawatur import page
from tawatur.errors import InputError, LanguageError
from tawatur.language.detect import detect
from tawatur.language.pack import load, packs
from tawatur.model import Reading
from tawatur.page.received import WITHOUT_TEXT
from tawatur.reading import read as read_document
from tawatur.version import VERSION

_DATE = re.compile(
    r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d{2}:?\d{2})?)?)?)?",
    re.ASCII,
)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
FEW = 5
"""Words: a page that has fewer, and these in no language, is what a script is to fill."""
NAMES = {"fa": "Persian", "ur": "Urdu", "ps": "Pashto", "ckb": "Sorani Kurdish", "en": "English", "ar": "Arabic"}


def checked_date(date: str) -> str:
    """A date that is one: year, month, day or time in ISO 8601.

    Raises:
        InputError: It is none, or a day that its month does not have.
    """
    if not _DATE.fullmatch(date):
        raise InputError("--date", f"{date!r} is no date; write 2031, 2031-05, 2031-05-12 or 2031-05-12T14:30")
    if len(date) >= 10:
        year, month, day = int(date[:4]), int(date[5:7]), int(date[8:10])
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        if day > _DAYS[month - 1] or (month == 2 and day == 29 and not leap):
            raise InputError("--date", f"{date!r} is no date: that month has no day {day}")
    return date


def read(
    text: str | bytes,
    *,
    name: str = "text",
    outlet: str | None = None,
    url: str | None = None,
    date: str | None = None,
    language: str | None = None,
) -> Reading:
    """Read one page: who said what, from whom.

    Args:
        text: A page: text, or the bytes of a text or HTML file.
        name: What to call it in messages.
        outlet: Who published it; else what the page says.
        url: Where it stands; else what the page says.
        date: When it was published (ISO 8601); else what the page says.
        language: ISO 639 code; else it is detected.

    Returns:
        The document with its attributions; offsets are code points of `document.text`.

    Raises:
        InputError: It cannot be read, or `date` is no date.
        LanguageError: It is in a language that no pack reads.

    >>> reading = read("قال مصدر أمني إن الطريق مغلق.", date="2031-05-12")
    >>> [(a.source.text, a.stance.value, a.source_kind.value) for a in reading.attributions if a.source]
    [('مصدر أمني', 'state', 'anonymous_person')]
    """
    if date is not None:
        checked_date(date)
    received = page.receive(text, name=name)
    found = language or detect(received.sample)
    if found not in packs() and received.is_html and len(received.sample.split()) < FEW:
        raise InputError(name, WITHOUT_TEXT)
    if found is None or found not in packs():
        known = ", ".join(f"{NAMES.get(one, one)} ({one})" for one in packs())
        if language is not None:
            raise LanguageError(name, f"no language pack reads {language!r}; there are: {known}", language)
        if found in NAMES:
            problem = f"the text looks like {NAMES[found]} ({found}), which no language pack reads; there are: {known}"
        else:
            problem = f"the text is in no language that can be told; the language packs read: {known}"
        raise LanguageError(name, problem, found)
    pack = load(found)
    document = page.read(received, pack=pack, outlet=outlet, url=url, published=date)
    return read_document(document, pack, version=VERSION)
