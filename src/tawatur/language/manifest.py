"""Manifest: a pack's `pack.toml`, read and checked."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from importlib.resources.abc import Traversable
from typing import Any

from tawatur.errors import PackError
from tawatur.language.clitic import Clitics
from tawatur.language.fold import Folder
from tawatur.language.tables import Row
from tawatur.language.tense import Tense
from tawatur.language.vocabulary import Sense

NAME = "pack.toml"
NEEDED = {"pack": ("iso", "name", "version", "script", "direction"), "fold": ("match", "search")}
DIRECTIONS = ("rtl", "ltr")
LAST_CODE = 0x10FFFF


def manifest(root: Traversable) -> dict[str, Any]:
    """The manifest of the pack in a folder.

    Raises:
        PackError: It cannot be read, lacks a section or key, or names no direction of writing.
    """
    try:
        read: dict[str, Any] = tomllib.loads((root / NAME).read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PackError(NAME, None, f"cannot be read: {error}") from error
    for section, keys in NEEDED.items():
        if section not in read:
            raise PackError(NAME, None, f"no section [{section}]")
        for key in keys:
            if key not in read[section]:
                raise PackError(NAME, None, f"no {key} in [{section}]")
    if read["pack"]["direction"] not in DIRECTIONS:
        raise PackError(NAME, None, f"direction {read['pack']['direction']!r} is none of {', '.join(DIRECTIONS)}")
    return read


def pattern(endings: Mapping[str, Any], key: str) -> re.Pattern[str]:
    """The regular expression of a key in [endings]; where there is none, one that matches nothing.

    Raises:
        PackError: It is no regular expression.
    """
    try:
        return re.compile(endings.get(key) or r"(?!)")
    except re.error as error:
        raise PackError(NAME, None, f"{key} is no regular expression: {error}") from error


def folder(rows: list[Row], profiles: list[str]) -> Folder:
    """A profile of `fold.tsv`.

    Raises:
        PackError: A code is no code point.
    """
    table: dict[int, str | None] = {}
    for row in rows:
        try:
            code = int(row["code"], 16)
        except ValueError as error:
            raise row.fault(f"code {row['code']!r} is not hexadecimal") from error
        if code > LAST_CODE:
            raise row.fault(f"code {row['code']!r} is beyond the last code point")
        if row["profile"] in profiles:
            table[code] = row["to"] or None
    # What a row folds to may itself be folded by another row of the profile.
    for _ in range(3):
        table = {code: to.translate(table) if to else to for code, to in table.items()}
    return Folder(table)


def clitics(fold: Folder, section: Mapping[str, Any]) -> Clitics:
    """The clitics of the section [clitics]; a language without it has none."""

    def words(key: str) -> tuple[str, ...]:
        return tuple(fold.word(word) for word in section.get(key, ()))

    return Clitics(
        conjunctions=words("conjunctions"),
        prepositions=words("prepositions"),
        with_=fold.word(section.get("with", "")),
        address=fold.word(section.get("address", "")),
        article=fold.word(section.get("article", "")),
        contracted={fold.word(a): fold.word(b) for a, b in section.get("contracted", {}).items()},
        pronouns=words("pronouns"),
        objects=words("objects"),
        joins={fold.word(a): fold.word(b) for a, b in section.get("joins", {}).items()},
    )


def tense(fold: Folder, section: Mapping[str, Any], joined: Clitics, sense: Callable[[str], Sense]) -> Tense:
    """The tenses of the section [tense]; a language without it has none that show at a verb's beginning."""

    def words(key: str) -> tuple[str, ...]:
        return tuple(fold.word(word) for word in section.get(key, ()))

    return Tense(
        mark=fold.word(section.get("future", "")),
        persons=words("persons"),
        plurals=words("plurals"),
        conjunctions=joined.conjunctions,
        sense=sense,
    )
