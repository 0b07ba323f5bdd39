"""Detect: the language of a text, by its letters and its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from tawatur.errors import PackError
from tawatur.language.tables import read

HEAD = 20_000
"""Characters from the beginning that are looked at."""
MIDDLE = 5_000
"""Characters from the middle that are looked at."""
PLAIN = 800
"""Characters at the beginning that are enough for a text that is plainly Arabic."""
COMMON = 5
"""Of the commonest Arabic words, how many different ones such a beginning has, and of words with the article."""

COLUMNS = ("language", "feature", "gloss", "items")
FEATURES = ("keys", "letters", "words")
"""Letters that a language has of its own, letters that only its keyboard has, and its commonest words."""

# Arabic script, without its marks and digits; presentation forms too.
_ARABIC = re.compile(
    "[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdfb\ufe70-\ufefc]+"
)
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]+")
_WORD = re.compile(r"[^\W\d_]+")
_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_ARTICLE = re.compile("(?<!\\w)[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)\\w{2,}")
# Keyboards differ: the Farsi yeh and keheh are written for the Arabic letters and the other way round.
_KEYS = {"\u06cc": "\u064a", "\u0649": "\u064a", "\u0643": "\u06a9"}
_SHARE = 0.2
"""A text is in Arabic script if this part of its letters is: pages quote Latin names and addresses."""
_RARE = 0.004
"""Letters that Arabic borrows for foreign names are fewer than this part of its letters, or stand in few words."""


class Evidence(NamedTuple):
    """What speaks for a language: letters, and words as they are compared."""

    keys: frozenset[str]
    letters: frozenset[str]
    words: frozenset[str]


@cache
def _evidence() -> Mapping[str, Evidence]:
    """The table, read once a process."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    for row in read(files("tawatur.language") / "data" / "detect.tsv", COLUMNS):
        if row["feature"] not in FEATURES:
            raise PackError(row.path, row.line, f"feature {row['feature']!r} is none of {FEATURES}")
        items = row["items"].split()
        same = [_same(item) for item in items] if row["feature"] == "words" else items
        found.setdefault(row["language"], {})[row["feature"]] = frozenset(same)
    none: frozenset[str] = frozenset()
    return {
        iso: Evidence(some.get("keys", none), some.get("letters", none), some.get("words", none))
        for iso, some in found.items()
    }


def _same(word: str) -> str:
    return _keyed(_MARKS.sub("", word))


def _keyed(text: str) -> str:
    # Faster than `translate`, as the letters are few and the text may be long.
    for key, letter in _KEYS.items():
        text = text.replace(key, letter)
    return text


def detect(text: str) -> str | None:
    """The language of a text.

    Args:
        text: Any length; its first 20,000 characters and 5,000 from its middle are looked at.

    Returns:
        An ISO 639 code; "und" for letters of a language that is not told apart; None without a letter.

    >>> detect("The minister said that the road was closed.")
    'en'
    >>> detect("2031-05-12") is None
    True
    """
    sample = text[:HEAD]
    if len(text) > HEAD + MIDDLE:
        middle = (len(text) + HEAD) // 2
        sample = f"{sample} {text[middle : middle + MIDDLE]}"
    if _plainly_arabic(sample[:PLAIN]):
        return "ar"
    sample = _MARKS.sub("", sample)
    found = _WORD.findall(sample)
    letters = sum(map(len, found))
    if not letters:
        return None
    script = "".join(_ARABIC.findall(sample))
    if len(script) >= _SHARE * letters:
        if len(script) < letters:
            found = list(filter(_ARABIC.match, found))
        return _arabic_script(found, script, sample) if found else "ar"
    if sum(map(len, _LATIN.findall(sample))) < 0.5 * letters:
        return "und"
    words = [word.lower() for word in found]
    known = sum(1 for word in words if word in _evidence()["en"].words)
    return "en" if known and known >= 0.12 * len(words) else "und"


def _plainly_arabic(text: str) -> bool:
    """Whether a beginning is Arabic without a doubt: its common words and its article, and no letter of a neighbour."""
    if not _foreign().isdisjoint(text):
        return False
    words = set(text.split())
    return len(words & _evidence()["ar"].words) >= COMMON and len(_ARTICLE.findall(text)) >= COMMON


@cache
def _foreign() -> frozenset[str]:
    """Letters that another language in Arabic script has, or that only its keyboard has."""
    return frozenset().union(*(some.letters | some.keys for iso, some in _evidence().items() if iso != "ar"))


def _arabic_script(found: list[str], script: str, sample: str) -> str:
    """Which of the languages in Arabic script; Arabic where nothing speaks against it.

    Args:
        found: The words in this script, in order.
        script: Their Arabic letters.
        sample: The text that they stand in.
    """
    total = len(found)
    same = Counter(_keyed(" ".join(found)).split(" "))

    def marked(letters: frozenset[str]) -> int:
        return sum(not letters.isdisjoint(word) for word in found)

    @cache
    def article() -> int:
        return len(_ARTICLE.findall(sample))

    scores: dict[str, float] = {}
    arabic, persian = _evidence()["ar"], _evidence()["fa"]
    for iso, evidence in _evidence().items():
        if iso in ("en", "ar"):
            continue
        told = [same[word] for word in evidence.words & same.keys()]
        own = sum(script.count(letter) for letter in evidence.letters)
        # Its neighbours have the letters of Persian too; alone these say little, as Arabic borrows them for names.
        letters = evidence.letters | persian.letters
        strong = own >= max(2 if iso == "fa" else 1, _RARE * len(script))
        keys = sum(script.count(letter) for letter in evidence.keys)
        if strong or len(told) > 1 or (told and keys > 1 and not article()):
            scores[iso] = (sum(told) + 1.2 * (marked(letters) if strong else 0)) / total
    if not scores:
        return "ar"
    told = [same[word] for word in arabic.words & same.keys()]
    own_score = (sum(told) + 0.5 * marked(arabic.letters) + 1.5 * article()) / total
    best = max(scores, key=lambda iso: (scores[iso], iso))
    return best if scores[best] > own_score + 0.02 else "ar"
