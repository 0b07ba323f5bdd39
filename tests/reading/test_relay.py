"""Who carried a report, what stands inside what, and the chain."""

from __future__ import annotations

import pytest

from tests.reading.conftest import ReadText


def test_a_quoting_verb_relays(reading_of: ReadText) -> None:
    (mark,) = reading_of("نقلت وكالة رويترز عن ثلاثة مسؤولين قولهم إن الميناء أغلق.").attributions
    assert mark.source is not None
    assert mark.source.text == "ثلاثة مسؤولين"
    assert [span.text for span in mark.relay] == ["وكالة رويترز"]
    assert [span.text for span in mark.content] == ["الميناء أغلق"]


def test_words_to_an_outlet_are_relayed_by_it(reading_of: ReadText) -> None:
    (mark,) = reading_of("وقال مصدر أمني لرويترز إن الميناء أغلق.").attributions
    assert mark.source is not None
    assert mark.source.text == "مصدر أمني"
    assert [span.text for span in mark.relay] == ["رويترز"]


def test_an_outlet_cited_beside_a_source_is_its_relay(reading_of: ReadText) -> None:
    (mark,) = reading_of("وأوضح الوزير أن الميناء أغلق، بحسب وكالة فرانس برس.").attributions
    assert [span.text for span in mark.relay] == ["وكالة فرانس برس"]


def test_a_relay_goes_on_to_the_participles_of_its_verb(reading_of: ReadText) -> None:
    reading = reading_of("وقال مصدر أمني لرويترز إن الميناء أغلق، مضيفا أن السفن غادرت. وأكد المدير أن العمل متوقف.")
    assert [[span.text for span in mark.relay] for mark in reading.attributions] == [["رويترز"], ["رويترز"], []]


def test_a_relay_goes_on_to_participles_that_open_the_next_paragraph(reading_of: ReadText) -> None:
    reading = reading_of(
        "وقال مصدر أمني لرويترز إن الميناء أغلق.",
        "مشيرا إلى أن السفن غادرت، مؤكدا أن العمل متوقف.",
        "وأكد المدير أن الجسر آمن.",
    )
    assert [[span.text for span in mark.relay] for mark in reading.attributions] == [["رويترز"]] * 3 + [[]]


def test_an_outlet_that_quotes_was_told(reading_of: ReadText) -> None:
    outlet, source = reading_of("وذكر تلفزيون الوتد، نقلا عن مصدر رفيع، أن الميناء مغلق.").attributions
    assert (outlet.basis, source.relay[0].text) == ("told", "تلفزيون الوتد")


def test_a_report_inside_a_quotation_is_within_it(reading_of: ReadText) -> None:
    reading = reading_of(
        'وأضاف المصدر: "دخلوا المدينة ليلا. قال أحد المعتقلين إن الجماعة غادرت إلى الشمال".',
        headline="مصدر: دخلوا المدينة",
    )
    inner = next(mark for mark in reading.attributions if mark.source and mark.source.text == "أحد المعتقلين")
    outer = next(mark for mark in reading.attributions if mark.id == inner.within)
    assert outer.cue.text == "وأضاف"
    assert [link.link.value for link in inner.chain] == ["outlet", "source", "source"]
    assert inner.chain[0].text == "الميناء"
    assert inner.chain[-1].text == "أحد المعتقلين"


def test_silence(reading_of: ReadText) -> None:
    cases = {
        "ولم ترد وزارة النقل على طلب للتعليق.": ("وزارة النقل", "decline"),
        "ورفضت الشركة التعليق على الخبر.": ("الشركة", "decline"),
        "ولم يكن لدى السفارة أي تعليق على الأمر.": ("السفارة", "decline"),
        "وامتنع المحافظ عن الإدلاء بأي تصريح.": ("المحافظ", "decline"),
        "ولم تتمكن الوكالة من التحقق من صحة التسجيل.": ("الوكالة", "unverified"),
        "ولم يتسن الحصول على تعليق من إدارة الميناء.": ("إدارة الميناء", "decline"),
    }
    for text, (source, stance) in cases.items():
        (mark,) = reading_of(text).attributions
        assert mark.source is not None, text
        assert (mark.source.text, mark.stance.value) == (source, stance), text


def test_what_the_page_could_not_verify_is_the_outlets_own(reading_of: ReadText) -> None:
    (mark,) = reading_of("ولم يتسن التحقق من صحة التسجيل من مصدر مستقل.").attributions
    assert (mark.source, mark.source_is, mark.source_kind.value) == (None, "الميناء", "media")
    assert [span.text for span in mark.content] == ["صحة التسجيل"]


