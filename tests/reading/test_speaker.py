"""Whom the page means: subjectless verbs, words that point back, and what kind of party a source is."""

from __future__ import annotations

import pytest

from tests.reading.conftest import ReadText

KINDS = [
    ("وقال وزير النقل سامي الدهان إن الجسر مغلق.", "named_person", "سامي الدهان"),
    ("وقال المتحدث باسم الشرطة مازن العكر إن الطريق مغلق.", "named_person", "مازن العكر"),
    ("وقالت وزارة النقل إن الجسر مغلق.", "named_organisation", "وزارة النقل"),
    ("وقالت روسيا إن الجسر مغلق.", "named_organisation", "روسيا"),
    ("وقال مصدر أمني إن الجسر مغلق.", "anonymous_person", "مصدر أمني"),
    ("وقال مسؤول حكومي رفيع إن الجسر مغلق.", "anonymous_person", "مسؤول حكومي رفيع"),
    ("وقالت مصادر طبية إن الجسر مغلق.", "anonymous_group", "مصادر طبية"),
    ("وقال شهود عيان إن الجسر مغلق.", "anonymous_group", "شهود عيان"),
    ("وقالت صحيفة «الضحى» إن الجسر مغلق.", "media", "صحيفة «الضحى»"),
    ("وينص القانون على أن يغلق الجسر ليلا.", "document", "القانون"),
    # Names that no table has.
    ("وأضاف هندركسون أن الجسر مغلق.", "named_person", "هندركسون"),
    ("وقالت «وقاية الميناء» إن الجسر مغلق.", "named_organisation", "وقاية الميناء"),
    ("وأضاف هندركسون لاحقا أن الجسر مغلق.", "named_person", "هندركسون"),
    ("وقال رئيس الجمعية إيزاك سكومبيرغ إن الجسر مغلق.", "named_person", "إيزاك سكومبيرغ"),
    ("وقال مفتش الجسور الفرنسي فلوريان فيريدي إن الجسر مغلق.", "named_person", "فلوريان فيريدي"),
    ("وقال المطور العقاري عبدالمنعم الشهري إن الجسر مغلق.", "named_person", "عبدالمنعم الشهري"),
    ("وقال الناس إن الجسر مغلق.", "anonymous_group", "الناس"),
    ("وقالت المرأة إن الجسر مغلق.", "anonymous_person", "المرأة"),
    ("وقال معاليه إن الجسر مغلق.", "named_person", "معاليه"),
    ("وقال المعتصمون إن الجسر مغلق.", "anonymous_group", "المعتصمون"),
    ("وقالت الإكوادور إن الجسر مغلق.", "named_organisation", "الإكوادور"),
    ("وقالت مملكة الزمرد إن الجسر مغلق.", "named_organisation", "مملكة الزمرد"),
    # A double name, an office behind the name, a nationality before it.
    ("وقال وزير البناء هانز- بيتر شتروملر إن الجسر مغلق.", "named_person", "هانز- بيتر شتروملر"),
    ("وأوضح سامي الدهان وزير نقل قطر أن الجسر مغلق.", "named_person", "سامي الدهان"),
    ("وقال الفنان الكويتي سامي الدهان إن الجسر مغلق.", "named_person", "سامي الدهان"),
    ("وقال المحامي سليمان القاضي إن الجسر مغلق.", "named_person", "سليمان القاضي"),
    ("وقال وليد قاضي رئيس اللجنة إن الجسر مغلق.", "named_person", "وليد قاضي"),
    ("وأكد المتحدث باسم مركز الملك سلمان للإغاثة مازن العكر أن الجسر مغلق.", "named_person", "مازن العكر"),
    ("وقال نائب وزير الخارجية التلماري سامي الدهان إن الجسر مغلق.", "named_person", "سامي الدهان"),
    ("وقال عضو لجنة الجسور سامي بترجي إن الجسر مغلق.", "named_person", "سامي بترجي"),
    ("وقال وزير النقل سامي الدهان قواعد العمل إن الجسر مغلق.", "named_person", "سامي الدهان"),
    ("وقال ابن سامي إن الجسر مغلق.", "named_person", "ابن سامي"),
    ("وقال السويسري سامي الدهان إن الجسر مغلق.", "named_person", "سامي الدهان"),
    ("وقال السياسي الراحل إن الجسر مغلق.", "anonymous_person", "السياسي الراحل"),
    ("وقال محمد مرشد الرشيدي إن الجسر مغلق.", "named_person", "محمد مرشد الرشيدي"),
    ("وقال العميد ركن سامي الدهان إن الجسر مغلق.", "named_person", "سامي الدهان"),
    ("وقال أبو بندر إن الجسر مغلق.", "named_person", "أبو بندر"),
    ("وقال سامي أمام لجنة الجسور إن الجسر مغلق.", "named_person", "سامي"),
    ("وقال المدير التنفيذي لإطعام الميناء سامي الدهان إن الجسر مغلق.", "named_person", "سامي الدهان"),
]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "وجاء ذلك بعد لقاء مع المستشارة الغربية أنجيلا هوفمان التي دعت إلى وقف القتال.",
            "المستشارة الغربية أنجيلا هوفمان",
        ),
        ("وقرأ الطلاب تصريحات وزير النقل سالم الحداد الذي أكد أن الجسر مغلق.", "وزير النقل سالم الحداد"),
        (
            "وحضر اللقاء مدير مصنع السفن بالميناء فهد القاسمي الذي قال إن الجسر مغلق.",
            "مدير مصنع السفن بالميناء فهد القاسمي",
        ),
    ],
)
def test_the_person_named_before_a_relative_speaks_with_the_title(reading_of: ReadText, text: str, source: str) -> None:
    assert source in [mark.source.text for mark in reading_of(text).attributions if mark.source]


