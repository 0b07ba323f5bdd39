"""Subject: the noun phrase that stands before its verb."""

from __future__ import annotations

from tawatur.language.vocabulary import VERBAL
from tawatur.model import Role
from tawatur.reading import source
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.cue import form_at
from tawatur.reading.draft import Range
from tawatur.reading.noun_phrase import phrase_end
from tawatur.reading.part import UNKNOWN, parts
from tawatur.reading.party import PARTIES, PERSONS, QUOTES, heads
from tawatur.reading.passage import Passage
from tawatur.reading.relative import agrees, meant
from tawatur.reading.tagger import type_at

NAME = 4
"""Words of a name that no table has."""
LONGEST = 24
"""Tokens of a subject before its verb."""
OPENERS = frozenset({"complementiser", "was", "clause-comma", "conjunction"})
"""Classes of words after which a clause begins."""
SUBJECTS = frozenset("NMHLORAC")
"""Parts of speech that can begin a subject."""

PARTY = ("person", "organisation")
SURE_OF_PARTY = 0.65
"""How sure the name model must be that a word which no table knows names one of them."""


def subject_before(passage: Passage, at: int, tag: str = "") -> tuple[Range, str, int] | None:
    """The subject that stands before the verb at `at`: its tokens, how it stands, where the clause begins.

    "relative" where the verb is inside a relative clause of it, "pronoun" where it is a pronoun, else "before".
    """
    start, _ = passage.sentences[passage.sentence_of[at]]
    if at > start and passage.has(at - 1, "subject-pronoun"):
        return (at - 1, at), "pronoun", at - 1
    if at > start and passage.is_(at - 1, "preposition-min") and passage.tied(at - 2, "there-are"):
        # "there are those who say": the same letters as the preposition.
        return (at - 1, at), "before", at - 1
    plain = _from_opener(passage, start, at)
    if plain is not None:
        return plain, "before", plain[0]
    last = at
    how = "before"
    while last > start and passage.has(last - 1, "perfect") and passage.is_(last - 1, "perfect"):
        last -= 1
    if last > start and passage.has(last - 1, "relative"):
        if not agrees(passage, last - 1, tag):
            return None
        last -= 1
        how = "relative"
    if last > start + 1 and passage.norms[last - 1] in COMMAS and how == "before":
        # "X, said": the comma right after the subject, or after an apposition of it.
        for edge in (last - 1, _apposition_start(passage, start, last - 1)):
            if edge is None or edge <= start:
                continue
            first = chunk_start(passage, start, edge)
            opens = (
                first == start
                or passage.has(first - 1, "complementiser")
                or passage.has(first - 1, "conjunction")
                or passage.has(first - 1, "was")
            )
            begins = first < edge and source.can_begin(passage, first) and not passage.words[first].joined
            if begins and opens and can_speak(passage, first, edge):
                return (first, last - 1), how, first
    if last > start and passage.norms[last - 1] in COMMAS:
        # A relative clause between commas: the subject stands before it.
        if how == "before":
            before = _before_relative(passage, start, last - 1)
            if before is None:
                return None
            last_noun = before
        else:
            last_noun = last - 1
    else:
        last_noun = last
    first = chunk_start(passage, start, last_noun)
    if first >= last_noun:
        return None
    shown = _shower(passage, first, last_noun) if how == "before" and not passage.link(at + 1, "in-it") else None
    if shown is not None:
        return shown, how, first
    leads = first > start and parts(passage)[first - 1].letter in VERBAL and not passage.has(first - 1, "sets-about")
    if (how == "before" and leads) or (first > start and passage.norms[first - 1] == "."):
        # The noun is the subject or the object of the verb before it.
        return None
    if how == "before" and not source.can_begin(passage, first):
        return None
    end = last if how == "before" else last_noun
    while end > first and passage.norms[end - 1] in COMMAS:
        end -= 1
    if (
        passage.role is Role.HEADLINE
        and first == start
        and last_noun - first <= 4
        and _plain(passage, first, last_noun)
    ):
        return (first, end_of(passage, first, last)), how, first
    if (
        form_at(passage, at)[:1]
        and form_at(passage, at)[0].part == "present"
        and not can_speak(passage, first, last_noun)
    ):
        # "a letter that says": the noun of a text or an unnamed source that the verb describes.
        for place in range(first + 1, last_noun):
            if any(one.kind in ("document", "source") and not one.article for one in heads(passage, place)):
                first = place
                break
    if how == "relative":
        who = meant(passage, first, last_noun, last, can_speak)
        return ((who, end), how, who) if who is not None and end - who <= LONGEST else None
    if end - first > 16 or not can_speak(passage, first, last_noun):
        return None
    return (first, end), how, first


def _shower(passage: Passage, first: int, end: int) -> Range | None:
    """Who shows the thing right before a verb that tells of it ("the agency published pictures, it said they were")."""
    known = parts(passage)
    verb = first if known[first].letter in VERBAL else first - 1
    if verb < 0 or known[verb].letter not in VERBAL or end - verb < 3:
        return None
    thing = end - 1
    while thing > verb + 2 and known[thing].letter == "A" and not known[thing].definite:
        thing -= 1
    part = known[thing]
    if part.letter != "N" or part.definite or part.preposition or part.conjunction or heads(passage, thing):
        return None
    if known[thing - 1].letter in "FC" or not can_speak(passage, verb + 1, thing):
        return None
    return verb + 1, thing


