"""The ways in which Arabic news reports speech: each a sentence about invented people."""

from __future__ import annotations

import pytest

from tests.reading.conftest import ReadText

# text; cue; source or None; contents; form; stance
CASES = [
    # verb, source, that
    ("وقال محافظ زهران إن الجسر سيغلق أسبوعا.", "وقال", "محافظ زهران", ["الجسر سيغلق أسبوعا"], "indirect", "state"),
    (
        "أكدت وزارة النقل في بيان أن القطارات عادت إلى العمل.",
        "أكدت",
        "وزارة النقل",
        ["القطارات عادت إلى العمل"],
        "indirect",
        "state",
    ),
    # a title of one letter
    ("وقال د. سالم الباهلي إن الجسر سيغلق.", "وقال", "د. سالم الباهلي", ["الجسر سيغلق"], "indirect", "state"),
    (
        "وأكد عميد الكلية أ.د. سالم الباهلي أن الجسر سيغلق.",
        "وأكد",
        "عميد الكلية أ.د. سالم الباهلي",
        ["الجسر سيغلق"],
        "indirect",
        "state",
    ),
    # of what was done to someone, only that person speaks
    ("وجرى إيقاف الحارس الذي أقر بسرقة القارب.", "أقر", "الحارس", ["سرقة القارب"], "indirect", "state"),
    # an adverbial between verb and source
    ("وقال أمس مصدر أمني إن الطريق مغلق.", "وقال", "مصدر أمني", ["الطريق مغلق"], "indirect", "state"),
    # apposition and relative clause stay in the source
    (
        "وقال مصدر ثالث، وهو موظف في الميناء، إن السفينة غادرت ليلا.",
        "وقال",
        "مصدر ثالث، وهو موظف في الميناء",
        ["السفينة غادرت ليلا"],
        "indirect",
        "state",
    ),
    (
        "وأفاد مصدر أمني، لم يكشف عن اسمه، بأن القافلة وصلت.",
        "وأفاد",
        "مصدر أمني، لم يكشف عن اسمه",
        ["القافلة وصلت"],
        "indirect",
        "state",
    ),
    (
        "وقال سالم الباهلي وهو طبيب في المدينة إن المستشفى أغلق.",
        "وقال",
        "سالم الباهلي وهو طبيب في المدينة",
        ["المستشفى أغلق"],
        "indirect",
        "state",
    ),
    ("وقال سالم الباهلي وهو يبكي إن البيت احترق.", "وقال", "سالم الباهلي", ["البيت احترق"], "indirect", "state"),
    # a time inside a clause on the source belongs to that clause
    (
        "وقال تقرير نشرته وزارة النقل أمس الخميس إن الجسر سيغلق.",
        "وقال",
        "تقرير نشرته وزارة النقل أمس الخميس",
        ["الجسر سيغلق"],
        "indirect",
        "state",
    ),
    (
        "وقال الحارس الذي أصيب الأسبوع الماضي: «سأعود».",
        "وقال",
        "الحارس الذي أصيب الأسبوع الماضي",
        ["سأعود"],
        "direct",
        "state",
    ),
    # what is the same, who this is, whom of the press it was said to
    ("وقال المصدر ذاته إن السفينة غادرت.", "وقال", "المصدر ذاته", ["السفينة غادرت"], "indirect", "state"),
    ("وأكدت هذه المصادر أن السفينة غادرت.", "وأكدت", "هذه المصادر", ["السفينة غادرت"], "indirect", "state"),
    (
        "وقال سالم الباهلي للإذاعة الحكومية إن الجسر سيغلق.",
        "وقال",
        "سالم الباهلي",
        ["الجسر سيغلق"],
        "indirect",
        "state",
    ),
    # quotations
    (
        "وقال رئيس البلدية: «لن نغلق السوق قبل العيد».",
        "وقال",
        "رئيس البلدية",
        ["لن نغلق السوق قبل العيد"],
        "direct",
        "state",
    ),
    (
        'وقالت الوزيرة إن المشروع "سيبدأ خلال أيام قليلة" في الميناء.',
        "وقالت",
        "الوزيرة",
        ['المشروع "سيبدأ خلال أيام قليلة" في الميناء'],
        "mixed",
        "state",
    ),
    (
        "«لم نسمع شيئا قبل الانفجار الكبير»، قال أحد السكان.",
        "قال",
        "أحد السكان",
        ["لم نسمع شيئا قبل الانفجار الكبير"],
        "direct",
        "state",
    ),
    # subject before the verb
    (
        "لكن وزير الداخلية نفى أن يكون الحارس غادر موقعه.",
        "نفى",
        "وزير الداخلية",
        ["يكون الحارس غادر موقعه"],
        "indirect",
        "deny",
    ),
    (
        "وكانت نقابة البحارة أعلنت أن الإضراب مستمر.",
        "أعلنت",
        "نقابة البحارة",
        ["الإضراب مستمر"],
        "indirect",
        "state",
    ),
    # nouns as content
    ("أعلنت الشرطة اعتقال ثلاثة رجال.", "أعلنت", "الشرطة", ["اعتقال ثلاثة رجال"], "indirect", "state"),
    ("وأعلن الجيش عن انتهاء العملية.", "وأعلن", "الجيش", ["انتهاء العملية"], "indirect", "state"),
    (
        "وأدانت وزارة الخارجية الهجوم على الميناء.",
        "وأدانت",
        "وزارة الخارجية",
        ["الهجوم على الميناء"],
        "indirect",
        "condemn",
    ),
    ("ورحبت الحكومة بالاتفاق الجديد.", "ورحبت", "الحكومة", ["الاتفاق الجديد"], "indirect", "welcome"),
    ("وحذر خبراء من انهيار السد.", "وحذر", "خبراء", ["انهيار السد"], "indirect", "warn"),
    (
        "وأعلنت جماعة الصدع مسؤوليتها عن التفجير.",
        "وأعلنت",
        "جماعة الصدع",
        ["مسؤوليتها عن التفجير"],
        "indirect",
        "claim_responsibility",
    ),
    ("دعت النقابة إلى وقف العمل.", "دعت", "النقابة", ["وقف العمل"], "indirect", "demand"),
    # objects between source and content
    (
        "واتهمت الحكومة جماعة الصدع بقتل الحارس.",
        "واتهمت",
        "الحكومة",
        ["جماعة الصدع بقتل الحارس"],
        "indirect",
        "accuse",
    ),
    # several contents after one cue
    (
        "وقال المدير إن الماء عاد إلى الحي، وإن الكهرباء ستعود غدا.",
        "وقال",
        "المدير",
        ["الماء عاد إلى الحي", "الكهرباء ستعود غدا"],
        "indirect",
        "state",
    ),
    # phrases
    (
        "قتل حارسان في انفجار وقع فجرا، بحسب الشرطة.",
        "بحسب",
        "الشرطة",
        ["قتل حارسان في انفجار وقع فجرا"],
        "indirect",
        "state",
    ),
    (
        "وبحسب وزارة الصحة، نقل عشرة جرحى إلى المستشفى.",
        "وبحسب",
        "وزارة الصحة",
        ["نقل عشرة جرحى إلى المستشفى"],
        "indirect",
        "state",
    ),
    (
        "وصلت القافلة مساء الأحد، حسبما أفاد مصدر طبي.",
        "حسبما أفاد",
        "مصدر طبي",
        ["وصلت القافلة مساء الأحد"],
        "indirect",
        "state",
    ),
    # stance from the first words of the content
    ("وقال الوزير إنه يتوقع ارتفاع الأسعار.", "وقال", "الوزير", ["يتوقع ارتفاع الأسعار"], "indirect", "predict"),
    ("وقالت المديرة إنه يجب فتح الطريق.", "وقالت", "المديرة", ["يجب فتح الطريق"], "indirect", "demand"),
    # what was said in a text named before
    (
        "وألقى رئيس البلدية سالم الباهلي كلمة رحب فيها بضيوف الواحة.",
        "رحب",
        None,
        ["ضيوف الواحة"],
        "indirect",
        "welcome",
    ),
    (
        "وكانت وزارة النقل قد أصدرت تقريرا كشفت من خلاله أن الجسر يحتاج إلى ترميم.",
        "كشفت",
        None,
        ["الجسر يحتاج إلى ترميم"],
        "indirect",
        "state",
    ),
    # an indefinite party or text that the verb describes
    ("وخرج مزارعون يطالبون بتعويض خسائرهم.", "يطالبون", "مزارعون", ["تعويض خسائرهم"], "indirect", "demand"),
    ("واطلعت البلدية على وثائق تؤكد أن الجسر متصدع.", "تؤكد", "وثائق", ["الجسر متصدع"], "indirect", "state"),
    # speech that nothing opens, up to the end of its sentence
    (
        "وقال سالم الباهلي تلقت البلدية بلاغا عن الحريق فجرا.",
        "وقال",
        "سالم الباهلي",
        ["تلقت البلدية بلاغا عن الحريق فجرا"],
        "indirect",
        "state",
    ),
    # a verb that tells of the source stands before the quotation
    (
        "وقالت الباحثة سلمى الحداد في تقرير ورد بدورية البحار «تعود الأسماك في الربيع».",
        "وقالت",
        "الباحثة سلمى الحداد",
        ["تعود الأسماك في الربيع"],
        "direct",
        "state",
    ),
    # "what he described as"
    ("ودعا سالم الباهلي إلى وقف ما وصفه بالعبث.", "وصفه", None, ["العبث"], "indirect", "state"),
    # "the family of", "the same"
    ("وأكد آل غانم أن الجسر سيغلق.", "وأكد", "آل غانم", ["الجسر سيغلق"], "indirect", "state"),
    ("وكشفت ذات المصادر أن الجسر سيغلق.", "وكشفت", "ذات المصادر", ["الجسر سيغلق"], "indirect", "state"),
    # there are those who say
    ("وهناك من يرى أن الجسر متصدع.", "يرى", "من", ["الجسر متصدع"], "indirect", "state"),
    # a verb of ending, with a colon at once
    (
        "واختتم سالم الباهلي: «بناء الجسر فخر للواحة».",
        "واختتم",
        "سالم الباهلي",
        ["بناء الجسر فخر للواحة"],
        "direct",
        "state",
    ),
    # many of what speaks
    ("وأثبتت العديد من الدراسات أن الجسر متصدع.", "وأثبتت", "العديد من الدراسات", ["الجسر متصدع"], "indirect", "state"),
    # a feeling, with the pronoun of whose it is, or indefinite
    ("وأبدى لاعبو الفريق حماسهم للمعسكر.", "وأبدى", "لاعبو الفريق", ["حماسهم للمعسكر"], "indirect", "state"),
    ("وأبدت البلدية تفهما لرغبة الأهالي.", "وأبدت", "البلدية", ["تفهما لرغبة الأهالي"], "indirect", "state"),
    (
        "وجدد مجلس الوزراء المواقف الثابتة من الصيد.",
        "وجدد",
        "مجلس الوزراء",
        ["المواقف الثابتة من الصيد"],
        "indirect",
        "state",
    ),
    # speech that is given or sent: its noun carries the stance
    ("وقدم سالم الباهلي شكره للجيران.", "وقدم", "سالم الباهلي", ["شكره للجيران"], "indirect", "welcome"),
    (
        "وانتقد الوزير التأخير، موجها اتهامات إلى شركة الصيانة.",
        "موجها",
        None,
        ["اتهامات إلى شركة الصيانة"],
        "indirect",
        "accuse",
    ),
    ("وأصدرت البلدية تحذيرات من السيول.", "وأصدرت", "البلدية", ["تحذيرات من السيول"], "indirect", "warn"),
    ("وأطلق الأطباء نداء لفتح المعبر.", "وأطلق", "الأطباء", ["نداء لفتح المعبر"], "indirect", "demand"),
    ("وقدم المدير جزيل الشكر للجيران.", "وقدم", "المدير", ["جزيل الشكر للجيران"], "indirect", "welcome"),
    # figures show a thing, by its noun alone
    ("وأظهرت بيانات الميناء ارتفاع الصادرات.", "وأظهرت", "بيانات الميناء", ["ارتفاع الصادرات"], "indirect", "state"),
    # a verb with whom it is said to joined to it goes on with the last speaker
    ("والتقى سالم الباهلي البحارة وحثهم على الصبر.", "وحثهم", None, ["الصبر"], "indirect", "demand"),
    ("والتقى سالم الباهلي البحارة وطالبهم بالانضباط.", "وطالبهم", None, ["الانضباط"], "indirect", "demand"),
    # of one who was asked about a thing
    ("وصل سالم الباهلي. وعن الجسر أوضح أنه متصدع.", "أوضح", None, ["متصدع"], "indirect", "state"),
    # the press treats of a thing, others only do
    ("وركزت صحيفة «الضفة» على إغلاق الجسر.", "وركزت", "صحيفة «الضفة»", ["إغلاق الجسر"], "indirect", "state"),
    # what someone is called upon to do
    (
        "وأهاب سالم الباهلي بجميع السائقين الالتزام بالسرعة.",
        "وأهاب",
        "سالم الباهلي",
        ["الالتزام بالسرعة"],
        "indirect",
        "demand",
    ),
    (
        "وأغلق المدير الجسر، مهيبا بالسائقين أن يسلكوا الطريق القديم.",
        "مهيبا",
        None,
        ["يسلكوا الطريق القديم"],
        "indirect",
        "demand",
    ),
    ("وتهيب البلدية بالسكان عدم الخروج ليلا.", "وتهيب", "البلدية", ["عدم الخروج ليلا"], "indirect", "demand"),
    # the management of a club speaks; it is nothing that is announced
    ("وأكدت إدارة نادي الواحة أن الملعب جاهز.", "وأكدت", "إدارة نادي الواحة", ["الملعب جاهز"], "indirect", "state"),
    # behind "for his part", spelt like a preposition
    ("من جانبه، بين سالم الباهلي أن الجسر متصدع.", "بين", "سالم الباهلي", ["الجسر متصدع"], "indirect", "state"),
    # a feeling whose preposition could belong to the subject
    (
        "وأعرب المسؤول عن أمله في أن يعود الصيادون.",
        "وأعرب",
        "المسؤول",
        ["أمله في أن يعود الصيادون"],
        "indirect",
        "predict",
    ),
    # between subject and object: a year, an outlet whose preposition is written apart; a name with God's in it
    ("وأعلنت تركيا عام 2030 إغلاق المضيق.", "وأعلنت", "تركيا", ["إغلاق المضيق"], "indirect", "state"),
    ("وأكدت مصادر طبية لـ «عكاظ» إغلاق المستشفى.", "وأكدت", "مصادر طبية", ["إغلاق المستشفى"], "indirect", "state"),
    (
        "وأعلن المتحدث ذبيح الله مجاهد اختيار قائد جديد.",
        "وأعلن",
        "المتحدث ذبيح الله مجاهد",
        ["اختيار قائد جديد"],
        "indirect",
        "state",
    ),
    # "by saying" opens the content, and is no cue of its own
    (
        "واختتم سالم الباهلي حديثه بالقول «بناء الجسر فخر للواحة كلها».",
        "واختتم",
        "سالم الباهلي",
        ["بناء الجسر فخر للواحة كلها"],
        "direct",
        "state",
    ),
    # what is estimated, at how much
    (
        "وقدرت الأمم المتحدة عدد النازحين بنحو 21 ألفا.",
        "وقدرت",
        "الأمم المتحدة",
        ["عدد النازحين بنحو 21 ألفا"],
        "indirect",
        "predict",
    ),
    # a preposition of the cue's own before its "that"
    ("وتصر روسيا على أنه لا أدلة على الغرق.", "وتصر", "روسيا", ["لا أدلة على الغرق"], "indirect", "state"),
    # what figures show
    ("وأظهرت بيانات رسمية تراجع صيد الأسماك.", "وأظهرت", "بيانات رسمية", ["تراجع صيد الأسماك"], "indirect", "state"),
]


