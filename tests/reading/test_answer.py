"""Which earlier report a denial, a silence, a confirmation or a doubt replies to."""

from __future__ import annotations

import pytest

from tawatur.model import Reading, Stance
from tests.reading.conftest import ReadText

LEAD = "جريدة الميناء تنشر التفاصيل"


def answered(reading: Reading, cue: str) -> str | None:
    """The cue of the report that the first report with this cue answers."""
    by_id = {mark.id: mark for mark in reading.attributions}
    mark = next(mark for mark in reading.attributions if mark.cue.text.startswith(cue))
    return by_id[mark.answers].cue.text if mark.answers else None


@pytest.mark.parametrize(
    ("paragraphs", "cue", "target"),
    [
        (("اتهمت النقابة شركة المرساة بإخفاء تسرب.", "ونفت الشركة هذه الاتهامات."), "ونفت", "اتهمت"),
        (("أعلنت النقابة أن الخزان يتسرب.", "ونفت الشركة ذلك بشدة."), "ونفت", "أعلنت"),
        (("حذرت النقابة الشركة من تسرب محتمل، لكن الشركة قللت من أهمية هذا التحذير.",), "قللت", "حذرت"),
        (("قالت الشرطة إن المهاجم فر. ولم يرد محاميه على طلب للتعليق.",), "ولم يرد", "قالت"),
        (("ذكرت صحيفة الشراع أن الوزير سيستقيل.", "وامتنع مكتب الوزير عن التعليق."), "وامتنع", "ذكرت"),
        (
            (
                "ذكرت صحيفة الشراع أن الوزير سيستقيل.",
                "وقال محلل إن الأزمة طويلة.",
                "وردا على سؤال عن تقرير «الشراع»، قال المتحدث رامي الحناوي: «لا أعرف شيئا عن هذا».",
            ),
            "قال",
            "ذكرت",
        ),
        (("قال سكان إن الجسر انهار. ولم يتسن التحقق من هذه المعلومات.",), "ولم يتسن", "قال"),
        (("قال مصدر إن الوزير ناقش ملف السدود مع الشركة. وأكد دبلوماسي أن الوزير ناقش ملف السدود.",), "وأكد", "قال"),
        (
            ("نفت الرئاسة أن يكون قائد الجيش قد أقيل.", "وكانت صحيفة الشراع قد ذكرت أن قائد الجيش أقيل بعد خلاف."),
            "نفت",
            "ذكرت",
        ),
        (
            (
                "ذكرت صحيفة الشراع أن الوزير سيستقيل.",
                "وقال محلل إن الأزمة طويلة.",
                "ونفى الوزير سامي البحري ما نشرته «الشراع».",
            ),
            "ونفى",
            "ذكرت",
        ),
        (("قال سكان إن الجسر انهار.", "ولم يتسن التحقق من صحة الرواية من مصدر مستقل."), "ولم يتسن", "قال"),
        (
            ("قال مصدر إن الوزير سيستقيل قبل نهاية الشهر.", "وقال محلل إن الأزمة طويلة."),
            "وقال",
            None,
        ),
        (
            ("نقلت وكالة سهيل عن مصدر أن الوزير سيستقيل.", "وقال المتحدث باسم الوزارة إن هذه الأنباء غير صحيحة."),
            "وقال",
            "نقلت",
        ),
    ],
)
def test_what_is_answered(reading_of: ReadText, paragraphs: tuple[str, ...], cue: str, target: str | None) -> None:
    assert answered(reading_of(*paragraphs, headline=LEAD), cue) == target


def test_silences_side_by_side_answer_one_report(reading_of: ReadText) -> None:
    reading = reading_of(
        "ذكرت صحيفة الشراع أن الوزير سيستقيل.",
        "وامتنع مكتب الوزير عن التعليق. ولم ترد الوزارة على طلب للتعليق.",
        headline=LEAD,
    )
    assert answered(reading, "وامتنع") == answered(reading, "ولم ترد") == "ذكرت"


@pytest.mark.parametrize(
    ("paragraphs", "cue"),
    [
        # Nobody is named who said it.
        (("قال المدرب إن الفريق جاهز.", "ونفى رئيس النادي ما تردد عن بيع الملعب."), "ونفى"),
        # Who asked, not of what.
        (
            (
                "ذكر محلل لوكالة سهيل أن الأزمة طويلة.",
                "ووردت أنباء عن حريق كبير في الميناء القديم وعن إغلاق الطرق المؤدية إليه حتى صباح اليوم التالي.",
                "وردا على سؤال وكالة سهيل، قال المتحدث رامي الحناوي: «لا علم لي».",
            ),
            "قال",
        ),
        # A second official who says the same.
        (
            ("قال الوزير سامي البحري إن ملف السدود نوقش مع الشركة. وأكد مدير الشركة أن ملف السدود نوقش مع الوزير.",),
            "وأكد",
        ),
        # Another matter.
        (("قالت البلدية إن الشارع مغلق.", "ونفى رئيس النادي وجود أزمة مالية."), "ونفى"),
        # Nothing was said before.
        (("نفى رئيس النادي وجود أزمة مالية.",), "نفى"),
        # An expectation of one's own.
        (("قالت الوزارة إن أسعار القمح سترتفع.", "واستبعد محلل أن تحدث أزمة."), "واستبعد"),
    ],
)
def test_what_answers_nothing(reading_of: ReadText, paragraphs: tuple[str, ...], cue: str) -> None:
    assert answered(reading_of(*paragraphs, headline=LEAD), cue) is None


def test_nobody_answers_himself(reading_of: ReadText) -> None:
    reading = reading_of("قال الوزير سامي البحري إن الميناء آمن.", "ونفى البحري هذه الاتهامات.", headline=LEAD)
    assert answered(reading, "ونفى") is None


def test_calling_a_report_untrue_denies_it(reading_of: ReadText) -> None:
    reading = reading_of(
        "ذكرت صحيفة الشراع أن الوزير سيستقيل.", "وقالت الوزارة إن هذا الخبر عار من الصحة.", headline=LEAD
    )
    assert reading.attributions[-1].stance is Stance.DENY
