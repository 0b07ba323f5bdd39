"""The chain from the page to what a source rests on, its gaps, and what reports rest on."""

from __future__ import annotations

import pytest

from tawatur.model import Attribution, Basis
from tests.reading.conftest import ReadText

LEAD = "جريدة الميناء تنشر التفاصيل"


def links(mark: Attribution) -> list[str]:
    """A chain, its outlet aside, as kind and words."""
    return [f"{link.link.value}: {link.text}" for link in mark.chain[1:]]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "نقلت وكالة سهيل عن مصدر مقرب من وزير الطاقة قوله إن الوزير سيستقيل.",
            ["relay: وكالة سهيل", "source: مصدر مقرب من وزير الطاقة", "gap: مقرب من وزير الطاقة"],
        ),
        (
            "قالت وسائل إعلام محلية إن الشركة ستسرح مئتي عامل.",
            ["source: وسائل إعلام محلية", "gap: وسائل إعلام محلية"],
        ),
        (
            "نقلت وسائل إعلام محلية عن مصدر في الشرطة أن المهاجم فر.",
            ["gap: وسائل إعلام محلية", "source: مصدر في الشرطة"],
        ),
        (
            "نقلت وكالة سهيل عن مسؤول لم تسمه أن السد مهدد.",
            ["relay: وكالة سهيل", "source: مسؤول", "gap: لم تسمه"],
        ),
        (
            "قدرت نقابة المسعفين أن عدد القتلى تجاوز الستين، استنادا إلى كشوف سيارات الإسعاف.",
            ["source: نقابة المسعفين", "basis: كشوف سيارات الإسعاف"],
        ),
    ],
)
def test_chain(reading_of: ReadText, text: str, chain: list[str]) -> None:
    assert links(reading_of(text, headline=LEAD).attributions[0]) == chain


def test_one_of_several_stays_behind_the_agency_that_quotes_them(reading_of: ReadText) -> None:
    reading = reading_of(
        "نقلت وكالة سهيل عن ثلاثة مصادر أمنية أن المهاجم دخل بجواز مزور.",
        "وقال مصدر ثان إن شرطيا قال إن الجواز بدا سليما.",
        "وقال وزير الداخلية سامي البحري إن التحقيق مستمر.",
        headline=LEAD,
    )
    _, second, inner, minister = reading.attributions
    assert links(second) == ["relay: وكالة سهيل", "source: مصدر ثان"]
    assert links(inner) == ["relay: وكالة سهيل", "source: مصدر ثان", "source: شرطيا"]
    assert links(minister) == ["source: سامي البحري"]


def test_a_speaker_within_his_own_report_is_one_link(reading_of: ReadText) -> None:
    reading = reading_of("قال الوزير سامي البحري إنه يؤكد أن الميناء آمن.", headline=LEAD)
    assert all(links(mark) == ["source: سامي البحري"] for mark in reading.attributions)


def test_a_warning_rests_on_what_the_page_says_of_it_elsewhere(reading_of: ReadText) -> None:
    reading = reading_of(
        "حذرت الحكومة الفرنسية بيروت من هجوم محتمل على المرفأ.",
        "وقال دبلوماسي إن التحذير الفرنسي استند إلى استجواب مهربين أوقفوا على الحدود.",
        headline=LEAD,
    )
    warning, told = reading.attributions
    assert warning.basis is Basis.INTERROGATION
    assert links(warning)[-1] == "basis: استجواب مهربين أوقفوا على الحدود"
    assert told.basis is None


def test_what_a_party_told_another_rests_on_a_confession(reading_of: ReadText) -> None:
    reading = reading_of(
        "قال ثلاثة مسؤولين إن فرنسا أبلغت لبنان بأن مسلحين يعدون لهجوم.",
        "وقال مسؤول رابع: «وصلتنا رسالة من فرنسا تقول إن رجلين اعترفا خلال التحقيق بالتخطيط للهجوم».",
        headline=LEAD,
    )
    told = next(mark for mark in reading.attributions if mark.cue.text == "أبلغت")
    assert told.basis is Basis.INTERROGATION


def test_a_phrase_vouches_for_a_report_and_does_not_contain_it(reading_of: ReadText) -> None:
    reading = reading_of("قال مدير الميناء سامي البحري إن السفن تنتظر، وفق بيان للوزارة.", headline=LEAD)
    said = next(mark for mark in reading.attributions if mark.cue.text == "قال")
    assert said.within is None


def test_what_another_says_against_it_does_not_stand_in_it(reading_of: ReadText) -> None:
    reading = reading_of("قال مدير الميناء إن السفن تنتظر، إلا أن النقابة نفت ذلك.", headline=LEAD)
    said, denied = reading.attributions
    assert [span.text for span in said.content] == ["السفن تنتظر"]
    assert denied.within is None
    assert denied.answers == said.id


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("قال أحمد البحري: «رأيت القارب ينقلب قرب الرصيف».", Basis.EYEWITNESS),
        ("قال أحمد البحري: «رأيت أن الوقت مناسب للاعتزال».", None),
        ("قال مصدر طبي وشهود إن القارب انقلب.", Basis.EYEWITNESS),
        ("قال مسؤول أمني إن التحقيقات الأولية تشير إلى أن القارب انقلب.", Basis.INVESTIGATION),
        ("قال مسؤول أمني إن التحقيق مستمر.", None),
        ("قال مسؤول أمني: «نؤكد بالاستناد إلى تحاليل جينية أن الرجل من المدينة».", Basis.INVESTIGATION),
        ("قال دبلوماسي إن المعلومات استندت إلى اعتراض مكالمات.", None),
    ],
)
def test_how_the_source_knows(reading_of: ReadText, text: str, basis: Basis | None) -> None:
    assert reading_of(text, headline=LEAD).attributions[0].basis is basis
