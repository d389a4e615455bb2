"""LeukoGuide's desktop program. Holds two words only, so that reading it costs nothing."""

__version__ = "0.1.0"
# Printed once the window is painted; the supervisor of the kiosk and the smoke tests wait for it.
READY_LINE = "LeukoGuide is ready"
