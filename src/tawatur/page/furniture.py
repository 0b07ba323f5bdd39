"""Furniture: what stands on a page and is no part of its report, told by a pack's phrases and by marks.

The classes of a pack's `furniture.tsv`:

| class | its phrases |
|---|---|
| related | labels after which headlines of other stories stand |
| box | labels of lists of other stories: most read, latest |
| end | labels after which readers, not the outlet, speak: comments |
| tags | labels of keywords |
| source | labels of where the text or its link comes from |
| notice | beginnings of lines that speak to the visitor: follow us, subscribe, cookies |
| copyright | phrases anywhere in a short line |
| chrome | words of which share bars and counters are made up |
| date, updated | words of which a line of date and time is made up; those that say when the page was last changed |
| agency, byline, photo | agencies' names, words before a writer's name, words of picture credits |
| desk, from | who signs where no person does; words between a name and a place |
| section | names of a site's sections |
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Literal, Protocol

from tawatur.language.calendar import Calendar
from tawatur.language.fold import Folder
from tawatur.language.lexicon import Lexicon
from tawatur.language.places import Places
from tawatur.page.phrases import WORD, Phrases, Word, lower, split

LONGEST = 40
"""Words: a longer line is never wholly furniture."""


class Pack(Protocol):
    """What reading a page needs of a language pack."""

    def __hash__(self) -> int:
        """By identity: what is made ready of it is kept."""

    @property
    def iso(self) -> str:
        """ISO 639 code."""

    @property
    def direction(self) -> Literal["rtl", "ltr"]:
        """Writing direction."""

    @property
    def folder(self) -> Folder:
        """The fold of its phrases: profile `match`."""

    @property
    def furniture(self) -> Mapping[str, tuple[str, ...]]:
        """Class to folded phrases."""

    @property
    def calendar(self) -> Calendar:
        """Months, halves of the day and zones."""

    @property
    def lexicon(self) -> Lexicon:
        """Parts of persons' names."""

    @property
    def places(self) -> Places:
        """Cities, capitals and countries."""


class Kind(StrEnum):
    """What a line is, where it is furniture by its own words."""

    RELATED_LABEL = "related label"
    RELATED = "related"
    BOX = "box"
    END = "end"
    TAGS_LABEL = "tags label"
    TAGS = "tags"
    MAYBE_TAGS = "maybe tags"
    SOURCE = "source"
    NOTICE = "notice"
    CHROME = "chrome"
    DATE = "date"
    AGENCY = "agency"
    BYLINE = "byline"
    PHOTO = "photo"
    SECTION = "section"
    ADDRESS = "address"
    NUMBER = "number"
    ORNAMENT = "ornament"


_ADDRESS = re.compile(
    r"https?\s?:\s?//\S+|\bwww\.\S+|\S+@\s?\S+\.\w+|@\w+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|tv|news|me)\b(?:/\S*)?",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"@|www|:\s?/|[A-Za-z0-9]\.[A-Za-z]")  # a cheap look before the pattern above
_SENTENCE_END = re.compile(r"[.!?\u061f\u06d4\u2026\"'\u00bb\u201d)]\s+\S")
_AFTER_FINAL = re.compile(r"[.!?\u061f\u06d4\u2026\"'\u00bb\u201d)]\s+([^\W_]+)")
_LETTER = re.compile(r"[^\W\d_]")
_AFTER_LABEL = re.compile(r"\s*[:\uff1a|/\-\u2190\u00bb>]")
_COLON = re.compile(r"\s*[:\uff1a/|]")
_STOP = re.compile(r"[.\u06d4]\s*$")
_DASH = re.compile(r"\s[-|/]\s|(?<=\w)\s?-\s?(?=\w)")
_FINAL = re.compile(r"[.!?\u061f\u06d4\u2026\"'\u00bb\u201d)]\s+$")
_RIGHTS = "\u00a9"
_PARENTHESIS = re.compile(r"\s*[(\[]\s*([^()\[\]]{2,60}?)\s*[)\]]\s*$")
_TRAILING = re.compile(r"\s*[-|/\u2013\u2014\u2022:,\u060c]\s*([^-|/\u2013\u2014\u2022:,\u060c]{2,40}?)\s*$")


