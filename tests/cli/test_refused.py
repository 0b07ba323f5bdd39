"""What cannot be read, or only in part: one clear sentence or a problem each, and the pages beside it are read."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest

from tawatur import read
from tawatur.cli import main
from tawatur.model import Reading
from tests.cli.test_read import ENGLISH, PAGE, PERSIAN, RAIL, Run, one_sentence, pages, run, titles

__all__ = ["pages", "run"]
SCRIPT = f"<html><head><title>x</title></head><body><script>{'var a = 1;' * 200}</script></body></html>"
MENU = "<html><head><title>الرئيسية</title></head><body><nav><a href='/'>رياضة</a></nav></body></html>"
FRAME = "<!doctype html><html><body><h1>سكة الساحل تعود الأحد</h1>%s</body></html>"
WORDS = "قال وزير النقل سامي الرفاعي إن القطار سيعود الأحد، وإن الجسر صار آمنا بعد شهرين من العمل."
REFUSED: dict[str, tuple[bytes, str]] = {
    "archive.zip": (b"PK\x03\x04....page.txt", "is a zip file; unpack it"),
    "binary.html": (bytes(range(256)) * 40, "is binary; give a text"),
    "cut.gz": (gzip.compress(RAIL.encode())[:12], "is a gzip file that cannot be opened; fetch"),
    "document.pdf": (b"%PDF-1.7 ...", "is a PDF file; save its text as plain text (pdftotext does it)"),
    "empty.txt": (b"", "is empty; give a file"),
    "english.txt": (ENGLISH.encode(), "looks like English (en), which no language pack reads"),
    "menu.html": (MENU.encode(), "is a page without text; save it from a browser"),
    "persian.html": ((FRAME % f"<p>{PERSIAN}").replace("سكة", "خط").encode(), "looks like Persian (fa)"),
    "picture.html": (b"\x89PNG\r\n\x1a\n", "is an image; give the text"),
    "russian.txt": (
        ("Министр сказал, что дорога закрыта. " * 9).encode("koi8-r"),
        "is in a character set that cannot be",
    ),
    "script.html": (SCRIPT.encode(), "is a page without text; save it from a browser"),
    "script.htm": (b"<script>var a = 1;</script>", "is a page without text; save it from a browser"),
    "spaces.html": (b"<html><body> &nbsp; </body></html>", "is a page without text"),
}
PARTLY: dict[str, tuple[bytes, str]] = {
    "cut.html": ((FRAME % f"<p>{WORDS}").encode()[:-27], "1 place with bytes that are not valid UTF-8, replaced"),
    "cut.txt": (RAIL.encode()[:-3], "1 place with bytes that are not valid UTF-8, replaced by U+FFFD."),
    "cut.txt.gz": (gzip.compress("\n".join(f"{n * 7919} {RAIL}" for n in range(99)).encode())[:-99], "gzip is cut off"),
    "unknown.html": (
        f'<html><meta charset="x-none"><body><p>{WORDS}</p></body></html>'.encode("cp1256"),
        "The page declares x-none, and its bytes are not; they were read as windows-1256.",
    ),
    "undated.html": (
        f'<html><meta property="article:published_time" content="32/13/2031"><body><p>{WORDS}'.encode(),
        "The page's date of publication, '32/13/2031', is none that can be read.",
    ),
    "furniture.html": (
        "<html><body><p>جميع الحقوق محفوظة</p><p>شارك على فيسبوك</p></body></html>".encode(),
        "No block of the page reads as its report.",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused(run: Run, tmp_path: Path, name: str) -> None:
    data, words = REFUSED[name]
    (tmp_path / name).write_bytes(data)
    done = run("read", name)
    assert (done.code, done.out) == (1, "")
    one_sentence(done)
    assert done.err.startswith(f"tawatur: {name}: ")
    assert words in done.err


@pytest.mark.parametrize("name", PARTLY)
def test_what_is_read_in_part(run: Run, tmp_path: Path, name: str) -> None:
    data, words = PARTLY[name]
    (tmp_path / name).write_bytes(data)
    done = run("read", name, "--format", "json")
    assert (done.code, done.err) == (0, "")
    document = json.loads(done.out)["document"]
    assert any(words in problem for problem in document["problems"]), document["problems"]
    if "U+FFFD" in words:
        assert document["text"].count("\ufffd") == 1
    assert f"! {document['problems'][0]}" in run("read", name, "--plain").out


def test_no_bad_page_stops_a_batch(run: Run, pages: Path) -> None:
    for name, (data, _) in (REFUSED | PARTLY).items():
        (pages / name).write_bytes(data)
    done = run("read", pages, "none.txt", pages / "archive.zip", "--format", "jsonl")
    taken = [name for name in REFUSED if not name.endswith((".pdf", ".zip"))]
    assert done.code == 1
    assert len(titles(done)) == len(PARTLY) + 3
    assert len(done.err.splitlines()) == len(taken) + 3
    assert f"{len(taken) + 2} of {len(taken) + len(PARTLY) + 5} inputs could not be read" in done.err


def test_a_fault_of_the_reader_does_not_stop_a_batch_either(
    run: Run, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(data: bytes, *, name: str, **more: str | None) -> Reading:
        if name.endswith("1-rail.txt"):
            raise ZeroDivisionError("a test")
        return read(data, name=name, **more)

    monkeypatch.setattr(main, "read", faulty)
    done = run("read", pages, "--format", "jsonl")
    assert (done.code, len(titles(done))) == (1, 2)
    assert "1-rail.txt: a fault of Tawatur, please report it: ZeroDivisionError: a test\n" in done.err
    assert "Traceback" not in done.err


def test_a_directory_without_texts(run: Run, tmp_path: Path) -> None:
    (tmp_path / "folder" / "more").mkdir(parents=True)
    (tmp_path / "folder" / "more" / "notes.pdf").write_bytes(b"%PDF-1.7")
    done = run("read", "folder")
    assert (done.code, done.out) == (1, "")
    one_sentence(done)
    assert "folder: no page in this directory; pages end in .gz, .htm, .html, .txt, .xhtml" in done.err


def test_a_name_that_the_system_does_not_take(run: Run) -> None:
    done = run("read", "a" * 5000, stdin=RAIL)
    assert (done.code, done.out) == (1, "")
    one_sentence(done)


def test_200_megabytes(run: Run, tmp_path: Path) -> None:
    with (tmp_path / "large.html").open("wb") as file:
        file.write(PAGE.encode())
        file.truncate(200_000_000)
    done = run("read", "large.html")
    assert (done.code, done.out) == (1, "")
    one_sentence(done)
    assert "large.html: is larger than 64 MiB, which is no news page" in done.err


def test_20_megabytes(run: Run, tmp_path: Path) -> None:
    script = "<script>" + "var a = '<p>';\n" * 1000 + "</script>"
    paragraph = f'<p class="{"text " * 200}">{WORDS}</p>{script}'
    (tmp_path / "large.html").write_text(FRAME % paragraph * (20_000_000 // len(paragraph)), "utf-8")
    assert (tmp_path / "large.html").stat().st_size > 20_000_000
    done = run("read", "large.html", "--format", "json")
    assert done.code == 0
    assert done.out.count('"stance": "state"') > 1000


@pytest.mark.parametrize("tag", ["div", "blockquote", "b", "ul><li", "table><tr><td", "span", "section", "i><div"])
def test_100_000_nested_tags(run: Run, tmp_path: Path, tag: str) -> None:
    (tmp_path / "deep.html").write_text(FRAME % (f"<{tag}>" * 100_000 + f"<p>{WORDS}"), "utf-8")
    done = run("read", "deep.html", "--format", "json")
    assert (done.code, done.err) == (0, "")
    assert WORDS in json.loads(done.out)["document"]["text"]


def test_100_000_attributes(run: Run, tmp_path: Path) -> None:
    tag = f"<p {' '.join(f'a{n}=x' for n in range(100_000))}>"
    (tmp_path / "wide.html").write_text(FRAME % (tag + WORDS), "utf-8")
    done = run("read", "wide.html", "--format", "json")
    assert WORDS in json.loads(done.out)["document"]["text"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root opens everything")
def test_a_directory_that_may_not_be_opened(run: Run, pages: Path) -> None:
    (pages / "more").chmod(0)
    done = run("read", pages, "--format", "jsonl")
    (pages / "more").chmod(0o700)
    assert (done.code, len(titles(done))) == (1, 2)
    assert "more: cannot be opened: " in done.err
