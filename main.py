"""Starts LeukoGuide. Everything is decided in desktop/cli.py and put together in desktop/app."""

from __future__ import annotations

import sys

from desktop.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
