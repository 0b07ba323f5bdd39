"""Counts of people harmed or held: kind, bounds, of whom, scope, part of what, and who says it."""

from __future__ import annotations

import time

import pytest

from tests.reading.conftest import ReadText

Bounds = tuple[str, int | None, int | None]


def bounds(reading_of: ReadText, *text: str) -> list[Bounds]:
    return [(figure.kind, figure.low, figure.high) for figure in reading_of(*text).figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The counted noun says it.
        ("أوقع الانفجار 12 قتيلا في المرفأ.", [("killed", 12, 12)]),
        ("خلف الزلزال ثلاثين جريحا.", [("injured", 30, 30)]),
        ("وصل إلى المخيم 4،248 نازحا.", [("displaced", 4248, 4248)]),
        ("يحتجز الخاطفون 9 رهائن في القلعة.", [("kidnapped", 9, 9)]),
        # A verb before, with and without a subject of its own.
        ("قتل سبعة عمال في انهيار المنجم.", [("killed", 7, 7)]),
        ("واعتقلت شرطة سلوان أمس الأحد 35 شخصا.", [("detained", 35, 35)]),
        ("أصيب عشرة بجروح في التدافع.", [("injured", 10, 10)]),
        # A noun of the act.
        ("أسفر الحريق عن مقتل خمسة عمال وإصابة ثمانية آخرين.", [("killed", 5, 5), ("injured", 8, 8)]),
        ("ألقت الشرطة القبض على (31) متهما.", [("detained", 31, 31)]),
        ("مقتل وإصابة 40 شخصا في انهيار السد.", [("casualties", 40, 40)]),
        ("قضت المحكمة بالسجن ثلاث سنوات على 14 من أعضاء النقابة.", [("detained", 14, 14)]),
        # The act behind.
        ("وقال المسعفون إن ستة ركاب لقوا حتفهم في الحادث.", [("killed", 6, 6)]),
        ("وأضاف أن 23 صيادا أصيبوا قرب الميناء.", [("injured", 23, 23)]),
        # Duals, numbers in words, and words that leave the number open.
        ("قتل جنديان وأصيب آخران قرب الجسر.", [("killed", 2, 2), ("injured", 2, 2)]),
        ("عن مقتل ضابطي شرطة في سلوان.", [("killed", 2, 2)]),
        ("شرد الفيضان مليون ومئتا ألف شخص.", [("displaced", 1_200_000, 1_200_000)]),
        ("قتل العشرات من عمال المنجم.", [("killed", 10, None)]),
        ("أصيب مئات المتظاهرين في الساحة.", [("injured", 100, None)]),
        ("نزح عشرات الآلاف من سكان الوادي.", [("displaced", 10_000, None)]),
        # Bounds.
        ("قتل ما لا يقل عن 57 شخصا.", [("killed", 57, None)]),
        ("قتل أكثر من ألفي شخص.", [("killed", 2000, None)]),
        ("قتل 57 شخصا على الأقل.", [("killed", 57, None)]),
        ("قتل ما بين 20 و30 شخصا.", [("killed", 20, 30)]),
        ("أصيب 20 أو 30 عاملا.", [("injured", 20, 30)]),
        ("قتل أقل من 60 شخصا.", [("killed", None, 60)]),
        # Coordinated counts.
        (
            "قتل خمسة جنود وستة مدنيين، وأصيب تسعة.",
            [("killed", 5, 5), ("killed", 6, 6), ("injured", 9, 9)],
        ),
        ("بلغ عدد القتلى المدنيين 844 شخصا.", [("killed", 844, 844)]),
        ("تم القضاء على المسلحين الستة.", [("killed", 6, 6)]),
        ("عشرات القتلى والجرحى في انهيار السد.", [("casualties", 10, None)]),
    ],
)  # fmt: skip
def test_counts(reading_of: ReadText, text: str, expected: list[Bounds]) -> None:
    assert bounds(reading_of, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "مقتل شرطي في سلوان.",  # a bare singular is no count
        "قتل عدد من الجنود في الكمين.",
        "ضبطت الجمارك 943 ثلاجة مخالفة.",
        "فقدت العملة 60% من قيمتها.",
        "تراجعت احتمالات الإصابة بنسبة 28 في المئة.",
        "قتل الوزير عام 2014 في العاصمة.",
        "أصيب الحارس بثلاث رصاصات.",
        "قتل الإثنين الماضي عامل في المنجم.",
        "القبض على مدنيين أبرياء جريمة.",  # a plural, not two
        "اجتمع 12 وزيرا في سلوان.",
        "سجلت الوزارة إصابة 50 شخصا بفيروس جديد.",
        "عن حزب العدل الذي فقد أغلبيته للمرة الأولى منذ 2002.",
        "ارتفع مؤشر الأسهم 12 نقطة بعد مقتل الرئيس.",
        "وعوقب في القضايا الأربع الأخرى.",
    ],
)
def test_what_is_no_count_of_people_harmed(reading_of: ReadText, text: str) -> None:
    assert bounds(reading_of, text) == []


