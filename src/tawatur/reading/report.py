"""Report: a verb or participle of reporting with its source and what introduces its content."""

from __future__ import annotations

from tawatur.language.cues import CueForm
from tawatur.reading import adverbial, listener, null_subject, participle, reporter, source
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.content_noun import OBJECT, Introducer, tells, with_at
from tawatur.reading.cue import clause_start, form_at, joined, saying, stands_alone
from tawatur.reading.described import described
from tawatur.reading.direct_object import past_adverbials
from tawatur.reading.draft import Draft, Range
from tawatur.reading.fronted import fronted
from tawatur.reading.in_text import in_it, in_text
from tawatur.reading.introducer import introducer
from tawatur.reading.noun_phrase import NAMED, phrase_end
from tawatur.reading.null_subject import CLAUSES
from tawatur.reading.part import UNKNOWN, parts
from tawatur.reading.parted import part_addressee, part_object, part_saying
from tawatur.reading.participle import cue_end, set_content
from tawatur.reading.passage import Passage
from tawatur.reading.subject import can_speak, subject_before
from tawatur.reading.unusual import after_quotation, plainly, without_marks
from tawatur.reading.wrapping import unwrap


def read(passage: Passage, at: int) -> Draft | None:
    """The report whose verb or participle stands at `at`, or None."""
    forms = form_at(passage, at)
    if not forms or passage.is_spelt(at, "not-spelt"):
        return None
    best: Draft | None = None
    for form in forms:
        if form.cue.kind != "verb" or form.part == "noun":
            continue
        draft = participle.read(passage, at, form) if form.part == "participle" else _verb(passage, at, form)
        if draft is not None and (best is None or _rank(draft) > _rank(best)):
            best = draft
    return best


def _rank(draft: Draft) -> tuple[bool, int]:
    return draft.frame in CLAUSES, -(draft.introducer or 0)


