"""Report: a verb or participle of reporting with its source and what introduces its content."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.language.pack import CueForm
from tawatur.reading import source
from tawatur.reading.draft import Draft, Range
from tawatur.reading.party import PARTIES, PERSONS, QUOTES, head, heads
from tawatur.reading.passage import Passage
from tawatur.reading.source import COMMAS, DASHES

FAR = 48
"""Tokens between a cue and the introducer of its content, the source's clauses included."""
NEAR = 14
"""The same for a content that is a mere noun phrase."""
LONG = 32
"""And for one that begins with a noun which the table lists as an act."""
CONTENT_WORDS = 3
"""A quotation of fewer words without a colon is a name or a term, not what was said."""
PREPOSITIONS = {
    "an": "preposition-an",
    "ila": "preposition-ila",
    "ala": "preposition-ala",
    "min": "preposition-min",
    "fi": "preposition-fi",
}


class Introducer(NamedTuple):
    """What opens the content.

    Attributes:
        frame: that, colon, quote, obj, or the name of a preposition.
        at: Its first token.
        body: The first token of the content.
        cut: Folded letters of that token that are not content (a joined preposition).
    """

    frame: str
    at: int
    body: int
    cut: int = 0


def form_at(passage: Passage, at: int) -> tuple[CueForm, ...]:
    """The cues that the word at `at` can be, a joined conjunction aside."""
    return passage.pack.forms(passage.norms[at])


def joined(passage: Passage, at: int) -> bool:
    """Whether the cue at `at` is written with a joined conjunction."""
    norm = passage.norms[at]
    starts = (*passage.pack.clitics.conjunctions, passage.pack.clitics.address)
    return norm not in passage.pack.cues and any(one and norm.startswith(one) for one in starts)


def clause_start(passage: Passage, at: int) -> bool:
    """Whether a clause can begin at `at`: after a stop, a comma, a bracket, an opening quote, a conjunction."""
    start, _ = passage.sentences[passage.sentence_of[at]]
    if at == start or joined(passage, at):
        return True
    before = at - 1
    if not passage.tokens[before].word:
        return True
    word = passage.words[before]
    return bool(word.classes & {"conjunction", "perfect", "time-noun", "weekday", "relative", "complementiser"})


def introducer(passage: Passage, after: int, end: int, frames: frozenset[str]) -> Introducer | None:
    """The first thing in `after:end` that can open the content of a cue with these frames.

    Args:
        passage: The passage.
        after: The first token after the cue.
        end: The sentence's end.
        frames: The cue's frames.
    """
    near = after + NEAR
    at = after
    limit = min(end, after + FAR)
    while at < limit:
        if at in passage.brackets and passage.brackets[at] < limit and at > after:
            at = passage.brackets[at] + 1
            continue
        norm = passage.norms[at]
        word = passage.words[at]
        if "complementiser" in word.classes:
            if "complementiser" not in word.bare or _no_report(passage, at, after):
                # A second conjunction ("fa") is also how a Dutch name begins ("van").
                if word.joined and word.joined == passage.pack.clitics.conjunctions[0]:
                    return None
                at += 1
                continue
            return _that(passage, at, after, frames)
        if norm == ":":
            body = at + 2 if at + 1 < end and passage.is_(at + 1, "complementiser") else at + 1
            return Introducer("colon", at, body) if "colon" in frames or "quote" in frames else None
        if norm in QUOTES:
            quote = next((q for q in passage.quotes if q.open == at), None)
            if quote is not None:
                if "quote" in frames and _speaks(passage, at, after, quote.length):
                    return Introducer("quote", at, at + 1)
                if quote.closed and quote.close < limit:
                    at = quote.close + 1
                    continue
            at += 1
            continue
        if at > after and _other_report(passage, at, after):
            return None
        if at < near or "act" in word.bare and at < after + LONG:
            found = _phrase_frame(passage, at, after, frames)
            if found is not None:
                return found
        at += 1
    return None


