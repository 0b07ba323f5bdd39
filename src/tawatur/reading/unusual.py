"""Reports in unusual order: the quotation first, speech without marks."""

from __future__ import annotations

from tawatur.language.cues import CueForm
from tawatur.language.vocabulary import VERBAL
from tawatur.reading import source
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.cue import joined
from tawatur.reading.direct_object import past_adverbials
from tawatur.reading.draft import Draft, Range
from tawatur.reading.noun_phrase import phrase_end
from tawatur.reading.part import UNKNOWN, parts
from tawatur.reading.party import QUOTES
from tawatur.reading.passage import Passage
from tawatur.reading.source import DASHES
from tawatur.reading.subject import can_speak

SAY = "say"
"""The cue that takes nothing but what is said, so that what stands behind its subject can be nothing else."""
SHORTEST = 4
"""Tokens of a content that no mark opens."""
NO_NOUN = VERBAL | {"F"}
"""Parts of speech with which no subject begins."""
SOME = frozenset({"quantifier", "demonstrative"})
NEVER_FIRST = frozenset({"relative", "complementiser", "conjunction"})
"""Classes of words with which no speech begins."""


def after_quotation(passage: Passage, at: int, form: CueForm, after: int, end: int) -> Draft | None:
    """A report whose content stands before it: «...», said so-and-so."""
    if not form.cue.frames & {"quote", "colon"} or form.cue.frames & {"thing", "said"} or joined(passage, at):
        return None
    start, _ = passage.sentences[passage.sentence_of[at]]
    mark = at - 1
    while mark >= start and (passage.norms[mark] in COMMAS | DASHES or passage.is_(mark, "conjunction")):
        mark -= 1
    quote = next((q for q in passage.quotes if q.closed and q.close == mark), None)
    if quote is None or quote.length < 4 or mark < start:
        return None
    stop = after
    while (stop < end and passage.tokens[stop].word) or (stop < end and passage.norms[stop] in QUOTES | {"(", ")"}):
        stop += 1
    subject = source.phrase(passage, after, stop)
    if subject is None:
        return None
    draft = Draft(passage, form.cue, (at, at + 1), f"{form.cue.id}/quote-first")
    draft.tag = form.tag
    draft.frame = "before"
    draft.source, draft.subject = subject, "after"
    draft.clause = quote.open
    draft.contents = [passage.characters(quote.open + 1, quote.close)]
    draft.reach = subject[1]
    return draft


def without_marks(passage: Passage, at: int, form: CueForm, after: int, end: int) -> Draft | None:
    """Speech without any mark: a verb of saying, its source, then words that only the speaker can say."""
    start, _ = passage.sentences[passage.sentence_of[at]]
    if "bare" not in form.cue.frames or form.part != "past" or form.pronoun or not (joined(passage, at) or at == start):
        return None
    body = after
    subject = None
    if after < end and passage.norms[after] in COMMAS:
        body = after + 1
    else:
        stop = after
        while stop < min(end, after + 12) and not opens_speech(passage, stop):
            if not passage.tokens[stop].word and passage.norms[stop] not in QUOTES | COMMAS:
                return None
            stop += 1
        if stop >= min(end, after + 12):
            return None
        if stop > after:
            subject = source.phrase(passage, after, stop)
            if subject is None or not can_speak(passage, *subject):
                return None
        body = stop
    if end - body < 5:
        return None
    return _bare(passage, at, form, (at, after), subject, body)


def plainly(passage: Passage, at: int, form: CueForm, after: int, end: int) -> Draft | None:
    """A verb of saying with nothing behind it that could open a content: what was said is the rest of the sentence."""
    purpose = passage.norms[at].startswith(passage.pack.clitics.address)
    if form.cue.id != SAY or form.pronoun or purpose or not joined(passage, at):
        return None
    after += passage.phrase(after, "to-whom") if after < end else 0
    known = parts(passage)
    subject, body = None, after
    if after < end and (known[after].letter not in NO_NOUN or passage.words[after].bare & SOME):
        stop = after + 1
        while stop < end and known[stop].letter not in NO_NOUN:
            stop += 1
        subject = source.phrase(passage, after, min(stop, phrase_end(passage, after, end)))
        if subject is None or not (can_speak(passage, *subject) or known[subject[0]].letter in ("R", UNKNOWN)):
            return None
        body = past_adverbials(passage, subject[1], end)
        if body < end and passage.norms[body] in QUOTES:
            # A mark that opens nothing: its partner is missing, or it was set the wrong way round.
            body += 1
    if end - body < SHORTEST or not passage.tokens[body].word or passage.words[body].classes & NEVER_FIRST:
        return None
    return _bare(passage, at, form, (at, after), subject, body)


def _bare(passage: Passage, at: int, form: CueForm, cue: Range, subject: Range | None, body: int) -> Draft:
    """The report of a verb of saying whose words no mark opens."""
    draft = Draft(passage, form.cue, cue, f"{form.cue.id}/bare")
    draft.tag = form.tag
    draft.source, draft.subject = subject, "after" if subject else "none"
    draft.introducer, draft.frame, draft.body = body, "bare", body
    return draft


def opens_speech(passage: Passage, at: int) -> bool:
    """Whether a word begins what only a speaker says of himself or to his hearers."""
    norm = passage.norms[at]
    if "speech-opener" in passage.words[at].bare:
        return True
    return (
        norm.startswith(passage.pack.own_future)
        and len(norm) > 4
        and not passage.is_(at, "not-future")
        and not passage.words[at].name
    )
