"""Accusation: whether a content names somebody as guilty of a wrong."""

from __future__ import annotations

from tawatur.language.lexicon import Body
from tawatur.reading.clause import NEAR, Clause

AMONG = 12
"""Words among which who is to blame is named."""
CALLED = 16
"""Words among which something is called a wrong."""


def accuses(clause: Clause) -> bool:
    """Whether the first clause of a content accuses."""
    return (
        _names_culprit(clause)
        or _does_wrong(clause)
        or _calls_wrong(clause)
        or _has_bad_aim(clause)
        or _lays_to_group(clause)
    )


def _held_off(clause: Clause, at: int) -> bool:
    """Whether a word is denied, or hangs on a relative pronoun or a preposition: then it is not what is said."""
    passage = clause.passage
    if passage.is_(at, "only") or passage.is_(at - 1, "only"):
        return False
    if any(passage.has(n, "negation") or passage.has(n, "relative") for n in (at - 1, at - 2) if n >= clause.start):
        return True
    if at <= clause.start or passage.has(at - 1, "copula"):
        return False
    return passage.pack.vocabulary(passage.norms[at - 1]).parts[:1] == "F"


def _names_culprit(clause: Clause) -> bool:
    """Somebody is named as guilty, or something as a crime, and it is not denied."""
    return any(not _held_off(clause, at) for at in clause.places("culprit", AMONG))


def _does_wrong(clause: Clause) -> bool:
    """Somebody is said to do wrong."""
    passage = clause.passage
    return not clause.says("condition", 2) and any(
        at > clause.start
        and not _held_off(clause, at)
        and not any(passage.has(n, "slip") for n in range(at + 1, min(at + 4, clause.end)))
        for at in clause.places("violates", NEAR)
    )


def _calls_wrong(clause: Clause) -> bool:
    """Something is called a wrong ("... is a violation of ...")."""
    passage = clause.passage
    return any(
        passage.is_(at, "violation")
        and any(
            copula > clause.start and passage.has(copula, "copula") and not _held_off(clause, copula)
            for copula in (at - 1, at - 2)
        )
        for at in clause.places("violation", CALLED)
    )


def _has_bad_aim(clause: Clause) -> bool:
    """An aim that only an enemy has ("... whose aim is to kindle strife")."""
    passage = clause.passage
    return any(
        not _held_off(clause, at)
        and not any(passage.has(n, "whichever") for n in (at - 1, at - 2))
        and any(clause.begins(n, "bad-goal") for n in range(at + 1, min(at + 4, clause.end)))
        for at in clause.places("aim")
    )


def _lays_to_group(clause: Clause) -> bool:
    """A deed is laid to an armed group ("an attack that ... carried out")."""
    passage = clause.passage
    for at in clause.places("carried-out"):
        for n in (at + 1, at + 2):
            found = passage.pack.bodies.match(passage.norms, n) if n < clause.end else None
            if found is not None and isinstance(found[1], Body) and found[1].kind == "group":
                return not clause.is_own(n + 1)
    return False
