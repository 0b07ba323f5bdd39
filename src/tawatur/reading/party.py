"""Party: whom or what the word at a place can name, joined words aside."""

from __future__ import annotations

from tawatur.language.cues import Cue
from tawatur.language.fold import CLOSING, OPENING, PLAIN
from tawatur.language.lexicon import Body
from tawatur.model import Role
from tawatur.reading.head import Head
from tawatur.reading.passage import Passage

FUNCTION = frozenset(
    {
        "breaker",
        "complementiser",
        "relative",
        "negation",
        "conjunction",
        "time-noun",
        "weekday",
        "preposition-an",
        "preposition-ila",
        "preposition-ala",
        "preposition-min",
        "preposition-fi",
    }
)
"""Classes of words that belong neither into a name nor at the head of a source."""
NOT_IN_NAMES = FUNCTION | {"perfect", "demonstrative"}
QUOTES = frozenset({OPENING, CLOSING, PLAIN, "''"})
PERSONS = frozenset({"source", "witness", "person", "people", "name"})
PARTIES = frozenset({"organisation", "state", "group", "body"})
TEXTS = frozenset({"document", "statement", "own-count", "investigation"})
MEDIA = frozenset({"media", "outlet"})


def heads(passage: Passage, at: int) -> tuple[Head, ...]:
    """Everything that the word at `at` can head, if one stands there; outlets and bodies by name first; remembered."""
    known = passage.heads.get(at)
    if known is None:
        word = 0 <= at < len(passage.tokens) and passage.tokens[at].word
        known = passage.heads[at] = tuple(_heads(passage, at)) if word else ()
    return known


def _heads(passage: Passage, at: int) -> list[Head]:
    found: list[Head] = []
    norm = passage.norms[at]
    pack = passage.pack
    clitics = pack.clitics
    openings = pack.openings(norm)
    for preposition, stem, cut in openings:
        match = pack.bodies.match(passage.norms, at, stem)
        if match:
            body = match[1]
            assert isinstance(body, Body)
            found.append(Head(body.kind, "one", "-", match[0], preposition, cut, stem.startswith(clitics.article), ""))
            break
    for preposition, stem, cut in openings:
        match = pack.outlets.match(passage.norms, at, stem)
        if match and (not str(match[1]).endswith("?") or _as_outlet(passage, at, at + match[0], preposition)):
            found.append(Head("outlet", "one", "-", match[0], preposition, cut, stem.startswith(clitics.article), ""))
            break
    found.extend(
        Head(noun.kind, noun.number, noun.basis, 1, shape.preposition, shape.cut, shape.article, shape.pronoun)
        for noun, shape in passage.words[at].nouns
    )
    # A word that is a rank and a unit ("brigade" and "brigadier") is the rank where it has the article.
    kinds = {one.kind for one in found}
    if {"person", "organisation"} <= kinds:
        found.sort(key=lambda one: (one.kind == "organisation") == one.article)
    if passage.words[at].name:
        found.append(Head("name", "one", "-", 1, "", 0, norm.startswith(clitics.article), ""))
    return found


def _as_outlet(passage: Passage, at: int, end: int, preposition: str) -> bool:
    """Whether a word that has another everyday sense stands where an outlet does: quoted, or after a media noun.

    Also alone behind "according to" ("according to the French"): no adjective without its noun does so otherwise.
    """
    if at and (passage.norms[at - 1] in QUOTES or passage.norms[at - 1] == "("):
        return True
    if at and any(noun.kind == "media" for noun, _ in passage.words[at - 1].nouns):
        return True
    if at and passage.role is not Role.HEADLINE and _alone(passage, at):
        return True
    if not preposition or preposition != passage.pack.clitics.address:
        return False
    # "sources told Al Jazeera that": spoken to, with what was said right behind.
    return passage.role is Role.HEADLINE or passage.is_(end, "complementiser")


def _alone(passage: Passage, at: int) -> bool:
    """Whether "according to" stands right before `at`, and no word of the same phrase behind it."""
    cues = passage.pack.cue_phrases
    before = passage.norms[at - 1]
    stems = [before] + [before[len(one) :] for one in passage.pack.clitics.conjunctions if before.startswith(one)]
    known = [match[1] for stem in stems if (match := cues.match(passage.norms, at - 1, stem))]
    if not any(isinstance(one, Cue) and one.kind == "preposition" for one in known):
        return False
    after = at + 1
    return after >= len(passage.tokens) or not passage.tokens[after].word or bool(passage.link(after, "then"))


def head(passage: Passage, at: int, *, preposition: str = "") -> Head | None:
    """The first of `heads` with exactly this joined preposition, or None."""
    for one in heads(passage, at):
        if one.preposition == preposition:
            return one
    return None


def outlet(passage: Passage, at: int) -> tuple[int, int, str] | None:
    """An outlet named at `at`: where its name ends, letters cut before it, the joined preposition.

    A media noun takes the name after it along, quoted or not (`channel X`, `the paper "Y"`).
    """
    count = len(passage.tokens)
    if at >= count:
        return None
    for one in heads(passage, at):
        if one.kind == "outlet":
            return at + one.length, one.cut, one.preposition
        if one.kind == "media" and one.pronoun == "":
            end = at + 1
            if end < count and passage.norms[end] in QUOTES:
                quote = passage.quote_at.get(end)
                if quote is not None and quote.closed and quote.length <= 5:
                    return _past_origin(passage, quote.close + 1), one.cut, one.preposition
            match = passage.pack.outlets.match(passage.norms, end) if end < count else None
            if match:
                return end + match[0], one.cut, one.preposition
            if one.article:
                # "the printed press" names no outlet.
                return None
            # A media noun, then words of a name: up to what ends a phrase.
            while end < count and end - at <= 4 and passage.tokens[end].word and not ends_name(passage, end):
                end += 1
            if end > at + 1:
                return end, one.cut, one.preposition
            return None
    if passage.norms[at] == "(" and at in passage.brackets:
        match = passage.pack.outlets.match(passage.norms, at + 1)
        if match and at + 1 + match[0] == passage.brackets[at]:
            return passage.brackets[at] + 1, 0, ""
    if passage.norms[at] in QUOTES:
        quote = passage.quote_at.get(at)
        if quote is not None and quote.closed and quote.length <= 4:
            match = passage.pack.outlets.match(passage.norms, at + 1)
            if match and at + 1 + match[0] == quote.close:
                return quote.close + 1, 0, ""
    return None


def _past_origin(passage: Passage, at: int) -> int:
    """Past an adjective of relation at `at` that says whose paper it is, or what kind of one."""
    if at >= len(passage.norms) or not passage.pack.clitics.has_article(passage.norms[at]):
        return at
    return at + 1 if passage.norms[at].endswith(passage.pack.relational) else at


def ends_name(passage: Passage, at: int) -> bool:
    """Whether a word cannot stand inside a name: a function word, a verb of reporting, an adverbial."""
    word = passage.words[at]
    if (
        not word.nouns
        and not word.name
        and any(
            form.part == "past" and not form.pronoun and {"that", "colon"} <= form.cue.frames
            for form in passage.pack.cues.get(passage.norms[at], ())
        )
    ):
        return True
    return bool(word.classes & NOT_IN_NAMES)


def joined_letters(passage: Passage, at: int) -> int:
    """Letters of a joined preposition that can be cut off a first word; none where it contracts with the article."""
    for one in heads(passage, at):
        if one.preposition:
            return one.cut
    return 0
