"""What can be wrong with the content file or the clinic's own, with words a person can act on.

These are errors of the environment: they are told to the user and never counted as a crash.
The exit codes are listed in the README; a test compares the two.
"""

from __future__ import annotations

import errno

# Numbers of ours beside those of the system.
DIFFERS, NOTHING, NO_PAGES = -1, -2, -3

# Why the system refused something, in plain words; for other reasons its own words are used.
REASONS = {
    DIFFERS: "what was written reads back differently",
    NOTHING: "there was nothing to write",
    NO_PAGES: "it is no PDF with pages",
    errno.ENOSPC: "there is no space left",
    errno.EDQUOT: "this account may not use more space",
    errno.EACCES: "this account is not allowed to, or another program has it open",
    errno.EPERM: "this account is not allowed to",
    errno.EROFS: "nothing can be written there, only read",
    errno.ENOENT: "there is no such file or folder",
    errno.EEXIST: "there is something of this name already",
    errno.ENOTDIR: "a part of the path is no folder",
    errno.EISDIR: "it is a folder",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EBUSY: "another program is using it",
    errno.EIO: "the disk or the drive has a fault",
}


def because(number: int) -> OSError:
    """Return the cause of an error for a reason of ours."""
    return OSError(number, REASONS[number])


def reason_of(error: OSError) -> str:
    """Return why the system refused something, in English, without a full stop."""
    return REASONS.get(error.errno or 0) or error.strerror or type(error).__name__


class LeukoGuideError(Exception):
    """An error of the environment. `message` says what happened, `advice` what to do next."""

    exit_code = 1
    message = "Something LeukoGuide needs is not as it should be."
    advice = "Ask the person who looks after this computer."

    def __init__(self, detail: str = "", cause: OSError | None = None) -> None:
        """Keep `detail`, a short technical addition such as a file name, for the log and IT.

        The reason that the system gave for a `cause` is added to it; `number` is that of the
        reason, 0 without one.
        """
        self.number = 0
        if cause is not None:
            self.number = cause.errno or 0
            detail = f"{detail}: {reason_of(cause)}" if detail else f"({reason_of(cause)})"
        self.detail = detail
        super().__init__(f"{self.message} {self.detail}".strip())


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


class SiteError(LeukoGuideError):
    """The clinic's own data (profile, sign-offs, register) cannot be read or kept."""

    advice = "Nothing was lost. Ask the person who looks after this computer."


class SiteMissingError(SiteError):
    """There is no clinic database in this folder."""

    exit_code = 84
    message = "There is no data of a clinic here yet."
    advice = "Nothing was changed. Look at the folder (--data-dir) and at the user account."


class SiteDamagedError(SiteError):
    """The clinic's database is damaged; it is set aside, never written over."""

    exit_code = 80
    message = "The clinic's own data is damaged."
    advice = (
        "Nothing of it was deleted. Start LeukoGuide: it sets the damaged file aside and goes on "
        "with the newest good backup."
    )


class SiteNewerError(SiteError):
    """The clinic's database was written by a newer program, which may know more than this one."""

    exit_code = 81
    message = "The clinic's own data was written by a newer LeukoGuide."
    advice = "Update LeukoGuide on this computer. Until then the data stays as it is."


class SiteNotKeptError(SiteError):
    """Something could not be written; what was there before is still there."""

    exit_code = 82
    message = "This could not be kept in the clinic's own data."
    advice = "What was kept before is unchanged. Free some space, or ask for the right to write."


class SiteExportError(SiteNotKeptError):
    """The file of an export could not be written."""

    message = "The export could not be written."
    advice = "The clinic's own data is unchanged. Name a file in a folder that can be written to."


class SiteBusyError(SiteNotKeptError):
    """Another window was writing all the time."""

    message = "Another LeukoGuide window is writing the clinic's own data."
    advice = "Nothing was changed. Try again in a moment."


class SiteChangedError(SiteNotKeptError):
    """Someone else changed the same thing after it was read here."""

    message = "Someone changed this in another window after you opened it."
    advice = "Nothing was written over. Close this, open it again and look at what is there now."


class SiteImportError(SiteError):
    """A file to import is no whole export of LeukoGuide."""

    exit_code = 83
    message = "This file is no whole export of a clinic's data."
    advice = "Nothing was changed. Make the export again with 'leukoguide site export'."


class SiteUnreadableError(SiteImportError):
    """The file to import is not there, or is no file that can be read."""

    message = "The file to import cannot be read."
    advice = "Nothing was changed. Look at the name of the file and at the right to read it."
