"""Quotations: nested, unbalanced, the other way round; and brackets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.language.pack import load
from tawatur.language.quotation import MARKS, parentheses, quotations
from tawatur.language.token import Token, tokenize

PACK = load("ar")
MESSY = st.text(alphabet="ابج «»“”„\"'’‹›.،؟:()[]{}…\n1\u200f", max_size=60)


def tokens(text: str) -> list[Token]:
    return tokenize(PACK.folder(text))


def quoted(text: str) -> list[str]:
    """What stands between the marks, as written."""
    some = tokens(text)
    edges = [token.start for token in some] + [len(text)]
    return [text[some[quote.open].end : edges[quote.close]] for quote in quotations(some)]


@given(MESSY)
def test_every_quotation_is_within_bounds(text: str) -> None:
    some = tokens(text)
    for quote in quotations(some):
        assert 0 <= quote.open < quote.close <= len(some)
        assert some[quote.open].norm in MARKS
        assert quote.length >= 0
        if quote.closed or quote.close < len(some):
            assert some[quote.close].norm in MARKS


@given(MESSY)
def test_quotations_stand_side_by_side_or_one_in_the_other(text: str) -> None:
    found = quotations(tokens(text))
    assert found == sorted(found)
    assert len({quote.open for quote in found}) == len(found)
    for one in found:
        for other in found:
            if one.open < other.open < one.close:
                assert other.close <= one.close


@given(MESSY)
def test_at_most_one_quotation_is_left_open(text: str) -> None:
    assert sum(not quote.closed for quote in quotations(tokens(text))) <= 1


@given(MESSY)
def test_every_bracket_closes_after_it_opens(text: str) -> None:
    some = tokens(text)
    for opened, closed in parentheses(some).items():
        assert 0 <= opened < closed < len(some)
        assert some[opened].norm + some[closed].norm in {"()", "[]", "{}"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال: «نعم بالطبع».", ["نعم بالطبع"]),
        ("قال: “نعم بالطبع”.", ["نعم بالطبع"]),
        ("قال: „نعم بالطبع“.", ["نعم بالطبع"]),
        ("قال: ”نعم بالطبع“.", ["نعم بالطبع"]),
        ("قال: »نعم بالطبع«.", ["نعم بالطبع"]),
        ('قال: "نعم بالطبع".', ["نعم بالطبع"]),
        ('قال:"نعم بالطبع".', ["نعم بالطبع"]),
        ('قال " نعم بالطبع " ثم سكت', [" نعم بالطبع "]),
        ("قال: ''نعم بالطبع''.", ["نعم بالطبع"]),
        ("قال: ’’نعم بالطبع’’.", ["نعم بالطبع"]),
        ('"أول" و"ثان" و"ثالث"', ["أول", "ثان", "ثالث"]),
        ("«قال: «نعم» وسكت»", ["قال: «نعم» وسكت", "نعم"]),
        ('«قال: "نعم" وسكت»', ['قال: "نعم" وسكت', "نعم"]),
        ('"قال: «نعم» وسكت"', ["قال: «نعم» وسكت", "نعم"]),
        ("مجلة»الشراع«الأسبوعية", ["الشراع"]),
        ("صحيفة«الشراع»الأسبوعية", ["الشراع"]),
        ("بلا علامات", []),
        ("«»", []),
        ("", []),
    ],
)
def test_what_is_quoted(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_the_same_curly_mark_at_both_ends() -> None:
    assert quoted("قال: ”نعم بالطبع”.") == ["نعم بالطبع"]
    assert quoted("قال: “نعم بالطبع“.") == ["نعم بالطبع"]


def test_a_mark_that_nothing_closes_runs_to_the_end() -> None:
    (quote,) = quotations(tokens("قال: «نعم بالطبع"))
    assert not quote.closed
    assert quoted("قال: «نعم بالطبع") == ["نعم بالطبع"]


def test_a_mark_that_nothing_closes_ends_where_the_next_quotation_opens() -> None:
    found = quotations(tokens("قال: «نعم بالطبع. ثم قال: «لا شكرا»."))
    assert [quote.closed for quote in found] == [False, True]
    assert found[0].close == found[1].open


def test_a_closing_mark_that_nothing_opened_is_passed_over() -> None:
    assert quoted("نعم بالطبع» قال الوزير «هذا صحيح».") == ["هذا صحيح"]


def test_a_bracket_that_nothing_closes_is_left_out() -> None:
    assert parentheses(tokens("( نعم")) == {}
    assert parentheses(tokens("نعم )")) == {}
    assert parentheses(tokens("(نعم (بالطبع) هنا)")) == {0: 6, 2: 4}


def test_a_bracket_over_a_whole_passage_is_none() -> None:
    assert parentheses(tokens("(" + "كلمة " * 60 + ")")) == {}
