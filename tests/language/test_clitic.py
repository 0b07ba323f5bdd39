"""Clitics: every way to take a word apart puts it together again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.language.clitic import Clitics, Shape
from tawatur.language.pack import load

PACK = load("ar")
CLITICS = PACK.clitics
WORDS = st.text(alphabet="ابتدرسعفقكلمنهوي", min_size=1, max_size=12)


@given(WORDS)
def test_the_whole_word_is_a_shape_and_stands_before_what_cuts_its_front(word: str) -> None:
    shapes = list(CLITICS.shapes(word))
    whole = Shape("", "", False, word, "", 0)
    if len(word) < CLITICS.shortest:
        assert shapes == []
    else:
        assert whole in shapes
        assert all(shape.cut == 0 for shape in shapes[: shapes.index(whole)])


@given(WORDS)
def test_a_shape_puts_the_word_together_again(word: str) -> None:
    contracted = {preposition: written for written, preposition in CLITICS.contracted.items()}
    for shape in CLITICS.shapes(word):
        article = CLITICS.article if shape.article else ""
        end = CLITICS.join(shape.stem, shape.pronoun) if shape.pronoun else shape.stem
        plain = shape.conjunction + shape.preposition + article
        fronts = {plain}
        if shape.article and shape.preposition in contracted:
            fronts.add(shape.conjunction + contracted[shape.preposition])
        ends = {end, shape.stem + shape.pronoun}
        assert any(word == front + back for front in fronts for back in ends), shape


@given(WORDS)
def test_the_cut_stands_before_the_stem_and_its_article(word: str) -> None:
    for shape in CLITICS.shapes(word):
        rest = word[shape.cut :]
        assert 0 <= shape.cut < len(word)
        assert shape.cut in (
            len(shape.conjunction),
            len(shape.conjunction) + len(shape.preposition),
        )
        assert shape.stem[:1] in rest or shape.pronoun


@given(WORDS)
def test_the_rests_of_a_word_are_its_stems_with_and_without_their_article(word: str) -> None:
    shapes = CLITICS.shapes(word)
    whole = {CLITICS.article + shape.stem for shape in shapes if shape.article}
    assert set(CLITICS.rests(word)) == {word, *(shape.stem for shape in shapes), *whole}


@given(WORDS)
def test_no_stem_is_too_short(word: str) -> None:
    assert all(len(shape.stem) >= CLITICS.shortest for shape in CLITICS.shapes(word))


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("والوزير", Shape("و", "", True, "وزير", "", 1)),
        ("للوزير", Shape("", "ل", True, "وزير", "", 0)),
        ("وللوزير", Shape("و", "ل", True, "وزير", "", 1)),
        ("بالوزير", Shape("", "ب", True, "وزير", "", 1)),
        ("لوزير", Shape("", "ل", False, "وزير", "", 1)),
        ("وزيرها", Shape("", "", False, "وزير", "ها", 0)),
        ("لوزارتها", Shape("", "ل", False, "وزارة", "ها", 1)),
        ("فوزيرهم", Shape("ف", "", False, "وزير", "هم", 1)),
    ],
)
def test_shapes_of_a_word(word: str, shape: Shape) -> None:
    assert shape in list(CLITICS.shapes(word))


def test_a_word_with_an_article_has_no_pronoun() -> None:
    assert not any(shape.article and shape.pronoun for shape in CLITICS.shapes("الوزيرها"))


def test_a_pronoun_changes_the_end_of_a_word() -> None:
    assert CLITICS.join("وزارة", "ها") == "وزارتها"
    assert CLITICS.join("نفى", "ه") == "نفاه"
    assert CLITICS.join("قالوا", "ها") == "قالوها"
    assert CLITICS.join("وزير", "ه") == "وزيره"


def test_a_language_without_clitics_has_one_shape() -> None:
    assert list(Clitics().shapes("word")) == [Shape("", "", False, "word", "", 0)]
