"""Fixtures of the kiosk's tests."""

from tests.helpers.kiosk import desk, finger, open_kiosk

__all__ = ["desk", "finger", "open_kiosk"]
