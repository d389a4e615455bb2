"""The page of an entry, painted by itself. Start at view.py; a kind of block is one file.

Imports nothing itself: the list needs style.py only, and opens without all that draws a page.
"""
