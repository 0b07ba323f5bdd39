"""Noun phrase: where the phrase that begins at a word ends, and so where the next one begins."""

from __future__ import annotations

from tawatur.language.vocabulary import VERBAL
from tawatur.reading import adverbial
from tawatur.reading.hyphen import joins_names
from tawatur.reading.part import MARK, NOUNS, UNKNOWN, Part, parts
from tawatur.reading.party import QUOTES, head, heads, outlet
from tawatur.reading.passage import Passage
from tawatur.reading.source import DASHES
from tawatur.reading.tagger import type_at

PREPOSITIONS = frozenset({"preposition-fi", "preposition-min", "preposition-an", "preposition-ala", "preposition-ila"})
STATE = frozenset("LNO")
"""Letters of words that begin a state's name."""
COLLECTIVE = frozenset({"organisation", "group", "body"})
"""Kinds of heads that are no title before a name, whoever belongs to them."""
SURE_OF_NAME = 0.8
"""How sure the name model must be that a common noun names a person here."""
NAMED = 6
"""Tokens of a quotation that is a name inside a phrase."""


def phrase_end(passage: Passage, first: int, limit: int) -> int:
    """One past the noun phrase that begins at `first`, at most `limit`.

    It goes on over nouns in construct, adjectives, a name behind a title, joined nouns, and prepositions with their
    nouns. It ends where a noun stands that nothing before can govern: after a definite noun, a name or an adjective.
    """
    known = parts(passage)
    person = _person(passage, first, known[first])
    open_ = _governs(passage, first, known[first])
    definite = known[first].definite or known[first].letter in "RLO"
    at = _past_body(passage, first)
    if at < limit and known[at].letter in STATE and _is_state(passage, at) and _is_state(passage, first, at):
        # "Iran informed Russia": two states side by side are two parties.
        return at
    while at < limit:
        step = _mark(passage, at, limit) if known[at].letter == MARK else 0
        if step:
            at, open_ = step, False
            continue
        part = known[at]
        if part.letter == MARK or part.letter in VERBAL or part.letter == "D":
            break
        word = passage.words[at]
        if adverbial.opens_adverbial(passage, at) or _told(passage, at, part):
            break
        if word.bare & PREPOSITIONS:
            if at + 1 >= limit or not _nominal(known[at + 1]):
                break
            at, open_ = at + 1, True
            continue
        if known[at - 1].letter == "A" and passage.phrase(at, "to-whom"):
            # "the one suspected", with its preposition behind it.
            at += 1
            continue
        if word.bare & {"demonstrative", "quantifier"}:
            if not open_ and not (person and "one-of" in word.bare):
                break
            at, open_ = at + 1, True
            continue
        if part.letter == "F" and known[at - 1].letter == "R" and passage.is_(at, "person-mark"):
            # "of the house of", spelt like an article by itself.
            at, open_ = at + 1, True
            continue
        if part.letter == "F":
            if not part.preposition:
                break
            at, open_ = at + 1, True
            continue
        if part.conjunction:
            if not _nominal(part):
                break
            if which := passage.phrase(at, "which-is"):
                at, open_ = at + which, True
                continue
            person = person or _person(passage, at, part)
        elif part.preposition or open_:
            pass
        elif part.letter == "A":
            if not person and _of_persons(passage, at, part) and passage.norms[first].endswith(passage.pack.feminine):
                # "the government ... the separatists": an adjective of several men is none of a body's.
                break
            if definite and not part.definite and not (person and passage.words[at].name):
                break
        elif not _goes_on(passage, at, part, person=person, known=known):
            break
        # "a press statement": the adjective is also a noun for a person, but governs nothing here.
        relational = part.letter == "A" and passage.norms[at].endswith(passage.pack.relational)
        relational = relational and not passage.is_(at, "portfolio")
        open_ = not relational and _governs(passage, at, part)
        definite = definite or part.definite or part.letter in "RLO"
        titled = part.letter in "HR" and not part.preposition and not _people(passage, at)
        person = person or (titled and _person(passage, at, part))
        stop = _past_body(passage, at)
        at, open_ = stop, open_ and stop == at + 1
    return min(at, limit)


def phrase_or_name(passage: Passage, first: int, limit: int) -> int:
    """One past the noun phrase at `first`, which a name in quotation marks may open."""
    quote = passage.quote_at.get(first)
    if quote is not None and quote.closed and quote.close < limit:
        return quote.close + 1
    return phrase_end(passage, first, limit)


def _past_body(passage: Passage, at: int) -> int:
    """Past the word at `at`, or past the whole name of a body that begins there ("Human Rights Watch")."""
    return at + max((one.length for one in heads(passage, at) if one.kind == "body"), default=1)


def _told(passage: Passage, at: int, part: Part) -> bool:
    """Whether an outlet that is spoken to stands at a word: it is no part of the speaker."""
    address = passage.pack.clitics.address
    if not address or part.preposition != address:
        return False
    found = outlet(passage, at)
    return found is not None and found[2] == address


