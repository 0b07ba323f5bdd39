"""Weight: how well a report fits as the one that another answers."""

from __future__ import annotations

from tawatur.model import Role, Stance
from tawatur.reading.draft import Draft
from tawatur.reading.passage import Passage
from tawatur.reading.reply import Pointer
from tawatur.reading.topic import Topics

HOSTILE = frozenset({Stance.ACCUSE, Stance.CONDEMN, Stance.WARN, Stance.THREATEN})
"""Stances whose target has something to answer."""
KINDS = {"accuse": frozenset({Stance.ACCUSE, Stance.CONDEMN}), "warn": frozenset({Stance.WARN, Stance.PREDICT})}
"""Stances that a pointer of a kind means."""
POINTED = 2.2
"""What words add that can only mean something said before."""
COMMENT = 2.0
"""What "gave no comment" adds to the report right before it."""
UNCHECKED = 2.0
"""What "could not be verified" adds to the report right before it."""
APART = 1.5
"""What a pointer loses that has to reach further."""
OPENING = 16
"""Tokens at the head of a passage within which a report can point into the passage before."""
TURN_AFTER = 3
"""Tokens of a sentence after which a turn is made against what stands before it in the same sentence."""
UNCALLED = 1.0
"""What a denial loses that nothing but its topic ties to a report."""
SHARED = (0.0, 0.6, 1.5, 2.3)
"""What words that two reports share add, by how many they are."""
PART = 0.35
"""The part of an answer's words that must be shared to count in full."""
NAMED = 2.5
"""What the name of who made a report adds."""
CONCERNED, CHARGED = 1.0, 2.0
"""What it adds that a report names who answers; and that it charges or warns them."""
TURNED = 0.4
"""What a turn ("but", "for its part") adds."""
RECALLED = 0.8
"""What a report adds that was made before but is told after."""
HANGING = 0.2
"""What a participle loses against the verb on which it hangs."""
ORDERED = 1.0
"""What a demand or a promise loses against a silence: neither claims a thing that could be confirmed."""
NESTED, DENIED, HEADLINE = 0.4, 1.0, 1.0
"""What a report loses that stands in another, is a denial by itself, or is a headline."""


def weigh(
    draft: Draft, other: Draft, points: Pointer | None, wanted: frozenset[str], comments: bool, topics: Topics
) -> float:
    """How well a report fits as the one that a draft answers.

    Args:
        draft: What answers.
        other: What it may answer.
        points: How the draft points back, or None.
        wanted: Keys of what the draft is about.
        comments: Whether it is a silence about what was reported.
        topics: What the reports of the page are about.
    """
    mine, theirs = topics.names(draft), topics.target(other)
    value = _distance(draft, other)
    vague = comments or draft.stance is Stance.UNVERIFIED
    if points is not None and (points.sure or not vague):
        value += _pointed(points, other, topics)
    elif comments and (abs(draft.passage.index - other.passage.index) <= 1 or mine & theirs):
        value += COMMENT
    elif draft.stance is Stance.UNVERIFIED and _adjacent(draft, other):
        value += UNCHECKED
    shared = len((wanted - mine) & theirs)
    overlap = SHARED[min(shared, 3)]
    value += overlap if shared >= PART * len(wanted) else overlap * PART
    if mine & theirs and draft.stance is not Stance.UNVERIFIED:
        value += CHARGED if other.stance in HOSTILE else CONCERNED
    elif (
        points is None
        and other.order < draft.order
        and not comments
        and draft.stance in (Stance.DENY, Stance.DOUBT)
        and not _turned(draft, other)
    ):
        # Two reports may be about one thing without the one answering the other.
        value -= UNCALLED
    if other.order > draft.order:
        # "The agency had said": told because it is answered.
        value += RECALLED
    if other.participle:
        value -= HANGING
    if other.parent is not None and draft.parent is None and other.stance not in HOSTILE:
        value -= NESTED
    if other.stance is Stance.DENY and draft.stance is Stance.DENY:
        value -= DENIED
    if other.stance in (Stance.DEMAND, Stance.PROMISE) and draft.stance in (Stance.DECLINE, Stance.UNVERIFIED):
        value -= ORDERED
    if other.passage.role is Role.HEADLINE:
        value -= HEADLINE
    if points is not None and points.sure and not points.names and not _adjacent(draft, other):
        value -= APART
    return value


def _adjacent(draft: Draft, other: Draft) -> bool:
    """Whether a pointer can reach a report: the clause before the turn, the sentence or the passage before."""
    passage = draft.passage
    start, _ = passage.sentences[passage.sentence_of[draft.at[0]]]
    if other.passage is not passage:
        return abs(other.passage.index - passage.index) == 1 and draft.at[0] <= OPENING
    sentences = sentences_apart(draft, other)
    return sentences == 0 or (sentences == 1 and not turns(passage, start + TURN_AFTER, draft.at[0]))


def _turned(draft: Draft, other: Draft) -> bool:
    """Whether a report turns against another, right before it."""
    passage = draft.passage
    start, _ = passage.sentences[passage.sentence_of[draft.at[0]]]
    if other.passage is not passage:
        return abs(other.passage.index - passage.index) == 1 and turns(passage, start, draft.at[0])
    return sentences_apart(draft, other) <= 1 and turns(passage, max(start, other.at[1]), draft.at[0])


def _distance(draft: Draft, other: Draft) -> float:
    """What nearness is worth, and a turn on the way."""
    passage = draft.passage
    start, _ = passage.sentences[passage.sentence_of[draft.at[0]]]
    apart = abs(passage.index - other.passage.index)
    first = start if apart else max(start, other.at[1])
    turn = TURNED if turns(passage, first, draft.at[0]) else 0.0
    if apart:
        return turn + (0.6 if apart == 1 else 0.6 - 0.2 * apart)
    sentences = sentences_apart(draft, other)
    return turn + (0.8 if sentences == 0 else 0.9 if sentences == 1 else 0.6)


def sentences_apart(draft: Draft, other: Draft) -> int:
    """How many sentences of one passage lie between two reports."""
    passage = draft.passage
    return passage.sentence_of[draft.at[0]] - passage.sentence_of[other.at[0]]


def near(draft: Draft, other: Draft) -> bool:
    """Whether two reports stand in one passage, a sentence apart at most, or in neighbouring passages."""
    apart = draft.passage.index - other.passage.index
    if apart:
        return apart == 1
    return sentences_apart(draft, other) <= 1


def turns(passage: Passage, start: int, end: int) -> bool:
    """Whether the sentence turns to another party between two places."""
    return any(passage.link(at, "turns") for at in range(start, end))


def _pointed(points: Pointer, other: Draft, topics: Topics) -> float:
    """What a pointer adds to a report that it may mean."""
    value = 0.0
    if points.names & (topics.names(other) | topics.carriers(other)):
        value += NAMED
    elif points.kind == "said":
        return -2.0
    if points.sure:
        value += POINTED
    wanted = KINDS.get(points.kind)
    if wanted is not None:
        value += 0.8 if other.stance in wanted else -0.8 if points.sure else -2.0
    return value
