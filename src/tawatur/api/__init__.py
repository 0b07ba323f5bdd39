"""The use cases that every face calls."""

from tawatur.api.capture import locate
from tawatur.api.reading import checked_date, read

__all__ = ["checked_date", "locate", "read"]
