"""Screen: drops what looks like a report and is none: nouns spelt like verbs, what is not said yet, scripture."""

from __future__ import annotations

from tawatur.reading.cue import form_at, joined
from tawatur.reading.draft import Draft
from tawatur.reading.party import heads
from tawatur.reading.passage import Passage


def reports(draft: Draft) -> bool:
    """Whether a draft is a report of the news, as far as the words around its cue and its source show."""
    if draft.cue.kind in ("verb", "relay") and not draft.participle and not joined(draft.passage, draft.at[0]):
        if _is_noun(draft.passage, draft.at[0]) or _unreal(draft.passage, draft.at[0]):
            return False
    return not _scripture(draft)


def _is_noun(passage: Passage, at: int) -> bool:
    """Whether the cue's word is a noun here: no verb stands right behind a preposition, or behind "was done"."""
    start, _ = passage.sentences[passage.sentence_of[at]]
    if at == start:
        return False
    if passage.has(at - 1, "preposition-min"):
        # "it is he who said": the same letters as the preposition.
        return not passage.has(at - 2, "pronoun-subject")
    return passage.has(at - 1, "governs") or passage.has(at - 1, "was-done")


def _unreal(passage: Passage, at: int) -> bool:
    """Whether the verb says what may be, should be or is asked, and not what was said."""
    start, _ = passage.sentences[passage.sentence_of[at]]
    if at == start:
        return False
    if passage.has(at - 1, "unreal"):
        return True
    if not all(form.part == "present" for form in form_at(passage, at)):
        return False
    if passage.has(at - 1, "subjunctive"):
        return not passage.has(at - 2, "before-that")
    return passage.has(at - 1, "may")


def _scripture(draft: Draft) -> bool:
    """Whether scripture, tradition or verse is quoted, which is no report of the news."""
    if draft.source is None:
        return False
    passage, (first, end) = draft.passage, draft.source
    if not heads(passage, first) and any(
        passage.is_(at, "scripture") and not passage.words[at - 1].name for at in range(first + 1, min(first + 4, end))
    ):
        return True
    words = draft.passage.words[draft.source[0] : draft.source[0] + 2]
    return "scripture" in words[0].bare or (
        len(words) > 1 and "scripture" in words[1].bare and (bool(words[0].nouns) or "glory" in words[0].bare)
    )
