"""Tawatur reads Arabic news and keeps a ledger of sourced claims."""

__version__ = "0.1.0"
