"""Names: the model that tells names, loaded from the pack."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from tawatur.language.names import OUTSIDE, TYPES, Names
from tawatur.language.pack import Pack, load
from tests.language.test_packs import ROOTS

AR = files("tawatur.language") / "data" / "ar"
LARGEST = 1_500_000
"""Bytes of the weights."""


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load("ar")


def tagged(pack: Pack, text: str) -> list[str]:
    """The tags of a text whose words are parted by spaces."""
    return [tag for tag, _ in pack.names.tags([pack.folder.word(word) for word in text.split()])]


def test_an_invented_sentence_is_tagged(pack: Pack) -> None:
    tags = tagged(pack, "وقال يورغن فالدشتاين مدير مصنع السفن في هامبورغ إن العمل توقف")
    assert tags[:4] == [OUTSIDE, "B-person", "I-person", OUTSIDE]
    assert tags[7] == "B-place"
    assert tags[8:] == [OUTSIDE] * 3


def test_a_surname_alone_is_a_person_and_a_noun_is_not(pack: Pack) -> None:
    assert tagged(pack, "وأضاف فالدشتاين أن العمل توقف")[1] == "B-person"
    assert tagged(pack, "وأظهرت التفاصيل أن العمل توقف")[1] == OUTSIDE


def test_every_word_has_one_tag_and_a_certainty(pack: Pack) -> None:
    norms = [pack.folder.word(word) for word in ["أعلنت", "بلدية", "ساحل", "الزمرد", "،", "أمس", "،", "12", "."]]
    found = pack.names.tags(norms)
    known = {OUTSIDE, *(f"{edge}-{kind}" for edge in "BI" for kind in TYPES)}
    assert len(found) == len(norms)
    assert {tag for tag, _ in found} <= known
    assert all(0 <= certainty <= 1 for _, certainty in found)
    assert pack.names.tags([]) == []


def test_a_language_without_a_model_names_nothing() -> None:
    names = Pack(ROOTS["xx"]).names
    assert not names
    assert names.tags(["a", "b"]) == [(OUTSIDE, 0.0), (OUTSIDE, 0.0)]


def test_the_weights_are_small_and_licensed() -> None:
    assert len((AR / "names.crfsuite").read_bytes()) < LARGEST
    licence = (AR / "LICENSE-names-model").read_text("utf-8")
    assert "CC BY-SA 3.0" in licence
    assert "NewsFANE" in licence
    assert "Wojood" in licence


def test_the_card_says_what_it_must(pack: Pack) -> None:
    card = (AR / "NAMES.md").read_text("utf-8")
    for kind in TYPES:
        assert re.search(rf"^\| {kind} \| \d+ \| 0\.\d\d \| 0\.\d\d \| 0\.\d\d \|$", card, re.MULTILINE), kind
    for words in ("CC BY-SA 3.0", "must not be used for", "NewsFANE", "Wojood"):
        assert words in card
    assert isinstance(pack.names, Names)
