"""Headlines and lists: who speaks stands before a colon."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tawatur.language.cues import Cue
from tawatur.language.vocabulary import VERBAL
from tawatur.model import Role
from tawatur.reading.draft import Draft, Range
from tawatur.reading.part import parts
from tawatur.reading.party import PARTIES, PERSONS, QUOTES, heads, joined_letters, outlet
from tawatur.reading.passage import Passage
from tawatur.reading.tagger import type_at

COLON = Cue("colon", "colon", "state", frozenset({"colon"}), "says")
MARK = ":"
LONGEST = 9
"""Tokens of a speaker before a colon."""
LONGEST_NAME = 4
"""Words of a person's name that no table knows."""
SURE_OF_PERSON = 0.8
"""How sure the name model must be of them."""


def read(passage: Passage, at: int) -> Draft | None:
    """The report whose colon stands at `at`, where a speaker stands before it at the head of the line."""
    if passage.norms[at] != MARK or at == 0 or at > LONGEST or at + 2 >= len(passage.norms):
        return None
    if passage.role is not Role.HEADLINE and passage.role is not Role.SUBHEAD and not _opens_quotation(passage, at + 1):
        return None
    return _line(passage, at, _speaker)


def from_body(passage: Passage, speakers: list[list[str]], lead: Sequence[Passage]) -> Draft | None:
    """The report of a headline whose first words no table knows, where they name someone who speaks in the body.

    Args:
        passage: The headline.
        speakers: The folded words of each source in the body.
        lead: The first paragraphs of the body, in which a person of that surname may be named.
    """
    at = next((n for n in range(1, min(LONGEST, len(passage.norms))) if passage.norms[n] == ":"), None)
    if at is None:
        return None

    def known(_: Passage, start: int, end: int) -> Range | None:
        # Without marks, and without a title of one letter.
        words = [passage.norms[n] for n in range(start, end) if passage.tokens[n].word and len(passage.norms[n]) > 1]
        count = len(words)
        if not words:
            return None
        if passage.link(start, "line-label"):
            # "Report: ...", where a report is the first to speak.
            return (start, end) if speakers[:1] and speakers[0][:count] == words else None
        if _is_place(passage, start, end):
            # A country speaks where the first to speak in the body is that country.
            return (start, end) if speakers[:1] == [words] else None
        if any(words == some[n : n + count] for some in speakers for n in range(len(some))):
            return start, end
        return (start, end) if count <= 2 and _surname(words[-1], lead) else None

    return _line(passage, at, known)


def _surname(word: str, lead: Sequence[Passage]) -> bool:
    """Whether a word ends the name of a person in the first paragraphs."""
    for passage in lead:
        for at, norm in enumerate(passage.norms):
            if norm == word and at and _of_name(passage, at) and _of_name(passage, at - 1):
                return True
    return False


def _of_name(passage: Passage, at: int) -> bool:
    """Whether a word is a part of a person's name, as a table or the name model knows."""
    return passage.words[at].name or type_at(passage, at) == "person"


def _line(passage: Passage, at: int, speaks: Callable[[Passage, int, int], Range | None]) -> Draft | None:
    """The report of a line with a colon at `at`: its speaker, the outlet or the party that he spoke to."""
    start, end = 0, at
    if any(not _beside_words(passage, n) for n in range(start, end)):
        return None
    relay = addressee = None
    for n in range(start + 1, end):
        found = outlet(passage, n)
        if found and found[2] and found[0] == end:
            relay = (n, found)
            end = n
            break
        if passage.norms[n] == passage.pack.clitics.address and n + 1 < end:
            named = outlet(passage, n + 1)
            if named and named[0] == end:
                relay = (n + 1, named)
                end = n
                break
        if _addressed(passage, n):
            addressee = (n, end)
            end = n
            break
    speaker = speaks(passage, start, end)
    if speaker is None and relay is not None and _names_someone(passage, start, end):
        # Whoever spoke to a paper speaks.
        speaker = (start, end)
    if speaker is None:
        return None
    draft = made(passage, speaker, at)
    if relay is not None:
        place, named = relay
        first = passage.inner(place, named[1]) if named[1] else passage.tokens[place].start
        draft.relay = [(first, passage.tokens[named[0] - 1].end)]
    if addressee is not None:
        first, last = passage.characters(*addressee)
        cut = joined_letters(passage, addressee[0])
        draft.addressee = (passage.inner(addressee[0], cut) if cut else first, last)
    return draft


def _beside_words(passage: Passage, at: int) -> bool:
    """Whether a token can stand in a speaker before a colon: a word, a mark around a name, the point of "Dr."."""
    if passage.tokens[at].word or passage.norms[at] in QUOTES | {"(", ")"}:
        return True
    return passage.norms[at] == "." and at > 0 and len(passage.norms[at - 1]) == 1


