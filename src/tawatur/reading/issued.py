"""Issued: nothing was issued, no comment came from someone."""

from __future__ import annotations

from tawatur.reading.draft import Draft
from tawatur.reading.holder import goes_on, holder, set_holder, skip_at_once
from tawatur.reading.party import MEDIA, PARTIES, PERSONS, heads
from tawatur.reading.passage import Passage

WINDOW = 12
"""Tokens after the cue in which what was not given must stand."""


def read(draft: Draft, after: int, stop: int) -> Draft | None:
    """Nothing was issued: by whom stands behind "from", before the noun or after it, or as the subject."""
    passage = draft.passage
    at = skip_at_once(passage, after, stop)
    noun = next((n for n in range(at, min(stop, at + WINDOW)) if passage.link(n, "comment-noun")), None)
    if noun is None:
        return None
    if passage.words[at].bare & {"preposition-min", "preposition-an"}:
        party = holder(passage, at + 1, noun, begun=True)
        if at == draft.at[1]:
            draft.at = (draft.at[0], at + 1)
    elif noun == at or passage.words[at].bare & {"quantifier", "question"}:
        mark = next(
            (
                n
                for n in range(noun + 1, min(stop, noun + WINDOW))
                if passage.words[n].bare & {"preposition-min", "preposition-an"}
            ),
            None,
        )
        if mark is None:
            if not goes_on(draft, draft.at[0]) or draft.source is None or not speaks(passage, draft.source[0]):
                return None
            return draft
        party = holder(passage, mark + 1, stop, begun=True)
    else:
        party = holder(passage, at, noun)
    if party is None or not (speaks(passage, party[0]) or passage.words[party[0]].article):
        return None
    set_holder(draft, party)
    draft.reach = stop
    return draft


def speaks(passage: Passage, at: int) -> bool:
    """Whether the word at `at` heads a party that can issue a statement."""
    return any(one.kind in PERSONS | PARTIES | MEDIA for one in heads(passage, at))
