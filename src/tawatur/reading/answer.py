"""Answer: which earlier report a denial, a silence, a confirmation or a doubt replies to."""

from __future__ import annotations

from tawatur.model import Role, SourceKind, Stance
from tawatur.reading.descriptor import UNNAMED
from tawatur.reading.draft import Draft, Range
from tawatur.reading.gist import gist
from tawatur.reading.pipeline import State
from tawatur.reading.reply import ANSWERING, Pointer, about, pointer, question
from tawatur.reading.topic import Topics
from tawatur.reading.weight import near, sentences_apart, weigh

BACK = 4
"""Passages back in which an answered report is looked for."""
FAR = 12
"""Reports back at which the search ends."""
REMEMBERED = 200
"""Reports back and ahead among which one is looked for by who is named; an article has fewer."""
ENOUGH = 2.6
"""The least score of a report that is answered."""
ECHO = 0.6
"""The part of an assertion's words that another's report has, from which it confirms that report."""
NAMED_ECHO = 0.3
"""The same where the report names who asserts it."""
WHOLE = 0.75
"""The part of either's words that must be shared where the two do not stand side by side."""
ECHOED = 3
"""And how many words these must be."""
ASKED = 0.6
"""What a question adds."""
UNTRUE_WITHIN = 12
"""Tokens at the head of a content in which it may say that a report is not so."""
UNSURE = UNNAMED | {SourceKind.MEDIA}
"""Kinds of sources whose word another's word confirms."""
NAMED = frozenset({SourceKind.NAMED_PERSON, SourceKind.NAMED_ORGANISATION})
SPOKEN = frozenset({Stance.STATE, Stance.CONFIRM})
SILENT = frozenset({Stance.DECLINE, Stance.UNVERIFIED})


class Answers:
    """Sets which report each denial, silence, confirmation and doubt replies to, where the page shows it."""

    requires = frozenset({"stances", "nesting"})
    provides = frozenset({"answers"})

    def __call__(self, state: State) -> None:
        """Look back from every draft that can answer."""
        drafts = sorted(state.drafts, key=Draft.start)
        topics = Topics()
        for number, draft in enumerate(drafts):
            if draft.stance in SPOKEN and _untrue(draft):
                draft.stance = Stance.DENY
            if draft.stance in ANSWERING:
                draft.answers = _answered(draft, drafts, number, topics)
            elif _asserts(draft):
                draft.answers = _echoed(draft, drafts, number, topics)
                if draft.answers is not None:
                    draft.stance = Stance.CONFIRM


def _asserts(draft: Draft) -> bool:
    """Whether a draft asserts something in full, so that it may confirm another."""
    overt = draft.source is not None and not draft.participle
    return draft.stance is Stance.STATE and draft.cue.id == "assert" and draft.frame == "that" and overt


def _untrue(draft: Draft) -> bool:
    """Whether a content says of a report that it is not so ("this report is without foundation")."""
    passage = draft.passage
    for start, end in about(draft)[:1]:
        points = pointer(passage, [(start, min(end, start + 2))])
        if points is not None and points.kind != "matter":
            return any(passage.link(at, "untrue") for at in range(start, min(end, start + UNTRUE_WITHIN)))
    return False


def _answered(draft: Draft, drafts: list[Draft], number: int, topics: Topics) -> Draft | None:
    asked = question(draft)
    if asked is not None:
        found = _asked(draft, asked, drafts, number, topics)
        if found is not None:
            return found
    ranges = about(draft)
    points = pointer(draft.passage, ranges)
    if points is not None and points.kind == "nobody":
        return None
    if (
        ranges
        and draft.contents
        and any(draft.passage.link(at, "nobody-said") for at in range(draft.at[1], ranges[0][0]))
    ):
        return None
    silent = draft.stance in SILENT
    if silent:
        beside = _silence_before(draft, drafts, number)
        if beside is not None and beside.answers is not None:
            return beside.answers
    if points is not None and points.kind == "said":
        return _quoted(draft, points, drafts, number, topics)
    wanted = topics.content(draft)
    if silent and any(draft.passage.link(at, "identity") for at in _clause(draft)):
        # A source that withholds its name answers nothing.
        return None
    comments = silent and any(draft.passage.link(at, "comment") for at in _clause(draft))
    quoted = draft.passage.quoted_by[draft.at[0]] >= 0
    if (points is None or not points.sure) and (
        draft.stance in (Stance.DOUBT, Stance.CONFIRM) or (draft.stance is Stance.DECLINE and (quoted or not comments))
    ):
        # Without words that point back, one topic makes no answer.
        return None
    before = _before(draft, drafts, number, topics)
    best = _best([(weigh(draft, other, points, wanted, comments, topics), other) for other in before])
    if best is None and draft.stance is Stance.DENY:
        since = _since(draft, drafts, number, topics)
        best = _best([(weigh(draft, other, points, wanted, comments, topics), other) for other in since])
    return _first(best, drafts, number) if silent else best


def _first(best: Draft | None, drafts: list[Draft], number: int) -> Draft | None:
    """A silence about a report that another answers, or about what he says besides, is about that report."""
    if best is None or best.answers is not None:
        return best.answers if best is not None else None
    for other in drafts[max(0, number - REMEMBERED) : number + REMEMBERED]:
        if other.passage is best.passage and other.name == best.name and other.answers is not None:
            return other.answers
    return best


