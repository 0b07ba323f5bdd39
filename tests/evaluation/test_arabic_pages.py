"""Arabic pages made of templates: what is put where, and what is measured."""

from __future__ import annotations

from itertools import cycle

import pytest
from evaluation.arabic_pages import Made, Story, Template, figures, found, make
from evaluation.pages import Page

GOLD = "The dam is safe, the minister said on Monday.\nEngineers had warned of a crack in its wall."
HTML = """<html><head><title>Dam safe | Mada</title><meta property="og:title" content="Dam safe">
<meta name="date" content="2029-01-01"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Dam safe after flood</h1><time datetime="2029-01-01">1 Jan 2029</time>
<p>The dam is safe, the minister said on <b>Monday</b>.</p>
<figure><figcaption>The wall of the dam in the morning</figcaption></figure>
<p>Engineers had warned of a crack in its wall.</p></article><div class="related"><h3>Read on</h3>
<a href="/2">A library opens its doors in the harbour quarter</a></div>
<p>We use cookies to make this page better.</p></body></html>"""
H = "وزير الري: سد سلوان آمن بعد الفيضان"
PARAGRAPHS = (
    "قال وزير الري إن سد سلوان آمن وإن المياه تتراجع منذ الفجر.",
    "وأكد مهندسان أن الجدار متشقق قبل شهر من الفيضان.",
    "ولم يعلق أحد من أهالي البلدة على كلام الوزير حتى مساء أمس.",
)
OTHERS = ("قال رئيس البلدية إن المكتبة ستفتح أبوابها غدا.", "وأكد مصدر أمني أن الطريق مغلق حتى المساء.")


def story(number: int = 1) -> Story:
    return Story(f"s{number}", "المدى", "2031-05-12", H, PARAGRAPHS)


def page(gold: str = GOLD) -> Page:
    return Page("qa/Mada", True, HTML.encode(), gold, "Dam safe after flood", (), "")


@pytest.fixture(scope="module")
def made() -> Made:
    return make(Template(page()), story(), cycle(OTHERS))


def test_a_template_knows_how_much_of_the_marked_text_it_holds() -> None:
    assert Template(page()).held == 1.0
    assert 0.4 < Template(page(GOLD.replace("Engineers", "Divers"))).held < 0.6


def test_the_article_stands_where_the_text_stood_and_furniture_around_it(made: Made) -> None:
    html = made.data.decode()
    assert [html.count(paragraph) for paragraph in PARAGRAPHS] == [1, 1, 1]
    assert f"<h1>{H}</h1>" in html
    assert html.count("2029") == 0
    assert not any(word in html for word in ("minister", "Engineers", "cookies", "library", "Home"))
    assert 'dir="rtl"' in html
    assert set(made.furniture) == set(OTHERS)
    assert "\ue000" not in html


def test_same_input_same_page(made: Made) -> None:
    assert make(Template(page()), story(), cycle(OTHERS)) == made


def test_each_way_to_write_the_day_is_read() -> None:
    some = [make(Template(page()), story(number), cycle(OTHERS)) for number in range(40)]
    read = found(some)
    for half in (True, False):
        measured = figures(some, read, half)
        assert measured["day"] == 1.0
        assert measured["clean"] == 1.0
        assert measured["p"] == measured["r"] == 1.0
        assert measured["text"] > 0.9


def test_what_leaks_is_told() -> None:
    template = Template(page())
    template.html = template.html.replace("<article>", f"<article><p>{OTHERS[0]}</p><p>{OTHERS[1]}</p>")
    one = make(template, story(), cycle(OTHERS))
    assert found([one])[0].leaked == list(OTHERS)
