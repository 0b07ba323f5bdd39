"""Kinds of news pages: live reports, AMP, print views, two articles in one page, galleries, walls, boxes, embeds."""

from __future__ import annotations

import json

import pytest

from tawatur.language.pack import load
from tawatur.model import BODY, Document
from tawatur.page import read
from tawatur.page.furniture import Pack
from tawatur.reading import read as read_document

A = "قال وزير الري إن سد سلوان آمن وإن المياه تتراجع منذ الفجر."
B = "وكان مهندسان قد حذرا من تشقق في جدار السد قبل شهر من الفيضان."
C = "وأحصت البلدية ثلاثة جسور مغلقة ومدرستين غمرتهما المياه حتى مساء أمس."
D = "وأعلن المتحدث باسم الدفاع المدني أن فرق الإنقاذ أجلت أربعين أسرة من القرى القريبة."
H = "وزير الري: سد سلوان آمن بعد الفيضان"
OTHER = "قال رئيس البلدية إن مكتبة ميناء الرمل ستفتح أبوابها يوم الأحد المقبل."


def pieces(document: Document) -> list[tuple[str, str]]:
    return [(block.role.value, document.text[block.start : block.end]) for block in document.blocks]


def body(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks if block.role in BODY]


def whole(pack: Pack, inner: str, head: str = "", attributes: str = "") -> Document:
    page = f"<!doctype html><html lang='ar' dir='rtl'{attributes}><head>{head}</head><body>{inner}</body></html>"
    return read(page, name="-", pack=pack)


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


# --- live reports


@pytest.mark.parametrize(
    "entry",
    [
        "<article class='live-entry'><time datetime='{iso}'>{time}</time><div><p>{text}</p></div></article>",
        "<div class='update'><span class='update-time'>{time}</span><p>{text}</p></div>",
        "<li class='post'><div class='date'>{time} بتوقيت مكة المكرمة</div><p>{text}</p></li>",
        "<div class='item'><h4>{time}</h4><p>{text}</p></div>",
        "<p><strong>{time}</strong></p><p>{text}</p>",
    ],
)
def test_each_entry_of_a_live_report_has_its_time(pack: Pack, entry: str) -> None:
    entries = [("14:30", A), ("13:05", B), ("11:50", D)]
    shown = "".join(entry.format(iso=f"2031-05-12T{time}:00+03:00", time=time, text=text) for time, text in entries)
    document = whole(pack, f"<main><h1>{H}</h1><div class='live-blog'>{shown}</div></main>")
    found = [(role, text[:5]) if role == "dateline" else (role, text) for role, text in pieces(document)]
    assert found == [("headline", H), *(piece for t, x in entries for piece in (("dateline", t), ("paragraph", x)))]


def test_a_live_report_is_dated_by_its_head_and_not_by_an_entry(pack: Pack) -> None:
    entry = "<article><time datetime='2031-05-1{}T10:00:00+03:00'>10:00</time><p>{}</p></article>"
    shown = "".join(entry.format(day, text) for day, text in ((4, A), (3, B), (2, D)))
    thing = {"@type": "LiveBlogPosting", "headline": H, "datePublished": "2031-05-11T08:00:00+03:00"}
    head = f"<script type='application/ld+json'>{json.dumps(thing)}</script>"
    document = whole(pack, f"<main><h1>{H}</h1>{shown}</main>", head)
    assert document.published == "2031-05-11T08:00:00+03:00"


# --- AMP, print


def test_an_amp_page(pack: Pack) -> None:
    head = "<link rel='canonical' href='https://a.example/dam'>"
    share = "<amp-social-share type='facebook'></amp-social-share><amp-sidebar><ul><li>محليات</li></ul></amp-sidebar>"
    picture = "<figure><amp-img src='1.jpg'></amp-img><figcaption>جدار السد صباح أمس</figcaption></figure>"
    advert = "<amp-ad><div>إعلان</div></amp-ad>"
    inner = f"{share}<article><h1>{H}</h1>{picture}<p>{A}</p>{advert}<p>{B}</p><p>{C}</p></article>"
    document = whole(pack, inner, head, " amp")
    assert body(document) == [H, A, B, C]
    assert ("caption", "جدار السد صباح أمس") in pieces(document)
    assert document.canonical == "https://a.example/dam"


@pytest.mark.parametrize(
    "inner",
    [
        "<table><tr><td><b>{h}</b></td></tr><tr><td>{a}<br><br>{b}<br><br>{c}</td></tr></table>",
        "<h1>{h}</h1><hr><div>{a}</div><div>{b}</div><div>{c}</div><hr><div>https://a.example/dam</div>",
        "<a href='javascript:window.print()'>طباعة</a><h2>{h}</h2><p>{a}</p><p>{b}</p><p>{c}</p>"
        "<p>جميع الحقوق محفوظة</p>",
    ],
)
def test_a_print_view(pack: Pack, inner: str) -> None:
    document = whole(pack, inner.format(h=H, a=A, b=B, c=C), f"<title>{H}</title>")
    assert body(document) == [H, A, B, C]


