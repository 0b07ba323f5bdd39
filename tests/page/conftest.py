"""The Arabic pack, as the page sees it."""

from __future__ import annotations

import pytest

from tawatur.language.pack import load
from tawatur.page.furniture import Pack


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load("ar")
