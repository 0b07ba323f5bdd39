"""Form: direct, indirect or mixed, by the marks around the content itself."""

from __future__ import annotations

import pytest

from tests.reading.conftest import ReadText

# text; cue; form
CASES = [
    ("وقال رئيس البلدية: «لن نغلق السوق قبل العيد».", "وقال", "direct"),
    ("وقال رئيس البلدية إن السوق يغلق أبوابه قبل العيد.", "وقال", "indirect"),
    ("وقالت الوزيرة إن العمل في الميناء «يسير ببطء شديد جدا» منذ أسبوع.", "وقالت", "mixed"),
    # the content begins in a quotation and goes on outside it
    ("وقالت الوزيرة إن «أيادي خفية» أخرت العمل في الميناء منذ أسبوع.", "وقالت", "mixed"),
    # one quoted word that is no name
    ("وقال النقيب إن الخطاب «العدواني» أفسد الاجتماع كله.", "وقال", "mixed"),
    # brackets for marks, and a closing mark behind the colon
    ("وقال النقيب: (لن نترك الميناء قبل أن نقبض رواتبنا).", "وقال", "direct"),
    ("وقال النقيب :” لن نترك الميناء قبل أن نقبض رواتبنا”.", "وقال", "direct"),
    # quotation marks around a name
    ("وقال النقيب إن سفينة «نجمة الشمال» غادرت الميناء فجرا.", "وقال", "indirect"),
    ("وقال النقيب إن الباخرة المسماة «نجمة الشمال» غادرت الميناء فجرا.", "وقال", "indirect"),
    ("وقال النقيب إن القطار وصل من مدينة «زهران» متأخرا ساعتين.", "وقال", "indirect"),
    ("وقال النقيب إن القطار وصل بمدينة «زهران» متأخرا ساعتين.", "وقال", "indirect"),
    ("وقال النقيب إن الحمولة بلغت «3440» طنا في شهر واحد.", "وقال", "indirect"),
    ("وقال النقيب إن البحار «ك م» سلم نفسه مساء الأحد.", "وقال", "indirect"),
]


@pytest.mark.parametrize("case", CASES, ids=[case[0][:40] for case in CASES])
def test_form(reading_of: ReadText, case: tuple[str, str, str]) -> None:
    text, cue, form = case
    marks = [mark for mark in reading_of(text).attributions if mark.cue.text == cue]
    assert [mark.form.value for mark in marks] == [form]
