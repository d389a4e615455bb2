"""The language of the shell: switched at run time, nothing of the other language left behind."""

from __future__ import annotations

import re
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from desktop.models.entry_list import Role, Row
from desktop.ui import actions
from desktop.ui.dialogs.about import AboutDialog, ShortcutsDialog
from desktop.ui.dialogs.crash import CrashDialog
from desktop.ui.widgets.checklist.sign_row import SignRow
from dev import translations
from tests.helpers.clipping import clipped
from tests.helpers.fakes import FakePrompts
from tests.helpers.pseudo import PseudoLanguage
from tests.helpers.worksheet_bench import fill
from tests.helpers.workstation import Opener


@pytest.fixture
def station(open_workstation: Opener, words: Path) -> Workstation:
    """The workstation with all languages."""
    return open_workstation(words=words)


def shown(widget: QWidget) -> set[str]:
    """Return every text of a window that a person sees, hovers over or hears, but the page."""
    delete_later()
    found: set[str] = set()
    for kind in (QLabel, QPushButton, QRadioButton, QLineEdit):
        for part in widget.findChildren(kind):
            if part.isVisibleTo(widget):
                found |= {part.text(), part.toolTip(), part.accessibleName()}
                found.add(part.placeholderText() if isinstance(part, QLineEdit) else "")
    menus = [button.menu() for button in widget.findChildren(QPushButton)]
    found |= {action.text() for menu in menus if menu is not None for action in menu.actions()}
    return found - {""}


def rows(station: Workstation) -> list[Row]:
    model = station.window.list_pane.model
    return [model.index(number).data(Role.ROW) for number in range(model.rowCount())]


def english() -> list[re.Pattern[str]]:
    """Return a pattern for each text that differs in Spanish."""
    done = translations.translations(translations.FOLDER / "leukoguide_es.ts")
    patterns: list[re.Pattern[str]] = []
    for text, given in done.items():
        letters = re.sub(r"\{\w*\}|\W", "", text)
        if text != given and len(letters) > 3:
            pieces = (re.escape(piece) for piece in re.split(r"\{\w*\}", text))
            patterns.append(re.compile(".+".join(pieces)))
    return patterns


def still_english(texts: set[str]) -> list[str]:
    """Return the texts, or parts between dots, that stand in the table of the English words."""
    patterns = english()
    parts = {part for text in texts for part in (text, *text.split(" · "))}
    return sorted(p for p in parts if any(pattern.fullmatch(p) for pattern in patterns))


def delete_later() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("audience", ["professional", "patient"])
def test_no_english_is_left_in_the_spanish_shell(station: Workstation, audience: str) -> None:
    station.window.set_audience(audience)
    assert len(still_english(shown(station.window))) > 10
    station.choices.set_language("es")
    station.window.checklist_pane.tick(
        [s.symptom_id for s in station.window.checklist_pane.signs()[:1]]
    )
    texts = shown(station.window)
    assert still_english(texts) == []
    assert {"Imprimir hoja…", "Lista de efectos secundarios", "Sin conexión"} <= texts
    assert "Espacio" in [keys for keys, _ in actions.overview()]


def test_the_list_and_its_headings_follow(station: Workstation) -> None:
    station.choices.set_language("es")
    headings = {row.title for row in rows(station) if row.is_heading}
    notes = {row.note for row in rows(station) if row.note}
    assert "Terapias con anticuerpos" in headings
    assert still_english(headings | notes) == []


def test_a_search_without_hits_says_so_in_the_language(station: Workstation) -> None:
    station.window.top_bar.field.setText("tirxxxess")
    station.choices.set_language("es")
    assert "No se encontró nada para “tirxxxess”. Nombres más parecidos:" in shown(station.window)
    station.window.top_bar.field.setText("xyzzyq")
    assert "“xyzzyq” no está en LeukoGuide." in shown(station.window)


def test_switching_back_gives_the_same_words_as_before(station: Workstation, qtbot: QtBot) -> None:
    def all_signs_are_there() -> bool:
        return not station.window.checklist_pane.list.is_filling()

    qtbot.waitUntil(all_signs_are_there)
    before = shown(station.window)
    station.choices.set_language("es")
    assert shown(station.window) != before
    station.choices.set_language("en")
    station.window.checklist_pane.list.finish()
    assert shown(station.window) == before


def test_switching_leaves_no_widgets_behind(station: Workstation) -> None:
    counts: list[int] = []
    for _ in range(3):
        station.choices.set_language("es")
        station.choices.set_language("en")
        delete_later()
        counts.append(len(station.window.findChildren(QWidget)))
    assert len(set(counts)) == 1


