"""Find: every report of a page, with its source and how far it reaches."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.model import BODY, Basis, Block, Role
from tawatur.reading import content, headline, phrase, report, silence, transitive, unusual
from tawatur.reading.draft import Draft
from tawatur.reading.party import MEDIA, QUOTES, heads, outlet
from tawatur.reading.passage import Passage
from tawatur.reading.pipeline import State

LONGEST_PASSAGE = 12_000
"""Characters of one passage; newspapers print no longer paragraph."""


class Passages:
    """Takes the body's blocks apart."""

    requires: frozenset[str] = frozenset()
    provides = frozenset({"passages"})

    def __call__(self, state: State) -> None:
        """Make a passage of each block of the body."""
        text = state.document.text
        blocks = [piece for block in state.document.blocks if block.role in BODY for piece in _pieces(block, text)]
        state.passages = [Passage(number, block, text, state.pack) for number, block in enumerate(blocks)]


def _pieces(block: Block, text: str) -> Iterator[Block]:
    """A block, parted where it is longer than any paragraph: at a full stop, else at white space, else at the limit.

    What is looked at beside a cue grows with its passage, so a bound on passages keeps the whole linear.
    """
    start = block.start
    while block.end - start > LONGEST_PASSAGE:
        limit = start + LONGEST_PASSAGE
        stop = max(text.rfind(". ", start + 1, limit), text.rfind(".\n", start + 1, limit))
        end = stop + 1 if stop > start + LONGEST_PASSAGE // 2 else text.rfind(" ", start + 1, limit)
        if end <= start:
            end = limit
        yield Block(block.role, start, end)
        start = end
        while start < block.end and text[start].isspace():
            start += 1
    if start < block.end:
        yield Block(block.role, start, block.end)


class Reports:
    """Finds cues, with their sources and what introduces their contents."""

    requires = frozenset({"passages"})
    provides = frozenset({"drafts", "sources"})

    def __call__(self, state: State) -> None:
        """Add the drafts of every passage."""
        for passage in state.passages:
            state.drafts.extend(_drafts(passage))
        _headlines(state)


class Contents:
    """Gives every draft its contents; drops those that have none and are no silence."""

    requires = frozenset({"drafts"})
    provides = frozenset({"contents"})

    def __call__(self, state: State) -> None:
        """Set contents passage by passage."""
        by_passage: dict[int, list[Draft]] = {}
        for draft in state.drafts:
            by_passage.setdefault(draft.passage.index, []).append(draft)
        kept: list[Draft] = []
        for drafts in by_passage.values():
            content.extend(drafts)
            kept.extend(draft for draft in drafts if draft.contents or draft.cue.kind == "silence")
        for number, draft in enumerate(kept):
            draft.order = number
        state.drafts = kept


class Relays:
    """Finds who carried a report to this page; an outlet cited beside another source is its relay."""

    requires = frozenset({"contents"})
    provides = frozenset({"relays"})

    def __call__(self, state: State) -> None:
        """Set relays, and drop the phrases that turned out to be one."""
        dropped: set[int] = set()
        for number, draft in enumerate(state.drafts):
            if not draft.participle and draft.frame not in ("before", "line") and not draft.relay:
                draft.relay = _told_to(draft)
            between = _between(state.drafts, number) if draft.cue.kind == "preposition" else None
            if between is not None and not _is_outlet(draft):
                draft.contents, draft.frame, draft.clause = list(between.contents), "that", draft.at[0]
                between.basis = Basis.TOLD
            elif draft.cue.kind == "preposition" and draft.source is not None and _is_outlet(draft):
                host = _host(state.drafts, number)
                if host is not None:
                    host.relay = host.relay or [_name(draft)]
                    dropped.add(number)
        governing: Draft | None = None
        for number, draft in enumerate(state.drafts):
            if number in dropped:
                continue
            if draft.participle and governing is not None and _hangs(draft, governing):
                draft.relay = list(governing.relay)
            if not draft.participle:
                governing = draft
        state.drafts = [draft for number, draft in enumerate(state.drafts) if number not in dropped]


def _headlines(state: State) -> None:
    """Headlines with a colon after words that no table knows, where the body shows that they can speak."""
    speakers = [
        (draft, draft.passage.norms[draft.source[0] : draft.source[1]])
        for draft in state.drafts
        if draft.source is not None and draft.passage.role is not Role.HEADLINE
    ]
    for passage in state.passages:
        if passage.role is not Role.HEADLINE or any(draft.passage is passage for draft in state.drafts):
            continue
        for at in range(1, min(headline.LONGEST, len(passage.norms))):
            if passage.norms[at] != ":":
                continue
            words = passage.norms[:at]
            if any(words == norms[n : n + at] for _, norms in speakers for n in range(len(norms))):
                draft = headline.made(passage, (0, at), at)
                state.drafts.insert(0, draft)
            break


