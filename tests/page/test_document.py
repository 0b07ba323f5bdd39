"""A page as a document: text, ids, what the caller knows."""

from __future__ import annotations

import hashlib
import subprocess
import sys

import pytest

from tawatur.model import Role
from tawatur.page import read, receive
from tawatur.page.furniture import Pack

H = "فيضان نهر سلوان.. من حذر قبل انهيار السد؟"
A = "قال وزير الري إن سد سلوان انهار فجر أمس بعد أمطار استمرت ثلاثة أيام."
TEXT = f"{H}\r\n\r\nبقلم: ليلى منصور\r\n\r\n{A}\r\n"


def test_plain_text_is_kept_character_for_character(pack: Pack) -> None:
    document = read(TEXT.encode(), name="page.txt", pack=pack)
    assert document.text == TEXT
    assert document.title == H
    assert document.authors == ("ليلى منصور",)
    assert document.language == "ar"
    assert document.direction == "rtl"
    assert document.extractor == "tawatur-text/1"
    assert document.capture == hashlib.sha256(TEXT.encode()).hexdigest()
    assert [block.role for block in document.blocks] == [Role.HEADLINE, Role.BYLINE, Role.PARAGRAPH]
    assert document.problems == ()


def test_same_input_same_document(pack: Pack) -> None:
    once, again = read(TEXT, pack=pack), read(receive(TEXT.encode(), name="x"), pack=pack)
    assert once == again


def test_ids(pack: Pack) -> None:
    one = read(TEXT, pack=pack, url="https://almada.example/1")
    other = read(TEXT, pack=pack, url="https://almada.example/2")
    changed = read(TEXT + A, pack=pack, url="https://almada.example/1")
    assert one.id != other.id
    assert one.id == changed.id
    assert one.version != changed.version
    day = read(TEXT, pack=pack, published="2031-05-12")
    time = read(TEXT, pack=pack, published="2031-05-12T14:30:00Z")
    assert day.id == time.id != read(TEXT, pack=pack, published="2031-05-13").id


def test_texts_without_a_headline_are_different_documents(pack: Pack) -> None:
    assert read(A, pack=pack).id != read(f"{A} {A}", pack=pack).id


def test_damage_is_told(pack: Pack) -> None:
    document = read(TEXT.encode() + b"\xff", pack=pack)
    assert document.text == f"{TEXT}\ufffd"
    assert len(document.problems) == 1


def test_page_of_furniture_only_is_told(pack: Pack) -> None:
    document = read("* * *", pack=pack)
    assert document.problems


def test_given_language(pack: Pack) -> None:
    assert read(TEXT, pack=pack, language="ajp").language == "ajp"


@pytest.mark.parametrize("module", ["selectolax", "ftfy", "tawatur.page.html"])
def test_plain_text_does_not_load_what_it_does_not_need(module: str) -> None:
    code = f"import sys, tawatur.page.document; sys.exit({module!r} in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=False, env={"PYTHONPATH": ":".join(sys.path)})
    assert done.returncode == 0