def test_what_a_person_was_doing_goes_on(station: Workstation) -> None:
    window = station.window
    station.navigator.go_to("zencabtagene-autoleucel")
    window.set_audience("patient")
    window.top_bar.field.setText("fever")
    window.checklist_pane.tick([s.symptom_id for s in window.checklist_pane.signs()[:1]])
    ticked = [sign.symptom_id for sign in window.checklist_pane.ticked_signs()]
    assert ticked
    found = [row.entry_id for row in rows(station)]
    station.choices.set_language("es")
    assert window.entry is not None
    assert window.entry.summary.id == "zencabtagene-autoleucel"
    assert window.audience == "patient"
    assert window.top_bar.field.text() == "fever"
    assert [row.entry_id for row in rows(station)] == found
    assert [sign.symptom_id for sign in window.checklist_pane.ticked_signs()] == ticked


def test_the_section_of_the_page_stays(station: Workstation, qtbot: QtBot) -> None:
    pane = station.window.detail_pane
    qtbot.waitUntil(lambda: not pane.is_filling())
    with qtbot.waitSignal(pane.section_shown):
        pane.scroll_to("effects")
    station.choices.set_language("es")
    checked = [
        tab.property("section")
        for tab in station.window.detail_pane.outline.findChildren(QRadioButton)
        if tab.isChecked()
    ]
    assert checked == ["effects"]


@pytest.mark.parametrize("search", ["", "zencab"])
def test_the_entry_stays_marked_in_the_list(station: Workstation, search: str) -> None:
    station.navigator.go_to("zencabtagene-autoleucel")
    station.window.top_bar.field.setText(search)
    station.choices.set_language("es")
    marked = station.window.list_pane.view.currentIndex().data(Role.ROW)
    assert marked.entry_id == "zencabtagene-autoleucel"


def test_filters_stay(station: Workstation) -> None:
    pane = station.window.list_pane
    chips = next(facet for facet in pane.filters.panel.facets if facet.facet == "age").chips
    chips[0].click()
    chosen = pane.filter
    assert chosen.chosen
    station.choices.set_language("es")
    assert station.window.list_pane.filter == chosen


def test_the_bar_still_works_after_a_switch(station: Workstation) -> None:
    station.navigator.go_to("zencabtagene-autoleucel")
    station.choices.set_language("es")
    bar = station.window.top_bar
    back = next(b for b in bar.findChildren(QPushButton) if b.toolTip() == "Atrás (Alt+←)")
    assert back.isEnabled()
    back.click()
    assert station.window.entry is not None
    assert station.window.entry.summary.id == "velotumab"


def test_the_language_is_chosen_in_the_bar_and_kept(
    station: Workstation, open_workstation: Opener, words: Path
) -> None:
    bar = station.window.top_bar
    menus = [b.menu() for b in bar.findChildren(QPushButton) if b.text() == "English"]
    spanish = next(action for action in menus[0].actions() if action.text() == "Español")
    spanish.trigger()
    assert station.choices.settings.language == "es"
    assert "Sin conexión" in shown(station.window)
    assert "Sin conexión" in shown(open_workstation(words=words).window)


def test_a_language_from_the_command_line_is_not_kept(
    open_workstation: Opener, words: Path
) -> None:
    station = open_workstation(lang="es", words=words)
    assert "Sin conexión" in shown(station.window)
    assert station.choices.settings.language == "en"


def test_open_worksheets_follow_and_lose_nothing(
    station: Workstation, prompts: FakePrompts
) -> None:
    station.window.set_audience("professional")
    station.worksheets.open(station.window.audience)
    old = station.worksheets.window
    assert old is not None
    old.show_topic("ctcae", "fever")
    fill(old, {"row": "1"})
    place = old.geometry()
    station.choices.set_language("es")
    window = station.worksheets.window
    assert window is not None
    assert window is not old
    assert still_english(shown(window)) == []
    assert window.windowTitle() == "Hojas de trabajo"
    assert window.page.sheet.id == "fever"
    assert window.page.cards["row"].options["row=1"].isChecked()
    assert window.geometry() == place
    assert old.is_empty()
    assert not station.person.is_nobody
    assert station.person.clock.is_running
    assert prompts.questions == []
    station.person.clear()


def test_the_focus_is_on_the_language_button_after_the_switch(station: Workstation) -> None:
    station.window.top_bar.focus_language()
    station.choices.set_language("es")
    focus = station.window.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Español"


def test_patient_words_that_do_not_exist_come_in_english_and_say_so(station: Workstation) -> None:
    station.navigator.go_to("zencabtagene-autoleucel")
    station.window.set_audience("patient")
    station.choices.set_language("es")
    assert station.window.entry is not None
    assert station.window.entry.patient_lang == "en"
    assert any("Este texto todavía no está en español." in t for t in shown(station.window))


def test_signs_come_in_the_language_where_they_exist(station: Workstation) -> None:
    def line() -> str:
        found = station.window.checklist_pane.findChildren(SignRow)
        return next(row.sign.line for row in found if row.sign.symptom_id == "fever")

    before = line()
    station.choices.set_language("es")
    delete_later()
    assert line() != before


