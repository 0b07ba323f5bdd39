"""Shapes of pages: the report is found in whatever elements a site puts it, and nothing that stands around it."""

from __future__ import annotations

import pytest

from tawatur.model import BODY, Document, Role
from tawatur.page import read
from tawatur.page.furniture import Pack

H = "وزير الري: سد سلوان آمن بعد الفيضان"
P = (
    "قال وزير الري نادر الصفواني إن سد سلوان آمن وإن المياه تتراجع منذ الفجر.",
    "وكان مهندسان قد حذرا من تشقق في جدار السد قبل شهر من الفيضان الذي ضرب المدينة.",
    "وأحصت بلدية مدينة الرمل أضرارا في ثلاثة جسور ومدرستين، وقالت إن الإصلاح سيستغرق أسبوعين.",
    "ولم يعلق المهندسان على كلام الوزير حتى مساء الخميس، ولم ترد الهيئة على أسئلة الصحيفة.",
)
S = "تحذير مكتوب قبل شهر"
# What stands around a report: sentences too, as on real pages.
OTHER = (
    "انطلقت في ميناء النخيل أعمال توسعة الرصيف الشرقي بكلفة تبلغ عشرين مليون دينار.",
    "أعلنت شركة القطارات أن خط الساحل سيعود إلى العمل صباح الأحد بعد صيانة طويلة.",
    "افتتح المتحف الوطني معرضا للخزف القديم يضم قطعا لم تعرض من قبل على الجمهور.",
)


def body(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks if block.role in BODY]


def html(inside: str, head: str = "") -> str:
    return f'<!doctype html><html lang="ar" dir="rtl"><head>{head}</head><body>{inside}</body></html>'


def paragraphs(some: tuple[str, ...] = P, **attributes: str) -> str:
    said = "".join(f' {name.rstrip("_")}="{value}"' for name, value in attributes.items())
    return "".join(f"<p{said}>{text}</p>" for text in some)


ARTICLE = f'<article class="story"><h1>{H}</h1><div class="text">{paragraphs()}</div></article>'
WHOLE = [H, *P]

