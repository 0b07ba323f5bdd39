"""The measure of counts: what is labelled, read and right, and where a bulletin's numbers are looked for."""

from __future__ import annotations

import json
from pathlib import Path

from evaluation import counts, score

SEGMENTS = ["انهيار في منجم سلوان", "قتل سبعة عمال وأصيب ثمانية آخرون. ثم أصيب ثمانية آخرون في المشفى."]


def _gold(tmp_path: Path, figures: list[dict[str, object]]) -> Path:
    (tmp_path / "docs.json").write_text(
        json.dumps([{"id": "a", "outlet": "الوتد", "date": "2031-05-12", "segments": SEGMENTS}]), "utf-8"
    )
    (tmp_path / "gold.json").write_text(json.dumps([{"id": "a", "figures": figures}]), "utf-8")
    return tmp_path


def test_each_label_is_taken_once_and_every_bound_counts(tmp_path: Path) -> None:
    injured = {"kind": "injured", "low": 8, "high": 8}
    killed = {"span": {"seg": 1, "text": "سبعة عمال"}, "kind": "killed", "low": 7, "high": None}
    both = [{"span": {"seg": 1, "text": "ثمانية آخرون", "nth": nth}, **injured} for nth in (1, 2)]
    assert counts.on_gold(_gold(tmp_path, [*both, killed])) == score.Tally(3, 3, 2)
    assert counts.on_gold(_gold(tmp_path, [both[0], both[0]])) == score.Tally(2, 3, 1)


def test_a_place_is_counted_over_segments() -> None:
    start, end = counts.place(SEGMENTS, {"seg": 1, "text": "ثمانية آخرون", "nth": 2})
    assert "\n\n".join(SEGMENTS)[start:end] == "ثمانية آخرون"
    assert start > len(SEGMENTS[0]) + 2 + SEGMENTS[1].index("ثمانية")


def test_a_bulletin_is_asked_for_what_stands_in_its_arabic_text(tmp_path: Path) -> None:
    folder = counts.folder(tmp_path)
    folder.mkdir(parents=True)
    text = (
        "---\nkilled: 8\nkilled_cum: 1053\ninjured: 26\ninjured_cum: 99\n---\n"
        "بلغ ما وصل إلى المشافي خلال الساعات الماضية.\n* عدد القتلى: 8\n* عدد الإصابات: 27 إصابة\n"
        "الإحصائية التراكمية منذ بداية الحصار:\n* عدد القتلى: 1,053\n\nDaily report\n99 injured, 26 today\n"
    )
    (folder / "1.md").write_text(text, "utf-8")
    assert counts.bulletins(tmp_path) == {
        "killed": score.Tally(1, 1, 1),
        "killed_cum": score.Tally(1, 1, 1),
        "injured": score.Tally(),
        "injured_cum": score.Tally(),
    }
