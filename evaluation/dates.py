"""Dates: in articles labelled here, and the values given in `corpora/timex-ar`, TIMEX3 of December 2015.

`dates.json` has the expressions of time of 44 articles of the corpus: offsets, values, and a digest of each
text. One part (`tuned`) was looked at while the rules were made. The other (`unseen`) was labelled before the reader
ran on it, which then found F1 0.97, with the right value 0.92; its few errors have been looked at since. Some values
of `timex-ar` are wrong:

`timex_ar.json` lists what was judged wrong, or differs by how the guide counts: document, offset in its text without
marks, the value given, the right one (null: no time, or none that can be told), and why. What is left is taken as it
stands. Durations, vague words and what comes again and again have no value in the calendar and are left out.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import tawatur
from evaluation import second_set
from evaluation.score import Tally
from tawatur.model import Timex

HERE = Path(__file__).resolve().parent
LABELS = HERE / "dates.json"
JUDGED = HERE / "timex_ar.json"
SLACK = 20
"""Characters by which a reading may exceed its label."""
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


def labelled(shared: Path) -> dict[str, tuple[Tally, Tally]]:
    """Expressions found, and found with the right value, of each half of the labelled articles.

    Raises:
        ValueError: A text is not the one that was labelled.
    """
    records = json.loads(LABELS.read_text("utf-8"))
    articles = second_set.articles(shared, {one["id"] for one in records})
    groups: dict[str, tuple[Tally, Tally]] = {}
    for one in records:
        article = articles[one["id"]]
        text = "\n\n".join(article["segments"])
        if hashlib.sha256(text.encode()).hexdigest() != one["digest"]:
            raise ValueError(f"{one['id']}: another text than the labelled one")
        read = tawatur.read(text.encode(), name=one["id"], outlet=article["outlet"], date=article["date"]).timexes
        found, value = _counted(one["dates"], read)
        before = groups.get(one["half"], (Tally(), Tally()))
        groups[one["half"]] = (before[0] + found, before[1] + value)
    return groups


def _counted(labels: Sequence[tuple[int, int, str | None]], read: Sequence[Timex]) -> tuple[Tally, Tally]:
    free = list(read)
    found = right = 0
    for start, end, value in labels:
        met = [
            one for one in free if one.start < end and start < one.end and one.end - one.start <= end - start + SLACK
        ]
        if met:
            # Of several the one with the value.
            best = next((one for one in met if one.value == value), met[0])
            free.remove(best)
            found += 1
            right += best.value == value
    return Tally(len(labels), len(read), found), Tally(len(labels), len(read), right)
