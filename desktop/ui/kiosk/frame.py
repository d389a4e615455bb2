"""What stays in the same place on every screen: the header above, help and the bar below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.kiosk_session import HOME
from desktop.core.policy_rules import TEXT_SIZES
from desktop.ui.kiosk.asks import Ask, Do
from desktop.ui.kiosk.buttons import BarButton, NavButton
from desktop.ui.kiosk.kit import Kit, Screen, Words
from desktop.ui.kiosk.measures import TARGET, header_font, is_low, space
from desktop.ui.kiosk.touch import Face
from desktop.ui.language import NAMES
from desktop.ui.wording import said

HELP = "Ask staff for help or a paper copy. If you feel very sick now, tell the staff."
ASK_STAFF = "Ask staff for help or a paper copy."
BAR_HEIGHT = 104
HEADER_HEIGHT, HEADER_EDGE = 100, 8
LOW_HEADER, LOW_EDGE = 84, 6  # on a low screen
NAV_WIDTH = 116


def strip(parent: QWidget, name: str) -> QWidget:
    """Return a widget that the style sheet colors by its name."""
    made = QWidget(parent)
    made.setObjectName(name)
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made


class Frame(QWidget):
    """Header, a screen, and the bar.

    Signals:
        asked(object): an Ask of the header, the screen or the bar.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None, kit: Kit) -> None:
        """Make the header; `set_screen` puts the rest in."""
        super().__init__(parent)
        self._kit = kit
        self._is_home = kit.session.place.name == HOME
        self._is_first = self._is_home or len(kit.session.places) < 2
        self.shown: Screen | None = None
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._title = Words(self, kit.look, "", "title")
        self._title.setFont(header_font(kit.look.theme))
        column.addWidget(self._header())
        gap = space(kit.look.theme, 22)
        self._middle = QVBoxLayout()
        above = LOW_EDGE if is_low(kit.look.theme) else gap
        self._middle.setContentsMargins(gap, above, gap, space(kit.look.theme, 10))
        column.addLayout(self._middle, 1)

    @property
    def title(self) -> str:
        """Return what stands in the header."""
        return self._title.text()

    def set_screen(self, screen: Screen) -> None:
        """Put the screen under the header, and help and bar under it.

        They are made after the screen: Tab and screen readers follow the order of making.
        """
        self.shown = screen
        self._title.setText(screen.title())
        self._middle.addWidget(screen, 1)
        screen.asked.connect(self.asked)
        self._column.addWidget(self._help())
        self._column.addWidget(self._bar())

    def _header(self) -> QWidget:
        header, look = strip(self, "header"), self._kit.look
        low = is_low(look.theme)
        height, edge = (LOW_HEADER, LOW_EDGE) if low else (HEADER_HEIGHT, HEADER_EDGE)
        header.setMinimumHeight(height)
        row = QHBoxLayout(header)
        gap = space(look.theme, 22)
        row.setContentsMargins(gap, edge, gap, edge)
        row.setSpacing(gap)
        if not self._is_first:
            for text, icon, do in (
                (said("Back"), "arrow-left", Do.BACK), (said("Home"), "home", Do.HOME),
            ):  # fmt: skip
                button = NavButton(header, look, Face(text, icon=icon), Ask(do))
                button.setFixedSize(NAV_WIDTH, height - 2 * edge)
                button.asked.connect(self.asked)
                row.addWidget(button)
        self._title.setParent(header)
        row.addWidget(self._title, 1)
        info = self._kit.library.info
        name = Words(header, self._kit.look, f"LeukoGuide\n{info.version} · {info.date}", "tiny")
        name.setWordWrap(False)
        name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(name)
        return header

    def _help(self) -> QWidget:
        """Return the line that every screen has (rules K-10, S-06)."""
        # The six cards say the second half themselves.
        line = Words(self, self._kit.look, said(ASK_STAFF) if self._is_home else said(HELP), "help")
        gap = space(self._kit.look.theme, 22)
        line.setContentsMargins(gap, 2, gap, LOW_EDGE if is_low(self._kit.look.theme) else 12)
        return line

    def _bar(self) -> QWidget:
        bar, look = strip(self, "bar"), self._kit.look
        row = QHBoxLayout(bar)
        low = is_low(look.theme)
        edge, least = (LOW_EDGE, TARGET) if low else (12, max(TARGET, BAR_HEIGHT - 24))
        row.setContentsMargins(16, edge, 16, edge)
        row.setSpacing(10)
        for face, ask in self._faces():
            button = BarButton(bar, look, face, ask)
            button.setMinimumHeight(least)
            button.asked.connect(self.asked)
            row.addWidget(button, 1)
        return bar

    def _faces(self) -> list[tuple[Face, Ask]]:
        kit, faces = self._kit, list[tuple[Face, Ask]]()
        largest = kit.session.text_size == TEXT_SIZES[-1]  # after it comes the smallest
        size = said("Small text") if largest else said("Bigger text")
        faces.append((Face(size, icon="text-size"), Ask(Do.LARGER)))
        faces.append((Face(said("Colors"), icon="contrast"), Ask(Do.THEME)))
        if len(kit.languages) == 2:
            other = next(c for c in kit.languages if c != kit.session.language)
            face = Face(NAMES.get(other, other), icon="language")
            faces.append((face, Ask(Do.LANGUAGE, other)))
        elif len(kit.languages) > 2:
            faces.append((Face(said("Language"), icon="language"), Ask(Do.GO, "languages")))
        if kit.can_listen:
            faces.append((Face(said("Listen"), icon="listen"), Ask(Do.LISTEN)))
        faces.append((Face(said("Hide screen"), icon="hide"), Ask(Do.HIDE)))
        faces.append((Face(said("Start over"), icon="start-over"), Ask(Do.START_OVER)))
        return faces
