"""Attribution: source, cue and content of one report (PARC's terms), and the chain behind it."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from tawatur.model.span import Span


class Form(StrEnum):
    """How the words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """What the source does with the content."""

    STATE = "state"
    CONFIRM = "confirm"
    DENY = "deny"
    DOUBT = "doubt"
    WARN = "warn"
    ACCUSE = "accuse"
    CLAIM_RESPONSIBILITY = "claim_responsibility"
    DEMAND = "demand"
    PROMISE = "promise"
    THREATEN = "threaten"
    PREDICT = "predict"
    CONDEMN = "condemn"
    WELCOME = "welcome"
    ASK = "ask"
    DECLINE = "decline"
    UNVERIFIED = "unverified"


class SourceKind(StrEnum):
    """What kind of party speaks."""

    NAMED_PERSON = "named_person"
    NAMED_ORGANISATION = "named_organisation"
    ANONYMOUS_PERSON = "anonymous_person"
    ANONYMOUS_GROUP = "anonymous_group"
    DOCUMENT = "document"
    MEDIA = "media"


class Basis(StrEnum):
    """How the source knows."""

    INTERROGATION = "interrogation"
    INTERCEPT = "intercept"
    DOCUMENT = "document"
    EYEWITNESS = "eyewitness"
    OWN_COUNT = "own_count"
    IMAGERY = "imagery"
    INVESTIGATION = "investigation"
    TOLD = "told"


class Link(StrEnum):
    """A kind of link in a chain, from the page outward-in."""

    OUTLET = "outlet"
    RELAY = "relay"
    SOURCE = "source"
    BASIS = "basis"
    GAP = "gap"


class ChainLink(msgspec.Struct, frozen=True):
    """One link of a chain: who or what, in the page's words where it has them."""

    link: Link
    text: str
    span: Span | None = None


class Described(msgspec.Struct, frozen=True):
    """What the page says of a source that it does not name.

    Attributes:
        number: How many, where said.
        affiliation: Whom they belong to.
        rank: How high they stand.
        why_unnamed: The reason that the page gives for withholding the name.
    """

    number: int | None = None
    affiliation: str | None = None
    rank: str | None = None
    why_unnamed: str | None = None


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """One report of what someone said, wrote, thinks, knows, denied or would not say.

    Attributes:
        id: Digest of the version and the spans.
        source: The noun phrase of who spoke, or None where the verb has no subject of its own.
        source_is: The fullest name or description that the page gives for them.
        cue: The first unbroken words that report.
        content: What is reported; empty where nothing was said.
        form: direct, indirect or mixed.
        stance: What the source does with the content.
        source_kind: What kind of party speaks.
        described: For unnamed sources, what the page says of them.
        relay: Outlets and agencies that carried it to this page.
        addressee: To whom it was said, where they are a party to the story.
        basis: How the source knows, where the page says so.
        within: The attribution whose content this one stands in.
        answers: The attribution that this one replies to.
        chain: Links, outermost first.
        rule: The table row and the production that made this mark.
    """

    id: str
    source: Span | None
    source_is: str
    cue: Span
    content: tuple[Span, ...]
    form: Form
    stance: Stance
    source_kind: SourceKind
    described: Described | None = None
    relay: tuple[Span, ...] = ()
    addressee: Span | None = None
    basis: Basis | None = None
    within: str | None = None
    answers: str | None = None
    chain: tuple[ChainLink, ...] = ()
    rule: str
