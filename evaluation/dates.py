"""Values of dates in the texts of `corpora/timex-ar`, TIMEX3 of December 2015, some of whose values are wrong.

`timex_ar.json` lists what was judged wrong, or differs by how the guide counts: document, offset in its text without
marks, the value given, the right one (null: no time, or none that can be told), and why. What is left is taken as it
stands. Durations, vague words and what comes again and again have no value in the calendar and are left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import tawatur

JUDGED = Path(__file__).resolve().parent / "timex_ar.json"
PUBLISHED = "2015-12-24"
"""The day from which the given values were counted."""
_MARK = re.compile(r"<TIMEX3([^>]*)>(.*?)</TIMEX3>", re.DOTALL)
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}


class Labelled(NamedTuple):
    """A marked expression: where it stands in the text without marks, and its value as EDTF."""

    start: int
    end: int
    given: str


def edtf(value: str) -> str:
    """A TIMEX3 value as EDTF, where it is a date.

    >>> edtf("2015-SU"), edtf("19"), edtf("195"), edtf("2015-12-22TMO")
    ('2015-22', '19XX', '195X', '2015-12-22')
    """
    value = re.sub(r"T(MO|AF|EV|NI)$", "", value)
    year, _, season = value.partition("-")
    if season in _SEASONS:
        return f"{year}-{_SEASONS[season]}"
    return value.ljust(4, "X") if value.isdigit() and len(value) < 4 else value


def plain(text: str) -> tuple[str, list[Labelled]]:
    """A marked text without its marks, and the expressions that have a value in the calendar."""
    body = text.partition("<TimeML>")[2].partition("</TimeML>")[0]
    written, marks, last = "", [], 0
    for mark in _MARK.finditer(body):
        written += re.sub(r"<[^>]*>", "", body[last : mark.start()])
        last = mark.end()
        attributes = dict(_ATTRIBUTE.findall(mark[1]))
        value = attributes.get("value", "")
        if attributes.get("type") in ("DATE", "TIME") and not value.endswith("REF"):
            marks.append(Labelled(len(written), len(written) + len(mark[2]), edtf(value)))
        written += mark[2]
    return written + re.sub(r"<[^>]*>", "", body[last:]), marks


def compared(folder: Path) -> Iterator[tuple[str, Labelled, str | None, str | None]]:
    """Document, expression, the right value and the value read, of every expression; None: no time, or no value."""
    judged = {(one["document"], one["start"]): one["right"] for one in json.loads(JUDGED.read_text("utf-8"))}
    for path in sorted(folder.glob("*.tml")):
        text, marks = plain(path.read_text("utf-8-sig"))
        found = tawatur.read(text, name=path.name, date=PUBLISHED, language="ar").timexes
        for mark in marks:
            met = next((one.value for one in found if one.start < mark.end and mark.start < one.end), None)
            yield path.stem, mark, judged.get((path.stem, mark.start), mark.given), met
