"""Candidate: one who may go on in a report without a source, with the evidence for and against him."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tawatur.model import Role, SourceKind
from tawatur.reading.cast import Speaker
from tawatur.reading.draft import Draft
from tawatur.reading.evidence import ENOUGH, Evidence
from tawatur.reading.turn import Turn

RECENT = 6
"""How many speakers back a reader remembers."""
ADDING = frozenset(
    {
        "add",
        "close-speech",
        "conclude-speech",
        "continue",
        "go-on",
        "increase",
        "keep-on",
        "pass-on",
        "proceed",
        "summon-up",
    }
)
"""Cues that add to what was said before."""


class Candidate(NamedTuple):
    """A turn from which a report may go on.

    Attributes:
        turn: The turn.
        since: How many others have had a turn since.
        near: Whether what was done there is close enough to go on from.
    """

    turn: Turn
    since: int
    near: bool


def best(turns: Sequence[Turn], draft: Draft) -> Speaker | None:
    """The best candidate for who goes on in a report, or None where none is good enough.

    Args:
        turns: Whose turns may go on there, the latest first.
        draft: The report.
    """
    found: Speaker | None = None
    most = ENOUGH
    for candidate in _candidates(turns, draft):
        weight = sum(one.weight * times for one, times in _evidence(candidate, draft))
        if weight > most:
            found, most = candidate.turn.speaker, weight
    return found


def _candidates(turns: Sequence[Turn], draft: Draft) -> Iterator[Candidate]:
    """Every turn, with how many others have had one since: deeds further off are none."""
    others: list[Speaker] = []
    for turn in turns:
        near = not turn.acted or _near(turn, draft)
        since = others.index(turn.speaker) if turn.speaker in others else len(others)
        yield Candidate(turn, since, near)
        if near and since == len(others) and not _cited(turn, draft, since):
            others.append(turn.speaker)


def _evidence(candidate: Candidate, draft: Draft) -> Iterator[tuple[Evidence, int]]:
    """What there is to say for and against a candidate, and how often."""
    turn, since, near = candidate
    agrees = turn.speaker.agrees(draft.tag)
    if draft.participle and agrees and _governs(turn, draft):
        yield Evidence.HANGS, 1
    yield Evidence.BETWEEN, since
    if since >= RECENT:
        yield Evidence.LONG_AGO, 1
    if not agrees:
        yield Evidence.DISAGREES, 1
        if turn.acted:
            yield Evidence.DEED_DISAGREES, 1
    if turn.passage.role is Role.HEADLINE and draft.passage.role is not Role.HEADLINE:
        yield Evidence.HEADLINE, 1
    if _cited(turn, draft, since):
        yield Evidence.CITED, 1
    if not near:
        yield Evidence.DEED_ELSEWHERE, 1


def _governs(turn: Turn, draft: Draft) -> bool:
    """Whether a participle can hang on the verb of a turn: a deed only in its own sentence."""
    passage = draft.passage
    if turn.passage is not passage or not turn.governs:
        return False
    return not turn.acted or passage.sentence_of[turn.at] == passage.sentence_of[draft.at[0]]


def _cited(turn: Turn, draft: Draft, since: int) -> bool:
    """Whether the page has only just relied on someone, and the verb adds nothing to that."""
    return turn.cited and since == 0 and draft.cue.id not in ADDING


def _near(turn: Turn, draft: Draft) -> bool:
    """Whether a verb without subject can go on with who acted: what is added is added to words, not to deeds."""
    passage = draft.passage
    if draft.cue.id in ADDING:
        return False
    sentence = passage.sentence_of[draft.at[0]]
    if turn.passage is passage and passage.sentence_of[turn.at] == sentence:
        return True
    if turn.speaker.kind is not SourceKind.NAMED_PERSON:
        # Bodies do things all over a report; a person who does one is who the report is about.
        return False
    if turn.passage is passage:
        return sentence - passage.sentence_of[turn.at] == 1
    last = turn.passage.sentence_of[turn.at] == len(turn.passage.sentences) - 1
    return sentence == 0 and turn.passage.index == passage.index - 1 and last