def _verb(passage: Passage, at: int, form: CueForm) -> Draft | None:
    start, end = passage.sentences[passage.sentence_of[at]]
    if at > start and passage.has(at - 1, "negation"):
        return None
    frames = form.cue.frames
    told = in_it(passage, at)
    leads = told or at == start or joined(passage, at) or null_subject.after_turn(passage, start, at)
    if "head" in frames and (form.part, form.tag) == ("past", "ms") and not leads:
        # The bare past is spelt like a noun or a preposition.
        return None
    if "main" in frames and at > start and not joined(passage, at) and null_subject.subordinate(passage, start, at - 1):
        return None
    after = at + 1 + told
    if after < end and saying(passage, after):
        after += 1
    quote = passage.quoted_by[at]
    if quote >= 0:
        end = min(end, passage.quotes[quote].close) if passage.quotes[quote].closed else end
    # Whoever stands before the verb is asked for at once only where a content can be an object.
    early = not frames.isdisjoint(OBJECT)
    front = fronted(passage, at) if at > start else None
    prior = (front, "before", front[0]) if front is not None else None
    if early and prior is None and at > start and not joined(passage, at):
        prior = subject_before(passage, at, form.tag)
    alone = stands_alone(passage, form)
    found = introducer(passage, after, end, frames, spoken=reporter.spoken(passage, at, prior) or alone)
    if found is None:
        return (
            after_quotation(passage, at, form, after, end)
            or without_marks(passage, at, form, after, end)
            or plainly(passage, at, form, after, end)
        )
    if form.pronoun and found.frame != "that" and ("question" not in frames or found.at == after):
        return None
    if "to-" + found.frame in frames and in_text(passage, at):
        # "issued a statement, in it called on the government to ...": a transitive report.
        return None
    if "denied" in frames and found.frame == "that" and found.at - after > 12:
        return None
    if not early and prior is None and at > start and not joined(passage, at):
        prior = subject_before(passage, at, form.tag)
    if told and prior is not None and not reporter.told_by(passage, prior):
        prior = None
    spoken = reporter.spoken(passage, at, prior)
    starts = clause_start(passage, at) or null_subject.after_adverbial(passage, start, at)
    draft = Draft(passage, form.cue, (at, cue_end(passage, at, found)), f"{form.cue.id}/{found.frame}")
    draft.tag = form.tag
    draft.introducer = found.at
    draft.frame = found.frame
    draft.body = found.body
    set_content(draft, found)
    unwrap(draft)
    subject = found.subject
    if subject is None and found.at > after and not alone:
        subject = source.phrase(passage, after, found.at)
    if subject is not None and frames & listener.HEARD and not form.pronoun:
        subject = listener.part(draft, subject, found, form)
    if prior is None and subject is None and not told and at > start:
        text = described(passage, at, form)
        prior = (text, "relative", text[0]) if text is not None else None
    if prior is not None and spoken and subject is not None and can_speak(passage, *subject):
        # "a thing that Turkey believes", "in his reply about the accord Kerry said": who speaks stands behind the verb.
        spoken = reporter.party(passage, prior[0][0]) and not null_subject.in_adverbial(passage, start, prior[0][0])
    who = prior[0] if prior is not None and (spoken or subject is None) else subject
    if "topic" in frames and found.frame == "an" and not (tells(passage, found.body) or reporter.carries(passage, who)):
        return None
    beside = spoken or (prior is not None and prior[1] == "relative")
    if beside and "close" in frames and found.at > after and not _adverb(passage, after):
        return None
    if prior is not None and reporter.no_speaker(passage, prior, frames):
        return None
    if "close" in frames and found.frame == "bi" and _with_another(passage, after, found.at):
        return None
    if (
        prior is not None
        and spoken
        and found.frame == "obj"
        and prior[1] == "before"
        and not reporter.party(passage, prior[0][0])
    ):
        # "the rise asserts": a thing shows, it does not say.
        return None
    if "said" in frames and found.at > after and not _speaks_on(passage, after, found, subject):
        return None
    if not reporter.of_kind(passage, frames, who, found.frame):
        return None
    if "main" in frames and prior is not None and prior[1] == "relative":
        return None
    denied = "main" in frames and form.cue.stance == "deny"
    if denied and subject is not None and passage.has(subject[0], "denied-thing"):
        # "and to refute the claims of": a verbal noun of the same letters, and what it refutes.
        return None
    if reporter.of_thing(passage, at, form, prior, subject):
        return None
    if prior is not None and spoken and (subject is not None or found.frame == "obj"):
        reporter.take(draft, prior)
        return draft
    if "close" in frames and subject is None and prior is None and found.at > after and not _adverb(passage, after):
        return None
    if "said" in frames and not _speaks_on(passage, after, found, subject):
        return None
    if subject is not None and subject != found.subject and found.frame == "obj" and "thing" in frames:
        split = source.second(passage, *subject)
        if split is not None:
            subject = (subject[0], split)
            draft.body = split
    if subject is not None:
        subject = reporter.trimmed(passage, subject)
        if parts(passage)[subject[0]].letter == "F" and not reporter.some(passage, subject[0]):
            # "wrote beneath it": nobody is named.
            return None
        asked = found.frame not in CLAUSES or not frames.isdisjoint({"sure", "strict"})
        sure = not asked or subject == found.subject or can_speak(passage, *subject)
        if "sure" in frames and not sure:
            return None
        beyond = subject[1]
        while beyond < found.at and passage.norms[beyond] in COMMAS:
            beyond += 1
        if beyond < found.at and saying(passage, beyond):
            beyond += 1
        address = passage.pack.clitics.address
        aside = beyond < found.at and address in (parts(passage)[beyond].preposition, passage.norms[beyond])
        if "close" in frames and found.at > beyond and not (aside or _adverb(passage, beyond)):
            return None
        if "close" in frames and _object_between(passage, beyond, found.at):
            return None
        if "denied" in frames and found.frame == "obj" and _runs_on(passage, subject, found.at):
            return None
        if "strict" in frames and not sure and not (joined(passage, at) or at == start):
            return None
        if found.frame not in CLAUSES and not sure:
            heads_clause = at == start or joined(passage, at)
            unnamed = parts(passage)[subject[0]].letter in ("R", UNKNOWN) and heads_clause
            part = parts(passage)[subject[0]]
            owned = part.definite and not passage.pack.clitics.has_article(passage.norms[subject[0]])
            thing = part.letter in "NM" and (owned or not heads_clause)
            if thing or (not unnamed and (form.part == "present" or not starts)):
                return None
        draft.source, draft.subject = subject, "after"
        if "party" in frames:
            part_addressee(draft)
            if "close" in frames and not draft.addressee and phrase_end(passage, *draft.source) < draft.source[1]:
                return None
        elif not frames.isdisjoint({"apart", "said"}):
            part_object(draft)
        else:
            part_saying(draft)
        return draft
    if frames & {"text", "press"} or ("strict" in frames and found.frame != "that" and found.at > after):
        return None
    if "main" in frames and found.at > after and not _adverb(passage, after):
        # A thing that was done stands there ("tells his tale ... that").
        return None
    if not told and prior is not None and prior[1] == "relative" and passage.link(after, "in-it"):
        # "a gathering in which he tweeted": what "which" means does not speak.
        return None
    if prior is not None:
        if form.impersonal and passage.tokens[at - 1].word and not can_speak(passage, *prior[0]):
            # "a strait that is believed to": a thing, of which no one knows who believes it.
            return None
        reporter.take(draft, prior)
        return draft
    if quote >= 0 or form.impersonal or passage.has(at, "turns-out") or "named" in frames:
        return None
    return draft if told or null_subject.goes_on(passage, at, form, starts, found) else None


