"""What can go wrong with paper, a policy file or a PIN, each with words a person can act on.

Errors of the environment like those of db.errors, and with exit codes of the same list.
"""

from __future__ import annotations

from collections.abc import Mapping

from db.errors import LeukoGuideError


class UnwritableOutputError(LeukoGuideError):
    """The file could not be written; nothing of it is left behind."""

    exit_code = 73
    message = "The file could not be saved."
    advice = "Nothing was left behind. Choose another folder, or free some space, and try again."


class TypesettingError(LeukoGuideError):
    """The sheet could not be made."""

    exit_code = 74
    message = "The sheet could not be made."
    advice = "Nothing was saved or printed. Ask the person who looks after this computer."


class MissingGlyphError(TypesettingError):
    """The bundled fonts cannot show some characters of the sheet."""

    message = "The sheet holds characters that LeukoGuide cannot print:"
    advice = (
        "Nothing was saved or printed. Look for the character in the name and the note for this"
        " print, then in the clinic's name and address, and write it another way. If it is not"
        " there, tell the makers of LeukoGuide."
    )


class NoPrinterError(LeukoGuideError):
    """There is no printer, or not the one that was asked for."""

    exit_code = 75
    message = "No printer was found."
    advice = "Connect a printer or switch it on and try again, or save the sheet as a PDF file."


class PrintingFailedError(LeukoGuideError):
    """The printer did not take the sheet."""

    exit_code = 76
    message = "The printer did not take the sheet."
    advice = "Look at the printer's paper and its display and try again, or save a PDF file."


class PrintingUnsureError(PrintingFailedError):
    """No answer came: the sheet may come out, or not."""

    message = "The printer did not answer in time, so the sheet may or may not come out."
    advice = "Look at the printer before you print the sheet again, or save a PDF file."


class PrintersSilentError(LeukoGuideError):
    """The system does not say which printers there are."""

    exit_code = 75
    message = "The print service of this computer does not answer."
    advice = "Save the sheet as a PDF file, or open the print window again in a moment."


class NoPatientWordsError(LeukoGuideError):
    """There are no patient words, so there is nothing to put on a patient's sheet."""

    exit_code = 77
    message = "There are no patient words for this entry yet, so no sheet was made:"
    advice = "Read the entry in professional words, or choose a sheet for another entry."


class PolicyError(LeukoGuideError):
    """The policy file has mistakes; until they are mended the strictest rules hold."""

    exit_code = 79
    message = "The policy file cannot be used:"
    advice = "Until it is mended, the strictest rules hold. See “leukoguide policy example”."


class NoPolicyError(PolicyError):
    """There is no policy file to check."""

    message = "The policy file cannot be checked:"
    advice = (
        "Nothing was changed. A computer without the file follows no policy; a start with --policy"
        " and no such file follows the strictest. “leukoguide policy example” prints one to begin"
        " with."
    )


class AbsurdDateError(LeukoGuideError):
    """The start date that was typed is more than a year away."""

    exit_code = 2
    message = "The start date is more than a year before or after today:"
    advice = "Look at the year and type it again, or print the calendar without dates."


class PlanNeededError(LeukoGuideError):
    """Real dates were asked for, and the therapy has more than one plan of days."""

    exit_code = 2
    message = "There is more than one plan of days, so the dates would be a guess:"
    advice = "Choose the plan that starts on this date, or print the calendar without dates."

    def __init__(self, plans: Mapping[str, str]) -> None:
        """Name the `plans`, given by id as a person chooses them in the list."""
        super().__init__("; ".join(plans.values()))
        self.ids = tuple(plans)


class WeakPinError(LeukoGuideError):
    """The PIN cannot be used."""

    exit_code = 2
    message = "No PIN was set."
    advice = "Choose another PIN and try again. Nothing was changed."
