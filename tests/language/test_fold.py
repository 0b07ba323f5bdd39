"""Folding: its laws, and what each profile folds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.language.fold import GENERAL, Folder
from tawatur.language.pack import load

PACK = load("ar")
FOLDERS = {"match": PACK.folder, "search": PACK.search, "general": Folder()}

ALPHABET = (
    "ابتثحدرسعفقكلمنهويءآأإؤئىةـ"  # letters, tatweel
    "\u064b\u064e\u0651\u0652\u0670"  # diacritics
    "\ufefb\ufef5\ufdf2\ufdfa\ufe8d\ufee1\ufb56"  # presentation forms, ligatures
    "٠٥٩۰۵۹059"
    "«»“”„‟‹›\"'’`ʼ"
    "\u200b\u200c\u200f\u202b\u2066\u00ad\ufeff\u061c"
    "\u00a0\u2003 \n،؛؟.–—-…abÉ😀"
)
TEXTS = st.one_of(st.text(alphabet=ALPHABET, max_size=60), st.text(max_size=40))
ANY = st.sampled_from(sorted(FOLDERS))


@given(TEXTS, ANY)
def test_a_text_folds_as_a_word_does(text: str, profile: str) -> None:
    folder = FOLDERS[profile]
    folded = folder(text)
    assert folded.text == folder.word(text)
    assert folded.original == text


@given(TEXTS, ANY)
def test_folding_twice_is_folding_once(text: str, profile: str) -> None:
    folder = FOLDERS[profile]
    assert folder.word(folder.word(text)) == folder.word(text)


@given(TEXTS, ANY)
def test_back_never_goes_back(text: str, profile: str) -> None:
    folded = FOLDERS[profile](text)
    places = [folded.back(n) for n in range(len(folded.text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(text)


@given(TEXTS, ANY)
def test_a_folded_letter_leads_to_a_letter_that_folds_to_it(text: str, profile: str) -> None:
    folder = FOLDERS[profile]
    folded = folder(text)
    for at, letter in enumerate(folded.text):
        assert letter in folder.word(text[folded.back(at)])


@given(TEXTS, ANY, st.data())
def test_a_folded_span_maps_back_inside_the_text(text: str, profile: str, data: st.DataObject) -> None:
    folder = FOLDERS[profile]
    folded = folder(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    first, last = folded.span(start, end)
    assert 0 <= first < last <= len(text)
    # What stands there folds to at least what was asked for.
    assert folded.text[start:end] in folder.word(text[first:last])


@given(TEXTS, TEXTS)
def test_letters_fold_one_by_one(one: str, other: str) -> None:
    assert PACK.folder.word(one + other) == PACK.folder.word(one) + PACK.folder.word(other)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("\ufef5", "لآ"),
        ("\ufefb", "لا"),
        ("\ufe8d\ufedf\ufed0\ufee2", "الغم"),
        ("كتـــاب", "كتاب"),
        ("مُدَرِّسَةٌ", "مدرسة"),
        ("رحمٰن", "رحمن"),
        ("أإآا", "اااا"),
        ("١٩٨٧", "1987"),
        ("۱۹۸۷", "1987"),
        ("“كلام”", "«كلام»"),
        ("‹كلام›", "«كلام»"),
        ("„كلام”", "«كلام»"),
        ("“كلام 10″", "«كلام 10»"),
        ("’كلام’", "'كلام'"),
        ("ب\u200cج\u200f", "بج"),
        ("ب\u00a0ج", "ب ج"),
        ("ب–ج—د", "ب-ج-د"),
    ],
)
def test_spellings_meet(written: str, plain: str) -> None:
    for profile in ("match", "search"):
        folder = FOLDERS[profile]
        assert folder.word(written) == folder.word(plain)


def test_match_keeps_apart_what_search_folds() -> None:
    assert PACK.folder.word("على") != PACK.folder.word("علي")
    assert PACK.search.word("على") == PACK.search.word("علي")
    assert PACK.folder.word("مدرسة") != PACK.folder.word("مدرسه")
    assert PACK.search.word("مدرسة") == PACK.search.word("مدرسه")


def test_the_table_folds_to_what_is_folded() -> None:
    for folder in FOLDERS.values():
        for code in range(0x10000):
            once = folder.word(chr(code))
            assert folder.word(once) == once, f"U+{code:04X}"


def test_an_expansion_leads_to_its_one_character() -> None:
    text = "قال \ufdfa ثم"
    folded = PACK.folder(text)
    start = folded.text.index("صل")
    assert folded.span(start, start + 2) == (4, 5)


def test_what_goes_at_the_ends_stays_outside_a_span() -> None:
    text = "\u200fمصر\u200f"
    folded = PACK.folder(text)
    assert folded.text == "مصر"
    assert folded.span(0, 3) == (1, 4)
    assert folded.back(3) == len(text)


def test_the_empty_text() -> None:
    folded = PACK.folder("")
    assert folded.text == ""
    assert folded.back(0) == 0


def test_what_every_script_shares_drops_or_maps_to_one_character() -> None:
    assert all(to is None or len(to) == 1 for to in GENERAL.values())