class Furniture(Phrases):
    """A pack's furniture, ready to be looked for.

    Args:
        pack: The language of the page.

    Attributes:
        pack: The same.
    """

    def __init__(self, pack: Pack) -> None:
        super().__init__(pack.folder, pack.furniture)
        self.pack = pack
        self._rights = {words[0] for words in self.of("copyright")}
        self._chrome = {words[0] for words in self.of("chrome")}
        # A label of two words or more may be glued to the headline after it.
        labels = [" ".join(words) for words in self.of("related") if len(words) > 1]
        self._glued = re.compile("|".join(map(re.escape, labels))) if labels else None
        self._suffix = {name: self.pattern(name) for name in ("tags", "source", "related")}
        self._suffix_firsts = {words[0] for name in self._suffix for words in self.of(name)}

    def kind(self, text: str, count: int) -> Kind | None:
        """What a line is by its own words; None where it may be part of the report.

        Args:
            text: The line.
            count: Its words.
        """
        if not _LETTER.search(text[:2000]):
            return Kind.NUMBER if any(character.isdigit() for character in text[:2000]) else Kind.ORNAMENT
        if count > LONGEST or len(text) > 30 * LONGEST:
            return None
        bare = text
        if _ADDRESSED.search(text):
            bare = _ADDRESS.sub(" ", text)
        folded = lower(self.folder.word(bare))
        first = WORD.search(folded)
        if first is not None and not first[0][0].isdigit() and not self.begun_by(first[0]):
            # The commonest case: no phrase begins as the line does.
            claimed = _RIGHTS in text or not self._rights.isdisjoint(WORD.findall(folded))
            return self._copyright(text, split(folded)) if claimed else None
        words = split(folded)
        if bare is not text and bare != text and (not words or self.cover(words, _CHROME)):
            return Kind.ADDRESS
        if not words:
            return Kind.ORNAMENT
        return self._label(words) or self._made_up(words) or self._begins(text, folded, words)

    def _label(self, words: list[Word]) -> Kind | None:
        for name, kind in _LABELS:
            if self.whole(words, name):
                return kind
        return None

    def _made_up(self, words: list[Word]) -> Kind | None:
        if self.cover(words, _CHROME):
            return Kind.CHROME
        numbers = any(word.norm[0].isdigit() for word in words)
        seen = self.cover(words, _LINE)
        if numbers and not _DATE.isdisjoint(seen):
            return Kind.DATE
        if "photo" in seen:
            return Kind.PHOTO
        if "agency" in seen and _DATE.isdisjoint(seen):
            return Kind.AGENCY
        if self.cover(words, _SECTION):
            return Kind.SECTION
        return None

    def _begins(self, text: str, folded: str, words: list[Word]) -> Kind | None:
        """What a line is by the phrase with which it begins."""
        stopped = _STOP.search(folded) is not None and not folded.rstrip().endswith("..")
        length = self.starts(words, "related")
        if length and (_AFTER_LABEL.match(folded, words[length - 1].end) or (length > 1 and not stopped)):
            return Kind.RELATED
        if self._glued is not None and not stopped and self._glued.match(folded, words[0].start):
            return Kind.RELATED
        length = self.starts(words, "box")
        if length and _COLON.match(folded, words[length - 1].end) and not stopped:
            return Kind.RELATED
        length = self.starts(words, "tags")
        if length and _COLON.match(folded, words[length - 1].end):
            return Kind.TAGS
        if length and not stopped:
            return Kind.MAYBE_TAGS
        if self._sourced(folded, words, stopped):
            return Kind.SOURCE
        if len(words) <= 30 and self.starts(words, "notice"):
            return Kind.NOTICE
        kind = self._copyright(text, words)
        if kind is not None:
            return kind
        length = self.starts(words, "photo")
        if length and len(words) <= length + 5 and _COLON.match(folded, words[length - 1].end):
            return Kind.PHOTO
        length = self.starts(words, "byline")
        if (
            length
            and len(words) <= length + 6
            and not stopped
            and re.match(r"\s*[:\uff1a|/\-]", folded[words[length - 1].end :])
        ):
            return Kind.BYLINE
        return None

    def _copyright(self, text: str, words: list[Word]) -> Kind | None:
        """What a short line is that claims a right: whose a picture is, or whose the page."""
        if len(words) > 25:
            return None
        if any(word.norm in self._rights and self.match(words, at, _COPYRIGHT)[0] for at, word in enumerate(words)):
            return Kind.NOTICE
        if _RIGHTS in text:
            return Kind.PHOTO if self._credited(words) else Kind.NOTICE
        return None

    def _sourced(self, folded: str, words: list[Word], stopped: bool) -> bool:
        """Whether a line says where the text or its link comes from; one word and a colon may also begin speech."""
        length = self.starts(words, "source")
        if not length:
            return False
        end = words[length - 1].end
        if length == 1:
            return len(words) <= 9 and _COLON.match(folded, end) is not None
        if len(words) <= length + 4 and not stopped:
            return True
        return _COLON.search(folded, end, words[min(len(words) - 1, length + 3)].end + 3) is not None

    def _credited(self, words: list[Word]) -> bool:
        return any(self.match(words, at, _CREDIT)[0] for at in range(len(words)))

    def byline(self, text: str) -> bool:
        """Whether a short line has the form of a byline: a dash between two names, or a word such as "by" first."""
        folded = lower(self.folder.word(text.replace("\u0640 ", "- ")))
        words = split(folded)
        if not words or len(words) > 9 or _STOP.search(folded) or "\u061f" in folded or ".." in folded:
            return False
        length = self.starts(words, "byline")
        if length and len(words) <= length + 4:
            return True
        parts = [part for part in _DASH.split(folded) if part.strip()]
        if len(parts) in {2, 3} and all(len(WORD.findall(part)) <= 5 for part in parts) and ":" not in folded:
            return True
        place, colon, outlet = folded.partition(":")
        quoted = outlet.strip()[:1] in {"\u00ab", '"'} and outlet.strip()[-1:] in {"\u00bb", '"'}
        if colon and len(WORD.findall(place)) <= 3 and quoted and len(WORD.findall(outlet)) <= 4:
            return True
        return bool(self.match(words, len(words) - 1, _AGENCY)[0]) and len(words) <= 3 and not colon

    def after_byline(self, text: str) -> str:
        """The name in a byline that begins with such a word; "" where it does not, or no name follows."""
        folded = self.folder(text)
        words = split(lower(folded.text))
        length = self.starts(words, "byline") if words else 0
        if not length or len(words) == length:
            return ""
        start = folded.back(words[length].start)
        end = folded.span(words[-1].start, words[-1].end)[1]
        return text[start:end] if len(words) <= length + 6 else ""

    def dated(self, text: str) -> bool:
        """Whether a line above the report is a date with a place or name of two words at most."""
        words = self.words(text)
        numbers = sum(1 for word in words if word.norm[0].isdigit())
        return numbers >= 2 and len(words) <= 16 and not _DATE.isdisjoint(self.cover(words, _LINE, missing=2))

    def updated(self, text: str) -> int | None:
        """The word of a line at which it says when the page was last changed; None where it does not."""
        words = self.words(text)
        return next((at for at in range(len(words)) if self.match(words, at, _UPDATED)[0]), None)

    def credit(self, text: str) -> int | None:
        """Where the picture credit at the end of a line begins, as in "(agency)" or "© agency"; None without."""
        at = text.rfind(_RIGHTS)
        if at > 0 and len(text) - at < 80:
            return at
        for pattern in (_PARENTHESIS, _TRAILING):
            found = pattern.search(text, max(0, len(text) - 100))
            if found and self.credits(found[1]):
                # The bracket or dash belongs to the credit.
                return found.start() + len(found.group()) - len(found.group().lstrip())
        return None

    def credits(self, text: str) -> bool:
        """Whether a text is made up of agencies and words of picture credits, or begins with one and a name."""
        words = self.words(text)
        if not words or len(words) > 8:
            return False
        if self.cover(words, _CREDIT):
            return True
        length = self.starts(words, "photo")
        return bool(length) and len(words) <= length + 4

    def prefix(self, text: str) -> int:
        """How many characters of a share bar are glued to the beginning of a line; 0 for none."""
        first = WORD.search(lower(self.folder.word(text[:40])))
        if first is None or first.group() not in self._chrome:
            return 0
        folded = self.folder(text[:240])
        words = split(lower(folded.text))
        at = phrases = 0
        latin = True
        while at < len(words):
            length, _ = self.match(words, at, _CHROME)
            if not length:
                break
            latin = latin and all(word.norm.isascii() for word in words[at : at + length])
            phrases += 1
            at += length
        if at == len(words) or not (phrases > 2 or (latin and at > 1)):
            return 0
        return folded.back(words[at].start)

    def suffix(self, text: str) -> tuple[int, str] | None:
        """Where furniture glued to the end of a paragraph begins, and its class: tags, a link to the story, a label.

        It begins after a final mark with a phrase, and no sentence ends in it.
        """
        shift = max(0, len(text) - 320)
        if _SENTENCE_END.search(text, shift) is None:
            return None
        # A cheap look first: the patterns have many alternatives, and the way back from the fold is dear.
        if self._suffix_firsts.isdisjoint(_AFTER_FINAL.findall(lower(self.folder.word(text[shift:])))):
            return None
        folded = self.folder(text[shift:])
        line = lower(folded.text)
        for name, pattern in self._suffix.items():
            if pattern is None:
                continue
            for found in pattern.finditer(line):
                if not _FINAL.search(line[max(0, found.start() - 3) : found.start()]):
                    continue
                if self._tail(name, found.group(), line[found.end() :]):
                    return shift + folded.back(found.start()), name
        return None

    def _tail(self, name: str, label: str, rest: str) -> bool:
        """Whether a label and the rest of the line after it can be furniture glued to a paragraph."""
        count = len(WORD.findall(rest))
        if not 0 < count <= LONGEST:
            return False
        if name == "tags":
            return not _STOP.search(rest) and not _FINAL.search(rest + " ")
        if _COLON.match(rest):
            return " " in label or count <= 6
        return name == "source" and " " in label and re.match(r"(?:\s+\S+){1,4}?\s*:", rest) is not None


@lru_cache(maxsize=8)
def furniture_of(pack: Pack) -> Furniture:
    """The furniture of a pack, made ready once."""
    return Furniture(pack)


_CHROME = frozenset(("chrome",))
_LINE = frozenset(("chrome", "date", "updated", "agency", "byline", "photo"))
_DATE = frozenset(("date", "updated"))
_UPDATED = frozenset(("updated",))
_SECTION = frozenset(("section",))
_COPYRIGHT = frozenset(("copyright",))
_CREDIT = frozenset(("agency", "photo"))
_AGENCY = frozenset(("agency",))
_LABELS = (
    ("related", Kind.RELATED_LABEL),
    ("end", Kind.END),
    ("box", Kind.BOX),
    ("tags", Kind.TAGS_LABEL),
)
