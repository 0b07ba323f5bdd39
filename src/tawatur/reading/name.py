"""Name: the part of a source that is a person's name."""

from __future__ import annotations

from tawatur.reading import source
from tawatur.reading.draft import Range
from tawatur.reading.name_end import breaks_name, ended, is_common, name_end
from tawatur.reading.part import parts
from tawatur.reading.party import MEDIA, PARTIES, QUOTES, TEXTS, heads
from tawatur.reading.passage import Passage
from tawatur.reading.tagger import person_in, type_at

SURE_OF_PERSON = 0.8
"""How sure the name model must be of a person's name that no rule sees."""


def person_name(passage: Passage, tokens: Range) -> Range | None:
    """The part of a source that is a person's name, or None where it names nobody; remembered."""
    if tokens not in passage.names:
        passage.names[tokens] = _person_name(passage, *tokens)
    return passage.names[tokens]


def _person_name(passage: Passage, first: int, end: int) -> Range | None:
    while first < end - 1 and (passage.norms[first] in QUOTES or passage.is_(first, "honorific")):
        first += 1
    found = heads(passage, first)
    kinds = {one.kind for one in found}
    strong = found[0].kind if found else ""
    if passage.is_(first, "person-mark") and not passage.words[first].article and _after_son(passage, first, end):
        return first, name_end(passage, first + 1, end)
    if (
        strong in ("state", "group", "body", "outlet", "organisation", "media", "source", "people", "witness")
        or kinds & TEXTS
    ) and not (strong == "organisation" and "person" in kinds):
        return None
    if passage.words[first].bare & {"quantifier", "demonstrative", "one-of"}:
        return None
    lettered = _after_letter(passage, first, end)
    if lettered is not None:
        return lettered
    if strong == "person" or "person" in kinds:
        return _name_after_office(passage, first, end)
    if passage.words[first].classes & {"not-a-name"}:
        return None
    if is_common(passage, first):
        return None
    titled = _after_title(passage, first, end)
    if titled is not None:
        return titled
    if _adjectival(passage, first) and first + 1 < end and _plain_name(passage, first + 1):
        # "The Swiss X": where he is from is no part of his name.
        first += 1
    # A name at once: up to a comma, a title, a clause.
    at = name_end(passage, first, end) if passage.tokens[first].word else first
    return (first, ended(passage, first, at)) if at > first else None


def _after_son(passage: Passage, first: int, end: int) -> bool:
    """Whether a name follows "son of" or "father of", which are parts of it."""
    if first + 1 >= end or len(passage.norms[first]) == 1 or passage.is_(first, "honorific"):
        return False
    letters = passage.pack.vocabulary(passage.norms[first]).parts
    return "R" in letters and passage.words[first + 1].name


def _adjectival(passage: Passage, at: int) -> bool:
    """Whether a word is an adjective with the article, and never a name."""
    letters = passage.pack.vocabulary(passage.norms[at]).parts
    return passage.words[at].article and not passage.words[at].name and letters[:1] == "A" and "R" not in letters


def _plain_name(passage: Passage, at: int) -> bool:
    """Whether a word is a part of names, or in no table."""
    norm = passage.norms[at]
    return passage.words[at].name or passage.pack.loose(norm)


def _after_letter(passage: Passage, first: int, end: int) -> Range | None:
    """The name behind a title of one letter with its stop ("Dr. X"), or None where there is no such title."""
    title = next((n for n in range(first, end) if source.abbreviates(passage, n) or passage.has(n, "relative")), None)
    if title is None or not source.abbreviates(passage, title):
        return None
    begin = title
    while begin < end and (len(passage.norms[begin]) == 1 or not passage.tokens[begin].word):
        begin += 1
    at = begin
    while at < end and passage.tokens[at].word and not breaks_name(passage, at, begin):
        at += 1
    return (begin, at) if at > begin else None


def _after_title(passage: Passage, first: int, end: int) -> Range | None:
    """The name behind a word for a person that no table of sources has ("the developer X")."""
    sense = passage.pack.vocabulary(passage.norms[first])
    if passage.words[first].name or not sense.article or "R" in sense.parts or type_at(passage, first) == "person":
        return None
    return person_in(passage, first + 1, end, SURE_OF_PERSON)


def _of_names(passage: Passage, at: int) -> bool:
    """Whether a word is a part of names, and not only an office that the list of names has too."""
    letters = passage.pack.vocabulary(passage.norms[at]).parts
    return passage.words[at].name and (not letters or "R" in letters)


def _namesake(passage: Passage, at: int) -> bool:
    """Whether what stands before a title and a name is a thing named after him ("the King X Centre")."""
    word = passage.words[at]
    if word.article or any(noun.kind == "person" for noun, _ in word.nouns):
        return False
    return any(noun.kind == "organisation" for noun, _ in word.nouns) or parts(passage)[at].letter == "N"


def _second_rank(passage: Passage, at: int, stop: int) -> bool:
    """Whether a word that is no name stands between a rank and a name ("Colonel Engineer X")."""
    letters = passage.pack.vocabulary(passage.norms[at]).parts
    if passage.words[at].name or letters[:1] != "H" or "R" in letters or at + 1 >= stop:
        return False
    return passage.words[at + 1].name or passage.pack.vocabulary(passage.norms[at + 1]).parts[:1] == "R"