def _that(passage: Passage, at: int, after: int, frames: frozenset[str]) -> Introducer | None:
    """The complementiser at `at`, with the preposition before it where there is one."""
    body = at + 1
    if body < len(passage.norms) and passage.norms[body] == ":":
        body += 1
    start = at
    if at > after:
        before = passage.words[at - 1].classes
        for frame, name in PREPOSITIONS.items():
            if name in before:
                if frame in frames or frame == "ila" and "that" in frames:
                    start = at - 1
                elif frame not in ("ala", "an"):
                    return None
    if not frames & {"that", "ila", "ala", "an", "min", "bi", "to-that"}:
        return None
    return Introducer("that", start, body)


def _no_report(passage: Passage, at: int, after: int) -> bool:
    """Whether the complementiser at `at` belongs to another word before it than the cue."""
    if at <= after:
        return False
    before = passage.words[at - 1]
    return bool(before.classes & {"not-that", "that-noun"})


def _speaks(passage: Passage, at: int, after: int, length: int) -> bool:
    """Whether a quotation that opens at `at` can be what was said, and no name inside the source."""
    if at == after:
        return length >= 2
    before = passage.norms[at - 1]
    if passage.has(at - 1, "naming-noun") or before == passage.pack.clitics.address:
        return False
    nouns = passage.words[at - 1].nouns
    if any(noun.kind in ("organisation", "media") for noun, _ in nouns) and length <= 5:
        return False
    return length >= (2 if before in COMMAS else CONTENT_WORDS)


def _other_report(passage: Passage, at: int, after: int) -> bool:
    """Whether another report begins at `at`, so that the cue before it has no content of its own."""
    forms = form_at(passage, at)
    if not forms or all(form.part == "noun" for form in forms):
        return False
    if forms[0].part == "participle":
        return passage.norms[at - 1] in COMMAS
    if passage.words[at - 1].classes & {"relative", "negation"} or at == after or passage.phrase(at, "aside"):
        return False
    return (joined(passage, at) and at > after + 1) or passage.norms[at - 1] in COMMAS


def _phrase_frame(passage: Passage, at: int, after: int, frames: frozenset[str]) -> Introducer | None:
    """A content that is a noun phrase: after a preposition of the cue's own, or an act right after the source."""
    word = passage.words[at]
    for frame, name in PREPOSITIONS.items():
        if frame in frames and name in word.bare and not passage.has(at + 1, "complementiser"):
            if at > after and "takes-preposition" in passage.words[at - 1].bare:
                continue
            if frame != "fi" and (source.opens_adverbial(passage, at) or passage.phrase(at, "breaker")):
                return None
            return Introducer(frame, at, at + 1)
    if "li" in frames and at > after - 1:
        toward = toward_at(passage, at)
        if toward is not None:
            return toward
    if "bi" in frames:
        with_noun = with_at(passage, at)
        if with_noun is not None:
            return with_noun
    if "attack" in frames and "attack-word" in word.bare and (at == after or _is_object(passage, at, after)):
        return Introducer("obj", at, at)
    if "thing" in frames and at > after and _after_body(passage, at, after):
        return Introducer("obj", at, at)
    if "thing" in frames and at > after + 1 and passage.norms[at - 1] in COMMAS and _fresh_noun(passage, at):
        return Introducer("obj", at, at)
    if "obj" in frames and _is_act(passage, at, after, frames) and _is_object(passage, at, after):
        return Introducer("obj", at, at)
    return None


def _fresh_noun(passage: Passage, at: int) -> bool:
    """Whether a noun phrase begins after a comma that closed the source: no clause, no apposition, no adverbial."""
    word = passage.words[at]
    if not passage.tokens[at].word or word.joined or source.opens_adverbial(passage, at):
        return False
    if word.bare & {"relative", "conjunction", "complementiser", "negation", "which-is", "aside", "clause-comma"}:
        return False
    if any(one.kind in PERSONS for one in heads(passage, at)):
        return False
    return passage.norms[at].startswith(passage.pack.clitics.article) and not passage.norms[at].endswith(passage.pack.relational)


