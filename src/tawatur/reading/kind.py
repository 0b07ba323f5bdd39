"""Kind: what kind of party a source is."""

from __future__ import annotations

from functools import lru_cache

from tawatur.language.pack import Pack
from tawatur.model import Basis, SourceKind
from tawatur.reading.case import object_plural
from tawatur.reading.draft import Range
from tawatur.reading.head import Head
from tawatur.reading.party import MEDIA, PARTIES, TEXTS, heads
from tawatur.reading.passage import Passage
from tawatur.reading.tagger import SURE, person_in, type_at

PERSON, NAME, BODIES, THINGS = "H", "R", ("L", "O"), ("N", "M")
"""Letters of the vocabulary: a person or office, a part of a name, a place or body, another noun."""
TITLES = frozenset({"honorific", "honorific-own", "person-mark"})
"""Classes of words that stand for a person, or before a person's name."""
SURE_OF_BODY = 0.7
"""How sure the name model must be that a word names a body or a place."""
SURE_OF_PERSON = 0.8
"""How sure it must be of a person's name behind a word of another kind."""
SURE_OF_PLURAL = 0.75
"""How sure the name model must be that a word with the ending of a plural is a name."""


def lead(passage: Passage, first: int, end: int) -> Head | None:
    """What heads a source, a quantity or a demonstrative before it aside."""
    at = first
    if passage.words[at].bare & {"quantifier", "demonstrative"} and at + 1 < end:
        inner = heads(passage, at + 1)
        if inner:
            return inner[0]
    found = heads(passage, at)
    return found[0] if found else None


def kind_of(
    passage: Passage, first: int, end: int, one: Head | None, name: Range | None
) -> tuple[SourceKind, Basis | None]:
    """The kind of a source, and the basis that its own noun says.

    Args:
        passage: The passage.
        first: The source's first token, titles of honour aside.
        end: One past its last token.
        one: What heads it.
        name: The part of it that is a person's name, or None.
    """
    basis: Basis | None = None
    if one is not None and one.basis != "-" and one.kind not in ("statement", "document"):
        basis = Basis(one.basis)
    if one is None:
        return _unknown(passage, first, end, name), basis
    if passage.has(first, "one-of") and first + 1 < end:
        return SourceKind.ANONYMOUS_PERSON, basis
    several = _several(passage, first, end, name)
    if one.kind in MEDIA:
        return SourceKind.MEDIA, basis
    if one.kind in ("state", "group", "body"):
        return SourceKind.NAMED_ORGANISATION, basis
    if one.kind in ("source", "witness", "people"):
        many = one.number == "many" or several
        if passage.words[first].bare & {"quantifier"} and passage.has(first, "one-of"):
            many = False
        return (SourceKind.ANONYMOUS_GROUP if many else SourceKind.ANONYMOUS_PERSON), basis
    if one.kind == "organisation":
        if (one.number == "many" and not one.article) or passage.words[first].bare & {"quantifier"}:
            return SourceKind.ANONYMOUS_GROUP, basis
        return SourceKind.NAMED_ORGANISATION, basis
    if one.kind in TEXTS:
        holder = _holder(passage, first + 1, end)
        if holder is not None:
            return holder, Basis.OWN_COUNT if one.kind == "own-count" else Basis.DOCUMENT
        return SourceKind.DOCUMENT, basis if one.kind == "own-count" else None
    if name is not None:
        return SourceKind.NAMED_PERSON, basis
    if passage.words[first].bare & {"quantifier"} and not passage.has(first, "one-of"):
        return SourceKind.ANONYMOUS_GROUP, basis
    if one.kind == "name":
        return SourceKind.NAMED_PERSON, basis
    return (SourceKind.ANONYMOUS_GROUP if several else SourceKind.ANONYMOUS_PERSON), basis


