"""What a person can ask of the kiosk by one tap. Screens send these; desktop/app answers them."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Do(StrEnum):
    """The wishes. What `value` of an Ask means stands behind each."""

    GO = "go"  # a place, as "name" or "name:about"
    BACK = "back"
    HOME = "home"
    TURN = "turn"  # a page, or thousandths of a text
    THERAPY = "therapy"  # an id: this is my treatment
    LANGUAGE = "language"  # a code
    LARGER = "larger"
    THEME = "theme"
    LISTEN = "listen"
    HIDE = "hide"
    UNHIDE = "unhide"
    START_OVER = "start-over"
    STAY = "stay"
    TICK = "tick"  # a symptom id
    BOTHER = "bother"  # "symptom id=value"
    SINCE = "since"  # "symptom id=value"
    QUESTION = "question"  # a statement id
    PRINT = "print"  # what: "sheet", "checklist", "questions"
    RED_YES = "red-yes"
    RED_NO = "red-no"
    DIGIT = "digit"
    ENTER = "enter"
    STAFF_BACK = "staff-back"
    STAFF_WIPE = "staff-wipe"
    STAFF_LEAVE = "staff-leave"


class Ask(Struct, frozen=True):
    """One wish."""

    do: Do
    value: str = ""
