"""A span of a document is found again in the bytes that were received."""

from __future__ import annotations

import gzip
from functools import reduce
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tawatur.errors import InputError
from tawatur.model import Document, Role, Span, cut
from tawatur.page import locate, read
from tawatur.page.furniture import Pack
from tests.page.test_mojibake import misread

PAGE = Path(__file__).parent / "data" / "news.html"
H = "وزير الري: سد سلوان آمن بعد الفيضان"
A = "قال وزير الري نادر الصفواني إن سد سلوان آمن وإن المياه تتراجع منذ الفجر."
B = "وكان مهندسان قد حذرا من تشقق في جدار السد قبل شهر من الفيضان."
TEXT = f"{H}\r\n\r\n{A}\r\n\r\n{B}\r\n"
HTML = (
    '<!doctype html><html><head><meta charset="%s"><title>x</title></head>'
    f"<body><h1>{H}</h1><p>{A}</p><p>{B}</p></body></html>"
)


def span(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return cut(document.text, start, start + len(words))


def shown(data: bytes, document: Document, words: str, charset: str = "utf-8") -> list[str]:
    """What stands in the bytes at the place of some words."""
    (ranges,) = locate(data, document, [span(document, words)])
    return [data[start:end].decode(charset) for start, end in ranges]


@pytest.mark.parametrize("text", [TEXT, HTML % "utf-8"], ids=["text", "html"])
@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256"])
def test_each_charset(pack: Pack, text: str, charset: str) -> None:
    data = text.encode(charset)
    document = read(data, name="-", pack=pack)
    inner = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}.get(charset, charset)
    for words in (H, A, B, "الصفواني", "سلوان", B[-8:]):
        assert shown(data, document, words, inner) == [words]


def test_gzip_is_counted_as_opened(pack: Pack) -> None:
    data = TEXT.encode()
    packed = gzip.compress(data)
    document = read(packed, name="-", pack=pack)
    (ranges,) = locate(packed, document, [span(document, A)])
    assert [data[start:end].decode() for start, end in ranges] == [A]


def test_a_text_is_counted_in_utf_8(pack: Pack) -> None:
    document = read("\ufeff" + TEXT, pack=pack)
    ((place,),) = locate("\ufeff" + TEXT, document, [span(document, A)])
    assert ("\ufeff" + TEXT).encode()[slice(*place)].decode() == A


@pytest.mark.parametrize("way", [("cp1252",), ("cp1256",), ("cp1252", "cp1256"), ("latin-1",)], ids=" ".join)
@pytest.mark.parametrize("text", [TEXT, HTML % "utf-8"], ids=["text", "html"])
def test_misread_text(pack: Pack, text: str, way: tuple[str, ...]) -> None:
    data = reduce(misread, way, text).encode()
    document = read(data, name="-", pack=pack)
    for words in (H, A, "الصفواني"):
        assert shown(data, document, words) == [reduce(misread, way, words)]


@pytest.mark.parametrize("lost", [b"\xff", b"\xd8", b"\xe2\x80", b"\xf0\x90\x90"])
@pytest.mark.parametrize("text", [TEXT, HTML % "utf-8"], ids=["text", "html"])
def test_lost_bytes(pack: Pack, text: str, lost: bytes) -> None:
    data = b" ".join((text.encode() * (1 if text != TEXT else 9)).split(b" "))
    at = data.index("الري نادر".encode())
    data = data[:at] + lost + data[at:]
    document = read(data, name="-", pack=pack)
    assert "\ufffd" in document.text
    for words in ("الصفواني", "تتراجع منذ الفجر.", B[-19:]):
        assert shown(data, document, words) == [words]
    ((place,),) = locate(data, document, [span(document, "\ufffd")])
    assert data[slice(*place)] == lost


@pytest.mark.parametrize(
    ("source", "pieces"),
    [
        (A, [A]),
        (A.replace("وزير الري", "<b>وزير</b> <a href='x?a>b'>الري</a>"), ["قال", "وزير", "الري", A[13:]]),
        (A.replace(" ", "&nbsp;"), [A.replace(" ", "&nbsp;")]),
        (A.replace(" ", "\n\t  "), [A.replace(" ", "\n\t  ")]),
        (A.replace("نادر", "<!-- > نادر -->نادر<script>'نادر'</script>"), [A[:13].strip(), "نادر", A[18:]]),
        (A.replace("قال", "&#1602;&#x627;&#1604;"), [A.replace("قال", "&#1602;&#x627;&#1604;")]),
        (A.replace("آمن", "<span title=\"it's > that\" data-a='\"'>آمن</span>"), [A[:39], "آمن", A[44:]]),
        (A.replace("الصفواني", "<svg><text>x</text></svg>الصفواني"), [A[:18].strip(), A[18:]]),
        (A.replace("الصفواني", "1 < 2 & 3"), [A.replace("الصفواني", "1 < 2 & 3")]),
    ],
    ids=["plain", "tags", "entities", "spaces", "comment", "numbers", "quotes", "drawing", "no tag"],
)  # fmt: skip
def test_words_between_markup(pack: Pack, source: str, pieces: list[str]) -> None:
    page = HTML.replace(A, source) % "utf-8"
    data = page.encode()
    document = read(data, name="-", pack=pack)
    block = next(block for block in document.blocks if document.text.startswith("قال", block.start))
    (ranges,) = locate(data, document, [block])
    found = [data[start:end].decode() for start, end in ranges]
    assert [piece.strip() for piece in found] == [piece.strip() for piece in pieces]
    assert "".join(unescape("".join(found)).split()) == "".join(document.text[block.start : block.end].split())


