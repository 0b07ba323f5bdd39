"""Chain: the links that lead from the page to what a source rests on, with a gap where the page hides one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tawatur.model import Basis, ChainLink, Link, SourceKind, cut
from tawatur.reading.descriptor import UNNAMED, phrase_end
from tawatur.reading.draft import Draft, Range
from tawatur.reading.nest import source_span
from tawatur.reading.passage import Passage
from tawatur.reading.pipeline import State
from tawatur.reading.reply import tokens

HEARSAY_WITHIN = 3
"""Tokens at the head of a content in which it may say that the source was told."""
UNNAMED_WITHIN = 3
"""Tokens after a source in which the page may say that an outlet did not name it."""
ALIKE = {"people": "person", "witness": "witness", "source": "source", "person": "person"}
"""Kinds of nouns by which one of several unnamed sources is known as one of them."""


class Chains:
    """Sets the chain of every draft, outermost first."""

    requires = frozenset({"nesting", "names", "descriptions", "grounds"})
    provides = frozenset({"chains"})

    def __call__(self, state: State) -> None:
        """Build the chains."""
        carried = _carried(state)
        for draft in state.drafts:
            draft.chain = _chain(draft, state, carried)


def _carried(state: State) -> dict[int, list[Range]]:
    """The relays of every draft: its own, or those behind which the page knows its unnamed source."""
    found: dict[int, list[Range]] = {}
    known: dict[str, list[Range]] = {}
    group: Draft | None = None
    media = _media(state)
    for draft in sorted(state.drafts, key=Draft.start):
        if not draft.relay and draft.cue.kind == "preposition":
            draft.relay = _quoting(draft, media.get(draft.passage.index, ()))
        draft.relay = [place for place in draft.relay if not _unnamed(draft.passage, place)]
        relays = list(draft.relay)
        if draft.kind in UNNAMED:
            if not relays and draft.parent is None:
                relays = known.get(draft.name, [])
                if not relays and group is not None and _one_of(draft, group):
                    relays = group.relay
            if relays:
                known.setdefault(draft.name, relays)
            if draft.relay and draft.kind is SourceKind.ANONYMOUS_GROUP:
                group = draft
        found[id(draft)] = relays
    return found


def _media(state: State) -> dict[int, list[Draft]]:
    """The reports of media in each passage."""
    found: dict[int, list[Draft]] = {}
    for draft in state.drafts:
        if draft.source is not None and draft.kind is SourceKind.MEDIA:
            found.setdefault(draft.passage.index, []).append(draft)
    return found


def _quoting(draft: Draft, media: Iterable[Draft]) -> list[Range]:
    """The named outlet that reports what it has from a source ("the paper said, quoting officials, that ...")."""
    for other in media:
        if other.source is None or other.introducer is None or draft.at[0] not in range(other.at[1], other.introducer):
            continue
        place = source_span(other)
        if place and _media_end(other.passage, *other.source) == other.source[0]:
            return [place]
    return []


def _one_of(draft: Draft, group: Draft) -> bool:
    """Whether a source is one of several for whom an outlet spoke before ("one of the sources", "a second source")."""
    if draft.source is None or group.source is None or draft.kind is not SourceKind.ANONYMOUS_PERSON:
        return False
    passage, (first, end) = draft.passage, draft.source
    counted = passage.is_(first, "one-of") or any(
        passage.link(at, "ordinal") for at in range(first, min(end, first + 3))
    )
    return counted and bool(_kinds(passage, draft.source) & _kinds(group.passage, group.source))


def _kinds(passage: Passage, place: Range) -> set[str]:
    """What kind of unnamed source the first nouns of a phrase name."""
    first, end = place
    return {
        ALIKE[noun.kind]
        for at in range(first, min(end, first + 3))
        for noun, shape in passage.words[at].nouns
        if noun.kind in ALIKE and not shape.preposition
    }


def _chain(draft: Draft, state: State, carried: dict[int, list[Range]]) -> tuple[ChainLink, ...]:
    text = state.document.text
    links: list[ChainLink] = []
    if state.document.outlet:
        links.append(ChainLink(Link.OUTLET, state.document.outlet))
    around: list[Draft] = []
    parent = draft.parent
    while parent is not None and parent not in around:
        around.insert(0, parent)
        parent = parent.parent
    said = ""
    for one in [*around, draft]:
        if one.name and one.name == said:
            # Who speaks within his own report is no second link.
            continue
        said = one.name
        links.extend(_relays(one, carried[id(one)], text))
        links.append(_source(one, text))
        links.extend(ChainLink(Link.GAP, text[a:b], cut(text, a, b)) for a, b in _gaps(one))
    if draft.ground is not None:
        start, end = draft.ground
        links.append(ChainLink(Link.BASIS, text[start:end], cut(text, start, end)))
    elif draft.basis is not None:
        place = _own_ground(draft)
        # Whom an outlet was told by has a chain of his own.
        if place is not None or draft.basis is not Basis.TOLD:
            words = text[place[0] : place[1]] if place else draft.basis.value
            links.append(ChainLink(Link.BASIS, words, cut(text, *place) if place else None))
    return tuple(links)


def _own_ground(draft: Draft) -> Range | None:
    """The noun of a source that says by itself what it rests on ("the report", "witnesses", "a count")."""
    if draft.source is None or draft.basis is None:
        return None
    passage, (first, end) = draft.passage, draft.source
    for at in range(first, min(end, first + 3)):
        if any(noun.basis == draft.basis.value for noun, _ in passage.words[at].nouns):
            cut_ = next((shape.cut for noun, shape in passage.words[at].nouns if noun.basis == draft.basis.value), 0)
            return (passage.inner(at, cut_) if cut_ else passage.tokens[at].start), passage.tokens[at].end
    return None


def _relays(draft: Draft, relays: list[Range], text: str) -> Iterator[ChainLink]:
    for start, end in relays:
        yield ChainLink(Link.RELAY, text[start:end], cut(text, start, end))
    if relays:
        return
    hidden = _unnamed_carrier(draft)
    if hidden is not None:
        yield ChainLink(Link.GAP, text[hidden[0] : hidden[1]], cut(text, *hidden))


def _source(draft: Draft, text: str) -> ChainLink:
    place = source_span(draft)
    if not draft.name:
        return ChainLink(Link.GAP, "")
    return ChainLink(Link.SOURCE, draft.name, cut(text, *place) if place else None)


def _media_end(passage: Passage, at: int, end: int) -> int:
    """Where the phrase of unnamed media that begins at `at` ends; `at` where none does."""
    length = passage.link(at, "unnamed-media")
    if not length:
        return at
    stop = at + length
    while stop < end and passage.norms[stop].endswith(passage.pack.relational) and passage.tokens[stop].word:
        stop += 1
    return stop


def _unnamed(passage: Passage, place: Range) -> bool:
    """Whether media are meant that the page does not name; these are no relay, but a gap."""
    first, end = tokens(passage, place)
    return first < _media_end(passage, first, end) == end


def _unnamed_carrier(draft: Draft) -> Range | None:
    """The words of unnamed media that carried a report ("Turkish media quoted ...")."""
    passage = draft.passage
    last = draft.introducer if draft.introducer is not None else draft.at[1]
    source = range(*draft.source) if draft.source is not None else range(0)
    for at in range(draft.at[1] + (draft.cue.kind != "relay"), last):
        if at not in source and (draft.cue.kind == "relay" or passage.link(at - 1, "carried-by")):
            end = _media_end(passage, at, last)
            if end > at:
                return passage.characters(at, end)
    return None


def _gaps(draft: Draft) -> Iterator[Range]:
    """The words by which the page hides a link behind a draft's source."""
    passage = draft.passage
    if draft.source is not None:
        first, end = draft.source
        stop = phrase_end(passage, first, end)
        if _media_end(passage, first, end) > first:
            yield passage.characters(first, stop)
        elif draft.kind in UNNAMED:
            if "source" in _kinds(passage, draft.source):
                yield from _near(passage, first, stop)
            _, limit = passage.sentences[passage.sentence_of[first]]
            for at in range(first + 1, min(limit, end + UNNAMED_WITHIN)):
                length = passage.link(at, "left-unnamed")
                if length:
                    yield passage.characters(at, at + length)
                    break
    for place in draft.contents[:1]:
        start, limit = tokens(passage, place)
        for at in range(start, min(limit, start + HEARSAY_WITHIN)):
            length = passage.link(at, "hearsay")
            if length:
                yield passage.characters(at, at + length)
                return


def _near(passage: Passage, first: int, stop: int) -> Iterator[Range]:
    for at in range(first + 1, stop):
        if passage.link(at, "near") and at + 1 < stop:
            yield passage.characters(at, stop)
            return
