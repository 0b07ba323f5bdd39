"""Reporter: whether what stands beside a verb of reporting is who reports."""

from __future__ import annotations

from tawatur.language.cues import CueForm
from tawatur.reading.cue import joined, saying
from tawatur.reading.draft import Draft, Range
from tawatur.reading.part import parts
from tawatur.reading.party import MEDIA, PARTIES, PERSONS, TEXTS, heads, joined_letters
from tawatur.reading.passage import Passage
from tawatur.reading.subject import can_speak

SOME = frozenset({"quantifier", "demonstrative", "object-opener"})
"""Classes of function words with which a subject may begin."""


def told_by(passage: Passage, prior: tuple[Range, str, int]) -> bool:
    """Whether who stands before a verb with "in it" says so: no text, and not who gave the text."""
    if prior[1] == "relative":
        return not any(one.kind in TEXTS for one in heads(passage, prior[0][0])) and can_speak(passage, *prior[0])
    return prior[1] == "pronoun"


def no_speaker(passage: Passage, prior: tuple[Range, str, int], frames: frozenset[str]) -> bool:
    """Whether a subject before its verb does not report: nobody does ("no one knows"), or it is only told apart so."""
    if prior[1] == "relative":
        return "named" in frames
    return prior[1] == "before" and prior[0][0] > 0 and passage.has(prior[0][0] - 1, "negation")


def carries(passage: Passage, who: Range | None) -> bool:
    """Whether those who speak of a thing carry news of it: a text, a paper, a source, a witness."""
    return who is not None and any(one.kind in TEXTS | MEDIA | {"source", "witness"} for one in heads(passage, who[0]))


def of_kind(passage: Passage, frames: frozenset[str], who: Range | None, frame: str) -> bool:
    """Whether a source is such as these frames ask for.

    A text, a count or those who study a thing show by words what others show by deeds, and only a text shows a thing
    so; the press treats of a thing.
    """
    kinds = _kinds(passage, who[0]) if who is not None else set()
    showing = TEXTS if frame == "obj" else TEXTS | {"people"}
    if "text" in frames and who is not None and not kinds & showing:
        return False
    return "press" not in frames or bool(kinds & MEDIA)


def _kinds(passage: Passage, at: int) -> set[str]:
    """The kinds of what can speak at `at`; of what is counted, where a part of it is ("many of the studies")."""
    if passage.words[at].bare & {"quantifier"}:
        at += 2 if passage.is_(at + 1, "preposition-min") else 1
    return {one.kind for one in heads(passage, at)}


def party(passage: Passage, at: int) -> bool:
    """Whether a person, a body or a state is named at `at`, no thing."""
    if parts(passage)[at].letter in "HRO":
        return True
    return any(one.kind in PERSONS | PARTIES | MEDIA | TEXTS for one in heads(passage, at))


def of_thing(
    passage: Passage, at: int, form: CueForm, prior: tuple[Range, str, int] | None, subject: Range | None
) -> bool:
    """Whether a thing threatens ("a shortage threatens the city with"), which is no one's word."""
    if form.cue.stance != "threaten" or form.part != "present" or joined(passage, at):
        return False
    if subject is not None and passage.has(at - 1, "relative"):
        return True
    if prior is not None and prior[1] in ("before", "relative"):
        # A name that no table knows is no thing.
        return parts(passage)[prior[0][0]].letter in "NMA" and not party(passage, prior[0][0])
    start = passage.sentences[passage.sentence_of[at]][0]
    return at > start and passage.tokens[at - 1].word and parts(passage)[at - 1].letter in "NMAD"


def spoken(passage: Passage, at: int, prior: tuple[Range, str, int] | None) -> bool:
    """Whether a subject stands right before the verb at `at`."""
    return prior is not None and prior[1] in ("before", "pronoun") and passage.tokens[at - 1].word


def take(draft: Draft, prior: tuple[Range, str, int]) -> None:
    """Give a draft the subject before its verb; a conjunction joined to a pronoun is no part of it."""
    draft.source, draft.subject, draft.clause = prior
    passage, first = draft.passage, prior[0][0]
    pronoun = draft.subject == "pronoun"
    draft.cut = len(passage.words[first].joined) if pronoun else joined_letters(passage, first)


def trimmed(passage: Passage, subject: Range) -> Range:
    """A subject without "saying" or an adverb at its end."""
    first, end = subject
    while end > first + 1 and (saying(passage, end - 1) or parts(passage)[end - 1].letter == "D"):
        end -= 1
    return first, end


def some(passage: Passage, at: int) -> bool:
    """Whether a word spelt like a preposition begins a subject all the same ("imam" is spelt like "before")."""
    if passage.words[at].bare & SOME or heads(passage, at) or passage.link(at, "family"):
        return True
    return bool(passage.link(at, "same")) and at + 1 < len(passage.words) and passage.words[at + 1].article
