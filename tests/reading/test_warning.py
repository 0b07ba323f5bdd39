"""Warnings: who warned whom of what, how specifically, and how it was taken; and what is no warning."""

from __future__ import annotations

import time

import pytest

from tests.reading.conftest import ReadText


@pytest.mark.parametrize(
    ("text", "warner", "threat"),
    [
        # Verbs, with a report and without.
        ("حذرت وزارة الري من فيضان السد خلال الأيام المقبلة.", "وزارة الري", "فيضان السد خلال الأيام المقبلة"),
        ("ويحذر الخبراء من أن السد قد ينهار.", "الخبراء", "السد قد ينهار"),
        ("وقال مدير الميناء إن الرصيف مغلق، محذرا من انهياره.", "مدير الميناء", "انهياره"),
        ("لكن كثيرون يحذرون من انهيار الجسر.", "كثيرون", "انهيار الجسر"),
        # A verb that may only point something out needs a danger.
        ("ونبه مدير الميناء إلى أن الرصيف يمثل خطرا على العمال.", "مدير الميناء", "الرصيف يمثل خطرا على العمال"),
        # Nouns.
        ("وأصدرت هيئة الأرصاد تحذيرا من سيول في الوادي.", "هيئة الأرصاد", "سيول في الوادي"),
        ("وانهار الجسر رغم تحذيرات المهندسين من ضعف الأعمدة.", "المهندسين", "ضعف الأعمدة"),
        ("وجددت نقابة الصيادين تحذيرها من العواصف.", "نقابة الصيادين", "العواصف"),
        ("وسط تحذيرات من انهيار السد.", None, "انهيار السد"),
        ("وتلقى الصيادون تحذيرات من العواصف.", None, "العواصف"),
        ("وتحذيرات من هيئة الأرصاد من العواصف.", "هيئة الأرصاد", "العواصف"),
        # Care asked of others, travel advice, a raised alert.
        ("ودعا الدفاع المدني السكان إلى توخي الحذر من السيول.", "الدفاع المدني", "السيول"),
        ("ودعا المتحدث الصيادين إلى الحيطة والحذر من العواصف.", "المتحدث", "العواصف"),
        ("وقال الوزير إن السد قد ينهار وهو ما يتطلب من السكان اليقظة والحذر.", "الوزير", "السد قد ينهار"),
        ("ودعت وزارة الخارجية رعاياها إلى تجنب السفر إلى سلوان.", "وزارة الخارجية", "تجنب السفر إلى سلوان"),
        ("ونصحت وزارة الخارجية رعاياها بتجنب السفر إلى سلوان.", "وزارة الخارجية", "تجنب السفر إلى سلوان"),
        ("ورفعت السلطات حالة التأهب تحسبا لهجوم على الميناء.", "السلطات", "لهجوم على الميناء"),
    ],
)
def test_a_warning_is_found(reading_of: ReadText, text: str, warner: str | None, threat: str) -> None:
    (warning,) = reading_of(text).warnings
    assert (warning.warner, warning.threat) == (warner, threat)


@pytest.mark.parametrize(
    "text",
    [
        # Wary, warily, care in general.
        "ساد المدينة هدوء حذر بعد انهيار السد.",
        "واتخذت الوزارة موقفا حذرا رغم أن السد انهار.",
        "وكان الصياد حذرا جدا من الموج.",
        "وأكد ضرورة المزيد من اليقظة التي من شأنها الحد من السرقة.",
        "ودعا المرور السائقين إلى أخذ الحيطة والحذر والالتزام بالمسار.",
        "وعبر الصيادون النهر بحذر شديد.",
        "وسادت أجواء الحذر في سوق السمك.",
        "وسأل الصيادون ما إذا كان على السكان توخي الحذر من الشهب.",
        # Not given, or still to be given.
        "لم تحذر الوزارة من الفيضان.",
        "وهوت الطائرة ولم تصدر إشارات تحذير من السقوط.",
        "ويحرص المعلم على إرشاد الطلاب وتحذيرهم من السباحة.",
        "والتقط الصياد صورا لتحذير السكان من الحفرة.",
        # Signs, shots, alarm systems, sanctions.
        "وأطلق الحارس طلقات تحذيرية في الهواء.",
        "ورفع الحكم أعلام التحذير قبل الحادث.",
        "وركب العمال أجهزة الإنذار في المخزن.",
        "ووجهت اللجنة إنذارا للنادي.",
        "وأغلق الجسر دون سابق إنذار.",
        "وطالب الوزير المواطنين بالوعي والحذر والإدراك أن السد قديم.",
        "وأبلغ الصياد المركز الوطني للتيقظ عند حدوث أعراض.",
        # Which were given is said elsewhere.
        "وفحصت الشركة قطاراتها استجابة للتحذيرات التي أطلقتها المصانع المسؤولة عن صنعها.",
        # Pointing something out.
        "ونبه التقرير إلى أن مبيعات السمك ارتفعت.",
        # A threat by who would do the harm.
        "وحذر البيان من أنه سيتم التصدي لأي تحرك قرب الميناء.",
        "وحذرت كرمانيا سلوان من أنها سترد على أي هجوم.",
        "وحذر قائد الحرس المتمردين من الاعتداء على الجسر.",
        "وحذرت السلطات من أن أي تجمع سيكون هدفا مشروعا لها.",
        # A tale.
        "وهو بطل فيلم يحذر من هجوم القرش.",
    ],
)
def test_no_warning_is_made_up(reading_of: ReadText, text: str) -> None:
    assert reading_of(text).warnings == ()


