"""The number to call in the banner over the window: whole in every width and size of text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation

LONGEST = "+1 555 010 0199 extension 44321, desk 12"  # 40 characters, as many as are taken
SHORT = "555-0100"


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("phone", [LONGEST, SHORT])
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_number_to_call_is_never_cut(
    workstation: Workstation, qtbot: QtBot, lang: str, phone: str, scale: int
) -> None:
    workstation.choices.set_language(lang)
    workstation.choices.set_scale(scale)
    window = workstation.window
    window.set_clinic_phone(phone)
    window.checklist_pane.tick(["fever"])
    banner = window.work.reading.help_banner
    for width in (1360, 1024, 800):
        window.resize(width, 768)
        qtbot.waitUntil(banner.isVisible)
        number = banner._number
        if not number.isVisible():
            continue  # beside the words, where it stands in lines
        place = number.mapTo(banner, QPoint(0, 0))
        assert place.x() >= 0
        assert place.x() + number.width() <= banner.width()
        assert place.y() + number.height() <= banner.height()
        needed = number.heightForWidth(number.width()) if number.wordWrap() else 0
        assert number.height() >= needed
        if not number.wordWrap():
            assert number.width() >= number.sizeHint().width()
        assert not number.geometry().intersects(banner._title.geometry())
    workstation.person.clear()


@pytest.mark.parametrize("scale", [100, 200])
def test_the_red_band_reaches_the_frame_around_it(
    workstation: Workstation, qtbot: QtBot, scale: int
) -> None:
    """There was a white line between them, as if something were missing."""
    workstation.choices.set_scale(scale)
    workstation.window.checklist_pane.tick(["fever"])
    banner = workstation.window.work.reading.help_banner
    qtbot.waitUntil(banner.isVisible)
    band = banner._head.geometry()
    frame = banner.contentsRect()
    assert frame.left() == 3
    assert (band.left(), band.top()) == (frame.left(), frame.top())
    assert band.bottom() == frame.bottom() or band.right() == frame.right()
    workstation.person.clear()
