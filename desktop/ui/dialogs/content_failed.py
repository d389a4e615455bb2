"""What is shown when the content file cannot be used: what happened and what to do. No content."""

from __future__ import annotations

from desktop.ui.dialogs.reading import ReadingDialog
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said


class ContentFailedDialog(ReadingDialog):
    """Replaces the window."""

    def __init__(self, message: str, advice: str) -> None:
        """Show the message of a content error."""
        super().__init__(None, "LeukoGuide", 520, 290)
        title = said("LeukoGuide cannot show its content")
        self.body.addWidget(PlainLabel(self.column, title, "title"))
        self.body.addWidget(PlainLabel(self.column, message, "heading"))
        self.body.addWidget(PlainLabel(self.column, advice))
        self.finish()