def _after_body(passage: Passage, at: int, after: int) -> bool:
    """Whether a definite noun at `at` follows the name of a state or a body, which ends with its last word."""
    article = passage.pack.clitics.article
    if not passage.norms[at].startswith(article) or passage.norms[at].endswith(passage.pack.relational):
        return False
    first = source.skip_adverbials(passage, after, at)
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
    if "act" in word.bare or "act-weak" in word.bare and "thing" in frames:
        return True
    if word.bare or word.nouns or word.name or not passage.pack.verbal_noun.match(passage.norms[at]):
        return False
    return not heads(passage, at)


def with_at(passage: Passage, at: int) -> Introducer | None:
    """A joined "with" before the content at `at`, or None where the word is no such noun."""
    norm = passage.norms[at]
    word = passage.words[at]
    name = passage.pack.clitics.with_
    if not name or not norm.startswith(name) or word.bare - {"obligation", "preposition-bi"} or word.name:
        return None
    if norm == name:
        return Introducer("bi", at, at + 1)
    if passage.phrase(at, "breaker") or len(norm) < 4:
        return None
    if any(not shape.preposition for _, shape in word.nouns) or heads(passage, at) and not head(passage, at, preposition=name):
        return None
    if "bi-word" in word.classes:
        return None
    return Introducer("bi", at, at, 1)


def toward_at(passage: Passage, at: int) -> Introducer | None:
    """A joined "for" before an act that is called for, at `at`, or None."""
    letter = passage.pack.clitics.address
    norm = passage.norms[at]
    if not letter or not norm.startswith(letter) or passage.words[at].bare - {"obligation"}:
        return None
    stem = norm[len(letter) :]
    known = passage.pack.lexicon.word(stem)
    if known.bare & {"act", "obligation"} or not known.bare and not known.nouns and passage.pack.verbal_noun.match(stem):
        return Introducer("li", at, at, len(letter))
    return None


def _is_object(passage: Passage, at: int, after: int) -> bool:
    if at == after:
        return True
    before = passage.words[at - 1]
    if before.classes & {"preposition-fi", "preposition-an", "preposition-min", "preposition-ala", "preposition-ila", "quantifier"}:
        return False
    one = head(passage, at - 1)
    article = passage.pack.clitics.article
    definite = passage.norms[at - 1].startswith(article)
    # A noun without article takes a definite noun after it as its own; a name, a state or an adjective does not.
    if not definite and passage.tokens[at - 1].word:
        if one is not None and one.kind in ("person", "organisation", "people", "media", "document") and not one.pronoun:
            return False
        if passage.norms[at].startswith(article) and one is None and not passage.norms[at - 1].endswith(passage.pack.relational):
            return False
    if passage.words[at].bare & {"quantifier", "demonstrative"} and not definite and not before.name:
        return False
    # An office or a body in construct takes the next noun as its own ("minister of ...").
    return not (one is not None and one.kind in ("person", "organisation") and not one.article and not one.pronoun and at - 1 == after)


