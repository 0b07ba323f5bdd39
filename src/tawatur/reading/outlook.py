"""Outlook: what a content says of the future: what the source will do, and what it expects."""

from __future__ import annotations

from tawatur.reading.clause import NEAR, OPENING, Clause

OPINION = frozenset({"see", "consider", "consider-now", "in-view", "deem", "observe", "regard", "believe", "think"})
"""Cues of opinion: what they say of the future is expected, not promised."""
PHRASED = 16
"""Words among which it is said that something is expected."""
HEDGED = 10
"""Words among which "may" stands."""


def promises(clause: Clause) -> bool:
    """An intention: its noun, the first person's future, or the future of one's own side with a verb of commitment."""
    passage = clause.passage
    for at in clause.places("promise-word", OPENING):
        if passage.phrase(at, "promise-word") and not passage.has(at - 1, "negation"):
            return True
    if _we_shall(clause):
        return True
    for at in clause.places("resolved", OPENING):
        if not passage.has(at - 1, "negation") and clause.is_own(at):
            return True
    if clause.draft.cue.id in OPINION:
        return False
    if any(clause.is_verb(verb, "never-commit") for verb in clause.nevers(NEAR)):
        return True
    return any(
        clause.is_verb(verb, "commit-any") or (clause.is_verb(verb, "commit") and clause.is_own(at))
        for at, verb in clause.futures(NEAR)
    )


def _we_shall(clause: Clause) -> bool:
    """Whether a content begins with a verb in the first person plural's future."""
    passage = clause.passage
    return any(
        passage.norms[at].startswith(passage.pack.own_future) and not passage.is_(at, "not-future")
        for at, _ in clause.futures(2)
    )


def expects(clause: Clause) -> bool:
    """What may or will come, without the source's doing."""
    passage = clause.passage
    for at in clause.places("expected", PHRASED):
        if passage.phrase(at, "expected") and not any(
            passage.has(at - 1, name) for name in ("relative", "negation", "comparative")
        ):
            return True
    opinion = clause.draft.cue.id in OPINION
    for at in clause.places("may", HEDGED):
        if passage.is_(at, "may") and at + 1 < clause.end:
            verb = passage.pack.tense.sure_present(passage.norms[at + 1])
            if verb and (opinion or not passage.is_(at + 1, "be")):
                return True
    return any(opinion or clause.is_verb(verb, "outcome") for _, verb in clause.futures(NEAR))
