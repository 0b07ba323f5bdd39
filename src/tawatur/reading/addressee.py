"""Addressee: the party to the story to whom something was said, or of whom it was demanded."""

from __future__ import annotations

from tawatur.reading import adverbial, source
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.case import object_plural
from tawatur.reading.draft import Draft, Range
from tawatur.reading.noun_phrase import phrase_end
from tawatur.reading.part import NOUNS, PREPOSITIONS, UNKNOWN, parts
from tawatur.reading.party import PARTIES, QUOTES, heads, outlet
from tawatur.reading.passage import Passage
from tawatur.reading.pipeline import State

TOLD = PARTIES | {"person", "people"}
"""Kinds of nouns of those to whom something can be said."""


class Addressees:
    """Sets right who is addressed: one noun phrase, apart from the source, no press and no adverbial."""

    requires = frozenset({"relays"})
    provides = frozenset({"addressees"})

    def __call__(self, state: State) -> None:
        """Go through the drafts."""
        for draft in state.drafts:
            if draft.addressee is not None:
                draft.addressee = _tidied(draft, draft.addressee)
            elif draft.cue.id == "call" and draft.frame == "that":
                draft.addressee = _prayed_to(draft)
            elif not draft.participle and not draft.relay and draft.cue.kind == "verb":
                _cut_source(draft)
                draft.addressee = _told(draft) or _object(draft)


def _tidied(draft: Draft, found: Range) -> Range | None:
    """An addressee without adverbials before it and what does not belong to its phrase; None where none is left."""
    passage = draft.passage
    tokens = [n for n, token in enumerate(passage.tokens) if token.start < found[1] and token.end > found[0]]
    if not tokens:
        return None
    first, end = tokens[0], tokens[-1] + 1
    if draft.source is not None and draft.subject == "after" and draft.source[0] <= first:
        first = _parted(draft, max(first, draft.source[1]), end)
    while first < end and (passage.norms[first] in COMMAS or not passage.tokens[first].word):
        if passage.norms[first] in QUOTES and passage.quote_at.get(first) is not None:
            break
        first += 1
    first = adverbial.skip_adverbials(passage, first, end)
    while first < end and passage.is_(first, "same-word"):
        first += 1
    if first >= end or not _can_hear(passage, first):
        return None
    before = first - 1 if passage.tokens[first - 1].word else first - 2
    if passage.words[before].bare & PREPOSITIONS:
        return None
    last = min(_end(passage, first, end), end)
    while last > first + 1 and passage.norms[last - 1] in COMMAS:
        last -= 1
    start, stop = passage.characters(first, last)
    # Where a joined preposition was cut off, it stays so.
    return (found[0] if start < found[0] < passage.tokens[first].end else start), stop


def _parted(draft: Draft, first: int, end: int) -> int:
    """Where the addressee begins: the source may go on in it, with a name behind its title."""
    assert draft.source is not None
    passage = draft.passage
    edge = phrase_end(passage, draft.source[0], end)
    known = parts(passage)
    if known[first].preposition:
        return first
    if object_plural(passage, first):
        # A plural in the case of objects is no name's second part.
        return first
    if known[first - 1].letter == "R" and known[first].letter == "H" and known[first].definite:
        # "asked Adam the president whether": an office with its article behind a name is another's.
        return first
    if edge <= first or not (passage.has(first, "person-mark") or draft.source[1] == draft.source[0] + 1):
        return first
    draft.source = (draft.source[0], edge)
    return edge


def _end(passage: Passage, first: int, limit: int) -> int:
    """Where an addressee ends: before a purpose that a joined preposition opens."""
    known = parts(passage)
    address = passage.pack.clitics.address
    return next(
        (n for n in range(first + 1, limit) if known[n].preposition == address and known[n].letter == "M"), limit
    )


def _can_hear(passage: Passage, at: int) -> bool:
    """Whether someone who can be told a thing stands at a word."""
    if passage.norms[at] in QUOTES:
        return at + 1 < len(passage.norms) and outlet(passage, at) is None
    if passage.is_(at, "press"):
        return False
    if passage.words[at].bare & {"quantifier", "demonstrative"}:
        return True
    found = heads(passage, at)
    if found:
        return found[0].kind not in ("media", "outlet", "document", "statement")
    letter = parts(passage)[at].letter
    return letter in NOUNS - {"M", "C"} or letter in ("A", UNKNOWN)


def _cut_source(draft: Draft) -> None:
    """End a source before someone behind the preposition of address, where a person's name stands before that."""
    passage = draft.passage
    address = passage.pack.clitics.address
    if draft.source is None or draft.subject != "after" or not address:
        return
    first, end = draft.source
    for at in range(first + 1, end):
        named = passage.words[at - 1].name or (at - first > 1 and passage.words[at - 2].name)
        if named and _hearer(passage, at, address) is not None and not passage.is_(at, "press"):
            draft.source = (first, at)
            return


def _object(draft: Draft) -> Range | None:
    """The end of a source that its ending shows to be the object of a verb that takes a party."""
    passage = draft.passage
    if draft.source is None or draft.subject != "after" or "party" not in draft.cue.frames:
        return None
    first, end = draft.source
    for at in range(first + 1, end):
        if object_plural(passage, at) and parts(passage)[at].letter == "H" and source.completes(passage, at - 1):
            draft.source = (first, at)
            return passage.characters(at, end)
    return None


def _told(draft: Draft) -> Range | None:
    """Whom a joined preposition names right behind the cue or its source ("said to the minister that")."""
    passage = draft.passage
    address = passage.pack.clitics.address
    if draft.introducer is None or not address or draft.frame not in ("that", "colon", "quote", "obj", "an"):
        return None
    places = [draft.at[1]]
    if draft.source is not None and draft.subject == "after":
        places.append(draft.source[1])
    for at in places:
        if at >= draft.introducer or passage.is_(at, "press") or outlet(passage, at):
            continue
        cut = _hearer(passage, at, address)
        if cut is not None:
            end = phrase_end(passage, at, draft.introducer)
            start = passage.inner(at, cut) if cut else passage.tokens[at].start
            return start, passage.tokens[end - 1].end
    return None


def _hearer(passage: Passage, at: int, address: str) -> int | None:
    """Letters to cut before someone named behind the joined preposition of address, or None where nobody is."""
    for one in heads(passage, at):
        if one.preposition == address and one.kind in TOLD:
            return 0 if one.article else one.cut
    norm = passage.norms[at]
    if norm.startswith(address) and not passage.words[at].name and not passage.words[at].bare:
        return len(address) if passage.pack.lexicon.word(norm[len(address) :]).name else None
    return None


def _prayed_to(draft: Draft) -> Range | None:
    """God, to whom a source that runs on prays ("called on God that")."""
    passage = draft.passage
    if draft.source is None or draft.introducer is None or draft.subject != "after":
        return None
    # God in a body's own name is called on by nobody.
    named = max((one.length for one in heads(passage, draft.source[0])), default=1)
    for at in range(draft.source[0] + named, draft.introducer):
        if passage.is_(at, "deity") and not passage.words[at - 1].name and not passage.words[at].joined:
            end = draft.introducer
            while end > at + 1 and not passage.tokens[end - 1].word:
                end -= 1
            draft.source = (draft.source[0], min(at, draft.source[1]))
            return passage.characters(at, end)
    return None