def subject_before(passage: Passage, at: int, tag: str = "") -> tuple[Range, str, int] | None:
    """The subject that stands before the verb at `at`: its tokens, how it stands, where the clause begins.

    "relative" where the verb is inside a relative clause of it, else "before".
    """
    start, _ = passage.sentences[passage.sentence_of[at]]
    last = at
    how = "before"
    while last > start and passage.has(last - 1, "perfect") and passage.is_(last - 1, "perfect"):
        last -= 1
    if last > start and passage.has(last - 1, "relative"):
        if passage.has(last - 1, "relative-f") and tag.startswith("m"):
            return None
        last -= 1
        how = "relative"
    if last > start + 1 and passage.norms[last - 1] in COMMAS and how == "before":
        # "X, said": the comma right after the subject, or after an apposition of it.
        for edge in (last - 1, _apposition_start(passage, start, last - 1)):
            if edge is None or edge <= start:
                continue
            first = _chunk_start(passage, start, edge)
            opens = first == start or passage.has(first - 1, "complementiser") or passage.has(first - 1, "conjunction") or passage.has(first - 1, "was")
            if first < edge and opens and not passage.words[first].joined and _can_speak(passage, first, edge):
                return (first, last - 1), how, first
    if last > start and passage.norms[last - 1] in COMMAS:
        # A relative clause between commas: the subject stands before it.
        if how == "before":
            before = _before_relative(passage, start, last - 1)
            if before is None:
                return None
            last_noun = before
        else:
            last_noun = last - 1
    else:
        last_noun = last
    first = _chunk_start(passage, start, last_noun)
    if first >= last_noun:
        return None
    if how == "before" and not source.can_begin(passage, first):
        return None
    end = last if how == "before" else last_noun
    while end > first and passage.norms[end - 1] in COMMAS:
        end -= 1
    while first < last_noun - 1 and not _can_speak(passage, first, last_noun) and how == "relative":
        first += 1
    if end - first > 16 or not _can_speak(passage, first, last_noun):
        return None
    return (first, end), how, first


def _apposition_start(passage: Passage, start: int, comma: int) -> int | None:
    """The comma that opens an apposition (an office, a title) which the comma at `comma` closes."""
    for at in range(comma - 1, start, -1):
        if passage.norms[at] in COMMAS:
            return at if any(one.kind == "person" and not one.preposition for one in heads(passage, at + 1)) else None
    return None


def _before_relative(passage: Passage, start: int, comma: int) -> int | None:
    """The first comma of a relative clause that ends with the comma at `comma`."""
    at = comma - 1
    while at > start:
        if passage.norms[at] in COMMAS:
            if passage.has(at + 1, "relative") or passage.phrase(at + 1, "which-is"):
                return at
            return None
        at -= 1
    return None


def _chunk_start(passage: Passage, start: int, end: int) -> int:
    """Where the noun phrase that ends before `end` begins, going left over nouns, names and what joins them."""
    at = end
    while at > start:
        before = at - 1
        norm = passage.norms[before]
        if norm == ")" or norm in QUOTES:
            opened = next((a for a, b in passage.brackets.items() if b == before), None)
            if opened is None:
                opened = next((q.open for q in passage.quotes if q.closed and q.close == before and q.length <= 5), None)
            if opened is None or opened < start:
                break
            at = opened
            continue
        if not passage.tokens[before].word:
            break
        word = passage.words[before]
        if word.bare & {"conjunction", "complementiser", "was", "closer", "clause-comma", "relative", "negation", "breaker"}:
            break
        if "complementiser" in word.classes or word.classes & {"time-noun", "weekday"}:
            break
        forms = form_at(passage, before)
        if forms and forms[0].part in ("past", "present") and not word.nouns and not word.name:
            break
        at = before
    return at


def _can_speak(passage: Passage, first: int, end: int) -> bool:
    """Whether a phrase is headed by someone who can speak, as far as the tables know."""
    while first < end - 1 and passage.is_(first, "honorific"):
        first += 1
    if end - first > 1 and any(
        one.kind == "person" and not one.preposition for at in range(first + 1, end) for one in heads(passage, at)
    ):
        return True
    found = heads(passage, first)
    if any(one.kind in PERSONS | PARTIES | {"media", "outlet", "document", "statement", "own-count"} and not one.preposition for one in found):
        return True
    if passage.words[first].bare & {"quantifier", "demonstrative"} and first + 1 < end:
        return any(one.kind in PERSONS | PARTIES | {"media"} for one in heads(passage, first + 1))
    return passage.norms[first] in QUOTES


def read(passage: Passage, at: int) -> Draft | None:
    """The report whose verb or participle stands at `at`, or None."""
    forms = form_at(passage, at)
    if not forms:
        return None
    best: Draft | None = None
    for form in forms:
        if form.cue.kind != "verb" or form.part == "noun":
            continue
        draft = _participle(passage, at, form) if form.part == "participle" else _verb(passage, at, form)
        if draft is not None and (best is None or _rank(draft) > _rank(best)):
            best = draft
    return best


