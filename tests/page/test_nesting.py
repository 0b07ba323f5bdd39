"""Only what no page has is taken from the markup."""

from __future__ import annotations

from tawatur.page.nesting import CROWDED, DEEPEST, LONG, MANY, shallow


def test_few_tags_stay_however_deep() -> None:
    markup = "<div>" * (MANY - 1)
    assert shallow(markup) == markup


def test_many_tags_stay_where_they_are_not_deep() -> None:
    markup = ("<ul>" + "<li><b>x</b><br>" * 10 + "</ul><p>y") * MANY
    assert shallow(markup) == markup


def test_what_is_opened_too_deep_is_not() -> None:
    markup = "<div>" * MANY + "<p>x" + "</div>" * MANY + "<div><p>y</div>"
    assert shallow(markup) == "<div>" * DEEPEST + "<p>x" + "</div>" * DEEPEST + "<div><p>y</div>"


def test_a_tag_with_too_many_attributes_has_none() -> None:
    for before in ("", "x" * LONG, ">" * (LONG - 3), "y>" * LONG):
        assert shallow(f"{before}<p {'a ' * 10 * CROWDED}>x") == f"{before}<p>x"


def test_a_long_attribute_stays() -> None:
    markup = f'<p><img src="data:image/png;base64,{"A" * 10 * LONG}" alt="x">'
    assert shallow(markup) == markup
