"""Phrases that report: according to ..., as ... said, it says in ..., quoting verbs with a relayed source."""

from __future__ import annotations

from tawatur.language.cues import Cue
from tawatur.reading import source
from tawatur.reading.cue import form_at
from tawatur.reading.draft import Draft, Range
from tawatur.reading.introducer import introducer
from tawatur.reading.party import MEDIA, PARTIES, PERSONS, QUOTES, TEXTS, heads, joined_letters, outlet
from tawatur.reading.passage import Passage
from tawatur.reading.source import COMMAS, DASHES

SHORT = 6
"""Tokens of a source that stands alone as a sentence."""
LONGEST = 24
"""Tokens of a source after "according to"."""


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
        return _according(passage, at, at + length, cue, bool(conjunction))
    return None


def clause_of(passage: Passage, at: int) -> tuple[int, int]:
    """Sentence bounds, drawn in to a quotation that closes after `at`."""
    start, end = passage.sentences[passage.sentence_of[at]]
    quote = passage.quoted_by[at]
    if quote >= 0:
        start = max(start, passage.quotes[quote].open + 1)
        if passage.quotes[quote].closed:
            end = min(end, passage.quotes[quote].close)
    return start, end


def _source_after(passage: Passage, after: int, end: int) -> tuple[int, int] | None:
    """The source right after a phrase cue: up to a comma, a dash, a stop, or what ends a source."""
    if after < end and passage.norms[after] in (":", passage.pack.clitics.address):
        after += 1
    at = after
    limit = min(end, after + LONGEST)
    depth_end = at
    while depth_end < limit:
        norm = passage.norms[depth_end]
        if norm in DASHES or norm == ")" or (not passage.tokens[depth_end].word and norm in ".؛:"):
            break
        depth_end += 1
    if at >= depth_end:
        return None
    named = outlet(passage, at)
    found = source.phrase(passage, at, depth_end)
    if named and (found is None or named[0] > found[1] or found[0] > at):
        found = (at, named[0])
    if found is None or found[0] != at:
        # The cue's preposition is written joined to the noun.
        if not any(one.preposition for one in heads(passage, at)):
            return None
        found = source.phrase(passage, at, depth_end, begun=True)
    return _shortened(passage, found)


def _shortened(passage: Passage, found: Range | None) -> Range | None:
    """A definite noun alone ("the source"), where a clause follows it at once instead of an adjective or a name."""
    if found is None:
        return None
    first, end = found
    if end - first < 4 or not passage.words[first].article or passage.words[first].name:
        return found
    after = first + 1
    word = passage.words[after]
    joins = word.article or word.name or word.bare or word.nouns or not passage.tokens[after].word
    return found if joins and passage.norms[after] not in passage.pack.cues else (first, after)


def _speaker(passage: Passage, start: int, end: int) -> bool:
    """Whether the phrase is headed by someone or something that can say a thing."""
    at = start
    if passage.norms[at] in QUOTES:
        return True
    if passage.words[at].bare & {"quantifier", "demonstrative"} and at + 1 < end:
        at += 1
    kinds = {one.kind for one in heads(passage, at)}
    if kinds & (PERSONS | PARTIES | MEDIA):
        return True
    if kinds & TEXTS:
        # A document alone ("according to the rules") is a manner; one with a holder, or a known report, speaks.
        return "manner" not in passage.words[at].classes
    return passage.has(at, "pronoun-voice")


def _according(passage: Passage, at: int, after: int, cue: Cue, conjunction: bool) -> Draft | None:
    start, end = clause_of(passage, at)
    found = _source_after(passage, after, end)
    if found is None:
        return None
    cue_end = after
    first = found[0]
    # "according to statements of X": nouns of speech belong to the cue.
    while first < found[1] - 1 and passage.has(first, "voice-noun"):
        first += 1
        cue_end = first
    if first < found[1] and source.can_begin(passage, first):
        found = (first, found[1])
    if not _speaker(passage, *found):
        return None
    draft = Draft(passage, cue, (at, max(cue_end, after)), f"{cue.id}/phrase")
    draft.source, draft.subject = found, "after"
    draft.cut = joined_letters(passage, found[0])
    draft.frame = "before"
    draft.reach = found[1]
    before = at
    while before > start and (passage.norms[before - 1] in COMMAS | DASHES or passage.norms[before - 1] == "("):
        before -= 1
    if before > start:
        draft.clause = start
        draft.contents = [passage.characters(start, before)]
        return draft
    if (
        before == start
        and found[1] + 1 >= end
        and at == start
        and passage.sentence_of[at] > 0
        and found[1] - found[0] <= SHORT
    ):
        # A sentence of its own: what it vouches for is the sentence before.
        first, last = passage.sentences[passage.sentence_of[at] - 1]
        if not any(token.word for token in passage.tokens[first:last]):
            return None
        draft.clause = at
        draft.contents = [passage.characters(first, last)]
        return draft
    # At the head of its sentence: what is reported follows the comma.
    body = found[1]
    if body < end and passage.norms[body] in COMMAS | {":"}:
        body += 1
    elif not conjunction and at != start:
        return None
    if body < end and passage.has(body, "complementiser"):
        body += 1
    if body >= end - 1:
        return None
    draft.frame = "after"
    draft.introducer = found[1]
    draft.body = body
    return draft


def _as(passage: Passage, at: int, after: int, cue: Cue) -> Draft | None:
    """As so-and-so said: a verb of reporting without content of its own, right after the conjunction."""
    start, end = clause_of(passage, at)
    if after >= end:
        return None
    verb = after
    forms = [f for f in form_at(passage, verb) if f.cue.kind == "verb" and f.part in ("past", "present")]
    if not any({"that", "colon"} <= form.cue.frames and "said" not in form.cue.frames for form in forms):
        return None
    if forms[0].cue.stance not in ("state", "predict", "confirm"):
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
    if found is None or passage.words[found[0]].classes & {"manner", "this"}:
        return None
    draft = Draft(passage, cue, (at, verb + 1), f"{cue.id}/{forms[0].cue.id}")
    draft.tag = forms[0].tag
    draft.source, draft.subject = found, "after"
    draft.frame = "before"
    draft.reach = stop
    before = at
    while before > start and passage.norms[before - 1] in COMMAS | DASHES:
        before -= 1
    if before <= start:
        body = stop + 1
        if body >= end - 1 or passage.norms[stop] not in COMMAS:
            return None
        draft.frame = "after"
        draft.introducer = stop
        draft.body = body
        return draft
    if before == at and passage.is_(at, "also"):
        # Without a comma it adds a clause: "as well".
        return None
    draft.clause = start
    draft.contents = [passage.characters(start, before)]
    return draft


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
