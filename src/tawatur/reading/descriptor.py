"""Descriptor: what the page says of a source that it does not name: how many, whose, how high, why unnamed."""

from __future__ import annotations

from tawatur.model import Described, SourceKind
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.draft import Draft, Range
from tawatur.reading.party import PARTIES, heads
from tawatur.reading.passage import Passage
from tawatur.reading.pipeline import State

UNNAMED = frozenset({SourceKind.ANONYMOUS_PERSON, SourceKind.ANONYMOUS_GROUP})
NUMBER = "number-"
"""Classes of number words begin so; the number follows."""
ASKED_WITHIN = 8
"""Tokens from the word that asks for silence to the name that is withheld."""
REASON_WITHIN = 5
"""Tokens from the withheld name to what opens the reason."""
LONGEST_REASON = 14


class Descriptors:
    """Describes the unnamed source of every draft; what is said of it at one place holds at all."""

    requires = frozenset({"kinds", "names"})
    provides = frozenset({"descriptions"})

    def __call__(self, state: State) -> None:
        """Describe each unnamed source once, from all the places where it speaks."""
        groups: list[list[Draft]] = []
        latest: dict[str, list[Draft]] = {}
        for draft in state.drafts:
            if draft.kind not in UNNAMED:
                continue
            group = latest.get(draft.name)
            if group is None or not _goes_on(draft):
                group = []
                groups.append(group)
                latest[draft.name] = group
            group.append(draft)
        for group in groups:
            found = [_described(draft) for draft in group]
            whole = Described(
                number=next((one.number for one in found if one.number is not None), None),
                affiliation=next((one.affiliation for one in found if one.affiliation), None),
                rank=next((one.rank for one in found if one.rank), None),
                why_unnamed=next((one.why_unnamed for one in found if one.why_unnamed), None),
            )
            for draft in group:
                draft.described = whole


def _goes_on(draft: Draft) -> bool:
    """Whether a source points back to one of whom the page spoke before."""
    if draft.source is None:
        return True
    passage, first = draft.passage, draft.source[0]
    return passage.is_(first, "demonstrative") or any(one.article or one.pronoun for one in heads(passage, first))


def _described(draft: Draft) -> Described:
    if draft.source is None:
        return Described()
    passage = draft.passage
    first, end = draft.source
    body = phrase_end(passage, first, end)
    rank = _rank(passage, first, end)
    return Described(
        number=1 if draft.kind is SourceKind.ANONYMOUS_PERSON else _number(passage, first, body),
        affiliation=_affiliation(passage, first, body) or _apposed(passage, body, end),
        rank=_words(passage, rank) if rank else None,
        why_unnamed=_why(draft),
    )


def _words(passage: Passage, tokens: Range) -> str:
    start, end = passage.characters(*tokens)
    return " ".join(passage.text[start:end].split())


def phrase_end(passage: Passage, first: int, end: int) -> int:
    """Where the noun phrase ends and clauses about it begin."""
    for at in range(first + 1, end):
        if passage.norms[at] in COMMAS or passage.norms[at] in "-(" or passage.has(at, "relative"):
            return at
        if passage.link(at, "withheld") or passage.phrase(at, "aside"):
            return at
    return end


def _bare(passage: Passage, at: int) -> str:
    """A word without its article."""
    norm, article = passage.norms[at], passage.pack.clitics.article
    return norm[len(article) :] if article and norm.startswith(article) and len(norm) > len(article) + 2 else norm


def _number(passage: Passage, first: int, end: int) -> int | None:
    """How many a plural is said to be, or None."""
    numbers = [(name, phrases) for name, phrases in passage.pack.links.items() if name.startswith(NUMBER)]
    for at in range(first, min(end, first + 4)):
        norm = passage.norms[at]
        if norm.isdecimal():
            return int(norm)
        bare = _bare(passage, at)
        if any(shape.conjunction for _, shape in passage.words[at].nouns) and at > first:
            return None
        for name, phrases in numbers:
            if phrases.begins(bare):
                return int(name.removeprefix(NUMBER))
    return None


def _rank(passage: Passage, first: int, end: int) -> Range | None:
    for at in range(first, end):
        length = passage.link(at, "high-rank")
        if not length and _bare(passage, at) != passage.norms[at]:
            bare = passage.pack.links.get("high-rank")
            found = bare.match(passage.norms, at, _bare(passage, at)) if bare is not None else None
            length = found[0] if found else 0
        if length:
            return at, at + length
    return None


