"""Silence: who did not answer, would not say, could not be reached; what could not be verified."""

from __future__ import annotations

from tawatur.language.cues import Cue
from tawatur.model import Stance
from tawatur.reading import source
from tawatur.reading.cue import joined
from tawatur.reading.draft import Draft
from tawatur.reading.introducer import introducer
from tawatur.reading.party import QUOTES, joined_letters
from tawatur.reading.passage import Passage
from tawatur.reading.source import COMMAS
from tawatur.reading.subject import subject_before

WINDOW = 18
"""Tokens after the cue in which the thing not given must stand."""


def read(passage: Passage, at: int) -> Draft | None:
    """The silence whose cue begins at `at`, or None."""
    match = passage.pack.silences.match(passage.norms, at)
    if match is None:
        for one in passage.pack.clitics.conjunctions:
            if passage.norms[at].startswith(one):
                match = passage.pack.silences.match(passage.norms, at, passage.norms[at][len(one) :])
                if match is not None:
                    break
    if match is None:
        return None
    length, cue = match
    assert isinstance(cue, Cue)
    frame = next(iter(cue.frames))
    after = at + length
    _, end = passage.sentences[passage.sentence_of[at]]
    draft = Draft(passage, cue, (at, after), f"{cue.id}/{frame}")
    draft.frame = "none"
    if frame == "could-not":
        return _could_not(draft, after, end)
    if frame in ("from", "ladai"):
        return _from(draft, after, end)
    if frame == "bare":
        return _bare(draft, after, end)
    return _refusal(draft, after, end, frame)


def _stop(passage: Passage, after: int, end: int) -> int:
    at = after
    while (
        at < end
        and passage.norms[at] not in COMMAS
        and (passage.tokens[at].word or passage.norms[at] in QUOTES | {"(", ")"})
    ):
        at += 1
    return at


def _could_not(draft: Draft, after: int, end: int) -> Draft | None:
    """What could not be verified, and by whom; or who could not be reached."""
    passage = draft.passage
    limit = min(end, after + WINDOW)
    check = next((n for n in range(after, limit) if passage.has(n, "verify")), None)
    if check is None:
        return _unreached(draft, after, limit, end)
    draft.stance = Stance.UNVERIFIED
    first = after
    while first < check and (
        passage.words[first].bare & {"preposition-ala", "preposition-li"}
        or passage.norms[first] == passage.pack.clitics.address
    ):
        first += 1
    edge = check
    while edge > first and passage.words[edge - 1].bare & {"preposition-min", "preposition-an"}:
        edge -= 1
    if edge > first:
        subject = source.phrase(passage, first, edge, begun=True)
        if subject is not None:
            draft.source, draft.subject = subject, "after"
            draft.cut = joined_letters(passage, first)
    start = next((n + 1 for n in range(check + 1, limit) if "preposition-min" in passage.words[n].bare), check + 1)
    stop = _stop(passage, start, end)
    at = start
    while at < stop and not (
        at > start and ("preposition-min" in passage.words[at].bare or passage.phrase(at, "breaker"))
    ):
        at += 1
    if at == start:
        return None
    draft.at = (draft.at[0], check + 1) if draft.source is None and check == after else draft.at
    draft.contents = [passage.characters(start, at)]
    draft.reach = stop
    return draft


def _unreached(draft: Draft, after: int, limit: int, end: int) -> Draft | None:
    """Whoever could not be reached, or could not be had to comment."""
    passage = draft.passage
    thing = next((n for n in range(after, limit) if passage.has(n, "reach-word")), None)
    if thing is None:
        return None
    draft.stance = Stance.DECLINE
    mark = next(
        (n for n in range(thing + 1, limit) if passage.words[n].bare & {"preposition-min", "preposition-ila"}), None
    )
    if mark is not None:
        return _from(draft, mark + 1, end)
    joined_at = next((n for n in range(thing + 1, limit) if joined_letters(passage, n)), None)
    if joined_at is None:
        return None
    subject = source.phrase(passage, joined_at, _stop(passage, joined_at, end), begun=True)
    if subject is None:
        return None
    draft.source, draft.subject, draft.cut = subject, "after", joined_letters(passage, joined_at)
    draft.reach = subject[1]
    return draft


def _from(draft: Draft, after: int, end: int) -> Draft | None:
    passage = draft.passage
    stop = _stop(passage, after, end)
    comment = next(
        (n for n in range(after, stop) if passage.has(n, "comment-word") or passage.phrase(n, "comment-word")), stop
    )
    found = source.phrase(passage, after, min(stop, comment) if comment > after else stop)
    if found is None and after < stop:
        found = source.phrase(passage, after, stop, begun=True)
    if found is None:
        return None
    while found[1] > found[0] + 1 and passage.words[found[1] - 1].bare & {"quantifier", "question"}:
        found = (found[0], found[1] - 1)
    draft.source, draft.subject = found, "after"
    draft.reach = stop
    return draft


def _refusal(draft: Draft, after: int, end: int, frame: str) -> Draft | None:
    """A refusal: its source, and where it says so what was withheld."""
    passage = draft.passage
    limit = min(end, after + WINDOW)
    if frame == "after-content":
        found = introducer(passage, after, end, frozenset({"that", "obj"}))
        stop = found.at if found else _stop(passage, after, end)
        subject = source.phrase(passage, after, stop)
        if found is None or (subject is None and not joined(passage, draft.at[0])):
            return None
        draft.source, draft.subject = subject, "after" if subject else "none"
        draft.introducer, draft.frame, draft.body = found.at, found.frame, found.body
        return draft
    name = "refusal" if frame == "after-refusal" else "comment-word"
    thing = next((n for n in range(after, limit) if _thing(passage, n, name)), None)
    if thing is None or any(passage.norms[n] in ("؛", ":") for n in range(after, thing)):
        return None
    edge = thing
    while edge > after and passage.words[edge - 1].bare & {
        "preposition-ala",
        "preposition-an",
        "preposition-fi",
        "quantifier",
        "question",
    }:
        edge -= 1
    subject = source.phrase(passage, after, edge) if edge > after else None
    if subject is None:
        before = subject_before(passage, draft.at[0])
        if before is not None:
            subject = before[0]
            draft.clause = before[2]
    if subject is None and not joined(passage, draft.at[0]):
        return None
    draft.source, draft.subject = subject, "after" if subject else "none"
    draft.reach = _stop(passage, thing, end)
    return draft


def _bare(draft: Draft, after: int, end: int) -> Draft | None:
    """A verb that says by itself that nothing was said."""
    passage = draft.passage
    stop = _stop(passage, after, end)
    edge = next((n for n in range(after, stop) if passage.words[n].bare & {"preposition-ala", "preposition-an"}), stop)
    subject = source.phrase(passage, after, edge) if edge > after else None
    if subject is None and not joined(passage, draft.at[0]):
        before = subject_before(passage, draft.at[0])
        subject = before[0] if before else None
        if subject is None:
            return None
    draft.source, draft.subject = subject, "after" if subject else "none"
    draft.reach = stop
    return draft


def _thing(passage: Passage, at: int, name: str) -> bool:
    if passage.phrase(at, name):
        return True
    norm = passage.norms[at]
    return any(
        "comment-word" in passage.pack.lexicon.word(shape.stem).bare
        for shape in passage.pack.clitics.shapes(norm)
        if name == "comment-word" and shape.preposition and not shape.conjunction
    )
