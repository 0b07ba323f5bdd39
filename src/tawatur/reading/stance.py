"""Stance: what a source does with the content."""

from __future__ import annotations

from tawatur.model import Stance
from tawatur.reading.draft import Draft
from tawatur.reading.passage import Passage

OPENING_WORDS = 4
"""How many words of a content may turn its stance."""
SPOKEN = frozenset({Stance.STATE, Stance.CONFIRM, Stance.PREDICT})


TELLING = frozenset({"inform", "tell"})
"""Cues that tell a party: of a harm that may come, they warn."""
FEELINGS = (
    ("feeling-condemn", Stance.CONDEMN),
    ("feeling-welcome", Stance.WELCOME),
    ("feeling-predict", Stance.PREDICT),
    ("feeling-doubt", Stance.DOUBT),
)
"""Classes of nouns whose announcement is the stance itself ("voiced his concern")."""


def _joined_threat(passage: Passage, at: int) -> bool:
    """Whether a word names a threat behind a joined preposition."""
    return any(
        shape.preposition and "threat-word" in passage.pack.lexicon.word(shape.stem).bare
        for shape in passage.pack.clitics.shapes(passage.norms[at])
    )


def _own_future(passage: Passage, at: int) -> bool:
    """Whether a content begins with a verb in the first person plural's future."""
    return any(
        passage.norms[n].startswith(passage.pack.own_future)
        and len(passage.norms[n]) > 4
        and not passage.is_(n, "not-future")
        and passage.tokens[n].word
        for n in range(at, min(at + 2, len(passage.norms)))
    )


def _first(draft: Draft) -> int | None:
    """The token where the first content begins."""
    if not draft.contents:
        return None
    start = draft.contents[0][0]
    return next((n for n, token in enumerate(draft.passage.tokens) if token.end > start), None)


def stance(draft: Draft) -> Stance:
    """The stance of a draft: its cue's, unless the first words of the content say more."""
    base = draft.stance
    at = _first(draft)
    if at is None:
        return base
    passage = draft.passage
    if draft.frame == "obj" and passage.has(at, "responsibility"):
        return Stance.CLAIM_RESPONSIBILITY
    for name, label in FEELINGS:
        if passage.has(at, name) and (draft.frame in ("an", "obj", "ala") or draft.cue.id in ("express", "voice")):
            return label
    if base not in SPOKEN:
        return base
    window = range(at, min(at + OPENING_WORDS, len(passage.norms)))
    if draft.cue.id in TELLING and any(passage.has(n, "threat-word") or _joined_threat(passage, n) for n in window):
        return Stance.WARN
    if passage.has(at, "first-person"):
        return Stance.CONDEMN
    if passage.has(at, "first-welcome"):
        return Stance.WELCOME
    if _own_future(passage, at):
        return Stance.PROMISE
    if draft.cue.id == "assert" and draft.frame in ("obj", "ala") and passage.has(at, "this"):
        return Stance.CONFIRM
    for name, label in (("ignorance", Stance.DECLINE), ("rejection", Stance.DENY), ("promise-word", Stance.PROMISE)):
        if any(passage.phrase(n, name) for n in window):
            return label
    if passage.has(at, "belief") and base is Stance.STATE:
        return Stance.PREDICT
    if any(passage.has(n, "obligation") for n in window):
        return Stance.DEMAND
    if passage.is_(at, "preposition-ala") and any(
        passage.is_(n, "complementiser") for n in range(at, min(at + 8, len(passage.norms)))
    ):
        return Stance.DEMAND
    if draft.cue.id == "describe" and any(
        passage.has(n, "accusing") for n in range(at, min(at + 12, len(passage.norms)))
    ):
        return Stance.ACCUSE
    return base
