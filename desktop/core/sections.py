"""The ids of the sections of a page; a section of the glossary is WORDS, a hyphen, its letter."""

from __future__ import annotations

OVERVIEW, WORKS, WHO, GIVEN = "overview", "works", "who", "given"
EFFECTS, WARNINGS, LIFE, EVIDENCE = "effects", "warnings", "life", "evidence"
CHANGES, QUESTIONS, SOURCES = "changes", "questions", "sources"
LISTED, WORDS = "listed", "words"  # therapies of a sign and the like; the glossary