@pytest.mark.parametrize("case", CASES, ids=[case[0][:30] for case in CASES])
def test_report(reading_of: ReadText, case: tuple[str, str, str | None, list[str], str, str]) -> None:
    text, cue, source, contents, form, stance = case
    marks = [mark for mark in reading_of(text).attributions if mark.cue.text == cue]
    assert len(marks) == 1, [mark.cue.text for mark in reading_of(text).attributions]
    mark = marks[0]
    assert (mark.source.text if mark.source else None) == source
    assert [span.text for span in mark.content] == contents
    assert mark.form.value == form
    assert mark.stance.value == stance


SILENT = [
    "ركن السيارة في الميناء ثم عاد إلى بيته.",
    "وجلس بين الصخور قبل أن تغيب الشمس.",
    "زار الوزير المدينة والتقى أهلها.",
    "وأظهرت الفرقة تطور أدائها.",
    "وزار الوفد حقلا تقدر احتياطياته بنحو 700 برميل.",
    "وأعيد النظر في قضية عشرين شخصا يزعم أنهم سرقوا القوارب.",
    "وحان الوقت ليقول أهل الواحة كلمتهم في أمر الجسر.",
    "وصل القطار بعد أن توقف ساعة.",
    "يذكر أن الجسر بني قبل مئة عام.",
    "ومن المتوقع أن يفتح السوق غدا.",
    "تحدث الوزير مع الصحفيين ثم غادر.",
    "وقال تعالى: «وتعاونوا على البر والتقوى ولا تعاونوا على الإثم».",
    "عبر الجنود النهر ليلا.",
    "كتب الأطفال على الطاولة.",
    "قدم المدير استقالته ثم غادر.",
    "وأظهر الحارس بطاقته ثم دخل.",
    "وسعى إلى جمع البحارة وحثهم على الصبر.",
    "أصدرت الوزارة كتابا عن الطيور.",
    "ركز المدرب على اللياقة.",
    "كان البحارة يهابون العاصفة.",
    "تظهر النجوم كل ليلة فوق الوادي.",
]


