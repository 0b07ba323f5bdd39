"""Timexes: expressions of time with their values; the page is of Monday, 12 May 2031, where nothing else is said."""

from __future__ import annotations

import calendar
import os
import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tawatur
from tawatur.model import Span, Timex
from tawatur.model.edtf import is_edtf

PUBLISHED = "2031-05-12"
VALUES = [
    # Days counted from the day of speaking.
    ("زار الوزير أمس المرفأ.", "أمس", "2031-05-11"),
    ("زار الوزير أول من أمس المرفأ.", "أول من أمس", "2031-05-10"),
    ("زار الوزير أمس الأول المرفأ.", "أمس الأول", "2031-05-10"),
    ("وصل الوفد صباح اليوم (الاثنين) إلى المرفأ.", "صباح اليوم (الاثنين)", "2031-05-12"),
    ("يصل الوفد غدا إلى المرفأ.", "غدا", "2031-05-13"),
    ("يصل الوفد بعد غد إلى المرفأ.", "بعد غد", "2031-05-14"),
    ("انقطعت الكهرباء الليلة الماضية عن المرفأ.", "الليلة الماضية", "2031-05-11/2031-05-12"),
    ("انقطعت الكهرباء ليل السبت الأحد عن المرفأ.", "ليل السبت الأحد", "2031-05-10/2031-05-11"),
    # Weekdays.
    ("افتتح الوزير الأحد الجسر.", "الأحد", "2031-05-11"),
    ("افتتح الوزير يوم الثلاثاء الماضي الجسر.", "يوم الثلاثاء الماضي", "2031-05-06"),
    ("سيفتتح الوزير الخميس الجسر.", "الخميس", "2031-05-15"),
    ("يفتتح الوزير الجسر يوم الخميس المقبل.", "يوم الخميس المقبل", "2031-05-15"),
    ("افتتح الوزير الجسر صباح الجمعة 9 مايو/أيار.", "صباح الجمعة 9 مايو/أيار", "2031-05-09"),
    # Dates.
    ("وقع الانهيار في 22 مارس/ آذار.", "22 مارس/ آذار", "2031-03-22"),
    ("وقع الانهيار في الثالث من يناير (كانون الثاني) 2029.", "الثالث من يناير (كانون الثاني) 2029", "2029-01-03"),
    ("وقع الانهيار في ديسمبر الماضي.", "ديسمبر الماضي", "2030-12"),
    ("تبدأ الأعمال في سبتمبر (أيلول) المقبل.", "سبتمبر (أيلول) المقبل", "2031-09"),
    ("وقع الانهيار في يناير من العام الماضي.", "يناير من العام الماضي", "2030-01"),
    ("وقع الانهيار في أبريل، وأغلق الطريق في الثالث من الشهر ذاته.", "الثالث من الشهر ذاته", "2031-04-03"),
    ("يلتقي الوفدان يومي 4 و5 حزيران في المرفأ.", "يومي 4 و5 حزيران", "2031-06-04/2031-06-05"),
    ("يغلق الجسر من 3 إلى 7 يونيو.", "3 إلى 7 يونيو", "2031-06-03/2031-06-07"),
    ("وقع العقد في 22/3/2029 في المرفأ.", "22/3/2029", "2029-03-22"),
    ("افتتح الجسر في 5 جويلية 2029.", "5 جويلية 2029", "2029-07-05"),
    ("افتتح الجسر في ٥ غشت ٢٠٢٩.", "٥ غشت ٢٠٢٩", "2029-08-05"),
    # Hijri.
    ("صدر القرار في 12 شوال 1436هـ.", "12 شوال 1436ه", "2015-07-28"),
    ("صدر القرار خلال شهر رمضان الماضي.", "شهر رمضان الماضي", "2030-12-26/2031-01-23"),
    ("صدر القرار عام 1436هـ.", "عام 1436ه", "2014-10-25/2015-10-13"),
    # Years and other periods.
    ("تأسست الشركة عام 2014.", "عام 2014", "2014"),
    ("تأسست الشركة في أواخر عام 2014.", "أواخر عام 2014", "2014"),
    ("تغير العالم بعد هجمات 11 سبتمبر.", "11 سبتمبر", "2001-09-11"),
    ("سافر في العقد الثاني من القرن الماضي.", "العقد الثاني من القرن الماضي", "191X"),
    ("سافر في النصف الثاني من القرن العشرين.", "النصف الثاني من القرن العشرين", "1950/1999"),
    ("تأسست الشركة مطلع العام.", "مطلع العام", "2031-01~"),
    ("تأسست الشركة منتصف 2013.", "منتصف 2013", "2013-07~"),
    ("تأسست الشركة عام ألفين وأربعة عشر.", "عام ألفين وأربعة عشر", "2014"),
    ("عملت الشركة بين عامي 2011 و2013.", "بين عامي 2011 و2013", "2011/2013"),
    ("عملت الشركة في الفترة 2011-2013.", "2011-2013", "2011/2013"),
    ("أغلقت الشركة الشهر الماضي.", "الشهر الماضي", "2031-04"),
    ("أغلقت الشركة الأسبوع الماضي.", "الأسبوع الماضي", "2031-05-05/2031-05-11"),
    ("تفتح الشركة العام المقبل.", "العام المقبل", "2032"),
    ("أغلقت الشركة في نهاية الأسبوع.", "نهاية الأسبوع", "2031-05-10/2031-05-11"),
    ("أغلقت الشركة الصيف الماضي.", "الصيف الماضي", "2030-22"),
    ("أغلقت الشركة في صيف 2029.", "صيف 2029", "2029-22"),
    ("أغلقت الشركة في تسعينات القرن الماضي.", "تسعينات القرن الماضي", "199X"),
    ("أغلقت الشركة في القرن التاسع عشر.", "القرن التاسع عشر", "18XX"),
    ("ربحت الشركة في الربع الثاني من عام 2030.", "الربع الثاني من عام 2030", "2030-04/2030-06"),
    ("أغلقت الشركة أول أيام عيد الفطر.", "أول أيام عيد الفطر", "2031-01-24"),
    # Lengths of time.
    ("غادر المدينة قبل عامين.", "قبل عامين", "2029~"),
    ("غادر المدينة قبل نحو أربعة أشهر.", "قبل نحو أربعة أشهر", "2031-01~"),
    ("غادر المدينة قبل ثلاثة أيام.", "قبل ثلاثة أيام", "2031-05-09"),
    ("لم تفتح المدرسة منذ 20 عاما.", "منذ 20 عاما", "2011~/2031-05-12"),
    ("لم تفتح المدرسة منذ عام 2014.", "منذ عام 2014", "2014/2031-05-12"),
    ("لم تفتح المدرسة منذ منتصف أبريل.", "منذ منتصف أبريل", "2031-04-15~/2031-05-12"),
    ("زاد الإنتاج خلال السنوات الخمس الماضية.", "خلال السنوات الخمس الماضية", "2026/2031"),
    ("وصلت سفينتان خلال اليومين الماضيين.", "خلال اليومين الماضيين", "2031-05-10/2031-05-12"),
    ("وصلت سفينتان خلال الـ24 ساعة الماضية.", "خلال الـ24 ساعة الماضية", "2031-05-11/2031-05-12"),
    ("قضت المحكمة بسجنه عشر سنوات.", "عشر سنوات", None),
    ("قضت المحكمة بسجن اثنين بين ثلاث و10 سنوات.", "بين ثلاث و10 سنوات", None),
    # Times of day.
    ("اهتزت الأرض أمس في الساعة الرابعة والنصف فجرا.", "الساعة الرابعة والنصف فجرا", "2031-05-11T04:30:00"),
    ("اهتزت الأرض عند الساعة الثامنة من مساء الأحد.", "الساعة الثامنة من مساء الأحد", "2031-05-11T20:00:00"),
    ("اهتزت الأرض الساعة 14:30 بتوقيت غرينتش.", "الساعة 14:30 بتوقيت غرينتش", "2031-05-12T14:30:00Z"),
    ("اهتزت الأرض عند الساعة 10:15 صباحا بتوقيت مكة.", "الساعة 10:15 صباحا بتوقيت مكة", "2031-05-12T10:15:00+03:00"),
]
SILENT = [
    "قال الأمين العام إن المؤشر العام تراجع بشكل عام.",
    "يبلغ الحارس من العمر 25 عاما.",
    "أصيب الحارس (22 عاما) في يده.",
    "فاز الفريق 2 - صفر.",
    "مارس الضغط على الحكومة.",
    "قرأ الناس في «الغد» خبرا.",
    "ظهر الوزير في الصورة.",
    "يعمل المطعم على مدار الساعة.",
    "التقى المدير قادة الرأي العام.",
    "كل عام وأنتم بخير.",
    "أنفقت الشركة 2000 ريال.",
]
NULL = ["31 نيسان", "30 فبراير 2029", "5 شوال 1600هـ", "عام 1599هـ", "30 رمضان 1436هـ", "منذ 99999999 عاما"]


