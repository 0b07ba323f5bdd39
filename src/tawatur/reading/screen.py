"""Screen: drops what looks like a report and is none: nouns spelt like verbs, what is not said yet, scripture."""

from __future__ import annotations

from tawatur.language.vocabulary import VERBAL
from tawatur.reading.cue import clause_start, form_at, joined
from tawatur.reading.draft import Draft
from tawatur.reading.part import parts
from tawatur.reading.party import PARTIES, PERSONS, QUOTES, TEXTS, heads
from tawatur.reading.passage import Passage
from tawatur.reading.subject import can_speak

SAYING = frozenset({"that", "colon"})
"""Frames of the plain verbs of saying, which hardly ever mean something else."""
MANY = frozenset({"mp", "fp", "md", "fd"})
"""Tags of forms that no subject follows: before its subject a verb stands in the singular."""
SPEAKERS = PERSONS | PARTIES
"""Who can voice a thing; a medium is what it is voiced through."""
SUM = 4
"""Tokens from a joined "with" among which the number of a sum stands."""
NEAR = 5
"""Tokens around a cue in which a formula of blessing says whose words they are."""
VERSE = "***"
"""The mark between two halves of a verse."""
LINE = 120
"""Characters of a content in which it is looked for."""
VOCALISED = 0.12
"""Share of vowel signs from which a text is scripture, tradition or verse: news is not vocalised."""
SAMPLE = 48
"""Characters at the head of a content whose vowel signs are counted."""
SIGNS = frozenset("\u064b\u064c\u064d\u064e\u064f\u0650\u0652")
"""Arabic vowel signs, without the mark of a doubled letter, which news writes too."""


def reports(draft: Draft) -> bool:
    """Whether a draft is a report of the news, as far as the words around its cue and its source show."""
    passage, at = draft.passage, draft.at[0]
    if draft.cue.kind in ("verb", "relay") and not draft.participle:
        if not joined(passage, at) and (_is_noun(passage, at) or _unreal(passage, at) or _homograph(draft)):
            return False
        if _object_for_subject(draft) or _cannot_reply(draft) or _shows(draft) or _adverb_for_subject(draft):
            return False
        if _suspected(draft) or _work(draft) or _later(draft) or _denied(draft) or _through(draft):
            return False
        if _other_sense(draft) or _uncounted(draft):
            return False
    if draft.participle and (passage.tied(at - 1, "being") or _firmly(draft)):
        return False
    return not _scripture(draft) and not _blessed(draft) and not _vocalised(draft) and not _verse(draft)


def _is_noun(passage: Passage, at: int) -> bool:
    """Whether the cue's word is a noun here: no verb stands right behind a preposition, or behind "was done"."""
    start, _ = passage.sentences[passage.sentence_of[at]]
    if at == start:
        return False
    if passage.has(at - 1, "preposition-min"):
        # "it is he who said", "there are those who say": the same letters as the preposition.
        return not (passage.tied(at - 2, "pronoun-subject") or passage.tied(at - 2, "there-are"))
    if all(form.part == "past" for form in form_at(passage, at)) and _verb_of_saying(passage, at - 1):
        # "wrote Dan": a name spelt like a verb stands where the subject of the verb before it is due.
        return True
    return bool(passage.tied(at - 1, "governs") or passage.tied(at - 1, "was-done"))


def _verb_of_saying(passage: Passage, at: int) -> bool:
    """Whether a verb that takes speech stands at `at`, as no noun of the same letters."""
    forms = form_at(passage, at)
    return parts(passage)[at].letter in VERBAL and any(
        form.cue.kind == "verb" and form.part in ("past", "present") and form.cue.frames >= SAYING for form in forms
    )


def _unreal(passage: Passage, at: int) -> bool:
    """Whether the verb says what may be, should be or is asked, or what I say, and not what another said."""
    start, _ = passage.sentences[passage.sentence_of[at]]
    if at == start:
        return False
    if passage.tied(at - 1, "unreal") or passage.tied(at - 1, "first-pronoun"):
        # "I swear" is spelt like "he swore", "I felt" like "she felt": the writer or the speaker himself.
        return True
    if not all(form.part == "present" for form in form_at(passage, at)):
        return False
    if passage.tied(at - 1, "subjunctive"):
        return not passage.tied(at - 2, "before-that")
    return passage.tied(at - 1, "may") > 0


def _homograph(draft: Draft) -> bool:
    """Whether a word that is a noun too stands inside a clause, and nobody who can speak stands behind it."""
    passage, at = draft.passage, draft.at[0]
    if not passage.link(at, "noun-too") or draft.subject in ("before", "relative") or clause_start(passage, at):
        return False
    if _what(draft):
        return False
    if draft.source is None:
        return True
    # "mentioned X that": a short name that no table knows, and the content at once.
    plain = draft.frame == "that" and draft.cue.frames >= SAYING and "strict" not in draft.cue.frames
    return not can_speak(passage, *draft.source) and not (plain and draft.source[1] - draft.source[0] <= 2)


