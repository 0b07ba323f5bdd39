"""Quantity: a number with the persons that it counts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tawatur.language.memory import Memory
from tawatur.language.pack import Pack
from tawatur.reading.countable import can_be_dual, is_dual, is_group, is_person, phrase_end, role
from tawatur.reading.part import parts
from tawatur.reading.passage import Passage

OPENING = frozenset({"(", "[", "\u00ab", "\u201c", '"'})
CLOSING = frozenset({")", "]", "\u00bb", "\u201d", '"'})
PERCENT = frozenset({"%", "\u066a"})
YEARS = (1300, 2100)
"""A bare number in this range is a year, of one calendar or the other."""
LONGEST_BOUND = 5
"""Tokens of words such as "at least"."""
LARGEST = 8_000_000_000


class Quantity(NamedTuple):
    """A count of persons, or of something that is not named.

    Attributes:
        start: First token, of the number or of the noun before it.
        end: One past the last token of what is counted.
        lead: First token of the words before the number that belong to it ("at least").
        low: The least, or None.
        high: The most, or None.
        approx: Whether it is said to be about so many.
        noun: Token of the counted noun, or None where none stands.
    """

    start: int
    end: int
    lead: int
    low: int | None
    high: int | None
    approx: bool
    noun: int | None


def quantities(passage: Passage, start: int, end: int) -> Iterator[Quantity]:
    """The counts of persons in the tokens `start:end`, in order."""
    opens = _openings(passage.pack)
    at = start
    while at < end:
        if not opens[passage.norms[at]]:
            at += 1
            continue
        read = _number(passage, at)
        found = _dual(passage, at, end) if read is None else _numbered(passage, at, end, read)
        if found is not None:
            yield found
        after = read[0] if read is not None else at + 1
        at = max(after, found.end) if found is not None else after


@lru_cache(maxsize=8)
def _openings(pack: Pack) -> Memory[bool]:
    """Whether a count can begin with a word: a number, a number word, a dual."""
    return Memory(lambda norm: norm[0].isdecimal() or can_be_dual(pack, norm) or pack.numbers.word(norm) is not None)


def _numbered(passage: Passage, at: int, end: int, read: tuple[int, int, int | None]) -> Quantity | None:
    norms = passage.norms
    stop, low, high = read
    first = at
    between = bool(at and passage.link(at - 1, "between"))
    if stop < end and (norms[stop] in PERCENT or passage.link(stop, "percent")):
        return None
    # "between 20 and 30", "20 or 30", "20-30"
    apart = stop + 1 < end and (norms[stop] == "-" or passage.link(stop, "up-to") > 0)
    apart = apart or (between and stop + 1 < end and norms[stop] in passage.pack.clitics.conjunctions)
    more = _number(passage, stop + 1) if apart else _number(passage, stop) if between and stop < end else None
    if more is not None and high is not None and more[2] is not None and more[1] > low:
        stop, high = more[0], more[1]
        first = at - 1 if between else at
    if at and norms[at - 1] in OPENING and stop < end and norms[stop] in CLOSING:
        first, stop = at - 1, stop + 1
    year = stop == at + 1 and YEARS[0] <= low <= YEARS[1]
    noun, stop = _counted(passage, stop, end, among=role(passage, at - 1, "of-them") > 0)
    if stop < 0 or low > LARGEST or (noun is None and year):
        return None
    if noun is None and first and (_behind_noun(passage, first) or (low == 2 and _behind_dual(passage, first))):
        noun = first = first - 1
    return _bounded(passage, first, stop, low, high, noun)


def _number(passage: Passage, at: int) -> tuple[int, int, int | None] | None:
    """Where a number ends, its least and its most; None for most where a word such as "dozens" leaves it open."""
    if passage.has(at, "weekday") or (at and passage.norms[at - 1] == passage.pack.clitics.article):
        return None
    numbers = passage.pack.numbers
    found = numbers.read(passage.norms, at)
    if found is not None:
        # One is a bare singular, and a number with the article stands behind what it counts.
        if found.value < 2 and not found.digits:
            return None
        if found.article and not (at and _behind_noun(passage, at)):
            return None
        return at + found.length, found.value, found.value
    vague = numbers.vague(passage.norms, at)
    return None if vague is None else (at + vague.length, vague.value, None)


def _behind_noun(passage: Passage, at: int) -> bool:
    """Whether a number follows a definite plural as its adjective ("the six gunmen")."""
    article = passage.pack.clitics.article
    return passage.words[at - 1].article and passage.norms[at].startswith(article) and is_person(passage, at - 1)


def _behind_dual(passage: Passage, at: int) -> bool:
    """Whether "two" follows a dual, which by itself could be a plural."""
    return passage.norms[at - 1].endswith(passage.pack.dual) and is_person(passage, at - 1)


def _counted(passage: Passage, at: int, end: int, *, among: bool = False) -> tuple[int | None, int]:
    """The counted noun and where its phrase ends; -1 where that is no person. Behind "among them" all are."""
    if at >= end or not passage.tokens[at].word:
        return None, at
    if role(passage, at, "other"):
        return at, at + 1
    if passage.has(at, "preposition-min"):
        inner = at + 1
        if inner < end and (is_person(passage, inner) or is_group(passage, inner)):
            return inner, phrase_end(passage, inner, end)
        return None, at
    if role(passage, at, "of-them", "least-after", "about", "fresh"):
        return None, at
    if passage.norms[at] in passage.pack.clitics.conjunctions:
        # "three and ten years": what the second counts.
        more = _number(passage, at + 1)
        return (None, -1) if more is not None and _counted(passage, more[0], end)[1] < 0 else (None, at)
    part = parts(passage)[at]
    if part.conjunction or part.preposition or part.letter in "FVPD":
        return None, at
    if is_person(passage, at) or (among and part.letter in "N?"):
        return at, phrase_end(passage, at, end)
    # A word that no table has can be a verb of those counted; by its beginning a present is one.
    return (None, at) if part.letter == "?" and passage.pack.tense.present(passage.norms[at]) else (None, -1)


def _dual(passage: Passage, at: int, end: int) -> Quantity | None:
    if not passage.tokens[at].word or not is_dual(passage, at):
        two = _number(passage, at + 1) if at + 1 < end and passage.tokens[at].word else None
        if (
            two is None
            or two[1] != 2
            or not passage.norms[at].endswith(passage.pack.dual)
            or not is_person(passage, at)
        ):
            return None
    stop = phrase_end(passage, at, end)
    two = _number(passage, stop) if stop < end else None
    if two is not None and two[1] == 2 and passage.tokens[stop].word:
        stop = two[0]
    return _bounded(passage, at, stop, 2, 2, at)


def _bounded(passage: Passage, first: int, stop: int, low: int, high: int | None, noun: int | None) -> Quantity:
    """A quantity with what the words before and behind it say: at least, at most, about."""
    lead = first
    said: set[str] = set()
    for _ in range(2):
        for back in range(LONGEST_BOUND, 0, -1):
            name = next((one for one in ("least", "most", "about") if role(passage, lead - back, one) == back), None)
            if name is not None:
                said.add(name)
                lead -= back
                break
        else:
            break
    if role(passage, stop, "least-after"):
        said.add("least")
    if "least" in said:
        return Quantity(first, stop, lead, low, None, "about" in said, noun)
    least = None if "most" in said else low
    return Quantity(first, stop, lead, least, high, "about" in said or bool(role(passage, stop, "about")), noun)
