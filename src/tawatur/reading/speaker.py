"""Speaker: whom the page means by a source, and by what name; who goes on speaking where none is named."""

from __future__ import annotations

from collections import deque

from tawatur.model import Basis, Role, SourceKind
from tawatur.reading.actor import Actor, actors
from tawatur.reading.bodies import Bodies
from tawatur.reading.candidate import best
from tawatur.reading.cast import Cast, Speaker
from tawatur.reading.draft import Draft, Range
from tawatur.reading.name import person_name
from tawatur.reading.passage import Passage
from tawatur.reading.people import People
from tawatur.reading.pipeline import State
from tawatur.reading.referent import Referents
from tawatur.reading.state import States
from tawatur.reading.turn import Turns


class Speakers:
    """Gives every draft its source's kind, name and basis."""

    requires = frozenset({"relays"})
    provides = frozenset({"kinds", "names"})

    def __call__(self, state: State) -> None:
        """Go through the drafts in order, remembering who spoke."""
        if not state.drafts:
            return
        cast = Cast()
        turns = Turns(state.drafts)
        people = People(state.passages, _named(state))
        referents = Referents(cast, people, States(state.passages), Bodies(state.passages))
        kept: list[Draft] = []
        waiting = _actors(state, people)
        vouched = [
            (draft.passage, place)
            for draft in state.drafts
            if draft.cue.kind == "preposition" and draft.frame == "before"
            for place in draft.contents
        ]
        for draft in state.drafts:
            while waiting and (waiting[0][0].index, waiting[0][1].at) < (draft.passage.index, draft.at[0]):
                passage, actor = waiting.popleft()
                acted, _ = referents.of(passage, actor.subject, whole=actor.whole)
                acted.hear(actor.tag, before=actor.before, acted=True)
                turns.act(passage, actor.at, acted, speaks=actor.speaks, told=actor.told)
            if draft.source is not None and draft.subject != "pronoun":
                speaker: Speaker | None = _overt(draft, referents)
            elif draft.cue.stance == "unverified":
                speaker = Speaker(SourceKind.MEDIA, state.document.outlet or "")
            else:
                at = draft.start()
                told = any(passage is draft.passage and a <= at < b for passage, (a, b) in vouched)
                speaker = best(turns.before(draft), draft, vouched=told)
            if speaker is None or (not speaker.name and (draft.source is None or draft.subject == "pronoun")):
                # Nobody has spoken yet: the verb goes on with what the page does not say.
                continue
            if draft.source is not None and draft.subject in ("after", "before", "relative"):
                speaker.hear(draft.tag, before=draft.subject != "after")
            draft.kind = speaker.kind
            draft.name = speaker.name
            if draft.basis is None:
                draft.basis = speaker.basis
            cast.enter(speaker)
            if draft.cue.kind != "noun":
                # What a sentence mentions by the way passes the turn to nobody.
                turns.take(draft, speaker)
            kept.append(draft)
        state.drafts = kept


def _overt(draft: Draft, referents: Referents) -> Speaker:
    assert draft.source is not None
    speaker, basis = referents.of(draft.passage, draft.source, draft.cut)
    # What an outlet quotes it was told, whatever its name says.
    draft.basis = draft.basis or basis
    if draft.basis is Basis.EYEWITNESS:
        # Whoever was there speaks as a witness on.
        speaker.basis = draft.basis
    return speaker


def _named(state: State) -> list[tuple[Passage, Range]]:
    """The persons' names among the sources of the page."""
    found = []
    for draft in state.drafts:
        name = person_name(draft.passage, draft.source) if draft.source is not None else None
        if name is not None:
            found.append((draft.passage, name))
    return found


def _actors(state: State, people: People) -> deque[tuple[Passage, Actor]]:
    """Who acts before a report without a source, in its passage and the one before, in order."""
    wanted = {
        index
        for draft in state.drafts
        if draft.source is None or draft.subject == "pronoun"
        for index in (draft.passage.index - 1, draft.passage.index)
    }
    # Behind the last report nobody goes on to speak.
    last, limit = max((draft.passage.index, draft.at[0]) for draft in state.drafts)
    told = {(draft.passage.index, at) for draft in state.drafts for at in range(*draft.at)}
    return deque(
        (passage, actor)
        for passage in state.passages
        if passage.index in wanted and passage.role is not Role.HEADLINE
        for actor in actors(passage, people.words(), limit if passage.index == last else None)
        if (passage.index, actor.at) not in told
    )
