"""Text helpers that search and the build share: what was asked, how a name is compared."""

from __future__ import annotations

import re
import unicodedata

MAX_QUERY = 200


def asked(text: str) -> str:
    """Return what a person typed as text that SQLite takes: at most 200 characters.

    Lone surrogates (an argument in a foreign encoding) and NUL become question marks and blanks;
    an odd question must never look like a damaged file.
    """
    short = text[:MAX_QUERY].replace("\x00", " ")
    return short.encode("utf-8", "replace").decode("utf-8")


def fold(text: str) -> str:
    """Return `text` in lower case without accents and with single blanks.

    casefold, not lower: a Turkish locale or a German name must not change what is found.
    """
    if text.isascii():  # most of what is typed; a tenth of the time
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[\s\u00ad]+", " ", kept).strip()
