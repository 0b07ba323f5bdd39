"""Attitude: what a source feels and thinks, where a report says so in its own words."""

from __future__ import annotations

from tawatur.model import Stance
from tawatur.reading.clause import Clause
from tawatur.reading.draft import Draft
from tawatur.reading.side import is_own

ATTITUDES = frozenset(
    {Stance.PREDICT, Stance.DEMAND, Stance.CONDEMN, Stance.WELCOME, Stance.DENY, Stance.DOUBT, Stance.WARN}
)
"""Stances of verbs that speak of the source itself ("said that it rejects ...")."""
OTHER_VERBS = frozenset({"direct-that", "estimate", "feel", "play-down", "mock"})
"""Cues that are other verbs as well ("went", "values", "feels joy", "lessens", "employs"): they need more than that."""
FEELINGS = (
    ("feeling-condemn", Stance.CONDEMN),
    ("feeling-welcome", Stance.WELCOME),
    ("feeling-predict", Stance.PREDICT),
    ("feeling-doubt", Stance.DOUBT),
)
"""Classes of nouns whose announcement is the stance itself ("voiced his concern")."""
GIVEN = {f"given-{stance.value}": stance for stance in Stance}
"""Classes of nouns of speech that are given or sent, with what is done by them ("offered his thanks")."""
JUDGEMENTS = (("accusing", Stance.ACCUSE), ("bad", Stance.CONDEMN), ("good", Stance.WELCOME))
"""Classes of words by which a thing is described."""
DESCRIBED = 12
"""Words among which a description stands."""


def attitude(clause: Clause) -> Stance | None:
    """The stance of a verb of the source's own attitude near the content's beginning ("said that it rejects ...").

    Its subject is the pronoun before it, or the source's own side, or the source named again.
    """
    passage, at = clause.passage, clause.start
    if clause.says("belief", 1) and clause.draft.stance is Stance.STATE:
        return Stance.PREDICT
    before = at - 1
    if before >= 0 and "complementiser" in passage.words[before].bare and not passage.is_(before, "that-alone"):
        return _of_verb(clause, at, ("present", "past"))
    for verb in range(at + 1, min(at + 4, clause.end)):
        label = _of_verb(clause, verb, ("present",)) if clause.is_own(verb) else None
        denied = passage.has(verb - 1, "negation")
        if label is not None and (not denied or label is Stance.PREDICT):
            return label
    return None


def _of_verb(clause: Clause, at: int, parts: tuple[str, ...]) -> Stance | None:
    """The stance of an attitude that a word is a verb of."""
    passage = clause.passage
    for form in passage.pack.forms(passage.norms[at]):
        label = Stance(form.cue.stance)
        if form.part == "past" and label is Stance.PREDICT:
            continue
        if form.part in parts and not form.pronoun and label in ATTITUDES and form.cue.id not in OTHER_VERBS:
            return label
    return None


def spoken_apart(drafts: list[Draft]) -> list[Draft]:
    """The drafts without those that are the source's own attitude inside its own report ("said that he fears ...").

    Such a verb opens another report's content and has no subject; its stance is that of the report around it.
    """
    openings = {(id(draft.passage), draft.contents[0][0]): draft for draft in drafts if draft.contents}
    kept = []
    for draft in drafts:
        around = openings.get((id(draft.passage), draft.start())) if draft.cue.kind == "verb" else None
        own = around is not None and _agree(draft.tag, around.tag) and (draft.source is None or _of_pronoun(draft))
        if not own and not _of_own_side(draft, openings):
            kept.append(draft)
    return kept


def _of_own_side(draft: Draft, openings: dict[tuple[int, int], Draft]) -> bool:
    """Whether the subject of a verb of attitude opens another report's content and is the side of its source."""
    label = Stance(draft.cue.stance)
    if draft.source is None or draft.source[1] != draft.at[0] or label not in ATTITUDES:
        return False
    if label is Stance.WARN and draft.addressee is not None:
        # "said that the government had warned the firm": a warning that was given, and no attitude.
        return False
    start = draft.source[0]
    around = openings.get((id(draft.passage), draft.passage.tokens[start].start))
    return around is not None and around is not draft and is_own(around, start, draft.at[0])


def _agree(inner: str, outer: str) -> bool:
    """Whether two verbs can have one subject: of one gender, or the inner one plural behind a singular before it."""
    return not inner or not outer or inner[0] == outer[0] or inner.endswith("p")


def _of_pronoun(draft: Draft) -> bool:
    """Whether the subject of a verb of attitude is the pronoun before it ("that it demands of ...")."""
    passage, before = draft.passage, draft.at[0] - 1
    return (
        before >= 0
        and Stance(draft.cue.stance) in ATTITUDES
        and "complementiser" in passage.words[before].bare
        and not passage.is_(before, "that-alone")
    )


def feeling(clause: Clause) -> Stance | None:
    """The stance of a feeling that is announced ("voiced his deep concern that ...")."""
    passage, at = clause.passage, clause.start
    if passage.has(at, "intensifier"):
        at += 1
    for name, label in FEELINGS:
        if passage.has(at, name):
            return label
    near = range(at + 1, min(at + 5, clause.end))
    if passage.has(at, "feeling-predict-that") and any("complementiser" in passage.words[n].bare for n in near):
        return Stance.PREDICT
    return None


def given(clause: Clause) -> Stance | None:
    """The stance of a noun of speech that is given or sent ("levelled accusations at")."""
    near = range(clause.start, min(clause.start + 2, clause.end))
    return next((GIVEN[name] for at in near for name in clause.passage.words[at].bare if name in GIVEN), None)


def judged(clause: Clause) -> Stance:
    """The stance of a description: what it calls the thing described."""
    passage, start = clause.passage, clause.start
    last = clause.draft.contents[-1][1]
    for at in range(start, min(start + DESCRIBED, len(passage.tokens))):
        if passage.tokens[at].start >= last:
            break
        for name, label in JUDGEMENTS:
            if passage.phrase(at, name) or clause.is_stem(at, name):
                return label
    return clause.draft.stance