def test_sheets_are_made_in_the_language(station: Workstation) -> None:
    station.choices.set_language("es")
    assert station.window.entry is not None
    station.desk.open_sheet(station.window.entry, station.choices.settings)
    assert station.desk.dialog is not None
    assert station.desk.dialog.windowTitle() == "Imprimir"
    assert still_english(shown(station.desk.dialog)) == []


def test_buttons_of_qt_itself_are_translated(station: Workstation) -> None:
    station.choices.set_language("es")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"
    station.choices.set_language("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_missing_words_give_english_and_one_note(
    open_workstation: Opener, prompts: FakePrompts, tmp_path: Path
) -> None:
    station = open_workstation(lang="es", words=tmp_path)
    assert "Offline" in shown(station.window)
    assert [title for title, _ in prompts.notes] == ["The words of this language are missing"]
    station.choices.set_language("en")
    station.choices.set_language("es")
    assert len(prompts.notes) == 1
    assert station.choices.settings.language == "es"


def test_a_damaged_file_of_words_gives_english(
    open_workstation: Opener, prompts: FakePrompts, tmp_path: Path
) -> None:
    (tmp_path / "leukoguide_es.qm").write_bytes(b"no translation")
    station = open_workstation(lang="es", words=tmp_path)
    assert "Offline" in shown(station.window)
    assert len(prompts.notes) == 1


# ---------------------------------------------------------------------- the stretched language


@pytest.fixture
def pseudo(qapp: QApplication) -> Generator[PseudoLanguage]:
    """Every text of the shell is 40 % longer while this is there."""
    translator = PseudoLanguage()
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


def settle(qtbot: QtBot, station: Workstation, scale: int) -> None:
    station.window.resize(1280, 800)
    station.choices.set_scale(scale)
    qtbot.waitUntil(lambda: not station.window.detail_pane.is_filling())
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("audience", ["professional", "patient"])
@pytest.mark.parametrize("entry_id", ["velotumab", "zencabtagene-autoleucel", "fever", "crs"])
def test_nothing_is_clipped_in_a_long_language(
    pseudo: PseudoLanguage,
    open_workstation: Opener,
    qtbot: QtBot,
    entry_id: str,
    audience: str,
    scale: int,
) -> None:
    station = open_workstation(therapy=entry_id, width=1280)
    station.window.set_audience(audience)
    settle(qtbot, station, scale)
    assert clipped(station.window) == []
    station.window.checklist_pane.tick(
        [s.symptom_id for s in station.window.checklist_pane.signs()[:1]]
    )
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert clipped(station.window) == []
    assert pseudo.asked <= set(translations.shell_texts()[0])


def test_the_head_of_the_page_leaves_room_for_the_page(
    pseudo: PseudoLanguage, open_workstation: Opener, qtbot: QtBot
) -> None:
    station = open_workstation(therapy="velotumab", width=1280)
    settle(qtbot, station, 200)
    pane = station.window.detail_pane
    assert pane.page.height() > pane.height() * 0.6


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_nothing_is_clipped_in_the_print_dialog(
    pseudo: PseudoLanguage, open_workstation: Opener, qtbot: QtBot, scale: int
) -> None:
    station = open_workstation(width=1280)
    settle(qtbot, station, scale)
    assert station.window.entry is not None
    station.desk.open_sheet(station.window.entry, station.choices.settings)
    dialog = station.desk.dialog
    assert dialog is not None
    save = next(b for b in dialog.findChildren(QPushButton) if b.text().startswith("Sávé"))
    qtbot.waitUntil(save.isEnabled)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert dialog.width() <= 1280
    assert dialog.height() <= 800
    assert clipped(dialog) == []


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("name", ["about", "shortcuts", "crash"])
def test_nothing_is_clipped_in_a_dialog(
    pseudo: PseudoLanguage, open_workstation: Opener, qtbot: QtBot, name: str, scale: int
) -> None:
    station = open_workstation(width=1280)
    settle(qtbot, station, scale)
    dialogs = {
        "about": lambda: AboutDialog(station.window, station.content.info()),
        "shortcuts": lambda: ShortcutsDialog(station.window, actions.overview()),
        "crash": lambda: CrashDialog(station.window, "Traceback", "crash-1.txt"),
    }
    dialog = dialogs[name]()
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    dialog.show()
    assert dialog.width() <= 1280
    assert dialog.height() <= 800
    assert clipped(dialog) == []


def test_the_measure_itself_finds_a_clipped_button(qtbot: QtBot) -> None:
    button = QPushButton("Words that need more room than this")
    holder = QWidget()
    qtbot.addWidget(holder)
    button.setParent(holder)
    button.resize(20, 30)
    assert len(clipped(holder)) == 1
