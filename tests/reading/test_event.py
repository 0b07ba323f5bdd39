"""Events: the acts of which a page tells, their mentions, time, place, parties, and how real they are."""

from __future__ import annotations

import pytest

from tawatur.model import Event
from tests.reading.conftest import ReadText


def kinds(reading_of: ReadText, *text: str) -> list[tuple[str, str]]:
    return [(event.type, event.trigger.text) for event in reading_of(*text).events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("هاجم مسلحون ثكنة قرب سلوان.", ("ASSAULT", "هاجم")),
        ("شنت المقاتلات ثلاث غارات على مواقع المتمردين.", ("ASSAULT", "غارات")),
        ("وأطلق مجهولون النار. وقصفت المدفعية حي الميناء.", ("ASSAULT", "وقصفت")),
        ("اندلعت اشتباكات بين الجيش ومسلحين شمال بيسارة.", ("ASSAULT", "اشتباكات")),
        ("سيطر المتمردون على مدينة سلوان.", ("ASSAULT", "سيطر")),
        ("خطف مسلحون ثلاثة عمال من المنجم.", ("ASSAULT", "خطف")),
        ("اعتقلت الشرطة 12 شخصا في سلوان.", ("COERCE", "اعتقلت")),
        ("ألقت الشرطة القبض على ثلاثة متهمين.", ("COERCE", "القبض على")),
        ("حاصرت القوات بلدة دومر.", ("COERCE", "حاصرت")),
        ("قضت المحكمة بسجن الوزير خمسة أعوام.", ("COERCE", "قضت")),
        ("تظاهر المئات في ساحة الميناء.", ("PROTEST", "تظاهر")),
        ("هدد زعيم الجماعة بقتل الرهائن.", ("THREATEN", "هدد")),
        ("اتهم الوزير نظيره بإخفاء التقرير.", ("ACCUSE", "اتهم")),
        ("التقى الرئيس نظيره في العاصمة.", ("CONSULT", "التقى")),
        ("وقعت الدولتان اتفاقية لتقاسم المياه.", ("AGREE", "وقعت")),
        ("دربت القوات الأجنبية مقاتلين من الجبهة.", ("AID", "دربت")),
        ("انسحبت القوات من مشارف سلوان.", ("RETREAT", "انسحبت")),
        ("أفرجت السلطات عن الصحفي.", ("RETREAT", "أفرجت")),
        ("نشر الجيش مئات الجنود على الحدود.", ("MOBILIZE", "نشر")),
    ],
)
def test_acts_are_found(reading_of: ReadText, text: str, expected: tuple[str, str]) -> None:
    assert expected in kinds(reading_of, text)


@pytest.mark.parametrize(
    "text",
    [
        # Accidents and illness.
        "قتل سبعة عمال في انهيار المنجم.",
        "مقتل عشرين راكبا في حادث سير قرب سلوان.",
        "أصيب الوزير بمرض في القلب.",
        # Acts that did not happen, or are only spoken of.
        "لم يهاجم المسلحون الثكنة.",
        "إذا هاجم المسلحون الثكنة فسنرد.",
        "دعا الرئيس إلى وقف القصف.",
        "يعاقب القانون على تهمة الخطف.",
        "طالب النواب بانسحاب القوات.",
        "القتل جريمة.",
        # Words spelt like those of acts.
        "نشرت الصحيفة صورة الوزير.",
        "دعا الجيش إلى ضبط النفس.",
        "رئيس تحرير الجريدة عاد إلى مكتبه.",
        "تقدم الجامعة دروسا في الرسم.",
        "سيطر القلق على الأسواق.",
        "حمل العامل الحقيبة إلى القطار.",
        "احتسب الحكم ضربة جزاء للفريق.",
        "ضرب إعصار الساحل.",
        "وقع الطفل في البئر.",
        "استعاد الطالب كتابه.",
        "درب المعلم طلابه على الخط.",
    ],
)
def test_what_is_no_act_stays_silent(reading_of: ReadText, text: str) -> None:
    assert kinds(reading_of, text) == []


def test_many_mentions_are_one_event(reading_of: ReadText) -> None:
    page = reading_of(
        "وقع تفجير انتحاري في سوق بيسارة يوم 3 مايو 2031، ما أسفر عن مقتل عشرين شخصا.",
        "وقال الوزير إن الهجوم استهدف المدنيين.",
        "وكان التفجير هو الثاني هذا العام.",
    )
    (event,) = page.events
    assert event.trigger.text == "تفجير انتحاري"
    assert [span.text for span in event.also] == ["مقتل", "الهجوم", "استهدف", "التفجير"]
    assert event.when == "2031-05-03"


def test_another_day_is_another_event(reading_of: ReadText) -> None:
    page = reading_of(
        "هاجم مسلحون ثكنة سلوان يوم 3 مايو 2031.",
        "وهاجم مسلحون ثكنة سلوان يوم 9 يونيو 2031.",
    )
    assert [event.when for event in page.events] == ["2031-05-03", "2031-06-09"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("هاجم مسلحون الثكنة.", "happened"),
        ("نفى الجيش أن يكون قصف حي الميناء.", "denied"),
        ("سيهاجم المتمردون الثكنة غدا.", "planned"),
        ("تخطط الجماعة لهجمات في سلوان.", "planned"),
        ("حذرت الوزارة من هجوم محتمل في سلوان.", "possible"),
    ],
)
def test_how_real_an_act_is(reading_of: ReadText, text: str, modality: str) -> None:
    assert [event.modality for event in reading_of(text).events] == [modality]


def one(reading_of: ReadText, text: str) -> Event:
    (event,) = reading_of(text).events
    return event


def test_who_does_it_to_whom_and_where(reading_of: ReadText) -> None:
    event = one(reading_of, "هاجم المسلحون مواقع الجيش في مدينة سلوان.")
    assert [party.text for party in event.actors] == ["المسلحون"]
    assert [party.text for party in event.targets] == ["مواقع الجيش"]
    assert event.where is not None
    assert event.where.text == "مدينة سلوان"
    for named in (*event.actors, *event.targets, event.where):
        assert named.span is not None


def test_an_act_in_somebodys_words_is_said_by_them(reading_of: ReadText) -> None:
    page = reading_of("قال الوزير إن مسلحين هاجموا الثكنة.")
    (mark,) = page.attributions
    assert [event.said_by for event in page.events] == [mark.id]


def test_a_party_in_quotation_marks_is_named_without_them(reading_of: ReadText) -> None:
    event = one(reading_of, "«الجبهة» هاجمت مواقع الجيش.")
    assert [party.text for party in event.actors] == ["الجبهة"]
