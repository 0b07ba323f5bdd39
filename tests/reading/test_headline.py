"""Headlines and lines: who speaks stands before a colon; invented people."""

from __future__ import annotations

import pytest

from tests.reading.conftest import ReadText

BODY = "أكد مدير المرفأ سالم الباهلي أن السفينة غادرت."

# headline; source or None; addressee or None
CASES = [
    ("مدير المرفأ: السفينة غادرت فجرا", "مدير المرفأ", None),
    # a surname that the body knows
    ("الباهلي: السفينة غادرت فجرا", "الباهلي", None),
    # to whom
    ("مدير المرفأ للصيادين: لا تبحروا اليوم", "مدير المرفأ", "للصيادين"),
    # a body's short name in marks
    ("«أوبك»: الطلب على النفط ينمو ببطء", "«أوبك»", None),
    # a country speaks of itself, or of what others must
    ("تركيا: الزوارق ليست ضمن أهدافنا", "تركيا", None),
    ("روسيا: على الصيادين مغادرة الميناء", "روسيا", None),
    # a country is where it happened
    ("اليمن: معارك قرب الميناء", None, None),
    # the page's own labels and topics
    ("شاهد: غرق سفينة قرب الميناء", None, None),
    ("جبهة جديدة ضد الصيد الجائر: تحقيقات في الميناء", None, None),
]


@pytest.mark.parametrize("case", CASES)
def test_headline(reading_of: ReadText, case: tuple[str, str | None, str | None]) -> None:
    headline, source, addressee = case
    marks = [mark for mark in reading_of(BODY, headline=headline).attributions if mark.rule.startswith("colon")]
    assert [mark.source.text for mark in marks if mark.source] == ([source] if source else [])
    assert [mark.addressee.text for mark in marks if mark.addressee] == ([addressee] if addressee else [])


@pytest.mark.parametrize(
    ("headline", "body", "source"),
    [
        ("الباهلي: السفينة غادرت فجرا", "طمأن مدير المرفأ سالم الباهلي أهالي الصيادين أمس.", "الباهلي"),
        ("د. الباهلي: السفينة غادرت فجرا", "طمأن مدير المرفأ سالم الباهلي أهالي الصيادين أمس.", "د. الباهلي"),
        ("تقرير: الصيد يتراجع في الخليج", "قال تقرير اقتصادي إن الصيد يتراجع.", "تقرير"),
        ("تقرير: الصيد يتراجع في الخليج", "قال وزير الصيد إن الصيد يتراجع.", None),
        ("أيتام لـ«عكاظ»: الفقيدة كانت أما لنا", "رحلت سيدة الدار أمس.", "أيتام"),
    ],
)
def test_speaker_whom_the_body_or_a_paper_shows(
    reading_of: ReadText, headline: str, body: str, source: str | None
) -> None:
    marks = [mark for mark in reading_of(body, headline=headline).attributions if mark.rule.startswith("colon")]
    assert [mark.source.text for mark in marks if mark.source] == ([source] if source else [])
