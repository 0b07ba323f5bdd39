"""To whom something was said."""

from __future__ import annotations

import pytest

from tests.reading.conftest import ReadText

CASES = [
    ("وقال الوزير سامي الدهان للسفير إن الجسر مغلق.", "للسفير"),
    ("أبلغت تلمار قرطانيا أن الجسر مغلق.", None),
    ("ودعت وزارة النقل السائقين إلى ترك الطريق القديم.", "السائقين"),
    ("وطالب المدير الشركة بإصلاح الجسر.", "الشركة"),
    ("وطالب المدير المجتمع الدولي للضغط على الشركة بوقف العمل.", "المجتمع الدولي"),
    ("وقال الخطيب إن الصبر واجب، داعيا في الوقت ذاته القوى السياسية إلى الهدوء.", "القوى السياسية"),
    ("ودعا إمام الجامع الله أن يرحم الموتى.", "الله"),
    ("وحذر العميد الركن ماجد العكر السائقين من السرعة.", "السائقين"),
    ("وقال الوزير للصحفيين إن الجسر مغلق.", None),
    ("ودعا الدفاع المدني عبر حسابه في «تويتر» إلى ترك الطريق.", None),
]


@pytest.mark.parametrize(("text", "addressee"), CASES, ids=[str(n) for n in range(len(CASES))])
def test_to_whom_it_was_said(reading_of: ReadText, text: str, addressee: str | None) -> None:
    mark = reading_of(text).attributions[-1]
    assert (mark.addressee.text if mark.addressee else None) == addressee
