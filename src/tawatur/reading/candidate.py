"""Candidate: one who may go on in a report without a source, with the evidence for and against him."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tawatur.model import Role, SourceKind
from tawatur.reading.cast import Speaker
from tawatur.reading.draft import Draft
from tawatur.reading.evidence import ENOUGH, Evidence
from tawatur.reading.turn import Turn

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
        within: Whether it stands in words that the report is not part of.
    """

    turn: Turn
    since: int
    within: bool


def best(turns: Sequence[tuple[Turn, bool]], draft: Draft, *, vouched: bool = False) -> Speaker | None:
    """The best candidate for who goes on in a report, or None where none is good enough.

    Args:
        turns: The turns before it, the latest first, and whether each stands in words that it is not part of.
        draft: The report.
        vouched: Whether somebody is named who vouches that it was said; then whoever is best is good enough.
    """
    found: Speaker | None = None
    most = float("-inf") if vouched else float(ENOUGH)
    for candidate in _candidates(turns, draft):
        weight = sum(one.weight * times for one, times in _evidence(candidate, draft))
        if weight > most:
            found, most = candidate.turn.speaker, weight
    return found


def _candidates(turns: Sequence[tuple[Turn, bool]], draft: Draft) -> Iterator[Candidate]:
    """Every turn, with how many others have had one since; deeds further off are none."""
    others: list[Speaker] = []
    for turn, within in turns:
        since = others.index(turn.speaker) if turn.speaker in others else len(others)
        yield Candidate(turn, since, within)
        if (
            since == len(others)
            and not within
            and not turn.told
            and not _cited(turn, draft, since)
            and _deed(turn, draft) is None
        ):
            others.append(turn.speaker)


def _evidence(candidate: Candidate, draft: Draft) -> Iterator[tuple[Evidence, int]]:
    """What there is to say for and against a candidate, and how often."""
    turn, since, within = candidate
    if not turn.speaker.agrees(draft.tag):
        yield (Evidence.BEHIND if turn.speaker.counts(draft.tag) else Evidence.DISAGREES), 1
    elif draft.participle and _governs(turn, draft):
        yield Evidence.HANGS, 1
    yield Evidence.BETWEEN, since
    yield Evidence.PARAGRAPH, max(0, draft.passage.index - turn.passage.index - 1)
    if turn.passage.role is Role.HEADLINE and draft.passage.role is not Role.HEADLINE:
        yield Evidence.HEADLINE, 1
    if _cited(turn, draft, since):
        yield Evidence.CITED, 1
    if within:
        yield Evidence.WITHIN, 1
    if turn.told:
        yield Evidence.TOLD, 1
    deed = _deed(turn, draft)
    if deed is not None:
        yield deed, 1


def _governs(turn: Turn, draft: Draft) -> bool:
    """Whether a participle can hang on the verb of a turn: a deed only in its own sentence."""
    passage = draft.passage
    if turn.passage is not passage or not turn.governs:
        return False
    return not turn.acted or passage.sentence_of[turn.at] == passage.sentence_of[draft.at[0]]


def _cited(turn: Turn, draft: Draft, since: int) -> bool:
    """Whether the page has only just relied on someone, and the verb adds nothing to that."""
    return turn.cited and since == 0 and draft.cue.id not in ADDING


def _deed(turn: Turn, draft: Draft) -> Evidence | None:
    """What keeps a verb without subject from going on with who acted; None where he spoke, or acted in its sentence."""
    if not turn.acted:
        return None
    gap = _sentences(turn, draft)
    if gap > 1:
        return Evidence.DEED_ELSEWHERE
    if draft.cue.id in ADDING:
        return Evidence.DEED_ADDED
    # A person who does one thing in the sentence before is who the report is about.
    return Evidence.DEED_OF_BODY if gap and turn.speaker.kind is not SourceKind.NAMED_PERSON else None


def _sentences(turn: Turn, draft: Draft) -> int:
    """How many sentences back a turn is, over the border of two passages at most."""
    passage = draft.passage
    sentence = passage.sentence_of[draft.at[0]]
    if turn.passage is passage:
        return sentence - passage.sentence_of[turn.at]
    if turn.passage.index != passage.index - 1:
        return len(turn.passage.sentences) + sentence + 1
    return len(turn.passage.sentences) - turn.passage.sentence_of[turn.at] + sentence
