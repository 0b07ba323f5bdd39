"""Tokens: words, numbers and marks, each with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.language.pack import load
from tawatur.language.token import Token, tokenize

PACK = load("ar")
ALPHABET = "ابجدهوكلىةـ\u064e\ufefb\ufdfa0123٤,.:/٫٬_'’\"«»“”\u200f\n\t …،؛؟!()abc-"


def tokens(text: str, offset: int = 0) -> list[Token]:
    return tokenize(PACK.folder(text), offset)


@given(st.one_of(st.text(alphabet=ALPHABET, max_size=60), st.text(max_size=40)))
def test_tokens_stand_in_order_and_inside(text: str) -> None:
    folder = PACK.folder
    last = 0
    for token in tokens(text):
        assert 0 <= token.start < token.end <= len(text)
        # One character that folds to several words gives several tokens in the same place.
        assert token.start >= last or token.end - token.start == 1
        assert token.norm
        assert token.norm in folder.word(text[token.start : token.end])
        last = token.end


@given(st.text(alphabet=ALPHABET, max_size=60))
def test_nothing_but_white_space_and_dropped_marks_is_left_out(text: str) -> None:
    covered = {n for token in tokens(text) for n in range(token.start, token.end)}
    left = "".join(character for n, character in enumerate(text) if n not in covered)
    assert not PACK.folder.word(left).strip()


@given(st.text(alphabet=ALPHABET, max_size=40), st.integers(0, 10_000))
def test_an_offset_moves_every_token(text: str, offset: int) -> None:
    here = [(token.start + offset, token.end + offset, token.norm, token.word) for token in tokens(text)]
    assert [(token.start, token.end, token.norm, token.word) for token in tokens(text, offset)] == here


@pytest.mark.parametrize(
    ("text", "norms"),
    [
        ("قال الوزير", ["قال", "الوزير"]),
        ("١٢٫٥ في المئة", ["12٫5", "في", "المئة"]),
        ("١٬٢٠٠ طن", ["1٬200", "طن"]),
        ("1,200 طن", ["1,200", "طن"]),
        ("10:30 صباحا", ["10:30", "صباحا"]),
        ("12/5/2031", ["12/5/2031"]),
        ("عام 2031.", ["عام", "2031", "."]),
        ("انتظر... ثم", ["انتظر", "...", "ثم"]),
        ("''نعم''", ["''", "نعم", "''"]),
        ("’’نعم’’", ["''", "نعم", "''"]),
        ("(نعم)،", ["(", "نعم", ")", "،"]),
        ("سطر\n\nسطر", ["سطر", "\n\n", "سطر"]),
        ("أ.ف.ب", ["ا", ".", "ف", ".", "ب"]),
        ("", []),
        (" \t ", []),
    ],
)
def test_what_is_one_token(text: str, norms: list[str]) -> None:
    fold = PACK.folder.word
    assert [token.norm for token in tokens(text)] == [fold(norm) for norm in norms]


def test_words_and_numbers_are_words_and_marks_are_none() -> None:
    assert [token.word for token in tokens("نعم 12 ، «_» a1")] == [True, True, False, False, False, False, True, True]


def test_dropped_marks_belong_to_the_word_around_them() -> None:
    (token,) = tokens("كِـتَاب")
    assert (token.start, token.end, token.norm) == (0, len("كِـتَاب"), "كتاب")


def test_a_mark_over_the_last_letter_is_not_cut_off() -> None:
    (token,) = tokens("كتابٌ")
    assert (token.start, token.end, token.norm) == (0, len("كتابٌ"), "كتاب")


def test_repr_shows_place_and_word() -> None:
    assert repr(tokens("نعم")[0]) == "Token(0, 3, 'نعم')"
