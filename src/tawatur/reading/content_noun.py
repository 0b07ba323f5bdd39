"""Contents that are nouns: the act, the thing judged, the noun behind a preposition."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.language.vocabulary import NOMINAL
from tawatur.reading import adverbial, source
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.draft import Range
from tawatur.reading.part import UNKNOWN, parts
from tawatur.reading.party import PERSONS, head, heads
from tawatur.reading.passage import Passage

NEAR = 14
"""The same for a content that is a mere noun phrase."""
LONG = 32
"""And for one that begins with a noun which the table lists as an act."""
OF_CLASS = {"renewed": "renewed-word", "attack": "attack-word"}
"""Frames of cues whose object is one of a few nouns, with the class of those."""
OBJECT = frozenset({"obj", "thing", "denied", "felt", "given"}) | OF_CLASS.keys()
"""Frames of cues whose content may be their direct object."""
PREPOSITIONS = {
    "an": "preposition-an",
    "ila": "preposition-ila",
    "ala": "preposition-ala",
    "min": "preposition-min",
    "fi": "preposition-fi",
}
AHEAD = frozenset(PREPOSITIONS.values())
"""Classes of prepositions behind which a content begins."""
NEAR_WITH = 12
"""Tokens behind a word that may be a name, among which the cue's own "with" is looked for."""
NOUNS = OBJECT | PREPOSITIONS.keys() | {"li", "bi", "bi-act"}
"""Frames of cues whose content may be a noun phrase."""


class Introducer(NamedTuple):
    """What opens the content.

    Attributes:
        frame: that, colon, quote, obj, or the name of a preposition.
        at: Its first token.
        body: The first token of the content.
        cut: Folded letters of that token that are not content (a joined preposition).
        subject: Token range of who speaks, where that was seen on the way.
    """

    frame: str
    at: int
    body: int
    cut: int = 0
    subject: Range | None = None


def noun_content(passage: Passage, at: int, after: int, frames: frozenset[str]) -> Introducer | None:
    """A content that is a noun phrase: after a preposition of the cue's own, or an act right after the source."""
    word = passage.words[at]
    for frame, name in () if word.bare.isdisjoint(AHEAD) else PREPOSITIONS.items():
        if frame in frames and name in word.bare and not passage.has(at + 1, "complementiser"):
            if at > after and _governs(passage, at, "takes-from" if frame == "min" else "takes-preposition"):
                continue
            if frame != "fi" and (adverbial.opens_adverbial(passage, at) or passage.phrase(at, "breaker")):
                return None
            if frame == "min" and passage.link(at, "sake"):
                # "for the sake of": no preposition of the cue's own.
                return None
            if "weight" in frames and not passage.has(at + 1, "weight-word"):
                return None
            if at + 1 >= len(passage.norms):
                return None
            if "act" in frames and parts(passage)[at + 1].letter != "M":
                # A mere topic ("touched on the schools") says nothing.
                return None
            return Introducer(frame, at, at + 1)
    if "li" in frames and at > after - 1:
        toward = toward_at(passage, at)
        if toward is not None:
            return toward
    if "deed" in frames and guest(passage, at):
        return None
    if "bi" in frames and at == after and parts(passage)[at].preposition == passage.pack.clitics.with_:
        return Introducer("bi", at, at, len(passage.pack.clitics.with_))
    if "bi" in frames:
        with_noun = with_at(passage, at)
        if with_noun is not None:
            return with_noun
    if "bi-act" in frames:
        with_noun = with_at(passage, at)
        if with_noun is not None and (with_noun.body > at or _act_after(passage, at)):
            return with_noun
    if "denied" in frames and word.bare & {"denied-thing", "demonstrative"} and _denied(passage, at, after):
        return Introducer("obj", at, at)
    if "felt" in frames and _felt(passage, at) and (at == after or _is_object(passage, at, after)):
        return Introducer("obj", at, at)
    if _of_class(passage, at, frames) and (at == after or _is_object(passage, at, after)):
        with_ = passage.pack.clitics.with_
        return Introducer("obj", at, at, len(with_) if parts(passage)[at].preposition == with_ else 0)
    if "thing" in frames and at > after and _after_body(passage, at, after):
        return Introducer("obj", at, at)
    if "thing" in frames and at > after + 1 and passage.norms[at - 1] in COMMAS and _fresh_noun(passage, at):
        return Introducer("obj", at, at)
    if "obj" in frames and _is_act(passage, at, after, frames) and _is_object(passage, at, after):
        return Introducer("obj", at, at)
    return None


