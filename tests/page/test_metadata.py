"""What a page of HTML says of itself."""

from __future__ import annotations

import json
import time

import pytest

from tawatur.model import Document
from tawatur.page import read
from tawatur.page.furniture import Pack

A = "قال وزير الري إن سد سلوان آمن وإن المياه تتراجع منذ الفجر."
B = "وكان مهندسان قد حذرا من تشقق في جدار السد قبل شهر من الفيضان."
H = "وزير الري: سد سلوان آمن بعد الفيضان"
OTHER = "افتتاح مكتبة في ميناء الرمل"


def page(pack: Pack, head: str = "", above: str = "", below: str = "", url: str | None = None) -> Document:
    html = f"<html><head>{head}</head><body><article><h1>{H}</h1>{above}<p>{A}</p><p>{B}</p>{below}</article></body>"
    return read(html, name="-", pack=pack, url=url)


def ld(*things: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(thing)}</script>' for thing in things)


ARTICLE = {
    "@type": "NewsArticle",
    "headline": H,
    "datePublished": "2031-05-12T10:00:00Z",
    "author": {"name": "عمر صالح"},
}
NEXT = {**ARTICLE, "headline": OTHER, "datePublished": "2031-01-01", "author": "ليلى منصور"}


@pytest.mark.parametrize(
    "things",
    [
        [ARTICLE],
        [[{"@type": "WebSite"}, ARTICLE]],
        [{"@graph": [{"@type": "WebPage", "mainEntity": ARTICLE}]}],
        [NEXT, ARTICLE],
        [{"@graph": [NEXT, ARTICLE]}],
        [{"@type": "ItemList", "itemListElement": [NEXT]}, ARTICLE],
        [{"@graph": [{**ARTICLE, "author": {"@id": "#1"}}, {"@type": "Person", "@id": "#1", "name": "عمر صالح"}]}],
        [{**ARTICLE, "author": [{"@type": "Person", "name": "عمر صالح"}, {"@type": "Person", "name": "عمر صالح"}]}],
    ],
    ids=["one", "list", "graph", "two scripts", "two in a graph", "list of others", "reference", "twice"],
)
def test_the_article_of_this_page(pack: Pack, things: list[object]) -> None:
    document = page(pack, ld(*things))
    assert (document.title, document.authors) == (H, ("عمر صالح",))
    assert (document.published, document.date_reason) == ("2031-05-12T10:00:00Z", "JSON-LD datePublished")


def test_of_two_articles_the_one_at_the_pages_address(pack: Pack) -> None:
    one, two = ({**ARTICLE, "url": f"https://a.example/{n}", "datePublished": f"2031-05-0{n}"} for n in (1, 2))
    head = ld(one, two) + '<link rel="canonical" href="https://a.example/2">'
    assert page(pack, head).published == "2031-05-02"


@pytest.mark.parametrize(
    ("before", "after"),
    [("<!--", "-->"), ("//<![CDATA[\n", "\n//]]>"), ("", ";"), ("[", ",]"), ("", " {"), ("", "\n{}"), ("\\x", "")],
)
def test_broken_json_is_mended_where_that_is_cheap(pack: Pack, before: str, after: str) -> None:
    source = before + json.dumps(ARTICLE) + after
    if before == "\\x":
        source = json.dumps(ARTICLE).replace('"@type"', '"x": "it\\\'s", "@type"')
    document = page(pack, f'<script type="application/ld+json">{source}</script>')
    assert document.published == "2031-05-12T10:00:00Z"


@pytest.mark.parametrize(
    "source",
    [
        json.dumps(ARTICLE)[:-1] + ', "author": ' + "[" * 800 + '"x"' + "]" * 800 + "}",
        json.dumps(ARTICLE)[:-1] + ', "author": "' + "x" * 300_000 + '"}',
        json.dumps(ARTICLE)[:-1] + ', "author": "' + "( " * 150_000 + '"}',
        json.dumps(ARTICLE) + "{}" * 150_000,
        json.dumps(ARTICLE) + ", " * 150_000 + "}",
        "[" * 150_000,
    ],
    ids=["deep", "long name", "brackets", "many values", "commas", "open"],
)
def test_hostile_metadata_costs_little(pack: Pack, source: str) -> None:
    start = time.process_time()
    document = page(pack, f'<script type="application/ld+json">{source}</script><title>{"| " * 50_000}</title>')
    assert time.process_time() - start < 2
    assert document.published in {"2031-05-12T10:00:00Z", None}


def test_entities_in_json_are_resolved(pack: Pack) -> None:
    document = page(pack, ld({**ARTICLE, "author": "عمر&nbsp;صالح &amp; ليلى منصور"}))
    assert document.authors == ("عمر صالح", "ليلى منصور")


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f'<meta property="og:title" content="{H} - المدى"><meta property="og:site_name" content="المدى">', H),
        (f'<meta property="og:title" content="{H} | المدى نت"><meta property="og:site_name" content="المدى">', H),
        (
            '<meta property="og:site_name" content="المدى"><meta property="og:title" content="المدى">'
            f"<title>{H}</title>",
            H,
        ),
        (f"<title>{H}</title>", H),
        ("", H),
    ],
)
def test_the_title_has_no_name_of_the_site(pack: Pack, head: str, title: str) -> None:
    assert page(pack, head).title == title


