"""Relative: whom a relative pronoun means: the noun phrase before it that agrees with it and can speak."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tawatur.reading.noun_phrase import PREPOSITIONS, phrase_or_name
from tawatur.reading.part import parts
from tawatur.reading.party import MEDIA, PARTIES, PERSONS, TEXTS, head, heads
from tawatur.reading.passage import Passage
from tawatur.reading.tagger import tag_at, type_at

Speaks = Callable[[Passage, int, int], bool]
"""Whether a phrase is headed by someone who can speak."""
JOINED = PERSONS | PARTIES | MEDIA | TEXTS
"""Kinds of heads that can speak, whatever preposition is joined to them."""
BESIDE_PERSON = frozenset({"preposition-an", "preposition-ila", "preposition-ala", "preposition-min", "breaker"})
"""Classes of words that end a person's title on the left."""
PERSON = "person"
SURE_OF_PERSON = 0.8
"""How sure the name model must be that a word which no table knows names a person."""
DETERMINERS = frozenset({"quantifier", "demonstrative"})
"""Classes of words before the noun that they belong to."""


def agrees(passage: Passage, which: int, tag: str) -> bool:
    """Whether a verb of this number and gender can have what the relative pronoun at `which` means for its subject."""
    if not tag:
        return True
    if passage.has(which, "relative-f"):
        return tag[0] == "f"
    return tag[0] == "m" and _many(passage, which) == (tag[1] != "s")


def meant(passage: Passage, first: int, end: int, which: int, speaks: Speaks) -> int | None:
    """Where the phrase in `first:end` begins that the relative pronoun at `which` means, or None.

    The nearest that agrees and can speak; but what stands behind "in", "of" or "for" belongs to the office or body
    before it, and what only governs it ("the arrest of the suspect who") is left out.
    """
    person = _named(passage, first, end)
    if person is not None:
        return person
    found: int | None = None
    for start, stop, apart in reversed(list(_phrases(passage, first, end))):
        joined = _many(passage, which) and parts(passage)[start].conjunction
        who = next((n for n in range(start, stop) if _fits(passage, n, end, which, speaks)), None)
        if who is not None and joined:
            # Several are joined: all of them.
            who = start
        if who is not None and not (found is not None and who > start):
            found = who
        if found is not None and apart and not joined:
            break
    return found


def _phrases(passage: Passage, first: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The noun phrases in `first:end` without prepositions, and whether each stands apart from the one before it."""
    known = parts(passage)
    at, apart = first, True
    while at < end:
        if passage.words[at].bare & PREPOSITIONS or not (passage.tokens[at].word or at in passage.quote_at):
            counted = at > first and bool(passage.words[at - 1].bare & DETERMINERS)
            apart = not (passage.has(at, "preposition-fi") or counted)
            at += 1
            continue
        stop = max(phrase_or_name(passage, at, end), at + 1)
        stop = next((n for n in range(at + 1, stop) if _begins(passage, n)), stop)
        yield at, stop, apart and not known[at].preposition
        at, apart = stop, True


def _fits(passage: Passage, at: int, end: int, which: int, speaks: Speaks) -> bool:
    """Whether the word at `at` heads what a relative pronoun can mean and what can speak."""
    if at in passage.quote_at:
        return True
    if passage.has(at, "demonstrative") and not (at + 1 < end and passage.words[at + 1].article):
        return False
    if parts(passage)[at].letter == "A" and not passage.norms[at].endswith(passage.pack.plural):
        return False
    if passage.words[at].bare & DETERMINERS:
        at += 2 if passage.has(at + 1, "preposition-min") else 1
        return at < end and _fits(passage, at, end, which, speaks)
    if not passage.tokens[at].word or passage.words[at].bare & PREPOSITIONS:
        return False
    voiced = speaks(passage, at, at + 1) or any(one.kind in JOINED for one in heads(passage, at) if one.preposition)
    return voiced and _agrees(passage, at, which)


def _begins(passage: Passage, at: int) -> bool:
    """Whether a preposition, alone or joined, parts what stands before it from another noun."""
    return bool(passage.words[at].bare & PREPOSITIONS or parts(passage)[at].preposition)


def _agrees(passage: Passage, at: int, which: int) -> bool:
    """Whether the noun at `at` agrees with a relative pronoun in number and gender, as far as it shows them."""
    norm, found = passage.norms[at], heads(passage, at)
    feminine = norm.endswith(passage.pack.feminine)
    several = any(one.number == "many" for one in found) or norm.endswith(passage.pack.plural)
    state = any(one.kind == "state" for one in found)
    person = any(one.kind == PERSON for one in found) and not several
    if passage.has(which, "relative-f"):
        return not (person and not feminine) and not norm.endswith(passage.pack.plural)
    if _many(passage, which):
        return several or parts(passage)[at].letter == "H"
    return not feminine and not several and (not state or passage.is_(at, "masculine-state"))


def _many(passage: Passage, which: int) -> bool:
    """Whether a relative pronoun means several."""
    return passage.norms[which].endswith(passage.pack.plural) or passage.has(which, "relative-d")


def _named(passage: Passage, first: int, end: int) -> int | None:
    """Where the person begins whose name stands right before a relative clause: behind what governs title and name."""
    at = end - 1
    # The model is asked only where its answer can matter.
    titled = any(one.kind == PERSON for n in range(first, at) for one in heads(passage, n))
    if not titled and all(passage.words[n].bare.isdisjoint(BESIDE_PERSON) for n in range(first, at)):
        return None
    if not (passage.tokens[at].word and type_at(passage, at, SURE_OF_PERSON) == PERSON):
        return None
    while at > first and (passage.words[at - 1].name or tag_at(passage, at - 1)[0].endswith(PERSON)):
        at -= 1
    offices = [n for n in range(first, at) if any(one.kind == PERSON for one in heads(passage, n))]
    governed = [
        n
        for n in offices
        if (n > first and passage.words[n - 1].bare & BESIDE_PERSON) or head(passage, n, preposition="") is None
    ]
    if not offices:
        return at if at > first and passage.words[at - 1].bare & BESIDE_PERSON else None
    start = governed[-1] if governed else offices[0]
    while start > first and passage.is_(start - 1, "honorific"):
        start -= 1
    return start
