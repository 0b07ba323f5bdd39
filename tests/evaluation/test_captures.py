"""The measure of captures: what counts as found, and as right."""

from __future__ import annotations

from evaluation.captures import invented, marks, tally
from evaluation.score import Tally
from msgspec.structs import replace

from tawatur import read

PAGE = (
    '<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"x","articleBody":'
    '"قال وزير الري إن \\"السد آمن\\"\\u060c وإن المياه تتراجع."}</script></head>'
    "<body><h1>السد آمن</h1><p>قال <b>وزير</b> الري&nbsp;إن &quot;السد آمن&quot;، وإن المياه تتراجع.</p></body></html>"
)


def test_a_span_is_right_where_its_bytes_are_its_words() -> None:
    document = read(PAGE).document
    assert tally(PAGE.encode(), document, document.blocks) == Tally(3, 3, 3)
    moved = replace(document, text=document.text.replace("السد", "الجسر"))
    assert tally(PAGE.encode(), moved, document.blocks).right < 3


def test_every_mark_of_the_invented_pages_is_found() -> None:
    found = marks(invented())
    assert found.labelled == found.right > 20
