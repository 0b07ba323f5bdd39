"""Relay: who carried a report to this page."""

from __future__ import annotations

from tawatur.model import Basis
from tawatur.reading import adverbial, source
from tawatur.reading.antecedent import CARRYING
from tawatur.reading.draft import Draft, Range
from tawatur.reading.party import MEDIA, PARTIES, QUOTES, heads, outlet
from tawatur.reading.passage import Passage
from tawatur.reading.pipeline import State

COPY = 5
"""Tokens between an outlet and the copy that it got."""
BRACKET = 4
"""Tokens of an outlet's short name in brackets."""
QUOTED = 3
"""Words of a quoted name that no table knows."""


class Relays:
    """Finds who carried a report to this page; an outlet cited beside another source is its relay."""

    requires = frozenset({"contents"})
    provides = frozenset({"relays"})

    def __call__(self, state: State) -> None:
        """Set relays, and drop the phrases that turned out to be one."""
        dropped: set[int] = set()
        for number, draft in enumerate(state.drafts):
            _learnt(draft)
            told = draft.frame not in ("before", "line") or draft.cue.kind == "as"
            if told and not draft.participle and not draft.relay:
                draft.relay = _told_to(draft) or _before(draft) or _own_sources(draft)
            _not_told(draft)
            between = _between(state.drafts, number) if draft.cue.kind == "preposition" else None
            if between is not None and not _is_outlet(draft):
                draft.contents, draft.frame, draft.clause = list(between.contents), "that", draft.at[0]
                between.basis = Basis.TOLD
            elif draft.cue.kind in ("preposition", "as") and draft.source is not None and _is_named(draft):
                host = _host(state.drafts, number)
                if host is not None:
                    host.relay = host.relay or [_name(draft)]
                    dropped.add(number)
            elif draft.frame == "antecedent" and draft.source is not None and _is_outlet(draft):
                host = _carried(state.drafts, number)
                if host is not None:
                    host.relay = host.relay or [_name(draft)]
                if host is not None or draft.cue.id in CARRYING:
                    # Who carried a text says nothing of his own.
                    dropped.add(number)
        governing: Draft | None = None
        for number, draft in enumerate(state.drafts):
            if number in dropped:
                continue
            if draft.participle and governing is not None and _hangs(draft, governing):
                draft.relay = list(governing.relay)
                if draft.passage is not governing.passage:
                    # What hangs on a verb of the paragraph before carries its relay on.
                    governing = draft
            if not draft.participle:
                governing = draft
        state.drafts = [draft for number, draft in enumerate(state.drafts) if number not in dropped]


def _learnt(draft: Draft) -> None:
    """An outlet that learnt a thing from sources is the relay: the sources speak."""
    if draft.cue.id != "learn" or draft.source is None or draft.subject != "after" or draft.introducer is None:
        return
    passage, (first, _) = draft.passage, draft.source
    found = outlet(passage, first)
    if found is None or found[2] or not passage.is_(found[0], "preposition-min"):
        return
    sources = source.phrase(passage, found[0] + 1, draft.introducer)
    if sources is not None and any(one.kind == "source" for one in heads(passage, sources[0])):
        draft.source = sources
        draft.relay = [_span(passage, first, found[0], found[1])]


def _told_to(draft: Draft) -> list[Range]:
    """Outlets between the cue and its content, or behind the source, to which the source spoke."""
    passage = draft.passage
    last = draft.introducer if draft.introducer is not None else draft.reach
    if draft.source is not None and draft.subject == "after":
        first, end = draft.source
        if end - first > 1 and _pointed(passage, end - 1, passage.pack.clitics.address):
            draft.source = (first, end - 1)
        inside = range(draft.source[0], draft.source[1])
    else:
        inside = range(0)
    if draft.cue.kind == "as":
        last = passage.sentences[passage.sentence_of[draft.at[0]]][1]
    return _spoken_to(passage, draft.at[1], last, inside)


def _before(draft: Draft) -> list[Range]:
    """The outlet of an adverbial at the head of the sentence ("in a statement to ..., so-and-so said")."""
    passage = draft.passage
    start, _ = passage.sentences[passage.sentence_of[draft.at[0]]]
    stop = draft.source[0] if draft.source is not None and draft.subject != "after" else draft.at[0]
    if draft.cue.kind != "verb" or stop - start < 3:
        return []
    occasion = "preposition-fi" in passage.words[start].classes and adverbial.names_speech(passage, start + 1)
    if not occasion and not any(passage.is_(n, "answering") for n in range(start + 1, start + 3)):
        return []
    return _spoken_to(passage, start + 1, stop, range(0))


def _spoken_to(passage: Passage, first: int, last: int, inside: range) -> list[Range]:
    """The outlet in `first:last`, outside a source, to which someone spoke or that got or carried the words."""
    address = passage.pack.clitics.address
    at = first
    while at < last:
        if at in inside:
            at += 1
            continue
        found = outlet(passage, at) or _quoted(passage, at, address) or _pointed(passage, at, address)
        if found is None or found[0] > last + 1 or _unnamed(passage, at, found[0]):
            at += 1
            continue
        end, cut, preposition = found
        if end <= last and _tells(passage, at, end, preposition, address):
            return [_span(passage, at, end, cut)]
        at = end
    return []


