"""Tawatur reads Arabic news and keeps a ledger of sourced claims.

>>> import tawatur
>>> reading = tawatur.read("وقال وزير الداخلية: «أغلقنا الطريق».")
>>> reading.attributions[0].content[0].text
'أغلقنا الطريق'
"""

from tawatur.api import locate, read
from tawatur.errors import InputError, LanguageError, PackError, PipelineError, TawaturError
from tawatur.version import VERSION as _VERSION

__version__ = _VERSION

__all__ = [
    "InputError",
    "LanguageError",
    "PackError",
    "PipelineError",
    "TawaturError",
    "__version__",
    "locate",
    "read",
]