def _runs_on(passage: Passage, subject: Range, limit: int) -> bool:
    """Whether a subject takes in what was refused, so that what was found at `limit` is no object of the verb."""
    end = phrase_end(passage, subject[0], subject[1])
    return passage.tokens[end - 1].word and past_adverbials(passage, end, limit) < min(limit, subject[1])


def _object_between(passage: Passage, start: int, limit: int) -> bool:
    """Whether an indefinite object stands in `start:limit`: what was done to it is told, not what was said."""
    return any(passage.in_object_case(n) and parts(passage)[n - 1].letter != "C" for n in range(start, limit))


def _with_another(passage: Passage, after: int, limit: int) -> bool:
    """Whether the cue's own preposition, joined to a noun, stands before the one that was found."""
    return any(with_at(passage, n) is not None for n in range(after, limit))


def _adverb(passage: Passage, at: int) -> bool:
    """Whether an adverb or an adverbial begins at `at`."""
    return adverbial.opens_adverbial(passage, at) or parts(passage)[at].letter == "D"


def _speaks_on(passage: Passage, after: int, found: Introducer, subject: Range | None) -> bool:
    """Whether a verb of beginning or ending is one of speech, and the "that" behind it its own."""
    quote = passage.quote_at.get(found.at)
    opens = found.frame == "colon" or (quote is not None and quote.length > NAMED)
    if subject is not None and opens and phrase_end(passage, *subject) == found.at:
        # "The manager ended: ...".
        return can_speak(passage, *subject) or with_words(passage, after, found.at)
    far = found.frame == "that" and any(passage.norms[n] in COMMAS for n in range(after, found.at))
    return not far and with_words(passage, after, found.at)


def with_words(passage: Passage, after: int, end: int) -> bool:
    """Whether a verb of beginning or ending is one of speech: with "saying", or with someone's own words."""
    return any(
        saying(passage, at) or passage.has(at, "with-words") or source.own_speech(passage, at)
        for at in range(max(0, after - 1), end)
    )
