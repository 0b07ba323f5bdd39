"""From a document to its reading: one component a file, composed once."""

from tawatur.reading.reader import read

__all__ = ["read"]
