"""Basis: how a source knows what it says, where the page says so."""

from __future__ import annotations

from tawatur.model import Basis
from tawatur.reading.draft import Draft
from tawatur.reading.party import heads
from tawatur.reading.pipeline import State

OPENING = 6
"""Tokens at the head of a content in which evidence is named."""
EVIDENCE = (
    ("saw-word", Basis.EYEWITNESS, 2),
    ("investigation-word", Basis.INVESTIGATION, OPENING),
    ("imagery-word", Basis.IMAGERY, 2),
)
"""Classes of words that name evidence, what basis they are, and how far from the head they stand."""


class Bases:
    """Sets the basis of what rests on evidence that the source or the head of the content names."""

    requires = frozenset({"kinds"})
    provides = frozenset({"bases"})

    def __call__(self, state: State) -> None:
        """Go through the drafts."""
        for draft in state.drafts:
            if draft.basis is None and draft.cue.kind != "silence":
                draft.basis = _of_source(draft) or _of_content(draft)


def _of_source(draft: Draft) -> Basis | None:
    """The basis that a noun of the source says: witnesses beside others, pictures."""
    if draft.source is None:
        return None
    passage, (first, end) = draft.passage, draft.source
    for one in heads(passage, first):
        if one.basis == Basis.IMAGERY.value:
            return Basis.IMAGERY
    for at in range(first, end):
        if passage.has(at, "relative"):
            break
        for noun, shape in passage.words[at].nouns:
            if noun.kind == "witness" and not shape.preposition:
                return Basis.EYEWITNESS
    return None


def _of_content(draft: Draft) -> Basis | None:
    """The basis that the first words of the content name."""
    if not draft.contents:
        return None
    passage = draft.passage
    start, stop = draft.contents[0]
    first = next((n for n, token in enumerate(passage.tokens) if token.end > start), None)
    if first is None:
        return None
    for at in range(first, min(first + OPENING, len(passage.tokens))):
        if passage.tokens[at].start >= stop:
            break
        for name, basis, far in EVIDENCE:
            if at - first < far and passage.phrase(at, name):
                return basis
    return None
