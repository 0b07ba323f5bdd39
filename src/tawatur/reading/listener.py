"""Listener: a verb whose object is whom it was said to, with one phrase or two behind it."""

from __future__ import annotations

from tawatur.language.cues import CueForm
from tawatur.reading.content_noun import Introducer
from tawatur.reading.cue import joined
from tawatur.reading.draft import Draft, Range
from tawatur.reading.hearer import is_object
from tawatur.reading.pair import pair
from tawatur.reading.part import parts

HEARD = frozenset({"party", "question", "to-ala"})
"""Frames of cues whose verb has for its object whom it was said to."""
TOLD = frozenset({"question", "to-ala", "to-min", "to-bi", "to-that"})
"""Those of cues whose verb needs that object."""


def part(draft: Draft, subject: Range, found: Introducer, form: CueForm) -> Range | None:
    """The subject of a verb that has whom it was said to for its object: none where that alone stands behind it.

    "told the officers that": who said it is known from before, or not at all.
    """
    passage, frames, at = draft.passage, form.cue.frames, draft.at[0]
    owned = bool(passage.tied(at - 1, "complement-pronoun"))
    if "question" in frames and not owned:
        two = pair(passage, subject[0], found.at, party=True, strict=True)
        if two is not None and two[1][1] <= found.at and parts(passage)[two[1][0]].letter != "R":
            draft.addressee = passage.characters(*two[1])
            return two[0]
    needs = not frames.isdisjoint(TOLD) or form.cue.stance == "threaten"
    opens = joined(passage, at) or at == passage.sentences[passage.sentence_of[at]][0]
    # "and the member asked: «…»" is how a page begins someone's words; elsewhere a lone phrase was asked.
    lone = "question" in frames and not (found.frame != "question" and opens and draft.tag.startswith("m"))
    if lone or owned or is_object(passage, *subject, form.tag, told=needs):
        draft.addressee = passage.characters(*subject)
        return None
    return subject
