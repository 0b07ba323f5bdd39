"""Bytes to text: charsets, marks, damage, and what is refused."""

from __future__ import annotations

import gzip
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.errors import InputError
from tawatur.page import receive
from tawatur.page.charset import LOST, called
from tawatur.page.container import LARGEST

TEXT = "قال مصدر في البلدية إن الطريق الساحلي مغلق.\r\nوأضاف: «سنفتحه غدا».\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1256"),
        gzip.compress(TEXT.encode()),
        gzip.compress(TEXT[:20].encode()) + gzip.compress(TEXT[20:].encode()),
        gzip.compress(TEXT.encode("cp1256")),
    ],
    ids=["utf-8", "utf-8 bom", "utf-16", "utf-16-le bom", "utf-16-be bom", "utf-32", "utf-16-le", "utf-16-be",
         "windows-1256", "gzip", "two members", "gzip windows-1256"],
)  # fmt: skip
def test_charsets(data: bytes) -> None:
    received = receive(data, name="page.txt")
    assert received.text == TEXT
    assert received.problems == ()
    assert received.capture == hashlib.sha256(data).hexdigest()
    assert not received.is_html


PAGE = f'<html>\n<head>%s<script charset="utf-8"></script></head><body><p class="text">{TEXT}</p></body></html>'
DECLARED = (
    '<meta charset="%s">',
    '<meta http-equiv="Content-Type" content="text/html; charset=%s">',
    "<META CONTENT='text/html;charset=%s' HTTP-EQUIV=content-type>",
)
OLD = {"windows-1256": "cp1256", "ISO-8859-6": "iso8859-6", "iso-8859-6-i": "iso8859-6", "CP1256": "cp1256"}


def old(text: str, charset: str) -> tuple[str, bytes]:
    """A text without the marks that an old charset lacks, and its bytes."""
    data = text.encode(charset, "ignore")
    return data.decode(charset), data


@pytest.mark.parametrize("form", ["%s", *DECLARED])
@pytest.mark.parametrize("name", OLD)
def test_declared_charset(form: str, name: str) -> None:
    page, data = old(PAGE % form.replace("%s", name), OLD[name])
    received = receive(data, name="page.html")
    assert (received.text, received.problems, received.is_html) == (page, (), True)


@pytest.mark.parametrize("name", ["utf-8", "windows-1256", "iso-8859-1", "utf-16"])
def test_declared_in_xml(name: str) -> None:
    page = f'<?xml version="1.0" encoding="{name}"?>\n{PAGE % ""}'
    for charset in ("utf-8", "utf-8-sig", "cp1256", "utf-16"):
        assert receive(page.encode(charset, "ignore"), name="page.html").text == old(page, charset)[0]


@pytest.mark.parametrize("form", DECLARED)
@pytest.mark.parametrize(
    "declared", ["windows-1256", "iso-8859-6", "iso-8859-1", "windows-1252", "no-such-set", "rot13"]
)
def test_declared_charset_that_is_wrong(form: str, declared: str) -> None:
    page = PAGE % form.replace("%s", declared)
    for charset in ("utf-8", "utf-16-le"):
        received = receive(page.encode(charset), name="page.html")
        assert (received.text, received.problems) == (page, ())  # what is valid is no matter of doubt
    for charset in ("cp1256", "iso8859-6"):
        page, data = old(page, charset)
        received = receive(data, name="page.html")
        assert received.text == page
        wrong = OLD.get(declared, OLD.get(declared.upper())) != charset
        said = f"they were read as {called(charset)}."
        assert [said in problem for problem in received.problems] == [True] * wrong


@pytest.mark.parametrize("declared", ["utf-8", "utf-16"])
def test_old_bytes_declared_as_utf(declared: str) -> None:
    page, data = old(PAGE % f'<meta charset="{declared}">', "cp1256")
    assert receive(data, name="page.html").text == page


