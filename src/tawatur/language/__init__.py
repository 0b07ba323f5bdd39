"""Packs, folding, tokens, sentences, quotations: what the reader knows of languages."""