def _rank(draft: Draft) -> tuple[bool, int]:
    return draft.frame in ("that", "colon", "quote"), -(draft.introducer or 0)


def _cue_end(passage: Passage, at: int, found: Introducer | None) -> int:
    """One past the cue: the verb, a participle of saying right after it, a preposition right after that."""
    end = at + 1
    if end < len(passage.norms) and _saying(passage, end):
        end += 1
    if found is not None and found.frame not in ("colon", "quote", "obj") and end < len(passage.norms):
        word = passage.words[end].bare
        if word & set(PREPOSITIONS.values()) and found.at == end:
            end += 1
    return end


def _saying(passage: Passage, at: int) -> bool:
    return any(form.part == "participle" and form.cue.id == "say" for form in passage.pack.cues.get(passage.norms[at], ()))


def _verb(passage: Passage, at: int, form: CueForm) -> Draft | None:
    start, end = passage.sentences[passage.sentence_of[at]]
    if at > start and passage.has(at - 1, "negation"):
        return None
    frames = form.cue.frames
    starts = clause_start(passage, at)
    after = at + 1
    if after < end and _saying(passage, after):
        after += 1
    quote = passage.quoted_by[at]
    if quote >= 0:
        end = min(end, passage.quotes[quote].close) if passage.quotes[quote].closed else end
    found = introducer(passage, after, end, frames)
    if found is None:
        return _after_quotation(passage, at, form, after, end) or _without_marks(passage, at, form, after, end)
    if form.pronoun and found.frame != "that":
        return None
    draft = Draft(passage, form.cue, (at, _cue_end(passage, at, found)), f"{form.cue.id}/{found.frame}")
    draft.tag = form.tag
    draft.introducer = found.at
    draft.frame = found.frame
    draft.body = found.body
    _set_content(draft, found)
    subject = source.phrase(passage, after, found.at) if found.at > after else None
    if subject is not None and not starts:
        before = subject_before(passage, at)
        if before is not None and before[1] == "before":
            draft.source, draft.subject, draft.clause = before[0], before[1], before[2]
            return draft
    if "said" in frames and not _with_words(passage, after, found.at):
        return None
    if subject is not None:
        sure = _can_speak(passage, *subject)
        if "strict" in frames and not sure and not (joined(passage, at) or at == start):
            return None
        if found.frame not in ("that", "colon", "quote") and not sure and (form.part == "present" or not starts):
            return None
        draft.source, draft.subject = subject, "after"
        if "party" in frames:
            _part_addressee(draft)
        return draft
    if "strict" in frames and found.frame != "that" and found.at > after:
        return None
    before = subject_before(passage, at, form.tag) if not joined(passage, at) else None
    if before is not None:
        draft.source, draft.subject, draft.clause = before[0], before[1], before[2]
        return draft
    if quote >= 0 or form.impersonal or not _null_subject(passage, at, form, starts, found):
        return None
    return draft


def _part_addressee(draft: Draft) -> None:
    """Part a source that runs on into whom the words were said to."""
    assert draft.source is not None
    passage, (first, end) = draft.passage, draft.source
    split = source.second(passage, first, end)
    if split is not None:
        draft.source = (first, split)
        draft.addressee = passage.characters(split, end)


def _null_subject(passage: Passage, at: int, form: CueForm, starts: bool, found: Introducer) -> bool:
    """Whether a verb without a subject of its own may go on with the last speaker's words."""
    start, _ = passage.sentences[passage.sentence_of[at]]
    if passage.has(at - 1, "relative"):
        return passage.has(at - 1, "relative-f") and form.tag.startswith("m") and found.frame == "that"
    if found.frame in ("an", "ila", "ala", "min", "fi", "bi", "obj") and not joined(passage, at) and at != start:
        return passage.has(at - 1, "perfect") or passage.has(at - 1, "conjunction")
    if form.part == "present" and at == start and not joined(passage, at) and found.frame == "that":
        return False
    if starts or found.frame not in ("that", "colon", "quote"):
        return starts
    # An adverbial heads the sentence ("about this she said"), or the verb remarks on a text ("in which he said").
    opening = passage.words[start].classes
    adverbial = bool(opening & (set(PREPOSITIONS.values()) | {"breaker"}))
    remark = passage.phrase(at + 1, "to-whom") > 0 and source.names_speech(passage, at - 1)
    return adverbial and found.frame != "that" or remark


