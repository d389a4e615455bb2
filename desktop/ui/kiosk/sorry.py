"""The plain page for a kiosk that keeps crashing: no content, nothing to touch."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.kiosk.window import KioskWindow
from desktop.ui.widgets.labels import PlainLabel

# In both languages: nobody can be asked which one.
LINES = (
    ("Please ask at the desk", "display"),
    ("This screen is out of order. If you feel very sick now, tell the staff.", "lead"),
    ("Pregunte en el mostrador", "display"),
    ("Esta pantalla no funciona. Si se siente muy mal ahora, avise al personal.", "lead"),
)


class SorryWindow(KioskWindow):
    """Covers every screen with four lines."""

    def __init__(self) -> None:
        """Make it."""
        super().__init__()
        page = QWidget(self)
        page.setObjectName("sorry")  # the style sheet has sizes for it: no Theme may be at hand
        column = QVBoxLayout(page)
        column.setContentsMargins(60, 60, 60, 60)
        column.setSpacing(30)
        column.addStretch(1)
        for text, shape in LINES:
            label = PlainLabel(page, text, shape)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(1)
        self.set_root(page)