def _quoted(draft: Draft, points: Pointer, drafts: list[Draft], number: int, topics: Topics) -> Draft | None:
    """The report of whom the words name ("what the agency published"): the last before, else one made before."""
    others = [one for one in drafts[number + 1 : number + REMEMBERED] if recalled(one)]
    for other in [*reversed(drafts[max(0, number - REMEMBERED) : number]), *others]:
        apart = not topics.same(draft, other) and other.stance not in SILENT and other is not draft.parent
        if apart and points.names & topics.carriers(other):
            return other
    return None


def _silence_before(draft: Draft, drafts: list[Draft], number: int) -> Draft | None:
    """The silence of another right before this one, words that go with it aside: both are about one thing."""
    for other in reversed(drafts[max(0, number - 3) : number]):
        if other.stance in SILENT:
            return other if other.name != draft.name and near(draft, other) else None
        if not other.participle:
            return None
    return None


def _best(scored: list[tuple[float, Draft]]) -> Draft | None:
    """The report with the highest score that is enough; the first of equals."""
    best: tuple[float, Draft] | None = None
    for value, other in scored:
        if value >= ENOUGH and (best is None or value > best[0]):
            best = value, other
    return best[1] if best is not None else None


def _clause(draft: Draft) -> range:
    """The tokens of a silence, from its cue to the end of what it is about."""
    ranges = about(draft)
    return range(draft.at[0], max(draft.reach, *(end for _, end in ranges)) if ranges else draft.reach)


def _asked(draft: Draft, asked: Range, drafts: list[Draft], number: int, topics: Topics) -> Draft | None:
    """What is replied to in so many words: the report of whom the question names, else the one that it points to."""
    passage = draft.passage
    points = pointer(passage, [asked])
    if points is not None and points.kind == "nobody":
        return None
    words = gist(passage, *asked, idle=False)
    ahead = drafts[max(0, number - REMEMBERED) : number]
    earlier = [one for one in ahead if not topics.same(draft, one) and one.stance not in SILENT]
    named = [one for one in earlier if words & topics.carriers(one)]
    named = [one for one in named if one.passage.role is not Role.HEADLINE] or named
    if named:
        return named[-1] if points is not None and points.kind == "said" else named[0]
    if points is not None and points.sure and points.kind != "said":
        near = [one for one in earlier if draft.passage.index - one.passage.index <= 1]
        return near[-1] if near else None
    likely = _before(draft, drafts, number, topics)
    return _best(
        [(weigh(draft, other, points, words | topics.content(draft), False, topics) + ASKED, other) for other in likely]
    )


def recalled(draft: Draft) -> bool:
    """Whether a report was made before what the page has told so far ("the agency had said")."""
    passage = draft.passage
    start, _ = passage.sentences[passage.sentence_of[draft.at[0]]]
    return passage.has(start, "was")


def _since(draft: Draft, drafts: list[Draft], number: int, topics: Topics) -> list[Draft]:
    """Reports that stand later on the page but were made before ("the agency had said"), the nearest first."""
    found: list[Draft] = []
    for other in drafts[number + 1 : number + FAR]:
        if other.passage.index - draft.passage.index > BACK:
            break
        if recalled(other) and not topics.same(draft, other) and other.stance not in SILENT:
            found.append(other)
    return found


def _before(draft: Draft, drafts: list[Draft], number: int, topics: Topics) -> list[Draft]:
    """Reports that a draft may answer, the nearest first: earlier ones of others that it does not stand in."""
    around: list[Draft] = []
    parent = draft.parent
    while parent is not None and parent not in around:
        around.append(parent)
        parent = parent.parent
    found: list[Draft] = []
    for other in reversed(drafts[max(0, number - FAR) : number]):
        if draft.passage.index - other.passage.index > BACK:
            break
        same = topics.same(draft, other)
        if (
            same
            and draft.source is None
            and draft.stance is Stance.DENY
            and draft.frame != "obj"
            and not other.participle
        ):
            # Who goes on speaking answers what he has spoken of himself.
            break
        if not same and other not in around and other.stance not in SILENT:
            found.append(other)
    return found


def _echoed(draft: Draft, drafts: list[Draft], number: int, topics: Topics) -> Draft | None:
    """The report right before that an assertion by another repeats; further off, one that it repeats nearly whole."""
    mine = topics.content(draft)
    for other in _before(draft, drafts, number, topics):
        if other.source is None or any(a < d and c < b for a, b in draft.contents for c, d in other.contents):
            continue
        if other.kind not in UNSURE:
            continue
        theirs = topics.content(other)
        shared = len(mine & theirs)
        beside = other.passage is draft.passage and sentences_apart(draft, other) <= 1
        # Of whom a thing is said, he confirms it with fewer of its words.
        named = draft.kind in NAMED and bool(topics.names(draft) & theirs)
        echo = NAMED_ECHO if named else ECHO
        part = echo * min(len(mine), len(theirs)) if beside else WHOLE * max(len(mine), len(theirs))
        if shared >= ECHOED and shared >= part and draft.parent is other.parent:
            return other
    return None
