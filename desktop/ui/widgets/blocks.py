"""Turns the blocks of a composed page into widgets. The page decides what; this only draws."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from db.records import Citation, Source, Statement, Table
from desktop.core import citations
from desktop.core.page import Block, BlockKind
from desktop.ui.look import Look
from desktop.ui.widgets.column import ColumnLayout
from desktop.ui.widgets.labels import Card, PlainLabel
from desktop.ui.widgets.reaction_row import ReactionRow
from desktop.ui.widgets.statement import StatementText, StatementView
from desktop.ui.wording import NOT_STATED, VERDICTS, said, topic_title

SourceSlot = Callable[[object], None]


class BlockFactory:
    """Makes the widgets of a page; `on_sources` is told when a chip is pressed."""

    def __init__(self, look: Look, on_sources: SourceSlot, professional: bool) -> None:
        """Keep what every block needs."""
        self._look, self._on_sources, self._professional = look, on_sources, professional

    def widget(self, parent: QWidget, block: Block) -> QWidget:
        """Return the widget of one block."""
        match block.kind:
            case BlockKind.HEADING:
                return PlainLabel(parent, topic_title(block.topic), "heading")
            case BlockKind.GAP:
                return self._gap(parent, block)
            case BlockKind.NOTE:
                return StatementView(parent, self._look, StatementText(text=block.text))
            case BlockKind.THEN_NOW:
                return self._then_now(parent, block)
            case BlockKind.REACTIONS:
                return self._reactions(parent, block)
            case BlockKind.TABLE:
                return self._table(parent, block)
            case BlockKind.SOURCE:
                return self._source(parent, block)
            case _:
                return self._statement(parent, block)

    def view(
        self, parent: QWidget, statement: Statement, size: int = 14, faded: bool = False
    ) -> StatementView:
        """Return one statement with its chip."""
        text, label, notes = statement.text, statement.label or statement.heading, list[str]()
        if statement.trial:
            trial = statement.trial
            label = trial.trial
            who = ", ".join(x for x in (trial.population, f"n={trial.n}" if trial.n else "") if x)
            against = f" Comparator: {trial.comparator}." if trial.comparator else ""
            text = f"{trial.endpoint}: **{trial.result}**.{against}"
            notes.append(who)
        if statement.date:
            text = f"**{statement.date}**  {text}"
        if statement.region:
            notes.append(statement.region)
        if not statement.current:
            notes.insert(0, said("No longer current."))
        if statement.note:
            notes.append(statement.note)
        shown = StatementText(
            text=text, label=label, chip=self._chip(statement),
            note=" · ".join(n for n in notes if n), bullet=statement.style == "bullet",
            spoken=citations.spoken(statement.citations), size=size,
            faded=faded or not statement.current,
        )  # fmt: skip
        view = StatementView(parent, self._look, shown, statement.citations)
        view.sources_requested.connect(self._on_sources)
        return view

    def _chip(self, statement: Statement) -> str:
        chip = citations.chip(statement.citations, short=not self._professional)
        if chip and self._professional and statement.secondary:
            chip += " · " + said("secondary")
        return chip

    def _statement(self, parent: QWidget, block: Block) -> QWidget:
        assert block.statement is not None
        return self.view(parent, block.statement)

    def _gap(self, parent: QWidget, block: Block) -> QWidget:
        text = block.text or said(NOT_STATED)
        shown = StatementText(text=text, faded=True, bullet=False)
        card = Card(parent, "note-plain", 10)
        card.body.addWidget(StatementView(card, self._look, shown))
        return card

    def _then_now(self, parent: QWidget, block: Block) -> QWidget:
        assert block.statement is not None and block.statement.claim is not None
        claim, card = block.statement.claim, Card(parent, "row", 12)
        verdict = said(VERDICTS.get(claim.verdict, claim.verdict))
        if claim.wrong_number:
            verdict += " · " + said("the number in the article is wrong")
        tone = "green" if claim.verdict == "confirmed" else "amber"
        head = PlainLabel(card, verdict, "group")
        head.setProperty("tone", tone)
        card.body.addWidget(head)
        then = f"{claim.then}"
        when = citations.year(claim.article_date)
        shown = StatementText(
            text=then, label=f"{said('Then')} ({when})", faded=claim.verdict != "confirmed",
            note=f"{claim.article_title}: {claim.article_locator}",
        )  # fmt: skip
        card.body.addWidget(StatementView(card, self._look, shown))
        now = StatementText(
            text=block.statement.text, label=said("Now"), spoken=citations.spoken(block.statement.citations),
            chip=citations.chip(block.statement.citations),
        )  # fmt: skip
        view = StatementView(card, self._look, now, block.statement.citations)
        view.sources_requested.connect(self._on_sources)
        card.body.addWidget(view)
        return card

    def _reactions(self, parent: QWidget, block: Block) -> QWidget:
        box = QWidget(parent)
        layout = ColumnLayout(box)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.setSpacing(0)
        people = block.text
        if block.rows and not block.rows[0].current:
            people = f"{people} · {said('no longer current')}"
        layout.addWidget(PlainLabel(box, people, "small"))
        for statement in block.rows:
            row = ReactionRow(box, self._look, statement)
            row.sources_requested.connect(self._on_sources)
            layout.addWidget(row)
        return box

    def _table(self, parent: QWidget, block: Block) -> QWidget:
        assert block.table is not None
        table, card = block.table, Card(parent, "row", 12)
        name = " ".join(x for x in (table.scale, table.version) if x)
        title = f"{name}, {table.applies}" if table.applies else name
        card.body.addWidget(PlainLabel(card, title, "heading"))
        card.body.addLayout(self._grid(card, table))
        for text in (table.rule, table.note):
            if text:
                card.body.addWidget(PlainLabel(card, text, "small"))
        shown = StatementText(
            text=said("Restated from the source; the scale is never converted."), size=12,
            chip=citations.chip(table.citations), spoken=citations.spoken(table.citations), faded=True,
        )  # fmt: skip
        view = StatementView(card, self._look, shown, table.citations)
        view.sources_requested.connect(self._on_sources)
        card.body.addWidget(view)
        return card

    def _grid(self, parent: QWidget, table: Table) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        for column, title in enumerate(table.columns):
            mark = " (" + said("in doubt") + ")" if title in table.doubtful else ""
            grid.addWidget(PlainLabel(parent, title + mark, "group"), 0, column)
            grid.setColumnStretch(column, 1 if column == 0 else 3)
        for number, row in enumerate(table.rows, start=1):
            for column, cell in enumerate(row):
                label = PlainLabel(parent, cell)
                label.setAlignment(Qt.AlignmentFlag.AlignTop)
                label.setAccessibleName(f"{table.columns[column]}: {cell}")
                grid.addWidget(label, number, column)
        return grid

    def _source(self, parent: QWidget, block: Block) -> QWidget:
        assert block.source is not None
        return StatementView(parent, self._look, source_text(block.source))


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


def citation_card(parent: QWidget, look: Look, citation: Citation, source: Source) -> QWidget:
    """Return one citation for the source drawer: where it stands, then the source itself."""
    card = Card(parent, "row", 12)
    head = QHBoxLayout()
    head.addWidget(PlainLabel(card, citation.locator, "heading"), 1)
    card.body.addLayout(head)
    card.body.addWidget(StatementView(card, look, source_text(source)))
    return card
