"""What is shown of a statement or a source: records turned into words, label, note and chip."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from db.records import Citation, Source, Statement
from desktop.core import citations
from desktop.core.age import Age, age, age_of
from desktop.core.rich_text import parse
from desktop.ui.wording import chip_words, said, sentences

# Rule D-02. A source without a date says so by itself: "undated" stands where the date would.
AGES = {Age.MAYBE_OLD: "Perhaps older than 12 months", Age.OLD: "Older than 12 months"}


class StatementText(Struct, frozen=True):
    """What a statement shows: all plain text but `text`, which may carry **bold**.

    `size` is that of the words in unscaled pixels; `spoken` names the sources in full; `aged`
    marks the chip as older than 12 months; `ended` says that the words no longer hold.
    """

    text: str
    label: str = ""
    chip: str = ""
    note: str = ""
    spoken: str = ""
    bullet: bool = False
    faded: bool = False
    size: int = 14
    role: str = "ink"
    aged: bool = False
    ended: str = ""

    def below(self) -> str:
        """Return the small line below the words."""
        return " · ".join(x for x in (self.ended, self.note) if x)

    def words(self) -> str:
        """Return everything but the chip as sentences for screen readers.

        Whoever listens may stop at any word: that it no longer holds is heard first.
        """
        plain = parse(self.text)[0]
        words = f"{self.label}: {plain}" if self.label else plain
        return sentences(self.ended, words, self.note)

    def description(self) -> str:
        """Return where it was read, for screen readers; "" without a source."""
        return said("Source: {0}").format(self.spoken) if self.spoken else ""


def statement_text(
    statement: Statement, professional: bool, today: date | None = None
) -> StatementText:
    """Return what is shown of a statement; only professionals see that a source is secondary.

    Sources are marked by their age on the day `today`; without a day nothing is.
    """
    text, label, notes = statement.text, statement.label or statement.heading, list[str]()
    if statement.trial:
        trial = statement.trial
        label = trial.trial
        notes.append(", ".join(x for x in (trial.population, trial.n and f"n={trial.n}") if x))
        text = f"{trial.endpoint}: **{trial.result}**."
        if trial.comparator:
            text += " " + said("Comparator: {0}.").format(trial.comparator)
    if statement.date:
        text = f"**{statement.date}**  {text}"
    notes += [statement.region, statement.note]
    return StatementText(
        text=text, label=label, chip=chip_text(statement, professional),
        note=" · ".join(n for n in notes if n), bullet=statement.style == "bullet",
        spoken=spoken_words(statement.citations, today), faded=not statement.current,
        aged=is_aged(statement.citations, today),
        ended="" if statement.current else said("No longer current."),
    )  # fmt: skip


def is_aged(cited: Sequence[Citation], today: date | None) -> bool:
    """Return whether the chip of these citations carries the mark of age."""
    return age_of(cited, today) in AGES


def spoken_words(cited: Sequence[Citation], today: date | None) -> str:
    """Return the citations in full and how old they are, for tool tips and screen readers."""
    words = AGES.get(age_of(cited, today), "")
    return "; ".join(x for x in (citations.spoken(cited, said), said(words) if words else "") if x)


def chip_text(statement: Statement, professional: bool) -> str:
    """Return the text of the chip of a statement, "" without a citation."""
    return cited_chip(statement.citations, professional)


def cited_chip(cited: Sequence[Citation], professional: bool) -> str:
    """Return the text of a chip; professionals see that no primary source stands behind it."""
    chip = chip_words(cited, short=not professional)
    if chip and professional and all(c.secondary for c in cited):
        chip += " · " + said("secondary")
    return chip


def source_text(source: Source, today: date | None = None, address: bool = True) -> StatementText:
    """Return a source as text: title, publisher, date, age, what was read, perhaps its address."""
    words = AGES.get(age(source.date, today), "") if today is not None else ""
    notes = [citations.kind(source.kind, said)]
    if source.secondary:
        notes.append(said("secondary source"))
    if source.part_read:
        notes.append(f"{said('read')}: {source.part_read}")
    if source.address and address:
        notes.append(source.address)
    text = f"{source.publisher}, {citations.printed_date(source.date, said)}"
    return StatementText(
        text=f"{text} · **{said(words)}**" if words else text, label=source.title,
        note=" · ".join(notes),
    )  # fmt: skip


def ages_text(dates: Sequence[str], today: date) -> str:
    """Return how many sources with these printed dates are old, and how many have none."""
    ages = [age(printed, today) for printed in dates]
    old, undated = sum(a in AGES for a in ages), ages.count(Age.UNDATED)
    words = said("Sources: {0}. Older than 12 months, or perhaps: {1}. Undated: {2}.")
    return words.format(len(ages), old, undated)
