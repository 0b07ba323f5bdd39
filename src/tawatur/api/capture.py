"""The use case `locate`: from what a reading marks back to the bytes that were received."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur import page
from tawatur.model import Block, Document, Reading, Span


def locate(
    data: str | bytes, read: Reading | Document, spans: Sequence[Span | Block], *, name: str = "text"
) -> list[tuple[tuple[int, int], ...]]:
    """Find where spans of a reading stand in the captured page.

    Args:
        data: The page as it was given to `read`.
        read: What was read from it, by this version or an earlier one.
        spans: Spans of the reading, or blocks of its document.
        name: What to call the page in messages.

    Returns:
        For each span, in order, the ranges of bytes (first, one past the last) in which its words stand: one, or
        several where tags stand between. They count the bytes of `data`; where it is gzip, those that it opens to;
        where it is a text, its UTF-8. Empty where the words do not stand there.

    Raises:
        InputError: The data are not what was read: their SHA-256 is not `capture`.

    >>> from tawatur.api import read
    >>> data = "<html><body><p>قال <b>مصدر</b> أمني إن الطريق مغلق.</p></body></html>".encode()
    >>> mark = read(data).attributions[0]
    >>> locate(data, read(data), [mark.source, mark.cue])
    [((25, 33), (38, 46)), ((15, 21),)]
    >>> data[25:33].decode()
    'مصدر'
    """
    return page.locate(data, read.document if isinstance(read, Reading) else read, spans, name=name)