def test_an_unknown_name_before_a_colon_speaks_in_a_headline_and_a_place_does_not(reading_of: ReadText) -> None:
    (mark,) = reading_of("عاد العمال.", headline="تومي هيلدنفاغر: لن أغلق المصنع").attributions
    assert (mark.cue.text, mark.source_kind.value, mark.source_is) == (":", "named_person", "تومي هيلدنفاغر")
    assert not reading_of("عاد العمال.", headline="سياتل: إغلاق المصنع").attributions


@pytest.mark.parametrize(("text", "kind", "name"), KINDS, ids=[case[1] + case[2] for case in KINDS])
def test_kind_and_name(reading_of: ReadText, text: str, kind: str, name: str) -> None:
    (mark,) = reading_of(text).attributions
    assert (mark.source_kind.value, mark.source_is) == (kind, name)


def test_a_subjectless_verb_goes_on_with_the_last_speaker(reading_of: ReadText) -> None:
    reading = reading_of("وقال وزير النقل سامي الدهان إن الجسر مغلق.", "وأضاف أن العمل يبدأ غدا، مؤكدا أن الطريق آمن.")
    assert [mark.source_is for mark in reading.attributions] == ["سامي الدهان"] * 3
    assert [mark.source is None for mark in reading.attributions] == [False, True, True]


def test_gender_of_the_verb_tells_two_speakers_apart(reading_of: ReadText) -> None:
    reading = reading_of(
        "قالت وزيرة الصحة ليلى الناعم إن المستشفى ممتلئ. وقال المدير إن الأطباء وصلوا. وأضافت أن الدواء متوفر."
    )
    assert reading.attributions[-1].source_is == "ليلى الناعم"


def test_a_surname_is_the_person_named_before(reading_of: ReadText) -> None:
    reading = reading_of("قال وزير النقل سامي الدهان إن الجسر مغلق.", "وأوضح الدهان أن الإصلاح يحتاج شهرا.")
    assert [mark.source_is for mark in reading.attributions] == ["سامي الدهان", "سامي الدهان"]