# --- two articles in one page


def article(title: str, *texts: str, date: str = "12 مايو 2031") -> str:
    return f"<article><h1>{title}</h1><div class='date'>{date}</div>{paragraphs(*texts)}</article>"


@pytest.mark.parametrize("first", [True, False])
def test_of_two_articles_the_pages_own_is_read(pack: Pack, first: bool) -> None:
    own, other = article(H, A, B, C), article("افتتاح مكتبة في ميناء الرمل", OTHER, D, D, D, D, date="10 مايو 2031")
    head = f"<meta property='og:title' content='{H}'><link rel='canonical' href='https://a.example/dam'>"
    document = whole(pack, f"<main>{own + other if first else other + own}</main>", head)
    assert body(document) == [H, A, B, C]
    assert document.published == "2031-05-12"


def test_without_a_word_in_the_head_the_first_article_is_read(pack: Pack) -> None:
    document = whole(pack, article(H, A, B, C) + article("افتتاح مكتبة في ميناء الرمل", OTHER, D, D))
    assert body(document) == [H, A, B, C]


# --- pictures


def test_the_pictures_of_a_gallery_are_captions(pack: Pack) -> None:
    shots = [
        f"<figure><img src={n}.jpg><figcaption>{text} (رويترز)</figcaption></figure>"
        for n, text in enumerate([OTHER, D])
    ]
    slides = f"<div class='swiper-slide'><img src=9.jpg><p class='slide-caption'>{OTHER}</p></div>"
    inner = f"<article><h1>{H}</h1><div class='gallery'>{''.join(shots)}{slides}</div>{paragraphs(A, B, C)}</article>"
    document = whole(pack, inner)
    assert body(document) == [H, A, B, C]
    assert [role for role, _ in pieces(document)].count("credit") == 2


def test_what_stands_above_the_report_keeps_its_role_without_classes(pack: Pack) -> None:
    above = (
        "<div class='pic'><img src=1><p>جدار السد صباح أمس (رويترز)</p></div><div class='src'>القاهرة - عمر صالح</div>"
    )
    document = whole(
        pack, f"<article><h1>{H}</h1><div class='info'>12/5/2031</div>{above}{paragraphs(A, B, C)}</article>"
    )
    assert pieces(document)[1:5] == [
        ("dateline", "12/5/2031"),
        ("caption", "جدار السد صباح أمس"),
        ("credit", "(رويترز)"),
        ("byline", "القاهرة - عمر صالح"),
    ]
    assert (document.published, document.authors) == ("2031-05-12", ("عمر صالح",))


# --- walls and bars


@pytest.mark.parametrize(
    "wall",
    [
        "<div class='paywall'><p>هذا المحتوى متاح للمشتركين فقط، اشترك الآن لتقرأ المقال كاملا.</p></div>",
        "<p>هذا المقال للمشتركين فقط. سجل الدخول أو اشترك لمواصلة القراءة.</p>",
        "<p>لمواصلة القراءة اشترك في صحيفتنا.</p>",
        "<div><p>نستخدم ملفات تعريف الارتباط لتحسين تجربتك، وباستمرارك في التصفح توافق على ذلك.</p>"
        "<button>موافق</button></div>",
        "<p>اشترك في نشرتنا البريدية ليصلك أهم الأخبار كل صباح.</p>",
        "<p>يستخدم هذا الموقع ملفات الارتباط (الكوكيز) لضمان أفضل تجربة.</p>",
        "<p>حمل تطبيقنا على هاتفك لتصلك الأخبار العاجلة أولا بأول.</p>",
        "<p>تابعوا آخر الأخبار عبر قناتنا على تلغرام.</p>",
    ],
)
def test_what_speaks_to_the_visitor_is_no_report(pack: Pack, wall: str) -> None:
    document = whole(pack, f"<article><h1>{H}</h1>{paragraphs(A, B)}{wall}{paragraphs(C)}</article>")
    assert body(document) == [H, A, B, C]
    document = whole(pack, f"<article><h1>{H}</h1>{paragraphs(A, B, C)}{wall}</article>")
    assert body(document) == [H, A, B, C]


