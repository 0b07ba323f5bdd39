"""Null subject: whether a verb of reporting without a subject of its own goes on with somebody's words."""

from __future__ import annotations

from tawatur.language.cues import CueForm
from tawatur.reading import adverbial
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.content_noun import PREPOSITIONS, Introducer
from tawatur.reading.cue import joined
from tawatur.reading.noun_phrase import phrase_end
from tawatur.reading.passage import Passage

CLAUSES = ("that", "colon", "quote")
"""Frames whose content is what was said, in whatever words."""


def goes_on(passage: Passage, at: int, form: CueForm, starts: bool, found: Introducer) -> bool:
    """Whether a verb without a subject of its own may go on with the last speaker's words."""
    start, _ = passage.sentences[passage.sentence_of[at]]
    if passage.has(at - 1, "relative"):
        return passage.has(at - 1, "relative-f") and form.tag.startswith("m") and found.frame == "that"
    if found.frame in ("an", "ila", "ala", "min", "fi", "bi", "obj") and not joined(passage, at) and at != start:
        return any(passage.has(at - 1, name) for name in ("perfect", "conjunction", "complementiser"))
    if form.part == "present" and at == start and not joined(passage, at) and found.frame == "that":
        return False
    if starts or found.frame not in CLAUSES:
        return starts
    if form.part == "past" and (passage.has(at - 1, "time-conjunction") or passage.link(at - 1, "whereby")):
        return True
    # An adverbial heads the sentence ("about this she said"), or the verb remarks on a text ("in which he said").
    opening = passage.words[start].classes
    about = bool(opening & (set(PREPOSITIONS.values()) | {"breaker"}))
    remark = passage.phrase(at + 1, "to-whom") > 0 and adverbial.names_speech(passage, at - 1)
    # "about prices he made clear that": of one who was asked, a past verb.
    topic = form.part == "past" and ("preposition-an" in opening or bool(passage.link(start, "about")))
    return (about and (found.frame != "that" or topic)) or remark


def subordinate(passage: Passage, start: int, at: int) -> bool:
    """Whether the word at `at` opens a clause that is relative, or says when, why, if or in what state."""
    if at > start and passage.has(at, "subject-pronoun") and passage.words[at].joined:
        return True
    named = any(passage.has(at, name) for name in ("relative", "time-conjunction", "condition"))
    return named or bool(passage.link(at, "purpose"))


def after_adverbial(passage: Passage, start: int, at: int) -> bool:
    """Whether nothing but a prepositional phrase stands before the verb in its sentence."""
    opens = passage.words[start].classes & {"preposition-fi", "breaker"}
    return bool(opens) and at - start <= 12 and phrase_end(passage, start + 1, at) == at


def after_turn(passage: Passage, start: int, at: int) -> bool:
    """Whether nothing but "for his part" and a comma stands before the verb in its sentence."""
    return at - 1 > start and passage.norms[at - 1] in COMMAS and start + passage.tied(start, "turns") == at - 1


def in_adverbial(passage: Passage, start: int, at: int) -> bool:
    """Whether the noun at `at` stands inside a prepositional phrase that heads the sentence."""
    opens = passage.words[start].classes & {"preposition-fi", "breaker"}
    return bool(opens) and not any(passage.norms[n] in COMMAS for n in range(start, at))
