"""Nest: which report stands inside which, and the chain that leads from the page to what a source rests on."""

from __future__ import annotations

from tawatur.model import ChainLink, Link, cut
from tawatur.reading.draft import Draft
from tawatur.reading.pipeline import State


class Nesting:
    """Sets the parent of every draft: the one with the smallest content around its cue."""

    requires = frozenset({"contents", "relays"})
    provides = frozenset({"nesting"})

    def __call__(self, state: State) -> None:
        """Find parents within each passage."""
        by_passage: dict[int, list[Draft]] = {}
        for draft in state.drafts:
            by_passage.setdefault(draft.passage.index, []).append(draft)
        for draft in state.drafts:
            start, end = draft.start(), draft.passage.tokens[draft.at[1] - 1].end
            smallest = None
            index = draft.passage.index
            # A quotation may run on into the next passage, no further.
            for other in (one for n in (index - 1, index, index + 1) for one in by_passage.get(n, ())):
                if other is draft:
                    continue
                if any(a <= start and end <= b for a, b in other.contents):
                    size = sum(b - a for a, b in other.contents)
                    if smallest is None or size < smallest:
                        smallest = size
                        draft.parent = other


class Chains:
    """Sets the chain of every draft, outermost first."""

    requires = frozenset({"nesting", "names"})
    provides = frozenset({"chains"})

    def __call__(self, state: State) -> None:
        """Build the chains."""
        for draft in state.drafts:
            draft.chain = _chain(draft, state)


def _chain(draft: Draft, state: State) -> tuple[ChainLink, ...]:
    text = state.document.text
    links: list[ChainLink] = []
    if state.document.outlet:
        links.append(ChainLink(Link.OUTLET, state.document.outlet))
    around: list[Draft] = []
    parent = draft.parent
    while parent is not None and parent not in around:
        around.insert(0, parent)
        parent = parent.parent
    for one in [*around, draft]:
        for start, end in one.relay:
            links.append(ChainLink(Link.RELAY, text[start:end], cut(text, start, end)))
        links.append(_source(one, text))
    if draft.basis is not None:
        links.append(ChainLink(Link.BASIS, draft.basis.value))
    return tuple(links)


def _source(draft: Draft, text: str) -> ChainLink:
    place = source_span(draft)
    if not draft.name:
        return ChainLink(Link.GAP, "")
    return ChainLink(Link.SOURCE, draft.name, cut(text, *place) if place else None)


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
        if conjunction and draft.subject == "before" and not passage.words[draft.source[0]].bare:
            start = passage.inner(draft.source[0], len(conjunction))
    return start, end