def antecedent(passage: Passage, at: int) -> Draft | None:
    """A report whose content is the noun before it: "a truce that the government announced"."""
    forms = [f for f in form_at(passage, at) if f.pronoun and f.part in ("past", "present") and f.cue.frames & {"obj", "attack"}]
    if not forms or joined(passage, at):
        return None
    start, end = passage.sentences[passage.sentence_of[at]]
    last = at - 1 if passage.has(at - 1, "relative") else at
    first = last
    while first > start and last - first < 9:
        word = passage.words[first - 1]
        if not passage.tokens[first - 1].word or form_at(passage, first - 1) and not word.nouns and "act" not in word.bare:
            break
        if word.classes & {"conjunction", "complementiser", "relative", "was", "which-is", "negation"} or word.classes & set(PREPOSITIONS.values()):
            break
        first -= 1
    if first >= last or passage.has(first - 1, "which-is") or source.opens_adverbial(passage, first):
        return None
    stop = at + 1
    while stop < end and passage.tokens[stop].word:
        stop += 1
    subject = source.phrase(passage, at + 1, stop)
    if subject is None or not _can_speak(passage, *subject) or subject[0] != at + 1:
        return None
    form = forms[0]
    draft = Draft(passage, form.cue, (at, at + 1), f"{form.cue.id}/antecedent")
    draft.tag = form.tag
    draft.source, draft.subject, draft.frame = subject, "after", "antecedent"
    draft.contents = [passage.characters(first, last)]
    draft.reach = subject[1]
    return draft


def _with_words(passage: Passage, after: int, end: int) -> bool:
    """Whether a verb of beginning or ending is one of speech: with "saying", or with someone's own words."""
    return any(
        _saying(passage, at) or passage.has(at, "with-words") or source.own_speech(passage, at)
        for at in range(max(0, after - 1), end)
    )


def _after_quotation(passage: Passage, at: int, form: CueForm, after: int, end: int) -> Draft | None:
    """A report whose content stands before it: «...», said so-and-so."""
    if not form.cue.frames & {"quote", "colon"} or "thing" in form.cue.frames or joined(passage, at):
        return None
    start, _ = passage.sentences[passage.sentence_of[at]]
    mark = at - 1
    while mark >= start and (passage.norms[mark] in COMMAS | DASHES or passage.is_(mark, "conjunction")):
        mark -= 1
    quote = next((q for q in passage.quotes if q.closed and q.close == mark), None)
    if quote is None or quote.length < 4 or mark < start:
        return None
    stop = after
    while stop < end and passage.tokens[stop].word or stop < end and passage.norms[stop] in QUOTES | {"(", ")"}:
        stop += 1
    subject = source.phrase(passage, after, stop)
    if subject is None:
        return None
    draft = Draft(passage, form.cue, (at, at + 1), f"{form.cue.id}/quote-first")
    draft.tag = form.tag
    draft.frame = "before"
    draft.source, draft.subject = subject, "after"
    draft.clause = quote.open
    draft.contents = [passage.characters(quote.open + 1, quote.close)]
    draft.reach = subject[1]
    return draft


