"""What could not be verified, and by whom; who could not be reached, or could not say."""

from __future__ import annotations

from tawatur.model import Stance
from tawatur.reading.draft import Draft, Range
from tawatur.reading.holder import addressed, asked, clause_stop, holder, set_holder, skip_at_once
from tawatur.reading.party import MEDIA, PARTIES, PERSONS, heads
from tawatur.reading.passage import Passage
from tawatur.reading.subject import can_speak, subject_before

TOPIC = 10
"""Tokens between what was sought and of whom it was sought."""
PURPOSE = 14
"""Tokens after a party in which it must be said that it was sought for a comment."""


def read(draft: Draft, after: int, end: int, *, personal: bool) -> Draft | None:
    """A silence that begins with "could not".

    Args:
        draft: Its cue is set.
        after: The first token after the cue.
        end: The sentence's end.
        personal: The verb has a subject of its own ("the agency could not").
    """
    passage = draft.passage
    stop = clause_stop(passage, after, end)
    at = skip_at_once(passage, after, stop)
    if at < stop and passage.link(draft.at[0] - 1, "that-which"):
        return None
    deed = next((n for n in range(at, stop) if _deed(passage, n)), stop)
    party = addressed(passage, at, deed) if at < deed else None
    if party is None and at < deed and "preposition-ala" in passage.words[at].bare:
        party = holder(passage, at + 1, deed, begun=True)
    if party is None and personal and at < deed and "preposition-min" not in passage.words[at].bare:
        party = holder(passage, at, deed)
    if party is not None:
        at = skip_at_once(passage, party[1], stop)
    if at < stop and "preposition-min" in passage.words[at].bare:
        at += 1
    if at >= stop:
        return None
    if passage.tied(at, "verify"):
        return _unverified(draft, at, stop, party, personal=personal)
    if passage.tied(at, "reach-word"):
        return _unreached(draft, at, stop, end)
    if party is not None and passage.link(at, "withheld-deed"):
        return _unable(draft, at, stop, party)
    return None


def _deed(passage: Passage, at: int) -> bool:
    return any(passage.tied(at, name) for name in ("verify", "reach-word", "withheld-deed"))


def _unverified(draft: Draft, check: int, stop: int, party: Range | None, *, personal: bool) -> Draft | None:
    passage = draft.passage
    near = range(check + 1, min(stop, check + 6))
    start = next((n + 1 for n in near if passage.is_(n, "preposition-min") or passage.link(n, "of-what")), check + 1)
    at = start
    if passage.link(start - 1, "of-what") or passage.has(start, "complementiser"):
        # "whether ...", "that ...": a clause.
        start, at = start + passage.has(start, "complementiser"), stop
    while at < stop and not (at > start and _past_content(passage, at)):
        at += 1
    of_it = next((n for n in near if passage.link(n, "of-it")), None)
    if of_it is None and at <= start:
        return None
    if party is None and personal:
        before = subject_before(passage, draft.at[0])
        party = before[0] if before is not None else None
    if party is not None:
        set_holder(draft, party)
    elif check == draft.at[1]:
        draft.at = (draft.at[0], start if start == check + 2 and of_it is None else check + 1)
    draft.stance = Stance.UNVERIFIED
    if of_it is None:
        draft.contents = [passage.characters(start, at)]
    draft.reach = stop if of_it is None else of_it + 1
    return draft


def _past_content(passage: Passage, at: int) -> bool:
    """Whether what could not be verified ends before `at`: of whom, how or when follows."""
    return (
        "preposition-min" in passage.words[at].bare
        or bool(passage.phrase(at, "breaker") or passage.link(at, "at-once") or passage.phrase(at, "clause-and"))
        or passage.has(at, "complementiser")
    )


def _unreached(draft: Draft, thing: int, stop: int, end: int) -> Draft | None:
    """Who could not be had to comment, or be reached for it."""
    passage = draft.passage
    draft.stance = Stance.DECLINE
    after = thing + 1
    if after < stop and "preposition-ala" in passage.words[after].bare:
        party = _of_whom(passage, after + 1, stop)
        reach = after + 1
    else:
        party, reach = _sought(passage, after, stop), after
        if party is None or not _for_comment(passage, thing, party, end):
            return None
    if party is None:
        return None
    if thing == draft.at[1]:
        draft.at = (draft.at[0], reach)
    set_holder(draft, party)
    draft.reach = max(stop, party[1])
    return draft


def _of_whom(passage: Passage, at: int, stop: int) -> Range | None:
    """Of whom a comment could not be had: behind "from", a topic aside."""
    while at < stop and passage.words[at].bare & {"quantifier", "question"}:
        at += 1
    if at >= stop or not passage.tied(at, "comment-word"):
        return None
    for place in range(at + 1, min(stop, at + TOPIC)):
        if passage.words[place].bare & {"preposition-min", "preposition-an"}:
            return holder(passage, place + 1, stop, begun=True)
    return None


def _sought(passage: Passage, at: int, stop: int) -> Range | None:
    """The party behind a joined or free preposition."""
    at = skip_at_once(passage, at, stop)
    if at >= stop:
        return None
    if passage.words[at].bare & {"preposition-ila", "preposition-bi"} or passage.link(at, "with-party"):
        return holder(passage, at + 1, stop, begun=True)
    joined = any(shape.preposition for shape in passage.pack.clitics.shapes(passage.norms[at]))
    return holder(passage, at, stop, begun=True) if joined else None


def _for_comment(passage: Passage, thing: int, party: Range, end: int) -> bool:
    """Whether a party was sought for its word: it is said so, or it was called and is one that can speak."""
    if any(asked(passage, n) for n in range(party[1], min(end, party[1] + PURPOSE))):
        return True
    called = passage.tied(thing, "call-word") > 0 and not passage.has(party[0], "place-noun")
    return called and any(one.kind in PERSONS | PARTIES | MEDIA for one in heads(passage, party[0]))


def _unable(draft: Draft, at: int, stop: int, party: Range) -> Draft | None:
    """A party that could not confirm, deny or make clear a thing."""
    passage = draft.passage
    start = at + 1
    while start < stop - 1 and (passage.link(start, "either") or passage.link(start, "withheld-deed")):
        start += 1
    if start >= stop or not can_speak(passage, *party) or "question" in passage.words[draft.at[0] - 1].bare:
        return None
    what = start + bool(passage.words[start].bare & {"quantifier", "question"})
    if passage.link(at, "giving") and not (what < stop and passage.link(what, "detail-word")):
        # "could not give food": a plain inability.
        return None
    draft.stance = Stance.DECLINE
    set_holder(draft, party)
    edge = next((n for n in range(start + 1, stop) if passage.link(n, "at-once")), stop)
    draft.contents = [passage.characters(start, edge)]
    draft.reach = stop
    return draft