def test_a_page_with_all_its_furniture(pack: Pack) -> None:
    data = PAGE.read_bytes()
    document = read(data, name="news.html", pack=pack)
    for block, ranges in zip(document.blocks, locate(data, document, document.blocks), strict=True):
        words = document.text[block.start : block.end]
        assert "".join(unescape("".join(data[a:b].decode() for a, b in ranges)).split()) == "".join(words.split())


def test_a_headline_that_stands_in_the_menu_too(pack: Pack) -> None:
    page = (HTML % "utf-8").replace("<body>", f"<body><nav><a>{H}</a></nav>").replace("<p>", "<p>\n", 1)
    data = page.encode()
    document = read(data, name="-", pack=pack)
    ((place,),) = locate(data, document, [span(document, H)])
    assert data[: place[0]].endswith(b"<h1>")


def test_a_headline_that_stands_under_the_report_too(pack: Pack) -> None:
    page = HTML % "utf-8"
    page = page.replace("<body>", f"<body><div><b>{H}</b></div>").replace("</body>", f"<a>{H}</a></body>")
    data = page.encode()
    document = read(data, name="-", pack=pack)
    ((place,),) = locate(data, document, [span(document, H)])
    assert data[: place[0]].endswith(b"<h1>")


def test_words_that_stand_in_the_head_or_in_a_script_only(pack: Pack) -> None:
    text = (
        A.replace("آمن", '\\"آمن\\"').replace("وإن", "\\u0648\\u0625\\u0646")
        + "\\n"
        + B
        + "<\\/p>"
        + B.replace("قد", "&amp;")
    )
    page = (
        f"<html><head><meta content='{H}' property='og:title'>"
        f'<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{text}"}}</script></head>'
        '<body><div id="app"></div></body></html>'
    )
    data = page.encode()
    document = read(data, name="-", pack=pack)
    assert shown(data, document, H) == [H]
    assert shown(data, document, "السد قبل شهر") == ["السد قبل شهر"]
    assert shown(data, document, 'سلوان "آمن" وإن المياه') == ['سلوان \\"آمن\\" \\u0648\\u0625\\u0646 المياه']


def test_what_was_left_out_of_the_middle(pack: Pack) -> None:
    page = (HTML % "utf-8").replace("نادر", "<button>شارك</button>نادر")
    data = page.encode()
    document = read(data, name="-", pack=pack)
    assert shown(data, document, A) == ["قال وزير الري", "نادر" + A.partition("نادر")[2]]


def test_spans_over_several_blocks_and_none(pack: Pack) -> None:
    data = (HTML % "utf-8").encode()
    document = read(data, name="-", pack=pack)
    both, none = locate(data, document, [span(document, f"{A}\n\n{B}"), Span(len(A) * 9, len(A) * 9 + 4, "none")])
    assert [data[start:end].decode() for start, end in both] == [A, B]
    assert none == ()
    assert locate(data, document, []) == []


def test_the_name_of_the_page_does_not_matter(pack: Pack) -> None:
    data = f"{H} <div><p>{A}</p><p>{B}</p>".encode()
    document = read(data, name="page.html", pack=pack)
    (ranges,) = locate(data, document, [span(document, B)], name="page.txt")
    assert [data[start:end].decode() for start, end in ranges] == [B]


def test_a_span_that_the_text_does_not_have(pack: Pack) -> None:
    document = read(TEXT.encode(), name="-", pack=pack)
    assert locate(TEXT.encode(), document, [Span(3, 999, "x"), Span(5, 5, "")]) == [(), ()]


def test_words_that_are_not_on_the_page(pack: Pack) -> None:
    data = (HTML % "utf-8").encode()
    document = read(data, name="-", pack=pack)
    other = replace(document, text=document.text.replace("سلوان", "سلمان"))
    assert locate(data, other, [span(other, A.replace("سلوان", "سلمان"))]) == [()]


def test_another_page_is_refused(pack: Pack) -> None:
    document = read(TEXT.encode(), name="-", pack=pack)
    with pytest.raises(InputError, match=r"^other\.txt: is not what was read: its SHA-256 is [0-9a-f]{64}, the "):
        locate(TEXT.encode() + b" ", document, [], name="other.txt")


@pytest.mark.parametrize(
    "page", ["<p>" + A + "<b " * 50_000, "<!--" * 50_000, '<a b="' * 50_001 + A, "<svg>" * 50_000, "&" * 200_000]
)
def test_broken_markup_is_no_trouble(pack: Pack, page: str) -> None:
    page = f"<html><body><h1>{H}</h1>{page}"
    document = read(page, name="-", pack=pack)
    assert locate(page, document, [span(document, H)])[0]


PIECES = st.sampled_from(
    ["<b>", "</b>", "<br>", "<!-- x -->", "&nbsp;", "&amp;", "\n", " ", "<p>", "</p>", "<script>x</script>", "<i>"]
)  # fmt: skip
WORDS = st.sampled_from([*TEXT.split(), "“1”", "A&B", "\u200f", "ـ"])


@given(st.lists(st.one_of(PIECES, WORDS), max_size=60), st.sampled_from(["utf-8", "cp1256", "utf-16"]))
def test_all_blocks_of_any_page_are_found(pack: Pack, pieces: list[str], charset: str) -> None:
    page = f'<html><meta charset="{charset}"><body><h1>{H}</h1><p>{A}</p>{"".join(pieces)}</body>'
    data = page.encode(charset, "ignore")
    document = read(data, name="-", pack=pack)
    assert Role.HEADLINE in {block.role for block in document.blocks}
    inner = "utf-16-le" if charset == "utf-16" else charset
    for block, ranges in zip(document.blocks, locate(data, document, document.blocks), strict=True):
        found = "".join(data[start:end].decode(inner) for start, end in ranges)
        assert "".join(unescape(found).split()) == "".join(document.text[block.start : block.end].split())
