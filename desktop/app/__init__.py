"""The composition root: the only place that builds objects and connects them.

start.py opens the window that was asked for; workstation.py and kiosk.py put one together.
"""

from __future__ import annotations

import sys

import PySide6.QtCore  # noqa: F401  brings the module below


def _uses_no_feature(_module: object) -> bool:
    return False


# PySide reads the source of every module that is imported from here on, to see whether it may ask
# for names_like_these: a tenth of what the window takes to start. None of ours does, and where
# there are no sources, as in the packages, this is PySide's answer, too.
if feature := sys.modules.get("shibokensupport.feature"):
    vars(feature)["_mod_uses_pyside"] = _uses_no_feature