def _affiliation(passage: Passage, first: int, end: int) -> str | None:
    """Whom a source belongs to: the body it is of, else the adjectives that say so."""
    head = first
    while head < end - 1 and not any(
        one.kind in ("source", "person", "people", "witness") for one in heads(passage, head)
    ):
        head += 1
    for at in range(head + 1, end):
        near = passage.link(at, "near")
        if near and at + near < end:
            return _words(passage, (at, end))
        if passage.link(at, "belongs") and at + 1 < end and _party(passage, at + 1):
            # A diplomat in a country need not be that country's.
            if _relational(passage, at - 1) and any(one.kind == "state" for one in heads(passage, at + 1)):
                break
            return _words(passage, (at + 1, _group_end(passage, at + 1, end)))
        joined = _joined_party(passage, at)
        if joined:
            stop = passage.characters(at, _group_end(passage, at, end))[1]
            return " ".join(passage.text[passage.inner(at, joined) : stop].split())
    adjectives: list[int] = []
    for at in range(head + 1, end):
        if passage.link(at, "high-rank") or passage.link(at, "knowing"):
            if adjectives:
                break
            continue
        if _relational(passage, at):
            adjectives.append(at)
            continue
        if adjectives or passage.link(at, "belongs") or passage.words[at].bare & {"preposition-ala", "preposition-an"}:
            break
        if _party(passage, at) and not any(one.preposition for one in heads(passage, at)):
            return _words(passage, (at, _group_end(passage, at, end)))
    return _words(passage, (adjectives[0], adjectives[-1] + 1)) if adjectives else None


def _apposed(passage: Passage, start: int, end: int) -> str | None:
    """The affiliation in what follows the phrase ("a third source, who is a senior security official")."""
    for at in range(start, end):
        if passage.link(at, "withheld") or passage.has(at, "relative"):
            return None
        if any(one.kind in ("person", "people") and not one.article for one in heads(passage, at)):
            return _affiliation(passage, at, phrase_end(passage, at, end))
    return None


def _party(passage: Passage, at: int) -> bool:
    """Whether a body, a state or an outlet is named at `at`."""
    return any(one.kind in PARTIES or one.kind in ("media", "outlet") for one in heads(passage, at))


def _joined_party(passage: Passage, at: int) -> int:
    """Letters of "in" or "at" written joined to the body that is named at `at`; 0 for none."""
    with_ = passage.pack.clitics.with_
    return next((one.cut for one in heads(passage, at) if one.kind in PARTIES and one.preposition == with_ != ""), 0)


def _group_end(passage: Passage, at: int, end: int) -> int:
    """Where the name of a body ends within a source: before the next preposition, rank or clause."""
    stop = at + 1
    while (
        stop < end
        and passage.tokens[stop].word
        and not passage.link(stop, "belongs")
        and not passage.link(stop, "high-rank")
        and not passage.words[stop].bare & {"preposition-ila", "preposition-ala", "preposition-an", "time-noun"}
    ):
        stop += 1
    return stop


def _relational(passage: Passage, at: int) -> bool:
    """Whether a word is an adjective of relation ("military")."""
    bare = _bare(passage, at)
    return (
        len(bare) > 3
        and bare.endswith(passage.pack.relational)
        and not passage.link(at, "knowing")
        and not passage.words[at].name
        and all(noun.kind in ("person", "people") for noun, _ in passage.words[at].nouns)
    )


def _why(draft: Draft) -> str | None:
    """The reason that the page gives for withholding the name, in its words."""
    passage = draft.passage
    assert draft.source is not None
    first = draft.source[0]
    _, stop = passage.sentences[passage.sentence_of[first]]
    inside = draft.source[1]
    if draft.introducer is not None and draft.introducer > first:
        stop = min(stop, draft.introducer)
    elif draft.body is not None and draft.body > first:
        stop = min(stop, draft.body)
    stop = max(stop, inside)
    for at in range(first, stop):
        if not passage.link(at, "withheld"):
            continue
        name = next((n for n in range(at + 1, min(at + ASKED_WITHIN, stop)) if passage.link(n, "identity")), None)
        if name is None:
            continue
        for start in range(name + 1, min(name + 1 + REASON_WITHIN, stop)):
            if not passage.tokens[start].word:
                # "…, for fear of …": one comma may stand between.
                if passage.norms[start] in COMMAS:
                    continue
                break
            if passage.link(start, "reason"):
                return _clause(passage, start, stop)
        return None
    return None


def _clause(passage: Passage, start: int, stop: int) -> str | None:
    at = start + 1
    while at < min(stop, start + LONGEST_REASON) and passage.tokens[at].word:
        if "complementiser" in passage.words[at].bare and not passage.link(at, "reason"):
            break
        at += 1
    return _words(passage, (start, at)) if at > start + 1 else None
