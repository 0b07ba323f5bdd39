"""What holds for every page, whatever its bytes: no crash, blocks in order, each found again in the bytes."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.errors import InputError
from tawatur.page import locate, read, receive
from tawatur.page.furniture import Pack

PAGE = (Path(__file__).parent / "data" / "news.html").read_bytes()
SENTENCE = "قال وزير الري نادر الصفواني إن سد سلوان آمن وإن المياه تتراجع منذ الفجر."
NAMES = (
    *("a", "article", "aside", "b", "blockquote", "body", "br", "button", "div", "figcaption", "figure", "footer"),
    *("form", "frameset", "h1", "h2", "head", "header", "html", "iframe", "img", "li", "main", "math", "meta", "nav"),
    *("noscript", "object", "p", "pre", "script", "section", "select", "span", "style", "svg", "table", "tbody", "td"),
    *("template", "textarea", "time", "title", "tr", "ul", "video", "x-card"),
)
ATTRIBUTES = (
    "class='article-body'", 'class="related share"', "id=comments", "hidden", "style='display:none'", "dir=rtl",
    "itemprop='articleBody'", "property='og:title' content='سد سلوان'", "datetime='2031-05-12T14:30'",
    "charset=windows-1256", "href='//x.example'", "rel=canonical", "type='application/ld+json'", "role=navigation",
    "a='>'", 'b="', "'", "=",
)  # fmt: skip
TEXTS = (
    SENTENCE, "سد سلوان", "قال", "«", "»", ":", "اقرأ أيضا", "الخميس 12 مايو 2031", "حقوق النشر محفوظة", "x", " ", "\n",
    "&nbsp;", "&amp;", "&#x627;", "&", "<", ">", "<!--", "-->", "]]>", "<!doctype html>", "<?xml version='1.0'?>",
    '{"@type":"NewsArticle","headline":"سد سلوان","articleBody":"', '","datePublished":"2031"}', "\\u0627", "\\",
    "\x00", "\u200f", "\ufffd", "\ufeff", "\U0001f600",
)  # fmt: skip
TAGS = st.builds(
    lambda close, name, some: f"<{close}{' '.join([name, *some])}>",
    st.sampled_from(["", "", "/"]),
    st.sampled_from(NAMES),
    st.lists(st.sampled_from(ATTRIBUTES), max_size=2),
)
SOUPS = st.lists(st.one_of(TAGS, st.sampled_from(TEXTS), st.text(max_size=5)), max_size=60).map("".join)
CHARSETS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1256", "iso8859-6"])


def holds(data: bytes, pack: Pack, name: str) -> None:
    """Reads a page, or refuses it, and checks what was read."""
    try:
        received = receive(data, name=name)
        document = read(received, pack=pack)
    except InputError:
        return
    assert isinstance(received.sample, str)
    text, at = document.text, 0
    text.encode()
    for block in document.blocks:
        assert at <= block.start < block.end <= len(text)
        at = block.end
        assert text[block.start : block.end].strip()
    if "\ufffd" in text and "\ufffd".encode() not in data and b"\x00" not in data and b"&" not in data:
        assert document.problems
    for ranges in locate(data, document, document.blocks, name=name):
        assert all(0 <= start < end for start, end in ranges)
        assert list(ranges) == sorted(ranges) or received.is_html


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["page.html", "page.txt", "-"]))
def test_any_bytes(pack: Pack, data: bytes, name: str) -> None:
    holds(data, pack, name)


@settings(max_examples=400, deadline=None)
@given(SOUPS, CHARSETS)
def test_any_markup(pack: Pack, markup: str, charset: str) -> None:
    holds(f"<html>{markup}".encode(charset, "ignore"), pack, "page.html")


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(PAGE)), st.integers(0, 200), st.binary(max_size=8)), min_size=1, max_size=6),
    st.booleans(),
)
def test_any_damage_to_a_page(pack: Pack, edits: list[tuple[int, int, bytes]], double: bool) -> None:
    data = PAGE
    for at, size, new in edits:
        data = data[:at] + new + (data[at : at + size] * 2 if double else b"") + data[at + size :]
    holds(data, pack, "page.html")


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([*TEXTS, SENTENCE, "\n\n", "\r\n", "\u2028"]), max_size=40).map(" ".join), CHARSETS)
def test_any_plain_text(pack: Pack, text: str, charset: str) -> None:
    holds(text.encode(charset, "ignore"), pack, "page.txt")
