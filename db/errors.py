"""What can be wrong with the content file, each with words a person can act on.

These are errors of the environment: they are told to the user and never counted as a crash.
The exit codes are listed in the README; a test compares the two.
"""

from __future__ import annotations


class LeukoGuideError(Exception):
    """An error of the environment. `message` says what happened, `advice` what to do next."""

    exit_code = 1
    message = "Something LeukoGuide needs is not as it should be."
    advice = "Ask the person who looks after this computer."

    def __init__(self, detail: str = "") -> None:
        """Keep `detail`, a short technical addition such as a file name, for the log and IT."""
        super().__init__(f"{self.message} {detail}".strip())
        self.detail = detail


class ContentError(LeukoGuideError):
    """The content file cannot be used; nothing of it is shown."""

    advice = "Install LeukoGuide again, or run 'make content' from source. Nothing was changed."


class ContentForeignError(ContentError):
    """The file is no LeukoGuide content file."""

    exit_code = 64
    message = "The content file was not made for LeukoGuide."


class ContentDamagedError(ContentError):
    """The file does not match its published hash: any sentence in it may be wrong."""

    exit_code = 65
    message = "The content file is damaged, so nothing in it is shown."


class ContentMissingError(ContentError):
    """There is no content file."""

    exit_code = 66
    message = "The content file is missing."


class ContentEmptyError(ContentError):
    """The content file has no bytes."""

    exit_code = 67
    message = "The content file is empty."


class ContentTruncatedError(ContentError):
    """The content file is shorter than its manifest says."""

    exit_code = 68
    message = "The content file is cut short."


class ContentNewerError(ContentError):
    """The content file needs a newer program."""

    exit_code = 69
    message = "The content file is newer than this program."
    advice = "Update LeukoGuide first, then use this content. Nothing was changed."


class ContentOlderError(ContentError):
    """The content file was made for an older program."""

    exit_code = 71
    message = "The content file is older than this program can read."


class UnknownEntryError(LeukoGuideError):
    """Nothing has this id; `nearest` names what was probably meant."""

    exit_code = 72
    message = "There is no entry with this name."

    def __init__(self, wanted: str, nearest: tuple[str, ...]) -> None:
        """Keep what was asked for and the ids of the nearest entries, best first."""
        super().__init__(wanted)
        self.nearest = nearest
        self.advice = "Nearest names: " + ", ".join(nearest) if nearest else "Try a search."
