"""Measures the reader: labelled sets, scorers, floors and benchmarks; not part of the package."""