CARRIED = [
    ("وفي تصريح لوكالة رويترز، قال مدير الميناء إن السفن غادرت.", "مدير الميناء", ["وكالة رويترز"]),
    ("وردا على أسئلة وكالة رويترز، قال مدير الميناء إن السفن غادرت.", "مدير الميناء", ["وكالة رويترز"]),
    (
        "أكد مدير الميناء في تصريح لوكالة الأنباء التلمارية (وات) أن السفن غادرت.",
        "مدير الميناء",
        ["وكالة الأنباء التلمارية (وات)"],
    ),
    ("وأبلغ مدير الميناء رويترز أن السفن غادرت.", "مدير الميناء", ["رويترز"]),
    ("وقال المدير في بيان تلقت «الشرق الأوسط» نسخة منه إن السفن غادرت.", "المدير", ["«الشرق الأوسط»"]),
    ("وقالت الوزارة في بيان نشرته وكالة رويترز إن السفن غادرت.", "الوزارة", ["وكالة رويترز"]),
    ("وأفادت مصادر شبكة «سكاي نيوز» بأن السفن غادرت.", "مصادر شبكة «سكاي نيوز»", ["شبكة «سكاي نيوز»"]),
    ("وعلمت «الشرق الأوسط» من مصادر مطلعة أن السفن غادرت.", "مصادر مطلعة", ["«الشرق الأوسط»"]),
    ("وأكد مصدر أمني لوكالة فرانس برس وصول ست سفن.", "مصدر أمني", ["وكالة فرانس برس"]),
    ("أغلق الميناء، حسبما أفاد مصدر أمني لوكالة رويترز.", "مصدر أمني", ["وكالة رويترز"]),
    ("وقال المدير للوكالة إن السفن غادرت.", "المدير", ["للوكالة"]),
    ("وقال المدير لوسائل الإعلام إن السفن غادرت.", "المدير", []),
]


@pytest.mark.parametrize(("text", "name", "relay"), CARRIED, ids=[str(n) for n in range(len(CARRIED))])
def test_who_carried_a_report(reading_of: ReadText, text: str, name: str, relay: list[str]) -> None:
    (mark,) = reading_of(text).attributions
    assert mark.source is not None
    assert (mark.source.text, [span.text for span in mark.relay], mark.addressee) == (name, relay, None)


def test_quoting_by_a_pronoun_goes_on_with_the_one_meant(reading_of: ReadText) -> None:
    reading = reading_of("زار المدير ماجد العكر الميناء. ونقلت عنه وكالة رويترز قوله إن السفن غادرت.")
    (mark,) = reading.attributions
    assert (mark.source, mark.source_is) == (None, "ماجد العكر")
    assert [span.text for span in mark.relay] == ["وكالة رويترز"]


@pytest.mark.parametrize(
    ("text", "source", "relay", "content"),
    [
        (
            "ووفق ما نقلت وكالة رويترز عن مسؤول، فإن الميناء مغلق.",
            *("مسؤول", ["وكالة رويترز"], "الميناء مغلق"),
        ),
        ("وقالت مصادر طبية للجزيرة إن الميناء مغلق.", "مصادر طبية", ["للجزيرة"], "الميناء مغلق"),
        (
            "وبحسب ما نشرته صحيفة فايننشال تايمز، تجري مباحثات في سلوان.",
            *("صحيفة فايننشال تايمز", [], "تجري مباحثات في سلوان"),
        ),
    ],
)
def test_as_an_outlet_carried_it(reading_of: ReadText, text: str, source: str, relay: list[str], content: str) -> None:
    (mark,) = reading_of(text).attributions
    assert mark.source is not None
    assert mark.source.text == source
    assert [span.text for span in mark.relay] == relay
    assert [span.text for span in mark.content] == [content]


def test_an_outlet_that_quotes_between_commas(reading_of: ReadText) -> None:
    reading = reading_of("وكشف موقع أكسيوس، نقلا عن ثلاثة مسؤولين، أن السفينة تأخرت.")
    assert {mark.content[0].text for mark in reading.attributions} == {"السفينة تأخرت"}
    assert [mark.source and mark.source.text for mark in reading.attributions] == ["موقع أكسيوس", "ثلاثة مسؤولين"]