def timexes(text: str, published: str | None = PUBLISHED) -> tuple[Timex, ...]:
    """What is read of time in an invented sentence."""
    return tawatur.read(text, date=published, language="ar").timexes


@pytest.mark.parametrize(("text", "words", "value"), VALUES)
def test_value(text: str, words: str, value: str | None) -> None:
    found = timexes(text)
    assert (words, value) in [(one.text, one.value) for one in found]
    assert value is None or is_edtf(value)


@pytest.mark.parametrize("text", SILENT)
def test_no_time(text: str) -> None:
    assert timexes(text) == ()


@pytest.mark.parametrize("words", NULL)
def test_what_is_no_time_keeps_its_words_and_has_no_value(words: str) -> None:
    (found,) = timexes(f"يعود المصدر إلى {words} كما جاء في التقرير.")
    assert found.text == words.removesuffix("ـ")
    assert found.value is None


def test_a_number_that_overflows_breaks_nothing() -> None:
    timexes("منذ " + "9" * 400 + " عاما، وفي عام " + "9" * 30 + " وفي 99/99/9999 و" + "1" * 50 + " مارس.")


def test_without_a_date_the_year_is_left_open() -> None:
    found = timexes("قال الحارس إن الجسر انهار في 22 آذار ثم أغلق أمس.", published=None)
    assert [(one.text, one.value) for one in found] == [("22 آذار", "XXXX-03-22"), ("أمس", None)]


