"""Adverbial: when, where and on what occasion something was said; no part of who said it."""

from __future__ import annotations

from tawatur.reading.part import UNKNOWN, parts
from tawatur.reading.party import FUNCTION, QUOTES, TEXTS, head, heads, outlet
from tawatur.reading.passage import Passage
from tawatur.reading.tagger import type_at

COMMAS = frozenset("،,؛")
TIMES = frozenset({"weekday", "time-noun"})
ADVERBIAL = frozenset({"weekday", "preposition-fi", "preposition-ala", "address", "at", "front"})
"""Classes of words that can open an adverbial."""


def skip_adverbials(passage: Passage, start: int, end: int) -> int:
    """The first token of `start:end` that does not belong to adverbials before a source.

    Times and joined pronouns are stepped over; a prepositional adverbial runs to the first word that can head a source.
    """
    at = start
    while at < end:
        if passage.norms[at] in COMMAS or passage.has(at, "time-noun") or passage.has(at, "weekday"):
            at += 1
        elif at in passage.brackets and passage.brackets[at] < end and at > start:
            at = passage.brackets[at] + 1
        elif passage.phrase(at, "to-whom"):
            at += passage.phrase(at, "to-whom")
        elif opens_adverbial(passage, at):
            met = any(passage.has(n, "meeting-noun") for n in range(at + 1, min(at + 4, end)))
            at = _next_head(passage, at + 1, end)
            if met and at < end and passage.norms[at - 1] not in COMMAS:
                # "during his meeting the envoy": whom he met is no subject.
                at = next((_next_head(passage, n + 1, end) for n in range(at, end) if passage.norms[n] in COMMAS), end)
        elif (found := outlet(passage, at)) and found[2]:
            at = found[0]
        elif passage.norms[at] == passage.pack.clitics.address and at + 1 < end and passage.norms[at + 1] in QUOTES:
            close = quote.close if (quote := passage.quotation(at + 1)) is not None else end
            at = min(close + 1, end)
        else:
            break
    return at


def _next_head(passage: Passage, start: int, end: int) -> int:
    """The next word that can head a source by itself, not in construct after another noun."""
    for at in range(start, end):
        one = head(passage, at)
        if (
            one is None
            or one.kind in TEXTS
            or passage.is_(at, "speech-noun")
            or _of_speech(passage, at - 1, "speech-noun")
        ):
            continue
        before = heads(passage, at - 1)
        prepositional = passage.words[at - 1].classes & {
            "preposition-fi",
            "preposition-min",
            "preposition-an",
            "preposition-ila",
            "preposition-ala",
            "breaker",
            "with-outlet",
        }
        construct = bool(before) and not before[0].article and not before[0].pronoun
        if not prepositional and not construct:
            return at
    return end


def opens_adverbial(passage: Passage, at: int) -> bool:
    """Whether the words at `at` begin an adverbial, which is no part of a source."""
    word = passage.words[at]
    if word.classes.isdisjoint(ADVERBIAL) and "breaker" not in word.opens:
        return False
    if "weekday" in word.classes and _governs_day(passage, at - 1):
        return False
    if passage.phrase(at, "breaker"):
        return not _amid_name(passage, at)
    if "weekday" in word.classes:
        return True
    if "front" in word.classes:
        # Another spelling is a preacher.
        return passage.is_spelt(at, "in-front")
    if "at" in word.classes:
        return at + 1 < len(passage.norms) and parts(passage)[at + 1].letter == "M"
    if "preposition-fi" in word.classes:
        return _of_speech(passage, at + 1, "speech-noun")
    if "preposition-ala" in word.classes:
        marked = at + 1 < len(passage.norms) and passage.norms[at + 1] in QUOTES
        return _of_speech(passage, at + 2 if marked else at + 1, "platform")
    if passage.norms[at][0].isdecimal():
        return False
    return bool(passage.has(at, "address"))


def _governs_day(passage: Passage, at: int) -> bool:
    """Whether a noun stands at `at` that a weekday belongs to ("the Friday prayer"), and nobody who speaks."""
    if at < 0 or not passage.tokens[at].word or heads(passage, at) or passage.words[at].classes & FUNCTION:
        return False
    part = parts(passage)[at]
    return part.letter in "NM" and not part.definite


def _amid_name(passage: Passage, at: int) -> bool:
    """Whether a time of day stands amid a person's name ("Sabah" is also the morning)."""
    known = parts(passage)
    if not 0 < at < len(known) - 1 or known[at].letter != "N" or known[at - 1].letter != "R":
        return False
    goes_on = known[at + 1].letter in ("R", UNKNOWN) and not passage.has(at + 1, "weekday")
    return goes_on and type_at(passage, at) == "person"


def of_speech(passage: Passage, at: int) -> bool:
    """Whether an adverbial of the occasion of speech begins at `at` ("in a statement")."""
    return "preposition-fi" in passage.words[at].classes and _of_speech(passage, at + 1, "speech-noun")


def names_speech(passage: Passage, at: int) -> bool:
    """Whether the word at `at` names a text or an occasion of speech."""
    return at >= 0 and _of_speech(passage, at, "speech-noun")


def _of_speech(passage: Passage, at: int, name: str) -> bool:
    """Whether the word at `at`, article and pronoun aside, names an occasion or place of speech, or a time."""
    if at >= len(passage.norms):
        return False
    if passage.has(at, name) or passage.has(at, "time-noun") or passage.norms[at][0].isdecimal():
        return True
    for shape in passage.pack.clitics.shapes(passage.norms[at]):
        if not shape.preposition and not shape.conjunction and name in passage.pack.lexicon.word(shape.stem).bare:
            return True
    return False
