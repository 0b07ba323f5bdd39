"""Nest: which report stands inside which."""

from __future__ import annotations

from itertools import islice

from tawatur.reading.adverbial import COMMAS
from tawatur.reading.draft import Draft
from tawatur.reading.pipeline import State

TURN_WITHIN = 5
"""Tokens between "but" and what somebody else says."""
OPENING = 4
"""Tokens at the head of a content that may stand before its own verb of reporting."""


class Nesting:
    """Sets the parent of every draft: the one with the smallest content around its cue."""

    requires = frozenset({"contents", "names"})
    provides = frozenset({"nesting"})

    def __call__(self, state: State) -> None:
        """Find parents within each passage."""
        by_passage: dict[int, list[Draft]] = {}
        for draft in state.drafts:
            by_passage.setdefault(draft.passage.index, []).append(draft)
        for drafts in by_passage.values():
            for draft in drafts:
                for other in drafts:
                    if other is not draft:
                        _part(draft, other)
        for draft in state.drafts:
            start, end = draft.start(), draft.passage.tokens[draft.at[1] - 1].end
            smallest = None
            index = draft.passage.index
            # A quotation may run on into the next passage, no further.
            for other in (one for n in (index - 1, index, index + 1) for one in by_passage.get(n, ())):
                if other is draft or _vouched(draft, other):
                    continue
                if any(a <= start and end <= b for a, b in other.contents):
                    size = sum(b - a for a, b in other.contents)
                    if smallest is None or size < smallest:
                        smallest = size
                        draft.parent = other


def _part(draft: Draft, other: Draft) -> None:
    """End a content where the writer turns to what somebody else says ("..., but the ministry denied it")."""
    passage = draft.passage
    if draft.source is None or draft.participle or draft.name == other.name or draft.at[0] < other.at[0]:
        return
    first = min(draft.source[0], draft.at[0])
    if other.frame == "colon":
        return
    outer = passage.quoted_by[other.at[0]]
    for number, (start, end) in enumerate(other.contents):
        if not start < passage.tokens[draft.at[0]].start < end or other.passage is not passage:
            continue
        for at in range(max(first - TURN_WITHIN, other.at[1]), first):
            if passage.tokens[at].start <= start or passage.quoted_by[at] != outer or not passage.link(at, "against"):
                continue
            edge = at
            while edge > other.at[1] and not passage.tokens[edge - 1].word and passage.norms[edge - 1] in COMMAS:
                edge -= 1
            stop = passage.tokens[edge - 1].end
            if stop > start:
                other.contents[number:] = [(start, stop)]
                return


def _vouched(draft: Draft, other: Draft) -> bool:
    """Whether a phrase behind a report ("..., according to X") vouches for it or its end, and does not report it."""
    if other.cue.kind not in ("preposition", "as") or other.frame != "before" or other.passage is not draft.passage:
        return False
    first = draft.at[0] if draft.subject != "before" or draft.source is None else min(draft.source[0], draft.at[0])
    words = (n for n in range(other.clause, first) if draft.passage.tokens[n].word)
    return other.clause <= first and next(islice(words, OPENING, None), None) is None


def source_span(draft: Draft) -> tuple[int, int] | None:
    """The characters of a draft's source, without a joined preposition."""
    if draft.source is None:
        return None
    passage = draft.passage
    start, end = passage.characters(*draft.source)
    if draft.cut:
        start = passage.inner(draft.source[0], draft.cut)
    else:
        conjunction = passage.words[draft.source[0]].joined
        word = passage.words[draft.source[0]]
        known = word.bare or any(not shape.conjunction for _, shape in word.nouns)
        if conjunction and draft.subject == "before" and not known:
            start = passage.inner(draft.source[0], len(conjunction))
    return start, end