def test_a_statement_is_its_issuers(reading_of: ReadText) -> None:
    reading = reading_of("قالت وزارة النقل إن الجسر مغلق. وأضاف البيان أن الإصلاح يبدأ غدا.")
    last = reading.attributions[-1]
    assert (last.source_is, last.source_kind.value, last.basis and last.basis.value) == (
        "وزارة النقل",
        "named_organisation",
        "document",
    )


@pytest.mark.parametrize(
    "again", ["المصدر", "هذا المصدر", "المصدر نفسه", "أحد المصادر", "مصدر آخر", "مصدر مقرب من الوزير"]
)
def test_an_unnamed_source_is_never_a_named_person(reading_of: ReadText, again: str) -> None:
    reading = reading_of(
        "قال وزير النقل سامي الدهان إن الجسر مغلق. وقال مصدر في الوزارة إن الإصلاح تأخر.",
        f"وأضاف {again} أن المقاول لم يبدأ العمل.",
        "وقال الدهان إن المقاول ملتزم.",
    )
    unnamed = [
        mark for mark in reading.attributions if mark.source and "مصدر" in mark.source.text.replace("مصادر", "مصدر")
    ]
    assert len(unnamed) == 2
    for mark in unnamed:
        assert mark.source_kind.value.startswith("anonymous")
        assert "الدهان" not in mark.source_is
        assert all("الدهان" not in link.text for link in mark.chain)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("المتحدث باسم الجيش", False),
        ("المتحدث باسم حركة الميقات", False),
        ("المتحدث باسم وزارة النقل", False),
        ("المتحدث باسم وزارة الصحة", True),
        ("المتحدث باسم الوزارة", True),
        ("هذا المتحدث باسم السلطات", True),
        ("المتحدث باسم هذه الوزارة", True),
        ("المتحدث", True),
    ],
)
def test_who_speaks_in_anothers_name_is_another(reading_of: ReadText, other: str, same: bool) -> None:
    reading = reading_of("قال المتحدث باسم وزارة الصحة سامي الدهان إن الجسر مغلق.", f"ونفى {other} هذه المعلومة.")
    assert reading.attributions[-1].source_is == ("سامي الدهان" if same else other)


def test_one_of_them_is_not_one_of_others(reading_of: ReadText) -> None:
    reading = reading_of("قال أحد المصادر إن الجسر مغلق. وقال واحد من السائقين (كان عند الجسر) إن الشرطة أبعدت المارة.")
    assert len({mark.source_is for mark in reading.attributions}) == 2


def test_a_name_stands_without_the_preposition_joined_to_it(reading_of: ReadText) -> None:
    (mark,) = reading_of("ووفقا لمصادر محلية، فإن الحريق دمر ثلاثة بيوت.").attributions
    assert mark.source_is == "مصادر محلية"
    assert [span.text for span in mark.content] == ["الحريق دمر ثلاثة بيوت"]


@pytest.mark.parametrize("word", ["دائما", "بهما", "معها"])
def test_an_adverb_or_a_pronoun_behind_a_preposition_is_no_speaker(reading_of: ReadText, word: str) -> None:
    reading = reading_of(f"قال الوزير سامي الدهان إن الجسر مغلق. ويؤكد {word} أن الطريق آمن.")
    assert {mark.source_is for mark in reading.attributions} == {"سامي الدهان"}


GOES_ON = [
    # A verb in marks of its own has a subject too.
    (
        "قالت مصادر إن العمال رحلوا. إلا أن بعثة الميناء «نفت بشدة» رحيل العمال، وأوضحت أن الجسر مغلق.",
        "بعثة الميناء",
    ),
    # Whoever a body speaks through goes on where the gender says so.
    ("وأكدت الحكومة على لسان الناطق باسمها سامي الدهان أن الجسر مغلق، مضيفا أن الطريق مفتوح.", "سامي الدهان"),
    ("وأكدت الحكومة على لسان الناطق باسمها سامي الدهان أن الجسر مغلق، مضيفة أن الطريق مفتوح.", "الحكومة"),
    # An outlet that vouches for a report does not take the turn.
    (
        "قال سامي الدهان إن الجسر مغلق. وأغلق الطريق بحسب ما ذكر موقع الضحى. وقال إن الإصلاح يبدأ غدا.",
        "سامي الدهان",
    ),
    # What somebody is said to be is nobody else; nor is how he speaks.
    ("قال سامي الدهان إن الجسر مغلق. وروتو معارض للجسر كذلك وقال إن الطريق مفتوح.", "سامي الدهان"),
    ("قال سامي الدهان إن الجسر مغلق. وقال متأسفاً: الطريق مغلق أيضا.", "سامي الدهان"),
]