def _mark(passage: Passage, at: int, limit: int) -> int:
    """Past the short quotation or the brackets that open at `at`, or 0."""
    if passage.norms[at] in QUOTES:
        quote = next((q for q in passage.quotes if q.open == at), None)
        if quote is not None and quote.closed and quote.length <= NAMED and quote.close < limit:
            return quote.close + 1
        return 0
    if at + 1 < limit and joins_names(passage, at):
        return at + 2
    if passage.norms[at] in DASHES:
        other = next((n for n in range(at + 1, min(limit, at + NAMED)) if passage.norms[n] in DASHES), None)
        return other + 1 if other is not None else 0
    if passage.norms[at] == "." and len(passage.norms[at - 1]) == 1 and passage.tokens[at - 1].word:
        return at + 1
    close = passage.brackets.get(at)
    return close + 1 if close is not None and close < limit and close - at <= 2 * NAMED else 0


def _nominal(part: Part) -> bool:
    return part.letter in NOUNS or part.letter in ("A", UNKNOWN)


def _person(passage: Passage, at: int, part: Part) -> bool:
    found = heads(passage, at)
    if any(one.kind in ("person", "name") for one in found):
        return True
    return part.letter == "R" or (part.letter == "H" and not any(one.kind in COLLECTIVE for one in found))


def _people(passage: Passage, at: int) -> bool:
    """Whether several stand at `at`, whose name no person has ("the people's party")."""
    return any(one.kind == "people" for one in heads(passage, at))


def _of_persons(passage: Passage, at: int, part: Part) -> bool:
    """Whether an adjective with the article stands in the plural of persons."""
    return part.definite and not part.preposition and passage.norms[at].endswith(passage.pack.plural)


def _governs(passage: Passage, at: int, part: Part) -> bool:
    """Whether a word can take the next noun as its own: a noun without article, pronoun or ending of its own."""
    if passage.words[at].bare & {"quantifier", "demonstrative"}:
        return True
    if part.letter == "C":
        # What is counted follows its number; a number that is part of a name counts nothing.
        return not (at and parts(passage)[at - 1].definite)
    if passage.is_(at, "open-adjective"):
        return True
    if at and parts(passage)[at - 1].letter == "H" and passage.is_(at, "portfolio"):
        return True
    if part.definite or not (part.letter in "NMH" or _common(passage, at)):
        return False
    norm = passage.norms[at]
    return not (norm.endswith(passage.pack.accusative) and part.letter != "H") and not _plural(passage, at, part.letter)


def _plural(passage: Passage, at: int, letter: str) -> bool:
    """Whether a word ends as a plural of persons, which governs nothing; "law" and "affairs" only look so."""
    norm = passage.norms[at]
    ending = next((one for one in passage.pack.plural if norm.endswith(one)), "")
    if not ending or len(norm) <= len(ending) + 2:
        return False
    return letter == "H" or bool(passage.pack.vocabulary(norm.removesuffix(ending)).parts)


def _common(passage: Passage, at: int) -> bool:
    """Whether a table of sources has the word as a noun without article or pronoun ("ministry", "party")."""
    return any(not shape.article and not shape.pronoun for _, shape in passage.words[at].nouns)


def _goes_on(passage: Passage, at: int, part: Part, *, person: bool, known: list[Part]) -> bool:
    """Whether a noun after a complete phrase still belongs to it: a name behind a title, a title before a name."""
    before = known[at - 1]
    if part.letter == "C":
        # "Brigade 30", "the four": the number belongs to the name, or agrees with the noun.
        named = before.letter in "RL" and at + 1 < len(known) and not _nominal(known[at + 1])
        return (before.definite or named) and (passage.norms[at][0].isdecimal() or part.definite)
    if part.letter in ("R", UNKNOWN) or passage.words[at].name:
        return person or before.letter in ("R", UNKNOWN)
    if person and part.letter == "N" and not part.definite and at + 1 < len(known) and known[at + 1].letter in "RA":
        # A name that is a common noun too, before another of the same person.
        family = known[at + 1].letter == "A" and known[at + 1].definite and before.letter == "R"
        return family or type_at(passage, at, SURE_OF_NAME) == "person"
    if before.letter == "R" and passage.pack.clitics.has_article(passage.norms[at]) and at + 1 < len(known):
        after = known[at + 1]
        family = after.letter == "A" and after.definite and passage.norms[at + 1].endswith(passage.pack.relational[:1])
        if family or after.letter == "R":
            return True
    if passage.is_(at, "deity"):
        # "Dhabih Allah": the end of a name.
        return before.letter in ("R", UNKNOWN)
    if part.letter == "L":
        # A state's name with the article may be its adjective, too.
        adjective = part.definite and before.definite and passage.norms[at].endswith(passage.pack.relational)
        return adjective or before.letter in "RL" or passage.has(at - 1, "place-noun")
    if (
        part.letter == "H"
        and person
        and not (part.definite and not passage.pack.clitics.has_article(passage.norms[at]))
    ):
        if passage.words[at].bare & {"person-mark", "honorific"}:
            return True
        return any(one.kind == "person" and one.number == "one" for one in heads(passage, at))
    return False


def _is_state(passage: Passage, at: int, end: int | None = None) -> bool:
    """Whether a state or its capital is named at `at`, with no word before `end` besides."""
    one = head(passage, at)
    return one is not None and one.kind == "state" and (end is None or end == at + one.length)