@pytest.mark.parametrize(
    ("declared", "charset", "text"),
    [
        ("windows-1251", "cp1251", "Здание закрыто, здесь нет здоровых людей."),
        ("iso-8859-1", "cp1252", "Le préfet a été prévenu, l\u2019été dernier, à Créteil."),
        ("gb2312", "gb2312", "部长说道路已经关闭。"),
        ("windows-1256", "cp1256", "Le ministère a été prévenu à Genève."),
    ],
)
def test_declared_charset_of_other_languages(declared: str, charset: str, text: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body><p>{text}</p></body></html>'
    received = receive(page.encode(charset), name="page.html")
    assert (received.text, received.problems) == (page, ())


def test_text_is_taken_as_it_is() -> None:
    received = receive(TEXT, name="text")
    assert received.text == TEXT
    assert received.capture == hashlib.sha256(TEXT.encode()).hexdigest()


@pytest.mark.parametrize(("damage", "lost"), [(b"\xff", 1), (b"\xd8", 1), (b"\xc3\x28", 1)])
def test_lost_bytes_are_marked(damage: bytes, lost: int) -> None:
    data = TEXT.encode() + damage + TEXT.encode()
    received = receive(data, name="page.txt")
    assert received.text.count(LOST) == lost
    assert received.text.startswith(TEXT)
    assert received.text.endswith(TEXT)
    assert len(received.problems) == 1
    assert "U+FFFD" in received.problems[0]


def test_cut_in_the_middle_of_a_character() -> None:
    received = receive(TEXT.encode()[:30], name="page.txt")
    assert received.text.endswith(LOST)
    assert received.problems


def test_half_characters_in_a_text() -> None:
    received = receive(TEXT + "\ud800", name="text")
    assert received.text == TEXT + LOST
    assert received.problems


@pytest.mark.parametrize("data", [b"x" * (LARGEST + 1), "x" * (LARGEST + 1)], ids=["bytes", "text"])
def test_too_large(data: bytes | str) -> None:
    with pytest.raises(InputError, match="is larger than 64 MiB"):
        receive(data, name="page.txt")


def test_gzip_that_opens_to_too_much() -> None:
    with pytest.raises(InputError, match="opens to more than 64 MiB"):
        receive(gzip.compress(bytes(LARGEST + 1)), name="page.txt.gz")


def test_gzip_of_many_members() -> None:
    assert receive(gzip.compress(b"x") * 50_000, name="page.txt.gz").text == "x" * 50_000


@pytest.mark.parametrize("keep", [0.5, 0.9])
def test_gzip_cut_off(keep: float) -> None:
    long = "\n".join(f"{TEXT} {number * 7919}" for number in range(2000))
    data = gzip.compress(long.encode())
    received = receive(data[: int(len(data) * keep)], name="page.txt.gz")
    assert len(received.text) > 1000
    assert long.startswith(received.text.rstrip(LOST))
    assert "gzip" in received.problems[0]


def test_gzip_damaged() -> None:
    long = "\n".join(f"{TEXT} {number * 7919}" for number in range(2000))
    data = bytearray(gzip.compress(long.encode()))
    data[len(data) // 2] ^= 0xFF
    assert "gzip" in receive(bytes(data), name="page.txt.gz").problems[0]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        ("\ufeff\n".encode(), "empty"),
        (gzip.compress(b""), "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\n %PDF-1.7 ...", "PDF"),
        (b"From: <Saved by a browser>\r\nMIME-Version: 1.0", "MHTML"),
        (b"\x00" * 4000, "binary"),
        (b"PK\x03\x04 zip", "zip"),
        (b"PK\x03\x04....word/document.xml", "Word"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\xff\xd8\xff\xe0 JFIF", "image"),
        (b"GIF89a", "image"),
        (b"RIFF....WEBPVP8 ", "image"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\x00\x01\x02\x03\x04\x05\x06\x07" * 50, "binary"),
        (b"\x1f\x8b\x08\x00 no gzip", "gzip"),
        (b"....ftypmp42", "film"),
        (b"WARC/1.0\r\n", "WARC"),
    ],
)  # fmt: skip
def test_refused_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(InputError) as caught:
        receive(data, name="page.bin")
    message = str(caught.value)
    assert message.startswith("page.bin: is ")
    assert words in message
    assert "; " in message  # what to do
    assert "\n" not in message


@pytest.mark.parametrize(
    ("text", "name", "html"),
    [
        ("<!DOCTYPE html><p>x</p>", "-", True),
        ("\ufeff <!-- saved --> <html lang='ar'>x", "-", True),
        ("<div class='a'><p>x</p></div>", "-", True),
        ("<p>x</p>", "page.html", True),
        ("<p>x</p>", "page.txt", False),
        ("x < y", "page.html", False),
        (TEXT, "page.html", False),
        ("1 < 2 and <p> is a tag", "-", False),
    ],
)
def test_html_is_told_by_its_beginning(text: str, name: str, html: bool) -> None:
    assert receive(text, name=name).is_html is html


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        received = receive(data, name="any")
    except InputError:
        return
    received.text.encode()
    if LOST in received.text and LOST.encode() not in data:
        assert received.problems


def test_sample_of_a_page_has_no_markup() -> None:
    received = receive(f"<html><head><style>p {{}}</style></head><script>var x</script><p>{TEXT}</p></html>", name="-")
    assert "var" not in received.sample
    assert "قال" in received.sample


@pytest.mark.parametrize("charset", ["koi8-r", "cp1251", "iso8859-5"])
@pytest.mark.parametrize("head", ["", '<html><meta charset="none-such">'])
def test_letters_of_no_charset_that_can_be_told(charset: str, head: str) -> None:
    text = "Министр сказал, что дорога закрыта. "
    with pytest.raises(InputError, match="is in a character set that cannot be told; save it as UTF-8"):
        receive(head.encode() + (text * 9).encode(charset), name="page.txt")
    declared = f'<html><meta charset="{charset}">{text * 9}'
    assert receive(declared.encode(charset), name="page.txt").text == declared
