"""Decides what the short sheet leaves out, step by step, until two sides of paper are enough.

Pure data: each step is one complete choice of lines, the richest first. Which one fits is measured
where the page is set. Must not know pages or points, and no step may drop what a person needs in
an emergency or what no source says about driving and staying near.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from desktop.core.handouts.parts import Line
from desktop.core.handouts.words import Words

Lines = Mapping[str, tuple[Line, ...]]

SENTENCE_END = re.compile(r"(?<=[.!?])[”\"')]*\s+(?=[“\"'(]?[¿¡]?[A-ZÁÉÍÓÚÑÜ0-9])")
CORE_LIFE = ("driving", "staying_near")  # never left out: silence would be read as "no rule"
ALL = 99  # more than any section has


class Step(Struct, frozen=True):
    """How much of each section one step keeps: numbers of items, or of paragraphs.

    `whole` keeps everything. `first_words` keeps the first sentence of an item, not all of them;
    `leads` the sentence before a list. `serious`: 2 for the whole text, 1 for its first sentence,
    0 for the names alone.
    """

    whole: bool = False
    leads: bool = False
    what_it_is: int = 1
    how_given: int = 1
    expect: int = ALL
    common: int = 4
    common_text: bool = False
    serious: int = 0
    self_care: int = 0
    advice: int = 2
    signs: int = ALL
    questions: int = 3
    gaps: bool = True
    card: bool = True


# From the whole sheet down; each step says less than the one before, which the search for the
# first that fits relies on. What stands in the red boxes anyway goes before what stands nowhere
# else, and the card goes last but one: without it "show your wallet card" would be empty words.
STEPS = (
    Step(whole=True),
    Step(leads=True, what_it_is=2, how_given=ALL, common_text=True, serious=1, self_care=ALL),
    Step(leads=True, what_it_is=2, how_given=7, common_text=True, self_care=5),
    Step(leads=True, how_given=6, common_text=True, self_care=3),
    Step(leads=True, how_given=6, self_care=3),
    Step(how_given=6, self_care=2),
    Step(how_given=4),
    Step(how_given=2),
    Step(signs=6),
    Step(signs=5, expect=6),
    Step(signs=5, expect=5),
    Step(signs=5, expect=5, questions=2),
    Step(signs=4, expect=5, questions=2),
    Step(signs=4, expect=4, questions=2),
    Step(signs=4, expect=4, questions=2, common=3),
    Step(signs=5, expect=5, questions=3, common=4, advice=1),
    Step(signs=5, expect=4, questions=2, common=4, advice=1),
    Step(signs=4, expect=4, questions=2, common=3, advice=1),
    Step(signs=3, expect=4, questions=2, common=3, advice=1),
    Step(signs=3, expect=3, questions=2, common=3, advice=1),
    Step(signs=3, expect=3, questions=2, common=2, advice=1),
    Step(signs=3, expect=3, questions=2, common=2, advice=1, gaps=False),
    Step(signs=3, expect=3, questions=1, common=2, advice=0, gaps=False),
    Step(signs=3, expect=2, questions=1, common=0, advice=0, gaps=False),
    Step(signs=2, expect=1, questions=1, common=0, advice=0, gaps=False),
    Step(signs=2, expect=1, questions=1, common=0, advice=0, gaps=False, card=False),
    Step(signs=1, expect=1, questions=1, common=0, advice=0, gaps=False, card=False),
)
LARGE_PRINT_STEP = STEPS[16]  # where a page holds a third of the words, sides are not counted


def kept(
    step: Step, full: Lines, life: tuple[Line, ...], words: Words
) -> dict[str, tuple[Line, ...]]:
    """Return the lines of each section that `step` keeps of a sheet with the lines `full`.

    `life` is what must stand of daily life; a section without lines is left out.
    """
    if step.whole:
        return dict(full)
    found: dict[str, tuple[Line, ...]] = {}
    for name, lines in full.items():
        if name == "life":
            found[name] = life
        elif name in CUTS:
            found[name] = CUTS[name](step, lines)
        elif name in CUTS_IN_WORDS:
            found[name] = CUTS_IN_WORDS[name](step, lines, words)
        elif name != "how_it_works":
            found[name] = lines
    return {name: lines for name, lines in found.items() if lines}


def first_sentence(text: str) -> str:
    """Return the first sentence of a text; all of it when there is no other."""
    return SENTENCE_END.split(text, maxsplit=1)[0]


def left_out(full: Lines, found: Lines, card: bool, words: Words) -> str:
    """Return the sentence that names what the full sheet says besides; "" when nothing is left."""
    keys = [f"more.{name}" for name, lines in full.items() if found.get(name) != lines]
    parts = dict.fromkeys(words[key] for key in (*keys, *([] if card else ["more.card"])))
    return words.fill("more.sheet", list=", ".join(parts)) if parts else ""


def _shorter(line: Line) -> Line:
    """Return an item with its first sentence; without its picture when that gives no number.

    A paragraph and a gap stay whole: their last sentence says what to do.
    """
    if line.gap or not line.item:
        return line
    text = first_sentence(line.text)
    if line.people is None or re.search(rf"(?<![\d.,]){line.people}\b", text):
        return replace(line, text=text)
    return replace(line, text=text, people=None, picture="")


def _items(lines: tuple[Line, ...]) -> list[Line]:
    return [line for line in lines if line.item and not line.gap]


def _gaps(step: Step, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.gap) if step.gaps else ()


def _what_it_is(step: Step, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return lines[: step.what_it_is]


def _how_given(step: Step, lines: tuple[Line, ...], words: Words) -> tuple[Line, ...]:
    """Keep the first paragraph whole and what follows as far as asked.

    Steps without a paragraph before them are named in one sentence where few of them are kept:
    a plan that stops in the middle would mislead.
    """
    said = [x for x in lines if not x.gap and not first_sentence(x.text).endswith("?")]
    gaps = _gaps(step, lines)
    named = [line.label.rstrip(".:") for line in said if line.label]
    if said and said[0].item and named and step.how_given < len(said):
        return (Line(words.fill("core.steps", list="; ".join(named)), item=False), *gaps)
    more = map(_shorter, said[1 : max(1, step.how_given)])
    return (*said[:1], *more, *gaps) or lines[:1]


def _expect(step: Step, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return (*map(_shorter, _items(lines)[: step.expect]), *_gaps(step, lines)) or lines[:1]


def _common(step: Step, lines: tuple[Line, ...], words: Words) -> tuple[Line, ...]:
    """Keep numbers only together with the sentence that says whom they were counted in."""
    items = _items(lines)
    if not step.common and items:
        names = "; ".join((x.label or x.text).rstrip(".:") for x in items[:6])
        return (Line(words.fill("core.names", list=names), item=False),)
    said = [lines[0]] if not lines[0].item else []
    first = sorted(items, key=lambda x: x.people is None)[: step.common]  # a stable sort
    chosen = [x if step.common_text else _shorter(x) for x in items if x in first]
    return (*said, *chosen, *_gaps(step, lines)) or lines[:1]


def _serious(step: Step, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    if step.serious:
        return tuple(map(_shorter, lines))
    named = tuple(Line(x.label) if x.label else x for x in lines if not x.gap)
    return (*named, *_gaps(step, lines)) or lines[:1]


def _self_care(step: Step, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(map(_shorter, _items(lines)[: step.self_care]))


def _when_to_call(step: Step, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Keep the opening, the sentence before the last list, and the first signs of that list.

    Signs of an earlier list mean "call now" (a supportive medicine): they all stay.
    """
    last = max((i for i, x in enumerate(lines) if not x.item), default=-1)
    earlier = any(x.item for x in lines[:last])
    if earlier:
        return lines
    signs = _items(lines)[: step.signs]
    told = [x for x in lines[: last + 1] if not x.item]
    opening = told if step.advice > 1 else [*told[: step.advice], *told[1:][-1:]] or told
    return (*opening, *signs, *_gaps(step, lines))


def _questions(step: Step, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return lines[: step.questions]


CUTS: dict[str, Callable[[Step, tuple[Line, ...]], tuple[Line, ...]]] = {
    "what_it_is": _what_it_is,
    "expect": _expect,
    "serious": _serious,
    "self_care": _self_care,
    "when_to_call": _when_to_call,
    "questions": _questions,
}
# These put names together in a sentence.
CUTS_IN_WORDS: dict[str, Callable[[Step, tuple[Line, ...], Words], tuple[Line, ...]]] = {
    "how_given": _how_given,
    "common": _common,
}