def governed(passage: Passage, at: int, frames: frozenset[str]) -> Introducer | None:
    """A content behind the cue's preposition that could as well belong to the noun before it."""
    if passage.words[at].bare.isdisjoint(AHEAD):
        return None
    for frame in frames & PREPOSITIONS.keys():
        if PREPOSITIONS[frame] in passage.words[at].bare and parts(passage)[at + 1 : at + 2]:
            act = parts(passage)[at + 1]
            return Introducer(frame, at, at + 1) if act.letter == "M" or _felt(passage, at + 1) else None
    return None


def tells(passage: Passage, at: int) -> bool:
    """Whether the noun at `at` says that something happened; a bare topic says nothing of it."""
    return at < len(passage.words) and (parts(passage)[at].letter == "M" or passage.has(at, "act"))


def guest(passage: Passage, at: int) -> bool:
    """Whether the noun with the joined "with" at `at` is a person: he is received, nothing is said of him."""
    if parts(passage)[at].preposition != passage.pack.clitics.with_:
        return False
    if "quantifier" in passage.words[at].classes:
        at += 1
    return parts(passage)[at].letter in ("H", "R") or any(one.kind in PERSONS for one in heads(passage, at))


def _governs(passage: Passage, at: int, name: str) -> bool:
    """Whether the preposition at `at` belongs to the noun before it, an adjective between them or not."""
    if name in passage.words[at - 1].bare:
        return True
    return at > 1 and name in passage.words[at - 2].bare and parts(passage)[at - 1].letter == "A"


def takes(passage: Passage, at: int, frames: frozenset[str]) -> bool:
    """Whether a cue with these frames can have the noun phrase at `at` for its content."""
    word = passage.words[at]
    if "thing" in frames:
        return not _priced(passage, at)
    if "obj" in frames:
        part = parts(passage)[at]
        return (
            part.letter in "MC"
            or (part.definite and not _has_article(passage, at))
            or bool(word.bare & {"act", "quantifier", "demonstrative", "object-opener", "responsibility"})
        )
    if "denied" in frames and (passage.has(at, "denied-thing") or passage.has(at + 1, "denied-thing")):
        return True
    if "felt" in frames and _felt(passage, at):
        return True
    return _of_class(passage, at, frames)


def _has_article(passage: Passage, at: int) -> bool:
    """Whether a word is definite by its article, not by a pronoun."""
    return passage.pack.clitics.has_article(passage.norms[at])


def _priced(passage: Passage, at: int) -> bool:
    """Whether a sum follows the thing at `at`: it was appraised, not judged."""
    known = parts(passage)[at + 1 : at + 4]
    return any(part.letter == "C" and part.preposition == passage.pack.clitics.with_ for part in known)


def _felt(passage: Passage, at: int) -> bool:
    """Whether a noun names a feeling or a readiness."""
    feeling = any(name.startswith("feeling-") for name in passage.words[at].bare)
    return feeling or _of_stem(passage, at, "felt-word")


def _of_stem(passage: Passage, at: int, name: str) -> bool:
    """Whether a noun is of a class as it stands, with the pronoun of whose it is, or indefinite as an object."""
    pack, norm = passage.pack, passage.norms[at]
    stems = [norm]
    stems += [norm.removesuffix(ending) for ending in pack.accusative if norm.endswith(ending)]
    stems += [
        shape.stem
        for shape in pack.clitics.shapes(norm)
        if shape.pronoun in pack.clitics.objects and not (shape.conjunction or shape.preposition)
    ]
    return any(name in pack.lexicon.word(stem).bare for stem in stems)


