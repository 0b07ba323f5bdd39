"""Gist: what a stretch of words is about, as keys that two wordings of one thing share."""

from __future__ import annotations

from functools import lru_cache

from tawatur.language.lexicon import Body
from tawatur.language.pack import Pack
from tawatur.reading.party import FUNCTION
from tawatur.reading.passage import Passage

SHORTEST = 3
"""Letters that a stem keeps."""
EMPTY = FUNCTION | {"quantifier", "demonstrative", "question", "perfect", "was", "breaker", "manner"}
"""Classes of words that say nothing of what a text is about."""
COUNTRY = "@"
"""Begins the key of a state, whatever the page calls it: its name, its capital, its people."""


def gist(passage: Passage, start: int, end: int, *, idle: bool = True) -> frozenset[str]:
    """The keys of the words from `start` to `end` that say what they are about.

    Args:
        passage: Where they stand.
        start: The first token.
        end: One past the last.
        idle: Leave out words that stand in every text.
    """
    found: set[str] = set()
    at = start
    while at < end:
        body = passage.pack.bodies.match(passage.norms, at)
        if body is not None and body[0] > 1 and at + body[0] <= end:
            value = body[1]
            assert isinstance(value, Body)
            if value.kind == "state":
                found.add(COUNTRY + value.code)
                at += body[0]
                continue
        one = key_at(passage, at, idle)
        if one:
            found.add(one)
        at += 1
    return frozenset(found)


def key_at(passage: Passage, at: int, idle: bool = True) -> str:
    """The key of the word at `at`, or "" where it says nothing."""
    norm = passage.norms[at]
    if not passage.tokens[at].word or len(norm) < SHORTEST or norm.isdecimal():
        return ""
    if passage.words[at].bare & EMPTY or (idle and passage.link(at, "idle")):
        return ""
    return key(passage.pack, norm)


def parties(keys: frozenset[str]) -> frozenset[str]:
    """Those of the keys that are states."""
    return frozenset(one for one in keys if one.startswith(COUNTRY))


@lru_cache(maxsize=100_000)
def key(pack: Pack, norm: str) -> str:
    """The stem of a folded word, or the country that it names or belongs to."""
    stem = _stem(pack, norm)
    return _countries(pack).get(stem, stem)


@lru_cache(maxsize=8)
def _countries(pack: Pack) -> dict[str, str]:
    """Stems of the names of states and capitals to the key of their country."""
    found: dict[str, str] = {}
    for words, body in pack.bodies:
        if isinstance(body, Body) and body.kind == "state" and len(words) == 1:
            found.setdefault(_stem(pack, words[0]), COUNTRY + body.code)
    return found


def _stem(pack: Pack, norm: str) -> str:
    clitics = pack.clitics
    word = norm
    for conjunction in clitics.conjunctions:
        if word.startswith(conjunction) and len(word) > SHORTEST + 1:
            rest = word[len(conjunction) :]
            if rest.startswith(clitics.article) or len(rest) > SHORTEST + 1:
                word = rest
            break
    for written in (*clitics.contracted, *(one + clitics.article for one in clitics.prepositions), clitics.article):
        if written and word.startswith(written) and len(word) - len(written) >= SHORTEST:
            word = word[len(written) :]
            break
    word = _without(word, _endings(pack))
    # A country and its people: the alef of the one and the yeh of the other.
    last = (*pack.accusative, *(one for one in pack.relational if len(one) == 1))
    return _without(_without(word, last), last)


@lru_cache(maxsize=8)
def _endings(pack: Pack) -> tuple[str, ...]:
    clitics = pack.clitics
    found = {*clitics.objects, *pack.plural, *pack.things, *clitics.joins, *(e for e in pack.relational if len(e) > 1)}
    return tuple(sorted(found, key=len, reverse=True))


def _without(word: str, endings: tuple[str, ...]) -> str:
    """A word without the first of the endings that it has, where enough is left."""
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word