def _without_marks(passage: Passage, at: int, form: CueForm, after: int, end: int) -> Draft | None:
    """Speech without any mark: a verb of saying, its source, then words that only the speaker can say."""
    start, _ = passage.sentences[passage.sentence_of[at]]
    if "bare" not in form.cue.frames or form.part != "past" or form.pronoun or not (joined(passage, at) or at == start):
        return None
    body = after
    subject = None
    if after < end and passage.norms[after] in COMMAS:
        body = after + 1
    else:
        stop = after
        while stop < min(end, after + 12) and not _opens_speech(passage, stop):
            if not passage.tokens[stop].word and passage.norms[stop] not in QUOTES | COMMAS:
                return None
            stop += 1
        if stop >= min(end, after + 12):
            return None
        if stop > after:
            subject = source.phrase(passage, after, stop)
            if subject is None or not _can_speak(passage, *subject):
                return None
        body = stop
    if end - body < 5:
        return None
    draft = Draft(passage, form.cue, (at, after), f"{form.cue.id}/bare")
    draft.tag = form.tag
    draft.source, draft.subject = subject, "after" if subject else "none"
    draft.introducer, draft.frame, draft.body = body, "bare", body
    return draft


def _opens_speech(passage: Passage, at: int) -> bool:
    norm = passage.norms[at]
    if "speech-opener" in passage.words[at].bare:
        return True
    return norm.startswith(passage.pack.own_future) and len(norm) > 4 and not passage.is_(at, "not-future") and not passage.words[at].name


def _participle(passage: Passage, at: int, form: CueForm) -> Draft | None:
    start, end = passage.sentences[passage.sentence_of[at]]
    if at > start and (passage.has(at - 1, "negation") or passage.has(at - 1, "was") or _saying_verb(passage, at)):
        return None
    word = passage.words[at]
    if word.classes & {"preposition-an", "relative"}:
        return None
    found = introducer(passage, at + 1, min(end, at + 16), form.cue.frames)
    if "obj" in form.cue.frames and (found is None or found.at > at + 3 and found.frame not in ("colon", "quote")):
        found = _bare_object(passage, at, end) or found
    if found is None:
        return None
    if found.at > at + 1 and found.frame in ("colon", "quote", "that") and form.cue.frames.isdisjoint({"with-bi", "to-bi", "to-ila"}):
        # Between a participle and its content stand adverbials only: a noun there makes it a noun of its own.
        between = at + 1
        while between < found.at and (passage.has(between, "attention") or passage.norms[between] in COMMAS):
            between += 1
        if (
            between < found.at
            and not source.opens_adverbial(passage, between)
            and source.skip_adverbials(passage, between, found.at) < found.at
        ):
            return None
    draft = Draft(passage, form.cue, (at, _cue_end(passage, at, found)), f"{form.cue.id}/participle/{found.frame}")
    draft.tag = form.tag
    draft.participle = True
    draft.introducer = found.at
    draft.frame = found.frame
    draft.body = found.body
    _set_content(draft, found)
    return draft


def _bare_object(passage: Passage, at: int, end: int) -> Introducer | None:
    """The noun right after a participle, past a comma or a joined pronoun: it can be nothing but its object."""
    body = at + 1
    while body < end and (passage.norms[body] in COMMAS or passage.phrase(body, "to-whom")):
        body += 1
    if body >= end or not passage.tokens[body].word or passage.words[body].joined:
        return None
    if passage.words[body].bare - {"act", "act-weak", "promise-word", "obligation", "responsibility", "denied-thing", "this", "naming-noun", "speech-noun", "quantifier", "demonstrative"}:
        return None
    if passage.has(body, "complementiser") or source.opens_adverbial(passage, body) or form_at(passage, body):
        return None
    if any(shape.preposition and shape.article for shape in passage.pack.clitics.shapes(passage.norms[body])):
        return None
    return Introducer("obj", body, body)


def _saying_verb(passage: Passage, at: int) -> bool:
    """Whether the participle at `at` follows its verb at once, and so is part of that cue."""
    forms = form_at(passage, at - 1)
    return bool(forms) and forms[0].part in ("past", "present") and _saying(passage, at)


def _set_content(draft: Draft, found: Introducer) -> None:
    if found.cut:
        draft.objects = [(draft.passage.inner(found.body, found.cut), found.body)]
