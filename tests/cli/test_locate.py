"""`tawatur locate`: where marks stand in the captured bytes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tawatur.model import from_json
from tests.cli.test_read import PAGE, RAIL, Run, one_sentence, pages, run

__all__ = ["pages", "run"]
LINE = re.compile(r"(source|cue|content|relay|addressee|span) +(\d+):(\d+)  bytes ((?:\d+-\d+(?:, )?)+)  (.*)")


def shown(data: bytes, ranges: str) -> str:
    """The words that stand in some ranges of bytes."""
    pairs = [one.split("-") for one in ranges.split(", ")]
    return " ".join(data[int(start) : int(end)].decode() for start, end in pairs)


@pytest.mark.parametrize(("name", "page"), [("1-rail.txt", RAIL), ("more/page.html", PAGE)])
def test_every_mark_with_its_bytes(run: Run, pages: Path, name: str, page: str) -> None:
    done = run("locate", pages / name, "--plain")
    assert (done.code, done.err) == (0, "")
    reading = from_json(run("read", pages / name, "--format", "json").out.encode())
    lines = [LINE.fullmatch(line) for line in done.out.splitlines()]
    assert [line[2] for line in lines if line and line[1] == "cue"] == [
        str(mark.cue.start) for mark in reading.attributions
    ]
    for line in lines:
        assert line is not None
        assert reading.document.text[int(line[2]) : int(line[3])] == line[5]
        assert shown(page.encode(), line[4]) == line[5]


def test_spans_that_are_given(run: Run, pages: Path) -> None:
    done = run("locate", pages / "more/page.html", "0:5", "6:10")
    at = len(PAGE.partition("<h1>")[0].encode()) + 4
    assert done.code == 0
    assert done.out.splitlines() == [
        f"span      0:5  bytes {at}-{at + 10}  \u2068مكتبة\u2069",
        f"span      6:10  bytes {at + 11}-{at + 19}  \u2068الحي\u2069",
    ]


def test_a_reading_that_was_kept(run: Run, pages: Path) -> None:
    run("read", pages / "1-rail.txt", "--format", "json", "--output", "rail.json")
    with_it = run("locate", pages / "1-rail.txt", "--reading", "rail.json")
    assert with_it == run("locate", pages / "1-rail.txt")
    other = run("locate", pages / "2-port.txt", "--reading", "rail.json")
    assert (other.code, other.out) == (1, "")
    one_sentence(other)
    assert "is not what was read: its SHA-256 is " in other.err


def test_standard_input(run: Run) -> None:
    assert run("locate", "-", "0:3", stdin=RAIL).out.startswith("span      0:3  bytes 0-6  ")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("none.html",), 1, "no such file"),
        (("pages",), 1, "is a directory; name the one page"),
        (("pages/1-rail.txt", "5:2"), 1, "is no span of this page, which has"),
        (("pages/1-rail.txt", "0:99999"), 1, "is no span of this page"),
        (("pages/1-rail.txt", "0-5"), 2, "is no span; write START:END"),
        (("pages/1-rail.txt", "--reading", "none.json"), 1, "cannot be opened"),
        (("pages/1-rail.txt", "--reading", "pages/2-port.txt"), 1, "is no reading"),
        (("pages/notes.pdf",), 1, "is a PDF file"),
    ],
)
@pytest.mark.usefixtures("pages")
def test_what_cannot_be_located(run: Run, arguments: tuple[str, ...], code: int, words: str) -> None:
    done = run("locate", *arguments)
    assert (done.code, done.out) == (code, "")
    one_sentence(done)
    assert words in done.err
