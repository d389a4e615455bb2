"""About LeukoGuide, and the overview of keyboard shortcuts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from db.records import ContentInfo
from desktop import __version__
from desktop.core.handouts.parts import ReviewState
from desktop.core.review import Review
from desktop.ui.dialogs.reading import ReadingDialog
from desktop.ui.widgets.labels import Card, PlainLabel
from desktop.ui.wording import INTENDED_USE, STAFF_LINE, said


class AboutDialog(ReadingDialog):
    """Intended use, versions, review state, licences."""

    def __init__(
        self, parent: QWidget | None, info: ContentInfo, reviews: Sequence[Review] = ()
    ) -> None:
        """Show what the program and its content are; `reviews` are those of all signed texts."""
        super().__init__(parent, said("About LeukoGuide"), 560, 440)
        column = self.column
        self.body.addWidget(PlainLabel(column, "LeukoGuide", "title"))
        self.body.addWidget(PlainLabel(column, said(INTENDED_USE), "heading"))
        self.body.addWidget(PlainLabel(column, said(STAFF_LINE)))
        counts = info.counts
        facts = [
            said("Program {0}, content {1} of {2}").format(__version__, info.version, info.date),
            said("{0} statements from {1} sources. {2} visible gaps.").format(
                counts.get("statements", 0), counts.get("sources", 0), counts.get("gaps", 0)
            ),
            review_words(reviews),
            said("Program: MIT licence. Qt and PySide6: LGPL 3. Typst: Apache 2.0. "
                 "Inter: SIL OFL 1.1. Icons: Tabler, MIT."),
            f"SHA-256 {info.sha256[:32]}…",
        ]  # fmt: skip
        card = Card(column, "true", 14)
        for fact in facts:
            card.body.addWidget(PlainLabel(card, fact))
        self.body.addWidget(card)
        self.finish()


def review_words(reviews: Sequence[Review]) -> str:
    """Return how many texts the clinic stands behind today."""
    if not reviews:
        return said("No text has been reviewed by a clinician yet.")
    today = sum(review.state is ReviewState.REVIEWED for review in reviews)
    words = said("Texts signed off: {0}. Reviewed as they are today: {1}.")
    return words.format(len(reviews), today)


class ShortcutsDialog(ReadingDialog):
    """All keys in one table. `manual_wanted` says that it was closed for the manual."""

    def __init__(self, parent: QWidget | None, rows: Sequence[tuple[str, str]]) -> None:
        """Show `rows` of (keys, what they do)."""
        super().__init__(parent, said("Keyboard shortcuts"), 560, 640)
        self.manual_wanted = False
        column = self.column
        self.body.addWidget(PlainLabel(column, said("Keyboard shortcuts"), "section"))
        table = QWidget(column)
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(18)
        for number, (keys, meaning) in enumerate(rows):
            name = PlainLabel(table, keys, "heading")
            name.setWordWrap(False)
            grid.addWidget(name, number, 0)
            grid.addWidget(PlainLabel(table, meaning), number, 1)
        grid.setColumnStretch(1, 1)
        self.body.addWidget(table)
        manual = QPushButton(said("Open the manual"), column)
        manual.clicked.connect(self._want_manual)
        self.body.addWidget(manual)
        self.finish()

    def _want_manual(self) -> None:
        self.manual_wanted = True
        self.accept()