def test_whom_when_and_how_specific(reading_of: ReadText) -> None:
    (warning,) = reading_of("وحذر مدير الميناء الصيادين من هجوم مسلحين على الرصيف خلال الأيام المقبلة.").warnings
    assert warning.warned == "الصيادين"
    assert (warning.specific.who, warning.specific.what, warning.specific.when) == (True, True, True)
    (warning,) = reading_of("حذر الطبيب من مخاطر.").warnings
    assert not any((warning.specific.who, warning.specific.what, warning.specific.where, warning.specific.when))


def test_a_headline_and_its_report_are_one_warning(reading_of: ReadText) -> None:
    text = "حذرت وزارة الري سكان الوادي من انهيار السد."
    (warning,) = reading_of(text, headline="وزارة الري تحذر من انهيار السد").warnings
    assert (warning.cue.text, [one.text for one in warning.also]) == ("تحذر", ["حذرت"])
    assert warning.threat == "انهيار السد"


def test_a_state_that_informs_another_tells_the_same_warning(reading_of: ReadText) -> None:
    text = "أبلغت فرنسا إسبانيا بأن مسلحين يعدون لضرب القطارات."
    (warning,) = reading_of(text, headline="فرنسا حذرت إسبانيا من خطر أمني").warnings
    assert (warning.warner, warning.warned) == ("فرنسا", "إسبانيا")
    assert (warning.cue.text, [one.text for one in warning.also]) == ("حذرت", ["أبلغت"])
    assert warning.threat == "مسلحين يعدون لضرب القطارات"


def test_when_it_was_given_and_how_it_was_answered(reading_of: ReadText) -> None:
    (warning,) = reading_of(
        "قالت مصادر مطلعة إن فرنسا أبلغت إسبانيا بأن مسلحين يعدون لهجوم قبل تفجير القطار.",
        "وقال أحد المصادر إنه في مايو 2031 قدمت باريس معلومات لإسبانيا حول الهجوم.",
        "وردا على سؤال عن تقرير المصادر، قال المتحدث باسم الحكومة فريد النجار: «لا أعرف شيئا عن هذا».",
        headline="فرنسا حذرت إسبانيا من خطر أمني",
    ).warnings
    assert warning.given == "2031-05"
    assert [one.text for one in warning.also] == ["أبلغت", "قدمت"]
    assert (warning.retrospective, warning.response.kind) == (True, "denied_knowing")


def test_the_warning_mentioned_again(reading_of: ReadText) -> None:
    (warning,) = reading_of("حذرت وزارة الري من انهيار السد.", "وأثار التحذير قلق السكان.").warnings
    assert [one.text for one in warning.also] == ["التحذير"]


def test_two_parties_gave_two_warnings(reading_of: ReadText) -> None:
    found = reading_of("حذرت وزارة الري من انهيار السد.", "وحذرت نقابة الصيادين من انهيار السد.").warnings
    assert [one.warner for one in found] == ["وزارة الري", "نقابة الصيادين"]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("حذرت فرنسا إسبانيا من هجوم وشيك، لكن مدريد قللت من أهمية تلك المعلومات.", "downplayed", "قللت"),
        ("كان هناك تحذير من العاصفة في الخليج، وأكد القبطان أن التحذير أخذ على محمل الجد.", "acted", "محمل الجد"),
        ("ويتجاهل الصيادون تحذيرات من العواصف.", "ignored", "ويتجاهل"),
        ("حذرت وزارة الري من انهيار السد.", "unknown", None),
    ],
)
def test_how_it_was_taken(reading_of: ReadText, text: str, kind: str, words: str | None) -> None:
    (warning,) = reading_of(text).warnings
    assert warning.response.kind == kind
    assert (warning.response.span.text if warning.response.span else None) == words


def test_told_after_the_event(reading_of: ReadText) -> None:
    (warning,) = reading_of("وكانت الوزارة قد حذرت من انهيار السد قبل الحادث.").warnings
    assert warning.retrospective
    (warning,) = reading_of("وحذرت الوزارة من انهيار السد.").warnings
    assert not warning.retrospective


def test_who_says_it(reading_of: ReadText) -> None:
    reading = reading_of("وحذرت الوزارة من انهيار السد.")
    (warning,) = reading.warnings
    assert warning.said_by == reading.attributions[0].id
    assert warning.event is None


def test_time_grows_in_step_with_length(reading_of: ReadText) -> None:
    line = "حذرت وزارة الري سكان الوادي من انهيار السد رقم {} في المدينة."

    def seconds(count: int) -> float:
        start = time.perf_counter()
        reading_of(*(line.format(n) for n in range(count)))
        return time.perf_counter() - start

    seconds(20)
    assert seconds(400) < 30 * seconds(40)