def _tells(passage: Passage, at: int, end: int, preposition: str, address: str) -> bool:
    """Whether an outlet stands where one does that was spoken to, that got a copy, or that carried the words."""
    before = passage.norms[at - 1] if at else ""
    if address and address in (preposition, before):
        return True
    if passage.has(at - 1, "with-outlet") or passage.is_(at - 1, "carried"):
        return True
    if passage.has(at - 1, "answering"):
        return True
    got = at and passage.has(at - 1, "got-copy")
    return bool(got) and any(passage.is_(n, "copy-word") for n in range(end, min(end + COPY, len(passage.norms))))


def _quoted(passage: Passage, at: int, address: str) -> tuple[int, int, str] | None:
    """A quoted name that no table knows, right behind the joined preposition of address."""
    if not address or passage.norms[at] not in QUOTES or passage.norms[at - 1] != address:
        return None
    quote = next((q for q in passage.quotes if q.open == at and q.closed and q.length <= QUOTED), None)
    if quote is None or any(one.kind in PARTIES or one.kind in ("person", "people") for one in heads(passage, at + 1)):
        return None
    return quote.close + 1, 0, ""


def _pointed(passage: Passage, at: int, address: str) -> tuple[int, int, str] | None:
    """An outlet named before and only pointed back to ("said to the agency")."""
    for one in heads(passage, at):
        if one.kind == "media" and one.article and one.number == "one" and address and one.preposition == address:
            return at + 1, 0, address
    return None


def _unnamed(passage: Passage, at: int, end: int) -> bool:
    """Whether media are meant that are not named ("Turkish media", "the media")."""
    found = heads(passage, at)
    if not found or found[0].kind != "media" or found[0].number != "many":
        return False
    return not any(passage.pack.outlets.match(passage.norms, n) for n in range(at + 1, end))


def _span(passage: Passage, at: int, end: int, cut: int) -> Range:
    """The characters of an outlet's name, with its short name in brackets, without a joined preposition."""
    close = passage.brackets.get(end, -1)
    if 0 <= close - end <= BRACKET:
        end = close + 1
    elif end < len(passage.norms) and (match := passage.pack.outlets.match(passage.norms, end)):
        end += match[0]
    start = passage.inner(at, cut) if cut else passage.tokens[at].start
    return start, passage.tokens[end - 1].end


def _own_sources(draft: Draft) -> list[Range]:
    """The outlet whose own sources speak ("sources of the paper ...")."""
    if draft.source is None:
        return []
    passage, (first, end) = draft.passage, draft.source
    if first + 1 >= end or not any(one.kind == "source" and not one.article for one in heads(passage, first)):
        return []
    found = outlet(passage, first + 1)
    if found is None or found[2] or found[0] > end or _unnamed(passage, first + 1, found[0]):
        return []
    return [_span(passage, first + 1, found[0], found[1])]


def _not_told(draft: Draft) -> None:
    """An outlet that was told something is the relay and no party to the story."""
    if draft.addressee is None:
        return
    passage = draft.passage
    start, end = draft.addressee
    at = next((n for n in range(draft.at[1], len(passage.tokens)) if passage.tokens[n].end > start), None)
    found = outlet(passage, at) if at is not None else None
    if at is not None and found is not None and passage.tokens[found[0] - 1].end <= end:
        draft.addressee = None
        if not _unnamed(passage, at, found[0]):
            draft.relay = draft.relay or [_span(passage, at, found[0], found[1])]


def _carried(drafts: list[Draft], number: int) -> Draft | None:
    """The report whose words an outlet carried, where a clause on a noun of speech says so ("a statement that ...")."""
    clause = drafts[number]
    passage = clause.passage
    if not adverbial.names_speech(passage, clause.at[0] - 1):
        return None
    for other in reversed(drafts[max(0, number - 3) : number]):
        if other.passage is passage and passage.sentence_of[other.at[0]] == passage.sentence_of[clause.at[0]]:
            return other if other.cue.kind == "verb" else None
    return None


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


def _is_named(draft: Draft) -> bool:
    """Whether an outlet is cited that is named or known; unnamed media stay a source of their own."""
    assert draft.source is not None
    first, end = draft.source
    passage = draft.passage
    media = next((one for one in heads(passage, first) if one.kind == "media"), None)
    alone = media is not None and media.number == "one" and not media.article and outlet(passage, first) is None
    return _is_outlet(draft) and not alone and not _unnamed(passage, first, end)


def _name(draft: Draft) -> Range:
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
    """Whether a participle hangs on a verb: in its sentence or the one after; at the head of a paragraph, before it."""
    passage = draft.passage
    if governing.passage is not passage:
        return draft.at[0] == 0 and passage.index == governing.passage.index + 1
    return passage.sentence_of[draft.at[0]] - passage.sentence_of[governing.at[0]] <= 1