@pytest.mark.parametrize(("text", "name"), GOES_ON)
def test_who_goes_on_is_who_acts_or_speaks_and_agrees(reading_of: ReadText, text: str, name: str) -> None:
    assert reading_of(text).attributions[-1].source_is == name


@pytest.mark.parametrize(
    ("headline", "name"), [("خبير أمني: الجسر مغلق", "سامي الدهان"), ("خبير مالي: الجسر مغلق", "خبير مالي")]
)
def test_a_headline_speaks_of_whoever_is_named_below_with_that_office(
    reading_of: ReadText, headline: str, name: str
) -> None:
    reading = reading_of("قال الخبير الأمني سامي الدهان إن الطريق مفتوح.", headline=headline)
    assert reading.attributions[0].source_is == name


def test_a_necessity_can_be_demanded(reading_of: ReadText) -> None:
    (mark,) = reading_of("وطالبت الوزارة بضرورة فتح الجسر.").attributions
    assert (mark.source_is, mark.content[0].text) == ("الوزارة", "ضرورة فتح الجسر")


OFFICES = [
    (
        'وصل رئيس لجنة الجسور "لجنة العمل" الدكتور ماجد العكر. وقال رئيس لجنة الجسور إنه مغلق.',
        "ماجد العكر",
        "named_person",
    ),
    ("وقال شاهد عيان يدعى ماجد العكر إن الجسر سقط. وأضاف أن المارة هربوا.", "ماجد العكر", "named_person"),
    ("وصل وزير النقل سامي الدهان إلى الميناء. وقال الوزير إن الجسر مغلق.", "سامي الدهان", "named_person"),
    ("وصل وزير النقل سامي الدهان إلى الميناء. وقال الدهان إن الجسر مغلق.", "سامي الدهان", "named_person"),
    ("وصل وزير النقل سامي الدهان إلى الميناء. وقال وزير الصحة إن الجسر مغلق.", "وزير الصحة", "anonymous_person"),
    ("قالت لينا الدهان، مديرة الميناء، إن السفن وصلت. وقالت المديرة إن الجسر مغلق.", "لينا الدهان", "named_person"),
    ("قال مدرب الساحل سامي الدهان إنه راض. وقال المدرب التلماري إن الجسر مغلق.", "سامي الدهان", "named_person"),
    ("وصل وزير النقل سامي الدهان إلى الميناء. وقال وزير في الحكومة إنه مغلق.", "وزير في الحكومة", "anonymous_person"),
    # A surname that is a body's name too; the name beside its office.
    ("قال وزير النقل سامي فتح إن الجسر مغلق. وقال فتح إن الطريق مفتوح.", "سامي فتح", "named_person"),
    ("وصل الرئيس التلماري، سامي الدهان، إلى الميناء. وقال الرئيس إن الجسر مغلق.", "سامي الدهان", "named_person"),
    # A body called by less than its name; names of outlets in brackets; texts that a body issued.
    (
        "زار الوفد وزارة الداخلية الكويتية. وأكدت الداخلية أنها فتحت الجسر.",
        "وزارة الداخلية الكويتية",
        "named_organisation",
    ),
    (
        "زار الوفد المركز الإحصائي لدول الخليج وفندقه. وقال المركز إنه مغلق.",
        "المركز الإحصائي لدول الخليج",
        "named_organisation",
    ),
    (
        "وصل الوفد للمنظمة العربية للسياحة. وقالت «المنظمة» التي استقبلته إن الجسر مغلق.",
        "المنظمة العربية للسياحة",
        "named_organisation",
    ),
    ("زار الوفد المحكمة العامة وديوان الميناء. وقالت المحكمة إن الجسر مغلق.", "المحكمة", "named_organisation"),
    ("وقالت محطتا (دال إن) و(واو تي) إن الجسر مغلق.", "محطتا (دال إن) و(واو تي)", "media"),
    ("وأوضح بيان صادر عن وزارة النقل أن الجسر مغلق.", "وزارة النقل", "named_organisation"),
    (
        "أدانت الرابطة الإغلاق. جاء ذلك في البيان الذي أصدره الدكتور سامي الدهان، وقال فيه: الجسر مغلق.",
        "سامي الدهان",
        "named_person",
    ),
    # A country and its adjective; another country's; what is of a place; whose own office it is.
    (
        "وصل رئيس جمهورية قبرص سامي الدهان إلى الميناء. وقال الرئيس القبرصي إن الجسر مغلق.",
        "سامي الدهان",
        "named_person",
    ),
    (
        "وصل الرئيس السوداني سامي الدهان إلى الميناء. وقال الرئيس القبرصي إن الجسر مغلق.",
        "الرئيس القبرصي",
        "anonymous_person",
    ),
    ("زار سامي الدهان، أمير منطقة نجران، الميناء. وقال أمير نجران إن الجسر مغلق.", "سامي الدهان", "named_person"),
    (
        "استقبل الأمير سامي الدهان أمير منطقة نجران الوفد. واستقبل أمير منطقة نجران مدير عام الميناء فهد العدواني. "
        "وقال أمير منطقة نجران إن الجسر مغلق.",
        "سامي الدهان",
        "named_person",
    ),
]


