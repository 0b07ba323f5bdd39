"""Turn: who goes on speaking where a verb or a participle has no subject of its own."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.model import Role, SourceKind
from tawatur.reading.cast import Speaker
from tawatur.reading.draft import Draft, Range
from tawatur.reading.passage import Passage

REMEMBERED = 60
"""Reports back in which a speaker is looked for."""
RECENT = 6
"""How many speakers back a verb without a subject may look."""
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
    """

    passage: Passage
    at: int
    start: int
    speaker: Speaker
    governs: bool
    acted: bool
    cited: bool


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

    def act(self, passage: Passage, at: int, speaker: Speaker, *, speaks: bool) -> None:
        """Remember who did what a clause tells; a verb of speech is as good as a report."""
        if passage.quoted_by[at] >= 0:
            # The marks are around the verb alone.
            at -= 1
        self._taken.append(Turn(passage, at, passage.tokens[at].start, speaker, True, not speaks, False))

    def goes_on(self, draft: Draft) -> Speaker | None:
        """Who goes on in a report without a source: the last who agrees and whose words are not quoted by another."""
        open_ = [turn for turn in reversed(self._taken[-REMEMBERED:]) if self._open(turn, draft)]
        passage = draft.passage
        sentence = passage.sentence_of[draft.at[0]]
        if draft.participle:
            for turn in open_:
                if turn.passage is not passage:
                    break
                if turn.acted and passage.sentence_of[turn.at] != sentence:
                    continue
                if turn.governs and turn.speaker.agrees(draft.tag):
                    return turn.speaker
        recent: list[Speaker] = []
        acted: set[int] = set()
        for turn in open_:
            if turn.acted and not self._near(turn, draft):
                continue
            if turn.cited and draft.cue.id not in ADDING and not recent and len(open_) > 1:
                # "According to the paper": what somebody says next need not be the paper's.
                continue
            if turn.passage.role is Role.HEADLINE and passage.role is not Role.HEADLINE and recent:
                break
            if turn.speaker not in recent:
                recent.append(turn.speaker)
                if turn.acted:
                    acted.add(id(turn.speaker))
            if len(recent) == RECENT:
                break
        found = next((one for one in recent if one.agrees(draft.tag)), None)
        if found is None:
            found = next((one for one in recent if id(one) not in acted), None)
        if found is None:
            found = next((turn.speaker for turn in open_ if turn.speaker.agrees(draft.tag)), None)
        return found

    def _near(self, turn: Turn, draft: Draft) -> bool:
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

    def _open(self, turn: Turn, draft: Draft) -> bool:
        """Whether a turn stands in no content and no quotation but those that the draft stands in too."""
        if turn.passage.quoted_by[turn.at] >= 0 and draft.passage.quoted_by[draft.at[0]] < 0:
            return False
        start = draft.start()
        index = turn.passage.index
        return not any(
            first <= turn.start < end and not first <= start < end
            for passage in (index - 1, index)
            for first, end in self._contents.get(passage, ())
        )
