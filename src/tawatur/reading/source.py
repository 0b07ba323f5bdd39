"""Source: the noun phrase of who speaks, found between a cue and what introduces the content."""

from __future__ import annotations

from tawatur.language.vocabulary import VERBAL
from tawatur.reading.adverbial import COMMAS, TIMES, opens_adverbial, skip_adverbials
from tawatur.reading.draft import Range
from tawatur.reading.head import Head
from tawatur.reading.hyphen import joins_names
from tawatur.reading.part import parts
from tawatur.reading.party import FUNCTION, PARTIES, QUOTES, TEXTS, ends_name, head, heads, outlet
from tawatur.reading.passage import Passage

LONGEST = 40
"""Tokens that a source may have, relative clauses included."""
DASHES = frozenset({"-", "--"})
NOT_AT_HEAD = FUNCTION | {"act", "impersonal", "closer", "obligation", "not-a-head", "attention"}


def phrase(passage: Passage, start: int, end: int, *, begun: bool = False) -> Range | None:
    """The token range of the source in `start:end`, or None where no noun phrase stands there.

    Args:
        passage: The passage.
        start: The first token after the cue.
        end: The introducer of the content, or where to stop.
        begun: The phrase is known to begin at `start`.
    """
    first = start if begun else skip_adverbials(passage, start, end)
    if first >= end or not (begun or can_begin(passage, first)):
        return None
    at = told = first
    limit = min(end, first + LONGEST)
    while at < limit:
        norm = passage.norms[at]
        if norm in QUOTES:
            quote = passage.quote_at.get(at)
            if quote is None or not quote.closed or quote.length > 6 or quote.close >= limit:
                break
            at = quote.close + 1
            continue
        if at in passage.brackets:
            close = passage.brackets[at]
            if close >= limit or close - at > 12:
                break
            at = close + 1
            continue
        if norm in COMMAS:
            after = _apposition(passage, at + 1, limit, passage.tokens[first].end)
            if after is None:
                break
            at = after
            continue
        if at > first and at + 1 < limit and joins_names(passage, at):
            at += 2
            continue
        if norm in DASHES:
            other = next((n for n in range(at + 1, limit) if passage.norms[n] in DASHES), None)
            if other is None or not (passage.phrase(at + 1, "aside") or passage.has(at + 1, "relative")):
                break
            at = other + 1
            continue
        if at > first and abbreviates(passage, at - 1):
            at += 1
            continue
        if not passage.tokens[at].word:
            break
        if at > first and _which_is(passage, at, limit):
            at += 2
            continue
        if at > first and _stops(passage, at, first):
            break
        if at > first and _told_of(passage, at, first):
            at = told = _relative_end(passage, at, limit)
            continue
        if passage.has(at, "relative"):
            if at > first and _reports(passage, at + 1):
                break
            at = told = _relative_end(passage, at, limit)
            continue
        at += 1
    while at > first and (not passage.tokens[at - 1].word and passage.norms[at - 1] not in QUOTES | {")", "]", "-"}):
        at -= 1
    while at > first + 1 and ends_name(passage, at - 1) and not _stays(passage, at - 1, told):
        at -= 1
    return (first, at) if at > first else None


def _stays(passage: Passage, at: int, told: int) -> bool:
    """Whether a time at the end of a source belongs to a clause about it."""
    word = passage.words[at]
    return bool(word.classes & TIMES) and at < told


def _told_of(passage: Passage, at: int, first: int) -> bool:
    """Whether the verb at `at` tells of the indefinite text at `first`: a clause without "which", to its end."""
    known = parts(passage)
    plain = known[at].letter in VERBAL and not known[at].conjunction and not known[at - 1].definite
    return plain and not known[first].definite and any(one.kind in TEXTS for one in heads(passage, first))


def _which_is(passage: Passage, at: int, limit: int) -> bool:
    """Whether "and he is" with a noun stands at `at`: it says who the source is; with a verb, what he does."""
    joined = passage.has(at, "subject-pronoun") and bool(passage.words[at].joined)
    if not joined or at + 1 >= limit or opens_adverbial(passage, at + 1):
        return False
    part = parts(passage)[at + 1]
    return part.letter in "NHO" and not part.preposition and not part.conjunction


