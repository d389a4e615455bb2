"""What the kiosk holds besides the session: what lies over the screens, and what is being printed.

Made new for each person like the session, so that forgetting is the same as making it.
"""

from __future__ import annotations

from msgspec import Struct

NOTHING, PIN, STAFF, MESSAGE = "", "pin", "staff", "message"
STAFF_SECONDS = 60.0  # an unattended PIN pad or staff page closes by itself
MOST_DIGITS = 16


class Overlay(Struct):
    """What covers the screen: the PIN pad with its digits, the staff page, or a message."""

    name: str = NOTHING
    digits: str = ""
    note: str = ""
    title: str = ""
    text: str = ""
    done: bool = True
    since: float = 0.0

    def is_for_staff(self) -> bool:
        """Return whether a member of staff is expected to stand there."""
        return self.name in (PIN, STAFF)

    def typed(self, digit: str) -> None:
        """Take a digit, or delete the last one for ""."""
        self.digits = (self.digits + digit)[:MOST_DIGITS] if digit else self.digits[:-1]