def _drafts(passage: Passage) -> list[Draft]:
    found: list[Draft] = []
    at = 0
    count = len(passage.tokens)
    can_open = passage.pack.can_open
    while at < count:
        if passage.tokens[at].word and not can_open(passage.norms[at]):
            at += 1
            continue
        draft = _draft(passage, at)
        if draft is None:
            at += 1
            continue
        found.append(draft)
        at = max(at + 1, draft.at[1])
    return _agreed(found)


def _draft(passage: Passage, at: int) -> Draft | None:
    if not passage.tokens[at].word:
        return headline.read(passage, at)
    return (
        silence.read(passage, at)
        or phrase.read(passage, at)
        or phrase.relayed(passage, at)
        or transitive.read(passage, at)
        or report.read(passage, at)
        or unusual.antecedent(passage, at)
    )


def _agreed(drafts: list[Draft]) -> list[Draft]:
    """The drafts without those whose cue is part of another's source, and those that share one introducer."""
    kept: list[Draft] = []
    for draft in drafts:
        if any(
            other.source is not None
            and other is not draft
            and other.source[0] <= draft.at[0] < other.source[1]
            and not draft.passage.has(draft.at[0] - 1, "relative")
            for other in kept
        ):
            continue
        rival = next(
            (
                o
                for o in kept
                if draft.introducer is not None and o.introducer == draft.introducer and o.frame == draft.frame
            ),
            None,
        )
        if rival is not None:
            if rival.source is not None or draft.source is None:
                continue
            kept.remove(rival)
        kept.append(draft)
    return [draft for draft in kept if not _scripture(draft)]


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


def _told_to(draft: Draft) -> list[tuple[int, int]]:
    """Outlets between the cue and its content to which the source spoke."""
    passage = draft.passage
    first = draft.at[1]
    last = draft.introducer if draft.introducer is not None else draft.reach
    if draft.source is not None and draft.subject == "after":
        source = range(draft.source[0], draft.source[1])
    else:
        source = range(0)
    address = passage.pack.clitics.address
    at = first
    while at < last:
        if at in source:
            at += 1
            continue
        found = outlet(passage, at)
        if found is None or found[0] > last + 1:
            at += 1
            continue
        end, cut, preposition = found
        before = passage.norms[at - 1] if at else ""
        told = (bool(address) and address in (preposition, before)) or passage.has(at - 1, "with-outlet")
        if told and end <= last:
            start = passage.inner(at, cut) if cut else passage.tokens[at].start
            return [(start, passage.tokens[end - 1].end)]
        at = end
    return []


def _between(drafts: list[Draft], number: int) -> Draft | None:
    """The report between whose cue and content a phrase stands."""
    at = drafts[number].at[0]
    for other in drafts[max(0, number - 3) : number]:
        if (
            other.passage is drafts[number].passage
            and other.introducer is not None
            and other.at[1] <= at < other.introducer
        ):
            return other
    return None


def _is_outlet(draft: Draft) -> bool:
    assert draft.source is not None
    first = draft.source[0]
    if draft.passage.norms[first] in QUOTES:
        return outlet(draft.passage, first) is not None
    return any(one.kind in MEDIA for one in heads(draft.passage, first))


def _name(draft: Draft) -> tuple[int, int]:
    assert draft.source is not None
    passage = draft.passage
    first = passage.inner(draft.source[0], draft.cut) if draft.cut else passage.tokens[draft.source[0]].start
    return first, passage.tokens[draft.source[1] - 1].end


def _host(drafts: list[Draft], number: int) -> Draft | None:
    """The report of the same sentence that a cited outlet carried."""
    cited = drafts[number]
    passage = cited.passage
    sentence = passage.sentence_of[cited.at[0]]

    def beside(place: int) -> bool:
        other = drafts[place]
        return other.passage is passage and passage.sentence_of[other.at[0]] == sentence

    place = number - 1
    while place >= 0 and beside(place):
        if drafts[place].cue.kind in ("verb", "relay"):
            return drafts[place]
        place -= 1
    place = number + 1
    while cited.frame == "after" and place < len(drafts) and beside(place):
        if drafts[place].cue.kind == "verb" and not drafts[place].participle:
            return drafts[place]
        place += 1
    return None


def _hangs(draft: Draft, governing: Draft) -> bool:
    """Whether a participle hangs on a verb: in the same passage, in its sentence or the one after."""
    passage = draft.passage
    if governing.passage is not passage:
        return False
    return passage.sentence_of[draft.at[0]] - passage.sentence_of[governing.at[0]] <= 1