@pytest.mark.parametrize(("text", "name", "kind"), OFFICES, ids=[str(n) for n in range(len(OFFICES))])
def test_an_office_is_whoever_the_page_calls_so(reading_of: ReadText, text: str, name: str, kind: str) -> None:
    last = reading_of(text).attributions[-1]
    assert (last.source_is, last.source_kind.value) == (name, kind)


def test_who_is_quoted_by_another_does_not_take_the_turn(reading_of: ReadText) -> None:
    reading = reading_of(
        "قال الوزير سامي الدهان إن مدير الميناء ماجد العكر أكد أن السفن وصلت.",
        "وأضاف أن الجسر مغلق.",
    )
    assert reading.attributions[-1].source_is == "سامي الدهان"


GOING_ON = [
    ("أغلقت السلطات التلمارية الجسر القديم، قائلة إن أعمدته تصدعت.", "السلطات التلمارية"),
    ("وقال الوزير سامي الدهان إن الجسر آمن. ورفض المدير ماجد العكر الدخول، وقال إن السقف قد يسقط.", "ماجد العكر"),
    ("قالت وزارة النقل إن الجسر مغلق. وبث حزب الساحل شريطا مصورا، وأكد أنه لن يفتح الطريق.", "حزب الساحل"),
    ("قال المدير ماجد العكر إن العمل بدأ. وزار الوزير سامي الدهان الجسر أمس. وأضاف أن السقف قد يسقط.", "ماجد العكر"),
    ("وحذر معالي مدير عام الجسور المهندس سامي الدهان السائقين من السرعة، مبينا أن الطريق زلق.", "سامي الدهان"),
    ("قال متحدث باسم النادي إن العمل بدأ. وانتقل المدير ماجد العكر إلى الميناء. وقال إن السفن وصلت.", "ماجد العكر"),
    ("قالت وزارة النقل إن الجسر مغلق. ولفتت الانتباه إلى أن السقف قديم.", "وزارة النقل"),
    ("قالت وزارة النقل إن الجسر مغلق. ورغم أن ماجد العكر لم يزر الجسر، إلا أنه قال إن الجسر آمن.", "ماجد العكر"),
    ("إلا أن الخبير ماجد العكر يشكك في ذلك، ويرى أن الجسر آمن.", "ماجد العكر"),
    ("لم تعلن جماعة الساحل مسؤوليتها عن الحريق، لكنها تبنت الهجوم على الجسر.", "جماعة الساحل"),
    ("«كان السباق جيدا»، هذا ما قاله سامي الدهان، مضيفا أن الطريق آمن.", "سامي الدهان"),
    ("في الوقت الذي يجتمع مدير الصحة سامي الدهان مع المجلس اليوم، أكد أن الجسر مغلق.", "سامي الدهان"),
    ("قالت الوزيرة ليلى الناعم إن الطريق سالك. واجتمعت بعثة الميناء أمس. وقالت إن الجسر مغلق.", "ليلى الناعم"),
    ("قال الوزير سامي الدهان إن الطريق سالك. واجتمعت بعثة الميناء أمس. وقالت إن الجسر مغلق.", "بعثة الميناء"),
    ("قال الوزير سامي الدهان إن خبراء الميناء وصلوا إلى الجسر، مؤكدين أن السقف قديم.", "خبراء الميناء"),
    ("قال الوزير سامي الدهان إن خبير الميناء وصل إلى الجسر، مؤكدا أن السقف قديم.", "سامي الدهان"),
    ("قالت مصادر في الميناء إن الجسر مغلق. وتابعوا أن الطريق آمن.", "مصادر في الميناء"),
    ("قال سامي الدهان إن الجسر مغلق. وقالت البلدية إن الطريق سالك. وأضاف أن السقف قديم.", "سامي الدهان"),
    # Who sent a call or a letter says what is in it.
    ("تلقى الوزير سامي الدهان اتصالا هاتفيا أمس من المدير ماجد العكر، أعرب خلاله عن أسفه للحريق.", "ماجد العكر"),
    ("تلقى الوزير سامي الدهان اتصالا هاتفيا أمس من المدير ماجد العكر، وأعرب عن شكره للعمال.", "سامي الدهان"),
    # "So said": what was said stands before.
    ("أوضح ذلك رئيس النادي سامي الدهان، وأضاف أن الجسر مغلق.", "سامي الدهان"),
    ("صرح بذلك مدير الميناء ماجد العكر، مبينا أن الطريق آمن.", "ماجد العكر"),
    # What was done is no part of the name of who did it.
    ("وجدد مجلس الوزراء إدانة الحريق الكبير، مؤكدا أن الطريق آمن.", "مجلس الوزراء"),
    ("وتمكنت شرطة الميناء من إطفاء الحريق، مؤكدة أن الطريق آمن.", "شرطة الميناء"),
    ("ووجه سامي الدهان الشكر للعمال، مؤكدا أن الطريق آمن.", "سامي الدهان"),
    # Congratulations are nobody, whatever their ending.
    ("رفع سامي الدهان التهاني للعمال، مؤكدا أن الطريق آمن.", "سامي الدهان"),
]