def _what(draft: Draft) -> bool:
    """Whether "what" stands before a verb that takes it up again ("what it described as")."""
    passage, at = draft.passage, draft.at[0]
    return passage.is_(at - 1, "object-opener") and any(form.pronoun for form in form_at(passage, at))


def _object_for_subject(draft: Draft) -> bool:
    """Whether what was taken for the subject is the object of a verb whose subject was given before.

    So it is behind a verb in the plural, and where a relative or a pronoun stands before the verb.
    """
    if draft.source is None or draft.subject != "after" or can_speak(draft.passage, *draft.source):
        return False
    passage, at, (first, end) = draft.passage, draft.at[0], draft.source
    if draft.tag in MANY and draft.cue.kind == "verb":
        return True
    thing = parts(passage)[first]
    owned = any(one and passage.norms[first].endswith(one) for one in passage.pack.clitics.objects)
    if thing.letter in "NM" and thing.definite and owned and not passage.words[first].article:
        # "followed his articles", "said his famous word": what is the subject's own is no subject.
        return True
    if draft.cue.id == "continue" and thing.letter in "NM" and not joined(passage, at):
        return True
    if not (
        passage.has(at - 1, "relative")
        or passage.tied(at - 1, "pronoun-subject")
        or passage.tied(at - 1, "complement-pronoun")
    ):
        return False
    if end - first > 2 or passage.words[first].article or passage.pack.verbal_noun.match(passage.norms[first]):
        return not draft.cue.frames >= SAYING or passage.words[first].bare != frozenset()
    return False


def _shows(draft: Draft) -> bool:
    """Whether no one but a fact speaks ("this shows that", "which confirms"), or a thing expresses what it means."""
    passage, at = draft.passage, draft.at[0]
    if joined(passage, at):
        return False
    about = any(name.startswith("preposition") for name in passage.words[max(0, at - 2)].classes)
    if draft.source is None and passage.tied(at - 1, "fact-word") and not about and not _what(draft):
        return True
    present = all(form.part == "present" for form in form_at(passage, at))
    return draft.cue.id == "express" and present and (draft.source is None or not can_speak(passage, *draft.source))


def _adverb_for_subject(draft: Draft) -> bool:
    """Whether what was taken for the subject is an adverb ("is held void"): who said it is then not known.

    Plain speech ("and said laughing: ...") goes on with whoever spoke before.
    """
    if draft.source is None or draft.subject != "after" or can_speak(draft.passage, *draft.source):
        return False
    passage, first = draft.passage, draft.source[0]
    part = parts(passage)[first]
    manner = part.letter == "D" or (part.letter == "A" and passage.norms[first].endswith(passage.pack.accusative))
    if not manner or part.definite or passage.words[first].name:
        return False
    at = draft.at[0]
    plain = draft.frame in ("colon", "quote") and draft.cue.frames >= SAYING
    if plain or joined(passage, at) or passage.has(at - 1, "clause-comma"):
        draft.source, draft.subject = None, "none"
        return False
    return True


def _suspected(draft: Draft) -> bool:
    """Whether someone is suspected, and suspects nothing: the verb is passive behind its subject."""
    return draft.cue.id == "suspect" and draft.subject in ("before", "relative")


def _other_sense(draft: Draft) -> bool:
    """Whether a court upholds what it backs, or a message is sent where something seems to be directed."""
    passage, at = draft.passage, draft.at[0]
    if draft.cue.id == "support":
        return draft.source is not None and bool(passage.tied(draft.source[0], "court"))
    if draft.cue.id != "direct-that":
        return False
    if any(form.pronoun for form in form_at(passage, at)):
        return True
    return any(passage.link(n, "sent") for n in range(draft.at[1], draft.introducer or draft.at[1]))


def _uncounted(draft: Draft) -> bool:
    """Whether nobody estimates a sum: no number follows, or of what is told apart only what it is worth is told."""
    if not draft.rule.startswith("estimate/with"):
        return False
    passage, marker = draft.passage, draft.introducer
    if draft.source is None or marker is None or not can_speak(passage, *draft.source):
        return True
    if draft.subject == "relative" and parts(passage)[draft.at[1]].definite and not passage.words[draft.at[1]].article:
        # "a field whose reserves are estimated at".
        return True
    return not any(part.letter == "C" for part in parts(passage)[marker : marker + SUM])


