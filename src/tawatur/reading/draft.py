"""Draft: an attribution while it is being read; every component fills in its part."""

from __future__ import annotations

from tawatur.language.cues import Cue
from tawatur.model import Basis, ChainLink, Described, Form, SourceKind, Stance
from tawatur.reading.passage import Passage

Range = tuple[int, int]
"""Half-open; of tokens where a name says so, else of characters."""


class Draft:
    """What is known so far of one attribution.

    Attributes:
        passage: Where its cue stands.
        cue: Row of the pack.
        at: Token range of the cue.
        rule: The production that found it.
        source: Token range of the source, or None.
        cut: Folded letters of the source's first word that are a joined preposition.
        subject: How the source stands to the cue: after, before, relative, pronoun, none.
        introducer: Token where the introducer of the content begins, or None.
        frame: The introducer's frame.
        body: Token where the content begins.
        clause: Token where the clause of the cue begins: what is reported before ends here.
        contents: Character ranges of what is reported.
        lead: Characters of an object that is reported too, before the rest ("described X as ...").
        brief: The content ends at the first comma (a remark inside a clause).
        reach: One past the last token that belongs to the report.
        tag: Number and gender of the cue's form, or "".
        participle: Whether the cue is a participle that hangs on another report.
        described: What the page says of a source that it does not name.
        ground: Characters of what the source rests on.
        answers: The earlier report that this one replies to.
    """

    __slots__ = (
        "addressee",
        "answers",
        "at",
        "basis",
        "body",
        "brief",
        "chain",
        "clause",
        "contents",
        "cue",
        "cut",
        "described",
        "form",
        "frame",
        "ground",
        "introducer",
        "kind",
        "lead",
        "name",
        "objects",
        "order",
        "parent",
        "participle",
        "passage",
        "reach",
        "relay",
        "rule",
        "source",
        "stance",
        "subject",
        "tag",
    )

    def __init__(self, passage: Passage, cue: Cue, at: Range, rule: str) -> None:
        self.passage = passage
        self.cue = cue
        self.at = at
        self.rule = rule
        self.source: Range | None = None
        self.subject = "none"
        self.cut = 0
        self.introducer: int | None = None
        self.frame = ""
        self.body: int | None = None
        self.clause = at[0]
        self.contents: list[Range] = []
        self.objects: list[Range] = []
        self.lead: Range | None = None
        self.reach = at[1]
        self.brief = False
        self.tag = ""
        self.participle = False
        self.form: Form = Form.INDIRECT
        self.stance: Stance = Stance(cue.stance)
        self.kind: SourceKind = SourceKind.ANONYMOUS_PERSON
        self.name = ""
        self.relay: list[Range] = []
        self.addressee: Range | None = None
        self.basis: Basis | None = None
        self.ground: Range | None = None
        self.described: Described | None = None
        self.parent: Draft | None = None
        self.answers: Draft | None = None
        self.chain: tuple[ChainLink, ...] = ()
        self.order = 0

    def start(self) -> int:
        """The first character of the cue."""
        return self.passage.tokens[self.at[0]].start
