"""Plea: a report whose verb has whom it is said to behind a preposition ("called upon the drivers to ...")."""

from __future__ import annotations

from tawatur.language.cues import CueForm
from tawatur.reading import source
from tawatur.reading.content_noun import PREPOSITIONS, toward_at, with_at
from tawatur.reading.cue import clause_start, form_at, joined
from tawatur.reading.draft import Draft, Range
from tawatur.reading.part import parts
from tawatur.reading.passage import Passage
from tawatur.reading.subject import can_speak, subject_before

FAR = 20
"""Tokens between the verb and whom it is said to."""
ACTS = frozenset({"act", "obligation", "obligation-noun"})
"""Classes of nouns that name what is asked."""


def read(passage: Passage, at: int) -> Draft | None:
    """The report whose verb stands at `at` and is said "with" someone, or None."""
    form = next((one for one in form_at(passage, at) if "by-with" in one.cue.frames and one.part != "noun"), None)
    if form is None or form.pronoun or (at and passage.has(at - 1, "negation")):
        return None
    _, end = passage.sentences[passage.sentence_of[at]]
    heard = _heard(passage, at + 1, min(end, at + FAR))
    if heard is None:
        return None
    opening = next((n for n in range(heard + 1, min(end, heard + FAR)) if _body(passage, n, end) is not None), None)
    body = _body(passage, opening, end) if opening is not None else None
    if opening is None or body is None:
        return None
    draft = Draft(passage, form.cue, (at, at + 1), f"{form.cue.id}/by-with")
    draft.tag, draft.participle = form.tag, form.part == "participle"
    draft.frame, draft.introducer = "that", opening
    draft.body = body[0]
    if body[1]:
        draft.objects = [(passage.inner(body[0], body[1]), body[0])]
    letters = len(passage.pack.clitics.with_)
    draft.addressee = (passage.inner(heard, letters), passage.characters(heard, opening)[1])
    return draft if draft.participle or _spoken(draft, form, heard) else None


def _heard(passage: Passage, start: int, end: int) -> int | None:
    """The noun with the joined "with" that names whom it is said to, or "all of" them."""
    letter = passage.pack.clitics.with_
    for at in range(start, end):
        word = passage.words[at]
        if _joined_class(passage, at, letter, frozenset({"quantifier"})) or (
            parts(passage)[at].preposition == letter and not passage.phrase(at, "breaker")
        ):
            return at
        if "complementiser" in word.bare or (at > start and form_at(passage, at) and joined(passage, at)):
            return None
    return None


def _joined_class(passage: Passage, at: int, letter: str, names: frozenset[str]) -> bool:
    """Whether the word at `at`, its joined preposition cut off, is of one of these classes."""
    norm = passage.norms[at]
    return norm.startswith(letter) and bool(passage.pack.lexicon.word(norm[len(letter) :]).bare & names)


def _body(passage: Passage, at: int, end: int) -> tuple[int, int] | None:
    """Where what is asked begins, and the letters of its first word that are not content; None where nothing is."""
    if at + 1 >= end:
        return None
    word, known = passage.words[at], parts(passage)
    if "complementiser" in word.bare:
        return at + 1, 0
    if PREPOSITIONS["ila"] in word.bare:
        return (at + 2, 0) if "complementiser" in passage.words[at + 1].bare else (at + 1, 0)
    if known[at].letter == "M" or _joined_class(passage, at, passage.pack.clitics.with_, ACTS):
        for found in (toward_at(passage, at), with_at(passage, at)):
            if found is not None:
                return found.body, found.cut
    if known[at].conjunction or known[at].preposition or known[at - 1].letter == "F":
        return None
    owned = known[at].definite and not word.article
    act = (known[at].letter == "M" and not owned) or bool(word.bare & ACTS)
    # "the speed of sending": an act that is asked for, with how it is to be done.
    manner = known[at].letter == "N" and not known[at].definite and known[at + 1].letter == "M"
    whole = known[at - 1].definite or known[at - 1].letter in "RLOA"
    return (at, 0) if (act or manner) and whole else None


def _spoken(draft: Draft, form: CueForm, heard: int) -> bool:
    """Whether someone who speaks stands before or behind the verb, or it goes on with the last speaker's words."""
    passage, at = draft.passage, draft.at[0]
    if not joined(passage, at):
        prior = subject_before(passage, at, form.tag)
        if prior is not None:
            draft.source, draft.subject, draft.clause = prior
            return True
    subject: Range | None = source.phrase(passage, at + 1, heard) if heard > at + 1 else None
    if subject is not None:
        draft.source, draft.subject = subject, "after"
        return can_speak(passage, *subject)
    return heard == at + 1 and clause_start(passage, at)
