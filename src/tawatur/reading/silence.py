"""Silence: who did not answer, would not say, could not be reached; what could not be verified."""

from __future__ import annotations

from tawatur.language.cues import Cue
from tawatur.reading import issued, refusal, unreached
from tawatur.reading.cue import form_at
from tawatur.reading.draft import Draft
from tawatur.reading.holder import clause_stop, goes_on, holder, set_holder, skip_at_once
from tawatur.reading.issued import speaks
from tawatur.reading.passage import Passage
from tawatur.reading.subject import can_speak


def read(passage: Passage, at: int) -> Draft | None:
    """The silence whose cue begins at `at`, or None."""
    match = passage.pack.silences.match(passage.norms, at)
    if match is None:
        for one in passage.pack.clitics.conjunctions:
            if passage.norms[at].startswith(one):
                match = passage.pack.silences.match(passage.norms, at, passage.norms[at][len(one) :])
                if match is not None:
                    break
    if match is None or passage.has(at - 1, "negation"):
        return None
    length, cue = match
    assert isinstance(cue, Cue)
    frame = next(iter(cue.frames))
    after = at + length
    _, end = passage.sentences[passage.sentence_of[at]]
    quote = passage.quoted_by[at]
    if quote >= 0:
        end = min(end, passage.quotes[quote].close)
    draft = Draft(passage, cue, (at, after), f"{cue.id}/{frame}")
    draft.frame = "none"
    if frame in ("could-not", "could-not-of"):
        return unreached.read(draft, after, end, personal=frame == "could-not-of")
    stop = clause_stop(passage, after, end)
    if frame == "from":
        return issued.read(draft, after, stop)
    if frame == "ladai":
        return _had_none(draft, after, stop)
    if frame == "bare":
        return _bare(draft, after, stop)
    if frame == "after-content":
        return _unconfirmed(draft, after, end)
    return refusal.read(draft, after, stop, frame)


def _had_none(draft: Draft, after: int, stop: int) -> Draft | None:
    """Someone who had no comment, or no knowledge of a thing."""
    passage = draft.passage
    limit = next((n for n in range(after + 1, stop) if passage.link(n, "had-word")), stop)
    edge = limit
    while edge > after and passage.words[edge - 1].bare & {"quantifier", "question"}:
        edge -= 1
    party = holder(passage, after, edge, begun=True) if limit < stop else None
    if party is None or party[1] < edge:
        return None
    set_holder(draft, party)
    draft.reach = stop
    if passage.link(limit, "comment-noun") or limit + 1 >= stop:
        return draft
    return refusal.withheld(draft, limit, stop)


def _bare(draft: Draft, after: int, stop: int) -> Draft | None:
    """A verb that says by itself that nothing was said."""
    passage = draft.passage
    at = skip_at_once(passage, after, stop)
    draft.reach = stop
    if at >= stop or passage.words[at].bare & {"preposition-ala", "preposition-an"} or passage.phrase(at, "breaker"):
        if not goes_on(draft, draft.at[0]):
            return None
        return draft if draft.source is None or can_speak(passage, *draft.source) else None
    topic = next((n for n in range(at, stop) if passage.words[n].bare & {"preposition-ala", "preposition-an"}), stop)
    party = holder(passage, at, topic)
    if party is None or not can_speak(passage, *party):
        return None
    set_holder(draft, party)
    return draft


def _unconfirmed(draft: Draft, after: int, end: int) -> Draft | None:
    """Someone who did not confirm, or did not deny, a thing."""
    passage = draft.passage
    stop = clause_stop(passage, after, end)
    party = holder(passage, after, stop)
    start = after
    if party is not None and can_speak(passage, *party):
        set_holder(draft, party)
        start = skip_at_once(passage, party[1], stop)
    elif not goes_on(draft, draft.at[0]) or (draft.source is not None and not speaks(passage, draft.source[0])):
        return None
    start = skip_at_once(passage, start, stop)
    while start < stop and (passage.link(start, "either") or passage.link(start, "withheld-deed")):
        start += 1
    if start >= stop:
        return None
    if passage.has(start, "complementiser"):
        draft.introducer, draft.frame, draft.body = start, "that", start + 1
        return draft
    if _new_clause(passage, start):
        draft.reach = start
        return draft if draft.source is not None else None
    edge = next((n for n in range(start + 1, stop) if _new_clause(passage, n)), stop)
    draft.contents = [passage.characters(start, edge)]
    draft.reach = edge
    return draft


def _new_clause(passage: Passage, at: int) -> bool:
    """Whether the writer goes on at `at` with another clause."""
    word = passage.words[at]
    return (
        bool(word.bare & {"clause-comma", "conjunction"})
        or (bool(word.joined) and "negation" in word.classes)
        or passage.phrase(at, "closer") > 0
        or passage.link(at, "at-once") > 0
        or any(form.part == "participle" and not word.nouns for form in form_at(passage, at))
    )
