"""Cue: which words of a passage can report, and where a clause can begin."""

from __future__ import annotations

from tawatur.language.cues import CueForm
from tawatur.reading.passage import Passage

NEVER_BEFORE_AND = frozenset(
    {"relative", "complementiser", "preposition-fi", "preposition-min", "preposition-ala", "time-conjunction"}
)
"""Classes of words that no joined "and" can follow."""

NEAR = 8
"""Tokens between a verb of going on to speak and its "says"."""


def form_at(passage: Passage, at: int) -> tuple[CueForm, ...]:
    """The cues that the word at `at` can be, a joined conjunction aside."""
    norm = passage.norms[at]
    found = passage.pack.forms(norm)
    if found and at and norm not in passage.pack.cues and passage.words[at - 1].bare & NEVER_BEFORE_AND:
        # What begins like "and" there is a letter of another word.
        return ()
    return found


def joined(passage: Passage, at: int) -> bool:
    """Whether the cue at `at` is written with a joined conjunction."""
    norm = passage.norms[at]
    starts = (*passage.pack.clitics.conjunctions, passage.pack.clitics.address)
    return norm not in passage.pack.cues and any(one and norm.startswith(one) for one in starts)


def stands_alone(passage: Passage, form: CueForm) -> bool:
    """Whether no subject stands behind a verb: in the plural or dual, where the pack says so."""
    return passage.pack.plural_alone and form.tag[1:] in ("p", "d") and not form.pronoun


def clause_start(passage: Passage, at: int) -> bool:
    """Whether a clause can begin at `at`: after a stop, a comma, a bracket, an opening quote, a conjunction."""
    start, _ = passage.sentences[passage.sentence_of[at]]
    if at == start or joined(passage, at):
        return True
    before = at - 1
    if not passage.tokens[before].word:
        return True
    word = passage.words[before]
    return bool(word.classes & {"conjunction", "perfect", "time-noun", "weekday", "relative", "complementiser"})


def saying(passage: Passage, at: int) -> bool:
    """Whether "saying" stands at `at`: the participle, or "says" behind a verb of going on ("he went on and says")."""
    parts = {form.part for form in passage.pack.cues.get(passage.norms[at], ()) if form.cue.id == "say"}
    return "participle" in parts or ("present" in parts and _goes_on(passage, at))


def _goes_on(passage: Passage, at: int) -> bool:
    """Whether the verb before `at`, with its subject at most between, is one of going on to speak."""
    start, _ = passage.sentences[passage.sentence_of[at]]
    for n in range(at - 1, max(start, at - NEAR) - 1, -1):
        if not passage.tokens[n].word:
            return False
        forms = [form for form in form_at(passage, n) if form.part in ("past", "present")]
        if forms:
            going = {"said", "bare"} if n == at - 1 else {"bare"}
            return any(form.cue.frames & going and form.cue.id != "say" for form in forms)
    return False