@pytest.mark.parametrize("text", SILENT)
def test_no_report(reading_of: ReadText, text: str) -> None:
    assert [mark.cue.text for mark in reading_of(text).attributions] == []


def test_a_preposition_before_a_question_belongs_to_the_cue(reading_of: ReadText) -> None:
    *_, asked = reading_of("وانتقد المهندس سالم الحداد إغلاق الجسر، متسائلا عن سبب كل هذا التأخير.").attributions
    assert (asked.cue.text, [one.text for one in asked.content]) == ("متسائلا عن", ["سبب كل هذا التأخير"])


def test_says_behind_a_verb_of_going_on_belongs_to_the_cue(reading_of: ReadText) -> None:
    text = "قال سالم الباهلي إن الجسر متصدع. ومضى يقول: «سنغلقه غدا». وتابع الباهلي يقول: «سنعيد بناءه»."
    _, second, third = reading_of(text).attributions
    assert (second.cue.text, second.source_is) == ("ومضى يقول", "سالم الباهلي")
    assert third.source is not None
    assert (third.cue.text, third.source.text) == ("وتابع", "الباهلي")


def test_when_he_said_goes_on_with_who_spoke_before(reading_of: ReadText) -> None:
    text = "وأكد سالم الباهلي أن الجسر متصدع. وكان أوضح من غيره حينما قال: «سنغلقه غدا»."
    *_, last = reading_of(text).attributions
    assert (last.cue.text, last.source, last.source_is) == ("قال", None, "سالم الباهلي")


def test_a_content_goes_on_to_the_verb_of_its_noun(reading_of: ReadText) -> None:
    marks = reading_of(
        "وعلمت مصادر مطلعة أن مدير الميناء الموجود حاليا في العاصمة، أبلغ المفاوضين بوقف العمل."
    ).attributions
    assert [span.text for span in marks[0].content] == [
        "مدير الميناء الموجود حاليا في العاصمة، أبلغ المفاوضين بوقف العمل"
    ]


def test_a_content_ends_where_its_speaker_goes_on(reading_of: ReadText) -> None:
    marks = reading_of("واعتبر المدير أن العمل تقدم منذ الصباح، إلا أنه شدد على ضرورة الإسراع.").attributions
    assert [span.text for span in marks[0].content] == ["العمل تقدم منذ الصباح"]
    marks = reading_of("وقال المدير إن العمل سهل، معتبرا أن التأخير مجرد وهم، كما أكد أن الجسر آمن.").attributions
    assert [span.text for mark in marks for span in mark.content] == ["العمل سهل", "التأخير مجرد وهم", "الجسر آمن"]
