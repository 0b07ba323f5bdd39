"""Sender: from whom a call or a letter came of which a sentence tells what was said in it."""

from __future__ import annotations

from tawatur.reading.cue import form_at, joined
from tawatur.reading.draft import Range
from tawatur.reading.noun_phrase import phrase_end
from tawatur.reading.passage import Passage
from tawatur.reading.subject import can_speak

FAR = 40
"""Tokens between the verb of getting and the sender."""
LONGEST = 30
"""Tokens from the sender to the verb of what was said."""


def sender(passage: Passage, at: int, end: int) -> Range | None:
    """Who sent what the verb at `at` got: "got a call from the king, in it he voiced his sorrow"; else None.

    Args:
        passage: The passage.
        at: A verb.
        end: One past the last token of its sentence.
    """
    if not passage.has(at, "got-copy"):
        return None
    for place in range(at + 2, min(end, at + FAR)):
        if not passage.is_(place, "preposition-min"):
            continue
        first = place + 1
        until = min(end, first + LONGEST)
        said = next((n for n in range(first + 1, until) if _said_in_it(passage, n)), None)
        if said is None or not can_speak(passage, first, said):
            return None
        return first, phrase_end(passage, first, said)
    return None


def _said_in_it(passage: Passage, at: int) -> bool:
    """Whether a verb stands at `at` that says what is in the thing before it: without "and", with "in it"."""
    told = passage.link(at + 1, "in-it") > 0 and not joined(passage, at)
    return told and any(form.part in ("past", "present") for form in form_at(passage, at))
