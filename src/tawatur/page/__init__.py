"""Page: bytes to a Document. Nothing here opens a file or a socket."""

from tawatur.page.capture import locate
from tawatur.page.container import LARGEST
from tawatur.page.decode import receive
from tawatur.page.document import read
from tawatur.page.received import Received

__all__ = ["LARGEST", "Received", "locate", "read", "receive"]
