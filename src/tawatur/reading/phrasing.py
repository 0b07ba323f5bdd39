"""Phrasing: what a phrase calls somebody, in the page's words."""

from __future__ import annotations

from tawatur.reading.adverbial import COMMAS
from tawatur.reading.draft import Range
from tawatur.reading.head import Head
from tawatur.reading.name import person_name
from tawatur.reading.passage import Passage


def words_of(passage: Passage, tokens: Range) -> str:
    """The page's words at a range of tokens."""
    start, end = passage.characters(*tokens)
    return passage.text[start:end]


def called(passage: Passage, tokens: Range) -> str:
    """What a source is called that is no person's name: its phrase without clauses and brackets."""
    first, end = tokens
    # The name of an outlet may stand in brackets.
    media = first + 1 in passage.brackets and any(noun.kind == "media" for noun, _ in passage.words[first].nouns)
    for at in range(first + 1, end):
        if (
            passage.norms[at] in COMMAS
            or passage.has(at, "relative")
            or (at in passage.brackets and not media)
            or passage.phrase(at, "aside")
        ):
            end = at
            break
    if passage.norms[first] == "-":
        first += 1
    return words_of(passage, (first, end))


def bare(passage: Passage, first: int, cut: int, one: Head | None, text: str) -> str:
    """A name without the preposition that is written joined to it, also where it contracts with the article."""
    if cut:
        return text[passage.inner(first, cut) - passage.tokens[first].start :]
    clitics = passage.pack.clitics
    for written in clitics.contracted if one is not None and one.article and one.preposition else ():
        if passage.norms[first].startswith(written):
            return clitics.article + text[passage.inner(first, len(written)) - passage.tokens[first].start :]
    return text


def nouns(passage: Passage, first: int, end: int) -> frozenset[str]:
    """The bare nouns that head the phrase, for pointing back to it."""
    found: set[str] = set()
    pointing = passage.words[first].bare & {"quantifier", "demonstrative"}
    for at in range(first, end):
        if passage.has(at, "relative"):
            break
        coordinate = any(shape.conjunction for _, shape in passage.words[at].nouns)
        for noun, shape in passage.words[at].nouns:
            if not shape.preposition and (at == first or noun.kind == "person" or pointing or coordinate):
                found.add(shape.stem)
    return frozenset(found)


def said_name(passage: Passage, first: int, end: int) -> Range | None:
    """The name that a phrase says someone has ("a witness called ...")."""
    for at in range(first + 1, end - 1):
        if passage.is_(at, "named-as"):
            name = person_name(passage, (at + 1, end))
            return name if name is not None and name[0] == at + 1 else None
    return None
