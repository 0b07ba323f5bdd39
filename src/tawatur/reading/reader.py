"""Reader: the pipeline composed once, and drafts made into the contract's marks."""

from __future__ import annotations

from typing import cast

from msgspec.structs import replace

from tawatur.language.pack import Pack
from tawatur.model import Attribution, Document, Event, Figure, Named, Reader, Reading, Span, cut, digest
from tawatur.model import Warning as WarningMark
from tawatur.model.marks import EventType
from tawatur.reading.addressee import Addressees
from tawatur.reading.alarm import Notice
from tawatur.reading.answer import Answers
from tawatur.reading.chain import Chains
from tawatur.reading.descriptor import Descriptors
from tawatur.reading.draft import Draft
from tawatur.reading.event import Events
from tawatur.reading.figure import Count, Figures
from tawatur.reading.find import Contents, Passages, Reports
from tawatur.reading.ground import Grounds
from tawatur.reading.label import Labels
from tawatur.reading.mention import Mention
from tawatur.reading.nest import Nesting, source_span
from tawatur.reading.pipeline import Pipeline
from tawatur.reading.present import Presents
from tawatur.reading.relay import Relays
from tawatur.reading.same_act import Act
from tawatur.reading.speaker import Speakers
from tawatur.reading.timex import Expressions, Timexes
from tawatur.reading.undated import Undateds
from tawatur.reading.warned import words
from tawatur.reading.warning import Warnings

PIPELINE = Pipeline(
    (
        Passages(),
        Reports(),
        Contents(),
        Relays(),
        Addressees(),
        Speakers(),
        Descriptors(),
        Labels(),
        Nesting(),
        Answers(),
        Grounds(),
        Chains(),
        Figures(),
        Expressions(),
        Undateds(),
        Presents(),
        Timexes(),
        Events(),
        Warnings(),
    )
)


def read(document: Document, pack: Pack, *, version: str) -> Reading:
    """Everything read in a document.

    Args:
        document: A document in the pack's language.
        pack: The language pack.
        version: The reader's version, for the record.
    """
    state = PIPELINE(document, pack)
    ids = {id(draft): _id(draft, document) for draft in state.drafts}
    marks = [_attribution(draft, document, ids) for draft in state.drafts]
    marks.sort(key=lambda mark: (mark.cue.start, mark.cue.end))
    if state.published != document.published:
        document = replace(document, published=state.published, date_reason=state.date_reason)
    return Reading(
        document=document,
        attributions=tuple(marks),
        figures=_figures(state.figures, document, ids),
        timexes=tuple(state.timexes),
        events=_events(state.acts, document, ids),
        warnings=tuple(_warning(one, document, ids) for one in state.warnings),
        reader=Reader(version=version, packs={pack.iso: pack.version}),
    )


def _cue(draft: Draft) -> tuple[int, int]:
    return draft.passage.characters(*draft.at)


def _id(draft: Draft, document: Document) -> str:
    start, end = _cue(draft)
    flat = [number for one in draft.contents for number in one]
    return digest("attribution", document.version, start, end, *flat)


def _tidy(name: str) -> str:
    """A name on one line, without a quotation mark that lost its partner."""
    words = " ".join(name.split())
    for mark in ('"', "\u00ab", "\u00bb", "\u201c", "\u201d"):
        if words.count(mark) == 1 and not (mark in "\u00ab\u00bb" and {"\u00ab", "\u00bb"} <= set(words)):
            words = words.strip(mark).strip()
    return words


def _attribution(draft: Draft, document: Document, ids: dict[int, str]) -> Attribution:
    text = document.text

    def span(place: tuple[int, int] | None) -> Span | None:
        return cut(text, *place) if place is not None else None

    return Attribution(
        id=ids[id(draft)],
        source=span(source_span(draft)),
        source_is=_tidy(draft.name),
        cue=cut(text, *_cue(draft)),
        content=tuple(cut(text, *one) for one in draft.contents),
        form=draft.form,
        stance=draft.stance,
        source_kind=draft.kind,
        described=draft.described,
        relay=tuple(cut(text, *one) for one in draft.relay),
        addressee=span(draft.addressee),
        basis=draft.basis,
        within=ids[id(draft.parent)] if draft.parent is not None else None,
        answers=ids[id(draft.answers)] if draft.answers is not None else None,
        chain=draft.chain,
        rule=draft.rule,
    )


def _figures(counts: list[Count], document: Document, ids: dict[int, str]) -> tuple[Figure, ...]:
    text = document.text
    names = [digest("figure", document.version, *count.place) for count in counts]
    return tuple(
        Figure(
            id=name,
            start=count.place[0],
            end=count.place[1],
            text=text[slice(*count.place)],
            kind=count.kind,
            low=count.low,
            high=count.high,
            approx=count.approx,
            of=_tidy(text[slice(*count.of)]) if count.of is not None else None,
            scope=count.scope,
            part_of=names[count.whole] if count.whole is not None else None,
            said_by=ids[id(count.said_by)] if count.said_by is not None else None,
        )
        for name, count in zip(names, counts, strict=True)
    )


def _events(acts: list[Act], document: Document, ids: dict[int, str]) -> tuple[Event, ...]:
    return tuple(
        Event(
            id=digest("event", document.version, *act.first.trigger.place),
            trigger=cut(document.text, *act.first.trigger.place),
            also=tuple(cut(document.text, *one.trigger.place) for one in act.tellings[1:]),
            type=cast("EventType", act.first.trigger.hint.type),  # checked where the table is read
            when=act.when,
            where=_named(act.where, document) if act.where is not None else None,
            actors=tuple(_named(one, document) for one in act.actors),
            targets=tuple(_named(one, document) for one in act.targets),
            modality=act.first.modality,
            said_by=ids[id(act.first.said_by)] if act.first.said_by is not None else None,
        )
        for act in acts
    )


def _named(one: Mention, document: Document) -> Named:
    span = cut(document.text, *one.place)
    return Named(_tidy(span.text), span)


def _warning(one: Notice, document: Document, ids: dict[int, str]) -> WarningMark:
    text, main = document.text, one.main
    assert main.threat is not None
    first, *also = one.cues()
    return WarningMark(
        id=digest("warning", document.version, *first),
        cue=cut(text, *first),
        also=tuple(cut(text, *place) for place in also),
        warner=_tidy(main.warner) or None,
        warned=_tidy(words(main.passage, main.warned)) if main.warned is not None else None,
        threat=_tidy(text[slice(*main.threat)]),
        given=one.given,
        disclosed=one.disclosed,
        specific=one.specific,
        basis=one.basis,
        response=one.response,
        retrospective=one.retrospective,
        said_by=ids[id(one.said_by)] if one.said_by is not None else None,
    )