def _stops(passage: Passage, at: int, first: int) -> bool:
    if opens_adverbial(passage, at):
        return True
    word = passage.words[at]
    if passage.in_object_case(at) and parts(passage)[at - 1].letter != "C":
        # "approved a number of": the object; a counted noun has the same ending.
        return True
    if _speech_verb(passage, at) or (completes(passage, at - 1) and own_speech(passage, at)):
        return True
    if word.classes & {"complementiser", "negation", "conjunction"} and not passage.has(at, "was"):
        return True
    if "complementiser" in word.classes:
        return True
    found = outlet(passage, at)
    if found and found[2] and found[2] == passage.pack.clitics.address and at > first:
        return True
    if _to_media(passage, at):
        return True
    # A joined preposition by itself, before a name in quotation marks.
    if passage.norms[at] == passage.pack.clitics.address:
        return True
    # "and" with a verb goes on with what the source did, not with who it is.
    if word.joined and passage.phrase(at, "aside"):
        return True
    bare = passage.norms[at][1:] if word.joined or passage.norms[at][:1] in passage.pack.clitics.conjunctions else ""
    return bool(bare) and bare in passage.pack.cues and passage.pack.cues[bare][0].part in ("past", "present")


def _to_media(passage: Passage, at: int) -> bool:
    """Whether the press or a broadcaster without a name stands at `at`, spoken to, behind the name of who speaks."""
    one = head(passage, at, preposition=passage.pack.clitics.address)
    if one is None or one.kind != "media" or not one.article:
        return False
    return passage.norms[at - 1] in QUOTES or parts(passage)[at - 1].letter == "R"


def _speech_verb(passage: Passage, at: int) -> bool:
    """Whether a word can be nothing but a verb of speech: a source ends before it."""
    word = passage.words[at]
    if word.nouns or word.name:
        return False
    return any(
        form.part == "past"
        and not form.pronoun
        and {"that", "colon"} <= form.cue.frames
        and "strict" not in form.cue.frames
        for form in passage.pack.cues.get(passage.norms[at], ())
    )


def _relative_end(passage: Passage, at: int, limit: int) -> int:
    """Where a relative clause ends: before the next comma, or at the limit."""
    end = at + 1
    while end < limit and passage.norms[end] not in COMMAS and passage.norms[end] not in DASHES:
        if end in passage.brackets and passage.brackets[end] < limit:
            end = passage.brackets[end] + 1
            continue
        named = outlet(passage, end)
        if named and named[2] and named[2] == passage.pack.clitics.address:
            break
        end += 1
    return end


def _reports(passage: Passage, at: int) -> bool:
    """Whether a relative clause whose verb stands at `at` is itself a report."""
    cues = passage.pack.cues.get(passage.norms[at], ()) if at < len(passage.norms) else ()
    return any(form.part == "past" and form.cue.kind == "verb" for form in cues) and any(
        passage.has(n, "complementiser") for n in range(at + 1, min(at + 4, len(passage.norms)))
    )


def _apposition(passage: Passage, at: int, limit: int, _: int) -> int | None:
    """After a comma: where an apposition or a relative clause that belongs to the source ends, or None."""
    if at >= limit:
        return None
    begins = (
        passage.has(at, "relative")
        or passage.phrase(at, "aside")
        or passage.phrase(at, "which-is")
        or abbreviates(passage, at)
        or ((one := head(passage, at)) is not None and one.kind in ("person", "name") and one.cut == 0)
    )
    if not begins or opens_adverbial(passage, at):
        return None
    end = at
    while end < limit and passage.norms[end] not in COMMAS:
        if end > at and passage.has(end, "complementiser"):
            return None
        end += 1
    return end


