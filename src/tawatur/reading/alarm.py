"""Alarm: one telling of a warning, as it stands in a passage, and the warning with all its tellings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tawatur.model import Basis, Response, Specific
from tawatur.reading.draft import Draft, Range
from tawatur.reading.passage import Passage
from tawatur.reading.reply import tokens

REACH = 14
"""Tokens from the word for the warning to what opens the threat."""
FULL_STOPS = frozenset({".", "..", "...", "!", "\u061f", "\u061b", ":"})
NEAR = 4
"""Tokens before a word in which what denies it or makes a tale of it stands."""


class Alarm(NamedTuple):
    """One telling of a warning.

    Attributes:
        passage: Where it stands.
        at: Its cue's tokens.
        cut: Letters joined before the cue.
        threat: Characters of what is warned of, or None where this only mentions a warning told elsewhere.
        warner: Who warns, as the page calls him, or "".
        warned: Tokens of whom he warns, or None.
        draft: The report that this is, or None.
    """

    passage: Passage
    at: Range
    cut: int = 0
    threat: Range | None = None
    warner: str = ""
    warned: Range | None = None
    draft: Draft | None = None

    def place(self) -> Range:
        """The characters of its cue, without a preposition joined to it."""
        start, end = self.passage.characters(*self.at)
        return (self.passage.inner(self.at[0], self.cut) if self.cut else start), end


class Notice:
    """A warning with all its tellings on the page.

    Attributes:
        alarms: Its tellings, in the order of the page.
        main: The telling that says most: whose threat, warner and warned these are.
        mentions: Characters of later mentions.
        specific: Which of who, what, where and when it says.
        given: When it was given (EDTF), or None.
        disclosed: When it became known, or None.
        basis: What it rests on, or None.
        response: How it was taken.
        retrospective: Whether the page tells it after what was warned of came.
        said_by: The report that says it, or None.
    """

    __slots__ = (
        *("alarms", "basis", "disclosed", "given", "main", "mentions", "response", "retrospective", "said_by"),
        "specific",
    )

    def __init__(self, alarm: Alarm) -> None:
        self.alarms = [alarm]
        self.main = alarm
        self.mentions: list[Range] = []
        self.specific = Specific()
        self.given: str | None = None
        self.disclosed: str | None = None
        self.basis: Basis | None = None
        self.response = Response()
        self.retrospective = False
        self.said_by: Draft | None = None

    def cues(self) -> list[Range]:
        """The characters of its cues and mentions, in the order of the page."""
        return sorted([*(alarm.place() for alarm in self.alarms), *self.mentions])


def at(drafts: Sequence[Draft], place: int) -> Draft | None:
    """The report whose cue, or whose object before its content, stands at a token."""
    for draft in drafts:
        if draft.at[0] <= place < draft.at[1]:
            return draft
    for draft in drafts:
        if draft.contents and draft.at[0] <= place < tokens(draft.passage, draft.contents[0])[0]:
            source = draft.source
            if source is None or not source[0] <= place < source[1]:
                return draft
    return None


def around(drafts: Sequence[Draft], passage: Passage, place: int) -> Draft | None:
    """The report whose content is the smallest around a token."""
    start = passage.tokens[place].start
    found = [(b - a, n) for n, draft in enumerate(drafts) for a, b in draft.contents if a <= start < b]
    return drafts[min(found)[1]] if found else None


def before(passage: Passage, place: int, names: Sequence[str], reach: int) -> int | None:
    """The nearest word of some classes before a token, in its sentence."""
    first = passage.sentences[passage.sentence_of[place]][0]
    for n in range(place - 1, max(first, place - reach) - 1, -1):
        if passage.norms[n] in FULL_STOPS:
            return None
        if any(passage.tied(n, name) for name in names):
            return n
    return None
