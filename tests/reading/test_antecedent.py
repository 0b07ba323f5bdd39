"""Contents that stand before their verb: the noun that was announced, the clause that was denied."""

from __future__ import annotations

import pytest

from tests.reading.conftest import ReadText


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("قتل عشرة جنود في هجوم تبنته جماعة النور.", "جماعة النور", "هجوم"),
        ("بدأت في الفجر هدنة إنسانية أعلنتها الحكومة.", "الحكومة", "هدنة إنسانية"),
        ("وقال المدير إن المصنع سيغلق، وهو أمر نفته وزارة الصناعة.", "وزارة الصناعة", "المصنع سيغلق"),
        ("واتهم الوزير الشركة بتلويث النهر، وهو ما نفته الشركة.", "الشركة", "الشركة بتلويث النهر"),
        ("انقطعت المياه عن الحي يومين، وهو ما أكده رئيس البلدية.", "رئيس البلدية", "انقطعت المياه عن الحي يومين"),
    ],
)
def test_what_stands_before_its_verb(reading_of: ReadText, text: str, source: str, content: str) -> None:
    found = [
        (one.source and one.source.text, [piece.text for piece in one.content]) for one in reading_of(text).attributions
    ]
    assert (source, [content]) in found


@pytest.mark.parametrize(
    "text",
    [
        "يعمل الفريق بالسياسة التي تبناها المجلس.",
        "وصل إلى القاعة في سيارة اشتراها الوزير.",
        "نجح المشروع، وهو ما أسعد الوزير.",
    ],
)
def test_a_thing_done_is_no_report(reading_of: ReadText, text: str) -> None:
    assert reading_of(text).attributions == ()
