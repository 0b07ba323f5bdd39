"""Direct object: the noun phrase that a verb of reporting takes as its content, behind its subject or at once."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.language.vocabulary import VERBAL
from tawatur.reading import adverbial
from tawatur.reading.adverbial import COMMAS, TIMES
from tawatur.reading.draft import Range
from tawatur.reading.noun_phrase import NAMED, phrase_end, phrase_or_name
from tawatur.reading.part import MARK, NOUNS, UNKNOWN, Part, parts
from tawatur.reading.party import outlet
from tawatur.reading.passage import Passage
from tawatur.reading.subject import can_speak

FAR = 40
"""Tokens between a cue and its object, the subject and adverbials included."""
YEAR = 4
"""Digits of a year."""
CIRCUMSTANCE = frozenset({"preposition-fi", "breaker"})


class Found(NamedTuple):
    """A direct object.

    Attributes:
        subject: Token range of the subject, or None where the verb has none of its own.
        at: The object's first token.
    """

    subject: Range | None
    at: int


def direct_object(
    passage: Passage, after: int, limit: int, *, persons: bool = False, spoken: bool = False
) -> Found | None:
    """The object of the verb that stands before `after`, or None where no noun phrase is one.

    Args:
        passage: The passage.
        after: The first token after the verb.
        limit: Where to stop: the sentence's end, or what introduces a content of another kind.
        persons: Whether the verb judges persons too ("criticised the minister").
        spoken: Whether the verb's subject stands before it.
    """
    limit = min(limit, after + FAR)
    known = parts(passage)
    first = past_adverbials(passage, after, limit)
    if first >= limit or not (_nominal(passage, first, known[first]) or _named(passage, first)):
        return None
    if spoken:
        return Found(None, first) if _is_object(passage, first, known[first], persons=persons) else None
    end = phrase_or_name(passage, first, limit)
    rest = past_adverbials(passage, _past_apposition(passage, end, limit, first), limit)
    if not can_speak(passage, first, end):
        # Two noun phrases side by side are a subject and an object, whoever the first may be.
        if rest == end < limit and known[first].definite and known[rest].letter == "M" and not known[rest].preposition:
            return Found((first, end), rest)
        return Found(None, first) if _is_object(passage, first, known[first]) else None
    if rest < limit and _is_object(passage, rest, known[rest], persons=persons):
        return Found((first, end), rest)
    return None


def _named(passage: Passage, at: int) -> bool:
    """Whether a name in quotation marks stands at `at`: a subject, its object behind it."""
    quote = passage.quotation(at)
    return quote is not None and quote.length <= NAMED


def subject_end(passage: Passage, after: int, limit: int) -> int:
    """Past the subject that begins at `after`, its appositions and the adverbials behind it."""
    first = past_adverbials(passage, after, limit)
    if first >= limit or not _nominal(passage, first, parts(passage)[first]):
        return first
    end = phrase_end(passage, first, limit)
    return past_adverbials(passage, _past_apposition(passage, end, limit, first), limit)


def _nominal(passage: Passage, at: int, part: Part) -> bool:
    if passage.words[at].bare & {"quantifier", "demonstrative", "object-opener"}:
        return True
    return (part.letter in NOUNS or part.letter in ("A", UNKNOWN)) and not part.conjunction and not part.preposition


def _is_object(passage: Passage, at: int, part: Part, *, persons: bool = False) -> bool:
    """Whether a thing or an act begins at `at`: a person is whom it was said to, unless the verb judges persons."""
    if passage.words[at].bare & {"quantifier", "demonstrative", "object-opener"} or part.letter == "C":
        behind = parts(passage)[at + 1].letter if at + 1 < len(passage.norms) else MARK
        return behind in "NMFVP" or (behind == UNKNOWN and not passage.has(at, "demonstrative"))
    return part.letter in ("NMHRLO" if persons else "NM") and not part.conjunction and not part.preposition


def _past_apposition(passage: Passage, at: int, limit: int, first: int) -> int:
    """Past commas with an apposition of the phrase that begins at `first` between them; several unnamed have none."""
    norm = passage.norms[first]
    if norm.endswith(passage.pack.plural) and not passage.pack.clitics.has_article(norm):
        return at
    if at < limit and passage.has(at, "relative"):
        # "the company that sells them, its closing": the object stands behind the clause.
        return next((n + 1 for n in range(at, limit) if passage.norms[n] in COMMAS), at)
    if at < limit and passage.norms[at] in COMMAS:
        inner = at + 1
        if inner < limit and (parts(passage)[inner].letter in "HR" or passage.has(inner, "relative")):
            end = phrase_end(passage, inner, limit)
            if end < limit and passage.norms[end] in COMMAS:
                return end + 1
    return at


def past_adverbials(passage: Passage, start: int, limit: int) -> int:
    """Past commas, times, adverbs and phrases of circumstance."""
    at = start
    while at < limit:
        past = _past_one(passage, at, limit, begun=at > start)
        if past == at:
            break
        at = past
    return at


def _past_one(passage: Passage, at: int, limit: int, *, begun: bool) -> int:
    """Past the adverbial that begins at `at`; `at` where none does."""
    known = parts(passage)
    word = passage.words[at]
    letter = known[at].letter
    if passage.norms[at] in COMMAS or word.bare & TIMES or letter == "D" or (letter == "C" and begun):
        return at + 1
    if at in passage.brackets and passage.brackets[at] < limit:
        return passage.brackets[at] + 1
    if letter == "N" and at + 1 < limit and _is_year(passage.norms[at + 1]):
        return at + 2
    told = passage.quotation(at + 1) if passage.norms[at] == passage.pack.clitics.address else None
    if told is not None and told.close < limit:
        # "to «the paper»", its preposition written apart.
        return told.close + 1
    if passage.phrase(at, "to-whom"):
        return at + passage.phrase(at, "to-whom")
    if begun and letter == "A" and known[at].definite and passage.words[at - 1].bare & TIMES:
        return at + 1
    if begun and passage.has(at, "held-verb") and known[at].letter in VERBAL:
        # "in a meeting held yesterday": the clause goes on with times and places.
        return at + 1
    if passage.is_(at, "demonstrative") and at + 1 < limit and passage.words[at + 1].bare & TIMES:
        return at + 2
    named = outlet(passage, at)
    if named is not None and named[2]:
        return named[0]
    if word.bare & CIRCUMSTANCE or adverbial.opens_adverbial(passage, at):
        inner = at + max(1, passage.phrase(at, "breaker"))
        if inner > at + 1 and (known[inner - 1].definite or known[inner - 1].letter == "A"):
            # "at the same time", "on the other side": nothing of it governs what follows.
            return inner
        governs = letter == "F" or inner > at + 1
        nominal = governs and inner < limit and _nominal(passage, inner, known[inner])
        return phrase_end(passage, inner, limit) if nominal else inner
    return at


def _is_year(norm: str) -> bool:
    return len(norm) == YEAR and norm.isdecimal()