@pytest.mark.parametrize(
    ("above", "authors"),
    [
        ('<span itemprop="author" itemscope><span itemprop="name">عمر صالح</span></span>', ("عمر صالح",)),
        ('<a rel="author" href="/u/7">عمر صالح</a>', ("عمر صالح",)),
        ('<ul><li><a href="/author/7">عمر صالح</a></li><li><a href="/author/8">ليلى منصور</a></li></ul>', None),
        ('<div class="post-byline">بقلم: عمر صالح</div>', ("عمر صالح",)),
        ('<div class="comment-author">زائر كريم</div>', ()),
        ("<p>القاهرة - عمر صالح</p>", ("عمر صالح",)),
        ('<div class="author">المزيد</div>', ()),
    ],
)
def test_authors_by_markup(pack: Pack, above: str, authors: tuple[str, ...] | None) -> None:
    assert page(pack, above=above).authors == (("عمر صالح", "ليلى منصور") if authors is None else authors)


@pytest.mark.parametrize(
    ("above", "published"),
    [
        ('<time datetime="2031-05-12T10:00:00+03:00">أمس</time>', "2031-05-12T10:00:00+03:00"),
        ("<time>12 أيار/مايو 2031</time>", "2031-05-12"),
        ('<time datetime="12-05-2031">١٢ مايو ٢٠٣١ ٢:٣٠ م</time>', "2031-05-12T14:30:00"),
        ('<div class="date">الاثنين 12 مايو 2031 - 14:30 بتوقيت غرينتش</div>', "2031-05-12T14:30:00Z"),
        ("<p>نشر في: 12/05/2031</p>", "2031-05-12"),
        ("<ul><li>محليات</li><li><span>الاثنين 12 مايو 2031</span></li></ul>", "2031-05-12"),
        ('<div class="post-publish">في 12 مايو 2031</div>', "2031-05-12"),
        ("<p>وقع الحادث في 12 مايو 2030 قرب السد، كما قال شهود لم يذكروا أسماءهم.</p>", None),
        ('<div class="date">31 نيسان 2031</div>', None),
    ],
)
def test_the_day_by_markup_and_words(pack: Pack, above: str, published: str | None) -> None:
    assert page(pack, above=above).published == published


def test_the_day_of_another_story_is_not_the_pages(pack: Pack) -> None:
    others = ['<time datetime="2029-01-01"></time>', '<time datetime="2030-01-01"></time>']
    main = f"<main><div><h1>{H}</h1><time>12 مايو 2031</time></div><p>{A}</p><p>{B}</p></main>"
    assert read(f"<html><body>{main.join(others)}</body></html>", pack=pack).published == "2031-05-12"


def test_a_heading_that_is_no_headline_has_no_day(pack: Pack) -> None:
    logo = '<header><h1>المدى</h1><div class="date">الأربعاء 14 مايو 2031</div></header>'
    main = f'<article><h1>{H}</h1><div class="date">12 مايو 2031</div><p>{A}</p><p>{B}</p></article>'
    html = f'<html><head><meta property="og:title" content="{H}"></head><body>{logo}{main}</body></html>'
    assert read(html, pack=pack).published == "2031-05-12"


def test_the_front_of_a_site_is_no_address_of_a_page(pack: Pack) -> None:
    head = (
        '<link rel="canonical" href="https://a.example/"><meta property="og:url" content="https://a.example/dam#top">'
    )
    assert page(pack, head).canonical == "https://a.example/dam"
    assert page(pack, '<link rel="canonical" href="/">', url="https://a.example/dam").canonical is None


def test_modified(pack: Pack) -> None:
    assert page(pack, ld({**ARTICLE, "dateModified": "2031-05-13"})).modified == "2031-05-13"
    assert page(pack, '<meta property="article:modified_time" content="2031-05-13">').modified == "2031-05-13"
    first = "<div class='date-simple'><span>نشر في 12/5/2031</span></div>"
    second = "<div class='date-changed'>آخر تحديث: 13/5/2031 02:30 م (بتوقيت مكة المكرمة)</div>"
    document = page(pack, above=f"<div class='dates'>{first}|{second}</div>")
    assert (document.published, document.modified) == ("2031-05-12", "2031-05-13T14:30:00+03:00")
    above = '<div class="date">آخر تحديث: 13 مايو 2031</div>'
    assert page(pack, above=above).date_reason == "dateline of the last change"


def test_a_caption_and_its_credit_are_two_blocks(pack: Pack) -> None:
    document = page(pack, above="<figure><img src=1><figcaption>جدار السد صباح أمس (رويترز)</figcaption></figure>")
    assert [(b.role.value, document.text[b.start : b.end]) for b in document.blocks][1:3] == [
        ("caption", "جدار السد صباح أمس"),
        ("credit", "(رويترز)"),
    ]
