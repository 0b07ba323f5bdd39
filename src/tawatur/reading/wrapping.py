"""Wrapping: a noun of speech or belief between a cue and what is said ("renewed its assertion that ...")."""

from __future__ import annotations

from tawatur.reading.draft import Draft
from tawatur.reading.part import parts
from tawatur.reading.passage import Passage

LEADS = frozenset({"preposition-ala", "preposition-ila", "preposition-fi", "preposition-an"})
"""Prepositions that lead from such a noun to what is said."""


def unwrap(draft: Draft) -> None:
    """Begin the content behind the noun of speech or belief that it begins with, where a clause or an act follows."""
    passage, body = draft.passage, draft.body
    if body is None or not passage.has(body, "wrapping-noun"):
        return
    inner = _past(passage, body + 1)
    if inner is None:
        return
    draft.body, draft.objects = inner, []
    if "complementiser" in passage.words[inner - 1].classes:
        draft.frame = "that"


def _past(passage: Passage, at: int) -> int | None:
    """The first word behind the preposition or complementiser at `at`, or None where neither leads on."""
    if at + 1 >= len(passage.norms):
        return None
    if "complementiser" in passage.words[at].classes:
        return at + 1
    if not passage.words[at].bare & LEADS:
        return None
    if "complementiser" in passage.words[at + 1].classes:
        return at + 2 if at + 2 < len(passage.norms) else None
    return at + 1 if parts(passage)[at + 1].letter in "NM" else None