def _from_opener(passage: Passage, start: int, at: int) -> Range | None:
    """The noun phrase that fills a clause, from its start up to its verb at `at`."""
    last = at
    while last > start and passage.is_(last - 1, "perfect"):
        last -= 1
    known = parts(passage)
    while last > start + 1 and known[last - 1].letter == "D":
        last -= 1
    for first in range(last - 1, max(start, last - LONGEST) - 1, -1):
        if first > start and passage.norms[first - 1] == ".":
            return None
        hard = first == start or passage.words[first - 1].classes & OPENERS
        if not hard and passage.tokens[first - 1].word:
            continue
        if (
            known[first].letter in SUBJECTS
            and not known[first].preposition
            and source.can_begin(passage, first)
            and phrase_end(passage, first, last) == last
            and can_speak(passage, first, last)
        ):
            return first, last
        if hard:
            unnamed = first > start and all(known[n].letter in ("R", UNKNOWN) for n in range(first, last))
            return (first, last) if unnamed and last - first <= NAME else None
    return None


def end_of(passage: Passage, first: int, last: int) -> int:
    """Where a phrase ends, without a comma at its end."""
    while last > first and passage.norms[last - 1] in COMMAS:
        last -= 1
    return last


def _plain(passage: Passage, first: int, end: int) -> bool:
    """Whether nothing in a short phrase at the head of a headline speaks against its being a name."""
    return all(
        passage.tokens[at].word and not passage.words[at].classes and not passage.norms[at][0].isdecimal()
        for at in range(first, end)
    ) and not passage.pack.verbal_noun.match(passage.norms[first])


def _apposition_start(passage: Passage, start: int, comma: int) -> int | None:
    """The comma that opens an apposition (an office, a title) which the comma at `comma` closes."""
    for at in range(comma - 1, start, -1):
        if passage.norms[at] in COMMAS:
            return at if any(one.kind == "person" and not one.preposition for one in heads(passage, at + 1)) else None
    return None


def _before_relative(passage: Passage, start: int, comma: int) -> int | None:
    """The first comma of a relative clause that ends with the comma at `comma`."""
    at = comma - 1
    while at > start:
        if passage.norms[at] in COMMAS:
            if passage.has(at + 1, "relative") or any(passage.phrase(at + 1, one) for one in ("which-is", "aside")):
                return at
            return None
        at -= 1
    return None


def chunk_start(passage: Passage, start: int, end: int) -> int:
    """Where the noun phrase that ends before `end` begins, going left over nouns, names and what joins them."""
    at = end
    while at > start:
        before = at - 1
        norm = passage.norms[before]
        if norm == ")" or norm in QUOTES:
            opened = next((a for a, b in passage.brackets.items() if b == before), None)
            if opened is None:
                opened = next(
                    (q.open for q in passage.quotes if q.closed and q.close == before and q.length <= 5), None
                )
            if opened is None or opened < start:
                break
            at = opened
            continue
        if not passage.tokens[before].word:
            break
        word = passage.words[before]
        if parts(passage)[before].letter in VERBAL and not word.nouns and not word.name:
            break
        if word.bare & {
            "conjunction",
            "complementiser",
            "was",
            "closer",
            "clause-comma",
            "relative",
            "negation",
            "breaker",
        }:
            break
        if "complementiser" in word.classes or word.classes & {"time-noun", "weekday"}:
            break
        forms = form_at(passage, before)
        if forms and forms[0].part in ("past", "present") and not word.nouns and not word.name:
            break
        at = before
    return at


def can_speak(passage: Passage, first: int, end: int) -> bool:
    """Whether a phrase is headed by someone who can speak, as far as the tables know."""
    while first < end - 1 and passage.is_(first, "honorific"):
        first += 1
    if passage.has(first, "weekday"):
        return False
    if end - first > 1 and any(
        one.kind == "person" and not one.preposition for at in range(first + 1, end) for one in heads(passage, at)
    ):
        return True
    if passage.is_(first, "honorific-own"):
        return True
    found = heads(passage, first)
    if any(
        one.kind in PERSONS | PARTIES | {"media", "outlet", "document", "statement", "own-count"}
        and not one.preposition
        for one in found
    ):
        return True
    if passage.words[first].bare & {"quantifier", "demonstrative"} and first + 1 < end:
        known = any(one.kind in PERSONS | PARTIES | {"media"} for one in heads(passage, first + 1))
        return known or _party(passage, first + 1)
    if passage.norms[first] in QUOTES or _party(passage, first):
        return True
    return not found and _unknown(passage, first) and type_at(passage, first, SURE_OF_PARTY) in PARTY


def _unknown(passage: Passage, at: int) -> bool:
    """Whether no table knows a word, the vocabulary among them, and it is no plural with the article by its shape."""
    word = passage.words[at]
    if word.classes or word.nouns or not passage.tokens[at].word:
        return False
    return parts(passage)[at].letter == UNKNOWN and not (
        word.article and passage.norms[at].endswith(passage.pack.plural)
    )


def _party(passage: Passage, at: int) -> bool:
    """Whether a word that no table of sources has can be a party: a person, a body, a people by its adjective."""
    part = parts(passage)[at]
    if part.conjunction or part.preposition or passage.words[at].classes & {"weekday", "time-noun"}:
        return False
    if part.letter in "HRO":
        return True
    return part.letter in ("A", UNKNOWN) and part.definite and passage.norms[at].endswith(passage.pack.plural)