def _of_class(passage: Passage, at: int, frames: frozenset[str]) -> bool:
    """Whether a noun is one of those that a cue with these frames takes."""
    if "given" in frames:
        # "his sincere thanks": what is given may have a word of its strength before it.
        strong = "intensifier" in passage.words[at].bare and at + 1 < len(passage.words)
        return _given(passage.words[at + 1 if strong else at].bare)
    return not frames.isdisjoint(OF_CLASS) and any(
        frame in frames and _of_stem(passage, at, name) for frame, name in OF_CLASS.items()
    )


def _given(classes: frozenset[str]) -> bool:
    """Whether a noun's classes name speech that is given or sent."""
    return any(name.startswith("given-") for name in classes)


def _denied(passage: Passage, at: int, after: int) -> bool:
    """Whether what is rejected at `at` is a claim, and it stands where an object can."""
    if passage.norms[at + 1 : at + 2] and passage.norms[at + 1] in COMMAS:
        # The same letters end a foreign name.
        return False
    claim = passage.has(at, "denied-thing") or passage.has(at + 1, "denied-thing")
    return claim and not passage.has(at - 1, "demonstrative") and (at == after or _is_object(passage, at, after))


def _fresh_noun(passage: Passage, at: int) -> bool:
    """Whether a noun phrase begins after a comma that closed the source: no clause, no apposition, no adverbial."""
    word = passage.words[at]
    if not passage.tokens[at].word or word.joined or adverbial.opens_adverbial(passage, at):
        return False
    if word.bare & {"relative", "conjunction", "complementiser", "negation", "which-is", "aside", "clause-comma"}:
        return False
    if any(one.kind in PERSONS for one in heads(passage, at)):
        return False
    return passage.pack.clitics.has_article(passage.norms[at]) and not passage.norms[at].endswith(
        passage.pack.relational
    )


def _after_body(passage: Passage, at: int, after: int) -> bool:
    """Whether a definite noun at `at` follows the name of a state or a body, which ends with its last word."""
    if not passage.pack.clitics.has_article(passage.norms[at]) or passage.norms[at].endswith(passage.pack.relational):
        return False
    first = adverbial.skip_adverbials(passage, after, at)
    if first >= at:
        return False
    one = head(passage, first)
    if one is None or one.kind not in ("state", "body", "group"):
        return False
    end = first + one.length
    while end < at and passage.norms[end].endswith(passage.pack.relational):
        end += 1
    return end == at


def _is_act(passage: Passage, at: int, after: int, frames: frozenset[str]) -> bool:
    """Whether a word names an act that can be announced: by the table, or by the shape of verbal nouns."""
    word = passage.words[at]
    if "act" in word.bare or ("act-weak" in word.bare and "thing" in frames):
        return True
    if word.bare or word.nouns or word.name or not passage.pack.verbal_noun.match(passage.norms[at]):
        return False
    return not heads(passage, at)


def with_at(passage: Passage, at: int) -> Introducer | None:
    """A joined "with" before the content at `at`, or None where the word is no such noun."""
    norm = passage.norms[at]
    word = passage.words[at]
    name = passage.pack.clitics.with_
    if (
        not name
        or not norm.startswith(name)
        or word.bare - {"obligation", "obligation-noun", "preposition-bi"}
        or word.name
    ):
        return None
    if norm == name:
        return Introducer("bi", at, at + 1)
    if passage.phrase(at, "breaker") or len(norm) < 3 or parts(passage)[at].letter in ("R", "V"):
        return None
    if any(not shape.preposition for _, shape in word.nouns) or (
        heads(passage, at) and not head(passage, at, preposition=name)
    ):
        return None
    if "bi-word" in word.classes or _of_a_title(passage, at, name) or _begins_name(passage, at, name):
        return None
    return Introducer("bi", at, at, 1)


