"""No name of the real content is cut in the list, in the narrowest list with the largest text."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import Kind
from db.repository import ContentRepository
from desktop.core.paths import resource
from desktop.models.entry_list import EntryListModel, grouped_rows
from desktop.ui.icons import Icons
from desktop.ui.look import Look
from desktop.ui.theme import Theme
from desktop.ui.widgets.entry_delegate import EntryDelegate
from desktop.ui.widgets.entry_list_view import EntryListView

NARROWEST = 0.34 * 1024  # side_by_side.MOST_LIST of the smallest window, at 200 %
SAME_IN_SPANISH: list[str] = []
NOTES = {"withdrawn": "Fuera del mercado", "restricted": "Suministro limitado"}


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_name_is_shown_whole(
    qapp: QApplication, qtbot: QtBot, release: ContentRepository, lang: str
) -> None:
    Theme.register_fonts()
    theme = Theme(qapp, resource("theme/tokens.toml"), resource("theme/app.qss"))
    theme.apply("light", 200)
    model = EntryListModel()
    rows = grouped_rows(release.summaries(lang=lang), NOTES)
    model.set_rows(rows)
    view = EntryListView(None, Look(theme, Icons(theme)), model)
    qtbot.addWidget(view)
    delegate = view.itemDelegate()
    assert isinstance(delegate, EntryDelegate)
    width = round(NARROWEST) - theme.px(12)  # the scroll bar
    cut = [delegate.cut_words(width, number) for number in range(len(rows))]
    assert [words for words in cut if words] == []
    qapp.setStyleSheet("")


def test_every_title_of_the_spanish_list_is_spanish(release: ContentRepository) -> None:
    """Names of medicines are the same; whatever else stood in English had no Spanish title."""
    titles = {s.id: s.title for s in release.summaries()}
    named = {s.id for s in release.summaries(Kind.THERAPY, Kind.SUPPORTIVE)}
    same = {s.id for s in release.summaries(lang="es") if s.title == titles[s.id]}
    assert sorted(same - named) == SAME_IN_SPANISH
