"""Misread text is put right, healthy text is left, and each character is known in what was received."""

from __future__ import annotations

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.page import receive
from tawatur.page.charset import LOST
from tawatur.page.mojibake import before, mend

TEXT = (
    "أعلنت البلدية أن «الطريق الساحلي» مغلق منذ صباح اليوم، وأن المياه تتراجع؛ ولم تقل متى يفتح.\n"
    "وقال النَّقيب سامي الدهان – وهو من الحي – إن ٣٤ سيارة عالقة… فهل تصل “الرافعة” غدا؟\n"
)
PAGE = (
    f'<html><head><meta charset="utf-8"><title>a</title></head><body><h1>%s</h1><p class="b">{TEXT}</p></body></html>'
)
HEADLINE = "حريق كبير في مخزن الحي"
CONTROLS = {0x81, 0x8D, 0x8F, 0x90, 0x9D}


def misread(text: str, charset: str) -> str:
    """UTF-8 read as another charset; what windows-1252 lacks comes through as controls."""
    return "".join(
        chr(byte) if charset == "cp1252" and byte in CONTROLS else bytes([byte]).decode(charset)
        for byte in text.encode()
    )


@pytest.mark.parametrize("page", [TEXT, PAGE % HEADLINE, "ما"], ids=["text", "page", "word"])
@pytest.mark.parametrize(
    "way",
    [
        ("cp1252",),
        ("latin-1",),
        ("cp1256",),
        ("cp1252", "cp1252"),
        ("latin-1", "latin-1"),
        ("cp1256", "cp1256"),
        ("cp1252", "cp1256"),
        ("cp1256", "cp1252"),
        ("cp1256", "cp1256", "cp1256"),
    ],
    ids=" ".join,
)
def test_utf_8_that_was_misread(page: str, way: tuple[str, ...]) -> None:
    received = receive(reduce(misread, way, page).encode(), name="-")
    assert received.text == page
    (problem,) = received.problems
    assert "UTF-8 that had been read as windows-125" in problem
    assert problem.count("windows-125") == len(way)
    assert problem.endswith("it was put right.")


@pytest.mark.parametrize("charset", ["cp1252", "cp1256"])
def test_part_of_a_page_that_was_misread(charset: str) -> None:
    received = receive(PAGE % misread(HEADLINE, charset), name="-")
    assert received.text == PAGE % HEADLINE
    assert received.problems[0].startswith("Part of the text was UTF-8")


def test_characters_that_cannot_be_put_right() -> None:
    misread_text = misread("في المرفأ سفن كثيرة تنتظر، في البحر سفن أخرى.", "cp1252")
    problems: list[str] = []
    mended = mend(misread_text.replace("\x81", ""), problems)
    assert mended.text == f"{LOST}ي المر{LOST}أ س{LOST}ن كثيرة تنتظر، {LOST}ي البحر س{LOST}ن أخرى."
    assert problems == [
        "The text was UTF-8 that had been read as windows-1252; it was put right;"
        " 5 characters could not be put right (U+FFFD)."
    ]


@pytest.mark.parametrize(("charset", "name"), [("cp1256", "windows-1256"), ("iso8859-6", "ISO-8859-6")])
def test_old_bytes_that_were_misread(charset: str, name: str) -> None:
    text = "أعلنت البلدية أن الطريق الساحلي مغلق منذ صباح اليوم وأن المياه تتراجع.\n"
    received = receive(text.encode(charset).decode("latin-1"), name="-")
    assert received.text == text
    assert received.problems == (f"The text was {name} that had been read as windows-1252; it was put right.",)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Café déjà vu à Zürich.",
        "طط ظظ عع",
        "Ø is a letter",
        "Ø§ and Ù„ are what alef and lam look like",
        "أ،ب،ج،د،هـ: «ط»،«ظ»،«ع»",
        "ÄÖÜ ÀÉÈ ÑÃÕ",
        "Þjóðin sagði að ÁÐUR",
        "وزیر راه گفت که این خط آهن طگ برای مردم شهر باز شده است",
        "Здание закрыто",
        "قال فريق É. والفريق Ø إن العرض «ط§» غير مفهوم، كما قال المدير.",
    ],
)
def test_what_is_right_is_left(text: str) -> None:
    received = receive(text.encode(), name="page.txt")
    assert (received.text, received.problems) == (text, ())


WORDS = st.lists(st.sampled_from([*TEXT.split(), "<p>", "a", "1", "–"]), min_size=1, max_size=30).map(" ".join)


@given(WORDS)
def test_no_healthy_words_are_changed(text: str) -> None:
    problems: list[str] = []
    assert (mend(text, problems).text, problems) == (text, [])


@given(WORDS, st.lists(st.sampled_from(["cp1252", "latin-1", "cp1256"]), min_size=1, max_size=2), st.data())
def test_each_character_is_known_in_what_was_received(text: str, way: list[str], data: st.DataObject) -> None:
    was = reduce(misread, way, text)
    mended = mend(was, [])
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    if mended.text == text != was:
        first, last = before(mended, [start, end])
        assert was[first:last] == reduce(misread, way, text[start:end])
