"""A page of HTML to text, blocks and metadata."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from tawatur.errors import InputError
from tawatur.model import BODY, Document, Role
from tawatur.page import read
from tawatur.page.furniture import Pack

PAGE = Path(__file__).parent / "data" / "news.html"
A = "قال وزير الري إن سد سلوان آمن وإن المياه تتراجع منذ الفجر."
B = "وكان مهندسان قد حذرا من تشقق في جدار السد قبل شهر من الفيضان."
H = "وزير الري: سد سلوان آمن بعد الفيضان"


def body(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks if block.role in BODY]


def test_page_with_all_its_furniture(pack: Pack) -> None:
    document = read(PAGE.read_bytes(), name="news.html", pack=pack, url="https://almada.example/dam?ref=1")
    assert [(block.role.value, document.text[block.start : block.end]) for block in document.blocks] == [
        ("headline", H),
        ("subhead", "مهندسان يقولان إنهما حذرا من تشقق الجدار"),
        ("byline", "ليلى منصور"),
        ("dateline", "12 مايو 2031 - 14:30"),
        ("caption", "جدار السد صباح أمس"),
        ("credit", "(رويترز)"),
        ("paragraph", A),
        ("paragraph", B),
        ("subhead", "تحذير مكتوب"),
        ("quote", "لم يصلنا أي تقرير مكتوب عن السد."),
        ("related", "اقرأ أيضا: مقتل عامل في محطة ضخ قرب ميناء الرمل"),
        ("paragraph", "وأحصت البلدية الأضرار:"),
        ("list", "ثلاثة جسور مغلقة"),
        ("list", "مدرستان غمرتهما المياه"),
        ("paragraph", "وأضاف الوزير في مؤتمر صحفي أن التحقيق مستمر."),
        ("paragraph", "ولم يعلق المهندسان على كلامه."),
    ]
    assert document.text.split("\n\n")[0] == H
    assert document.title == H
    assert document.authors == ("ليلى منصور",)
    assert document.published == "2031-05-12T14:30:00+03:00"
    assert document.modified == "2031-05-12T16:05:10+03:00"
    assert document.date_reason == "JSON-LD datePublished"
    assert document.canonical == "https://almada.example/2031/05/12/dam"
    assert document.outlet == "صحيفة المدى"
    assert document.extractor == "tawatur-html/1"
    assert document.problems == ()


def test_caller_knows_better(pack: Pack) -> None:
    document = read(PAGE.read_bytes(), pack=pack, outlet="المدى", published="2031-05-13")
    assert (document.outlet, document.published, document.date_reason) == ("المدى", "2031-05-13", "given")


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body><h1>{H}</h1><div><p>{A}</p><p>{B}</p></div></body></html>",
        f"<html><body><h1>{H}</h1><div>{A}<br><br>{B}</div></body></html>",
        f"<html><head><meta property='og:title' content='{H}'></head><body><div><p>{A}<p>{B}</div></body></html>",
        f"<html><head><title>{H}</title></head><body><p>{A}</p><p>{B}</p></body></html>",
        f"<html><body><div class='sidebar-left related main'><h1>{H}</h1><p>{A}</p><p>{B}</p></div></body></html>",
        f"<html><body><header><h1>{H}</h1></header><main><p>{A}</p><p>{B}</p></main></body></html>",
        f"<h1>{H}</h1><table><tr><td><p>{A}</p></td></tr><tr><td><p>{B}</p></td></tr></table>".join(
            ("<body>", "</body>")
        ),
        f"<html><body><article><h1>{H}</h1><p>{A}</p><p>{B}</p></article><article><a href=1>{A}</a></article>",
        f"<html><body><h1>{H}</h1><p>{A}<!-- {B} --></p><p>{B}<script>{A}</script></p>",
    ],
    ids=["plain", "line breaks", "open graph", "title", "misleading class", "header", "table", "cards", "unclosed"],
)
def test_body_in_other_shapes(pack: Pack, page: str) -> None:
    assert body(read(page, name="-", pack=pack)) == [H, A, B]


def test_embedded_body_where_the_tree_is_empty(pack: Pack) -> None:
    text = f"{A}\\n{B}\\n{A} {B}\\n{B} &quot;{A}&quot;"
    page = (
        '<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"'
        f'{H}","articleBody":"{text}"}}</script></head><body><div id="app"></div></body></html>'
    )
    assert body(read(page, pack=pack)) == [H, A, B, f"{A} {B}", f'{B} "{A}"']


@pytest.mark.parametrize(
    "script",
    [
        'window.__STATE__ = {"page": {"article": {"articleBody": "%s", "id": 3}}, "more": [{"articleBody": "x"}]};',
        'self.push([1, {"articleBody":"<p>%s</p>"}])',
    ],
)
def test_body_in_the_state_of_a_script(pack: Pack, script: str) -> None:
    text = f"{A}</p><p>{B}<br/>{A} {B}</p><p>{B} {A}"
    page = (
        f'<html><head><title>{H}</title></head><body><div id="app"></div><script>{script % text}</script></body></html>'
    )
    assert body(read(page, pack=pack)) == [H, A, B, f"{A} {B}", f"{B} {A}"]


def test_a_script_says_nothing_where_the_page_does(pack: Pack) -> None:
    script = f'<script>var a = {{"articleBody": "{B * 8}"}};</script>'
    page = f"<html><body><h1>{H}</h1>{''.join(f'<p>{A} {B}</p>' for _ in range(8))}{script}</body></html>"
    assert body(read(page, pack=pack)) == [H, *[f"{A} {B}"] * 8]


@pytest.mark.parametrize(
    "json", ["{", "[]", '{"@type": "NewsArticle", "datePublished": 3, "author": 4}', '{"@type": ["x"]}', "[" * 100_000]
)
def test_broken_metadata_is_passed_over(pack: Pack, json: str) -> None:
    page = f"<html><script type='application/ld+json'>{json}</script><body><h1>{H}</h1><p>{A}</p></body></html>"
    document = read(page, pack=pack)
    assert body(document) == [H, A]
    assert document.published is None


@pytest.mark.parametrize(
    ("head", "published", "reason"),
    [
        ('<meta name="pubdate" content="2031-05-12T14:30:00.5Z">', "2031-05-12T14:30:00Z", "meta pubdate"),
        ('<meta itemprop="datePublished" content="2031-05-12">', "2031-05-12", "meta datePublished"),
        ('<meta name="pubdate" content="12/05/2031">', None, None),
        ('<meta name="pubdate" content="2031-13-12">', None, None),
    ],
)  # fmt: skip
def test_dates(pack: Pack, head: str, published: str | None, reason: str | None) -> None:
    document = read(f"<html><head>{head}</head><body><h1>{H}</h1><p>{A}</p></body></html>", pack=pack)
    assert (document.published, document.date_reason) == (published, reason)


def test_page_without_text_is_refused(pack: Pack) -> None:
    with pytest.raises(InputError, match="without text"):
        read("<html><body><nav>x</nav></body></html>", name="page.html", pack=pack)


@pytest.mark.parametrize(
    "tags", ["<div>", "<ul><li>", "<blockquote>", "<section class='a'>", "<span>", "<b>", "<table><tr><td>"]
)
@pytest.mark.parametrize("closed", [False, True])
def test_deep_page(pack: Pack, tags: str, closed: bool) -> None:
    names = re.findall(r"<(\w+)", tags)
    ends = "".join(f"</{name}>" for name in reversed(names)) if closed else ""
    page = f"<html><body><h1>{H}</h1>" + tags * 60_000 + f"<p>{A}</p><p>{B}</p>" + ends * 60_000
    start = time.process_time()
    assert body(read(page, pack=pack))[-2:] == [A, B]
    assert time.process_time() - start < 20


def test_roles_of_class_names(pack: Pack) -> None:
    page = (
        f"<html><body><h1>{H}</h1><p class='wp-caption-text'>السد قبل الفيضان</p><p class='author-name'>ليلى منصور</p>"
        f"<p>{A}</p><p>{B}</p></body></html>"
    )
    document = read(page, pack=pack)
    assert [block.role for block in document.blocks] == [
        Role.HEADLINE, Role.CAPTION, Role.BYLINE, Role.PARAGRAPH, Role.PARAGRAPH,
    ]  # fmt: skip
