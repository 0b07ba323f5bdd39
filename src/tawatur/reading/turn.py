"""Turn: who has spoken or acted, in the order of the page."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.model import SourceKind
from tawatur.reading.cast import Speaker
from tawatur.reading.draft import Draft, Range
from tawatur.reading.passage import Passage

REMEMBERED = 60
"""Reports back in which a speaker is looked for."""
GOVERNING = frozenset({"verb", "relay", "colon", "in", "silence"})
"""Kinds of cues that a participle can hang on."""
CITING = frozenset({"as", "preposition"})
"""Kinds of cues by which the page names whom it relies on."""


class Turn(NamedTuple):
    """One report, or one thing done, with whose it was.

    Attributes:
        passage: Where.
        at: The token of its verb.
        start: The first character of its verb.
        speaker: Whose.
        governs: Whether a participle can hang on it.
        acted: Whether it is a thing done, and no report.
        cited: Whether it is an outlet that vouches for what the page says.
        told: Whether it is a thing that somebody tells.
    """

    passage: Passage
    at: int
    start: int
    speaker: Speaker
    governs: bool
    acted: bool
    cited: bool
    told: bool = False


class Turns:
    """Who spoke so far, in the order of the page.

    Args:
        drafts: All reports of the page, whose contents are known.
    """

    def __init__(self, drafts: list[Draft]) -> None:
        self._taken: list[Turn] = []
        self._contents: dict[int, list[Range]] = {}
        for draft in drafts:
            if draft.frame == "before":
                # What is vouched for ("as ... said") is not said inside it.
                continue
            self._contents.setdefault(draft.passage.index, []).extend(draft.contents)

    def take(self, draft: Draft, speaker: Speaker) -> None:
        """Remember a report; what a clause on a noun tells ("a truce that ... announced") does not take the turn."""
        if draft.frame == "antecedent":
            return
        cited = speaker.kind is SourceKind.MEDIA and draft.cue.kind in CITING
        governs = draft.cue.kind in GOVERNING
        self._taken.append(Turn(draft.passage, draft.at[0], draft.start(), speaker, governs, False, cited))

    def act(self, passage: Passage, at: int, speaker: Speaker, *, speaks: bool, told: bool) -> None:
        """Remember who did what a clause tells; a verb of speech is as good as a report."""
        if passage.quoted_by[at] >= 0:
            # The marks are around the verb alone.
            at -= 1
        self._taken.append(Turn(passage, at, passage.tokens[at].start, speaker, True, not speaks, False, told))

    def before(self, draft: Draft) -> list[tuple[Turn, bool]]:
        """The turns before a report, latest first, and whether each stands in words that the report is not part of."""
        return [
            (turn, self._within(turn, draft))
            for turn in reversed(self._taken[-REMEMBERED:])
            if not (turn.passage.quoted_by[turn.at] >= 0 and draft.passage.quoted_by[draft.at[0]] < 0)
        ]

    def _within(self, turn: Turn, draft: Draft) -> bool:
        """Whether a turn stands in a content that the draft does not stand in too."""
        start = draft.start()
        index = turn.passage.index
        return any(
            first <= turn.start < end and not first <= start < end
            for passage in (index - 1, index)
            for first, end in self._contents.get(passage, ())
        )