def _begins_name(passage: Passage, at: int, name: str) -> bool:
    """Whether a word that nothing knows begins a foreign name: another such word follows, or a "with" that is known."""
    known = parts(passage)
    if known[at].letter != UNKNOWN or at + 1 >= len(known):
        return False
    if passage.norms[at].startswith(name + passage.pack.clitics.article):
        # No foreign name has the article; an act may begin with its letters ("with abolishing").
        return False
    if known[at + 1].letter in ("R", UNKNOWN) and not known[at + 1].definite:
        return True
    _, end = passage.sentences[passage.sentence_of[at]]
    return any(one.preposition == name and one.letter in NOMINAL for one in known[at + 1 : min(end, at + NEAR_WITH)])


def _of_a_title(passage: Passage, at: int, name: str) -> bool:
    """Whether a joined "with" means "in" or "of" in someone's title, or begins a name that no table knows."""
    if parts(passage)[at].letter == "M":
        return False
    stem = passage.norms[at][len(name) :]
    article = passage.pack.clitics.article
    known = passage.pack.lexicon.word(stem)
    bare = passage.pack.lexicon.word(stem.removeprefix(article)) if article else known
    if {"place", "place-noun"} & (known.bare | bare.bare):
        return True
    if any(noun.kind == "organisation" and not shape.article for noun, shape in known.nouns):
        return True
    # After a word that cannot end a phrase, an unknown word is rather the rest of a name.
    unknown = not known.bare and not known.nouns and not passage.pack.clitics.has_article(stem)
    return unknown and not passage.pack.verbal_noun.match(stem) and not source.completes(passage, at - 1)


def _act_after(passage: Passage, at: int) -> bool:
    """Whether the word at `at`, its joined preposition cut off, names an act."""
    if parts(passage)[at].letter == "M":
        return True
    stem = passage.norms[at][len(passage.pack.clitics.with_) :]
    known = passage.pack.lexicon.word(stem)
    return bool(known.bare & {"act", "obligation"}) or (not known.nouns and bool(passage.pack.verbal_noun.match(stem)))


def toward_at(passage: Passage, at: int) -> Introducer | None:
    """A joined "for" before an act that is called for, at `at`, or None."""
    letter = passage.pack.clitics.address
    norm = passage.norms[at]
    if not letter or not norm.startswith(letter) or passage.words[at].bare - {"obligation"}:
        return None
    for shape in passage.pack.clitics.shapes(norm):
        if shape.preposition != letter or shape.conjunction:
            continue
        known = passage.pack.lexicon.word(shape.stem)
        if known.bare & {"act", "obligation"} or (
            not known.bare and not known.nouns and passage.pack.verbal_noun.match(shape.stem)
        ):
            return Introducer("li", at, at, 0 if shape.article else len(letter))
    return None


def _is_object(passage: Passage, at: int, after: int) -> bool:
    if at == after:
        return True
    before = passage.words[at - 1]
    if before.classes & {
        "preposition-fi",
        "preposition-an",
        "preposition-min",
        "preposition-ala",
        "preposition-ila",
        "quantifier",
    }:
        return False
    if at > after + 1 and adverbial.of_speech(passage, at - 2):
        return True
    one = head(passage, at - 1)
    definite = passage.pack.clitics.has_article(passage.norms[at - 1])
    # A noun without article takes a definite noun after it as its own; a name, a state or an adjective does not.
    if "breaker" in before.bare:
        return parts(passage)[at - 1].letter != "F"
    if not definite and passage.tokens[at - 1].word:
        if (
            one is not None
            and one.kind in ("person", "organisation", "people", "media", "document")
            and not one.pronoun
        ):
            return False
        if (
            passage.pack.clitics.has_article(passage.norms[at])
            and one is None
            and not passage.norms[at - 1].endswith(passage.pack.relational)
        ):
            return False
    if passage.words[at].bare & {"quantifier", "demonstrative"} and not definite and not before.name:
        return False
    # An office or a body in construct takes the next noun as its own ("minister of ...").
    return not (
        one is not None
        and one.kind in ("person", "organisation")
        and not one.article
        and not one.pronoun
        and at - 1 == after
    )