@pytest.mark.parametrize(("text", "name"), GOING_ON, ids=[str(n) for n in range(len(GOING_ON))])
def test_a_report_without_source_goes_on_with_who_acts(reading_of: ReadText, text: str, name: str) -> None:
    assert reading_of(text).attributions[-1].source_is == name


@pytest.mark.parametrize(
    "paragraphs",
    [
        # The verb fits nobody.
        ("قال الوزير سامي الدهان إن الجسر مغلق. وقالوا إن الطريق سالك.",),
        # Two others have had the floor.
        (
            "قال سامي الدهان إن الجسر مغلق.",
            "وقالت البلدية إن الطريق سالك.",
            "وقالت الوزارة إن السقف قديم. وأكد أن العمل بدأ.",
        ),
        # Who acts further off is what the page is about.
        ("زار الوزير سامي الدهان الميناء.", "والميناء قديم.", "وأوضح أن الجسر مغلق."),
        # Nobody goes on over four paragraphs.
        ("قال سامي الدهان إن الجسر مغلق.", "الجسر قديم.", "الطريق طويل.", "السقف جديد.", "وأكد أن العمل بدأ."),
    ],
    ids=["agreement", "two-others", "deed", "far"],
)
def test_nobody_goes_on_where_no_one_is_good_enough(reading_of: ReadText, paragraphs: tuple[str, ...]) -> None:
    assert all(mark.source is not None for mark in reading_of(*paragraphs).attributions)


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("أما المهندس ماجد العكر، مدير الميناء، فيرى أن الطريق آمن.", "المهندس ماجد العكر، مدير الميناء", "ماجد العكر"),
        (
            "أما المذيعة ليلى الناعم التي زارت الجسر فقد أكدت أن السقف قديم.",
            "المذيعة ليلى الناعم التي زارت الجسر",
            "ليلى الناعم",
        ),
        ("أما عن الطريق فقال إنه آمن.", None, "سامي الدهان"),
        ("أما في الميناء، فقالت الشرطة إن الجسر آمن.", "الشرطة", "الشرطة"),
    ],
)
def test_a_subject_at_the_head_of_its_sentence_speaks(
    reading_of: ReadText, text: str, source: str | None, name: str
) -> None:
    mark = reading_of(f"قال سامي الدهان إن الجسر مغلق. {text}").attributions[-1]
    assert (mark.source.text if mark.source else None, mark.source_is) == (source, name)