SHAPES = {
    "text between line breaks": f'<h1>{H}</h1><div class="text">{"<br><br>".join(P)}</div>',
    "line breaks beside paragraphs": f'<h1>{H}</h1><div class="text">{P[0]}<br><br>{P[1]}<br>{paragraphs(P[2:])}</div>',
    "an element of its own for each paragraph": f"<h1>{H}</h1><main>"
    + "".join(f'<div class="block block--text"><div class="in">{paragraphs((text,))}</div></div>' for text in P)
    + "</main>",
    "divisions for paragraphs": f'<h1>{H}</h1><div class="text">'
    + "".join(f"<div>{text}</div>" for text in P)
    + "</div>",
    "spans in divisions, as an office program writes": f'<h1>{H}</h1><div class="text">'
    + "".join(f'<div style="text-align:justify"><span dir="RTL"><b></b>{text}</span></div>' for text in P)
    + "</div>",
    "first paragraph set apart": f'<h1>{H}</h1><div class="free"><p class="first">{P[0]}</p></div>'
    f'<div class="metered">{paragraphs(P[1:])}</div>',
    "summary above the picture": f'<article><header><h1>{H}</h1><p class="lead">{P[0]}</p></header>'
    f'<figure><img src="1.jpg"></figure><div class="text">{paragraphs(P[1:])}</div></article>',
    "sections": f"<article><h1>{H}</h1><section>{paragraphs(P[:2])}</section>"
    f"<section>{paragraphs(P[2:])}</section></article>",
    "a form around the page": f'<form id="aspnetForm"><div id="header"><a href="/">المدى</a></div>{ARTICLE}</form>',
    "shown by a script": f'<h1>{H}</h1><div class="paywall" style="display: none">{paragraphs()}</div>',
    "tables without a class": f"<table><tr><td><h1>{H}</h1></td></tr><tr><td>{paragraphs()}</td></tr></table>",
    "a cell of a print view": f"<center><h1>{H}</h1><table><tr><td>"
    f'<font size="4">{"<br><br>".join(P)}</font></td></tr></table></center>',
    "three columns of a table": '<table><tr><td><a href="/">الرئيسية</a><br><a href="/p">سياسة</a></td>'
    f"<td><h1>{H}</h1><br>{'<br><br>'.join(P)}</td><td><b>من الأرشيف</b><br>{'<br>'.join(OTHER)}</td></tr></table>",
    "three columns of a table, with paragraphs": f"<table><tr><td>{paragraphs(OTHER[:1])}</td>"
    f"<td><h1>{H}</h1>{paragraphs()}</td><td>{paragraphs(OTHER[1:])}</td></tr></table>",
    "class names that mislead": f'<div class="sidebar-left hidden-nav has-comments"><h1>{H}</h1>'
    f'<div class="tag-news share">{paragraphs()}</div></div>',
    "comments allowed": f'<article class="post comments-open tag-floods"><h1>{H}</h1>'
    f'<div class="text">{paragraphs()}</div></article>',
    "amp": f'<amp-sidebar id="menu" hidden><ul><li><a href="/">الرئيسية</a></li></ul></amp-sidebar>'
    f'<article><h1>{H}</h1><amp-img src="1.jpg"></amp-img>'
    f'<div class="text">{paragraphs()}</div></article><amp-ad>{OTHER[0]}</amp-ad>',
    "all in italics": f'<h1>{H}</h1><div class="text">' + "".join(f"<p><em>{text}</em></p>" for text in P) + "</div>",
    "all in bold": f'<h1>{H}</h1><div class="text">'
    + "".join(f"<p><strong>{text}</strong></p>" for text in P)
    + "</div>",
    "the headline is no h1": f'<h1><a href="/">صحيفة المدى اليومية</a></h1>'
    f'<div class="post"><h2 class="entry-title">{H}</h2><div class="text">{paragraphs()}</div></div>',
}


@pytest.mark.parametrize("inside", SHAPES.values(), ids=SHAPES.keys())
def test_shapes(pack: Pack, inside: str) -> None:
    assert body(read(html(inside, f'<meta property="og:title" content="{H}">'), pack=pack)) == WHOLE


