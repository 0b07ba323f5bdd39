"""How a source knows what it says."""

from __future__ import annotations

import pytest

from tests.reading.conftest import ReadText

CASES = [
    ("وذكر بيان لوزارة النقل أن الجسر مغلق.", "وزارة النقل", "document"),
    ("وبحسب حصيلة لوزارة الصحة، قتل ثلاثة أشخاص.", "وزارة الصحة", "own_count"),
    ("وقال تقرير لوزارة النقل إن الجسر قديم. وأضاف التقرير أن الإصلاح تأخر.", "وزارة النقل", "document"),
    ("وأظهرت الدراسة التي أجرتها وزارة النقل أن الجسر قديم.", "وزارة النقل", "document"),
    ("وقال شاهد عيان إن الجسر سقط. وأضاف أن السيارات توقفت.", "شاهد عيان", "eyewitness"),
    ("وقال مسؤولون وشهود إن الجسر سقط.", "مسؤولون وشهود", "eyewitness"),
    ("وقال السائق ماجد العكر: «شاهدت الجسر يسقط في النهر».", "ماجد العكر", "eyewitness"),
    ("وقال مسؤول أمني إن الدلائل الأولية تشير إلى خلل في الأعمدة.", "مسؤول أمني", "investigation"),
    ("وقالت وزارة النقل في بيان إن الجسر مغلق.", "وزارة النقل", None),
    ("وينص القانون على أن يغلق الجسر ليلا.", "القانون", None),
]


@pytest.mark.parametrize(("text", "name", "basis"), CASES, ids=[str(n) for n in range(len(CASES))])
def test_how_the_source_knows(reading_of: ReadText, text: str, name: str, basis: str | None) -> None:
    mark = reading_of(text).attributions[-1]
    assert (mark.source_is, mark.basis.value if mark.basis else None) == (name, basis)
