"""Stance: what a source does with the content, by its cue and by the first clause of the content."""

from __future__ import annotations

from collections.abc import Callable

from tawatur.model import Stance
from tawatur.reading.accusation import accuses
from tawatur.reading.attitude import attitude, feeling, given, judged
from tawatur.reading.clause import LATE, LONGEST, NEAR, OPENING, Clause
from tawatur.reading.draft import Draft
from tawatur.reading.outlook import expects, promises

SPOKEN = frozenset({Stance.STATE, Stance.CONFIRM, Stance.PREDICT})
"""Stances of cues that say no more than that somebody spoke: the content decides."""
TELLING = frozenset({"inform", "tell"})
"""Cues that tell a party: of a harm that may come, they warn."""


def stance(draft: Draft) -> Stance:
    """The stance of a draft: its cue's, unless the first clause of the content says more."""
    base = draft.stance
    clause = Clause.of(draft)
    if clause is None:
        return base
    if "given" in draft.cue.frames:
        return given(clause) or base
    if draft.frame == "obj" and clause.passage.has(clause.start, "responsibility"):
        return Stance.CLAIM_RESPONSIBILITY
    if draft.frame in ("an", "obj", "ala") or draft.cue.id in ("express", "voice"):
        felt = feeling(clause)
        if felt is not None:
            return felt
    if draft.cue.id == "describe":
        return judged(clause)
    if base not in SPOKEN:
        return base
    own = attitude(clause)
    if own is not None:
        return own
    for turns, label in TURNS:
        if turns(clause):
            return label
    return base


def _warns(clause: Clause) -> bool:
    """A threat told to a party, or a danger that will come if something is done."""
    passage = clause.passage
    if clause.draft.cue.id in TELLING and any(clause.is_stem(at, "threat-word") for at in clause.window(OPENING)):
        return True
    dangers = clause.places("danger", LATE)
    if not dangers or any(passage.has(at, "negation") for at in range(dangers[0] - 2, dangers[0])):
        return False
    return bool(clause.says("condition", NEAR) or clause.futures(LATE))


def _condemns(clause: Clause) -> bool:
    """A condemnation in the first person."""
    return clause.says("first-person", 3)


def _welcomes(clause: Clause) -> bool:
    """Thanks or praise in the first person."""
    return clause.says("first-welcome", 1)


def _threatens(clause: Clause) -> bool:
    """Retaliation is announced, or a hostile act, by the speaker's side or on a condition."""
    if clause.says("retaliation", LONGEST):
        return True
    hostile = [at for at, verb in clause.futures(LONGEST) if clause.is_verb(verb, "hostile")]
    return bool(hostile) and (clause.says("condition", NEAR) or clause.is_own(hostile[0]))


def _confirms(clause: Clause) -> bool:
    """Something just claimed is affirmed ("affirmed the report")."""
    draft, words = clause.draft, clause.passage.words
    if draft.cue.id != "assert" or draft.frame not in ("obj", "ala") or not clause.says("this", 1):
        return False
    return not any("complementiser" in words[at].bare for at in clause.window(OPENING + 1))


def _declines(clause: Clause) -> bool:
    """The source does not know, or will not say."""
    return clause.says("ignorance", OPENING)


def _denies(clause: Clause) -> bool:
    """A claim is called false, or a part in something is denied."""
    passage = clause.passage
    for at in clause.places("rejection", LATE):
        if not (passage.has(at - 1, "negation") or passage.has(at - 1, "relative")):
            return True
    return any(
        any(passage.has(n, "involved") for n in range(at + 1, min(at + 4, clause.end)))
        for at in clause.places("negation", NEAR)
    )


def _demands(clause: Clause) -> bool:
    """An obligation: its noun opens the content, its verb stands near, or somebody has a duty."""
    passage = clause.passage
    if clause.says("obligation-noun", 2):
        return True
    if any(
        passage.phrase(at, "obligation-phrase") and not _hangs(clause, at)
        for at in clause.places("obligation-phrase", NEAR)
    ):
        return True
    for at in clause.places("obligation", NEAR):
        if (at < clause.start + OPENING or _governs(clause, at)) and not _hangs(clause, at):
            return True
    for at in clause.places("duty", LATE):
        if at + 1 < clause.end:
            near = at <= clause.start + 3 or not passage.is_(at, "duty")
            act = passage.pack.vocabulary(passage.norms[at + 1]).parts[:1] == "M"
            that = range(at + 1, min(at + (5 if near else 2), clause.end))
            if (near and act) or any(passage.is_(n, "that") for n in that):
                return True
    return passage.is_(clause.start, "preposition-ala") and any(passage.is_(n, "that") for n in clause.window(NEAR))


def _hangs(clause: Clause, at: int) -> bool:
    """Whether a word of obligation is denied, past, or only says something of a noun."""
    return any(clause.passage.has(at - 1, name) for name in ("relative", "negation", "was"))


def _governs(clause: Clause, at: int) -> bool:
    """Whether a verb of obligation has what is to be done, or by whom, at once behind it."""
    passage = clause.passage
    return passage.is_(at + 1, "that") or passage.is_(at + 1, "preposition-ala")


TURNS: tuple[tuple[Callable[[Clause], bool], Stance], ...] = (
    (_warns, Stance.WARN),
    (_condemns, Stance.CONDEMN),
    (_welcomes, Stance.WELCOME),
    (_threatens, Stance.THREATEN),
    (promises, Stance.PROMISE),
    (_confirms, Stance.CONFIRM),
    (_declines, Stance.DECLINE),
    (_denies, Stance.DENY),
    (_demands, Stance.DEMAND),
    (accuses, Stance.ACCUSE),
    (expects, Stance.PREDICT),
)
"""What turns a spoken stance, in the order in which it is asked."""