def _unknown(passage: Passage, first: int, end: int, name: Range | None) -> SourceKind:
    """The kind of a source whose head no table of sources has."""
    word = passage.words[first]
    if "quantifier" in word.bare:
        return SourceKind.ANONYMOUS_GROUP
    if word.bare & TITLES:
        return SourceKind.NAMED_PERSON
    many = passage.norms[first].endswith(passage.pack.plural)
    sense = passage.pack.vocabulary(passage.norms[first])
    parts = sense.parts
    known = type_at(passage, first, SURE_OF_PLURAL if many and parts else SURE)
    # With the article too, such a word is a plural ("the photographers"): the model takes it for a surname.
    if known == "person" and not (many and word.article):
        return SourceKind.NAMED_PERSON
    if known and not many and type_at(passage, first, SURE_OF_BODY):
        return SourceKind.NAMED_ORGANISATION
    if many and word.article and not word.name and not object_plural(passage, first):
        return SourceKind.ANONYMOUS_GROUP
    if many and not word.name and len(passage.norms[first]) > 4:
        after = passage.norms[first + 1] if first + 1 < end else ""
        prepositional = first + 1 < end and passage.words[first + 1].bare & {"preposition-fi", "preposition-min"}
        if not after or after.endswith(passage.pack.plural) or prepositional or not passage.tokens[first + 1].word:
            return SourceKind.ANONYMOUS_GROUP
    if first + 1 < end and not word.name and _indefinite_kind(passage, first + 1):
        return SourceKind.ANONYMOUS_GROUP
    if (PERSON in parts or sense.article) and person_in(passage, first + 1, end, SURE_OF_PERSON):
        return SourceKind.NAMED_PERSON
    if parts[:1] == PERSON and NAME not in parts:
        stems = {shape.stem for shape in passage.pack.clitics.shapes(passage.norms[first])}
        several = many or stems & _peoples(passage.pack)
        return SourceKind.ANONYMOUS_GROUP if several else SourceKind.ANONYMOUS_PERSON
    if parts[:1] in BODIES:
        return SourceKind.NAMED_ORGANISATION
    feminine = passage.norms[first].endswith(passage.pack.feminine)
    if (name is None or name[0] == first) and PERSON in parts and NAME not in parts and not feminine:
        # "The politician": an adjective that is also a word for someone.
        return SourceKind.ANONYMOUS_GROUP if many else SourceKind.ANONYMOUS_PERSON
    if (
        first + 1 < end
        and all(passage.pack.clitics.has_article(passage.norms[n]) for n in (first, first + 1))
        and not name_evidence(passage, first)
    ):
        return SourceKind.NAMED_ORGANISATION
    marked = passage.quote_at.get(first - 1)
    if marked is not None and marked.open == first - 1 and known != "person":
        return SourceKind.NAMED_ORGANISATION
    if name is None and parts[:1] in THINGS and not word.article:
        return SourceKind.DOCUMENT
    return SourceKind.NAMED_PERSON


@lru_cache(maxsize=8)
def _peoples(pack: Pack) -> frozenset[str]:
    """Words for many persons that are no source nouns, because they more often are none."""
    return frozenset(map(pack.folder.word, pack.spellings.get("people", ())))


def _indefinite_kind(passage: Passage, at: int) -> bool:
    """Whether a word is an adjective of relation without article, as after an unnamed plural ("political blocs")."""
    norm = passage.norms[at]
    return (
        not passage.words[at].name
        and norm.endswith(passage.pack.relational[1:])
        and len(norm) > 4
        and not passage.pack.clitics.has_article(norm)
    )


def name_evidence(passage: Passage, at: int) -> bool:
    """Whether one of the two words at `at` is a known part of persons' names."""
    return passage.words[at].name or passage.words[at + 1].name


def _several(passage: Passage, first: int, end: int, name: Range | None) -> bool:
    """Whether a second person or source is joined to the first; a second office of one person is none."""
    for at in range(first + 1, end):
        for noun, shape in passage.words[at].nouns:
            if not shape.conjunction or noun.kind not in ("source", "witness", "person", "people"):
                continue
            if noun.number == "many" or noun.kind in ("source", "witness") or (name is not None and name[0] < at):
                return True
    return False


def _holder(passage: Passage, start: int, end: int) -> SourceKind | None:
    """The party that a document is of, where its phrase names one."""
    for at in range(start, end):
        if passage.has(at, "relative"):
            break
        for one in heads(passage, at):
            if one.kind in PARTIES and (one.preposition in ("", passage.pack.clitics.address)):
                return SourceKind.NAMED_ORGANISATION
            if one.kind in MEDIA:
                return SourceKind.MEDIA
    return None