def test_a_month_as_date_says_what_all_its_days_agree_on() -> None:
    found = timexes("انهار الجسر الشهر الماضي، ثم أغلق أمس، منذ عام 2014.", published="2031-05")
    assert [one.value for one in found] == ["2031-04", None, "2014/2031-05"]


def test_the_weekday_beside_today_sets_the_page_right() -> None:
    found = timexes("عقد المجلس اليوم الأربعاء جلسة، وكان الوزير قد وصل أمس.", published="2031-05-12")
    assert [one.value for one in found] == ["2031-05-07", "2031-05-06"]


def test_a_time_counted_from_an_event_keeps_it_as_anchor() -> None:
    found = timexes(
        "وقع انهيار الجسر صباح الأحد.\n\nوقال الحارس إن المهندسين حذروا قبل ثلاثة أيام من انهيار الجسر.\n\n"
        "وأضاف أن الشركة علمت قبل أيام من انهيار الجسر."
    )
    first, second, third = found
    assert (first.value, second.value, third.value) == ("2031-05-11", "2031-05-08", "2031-05")
    assert second.anchor == Span(first.start, first.end, first.text)


def test_marks_stand_where_they_say() -> None:
    text = "وبأول من أمس، وللخميس المقبل، وبيونيو ٢٠٢٩."
    for one in timexes(text):
        assert text[one.start : one.end] == one.text


def test_today_is_every_weekday_and_month_end() -> None:
    day = date(2031, 1, 1)
    names = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
    ends = {date(2032, month, calendar.monthrange(2032, month)[1]) for month in range(1, 13)}
    days = [day + timedelta(n) for n in range(7)] + sorted(ends)
    for one in days:
        name = names[one.weekday()]
        found = timexes(f"وصل الوفد أمس، ويعود غدا، وزار المرفأ {name}.", published=one.isoformat())
        expected = [one - timedelta(1), one + timedelta(1), one]
        assert [mark.value for mark in found] == [each.isoformat() for each in expected]


@pytest.mark.parametrize("zone", ["UTC", "Asia/Riyadh", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kolkata"])
def test_the_zone_of_the_machine_is_no_matter(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        for published in ("2031-05-12", "2031-05-12T23:30:00+03:00", "2031-05-12T00:30:00-08:00", "2031-05-12T12:00Z"):
            assert [one.value for one in timexes("زار الوزير أمس المرفأ.", published=published)] == ["2031-05-11"]
    finally:
        monkeypatch.delenv("TZ")
        os.environ.pop("TZ", None)
        time.tzset()


PIECES = sorted(
    {word for text, *_ in VALUES for word in text.split()} | {"1436", "31", "2029", "/", "-", "(", ")", "و"}
)


@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=25), st.sampled_from([None, PUBLISHED, "2031-05", "2031"])
)
def test_words_of_time_in_any_order_give_values_that_are_edtf(words: list[str], published: str | None) -> None:
    text = "قال " + " ".join(words)
    last = 0
    for one in timexes(text, published):
        assert text[one.start : one.end] == one.text
        assert last <= one.start < one.end
        assert one.value is None or is_edtf(one.value)
        last = one.end
