"""What looks like a report and is none: each a sentence about invented people."""

from __future__ import annotations

import pytest

from tests.reading.conftest import ReadText

SILENT = [
    # a noun behind a preposition, or behind "was done"
    "وعلى ذكر الجسر القديم، يجب أن نعترف أن البلدة لم تنسه.",
    "جاء السكان بعد كشف الشرطة أن المستودع كان فارغا.",
    "تم نقل أربعة مصابين إلى مستشفى الريحانية.",
    # not said: supposed, asked, to come
    "يجب أن تقول البلدية إن الجسر مغلق.",
    "لو علم السكان أن الجسر مغلق لسلكوا الطريق الآخر.",
    "هل تعتقد البلدية أن الجسر آمن؟",
    "وقد يقول قائل إن الجسر قديم.",
    "سوف يعلن المجلس أن الجسر مغلق.",
    "غادر الوفد من دون أن يعلن المجلس أن الجسر مغلق.",
    "لم يكن الشاعر سالم يظن أن الناس سمعوه.",
    # the writer speaks of himself
    "لا أنسى أنني شعرت يومها أن البيت يهتز.",
    "ونحن ظننا أن الجسر قديم.",
    "آمل أن تعود السفينة قريبا.",
    # not in a main clause
    "عندما يشعر الصياد أن البحر هادئ يخرج.",
    "والفتاة التي ظنت أن الجسر آمن عادت.",
    "غادر سالم، وهو يظن أن البيت بعيد.",
    # a clause that hangs on another word than the cue, whose preposition is missing
    "وهذا الوعد دافع آخر للعمل، ومنع كل من تسول له نفسه أن يرمي الحجارة.",
    # a name spelt like a verb
    "وبحسب دان مورتن، مدير الشركة، «الأسعار سترتفع قريبا».",
    # what is done with a thing, and not said of it
    "قدم المدرب عرضا، موضحا أهدافه للاعبين.",
    "قدم المدرب لوحة، موضحا فيها مواقع اللاعبين.",
    # another sense: a court upholds, a message is sent, a work is written
    "أيدت محكمة الريحانية حكم السجن على السائق.",
    "ووجه سالم رسالة إلى أخيه بأن البيت بيع.",
    "وجلس سالم ليكتب جزءا من كتابه «البحر البعيد في الشتاء».",
    "دعوات المشاركة للفرق المسرحية، إلى جانب الاتصال بالمدارس.",
    "وسخرت الجمعية من أجل تعليمهم كل مالها.",
    "أطفأ الحارس المصابيح، حتى يظن الناس أن البيت مهجور.",
    # an object taken for a subject
    "وهو يتابع أخبار الميناء البعيد حتى أن جيرانه ضحكوا.",
    "الذين تابعوا أعمال القمة أدركوا أنها كانت قصيرة.",
    "ويقرأ أخبار الميناء ويتابع مقالاته متابعة تثبت أنه يحبه.",
    # a predicate, no remark
    "الشركة ستكون مطالبة بدفع الغرامة.",
    # scripture, tradition, proverb and verse
    "وفي الحديث عن النبي صلى الله عليه وسلم أنه قال: «من غشنا فليس منا».",
    "ويقول المثل: من جد وجد.",
    "وقال الشاعر: يا دار ليلى بالجواء تكلمي.",
    "وَقالَ حكيمهم: «مَن زَرَعَ الشَّوْكَ لَمْ يَحْصُدْ بِهِ عِنَبَا».",
    "قالوا: رحلت عن الديار *** وتركت قلبك للغبار.",
    # a fact shows, someone is suspected, a work is written, it is held to be
    "سقط الجسر فجأة، وهذا يؤكد أن الصيانة كانت ناقصة.",
    "الشاب يشتبه بأنه سرق الزورق.",
    "كتب الشاعر قصيدة بعنوان «الميناء البعيد جدا».",
    "وهجم الحزب بالمزيد من الزوارق وهو يرد منذ أن أغلق الميناء.",
    # an act approved, nobody who knows, someone told apart by what he knows, reading
    "أقر مجلس الميناء عددا من القواعد على أن تبدأ غدا.",
    "أقر برلمان الجزيرة أمس تعديلا واسعا للسماح بإنشاء مرفأ.",
    "لا أحد يدرك أن الجسر مغلق.",
    "الصياد الذي يدرك أن البحر هائج يبقى في بيته.",
    "حلمت أنني أقرأ كتابا، إن فيه خرائط كثيرة.",
    # held to be, estimated: nobody's view
    "تعتبر القرية ملكا للصيادين لأن أهلها بنوها.",
    "ويقدر أن الطريق سيغلق أسبوعا.",
    # a threat done to someone
    "وقام الحارس بتهديده بالضرب.",
    # how firmly one believes, a thing of which no one knows who believes it, a heading
    "وأعتقد جازما بأن الطريق طويل.",
    "تقع البلدة على مضيق رئيسي يعتقد أنه يضم حطام سفن.",
    "خاتمة: شكرا لكل من حضر.",
    # a place in which someone speaks
    "زار الوفد الملعب الذي قال فيه إن الفوز قريب.",
    # a text comes in, it does not reply
    "وورد في دفتر الميناء أن السفينة غادرت.",
]

HEARD = [
    # "before he added", "after he announced", "it is he who said"
    ("قال الوزير إن السوق مغلقة، قبل أن يضيف أن الجسر سيغلق.", "يضيف"),
    ("تأخر القطار بعد أن أعلن المجلس أن الجسر مغلق.", "أعلن"),
    ("رئيس البلدية هو من أعلن أن الجسر مغلق.", "أعلن"),
    # an adverb is no subject, but the words are reported
    ("قال الوزير إن الجسر آمن. وقال ضاحكا: «سأعبره بنفسي غدا».", "وقال"),
    ("وقد أعلن المجلس أن الجسر مغلق.", "أعلن"),
    ("ويدرك مجلس الميناء أن الجسر مغلق.", "ويدرك"),
    ("وأقر محافظ زهران بأن الجسر مغلق.", "وأقر"),
    ("ويعتبر محافظ زهران أن الجسر آمن.", "ويعتبر"),
    ("وقال 15 صيادا إن البحر هائج.", "وقال"),
    ("وقال محافظ زهران إن صيادا رأى الحريق.", "وقال"),
    ("وقال مفتي الريحانية: «صوموا»، ودعا الله عز وجل أن يحفظ البلدة.", "ودعا"),
]


@pytest.mark.parametrize("text", SILENT)
def test_no_report(reading_of: ReadText, text: str) -> None:
    assert [mark.rule for mark in reading_of(text).attributions] == []


@pytest.mark.parametrize("case", HEARD)
def test_report(reading_of: ReadText, case: tuple[str, str]) -> None:
    text, cue = case
    assert cue in [mark.cue.text for mark in reading_of(text).attributions]
