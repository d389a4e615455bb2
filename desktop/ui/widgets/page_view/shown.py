"""What is shown of a statement or a source: records turned into words, label, note and chip."""

from __future__ import annotations

from dataclasses import dataclass

from db.records import Source, Statement
from desktop.core import citations
from desktop.core.rich_text import parse
from desktop.ui.wording import said


@dataclass(frozen=True, slots=True)
class StatementText:
    """What a statement shows: all plain text but `text`, which may carry **bold**.

    `size` is that of the words in unscaled pixels; `spoken` names the sources in full.
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

    def words(self) -> str:
        """Return everything but the chip as one text for screen readers."""
        plain = parse(self.text)[0]
        words = f"{self.label}: {plain}" if self.label else plain
        return f"{words} {self.note}".strip()

    def description(self) -> str:
        """Return where it was read, for screen readers; "" without a source."""
        return said("Source: {0}").format(self.spoken) if self.spoken else ""


def statement_text(statement: Statement, professional: bool) -> StatementText:
    """Return what is shown of a statement; only professionals see that a source is secondary."""
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
    if not statement.current:
        notes.insert(0, said("No longer current."))
    notes += [statement.region, statement.note]
    return StatementText(
        text=text, label=label, chip=chip_text(statement, professional),
        note=" · ".join(n for n in notes if n), bullet=statement.style == "bullet",
        spoken=citations.spoken(statement.citations), faded=not statement.current,
    )  # fmt: skip


def chip_text(statement: Statement, professional: bool) -> str:
    """Return the text of the chip of a statement, "" without a citation."""
    chip = citations.chip(statement.citations, short=not professional)
    if chip and professional and statement.secondary:
        chip += " · " + said("secondary")
    return chip


def source_text(source: Source) -> StatementText:
    """Return a source as a line of text: title, publisher, date, what was read, address."""
    notes = [source.kind.replace("cancer-centre", "cancer center")]
    if source.secondary:
        notes.append(said("secondary source"))
    if source.part_read:
        notes.append(f"{said('read')}: {source.part_read}")
    if source.address:
        notes.append(source.address)
    return StatementText(
        text=f"{source.publisher}, {source.date}", label=source.title, note=" · ".join(notes)
    )
