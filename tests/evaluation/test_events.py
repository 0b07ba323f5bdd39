"""The measure of events: what is labelled, read and right, on labels and in sentences of others."""

from __future__ import annotations

import json
from pathlib import Path

from evaluation import events, score

SEGMENTS = ["ليلة في سلوان", "قصفت المقاتلات مدينة سلوان يوم 3 مايو 2031. واعتقلت الشرطة ثلاثة أشخاص."]


def test_events_are_found_by_any_mention_and_their_type(tmp_path: Path) -> None:
    (tmp_path / "docs.json").write_text(
        json.dumps([{"id": "a", "outlet": "الوتد", "date": "2031-05-12", "segments": SEGMENTS}]), "utf-8"
    )
    raid = {"trigger": {"seg": 1, "text": "قصفت"}, "type": "ASSAULT", "when": "2031-05-03", "modality": "happened"}
    other = {"trigger": {"seg": 1, "text": "واعتقلت"}, "type": "PROTEST", "when": None, "modality": "happened"}
    (tmp_path / "gold.json").write_text(json.dumps([{"id": "a", "events": [raid, other]}]), "utf-8")
    found = events.on_gold(tmp_path)
    assert found["found"] == score.Tally(2, 2, 1)
    assert found["when"] == score.Tally(1, 1, 1)
    assert found["modality"] == score.Tally(1, 1, 1)


def test_sentences_of_others_are_asked_for_their_triggers(tmp_path: Path) -> None:
    path = events.sentences(tmp_path)
    path.parent.mkdir(parents=True)
    path.write_text(
        "<V><Sentences><Sentence><EventText eid='0' eventtext='تظاهر'/><EventCoding eid='0' plover='PROTEST'/>"
        "<Text>تظاهر المئات في ساحة الميناء.</Text></Sentence>"
        "<Sentence><EventText eid='0' eventtext=''/><Text>قصفت المقاتلات الميناء.</Text></Sentence></Sentences></V>",
        "utf-8",
    )
    assert events.of_others(tmp_path) == {"trigger": score.Tally(1, 1, 1), "type": score.Tally(1, 1, 1)}
