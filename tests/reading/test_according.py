"""According to, as so-and-so said: each a sentence about invented people."""

from __future__ import annotations

import pytest

from tests.reading.conftest import ReadText

# text; cue; source; contents
CASES = [
    (
        "وأغلقت المدارس أبوابها في الريحانية، بحسب مديرية التربية.",
        "بحسب",
        "مديرية التربية",
        ["أغلقت المدارس أبوابها في الريحانية"],
    ),
    ("كما انهار جسر قديم، حسبما أفادت الشرطة أمس.", "حسبما أفادت", "الشرطة", ["انهار جسر قديم"]),
    ("لكن الجسر لم يغلق، وفقا للبلدية.", "وفقا", "للبلدية", ["الجسر لم يغلق"]),
    # behind, with and without a comma
    ("وبحسب البلدية، فإن الجسر سيغلق أسبوعا.", "وبحسب", "البلدية", ["الجسر سيغلق أسبوعا"]),
    ("ووفقا للمصادر ذاتها فقد أغلق الجسر مساء أمس.", "ووفقا", "للمصادر ذاتها", ["أغلق الجسر مساء أمس"]),
    # in the midst
    ("وكان المحصول كبيرا وهو بحسب الوزارة أعلى رقم منذ عشر سنوات.", "بحسب", "الوزارة", ["أعلى رقم منذ عشر سنوات"]),
    # in the midst, between marks
    (
        "ستواصل القوات، وفق المتحدث سامي الرفاعي، التقدم نحو الميناء.",
        "وفق",
        "المتحدث سامي الرفاعي",
        ["ستواصل القوات", "التقدم نحو الميناء"],
    ),
    ("وأغلقت الشرطة الجسر، بحسب البلدية، وفتحت طريقا آخر.", "بحسب", "البلدية", ["أغلقت الشرطة الجسر"]),
    # a pointer before it, an adjective behind a name in marks
    ("وارتفعت الأسعار وذلك وفق تقرير البلدية.", "وفق", "تقرير البلدية", ["ارتفعت الأسعار"]),
    ("ووفقا لصحيفة «المنارة» السورية، أغلق الجسر ليلا.", "ووفقا", "صحيفة «المنارة» السورية", ["أغلق الجسر ليلا"]),
    # words of one's own, in marks
    (
        "وبحث الصيادون أمرهم لأن «البحر لن يهدأ قبل الشتاء»، على حد قول الشيخ.",
        "على حد قول",
        "الشيخ",
        ["البحر لن يهدأ قبل الشتاء"],
    ),
    # an agency by its adjective, a name that no table knows
    ("وأصيب عشرة في الحريق، وفقا للفرنسية.", "وفقا", "للفرنسية", ["أصيب عشرة في الحريق"]),
    ("ووفقا لبرهوم أبوسندس فإن الجسر أغلق ليلا.", "ووفقا", "برهوم أبوسندس", ["الجسر أغلق ليلا"]),
    # whom the source told stands between
    (
        "وبحسب مدير الطرق خالد المعيني لـ«المنارة» فإن الجسر سيغلق أسبوعا.",
        "وبحسب",
        "مدير الطرق خالد المعيني",
        ["الجسر سيغلق أسبوعا"],
    ),
    # what is told is that another said so; data only bear it out
    (
        "وأعلنت الشرطة أن الجسر أغلق ليلا، بحسب مصدر محلي.",
        "بحسب",
        "مصدر محلي",
        ["أعلنت الشرطة أن الجسر أغلق ليلا"],
    ),
    (
        "وأعلنت الشرطة أن الجسر أغلق ليلا، وفقا لبيانات نشرتها البلدية.",
        "وفقا",
        "بيانات نشرتها البلدية",
        ["الجسر أغلق ليلا"],
    ),
    # media without a name are a source, and no relay
    (
        "وبحسب وسائل إعلام محلية، فإن الوزير قال إن الجسر سيفتح.",
        "وبحسب",
        "وسائل إعلام محلية",
        ["الوزير قال إن الجسر سيفتح"],
    ),
    # a noun of speech that nobody is named behind
    (
        "وارتفع عدد الزوار إلى ألفين وفق تصريحات نقلتها الصحف المحلية.",
        "وفق",
        "تصريحات نقلتها الصحف المحلية",
        ["ارتفع عدد الزوار إلى ألفين"],
    ),
    # an outlet's report that is a clause of the same sentence
    ("أغلق الجسر مساء أمس، وفق ما أوردت وكالة الميناء.", "وفق ما أوردت", "وكالة الميناء", ["أغلق الجسر مساء أمس"]),
    ("وغرق زورقان، حسبما نقلت مصادر محلية.", "حسبما نقلت", "مصادر محلية", ["غرق زورقان"]),
]

SILENT = [
    # a clause is added
    "فتحت الشرطة تحقيقا، كما تتابع السفارة الحادث.",
    "أغلق الجسر، كما أعلنت البلدية موعد الافتتاح.",
    # a rule, a measure, the writer's own remark
    "سيحاكم السائق وفقا للقانون.",
    "سجل النادي لاعبين جددا حسب لائحة المسابقات.",
    # a view taken, and not held
    "عمل المجلس برأي الخبراء في المدينة.",
    "يعمل كل ناد طبقا لمصلحته.",
    "الجسر قديم، كما ذكرت سابقا.",
]


@pytest.mark.parametrize("case", CASES)
def test_according(reading_of: ReadText, case: tuple[str, str, str, list[str]]) -> None:
    text, cue, source, contents = case
    marks = [mark for mark in reading_of(text).attributions if mark.cue.text == cue]
    assert [(mark.source.text if mark.source else None, [one.text for one in mark.content]) for mark in marks] == [
        (source, contents)
    ]


def test_a_report_before_it_keeps_its_own_words(reading_of: ReadText) -> None:
    first, second = reading_of("وقال الوزير إن الجسر سيغلق وفق تقديرات البلدية.").attributions
    assert [one.text for one in second.content] == ["الجسر سيغلق"]
    assert first.cue.text == "وقال"


@pytest.mark.parametrize("text", SILENT)
def test_no_report(reading_of: ReadText, text: str) -> None:
    marks = [mark for mark in reading_of(text).attributions if mark.cue.text.startswith(("كما", "وفق", "طبقا"))]
    assert [mark.rule for mark in marks] == []