def test_a_title_of_honour_means_who_had_it_last(reading_of: ReadText) -> None:
    reading = reading_of(
        "استقبل معالي وزير النقل سامي الدهان مدير الميناء ماجد العكر. وقال العكر إن السفن وصلت.",
        "وأكد معاليه أن الجسر مغلق.",
    )
    assert [mark.source_is for mark in reading.attributions] == ["ماجد العكر", "سامي الدهان"]


def test_a_capital_is_its_country_where_the_page_names_it(reading_of: ReadText) -> None:
    assert reading_of("قالت طهران إن الجسر مغلق.").attributions[0].source_is == "طهران"
    assert reading_of("قالت طهران إن الجسر مغلق. ويصل الجسر إيران بجارتها.").attributions[0].source_is == "إيران"


def test_a_name_behind_a_title_of_one_letter(reading_of: ReadText) -> None:
    marks = reading_of(
        "قال رئيس اللجنة أ. د. سالم الباهلي إن الجسر آمن. وأضاف أن السوق مغلق.", "وأكد د. الباهلي أن الميناء مفتوح."
    ).attributions
    assert [mark.source_is for mark in marks] == ["سالم الباهلي"] * 3


def test_a_body_called_by_its_noun_alone_is_the_one_named_in_full(reading_of: ReadText) -> None:
    reading = reading_of("أغلقت وزارة النقل الجسر القديم. وقالت الوزارة إن أعمدته تصدعت. وأضافت أنه قديم.")
    assert [mark.source_is for mark in reading.attributions] == ["وزارة النقل"] * 2


def test_a_first_name_alone_is_nobody_else(reading_of: ReadText) -> None:
    reading = reading_of("قال وزير النقل ماجد العكر إن الجسر مغلق.", "وقال الحارس ماجد إنه سمع صوتا.")
    assert reading.attributions[-1].source_is == "ماجد"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("ودعا الأمين العام إلى وقف القتال.", "الأمين العام"),
        ("ودعا الاتحاد الأوروبي إلى تحقيق مستقل في الحادث.", "الاتحاد الأوروبي"),
        ("ودعا حزب الله إلى إضراب عام.", "حزب الله"),
        ("ونشرت وكالة فارس صورا قالت إنها لحطام السفينة.", "وكالة فارس"),
        ("وبث التلفزيون الرسمي مشاهد جديدة قال إنها للحريق.", "التلفزيون الرسمي"),
    ],
)
def test_who_stands_behind_a_verb_speaks(reading_of: ReadText, text: str, source: str) -> None:
    (mark,) = reading_of(text).attributions
    assert mark.source is not None
    assert mark.source.text == source
    assert mark.addressee is None