TEASERS = "".join(f'<div class="card"><h3><a href="/{n}">{text}</a></h3></div>' for n, text in enumerate(OTHER))
READERS = "".join(f"<div><p>{text} {text} {text}</p></div>" for text in OTHER * 4)
# Each is put between the second and the third paragraph.
BETWEEN = {
    "read also, linked": f'<p>اقرأ أيضا: <a href="/2">{OTHER[0]}</a></p>',
    "read also, in words of no pack": '<p>طالع: <a href="/2">بلدية الرمل تغلق ثلاثة طرق</a></p>',
    "read also, bold": f'<p><strong><a href="/2">{OTHER[0]}</a></strong></p>',
    "box of teasers": f'<div class="box-inner"><div class="t">من أرشيفنا</div>{TEASERS}</div>',
    "box of teasers in a list": '<ul class="links">'
    + "".join(f"<li><a href=/{n}>{text}</a></li>" for n, text in enumerate(OTHER))
    + "</ul>",
    "teaser that is a figure": f'<figure class="teaser"><a href="/2"><img src="2.jpg">'
    f"<span>{OTHER[0]}</span></a></figure>",
    "newsletter": f'<div class="newsletter-box"><p>{OTHER[0]}</p><input><button>سجل</button></div>',
    "newsletter without a telling class": f'<div class="x1"><div class="x2"><div class="x3">'
    f"<p>{OTHER[0]}</p><input></div></div></div>",
    "consent to a film": f'<div class="embed"><div class="info"><div class="in"><p>{OTHER[0]}</p>'
    "<label>أوافق</label></div></div></div>",
    "picture": f'<figure><img src="3.jpg"><figcaption>{OTHER[1]}</figcaption></figure>',
    "picture without figure": f'<div class="photo-block"><img src="3.jpg">'
    f'<div class="photo-text">{OTHER[1]}</div></div>',
    "gallery": f'<div class="gallery"><div class="slide"><p>{OTHER[1]}</p></div>'
    f'<div class="slide"><p>{OTHER[2]}</p></div></div>',
    "facts in a box": f'<div class="infobox"><h3>في سطور</h3><p>{OTHER[0]}</p></div>',
    "advertisement": '<div class="ad-slot"><span>إعلان</span></div>',
    "aside": f"<aside><h3>خلفية</h3><p>{OTHER[0]}</p></aside>",
    "script and style": f"<script>var a = '{OTHER[0]}';</script><style>p {{ }}</style>"
    f"<noscript><p>{OTHER[1]}</p></noscript>",
    "share bar": '<ul class="share"><li><a href="#">فيسبوك</a></li><li><a href="#">تويتر</a></li></ul>',
    "hidden": f'<p hidden>{OTHER[0]}</p><p style="display:none">{OTHER[1]}</p>',
    "film": '<div class="player-wrap"><span class="title">شاهد لحظة فتح البوابات</span><span>02:31</span></div>',
}
# Each is put under the last paragraph, in the same element.
UNDER = {
    "source": "<p>(المدى - وكالات)</p>",
    "note in italics": f"<p><em>{OTHER[2]}</em></p>",
    "appeal in bold with a link": f'<p><b>{OTHER[2]} <a href="/s">هنا</a></b></p>',
    "two notes": f"<p><i>{OTHER[2]}</i></p><p>تحرير: س. م.</p>",
    "tags": '<div class="t"><span>كلمات:</span> <a href="/t/1">سدود</a> <a href="/t/2">فيضان سلوان</a></div>',
    "heading with nothing under it": "<h3>تابعونا</h3>",
    "author, in words of another language": f'<div id="autor-info"><div><h5>ليلى منصور</h5>'
    f"<p>{OTHER[0]}</p></div></div>",
    "author": f'<div class="author-box"><h4>ليلى منصور</h4><p>{OTHER[0]}</p></div>',
}
# Each is put behind the article.
BEHIND = {
    "related": f'<section class="more"><h2>مواد أخرى</h2>{TEASERS}</section>',
    "comments, longer than the report": f'<section id="comments"><h3>آراء القراء</h3>{READERS}</section>',
    "newest, with summaries": '<div class="col"><h2>الأحدث</h2>'
    + "".join(f'<div class="item"><a href="/{n}">خبر آخر</a><p>{text}</p></div>' for n, text in enumerate(OTHER))
    + "</div>",
    "cookies": f'<div id="cookie-bar"><p>{OTHER[0]}</p><button>موافق</button></div>',
    "subscribe": f'<div role="dialog"><p>{OTHER[1]}</p></div>',
    "footer": f"<footer><p>{OTHER[2]}</p></footer>",
}


def around(between: str = "", under: str = "", behind: str = "") -> str:
    text = f'<div class="text">{paragraphs(P[:2])}{between}{paragraphs(P[2:])}{under}</div>'
    return html(f'<main><article class="story"><h1>{H}</h1>{text}</article>{behind}</main>')


@pytest.mark.parametrize("between", BETWEEN.values(), ids=BETWEEN.keys())
def test_between_paragraphs(pack: Pack, between: str) -> None:
    assert body(read(around(between=between), pack=pack)) == WHOLE


@pytest.mark.parametrize("under", UNDER.values(), ids=UNDER.keys())
def test_under_the_report(pack: Pack, under: str) -> None:
    assert body(read(around(under=under), pack=pack)) == WHOLE


