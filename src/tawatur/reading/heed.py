"""Heed: how those warned took a warning, in the words of the page."""

from __future__ import annotations

from typing import Literal

from tawatur.reading.alarm import FULL_STOPS, Alarm
from tawatur.reading.draft import Draft, Range
from tawatur.reading.gist import gist
from tawatur.reading.passage import Passage
from tawatur.reading.reply import tokens

Kind = Literal["acted", "shared", "doubted", "downplayed", "ignored", "denied_knowing", "unknown"]
WAYS: tuple[tuple[str, Kind], ...] = (
    ("took-ignored", "ignored"),
    ("took-downplayed", "downplayed"),
    ("took-doubted", "doubted"),
    ("took-denied", "denied_knowing"),
    ("took-shared", "shared"),
    ("took-acted", "acted"),
)
BEFORE = 4
"""Tokens before a warning in which it may be said that it was not heeded."""
POINTS = 10
"""Tokens around such words in which the warning is pointed to."""
SENTENCES = 2
"""Sentences behind a warning that may say how it was taken."""


def taken(alarm: Alarm, answers: list[Draft]) -> tuple[Kind, Range] | None:
    """How a warning was taken, and the characters that say it; None where the page does not say.

    Args:
        alarm: The warning.
        answers: Reports that answer it.
    """
    passage, cue = alarm.passage, alarm.at[0]
    for at in range(max(0, cue - BEFORE), cue):
        if passage.norms[at] in FULL_STOPS:
            continue
        found = _at(passage, at)
        if found is not None and (found[0] == "ignored" or found[0] == "acted"):
            return found
    last = cue
    if alarm.threat is not None:
        last = max(last, tokens(passage, alarm.threat)[1])
    for at in range(last, _stop(passage, cue)):
        found = _at(passage, at)
        if found is not None and _points(alarm, passage, at):
            return found
    for draft in answers:
        for place in draft.contents:
            first, end = tokens(draft.passage, place)
            for at in range(min(draft.at[0], first), end):
                found = _at(draft.passage, at)
                if found is not None:
                    return found
    return None


def _stop(passage: Passage, at: int) -> int:
    sentence = min(passage.sentence_of[at] + SENTENCES, len(passage.sentences) - 1)
    return passage.sentences[sentence][1]


def _at(passage: Passage, at: int) -> tuple[Kind, Range] | None:
    for name, kind in WAYS:
        length = passage.tied(at, name)
        if length:
            return kind, passage.characters(at, at + length)
    return None


def _points(alarm: Alarm, passage: Passage, at: int) -> bool:
    """Whether the words around say that it is this warning that was taken so: they name it, or those warned."""
    first, end = passage.sentences[passage.sentence_of[at]]
    if any(passage.link(n, "passed-on") for n in range(max(first, at - POINTS, alarm.at[1]), min(end, at + POINTS))):
        return True
    if alarm.warned is None:
        return False
    keys = gist(passage, *alarm.warned)
    return bool(keys & gist(passage, max(first, at - POINTS, alarm.at[1]), at + 1))
