"""What the inputs meet, in one place that never moves: the result, its scale, its limits."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core import citations
from desktop.core.grading import Met, NoGrade, Reason, Sheet
from desktop.ui.announce import announce
from desktop.ui.dialogs.worksheets import words
from desktop.ui.look import Look
from desktop.ui.widgets.column import hugging
from desktop.ui.widgets.labels import Card, PlainLabel
from desktop.ui.widgets.statement import StatementText, StatementView
from desktop.ui.wording import chip_words, said, sentences

LOOKS = {
    Reason.MISSING: ("true", "info-circle", "slate"),
    Reason.INVALID: ("banner", "alert-triangle", "amber"),
    Reason.CONTRADICTION: ("banner", "alert-triangle", "amber"),
}
MET_LOOK = ("row-ticked", "clipboard-check", "teal")
OTHER_LOOK = ("true", "info-circle", "ink")


class ResultCard(Card):
    """Shows one outcome.

    Signals:
        sources_requested(object): the citations of the table.
    """

    sources_requested = Signal(object)

    def __init__(self, parent: QWidget, look: Look) -> None:
        """Make an empty card."""
        super().__init__(parent, "true", 14)
        self.setSizePolicy(hugging())
        self.body.setSpacing(5)
        self._look = look
        self._texts: tuple[str, ...] = ()
        head = QHBoxLayout()
        head.setSpacing(8)
        self._picture = PlainLabel(self)
        self._picture.setFixedWidth(look.theme.px(26))
        head.addWidget(self._picture)
        self._headline = PlainLabel(self, "", "section")
        head.addWidget(self._headline, 1)
        self.body.addLayout(head)
        self._lines: list[QWidget] = []
        self._is_brief = False

    def texts(self) -> tuple[str, ...]:
        """Return every text that stands in the result area, the headline first."""
        return self._texts

    def set_brief(self, brief: bool) -> None:
        """Show the headline only, where the rest stands elsewhere for want of room."""
        if brief != self._is_brief:
            self._is_brief = brief
            for widget in self._lines:
                widget.setVisible(not brief)
            self.body.invalidate()
            self.updateGeometry()

    def show_outcome(self, sheet: Sheet, outcome: Met | NoGrade, aloud: bool = True) -> None:
        """Show what the inputs meet; `aloud` says it to a screen reader when it is new."""
        headline, lines = words.headline(outcome), words.result_lines(sheet, outcome)
        texts = (headline, *lines, words.limits(sheet))
        if texts == self._texts:
            return
        self._texts = texts
        look, icon, role = MET_LOOK
        if isinstance(outcome, NoGrade):
            look, icon, role = LOOKS.get(outcome.reason, OTHER_LOOK)
        self.set_look(look)
        self._picture.setPixmap(self._look.icons.pixmap(icon, role, 24, 2.0))
        self._headline.setText(headline)
        self._show_lines(sheet, lines, texts[-1])
        self.setAccessibleName(sentences(*texts))
        if aloud:
            announce(self._headline, sentences(headline, *lines))

    def _show_lines(self, sheet: Sheet, lines: tuple[str, ...], limits: str) -> None:
        for widget in self._lines:
            self.body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        cited = sheet.table.citations
        spoken = citations.spoken(cited, said)
        first = StatementText(text=lines[0], chip=chip_words(cited), spoken=spoken)
        view = StatementView(self, self._look, first, cited)
        view.sources_requested.connect(self.sources_requested)
        more = [PlainLabel(self, text) for text in lines[1:]]
        self._lines = [view, *more, PlainLabel(self, limits, "small")]
        for widget in self._lines:
            self.body.addWidget(widget)
            widget.setVisible(not self._is_brief)
        self.body.invalidate()
        self.updateGeometry()
