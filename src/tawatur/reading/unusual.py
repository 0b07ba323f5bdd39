"""Reports in unusual order: the quotation first, speech without marks."""

from __future__ import annotations

from tawatur.language.cues import CueForm
from tawatur.reading import source
from tawatur.reading.cue import joined
from tawatur.reading.draft import Draft
from tawatur.reading.party import QUOTES
from tawatur.reading.passage import Passage
from tawatur.reading.source import COMMAS, DASHES
from tawatur.reading.subject import can_speak


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
    draft = Draft(passage, form.cue, (at, after), f"{form.cue.id}/bare")
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
