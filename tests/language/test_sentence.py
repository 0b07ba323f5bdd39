"""Sentences: where they end, and that they cover all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.language.pack import load
from tawatur.language.quotation import quotations
from tawatur.language.sentence import sentences
from tawatur.language.token import tokenize

PACK = load("ar")


def parted(text: str) -> list[str]:
    """The sentences as written."""
    tokens = tokenize(PACK.folder(text))
    return [text[tokens[a].start : tokens[b - 1].end] for a, b in sentences(tokens, quotations(tokens))]


@given(st.text(alphabet="ابج .!؟…\n«»\"'”“،12()", max_size=60))
def test_sentences_cover_all_tokens_in_order(text: str) -> None:
    tokens = tokenize(PACK.folder(text))
    found = sentences(tokens, quotations(tokens))
    assert all(start < end for start, end in found)
    assert [n for start, end in found for n in range(start, end)] == list(range(len(tokens)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل القطار. غادر الركاب.", ["وصل القطار.", "غادر الركاب."]),
        ("هل وصل القطار؟ نعم!", ["هل وصل القطار؟", "نعم!"]),
        ("وصل القطار؟! غادر", ["وصل القطار؟!", "غادر"]),
        ("انتظر الركاب... ثم غادروا", ["انتظر الركاب...", "ثم غادروا"]),
        ("وصل القطار\nغادر الركاب", ["وصل القطار\n", "غادر الركاب"]),
        ("قال د. سامي الرفاعي كلمة. ثم جلس.", ["قال د. سامي الرفاعي كلمة.", "ثم جلس."]),
        ("نقلت أ.ف.ب الخبر.", ["نقلت أ.ف.ب الخبر."]),
        ("بلغ السعر 3.5 دنانير.", ["بلغ السعر 3.5 دنانير."]),
        ("قال: «وصلنا. ثم عدنا» وسكت.", ["قال: «وصلنا. ثم عدنا» وسكت."]),
        ("قال: «وصلنا ثم عدنا.» وسكت المدير.", ["قال: «وصلنا ثم عدنا.»", "وسكت المدير."]),
        ("بلا علامة", ["بلا علامة"]),
        ("", []),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert parted(text) == expected


def test_a_stop_in_a_quotation_that_nothing_closes_ends_a_sentence() -> None:
    assert parted("قال: «وصلنا. ثم عدنا.") == ["قال: «وصلنا.", "ثم عدنا."]