def _names_someone(passage: Passage, start: int, end: int) -> bool:
    """Whether the words before an outlet in a headline can be a speaker: no place, and no verb."""
    if passage.role is not Role.HEADLINE or _is_place(passage, start, end):
        return False
    return all(part.letter not in VERBAL for part in parts(passage)[start:end])


def _addressed(passage: Passage, at: int) -> bool:
    """Whether the word at `at` says to whom the words of a headline are spoken ("to the judges")."""
    clitics = passage.pack.clitics
    if passage.words[at].name or any(one.kind == "organisation" for one in heads(passage, 0)):
        return False
    if any(one.preposition == clitics.address and one.kind in PERSONS | PARTIES for one in heads(passage, at)):
        return not any(not one.preposition for one in heads(passage, at))
    return any(
        shape.preposition == clitics.address and shape.article and shape.stem.endswith(passage.pack.oblique)
        for shape in clitics.shapes(passage.norms[at])
    )


def made(passage: Passage, speaker: tuple[int, int], at: int) -> Draft:
    """The draft of a line whose speaker stands before the colon at `at`."""
    draft = Draft(passage, COLON, (at, at + 1), "colon/line")
    draft.source, draft.subject = speaker, "before"
    draft.clause = 0
    draft.introducer, draft.frame, draft.body = at, "line", at + 1
    return draft


def _opens_quotation(passage: Passage, at: int) -> bool:
    return passage.norms[at] in QUOTES and any(quote.open == at and quote.length > 3 for quote in passage.quotes)


def _speaker(passage: Passage, start: int, end: int) -> tuple[int, int] | None:
    """The speaker in `start:end`: a person, a body or a group; a place, a topic, a question is none."""
    if end - start < 1:
        return None
    if passage.words[start].bare & {
        "preposition-fi",
        "preposition-min",
        "preposition-an",
        "preposition-ala",
        "question",
        "conjunction",
    }:
        return None
    stop = end
    for n in range(start + 1, end):
        if passage.words[n].bare & {"preposition-fi", "preposition-min", "preposition-an", "breaker"}:
            stop = n
            break
    if passage.link(start, "line-label") or any(passage.link(n, "topic-word") for n in range(start + 1, end)):
        return None
    if passage.norms[start] in QUOTES:
        quote = passage.quotation(start)
        if quote is None or quote.close != end - 1:
            return None
        party = any(one.kind in PARTIES | {"outlet", "name"} for one in heads(passage, start + 1))
        return (start, end) if party and quote.length <= LONGEST_NAME else None
    if _is_place(passage, start, stop):
        # The name of a country or a capital before a colon says where, not who: unless "we" or "must" follow.
        return (start, stop) if _own_voice(passage, end) else None
    found = heads(passage, start)
    kinds = {one.kind for one in found if not one.preposition}
    if kinds & (PERSONS | PARTIES | {"media", "outlet"}):
        return start, stop
    if passage.words[start].bare & {"quantifier"}:
        return start, stop
    if stop - start <= 3 and all(_nameable(passage, n) for n in range(start, stop)):
        return start, stop
    if stop - start <= LONGEST_NAME and stop == end and all(_person(passage, n) for n in range(start, stop)):
        return start, stop
    return None


def _is_place(passage: Passage, start: int, end: int) -> bool:
    """Whether nothing but a country's or a capital's name stands in `start:end`."""
    found = heads(passage, start)
    return bool(found) and found[0].kind == "state" and found[0].length == end - start


def _own_voice(passage: Passage, colon: int) -> bool:
    """Whether a state speaks in what follows a colon: in its own name, or of what must be."""
    norms = passage.norms
    first = colon + 1
    if first < len(norms) and (passage.link(first, "stand-word") or passage.has(first, "obligation")):
        return True
    for at in range(first, min(len(norms), first + LONGEST)):
        if norms[at].startswith(passage.pack.own_future) and len(norms[at]) > 4 and not passage.is_(at, "not-future"):
            return passage.tokens[at].word and not passage.words[at].name
        if passage.link(at, "ours"):
            return True
    return False


def _person(passage: Passage, at: int) -> bool:
    """Whether a word that no table knows as another is a part of a person's name, as the name model sees it."""
    word = passage.words[at]
    return not word.bare and not word.nouns and type_at(passage, at, SURE_OF_PERSON) == "person"


def _nameable(passage: Passage, at: int) -> bool:
    """Whether a word may be a part of a person's name."""
    word = passage.words[at]
    return word.name
