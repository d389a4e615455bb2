"""LeukoGuide's desktop program. Holds the version only, so that reading it costs nothing."""

__version__ = "0.1.0"
