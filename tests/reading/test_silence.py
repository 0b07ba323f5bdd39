"""Silence: each a sentence about invented people."""

from __future__ import annotations

import pytest

from tests.reading.conftest import ReadText

# text; cue; source or None; contents; stance
CASES = [
    # no answer, no comment
    ("ولم يعلق الجيش ولا الحكومة على الأنباء.", "ولم يعلق", "الجيش ولا الحكومة", [], "decline"),
    ("ولم ترد شركة الجسور على طلب للتعليق.", "ولم ترد", "شركة الجسور", [], "decline"),
    ("لكن وزارة النقل لم ترد على رسائل المجلة.", "لم ترد", "وزارة النقل", [], "decline"),
    ("والتزمت إدارة المرفأ الصمت.", "والتزمت", "إدارة المرفأ", [], "decline"),
    ("ولم يكن لدى الشركة أي تعليق على التقرير.", "ولم يكن لدى", "الشركة", [], "decline"),
    ("ولم يصدر أي تعليق رسمي من وزارة النقل.", "ولم يصدر", "وزارة النقل", [], "decline"),
    ("ولم تصدر البلدية أي بيان عن الحادث.", "ولم تصدر", "البلدية", [], "decline"),
    # refused, and what was withheld
    ("ورفضت وزارة الدفاع تأكيد أو نفي الخبر.", "ورفضت", "وزارة الدفاع", ["الخبر"], "decline"),
    ("وامتنع المدير عن تحديد موعد الافتتاح.", "وامتنع", "المدير", ["موعد الافتتاح"], "decline"),
    ("ورفض المتحدث التعليق على الحادث.", "ورفض", "المتحدث", [], "decline"),
    ("ولم يؤكد المتحدث مقتل السجين.", "ولم يؤكد", "المتحدث", ["مقتل السجين"], "decline"),
    ("ولم يستطع المتحدث تأكيد عدد الغرقى.", "ولم يستطع", "المتحدث", ["عدد الغرقى"], "decline"),
    # not reached
    ("ولم يتسن الاتصال بالمحافظ للتعليق.", "ولم يتسن الاتصال", "المحافظ", [], "decline"),
    ("ولم يتسن على الفور الحصول على تعليق من الوزارة.", "ولم يتسن", "الوزارة", [], "decline"),
    ("وتعذر الوصول إلى متحدث باسم البلدية للتعليق.", "وتعذر الوصول", "متحدث باسم البلدية", [], "decline"),
    # not verified
    ("ولم يتسن التحقق من صحة التسجيل من مصدر مستقل.", "ولم يتسن التحقق من", None, ["صحة التسجيل"], "unverified"),
    ("ولم يتسن لوكالة الميناء التأكد من صحة التقرير.", "ولم يتسن", "وكالة الميناء", ["صحة التقرير"], "unverified"),
    ("ولم تتمكن الوكالة من التحقق من الصور.", "ولم تتمكن", "الوكالة", ["الصور"], "unverified"),
    ("وتعذر على الصحيفة التثبت من الخبر.", "وتعذر", "الصحيفة", ["الخبر"], "unverified"),
]

SILENT = [
    # a name of one's own is asked to be left out, which is no record
    "جاء شاهد رفض الكشف عن اسمه.",
    # nothing arrived, nothing was wanted, nothing was hung up
    "ولم ترد أنباء عن وقوع ضحايا.",
    "لم يعلق الرسام لوحاته.",
    "رفض الطفل شرب الحليب.",
    "التزم المقاول بموعد التسليم.",
    "والذي لم يلتزم بما جاء في الخطاب غادر.",
    "تعذر الوصول إلى المناطق الجبلية بسبب الثلوج.",
    "لم يتمكن الفريق من الحصول على تذاكر.",
    "لم يكن لدى العائلة بيت.",
    "ولم تتبن أي جهة الهجوم.",
    # a plain inability, or asked
    "ولم تتمكن البلدية من تقديم أي طعام للسكان.",
    "لماذا لم تستطع البلدية تحديد سبب الحريق؟",
]


@pytest.mark.parametrize("case", CASES)
def test_silence(reading_of: ReadText, case: tuple[str, str, str | None, list[str], str]) -> None:
    text, cue, source, contents, stance = case
    (mark,) = reading_of(text).attributions
    assert mark.cue.text == cue
    assert (mark.source.text if mark.source is not None else None) == source
    assert [one.text for one in mark.content] == contents
    assert str(mark.stance) == stance


@pytest.mark.parametrize("text", SILENT)
def test_no_silence(reading_of: ReadText, text: str) -> None:
    assert [mark.rule for mark in reading_of(text).attributions] == []
