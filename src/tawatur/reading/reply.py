"""Reply: whether a report answers another, and what it says of what it answers."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from tawatur.model import Stance
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.draft import Draft, Range
from tawatur.reading.gist import gist
from tawatur.reading.passage import Passage

ANSWERING = frozenset({Stance.DENY, Stance.DECLINE, Stance.CONFIRM, Stance.DOUBT, Stance.UNVERIFIED})
"""Stances that answer what another has said."""
OBJECT = 8
"""Tokens at the head of what is denied or left without comment that may point back."""
NAMED_WITHIN = 6
"""Tokens after "what was said by" that may name who said it."""
POINTERS = ("points-accuse", "points-warn", "points-report")


class Pointer(NamedTuple):
    """How a report points back to what it answers.

    Attributes:
        kind: accuse, warn, report, matter, said; nobody where it answers what goes round without a speaker.
        sure: Whether the words can only mean something said before ("these reports").
        names: Keys of the words that say whose it was.
    """

    kind: str
    sure: bool
    names: frozenset[str]


def tokens(passage: Passage, place: Range) -> Range:
    """The tokens of a range of characters."""
    first = bisect_left(passage.tokens, place[0], key=lambda token: token.start)
    last = bisect_left(passage.tokens, place[1], lo=first, key=lambda token: token.start)
    return first, last


def about(draft: Draft) -> list[Range]:
    """Token ranges of what is answered: the content, or what stands behind a silence."""
    passage = draft.passage
    if draft.contents and draft.cue.kind != "silence":
        return [tokens(passage, place) for place in draft.contents if place[0] < passage.tokens[-1].end]
    start = draft.at[1]
    if draft.source is not None and draft.source[0] >= start:
        start = max(start, draft.source[1])
    _, end = passage.sentences[passage.sentence_of[draft.at[0]]]
    stop = start
    while stop < end and passage.norms[stop] not in COMMAS:
        stop += 1
    return [(start, stop)] if stop > start else []


def question(draft: Draft) -> Range | None:
    """What stands between "in answer to" or "asked about" and the cue, in its sentence."""
    passage = draft.passage
    start, end = passage.sentences[passage.sentence_of[draft.at[0]]]
    for at in range(start, min(draft.at[0], start + 30)):
        length = passage.link(at, "replying")
        if length:
            first = at + length
            stop = first
            while stop < draft.at[0] and passage.norms[stop] not in COMMAS:
                stop += 1
            if passage.link(first, "question-noun") and not _on(passage, first, stop):
                # "In answer to a question of the agency": who asked, not of what.
                return None
            return (first, stop) if stop > first else None
    for at in range(draft.at[1], min(end, draft.at[1] + 20)):
        length = passage.link(at, "replying")
        if length and not any(a <= at < b for a, b in about(draft)):
            stop = at + length
            while stop < end and passage.norms[stop] not in COMMAS:
                stop += 1
            return at + length, stop
    return None


def _on(passage: Passage, first: int, stop: int) -> bool:
    """Whether a question is said to be about something."""
    return any(passage.link(at, "asked-about") for at in range(first + 1, stop))


def pointer(passage: Passage, ranges: list[Range]) -> Pointer | None:
    """What the first words of the ranges point back to, or None."""
    for start, end in ranges:
        for at in range(start, min(end, start + OBJECT)):
            if passage.link(at, "nobody-said"):
                return Pointer("nobody", True, frozenset())
            said = passage.link(at, "said-by")
            if said:
                names = gist(passage, at + said, min(end, at + said + NAMED_WITHIN), idle=False)
                return Pointer("said", True, names)
            found = _noun(passage, at, start, end)
            if found is not None:
                return found
    return None


def _noun(passage: Passage, at: int, start: int, end: int) -> Pointer | None:
    for name in POINTERS:
        if not (passage.link(at, name) or _joined(passage, at, name)):
            continue
        if passage.is_(at + 1, "complementiser"):
            # "These reports say that ...": who speaks, not what is answered.
            return None
        kind = name.removeprefix("points-")
        pointed = (at > start and _demonstrative(passage, at - 1)) or (at + 1 < end and _demonstrative(passage, at + 1))
        pointed = pointed or bool(passage.link(at + 1, "aforesaid"))
        article = passage.words[at].article
        names = gist(passage, at + 1, min(end, at + 1 + NAMED_WITHIN))
        return Pointer(kind, pointed or (article and (at + 1 >= end or passage.is_(at + 1, "preposition-min"))), names)
    length = passage.link(at, "points-matter")
    named = any(passage.link(at + length, name) for name in POINTERS)
    if length and at + length >= end - 1 and not named:
        return Pointer("matter", True, frozenset())
    return None


def _demonstrative(passage: Passage, at: int) -> bool:
    if passage.is_(at, "demonstrative"):
        return True
    clitics = passage.pack.clitics
    norm = passage.norms[at]
    return any(
        norm.startswith(one) and passage.pack.lexicon.is_(norm[len(one) :], "demonstrative")
        for one in clitics.prepositions
    )


def _joined(passage: Passage, at: int, name: str) -> bool:
    """Whether a word of a class stands at `at` behind a joined preposition."""
    phrases = passage.pack.links.get(name)
    if phrases is None:
        return False
    article = passage.pack.clitics.article
    return any(
        preposition and phrases.begins(article + stem if with_article else stem)
        for _, preposition, with_article, stem, _ in passage.pack.clitics.fronts(passage.norms[at])
    )
