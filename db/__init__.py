"""The content of LeukoGuide: what is known, from where, and how it is asked for.

Nothing in this package may import Qt or `desktop`.
"""
