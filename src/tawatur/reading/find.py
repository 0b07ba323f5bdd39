"""Find: every report of a page, with its source and how far it reaches."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.model import BODY, Block, Role
from tawatur.reading import (
    antecedent,
    content,
    headline,
    phrase,
    plea,
    quoting,
    report,
    screen,
    silence,
    transitive,
    verbal_noun,
)
from tawatur.reading.cue import form_at
from tawatur.reading.draft import Draft
from tawatur.reading.passage import Passage
from tawatur.reading.pipeline import State

LONGEST_PASSAGE = 6_000
"""Characters of one passage; of 199,149 paragraphs of newspapers 111 are longer."""

LEAD = 3
"""Paragraphs at the head of the body that may name who speaks in the headline."""


class Passages:
    """Takes the body's blocks apart."""

    requires: frozenset[str] = frozenset()
    provides = frozenset({"passages"})

    def __call__(self, state: State) -> None:
        """Make a passage of each block of the body."""
        text = state.document.text
        blocks = [piece for block in state.document.blocks if block.role in BODY for piece in _pieces(block, text)]
        state.passages = [Passage(number, block, text, state.pack) for number, block in enumerate(blocks)]


def _pieces(block: Block, text: str) -> Iterator[Block]:
    """A block, parted where it is longer than any paragraph: at a full stop, else at white space, else at the limit.

    What is looked at beside a cue grows with its passage, so a bound on passages keeps the whole linear.
    """
    start = block.start
    while block.end - start > LONGEST_PASSAGE:
        limit = start + LONGEST_PASSAGE
        stop = max(text.rfind(". ", start + 1, limit), text.rfind(".\n", start + 1, limit))
        end = stop + 1 if stop > start + LONGEST_PASSAGE // 2 else text.rfind(" ", start + 1, limit)
        if end <= start:
            end = limit
        yield Block(block.role, start, end)
        start = end
        while start < block.end and text[start].isspace():
            start += 1
    if start < block.end:
        yield Block(block.role, start, block.end)


class Reports:
    """Finds cues, with their sources and what introduces their contents."""

    requires = frozenset({"passages"})
    provides = frozenset({"drafts", "sources"})

    def __call__(self, state: State) -> None:
        """Add the drafts of every passage."""
        for passage in state.passages:
            state.drafts.extend(_drafts(passage))
        _headlines(state)


class Contents:
    """Gives every draft its contents; drops those that have none and are no silence."""

    requires = frozenset({"drafts"})
    provides = frozenset({"contents"})

    def __call__(self, state: State) -> None:
        """Set contents passage by passage."""
        by_passage: dict[int, list[Draft]] = {}
        for draft in state.drafts:
            by_passage.setdefault(draft.passage.index, []).append(draft)
        kept: list[Draft] = []
        for drafts in by_passage.values():
            content.extend(drafts)
            kept.extend(draft for draft in drafts if draft.contents or draft.cue.kind == "silence")
        for number, draft in enumerate(kept):
            draft.order = number
        state.drafts = kept


def _headlines(state: State) -> None:
    """Headlines with a colon after words that no table knows, where the body shows that they can speak."""
    speakers = [
        draft.passage.norms[draft.source[0] : draft.source[1]]
        for draft in state.drafts
        if draft.source is not None and draft.passage.role is not Role.HEADLINE
    ]
    lead = [passage for passage in state.passages if passage.role is not Role.HEADLINE][:LEAD]
    for passage in state.passages:
        if passage.role is not Role.HEADLINE or any(draft.passage is passage for draft in state.drafts):
            continue
        draft = headline.from_body(passage, speakers, lead)
        if draft is not None:
            state.drafts.insert(0, draft)


def _drafts(passage: Passage) -> list[Draft]:
    found: list[Draft] = []
    reached = 0
    can_open = passage.pack.can_open
    for at, norm in enumerate(passage.norms):
        if at < reached or not (can_open(norm) or norm == headline.MARK):
            continue
        draft = _draft(passage, at)
        if draft is not None and screen.reports(draft):
            found.append(draft)
            reached = draft.at[1]
    return _agreed(found)


def _draft(passage: Passage, at: int) -> Draft | None:
    if not passage.tokens[at].word:
        return headline.read(passage, at)
    phrased = passage.pack.begins(passage.norms[at])
    found = (silence.read(passage, at) or phrase.read(passage, at)) if phrased else None
    if found is not None or not form_at(passage, at):
        return found
    return (
        quoting.read(passage, at)
        or verbal_noun.read(passage, at, governed=True)
        or plea.read(passage, at)
        or transitive.read(passage, at)
        or report.read(passage, at)
        or antecedent.read(passage, at)
        or verbal_noun.read(passage, at)
    )


def _own(draft: Draft, other: Draft) -> bool:
    """Whether a noun of reporting is what another report is about: "voiced its condemnation of" is one report."""
    return other.body == draft.at[0] and (draft.source is None or "renewed" in other.cue.frames)


def _agreed(drafts: list[Draft]) -> list[Draft]:
    """The drafts without those whose cue is part of another's source, and those that share one introducer."""
    kept: list[Draft] = []
    for draft in drafts:
        if any(
            other.source is not None
            and other is not draft
            and other.source[0] <= draft.at[0] < other.source[1]
            and not draft.passage.has(draft.at[0] - 1, "relative")
            for other in kept
        ):
            continue
        if draft.cue.kind == "noun" and any(_own(draft, other) for other in kept):
            continue
        rival = next(
            (
                o
                for o in kept
                if draft.introducer is not None and o.introducer == draft.introducer and o.frame == draft.frame
            ),
            None,
        )
        if rival is not None:
            if rival.source is not None or draft.source is None:
                continue
            kept.remove(rival)
        kept.append(draft)
    return kept
