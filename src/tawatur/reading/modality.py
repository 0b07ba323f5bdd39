"""Modality: whether an act is told as having happened, as planned, possible or denied, or only spoken of."""

from __future__ import annotations

from tawatur.model import Stance
from tawatur.model.marks import Modality
from tawatur.reading.draft import Draft
from tawatur.reading.trigger import Trigger, Triggers

NEAR = 3
"""Tokens before a noun among which stands what says that it has not happened."""
FAR = 7
"""Tokens between a denial and the act denied."""
BEHIND = 3
"""Tokens behind a noun in which its adjective stands."""


def modality(found: Triggers, trigger: Trigger, said_by: Draft | None) -> Modality | None:
    """How real an act is; None where the page only speaks of it."""
    passage, at = found.passage, trigger.at
    start = trigger.sentence[0]
    stance = said_by.stance if said_by is not None else None
    if found.near(max(start, at - FAR), at, "unless"):
        return None
    if _denied(found, trigger, said_by):
        return "denied"
    if trigger.hint.role == "verb":
        return _of_verb(found, trigger, stance)
    last = max(start, at - NEAR)
    if trigger.hint.preposition == passage.pack.clitics.address and not trigger.hint.article:
        if found.near(last, at, "undergoes"):
            return "happened"
        return "planned" if found.near(last, at, "planned") else None
    if found.near(trigger.end, trigger.end + BEHIND, "possible") or found.near(last, at, "possible"):
        return "possible"
    if found.has(at - 1, "ruled-out") and not found.has(at - 1, "undergoes"):
        return None
    if trigger.hint.preposition == passage.pack.clitics.with_ and found.near(last, at, "ruled-out"):
        # "The deputies demanded a withdrawal".
        return None
    if found.near(last, at, "planned") and not found.near(last, at, "done"):
        return "planned"
    if stance is Stance.WARN and not trigger.hint.article:
        return "possible"
    if stance in (Stance.DEMAND, Stance.PROMISE, Stance.THREATEN) and not trigger.hint.article:
        return None
    return "happened"


def _of_verb(found: Triggers, trigger: Trigger, stance: Stance | None) -> Modality | None:
    passage, at = found.passage, trigger.at
    before = passage.words[at - 1].classes if at > trigger.sentence[0] else frozenset()
    if "negation" in before:
        return None
    if trigger.hint.part == "future":
        return "planned"
    if trigger.hint.part == "purpose":
        return None
    if trigger.hint.part == "present":
        if passage.link(at - 1, "may") or found.has(at - 1, "possible"):
            return "possible"
        if "complementiser" in before or passage.link(at - 1, "subjunctive"):
            if stance is Stance.WARN or found.near(at - NEAR - 1, at - 1, "possible"):
                return "possible"
            return "planned" if found.near(at - NEAR - 1, at - 1, "planned") else None
        if found.near(at - NEAR, at, "planned"):
            return "planned"
        if stance in (Stance.WARN, Stance.THREATEN, Stance.DEMAND, Stance.PROMISE):
            return None
    return "happened"


def _denied(found: Triggers, trigger: Trigger, said_by: Draft | None) -> bool:
    """Whether the act is the first of what is denied."""
    if said_by is None or said_by.stance is not Stance.DENY or said_by.passage is not trigger.passage:
        return False
    first = said_by.at[1]
    if not trigger.at - first >= 0 or trigger.hint.article:
        return False
    return not any(first <= one.at < trigger.at for one in found.acts)