@pytest.mark.parametrize(
    "bar",
    [
        "<div class='share'><a>فيسبوك</a><a>تويتر</a><a>واتساب</a></div>",
        "<ul><li><a href=1>فيسبوك</a></li><li><a href=2>تويتر</a></li><li>نسخ الرابط</li></ul>",
        "<p>شارك: <a href=1>فيسبوك</a> <a href=2>تويتر</a></p>",
        "<div><span>حجم الخط</span><span>+</span><span>-</span></div>",
        "<div class='tags'><a href=1>سد سلوان</a><a href=2>الفيضان</a></div>",
        "<p>الكلمات المفتاحية: <a href=1>سد سلوان</a>، <a href=2>الفيضان</a></p>",
        "<ul><li><a href='/tag/1' rel='tag'>سد سلوان</a></li><li><a href='/tag/2' rel='tag'>الفيضان</a></li></ul>",
    ],
)
def test_bars_and_tags_are_no_report(pack: Pack, bar: str) -> None:
    document = whole(pack, f"<article><h1>{H}</h1>{bar}{paragraphs(A, B, C)}{bar}</article>")
    assert body(document) == [H, A, B, C]


@pytest.mark.parametrize(
    "box",
    [
        "<p><strong>اقرأ أيضا: </strong><a href=1>{}</a></p>",
        "<p><a href=1>{}</a></p>",
        "<div class='read-also'><h3>اقرأ أيضا</h3><ul><li><a href=1>{}</a></li></ul></div>",
        "<blockquote><p>اقرأ أيضا</p><p><a href=1>{}</a></p></blockquote>",
        "<h3>مواضيع ذات صلة</h3><ul><li><a href=1>{}</a></li><li><a href=2>{}</a></li></ul>",
    ],
)
def test_boxes_of_other_stories_say_nothing(pack: Pack, box: str) -> None:
    box = box.replace("{}", OTHER.rstrip("."))
    document = whole(pack, f"<article><h1>{H}</h1>{paragraphs(A, B)}{box}{paragraphs(C, D)}</article>")
    assert body(document) == [H, A, B, C, D]
    marks = read_document(document, load("ar"), version="test").attributions
    assert not any("البلدية إن" in mark.cue.text or "مكتبة" in str(mark.content) for mark in marks)


# --- embeds


@pytest.mark.parametrize(
    ("embed", "words"),
    [
        (
            "<blockquote class='twitter-tweet'><p>{}</p>&mdash; وزارة الري (@rayy) "
            "<a href=1>May 12, 2031</a></blockquote>",
            B,
        ),
        ("<blockquote><p>{}</p></blockquote>", B),
        ("<div class='twitter-tweet'><p>{}</p><a href=1>May 12, 2031</a></div>", B),
        ("<div class='quote'><blockquote>{}</blockquote><cite>مهندس في الوزارة</cite></div>", B),
        ("<blockquote class='instagram-media'><div><p>{}</p></div></blockquote>", B),
    ],
)
def test_quotes_and_tweets_are_quotes(pack: Pack, embed: str, words: str) -> None:
    inner = f"<article><h1>{H}</h1>{paragraphs(A)}{embed.replace('{}', words)}{paragraphs(C, D)}</article>"
    document = whole(pack, inner)
    found = pieces(document)
    assert document.published is None
    assert ("quote", words) in found
    assert [text for role, text in found if role == "paragraph"] == [A, C, D]


# --- marks


@pytest.mark.parametrize(
    "mark", ["\u200f", "\u200e", "\u202b", "\u00a0", "&nbsp;", "&rlm;", "\u061c", "\ufeff", "&zwnj;"]
)
def test_marks_that_nobody_sees_change_nothing(pack: Pack, mark: str) -> None:
    inner = f"<article><h1>{mark}{H}{mark}</h1><p>{mark}{A}{mark}</p><p>{mark}</p><p>{B}</p><p>{C}</p></article>"
    document = whole(pack, inner)
    assert body(document) == [H, A, B, C]
    assert document.title == H


def test_hard_spaces_everywhere(pack: Pack) -> None:
    hard = [text.replace(" ", "&nbsp;") for text in (H, A, B, C)]
    head = f"<meta property='og:title' content='{hard[0]}'>"
    document = whole(pack, f"<article><h1>{hard[0]}</h1>{paragraphs(*hard[1:])}</article>", head)
    assert [text.replace("\u00a0", " ") for text in body(document)] == [H, A, B, C]
    assert document.title == H
    marks = read_document(document, load("ar"), version="test").attributions
    assert [mark.source.text.replace("\u00a0", " ") for mark in marks if mark.source][:2] == ["وزير الري", "وزير الري"]


def test_tatweel_in_a_headline(pack: Pack) -> None:
    long = H.replace("سد", "ســـد")
    head = f"<meta property='og:title' content='{long} - المدى'><meta property='og:site_name' content='المـدى'>"
    document = whole(pack, f"<h1>المدى</h1><article><h1>{H}</h1>{paragraphs(A, B, C)}</article>", head)
    assert body(document) == [H, A, B, C]
    assert document.title == H