@pytest.mark.parametrize("behind", BEHIND.values(), ids=BEHIND.keys())
def test_behind_the_report(pack: Pack, behind: str) -> None:
    assert body(read(around(behind=behind), pack=pack)) == WHOLE


def test_short_lines_at_the_end_are_a_list(pack: Pack) -> None:
    names = ("سلوان: ثلاثة جسور", "الرمل: مدرستان", "النخيل: مستوصف", "الساحل: طريقان")
    assert body(read(around(under=paragraphs(names)), pack=pack)) == [*WHOLE, *names]


def test_all_at_once(pack: Pack) -> None:
    page = around("".join(BETWEEN.values()), "".join(UNDER.values()), "".join(BEHIND.values()))
    assert body(read(page, pack=pack)) == WHOLE


@pytest.mark.parametrize(
    ("between", "roles"),
    [
        (f"<h2>{S}</h2>", [(Role.SUBHEAD, S)]),
        (f'<div class="h"><h3>{S}</h3></div>', [(Role.SUBHEAD, S)]),
        (f"<p><strong>{S}</strong></p>", [(Role.SUBHEAD, S)]),
        (f"<ul><li>{OTHER[0]}</li><li>ثلاثة جسور</li></ul>", [(Role.LIST, OTHER[0]), (Role.LIST, "ثلاثة جسور")]),
        (f"<blockquote><p>{OTHER[0]}</p></blockquote>", [(Role.QUOTE, OTHER[0])]),
        (f"<blockquote>{OTHER[0]}</blockquote>", [(Role.QUOTE, OTHER[0])]),
        (
            f'<div class="embed"><blockquote class="twitter-tweet"><p>{OTHER[0]}</p></blockquote></div>',
            [(Role.QUOTE, OTHER[0])],
        ),
        (f"<p>وأضاف:</p><p>{OTHER[0]}</p>", [(Role.PARAGRAPH, "وأضاف:"), (Role.PARAGRAPH, OTHER[0])]),
    ],
)
def test_what_belongs_to_a_report(pack: Pack, between: str, roles: list[tuple[Role, str]]) -> None:
    document = read(around(between=between), pack=pack)
    found = [(block.role, document.text[block.start : block.end]) for block in document.blocks if block.role in BODY]
    assert found[3:-2] == roles
    assert [text for _, text in found] == [H, *P[:2], *(text for _, text in roles), *P[2:]]


@pytest.mark.parametrize("wrap", ['<article class="story">{}</article>', '<div class="page-block">{}</div>'])
def test_only_the_first_of_several_stories(pack: Pack, wrap: str) -> None:
    second = f'<h1 class="title">ميناء النخيل يوسع رصيفه</h1><div class="text">{paragraphs(OTHER * 3)}</div>'
    first = f'<h1 class="title">{H}</h1><div class="text">{paragraphs()}</div>'
    page = html("".join(wrap.format(one) for one in (first, second, second)), f"<title>{H} | المدى</title>")
    assert body(read(page, pack=pack)) == WHOLE


def test_live_blog(pack: Pack) -> None:
    entries = "".join(
        f'<div class="entry"><time datetime="2031-05-12T1{n}:05:00+03:00">1{n}:05</time>'
        f"<h3>{head}</h3>{paragraphs((text,))}</div>"
        for n, (head, text) in enumerate(zip(("فتح البوابات", "بيان الهيئة", "إغلاق الجسور"), P[1:], strict=True))
    )
    page = html(f'<article><h1>{H}</h1><p class="lead">{P[0]}</p><div class="live">{entries}</div></article>')
    document = read(page, pack=pack)
    assert body(document) == [H, P[0], "فتح البوابات", P[1], "بيان الهيئة", P[2], "إغلاق الجسور", P[3]]
    times = [document.text[block.start : block.end] for block in document.blocks if block.role is Role.DATELINE]
    assert times == ["10:05", "11:05", "12:05"]
