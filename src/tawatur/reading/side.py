"""Side: whether the subject of a content is the source itself, or its state or institution."""

from __future__ import annotations

from tawatur.reading.draft import Draft
from tawatur.reading.passage import Passage

SUBJECT = 2
"""Words of a subject among which its name stands."""


def is_own(draft: Draft, start: int, verb: int) -> bool:
    """Whether the subject between a content's start and its verb is the source or its side.

    A verb that opens the content has the source for its subject; "the ministry" at once before a verb is the
    speaker's own.
    """
    passage = draft.passage
    if verb == start or passage.has(start, "own-side") or (verb == start + 1 and passage.has(start, "own-body")):
        return True
    fold = passage.pack.folder.word
    spoken = {fold(word) for word in draft.name.split()}
    if draft.source is not None:
        spoken.update(passage.norms[slice(*draft.source)])
    for at in range(start, min(verb, start + SUBJECT)):
        # The source's nationality is not the source ("the Jordanian people").
        nationality = at > start and passage.norms[at].endswith(passage.pack.relational)
        if passage.tokens[at].word and passage.norms[at] in spoken and not nationality:
            return True
    return _is_state(passage, start, verb, spoken)


def _is_state(passage: Passage, start: int, verb: int, spoken: set[str]) -> bool:
    """Whether the subject is a state, alone, to which the source belongs ("the Iranian minister": "Iran will ...")."""
    nations = passage.pack.nations
    first = start + 1 if passage.has(start, "state-noun") else start
    code = nations.at(passage.norms, first)
    found = passage.pack.bodies.match(passage.norms, first)
    if not code or found is None:
        return False
    between = range(first + found[0], verb)
    if any(passage.tokens[n].word and not passage.has(n, "negation") for n in between):
        return False
    return any(nations.of(word) == code for word in spoken)
