"""Name run: words of a passage in a row that are parts of a person's name."""

from __future__ import annotations

from tawatur.language.vocabulary import UNKNOWN
from tawatur.reading.draft import Range
from tawatur.reading.hyphen import joins_names
from tawatur.reading.passage import Passage
from tawatur.reading.tagger import type_at


def runs(passage: Passage) -> list[Range]:
    """Token ranges of two or more words in a row that are parts of names."""
    found: list[Range] = []
    words = passage.words
    loose = list(map(passage.pack.loose, passage.norms))
    at = 0
    count = len(words)
    while at < count:
        begins = words[at].name or (loose[at] and at + 1 < count and loose[at + 1] and _foreign(passage, at))
        if not begins or words[at].nouns:
            at += 1
            continue
        end = at + 1
        while end < count:
            if _goes_on(passage, end):
                end += 1
            elif joins_names(passage, end) or (
                _links(passage, end) and end + 1 < count and passage.tokens[end + 1].word
            ):
                end += 2
            else:
                break
        floor = found[-1][1] if found else 0
        first = at
        while first - 2 >= floor and _links(passage, first - 1) and _opens(passage, first - 2):
            first -= 2
        if end - first > 1:
            found.append((first, end))
        at = end
    return found


def _goes_on(passage: Passage, at: int) -> bool:
    """Whether a name goes on with a word: another part of names, or a surname that no table knows."""
    word = passage.words[at]
    if word.name and not word.nouns and not joined_to(passage, at):
        return True
    before = passage.words[at - 1]
    return (not before.article or "of-god" in before.bare) and _surname(passage, at)


def _foreign(passage: Passage, at: int) -> bool:
    """Whether two words in a row that are in no table but as names are a name from elsewhere."""
    vocabulary = passage.pack.vocabulary
    if (vocabulary(passage.norms[at]) == UNKNOWN) == (vocabulary(passage.norms[at + 1]) == UNKNOWN):
        return True
    # Beside a name that is known as such, any word may be unknown: the model decides.
    return type_at(passage, at) == type_at(passage, at + 1) == "person"


def _bare(passage: Passage, at: int) -> bool:
    """Whether no table knows anything of a word but that it may be a name."""
    word = passage.words[at]
    return passage.tokens[at].word and not word.nouns and not word.bare


def _links(passage: Passage, at: int) -> bool:
    """Whether a word links the parts of a name ("son of")."""
    word = passage.words[at]
    return "person-mark" in word.bare and not word.article and not word.nouns and len(passage.norms[at]) > 1


def _opens(passage: Passage, at: int) -> bool:
    """Whether a word that no table has as anything else can open a name."""
    return _bare(passage, at) and not passage.pack.forms(passage.norms[at])


def _surname(passage: Passage, at: int) -> bool:
    """Whether a word that no table knows, or knows as a name, stands after a name."""
    norm = passage.norms[at]
    if not _bare(passage, at) or passage.pack.cues.get(norm):
        return False
    parts = passage.pack.vocabulary(norm).parts
    if passage.words[at].article:
        # "X voiced the thanks": an act is nobody's surname, unless its word is a name too.
        bare = passage.pack.vocabulary(norm.removeprefix(passage.pack.clitics.article)).parts
        return parts[:1] != "M" or "R" in bare
    return not parts or parts[0] == "R"


def joined_to(passage: Passage, at: int) -> int:
    """Letters of a conjunction joined to a name."""
    norm = passage.norms[at]
    if passage.words[at].nouns:
        return 0
    for one in passage.pack.clitics.conjunctions:
        if norm.startswith(one) and passage.pack.lexicon.word(norm[len(one) :]).name:
            return len(one)
    return 0