def _name_after_office(passage: Passage, first: int, end: int) -> Range | None:
    """The name behind an office: the first word that is no part of the office, and what follows it."""
    stop = end
    for at in range(first + 1, end):
        if passage.has(at, "relative") or (passage.phrase(at, "aside") and not passage.has(at - 1, "person-mark")):
            stop = at
            break
    quoted = [(q.open, q.close) for q in passage.quotes if q.closed and first < q.open < stop]
    quoted += [(a, b) for a, b in passage.brackets.items() if first < a < stop]
    named = first
    for at in range(first + 1, stop):
        if at < named or not passage.tokens[at].word or any(a < at < b for a, b in quoted):
            continue
        # The words of a body's own name are no person's.
        named = at + max((one.length for one in heads(passage, at)), default=1)
        word = passage.words[at]
        norm = passage.norms[at]
        before = passage.words[at - 1]
        if _governed(passage, at) or any(
            shape.conjunction and shape.article for shape in passage.pack.clitics.shapes(norm)
        ):
            continue
        title = before.classes & {"person-mark"} or any(
            noun.kind == "person" and shape.article for noun, shape in before.nouns
        )
        if passage.pack.clitics.has_article(norm):
            marked = (
                before.classes & {"person-mark"}
                and before.article
                and "rank-adjective" not in word.bare
                and not word.nouns
                # "The Chinese artist X": the name comes after where he is from.
                and not (at + 1 < stop and passage.tokens[at + 1].word and passage.pack.nations.of(norm))
            )
            if marked or (title and word.name and not _adjective(passage, at)):
                return at, ended(passage, at, name_end(passage, at, stop))
            continue
        if (
            norm[0].isdecimal()
            or word.bare - {"person-mark", "aside", "of-god"}
            or (word.nouns and not _of_names(passage, at))
        ):
            continue
        if before.classes & {"person-mark"} and before.article:
            if at - 2 > first and _namesake(passage, at - 2):
                named = name_end(passage, at, stop)
                continue
            if _second_rank(passage, at, stop):
                continue
            return at, ended(passage, at, name_end(passage, at, stop))
        if any(one.kind in PARTIES | MEDIA | TEXTS for one in heads(passage, at)):
            continue
        settled = title or (at > first + 1 and source.completes(passage, at - 1))
        if _adjective(passage, at) and not (settled and word.name):
            continue
        if passage.norms[at] in passage.pack.cues and not word.name:
            continue
        if any(shape.preposition and shape.article for shape in passage.pack.clitics.shapes(norm)):
            continue
        if _construct_office(passage, at - 1, first) and not word.name:
            continue
        if not word.name and (
            parts(passage)[at].preposition
            or _prepositional(passage, at)
            or _describes(passage, at, first)
            or is_common(passage, at)
        ):
            continue
        return at, ended(passage, at, name_end(passage, at, stop))
    return _unknown_name(passage, first, stop)


def _unknown_name(passage: Passage, first: int, stop: int) -> Range | None:
    """The name behind an office that the name model sees where no rule does: foreign, or like another word."""
    if not any(_unknown(passage, at) for at in range(first + 1, stop)):
        return None
    found = person_in(passage, first + 1, stop, SURE_OF_PERSON)
    if found is None or passage.quoted_by[found[0]] != passage.quoted_by[first] or _governed(passage, found[0]):
        return None
    # "the lawyer of X", "the father of X" is not X: the noun before has nothing yet that it is of.
    before = passage.words[found[0] - 1]
    if any(not shape.article and not shape.pronoun for _, shape in before.nouns) and not before.name:
        return None
    return found


def _unknown(passage: Passage, at: int) -> bool:
    """Whether no table knows a word, and it has no article."""
    word = passage.words[at]
    return passage.tokens[at].word and not (word.nouns or word.bare or word.article)


def _describes(passage: Passage, at: int, first: int) -> bool:
    """Whether nothing before the word is definite, so that it describes an unnamed office ("a senior official")."""
    return not any(source.completes(passage, n) for n in range(first, at))


def _governed(passage: Passage, at: int) -> bool:
    """Whether the word before governs this one, so that it is a place's or a body's name."""
    before = passage.words[at - 1]
    if before.bare & {
        "preposition-fi",
        "preposition-min",
        "preposition-an",
        "preposition-ala",
        "preposition-ila",
        "naming-noun",
    }:
        return True
    return (
        any(
            noun.kind in ("organisation", "media") and not shape.article and not shape.pronoun
            for noun, shape in before.nouns
        )
        and not before.name
    )


def _construct_office(passage: Passage, before: int, first: int) -> bool:
    """Whether the word before is an office without article, whose next word is what it is the office of."""
    return before == first and any(
        noun.kind == "person" and not shape.article for noun, shape in passage.words[before].nouns
    )


def _prepositional(passage: Passage, at: int) -> bool:
    """Whether a word is a joined preposition with a noun that the tables know."""
    if parts(passage)[at].preposition:
        return True
    for shape in passage.pack.clitics.shapes(passage.norms[at]):
        if shape.preposition and not shape.conjunction and not shape.pronoun:
            stem = passage.pack.lexicon.word(shape.stem)
            if stem.bare or stem.nouns or passage.pack.verbal_noun.match(shape.stem):
                return True
    return False


def _adjective(passage: Passage, at: int) -> bool:
    """Whether a word has the shape of an adjective of relation (the pack lists the endings)."""
    return passage.norms[at].endswith(passage.pack.relational)