def _denied(draft: Draft) -> bool:
    """Whether "was not" stands before the subject of a verb: "the poet was not thinking that"."""
    if draft.source is None or draft.subject != "before" or draft.source[0] <= 0:
        return False
    return draft.passage.has(draft.source[0] - 1, "negation")


def _firmly(draft: Draft) -> bool:
    """Whether a participle only says how firmly the verb before it believes ("I firmly believe that")."""
    before = form_at(draft.passage, draft.at[0] - 1)
    return draft.cue.id == "affirm-firmly" and any(form.cue.id in ("believe", "think") for form in before)


def _through(draft: Draft) -> bool:
    """Whether "voiced" is the preposition "through" of the same letters: a means stands behind it, no one who speaks.

    A verb heads its clause, or has a particle of the perfect or its subject before it.
    """
    if draft.cue.id != "express" or draft.subject != "after" or draft.source is None:
        return False
    passage, at = draft.passage, draft.at[0]
    if joined(passage, at) or draft.tag != "ms" or clause_start(passage, at) or passage.has(at - 1, "perfect"):
        return False
    return not any(one.kind in SPEAKERS for one in heads(passage, draft.source[0])[:1])


def _work(draft: Draft) -> bool:
    """Whether what was written is a work, and not the words that follow."""
    if draft.cue.id != "write" or draft.frame == "colon":
        return False
    passage, after = draft.passage, draft.at[1]
    last = draft.source[1] if draft.source is not None and draft.subject == "after" else after
    return any(passage.link(n, "work") for n in range(after, min(len(passage.norms), last + 1)))


def _later(draft: Draft) -> bool:
    """Whether the "that" belongs to "since", "after" or "before", and opens no content."""
    if draft.frame != "that" or draft.introducer is None or draft.introducer <= draft.at[1]:
        return False
    passage, at = draft.passage, draft.introducer
    return passage.has(at, "complementiser") and bool(passage.tied(at - 1, "before-clause"))


def _cannot_reply(draft: Draft) -> bool:
    """Whether "and came in" was read as "replied": a text does not reply, and nobody replies "in" a thing."""
    if draft.cue.id != "reply":
        return False
    passage, after = draft.passage, draft.at[1]
    if draft.source is not None and heads(passage, draft.source[0])[:1]:
        return heads(passage, draft.source[0])[0].kind in TEXTS
    return any(passage.has(after, f"preposition-{name}") for name in ("fi", "an", "min"))


def _scripture(draft: Draft) -> bool:
    """Whether scripture, tradition or verse is quoted, which is no report of the news."""
    if draft.source is None:
        return False
    passage, (first, end) = draft.passage, draft.source
    if any(passage.is_(n, "of-god") and passage.has(n + 1, "deity") for n in range(first, end)):
        return False
    if passage.link(first, "proverbial") and (end - first == 1 or draft.frame in ("colon", "quote")):
        return True
    if not heads(passage, first) and any(
        passage.is_(at, "scripture") and not passage.words[at - 1].name for at in range(first + 1, min(first + 4, end))
    ):
        return True
    words = draft.passage.words[draft.source[0] : draft.source[0] + 2]
    return "scripture" in words[0].bare or (
        len(words) > 1 and "scripture" in words[1].bare and (bool(words[0].nouns) or "glory" in words[0].bare)
    )


def _blessed(draft: Draft) -> bool:
    """Whether a formula of blessing or praise beside the cue says that the words are God's or a prophet's."""
    if (draft.source is not None and draft.subject != "after") or "god" in draft.cue.frames:
        return False
    passage = draft.passage
    start, end = passage.sentences[passage.sentence_of[draft.at[0]]]
    for at in range(draft.at[1], min(end, draft.at[1] + NEAR)):
        if passage.norms[at] == ":" or passage.norms[at] in QUOTES or passage.has(at, "complementiser"):
            break
        if passage.link(at, "blessing"):
            return True
    if draft.source is not None:
        return False
    for at in range(draft.at[0] - 1, max(start, draft.at[0] - 2 * NEAR) - 1, -1):
        if passage.norms[at] == ":" or passage.norms[at] in QUOTES:
            break
        if passage.link(at, "blessing"):
            return True
    return False


def _vocalised(draft: Draft) -> bool:
    """Whether the content bears vowel signs."""
    if draft.body is None or draft.body >= len(draft.passage.tokens):
        return False
    start = draft.passage.tokens[draft.body].start
    text = draft.passage.text[start : start + SAMPLE]
    return sum(letter in SIGNS for letter in text) > VOCALISED * len(text)


def _verse(draft: Draft) -> bool:
    """Whether the mark that parts a verse stands in the content."""
    if draft.body is None or draft.body >= len(draft.passage.tokens):
        return False
    passage = draft.passage
    first = passage.tokens[draft.body].start
    return VERSE in passage.text[first : first + LINE]
