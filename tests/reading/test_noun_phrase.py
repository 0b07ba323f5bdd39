"""Noun phrases of invented sentences: where they end, and what the verb's object is."""

from __future__ import annotations

import pytest

from tawatur.language.pack import load
from tawatur.model import Block, Role
from tawatur.reading.direct_object import direct_object
from tawatur.reading.noun_phrase import phrase_end
from tawatur.reading.passage import Passage


def passage(text: str) -> Passage:
    return Passage(0, Block(Role.PARAGRAPH, 0, len(text)), text, load("ar"))


def words(one: Passage, start: int, end: int) -> str:
    first, last = one.characters(start, end)
    return one.text[first:last]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("أدان وزير التجارة الجديد الهجوم على الميناء", "وزير التجارة الجديد"),
        ("أدان المتحدث باسم الحكومة الدكتور سالم العامري الهجوم", "المتحدث باسم الحكومة الدكتور سالم العامري"),
        ("أعلنت وزارة الصحة مقتل عاملين", "وزارة الصحة"),
        ("أكد مدير الشركة في بيان أهمية الاتفاق", "مدير الشركة"),
        ("أكد الرئيس هذه الأنباء", "الرئيس"),
        ("رفض عدد من السكان الخطة", "عدد من السكان"),
        # "affairs" ends like a plural of persons and governs all the same
        ("أدان وكيل الوزارة لشؤون الموانئ سالم العامري القصف", "وكيل الوزارة لشؤون الموانئ سالم العامري"),
        ("نفى الحراس الأربعة التهمة", "الحراس الأربعة"),
        ("أيدت الدول الأعضاء الخطة", "الدول الأعضاء"),
        ("أكد وزير خارجية بوروندي سالم العامري أهمية الاتفاق", "وزير خارجية بوروندي سالم العامري"),
        ("أدان الشيخ سالم بن راشد آل عامر الهجوم", "الشيخ سالم بن راشد آل عامر"),
        ("دعا خطيب صلاة الجمعة في زهران الأهالي", "خطيب صلاة الجمعة في زهران"),
        ("قال سالم العامري أمام المجلس إن", "سالم العامري"),
        ("أعلنت إدارة مهرجان أبها 36 التي", "إدارة مهرجان أبها 36"),
    ],
)
def test_a_phrase_ends_before_what_nothing_in_it_governs(text: str, phrase: str) -> None:
    one = passage(text)
    assert words(one, 1, phrase_end(one, 1, len(one.norms))) == phrase


@pytest.mark.parametrize(
    ("text", "subject", "thing"),
    [
        ("أدانت منظمة هيومن رايتس ووتش القصف", "منظمة هيومن رايتس ووتش", "القصف"),
        ("أدانت دول جنوب شرقي آسيا القصف", "دول جنوب شرقي آسيا", "القصف"),
        ("أدان وزير التجارة الهجوم", "وزير التجارة", "الهجوم"),
        ("وأكدت استعدادها للحوار", None, "استعدادها"),
        ("وأعلن مدير الميناء في بيان صحفي، وقف الرحلات", "مدير الميناء", "وقف"),
        ("واستنكر سياسيون من المدينة، مهاجمة القافلة", "سياسيون من المدينة", "مهاجمة"),
    ],
)
def test_two_phrases_side_by_side_are_subject_and_object(text: str, subject: str | None, thing: str) -> None:
    one = passage(text)
    found = direct_object(one, 1, len(one.norms))
    assert found is not None
    assert (None if found.subject is None else words(one, *found.subject)) == subject
    assert words(one, found.at, found.at + 1) == thing


@pytest.mark.parametrize("text", ["قال المدير إن الطريق مغلق", "وصل الوزير أمس", "تحدث مع الصحفيين"])
def test_no_second_phrase_is_no_object(text: str) -> None:
    one = passage(text)
    found = direct_object(one, 1, len(one.norms))
    assert found is None or found.subject is None
