"""What no text may hold, and how ids and dates are written; for facts and patient words."""

from __future__ import annotations

import re

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
DATE = re.compile(r"(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
MARKUP = re.compile(r"<[a-zA-Z/!]|https?://|\bfile:|\\\\")
MAX_TEXT = 700
