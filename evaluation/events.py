"""Events: on the visible gold, and on sentences of others with the trigger and type of their events.

On the gold an event is found where one of its triggers (first or later mention) meets a labelled one and the type is
the same, each label and each event taken once, the most alike first. Of those found, the time is compared as F1, since
either side may have none, and the modality as a share. In `shared/corpora/events-ar` a trigger is a word or words of
its sentence; it is found where an event's trigger, of whatever type, meets one of them. Sentences without one are left
out.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import tawatur
from evaluation import score
from evaluation.counts import place
from tawatur.model import Event

SLACK = 20
"""Characters by which a trigger may exceed the labelled one."""
Place = tuple[int, int]


def sentences(shared: Path) -> Path:
    """Where the sentences of others are."""
    return shared / "corpora" / "events-ar" / "gsr-first.xml"


def digest(gold: Path, shared: Path) -> str:
    """SHA-256 of the labels."""
    return hashlib.sha256((gold / "gold.json").read_bytes() + sentences(shared).read_bytes()).hexdigest()


def on_gold(gold: Path) -> dict[str, score.Tally]:
    """Labelled, read and right events of the gold's articles; times and modalities of those found."""
    documents = {one["id"]: one for one in json.loads((gold / "docs.json").read_text("utf-8"))}
    found = {"found": score.Tally(), "when": score.Tally(), "modality": score.Tally()}
    for record in json.loads((gold / "gold.json").read_text("utf-8")):
        document = documents[record["id"]]
        text = "\n\n".join(document["segments"])
        read = tawatur.read(text, name=document["id"], outlet=document["outlet"], date=document["date"]).events
        pairs = _pairs(document["segments"], record["events"], read)
        found["found"] += score.Tally(len(record["events"]), len(read), len(pairs))
        for label, event in pairs:
            same = label["when"] is not None and label["when"] == event.when
            found["when"] += score.Tally(label["when"] is not None, event.when is not None, same)
            found["modality"] += score.Tally(1, 1, label["modality"] == event.modality)
    return found


def _pairs(
    segments: Sequence[str], labels: Sequence[Mapping[str, Any]], read: Sequence[Event]
) -> list[tuple[Mapping[str, Any], Event]]:
    table = []
    for i, label in enumerate(labels):
        mine = _characters(place(segments, span) for span in (label["trigger"], *label.get("also", ())))
        for j, event in enumerate(read):
            theirs = _characters((span.start, span.end) for span in (event.trigger, *event.also))
            if label["type"] == event.type and mine & theirs and len(theirs) <= len(mine) + SLACK:
                table.append((-len(mine & theirs) / len(mine | theirs), i, j))
    pairs: dict[int, int] = {}
    for _, i, j in sorted(table):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(labels[i], read[j]) for i, j in sorted(pairs.items())]


def _characters(places: Iterable[Place]) -> set[int]:
    return {at for start, end in places for at in range(start, end)}


def of_others(shared: Path) -> dict[str, score.Tally]:
    """Of the sentences of others: triggers that are labelled, read and right, and the types of those found."""
    triggers, types = score.Tally(), score.Tally()
    for sentence in ElementTree.parse(sentences(shared)).iter("Sentence"):
        text = " ".join((sentence.findtext("Text") or "").split())
        kinds = {one.get("eid"): one.get("plover") for one in sentence.iter("EventCoding")}
        labels = [(one.get("eventtext", "").split(), one.get("eid")) for one in sentence.iter("EventText")]
        labels = [(words, number) for words, number in labels if words]
        if not labels:
            continue
        read = tawatur.read(text, name="sentence").events
        met: set[str] = set()
        right = 0
        for words, number in labels:
            mine = _characters((at, at + len(word)) for word in words if (at := text.find(word)) >= 0)
            hits = [one for one in read if mine & _characters((s.start, s.end) for s in (one.trigger, *one.also))]
            met.update(one.id for one in hits)
            if hits:
                right += 1
                types += score.Tally(1, 1, any(one.type == kinds.get(number) for one in hits))
        triggers += score.Tally(len(labels), right + len(read) - len(met), right)
    return {"trigger": triggers, "type": types}
