"""Pictures of the kiosk's screens for eyes, in sizes, languages, themes and text sizes.

Called by `python -m tests.screenshots`. No test compares the pictures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from db.records import Level
from db.repository import ContentRepository
from desktop.app.kiosk import Kiosk, Surroundings
from desktop.app.kiosk_printing import KioskTools
from desktop.app.kiosk_state import STAFF, Overlay
from desktop.core.kiosk_library import keyed
from desktop.core.paths import resource
from desktop.core.policy import LoadedPolicy, Policy, Printing
from desktop.services.speech import Voice
from desktop.ui.kiosk.asks import Ask, Do
from desktop.ui.kiosk.feel import signs_of
from tests.helpers.fakes import FakePrinter, fixed_day

POLICY = Policy(kiosk=True, allow_not_reviewed=True, printing=Printing(printer="Front desk"))
THERAPY = "blinatumomab"
# Width, height, text size, theme, language.
LOOKS = (
    (1280, 800, 24, "light", "en"), (1280, 800, 48, "dark", "es"),
    (1080, 1920, 24, "contrast", "es"), (1080, 1920, 48, "light", "en"),
    (1920, 1080, 32, "dark", "en"), (1920, 1080, 24, "light", "es"),
)  # fmt: skip
PLACES = (
    "therapy", "choose:therapy", "choose-by:name/therapy", "choose-by:kind/therapy",
    "choose-by:picture/therapy", "section:overview", "section:works", "section:given",
    "section:effects", "section:life", f"sources:{THERAPY}", "feel", "when-to-call", "works",
    "kind:car-t-cell-therapy", "words", "words-of:B", "questions",
)  # fmt: skip


def draw(app: QApplication, folder: Path, settle: Callable[[], None]) -> None:
    """Write all pictures into `folder`; `settle` lets the window draw."""
    content = ContentRepository(resource("content"))
    for width, height, size, theme, language in LOOKS:
        kiosk = opened(app, content, POLICY, width, height)
        name = f"{width}x{height}-{size}-{theme}-{language}.png"
        for screen in screens(kiosk, size, theme, language):
            settle()
            kiosk.window.grab().save(str(folder / f"kiosk-{screen}-{name}"))
        closed(kiosk)
    fresh = opened(app, content, replace(POLICY, allow_not_reviewed=False), 1280, 800)
    settle()
    fresh.window.grab().save(str(folder / "kiosk-not-ready-1280x800.png"))
    closed(fresh)
    content.close()


def opened(
    app: QApplication, content: ContentRepository, policy: Policy, width: int, height: int
) -> Kiosk:
    """Return a kiosk of this size."""
    tools = KioskTools(resource("handouts"), resource("fonts"), FakePrinter(), fixed_day)
    outside = Surroundings(tools, Voice("true", (), "a voice"))
    kiosk = Kiosk(app, content, LoadedPolicy(policy), outside)

    def cover(screen: QScreen) -> None:
        kiosk.window.setGeometry(0, 0, width, height)
        kiosk.window.show()

    kiosk.window.cover = cover  # the offscreen platform has one small screen
    kiosk.start()
    return kiosk


def closed(kiosk: Kiosk) -> None:
    """End a kiosk."""
    kiosk.stop()
    kiosk.window.deleteLater()
    kiosk.deleteLater()


def screens(kiosk: Kiosk, size: int, theme: str, language: str) -> Iterator[str]:
    """Bring up one screen after the other and yield its name."""
    take = kiosk.answers.take
    yield "attract"
    kiosk.controller.touched()
    yield "languages"
    kiosk.session.text_size, kiosk.session.theme = size, theme
    take(Ask(Do.LANGUAGE, language))
    yield "home"
    take(Ask(Do.THERAPY, f"{THERAPY}/therapy"))
    for place in PLACES:
        take(Ask(Do.GO, place))
        yield place.replace(":", "-").replace("/", "-")
    yield from _checklist(kiosk, take)
    for key in list(keyed(kiosk.library.questions(THERAPY, language)))[:2]:
        take(Ask(Do.QUESTION, key))
    take(Ask(Do.GO, "mine"))
    yield "mine"
    take(Ask(Do.HIDE))
    yield "hidden"
    take(Ask(Do.UNHIDE))
    kiosk.answers.open_pin()
    yield "pin"
    kiosk.overlay = Overlay(STAFF)
    kiosk.render()
    yield "staff"


def _checklist(kiosk: Kiosk, take: Callable[[Ask], None]) -> Iterator[str]:
    signs = signs_of(kiosk.kit())
    red = next(s for s in signs if s.level is Level.EMERGENCY)
    other = next(s for s in signs if s.level is Level.CALL_TODAY)
    take(Ask(Do.TICK, other.symptom_id))
    yield "sign"
    take(Ask(Do.BOTHER, f"{other.symptom_id}=some"))
    take(Ask(Do.SINCE, f"{other.symptom_id}=days"))
    take(Ask(Do.GO, "marked"))
    yield "marked"
    take(Ask(Do.TICK, red.symptom_id))
    yield "red"
    take(Ask(Do.RED_YES))
    yield "red-held"
    kiosk.controller.clear_red(by_staff=True)