def test_about_stays_outside_the_span(reading_of: ReadText) -> None:
    (figure,) = reading_of("أسفر الهجوم عن مقتل نحو 100 شخص.").figures
    assert (figure.text, figure.approx, figure.low, figure.high) == ("100 شخص", True, 100, 100)
    assert figure.of == "شخص"


@pytest.mark.parametrize(
    ("text", "span"),
    [("مقتل جندي وعشرة رجال.", "عشرة رجال"), ("إصابة فتاة وطفلين.", "طفلين"), ("أصيب العشرات بجروح.", "العشرات")],
)
def test_what_is_joined_stays_outside_the_span(reading_of: ReadText, text: str, span: str) -> None:
    assert [figure.text for figure in reading_of(text).figures] == [span]


def test_a_part_belongs_to_its_whole(reading_of: ReadText) -> None:
    whole, children, women = reading_of("سقط 57 قتيلا بينهم 12 طفلا و6 نساء.").figures
    assert (children.kind, children.low, women.kind, women.low) == ("killed", 12, "killed", 6)
    assert [children.part_of, women.part_of] == [whole.id, whole.id]
    assert whole.part_of is None


def test_victims_parted_into_killed_and_injured_are_casualties(reading_of: ReadText) -> None:
    whole, killed, injured = reading_of("بلغ مجموع الضحايا المدنيين 1091 شخصا (335 قتيلا و756 جريحا).").figures
    assert [figure.kind for figure in (whole, killed, injured)] == ["casualties", "killed", "injured"]
    assert killed.part_of == injured.part_of == whole.id


def test_the_innermost_report_says_it(reading_of: ReadText) -> None:
    reading = reading_of("وقال مدير المشفى إن سبعة عمال قتلوا. وأصيب ثلاثة عمال في المنجم.")
    (mark,) = reading.attributions
    assert [figure.said_by for figure in reading.figures] == [mark.id, None]


def test_scope(reading_of: ReadText) -> None:
    reading = reading_of(
        "ارتفع عدد القتلى إلى 26 شخصا.",
        "وصل إلى المشفى 5 شهداء جدد.",
        "وقتل سبعة عمال.",
    )
    assert [figure.scope for figure in reading.figures] == ["cumulative", "new", None]


def test_a_heading_of_a_bulletin_speaks_for_its_lines(reading_of: ReadText) -> None:
    reading = reading_of(
        "بلغ إجمالي ما وصل إلى المشافي خلال الساعات الماضية.",
        "عدد الشهداء: 8 شهداء",
        "عدد الإصابات: 26 إصابة",
        "الإحصائية التراكمية منذ بداية الحصار:",
        "عدد الشهداء: 1,053",
        "العدد التراكمي للإصابات:",
        "3,406",
    )
    assert [(figure.kind, figure.scope, figure.low) for figure in reading.figures] == [
        ("killed", "new", 8),
        ("injured", "new", 26),
        ("killed", "cumulative", 1053),
        ("injured", "cumulative", 3406),
    ]


def test_numbers_too_large_for_people_are_kept_as_text_alone(reading_of: ReadText) -> None:
    assert bounds(reading_of, f"قتل {'9' * 40} شخصا.", "قتل 99 مليار شخص.") == []


def test_five_thousand_counts_on_a_page(reading_of: ReadText) -> None:
    start = time.process_time()
    reading = reading_of(*["قتل سبعة عمال وأصيب ثمانية آخرون في المنجم." for _ in range(2500)])
    assert len(reading.figures) == 5000
    assert time.process_time() - start < 20
