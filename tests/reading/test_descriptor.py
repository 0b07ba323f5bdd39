"""What the page says of a source that it does not name: number, affiliation, rank, why it is not named."""

from __future__ import annotations

import pytest

from tests.reading.conftest import ReadText


@pytest.mark.parametrize(
    ("text", "number", "affiliation", "rank", "why"),
    [
        ("قال ثلاثة مصادر مطلعة إن الميناء أغلق.", 3, None, None, None),
        ("قال مصدران أمنيان إن الميناء أغلق.", 2, "أمنيان", None, None),
        ("قال مسؤولون أمنيون إن الميناء أغلق.", None, "أمنيون", None, None),
        ("قال مسؤول كبير في وزارة الدفاع إن الميناء أغلق.", 1, "وزارة الدفاع", "كبير", None),
        ("قال مصدر رفيع المستوى بوزارة النقل إن الميناء أغلق.", 1, "وزارة النقل", "رفيع المستوى", None),
        ("قال مصدر دبلوماسي في طاجيكستان إن الميناء أغلق.", 1, "دبلوماسي", None, None),
        ("قال مصدر ثالث، وهو مسؤول أمني كبير، إن الميناء أغلق.", 1, "أمني", "كبير", None),
        ("قال مصدر مقرب من رئيس الوزراء إن الميناء أغلق.", 1, "مقرب من رئيس الوزراء", None, None),
        (
            "قال مسؤول أمني كبير طلب عدم نشر هويته نظرا لحساسية الموضوع إن الميناء أغلق.",
            1,
            "أمني",
            "كبير",
            "نظرا لحساسية الموضوع",
        ),
        (
            "قال ضابط في الجيش، اشترط عدم الكشف عن اسمه لأنه غير مخول بالتصريح، إن الميناء أغلق.",
            1,
            "الجيش",
            None,
            "لأنه غير مخول بالتصريح",
        ),
        ("قال موظف طلب عدم ذكر اسمه إن الميناء أغلق.", 1, None, None, None),
    ],
)
def test_an_unnamed_source_is_described(
    reading_of: ReadText, text: str, number: int | None, affiliation: str | None, rank: str | None, why: str | None
) -> None:
    [mark] = reading_of(text).attributions
    assert mark.described is not None
    told = mark.described
    assert (told.number, told.affiliation, told.rank, told.why_unnamed) == (number, affiliation, rank, why)


def test_a_named_source_is_not_described(reading_of: ReadText) -> None:
    [mark] = reading_of("قال وزير النقل سالم الحداد إن الميناء أغلق.").attributions
    assert mark.described is None


def test_what_is_said_at_one_place_holds_where_the_source_goes_on(reading_of: ReadText) -> None:
    first, second, third = reading_of(
        "قال مصدر كبير في وزارة النقل إن الميناء أغلق.",
        "وأضاف المصدر، الذي طلب عدم نشر اسمه خشية فقدان وظيفته، أن السفن تنتظر.",
        "وقال مصدر آخر إن الميناء مفتوح.",
    ).attributions
    assert first.described == second.described
    assert first.described is not None
    assert first.described.why_unnamed == "خشية فقدان وظيفته"
    assert third.described is not None
    assert third.described.affiliation is None
