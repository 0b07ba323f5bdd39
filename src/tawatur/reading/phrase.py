"""Phrases that report: according to ..., as ... said, it says in ..., quoting verbs with a relayed source."""

from __future__ import annotations

from tawatur.language.cues import Cue, CueForm
from tawatur.reading import according, source
from tawatur.reading.according import ended
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.cue import form_at
from tawatur.reading.draft import Draft
from tawatur.reading.introducer import introducer
from tawatur.reading.part import parts
from tawatur.reading.party import QUOTES, TEXTS, heads, outlet
from tawatur.reading.passage import Passage
from tawatur.reading.quoting import quoting_outlet
from tawatur.reading.source import DASHES
from tawatur.reading.subject import can_speak
from tawatur.reading.vouched import clause_of, content_of, content_start

LONGEST = 24
"""Tokens of a source after "as ... said"."""


def read(passage: Passage, at: int) -> Draft | None:
    """The report of a phrase cue that begins at `at`, or None."""
    match = passage.pack.cue_phrases.match(passage.norms, at)
    conjunction = 0
    if match is None:
        for one in passage.pack.clitics.conjunctions:
            norm = passage.norms[at]
            if norm.startswith(one):
                match = passage.pack.cue_phrases.match(passage.norms, at, norm[len(one) :])
                if match is not None:
                    conjunction = 1
                    break
    if match is None:
        return None
    length, cue = match
    assert isinstance(cue, Cue)
    if cue.kind == "as":
        return _as(passage, at, at + length, cue)
    if cue.kind == "in":
        return _in(passage, at, at + length, cue)
    if cue.kind == "own":
        return _own(passage, at, at + length, cue)
    if cue.kind == "preposition":
        return according.read(passage, at, at + length, cue, joined=bool(conjunction))
    return None


def _as(passage: Passage, at: int, after: int, cue: Cue) -> Draft | None:
    """As so-and-so said: a verb of reporting without content of its own, right after the conjunction."""
    start, end = clause_of(passage, at)
    if after >= end:
        return None
    verb = after
    forms = [f for f in form_at(passage, verb) if f.part in ("past", "present") and _tells(passage, at, f)]
    carried = not forms and passage.is_(verb, "carried") and outlet(passage, verb + 1) is not None
    if not carried and (not forms or forms[0].cue.stance not in ("state", "predict", "confirm")):
        return None
    stop = verb + 1
    limit = min(end, verb + LONGEST)
    while stop < limit and (
        passage.tokens[stop].word or passage.norms[stop] in QUOTES | {"(", ")"} or passage.norms[stop] in COMMAS
    ):
        if passage.norms[stop] in COMMAS and not passage.has(stop + 1, "relative"):
            break
        if passage.has(stop, "complementiser"):
            return None
        stop += 1
    if stop < end and passage.norms[stop] == ":":
        return None
    found = source.phrase(passage, verb + 1, stop)
    if found is None or passage.words[found[0]].classes & {"manner", "this"} or passage.link(found[0], "own-remark"):
        return None
    if passage.tied(at, "as-well"):
        rest = ended(passage, found)[1]
        if rest < stop and parts(passage)[rest].letter in "NMFD" and passage.tokens[rest].word:
            # "and it also announced a truce": the verb has an object of its own.
            return None
        if not can_speak(passage, *found) and (
            passage.words[found[0]].article or parts(passage)[found[0]].letter in "NM"
        ):
            return None
    else:
        found = ended(passage, found)
    draft = Draft(passage, cue, (at, verb + 1), f"{cue.id}/{'carried' if carried else forms[0].cue.id}")
    draft.tag = "" if carried else forms[0].tag
    draft.source, draft.subject = found, "after"
    if not carried and forms[0].cue.kind == "relay":
        _quoted(draft, stop)
    draft.frame = "before"
    draft.reach = stop
    before = at
    while before > start and passage.norms[before - 1] in COMMAS | DASHES:
        before -= 1
    if before <= start:
        body = stop + 1
        if body >= end - 1 or passage.norms[stop] not in COMMAS:
            return None
        if passage.has(body, "complementiser") and body < end - 2:
            # "as X said, that ...": the content begins behind it.
            body += 1
        draft.frame = "after"
        draft.introducer = stop
        draft.body = body
        return draft
    if before == at and passage.is_(at, "also"):
        # Without a comma it adds a clause: "as well".
        return None
    begins = content_start(passage, start, before, vouched=int(before < at))
    if begins >= before:
        return None
    draft.clause = begins
    draft.contents = [content_of(passage, begins, before)]
    return draft


def _quoted(draft: Draft, stop: int) -> None:
    """Set whom an outlet quotes ("as the agency quoted an official"): the outlet is the relay."""
    passage = draft.passage
    assert draft.source is not None
    first, end = draft.source
    marker = next((n for n in range(first + 1, end) if "preposition-an" in passage.words[n].bare), None)
    quoted = source.phrase(passage, marker + 1, stop) if marker is not None else None
    if marker is not None and quoted is not None:
        draft.relay = quoting_outlet(passage, first, marker)
        draft.source = quoted


def _tells(passage: Passage, at: int, form: CueForm) -> bool:
    """Whether a verb can stand in "as X said" without content of its own."""
    if "said" in form.cue.frames:
        return False
    if passage.tied(at, "as-well"):
        return form.cue.kind == "verb" and form.cue.frames >= {"that", "colon"} and "strict" not in form.cue.frames
    if passage.tied(at, "upon-what") and form.pronoun:
        # "commenting on what he announced".
        return False
    return form.cue.kind == "relay" or (form.cue.kind == "verb" and "that" in form.cue.frames)


def _in(passage: Passage, at: int, after: int, cue: Cue) -> Draft | None:
    """It says in the statement that ..."""
    _, end = clause_of(passage, at)
    found = introducer(passage, after, end, frozenset({"that", "colon", "quote"}))
    if found is None or found.at - after > 20:
        return None
    subject = source.phrase(passage, after, found.at)
    if subject is None or not {one.kind for one in heads(passage, subject[0])} & TEXTS:
        return None
    draft = Draft(passage, cue, (at, after), f"{cue.id}/{found.frame}")
    draft.source, draft.subject = subject, "after"
    draft.introducer, draft.frame, draft.body = found.at, found.frame, found.body
    return draft


def _own(passage: Passage, at: int, after: int, cue: Cue) -> Draft | None:
    """With the words: what follows belongs to whoever the clause is about."""
    _, end = clause_of(passage, at)
    found = introducer(passage, after, min(end, after + 8), frozenset({"that", "colon", "quote"}))
    if found is None or found.at > after + 2:
        return None
    draft = Draft(passage, cue, (at, after), f"{cue.id}/{found.frame}")
    draft.participle = True
    draft.introducer, draft.frame, draft.body = found.at, found.frame, found.body
    return draft
