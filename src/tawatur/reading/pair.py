"""Pair: a subject and an object side by side after their verb."""

from __future__ import annotations

from tawatur.language.vocabulary import NOMINAL
from tawatur.reading import source
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.case import construct, object_plural
from tawatur.reading.direct_object import past_adverbials
from tawatur.reading.draft import Range
from tawatur.reading.noun_phrase import phrase_or_name
from tawatur.reading.part import UNKNOWN, parts
from tawatur.reading.party import heads, outlet
from tawatur.reading.passage import Passage
from tawatur.reading.subject import can_speak


def pair(passage: Passage, first: int, marker: int, *, party: bool, strict: bool) -> tuple[Range, Range] | None:
    """Subject and object where two noun phrases stand side by side, or None."""
    end = phrase_or_name(passage, first, marker)
    if end < marker and (_surname(passage, end, party=party) or _titled(passage, first, end)):
        end = phrase_or_name(passage, end, marker)
    if end >= marker and end - first > 1 and passage.has(end - 1, "same-word"):
        # "describes himself as".
        return (first, end - 1), (end - 1, end)
    end = _object_by_case(passage, first, _second(passage, first, end))
    stop = _past_apposition(passage, end, marker)
    rest = stop
    while rest < marker and passage.norms[rest] in COMMAS:
        rest += 1
    rest = past_adverbials(passage, rest, marker)
    if rest < marker and outlet(passage, first) is not None and can_speak(passage, rest, marker):
        # "told the paper a minister that": the paper heard it.
        return (rest, phrase_or_name(passage, rest, marker)), (first, end)
    if rest < marker and nominal(passage, rest) and (can_speak(passage, first, end) or passage.words[first].article):
        found = target(passage, rest, marker, strict=strict)
        return ((first, stop), found) if found is not None else None
    split = source.second(passage, first, marker)
    subject = source.phrase(passage, first, split) if split is not None else None
    return (subject, (split, marker)) if subject is not None and split is not None else None


def _second(passage: Passage, first: int, end: int) -> int:
    """Where a second phrase begins behind a person's name, with an honorific or as its case shows; else the end."""
    known = parts(passage)
    name = next((n for n in range(first, end) if known[n].letter == "R"), end)
    behind = [n for n in range(name + 1, end) if not passage.words[n].joined]
    marked = next((n for n in behind if passage.is_(n, "honorific") or construct(passage, n, end)), None)
    return marked if marked is not None else next((n for n in behind if _of_another(passage, n, end)), end)


def _of_another(passage: Passage, at: int, end: int) -> bool:
    """Whether an office at `at`, behind a name, has its own holder's name behind it: nobody has two."""
    known = parts(passage)
    if known[at].letter != "H" or not any(one.kind == "person" for one in heads(passage, at)):
        return False
    return any(known[n].letter == "R" and known[n - 1].definite for n in range(at + 2, end))


def _object_by_case(passage: Passage, first: int, end: int) -> int:
    """Where a plural in the case of objects stands behind what it cannot agree with ("the ministry the injured")."""
    known = parts(passage)
    for at in range(first + 1, end):
        before, part = known[at - 1], known[at]
        whole = before.letter in "OR" or (before.letter == "A" and not before.definite)
        if whole and not part.preposition and not part.conjunction and object_plural(passage, at):
            return at
    return end


def _surname(passage: Passage, at: int, *, party: bool) -> bool:
    """Whether a definite word right after a name is the rest of it: by a title before, or as nobody is spoken to."""
    known = parts(passage)
    if known[at - 1].letter != "R" or known[at].letter not in "NA" or heads(passage, at):
        return False
    return party or (at > 1 and known[at - 2].letter in "HR")


def _titled(passage: Passage, first: int, at: int) -> bool:
    """Whether the word at `at` is the name behind a definite word alone, a title that no table knows ("Sir Roger")."""
    return at == first + 1 and passage.words[first].article and parts(passage)[at].letter in ("R", UNKNOWN)


def _past_apposition(passage: Passage, at: int, marker: int) -> int:
    """Past commas with an apposition or a relative clause of the subject between them."""
    if at >= marker or passage.norms[at] not in COMMAS:
        return at
    inner = at + 1
    if inner < marker and (parts(passage)[inner].letter in "HR" or passage.has(inner, "relative")):
        close = next((n for n in range(inner, marker) if passage.norms[n] in COMMAS), None)
        if close is not None:
            return close
    return at


def nominal(passage: Passage, at: int) -> bool:
    """Whether an object can begin at `at`."""
    if at in passage.quote_at or passage.words[at].bare & {"quantifier", "demonstrative", "object-opener"}:
        return True
    part = parts(passage)[at]
    return part.letter in NOMINAL | {UNKNOWN} and not part.conjunction and not part.preposition


def target(passage: Passage, first: int, marker: int, *, strict: bool) -> Range | None:
    """The object from `first` on, without the adverbials between it and what follows.

    None where more than adverbials stand there and the cue is strict: what follows belongs to that.
    """
    if first >= marker:
        return None
    end = phrase_or_name(passage, first, marker)
    if past_adverbials(passage, end, marker) >= marker:
        return first, end
    return None if strict else (first, marker)
