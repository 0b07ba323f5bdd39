"""Frozen types of the field's words; nothing here does input or output."""

from tawatur.model.attribution import (
    Attribution,
    Basis,
    ChainLink,
    Described,
    Form,
    Link,
    SourceKind,
    Stance,
)
from tawatur.model.document import BODY, Block, Document, Role
from tawatur.model.identity import capture_id, digest, document_id, version_id
from tawatur.model.marks import Event, Figure, Mention, Named, Response, Specific, Timex, Warning
from tawatur.model.reading import Reader, Reading, from_json, json_schema, to_json
from tawatur.model.span import Span, cut

__all__ = [
    "BODY",
    "Attribution",
    "Basis",
    "Block",
    "ChainLink",
    "Described",
    "Document",
    "Event",
    "Figure",
    "Form",
    "Link",
    "Mention",
    "Named",
    "Reader",
    "Reading",
    "Response",
    "Role",
    "SourceKind",
    "Span",
    "Specific",
    "Stance",
    "Timex",
    "Warning",
    "capture_id",
    "cut",
    "digest",
    "document_id",
    "from_json",
    "json_schema",
    "to_json",
    "version_id",
]
