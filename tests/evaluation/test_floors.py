"""Floors of quality: they rise, and they never sink unseen."""

from __future__ import annotations

import pytest
from evaluation.run import FloorError, Floors, Measured, check, raised

HELD: Floors = {"visible": {"gold": "aa", "floors": {"found.f1": 0.84, "stance": 0.9}}}


def measured(gold: str = "aa", **figures: float) -> dict[str, Measured]:
    return {"visible": Measured(gold, 3, {name.replace("_", "."): value for name, value in figures.items()})}


def test_a_better_figure_raises_its_floor_to_a_step_below() -> None:
    floors = raised(HELD, measured(found_f1=0.9, stance=0.95))
    assert floors["visible"] == {"gold": "aa", "floors": {"found.f1": 0.89, "stance": 0.94}}


def test_a_figure_within_a_step_of_its_floor_leaves_it() -> None:
    assert raised(HELD, measured(found_f1=0.845, stance=0.9)) == HELD


def test_raising_refuses_a_figure_under_its_floor() -> None:
    with pytest.raises(FloorError, match=r"found\.f1 is 0\.830, under its floor of 0\.840; floors are not lowered"):
        raised(HELD, measured(found_f1=0.83, stance=0.99))


def test_raising_refuses_to_drop_a_figure() -> None:
    with pytest.raises(FloorError, match=r"stance has a floor of 0\.900 and was not measured"):
        raised(HELD, measured(found_f1=0.9))


def test_raising_refuses_other_labels_unless_they_are_named() -> None:
    results = measured("bb", found_f1=0.5, stance=0.5)
    with pytest.raises(FloorError, match="the labels changed"):
        raised(HELD, results)
    floors = raised(HELD, results, ["visible"])
    assert floors["visible"] == {"gold": "bb", "floors": {"found.f1": 0.49, "stance": 0.49}}


def test_raising_does_not_let_named_labels_hide_a_fall_on_the_same_ones() -> None:
    with pytest.raises(FloorError, match="floors are not lowered"):
        raised(HELD, measured(found_f1=0.5, stance=0.99), ["visible"])


def test_sets_that_were_not_measured_keep_their_floors() -> None:
    assert raised(HELD, {}) == HELD


def test_a_refusal_leaves_the_floors_that_were_given() -> None:
    before = {name: {**floor, "floors": dict(floor["floors"])} for name, floor in HELD.items()}
    with pytest.raises(FloorError):
        raised(HELD, measured(found_f1=0.1, stance=0.99))
    assert before == HELD


@pytest.mark.parametrize(
    ("results", "says"),
    [
        (measured(found_f1=0.84, stance=0.9), None),
        (measured(found_f1=0.83, stance=0.9), "visible: found.f1 is 0.830, under its floor of 0.840"),
        (measured(found_f1=0.84), "visible: stance has a floor of 0.900 and was not measured"),
        (measured(found_f1=0.84, stance=0.9, form=0.9), "visible: form has no floor; --raise sets one"),
        (measured("bb", found_f1=0.84), "visible: the labels changed; --raise --new-gold visible sets floors on them"),
        ({"other": Measured("aa")}, "other: has no floors; --raise sets them"),
    ],
)
def test_check_says_which_floor_is_broken(results: dict[str, Measured], says: str | None) -> None:
    assert check(HELD, results) == ([] if says is None else [says])


def _labelled(share: float, reach: float, labels: int) -> dict[str, Measured]:
    return {"visible": Measured("aa", 3, {"found.r": reach, "stance": share}, {"stance": labels})}


def test_a_label_may_be_right_less_often_where_as_many_are_right_as_before() -> None:
    floors: Floors = {"visible": {"gold": "aa", "floors": {"found.r": 0.7, "stance": 0.9}}}
    assert check(floors, _labelled(0.87, 0.75, 50)) == []
    assert check(floors, _labelled(0.83, 0.75, 50)) == ["visible: stance is 0.830, under its floor of 0.900"]
    assert check(floors, _labelled(0.89, 0.70, 50)) == ["visible: stance is 0.890, under its floor of 0.900"]


def test_a_share_of_few_labels_has_no_floor() -> None:
    floors: Floors = {"visible": {"gold": "aa", "floors": {"found.r": 0.7, "stance": 0.9}}}
    assert check(floors, _labelled(0.5, 0.7, 9)) == []
    assert check(floors, _labelled(0.5, 0.7, 10)) != []