def can_begin(passage: Passage, at: int) -> bool:
    """Whether a source can begin at `at`."""
    norm = passage.norms[at]
    if norm in QUOTES or (norm == "(" and _outlet_in_brackets(passage, at)):
        return True
    if not passage.tokens[at].word or passage.in_object_case(at):
        return False
    word = passage.words[at]
    if "demonstrative" in word.bare:
        return at + 1 < len(passage.norms) and passage.words[at + 1].article
    if "quantifier" in word.bare:
        return True
    if own_speech(passage, at) or passage.phrase(at, "to-whom") or _governed(passage, at):
        return False
    if parts(passage)[at].preposition and not word.name and not word.nouns:
        return False
    if heads(passage, at) and any(not one.preposition for one in heads(passage, at)):
        return not word.bare & {"breaker", "conjunction", "negation", "complementiser", "relative"}
    if word.classes & NOT_AT_HEAD:
        return False
    if norm in passage.pack.cues and passage.pack.cues[norm][0].part in ("past", "present", "participle"):
        return False
    return len(norm) > 1 or abbreviates(passage, at)


def _outlet_in_brackets(passage: Passage, at: int) -> bool:
    """Whether an outlet's name stands behind the bracket at `at`."""
    return at + 1 < len(passage.norms) and passage.pack.outlets.match(passage.norms, at + 1) is not None


def abbreviates(passage: Passage, at: int) -> bool:
    """Whether a title of one letter with its stop stands at `at`."""
    return at + 1 < len(passage.norms) and passage.norms[at + 1] == "." and passage.is_(at, "person-mark")


def _governed(passage: Passage, at: int) -> bool:
    """Whether a word is a joined preposition with its noun."""
    if passage.words[at].name or head(passage, at) is not None:
        return False
    for shape in passage.pack.clitics.shapes(passage.norms[at]):
        if shape.preposition and not shape.pronoun and (shape.article or len(shape.stem) > 2):
            known = passage.pack.lexicon.word(shape.stem)
            if shape.article or known.nouns or known.bare:
                return True
    return False


def own_speech(passage: Passage, at: int) -> bool:
    """Whether a word is someone's own speech ("ended his words"), the object and not the subject of its verb."""
    if passage.has(at, "same-word"):
        return False
    shapes = passage.pack.clitics.shapes(passage.norms[at])
    return any(
        shape.pronoun in passage.pack.clitics.objects
        and not shape.preposition
        and "speech-noun" in passage.pack.lexicon.word(shape.stem).bare
        for shape in shapes
    )


def second(passage: Passage, first: int, end: int) -> int | None:
    """Where a second noun phrase begins after a first one that begins at `first`, or None.

    Two parties side by side are a subject and an object where the word between them cannot govern the second:
    a definite noun, a name or an adjective, not a noun in construct.
    """
    leading = head(passage, first)
    # The words of a body's own name are no new phrase.
    named = first + leading.length if leading is not None and leading.length > 1 else 0
    for at in range(first + 1, end):
        if at < named:
            continue
        if not passage.tokens[at].word:
            if passage.norms[at] in COMMAS:
                continue
            if passage.norms[at] in QUOTES and passage.tokens[at - 1].word and at - first > 1:
                return at
            return None
        one = head(passage, at)
        if opens_adverbial(passage, at):
            return None
        if one is None or one.cut:
            continue
        complete = at == named or completes(passage, at - 1)
        if one.length > 1:
            named = at + one.length
        if one.kind == "name" and complete and leading is not None and leading.kind in PARTIES | {"media"}:
            return at
        if one.kind == "outlet":
            return at
        if (
            complete
            and one.kind != "name"
            and (one.article or one.kind in ("state", "group", "body", "outlet", "organisation"))
        ):
            # A title before the name it belongs to is no new phrase.
            before = head(passage, at - 1)
            if before is not None and before.kind == "person" and before.article and one.kind == "person":
                continue
            return at
        if (
            passage.norms[at - 1] in COMMAS
            and one.article
            and one.kind in ("organisation", "people", "state", "group", "body")
        ):
            return at
    return None


def completes(passage: Passage, at: int) -> bool:
    """Whether a phrase can end with the word at `at`: a definite word, a name, a state."""
    if not passage.tokens[at].word:
        return True
    norm = passage.norms[at]
    if passage.pack.clitics.has_article(norm):
        return True
    one: Head | None = head(passage, at)
    return one is not None and one.length == 1 and one.kind in ("name", "state", "group", "body", "outlet")
