"""Reports with a subject and an object: who speaks, and to whom or of whom."""

from __future__ import annotations

import pytest

from tests.reading.conftest import ReadText

# text; source or None; addressee or None; contents
CASES = [
    ("وطالب المدير العمال بالعودة إلى المصنع.", "المدير", "العمال", ["العودة إلى المصنع"]),
    ("ودعت الوزارة، أصحاب المحال إلى خفض الأسعار.", "الوزارة", "أصحاب المحال", ["خفض الأسعار"]),
    ("وحث الدكتور سالم العامري جميع الأطباء على تلقي اللقاح.", "الدكتور سالم العامري", "جميع الأطباء", ["تلقي اللقاح"]),
    ("ودعت «الهيئة» المسافرين إلى الحضور مبكرا.", "«الهيئة»", "المسافرين", ["الحضور مبكرا"]),
    ("وطالب اللواء 40 السكان بإخلاء القرية.", "اللواء 40", "السكان", ["إخلاء القرية"]),
    ("وقال رئيس النقابة إنها دعت الحكومة إلى الحوار.", None, "الحكومة", ["الحوار"]),
    (
        "وحمل سالم، رئيس الحزب، الحكومة مسؤولية الأزمة.",
        "سالم، رئيس الحزب",
        None,
        ["الحكومة مسؤولية الأزمة"],
    ),
    ("واتهم حزب النور البيئي وزارة الصناعة بتلويث النهر.", "حزب النور البيئي", None, ["وزارة الصناعة بتلويث النهر"]),
    (
        "ووصف الوزير قرار الشركة بتسريح العمال بالخطأ الكبير.",
        "الوزير",
        None,
        ["قرار الشركة بتسريح العمال", "الخطأ الكبير"],
    ),
    ("وأعلن الجيش بدء العملية التي وصفها قائد الأركان بالحاسمة.", "قائد الأركان", None, ["الحاسمة"]),
]


@pytest.mark.parametrize(("text", "source", "addressee", "contents"), CASES)
def test_subject_and_object(
    reading_of: ReadText, text: str, source: str | None, addressee: str | None, contents: list[str]
) -> None:
    found = [
        (
            mark.source.text if mark.source else None,
            mark.addressee.text if mark.addressee else None,
            [c.text for c in mark.content],
        )
        for mark in reading_of(text).attributions
    ]
    assert (source, addressee, contents) in found


@pytest.mark.parametrize(
    "text",
    [
        "وصل عشرون طالبا بالحافلة إلى الجامعة.",
        "يدرس طالب الهندسة بالجامعة الجديدة.",
        "قدم الرجل مبلغا كبيرا بالريال.",
    ],
)
def test_a_noun_of_the_same_letters_reports_nothing(reading_of: ReadText, text: str) -> None:
    assert reading_of(text).attributions == ()
