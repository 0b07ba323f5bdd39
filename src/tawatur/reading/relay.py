"""Relay: who carried a report to this page."""

from __future__ import annotations

from tawatur.model import Basis
from tawatur.reading.draft import Draft
from tawatur.reading.party import MEDIA, QUOTES, heads, outlet
from tawatur.reading.pipeline import State


class Relays:
    """Finds who carried a report to this page; an outlet cited beside another source is its relay."""

    requires = frozenset({"contents"})
    provides = frozenset({"relays"})

    def __call__(self, state: State) -> None:
        """Set relays, and drop the phrases that turned out to be one."""
        dropped: set[int] = set()
        for number, draft in enumerate(state.drafts):
            if not draft.participle and draft.frame not in ("before", "line") and not draft.relay:
                draft.relay = _told_to(draft)
            between = _between(state.drafts, number) if draft.cue.kind == "preposition" else None
            if between is not None and not _is_outlet(draft):
                draft.contents, draft.frame, draft.clause = list(between.contents), "that", draft.at[0]
                between.basis = Basis.TOLD
            elif draft.cue.kind == "preposition" and draft.source is not None and _is_outlet(draft):
                host = _host(state.drafts, number)
                if host is not None:
                    host.relay = host.relay or [_name(draft)]
                    dropped.add(number)
        governing: Draft | None = None
        for number, draft in enumerate(state.drafts):
            if number in dropped:
                continue
            if draft.participle and governing is not None and _hangs(draft, governing):
                draft.relay = list(governing.relay)
            if not draft.participle:
                governing = draft
        state.drafts = [draft for number, draft in enumerate(state.drafts) if number not in dropped]


def _told_to(draft: Draft) -> list[tuple[int, int]]:
    """Outlets between the cue and its content to which the source spoke."""
    passage = draft.passage
    first = draft.at[1]
    last = draft.introducer if draft.introducer is not None else draft.reach
    if draft.source is not None and draft.subject == "after":
        source = range(draft.source[0], draft.source[1])
    else:
        source = range(0)
    address = passage.pack.clitics.address
    at = first
    while at < last:
        if at in source:
            at += 1
            continue
        found = outlet(passage, at)
        if found is None or found[0] > last + 1:
            at += 1
            continue
        end, cut, preposition = found
        before = passage.norms[at - 1] if at else ""
        told = (bool(address) and address in (preposition, before)) or passage.has(at - 1, "with-outlet")
        if told and end <= last:
            start = passage.inner(at, cut) if cut else passage.tokens[at].start
            return [(start, passage.tokens[end - 1].end)]
        at = end
    return []


def _between(drafts: list[Draft], number: int) -> Draft | None:
    """The report between whose cue and content a phrase stands."""
    at = drafts[number].at[0]
    for other in drafts[max(0, number - 3) : number]:
        if (
            other.passage is drafts[number].passage
            and other.introducer is not None
            and other.at[1] <= at < other.introducer
        ):
            return other
    return None


def _is_outlet(draft: Draft) -> bool:
    assert draft.source is not None
    first = draft.source[0]
    if draft.passage.norms[first] in QUOTES:
        return outlet(draft.passage, first) is not None
    return any(one.kind in MEDIA for one in heads(draft.passage, first))


def _name(draft: Draft) -> tuple[int, int]:
    assert draft.source is not None
    passage = draft.passage
    first = passage.inner(draft.source[0], draft.cut) if draft.cut else passage.tokens[draft.source[0]].start
    return first, passage.tokens[draft.source[1] - 1].end


def _host(drafts: list[Draft], number: int) -> Draft | None:
    """The report of the same sentence that a cited outlet carried."""
    cited = drafts[number]
    passage = cited.passage
    sentence = passage.sentence_of[cited.at[0]]

    def beside(place: int) -> bool:
        other = drafts[place]
        return other.passage is passage and passage.sentence_of[other.at[0]] == sentence

    place = number - 1
    while place >= 0 and beside(place):
        if drafts[place].cue.kind in ("verb", "relay"):
            return drafts[place]
        place -= 1
    place = number + 1
    while cited.frame == "after" and place < len(drafts) and beside(place):
        if drafts[place].cue.kind == "verb" and not drafts[place].participle:
            return drafts[place]
        place += 1
    return None


def _hangs(draft: Draft, governing: Draft) -> bool:
    """Whether a participle hangs on a verb: in the same passage, in its sentence or the one after."""
    passage = draft.passage
    if governing.passage is not passage:
        return False
    return passage.sentence_of[draft.at[0]] - passage.sentence_of[governing.at[0]] <= 1
