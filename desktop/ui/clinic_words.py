"""What is said of the clinic's data: how it was found, and what a sheet id tells. No widgets."""

from __future__ import annotations

from collections.abc import Sequence

from db.errors import SiteError
from db.site.records import Cleared, PrintedSheet, TextKey
from desktop.core.document_kind import Need
from desktop.core.documents import kind
from desktop.core.handouts.words import Words
from desktop.core.register import kind_of
from desktop.core.sheet_code import COLLECTED_QUESTIONS, SheetCode
from desktop.ui.language import NAMES
from desktop.ui.review_words import DOCUMENTS
from desktop.ui.wording import detail_words, error_words, said

RESTORED, LOST, MEMORY, NEWER = "restored", "lost", "memory", "newer"  # db.site.opening.Condition
TITLES = {
    RESTORED: "The clinic's data was restored from a backup",
    LOST: "The clinic's data could not be read",
    MEMORY: "What you enter for the clinic is not kept",
    NEWER: "The clinic's data was written by a newer LeukoGuide",
}
TEXTS = {
    RESTORED: "The file was damaged or missing. LeukoGuide goes on with the backup of {0}. What "
    "was entered after it is not there: look at the profile and the sign-offs.",
    LOST: "The file is damaged and there is no good backup. LeukoGuide begins with an empty "
    "profile, and every text counts as not reviewed.",
    MEMORY: "The folder of the clinic's data cannot be written to. What you enter holds until "
    "LeukoGuide is closed.",
    NEWER: "It was left as it is. Update LeukoGuide on this computer. Until then sheets have blank "
    "lines, every text counts as not reviewed, and what you enter is not kept.",
}  # fmt: skip
ASIDE = "The damaged file was kept as {0}."
BACKUP_FAILED = "The last backup could not be made. What you entered is kept, but only once."

CLEARED = "The register was forgotten. Copies of the clinic's data that were cleared too: {0}."
LEFT = "These files could not be cleared and may still hold it: {0}. Your IT can remove them."


def condition_words(condition: str, kept: str, aside: str) -> tuple[str, str] | None:
    """Return title and text on how the data was found, None when all is well.

    `kept` is the day of the backup in use, `aside` the name of a damaged file that was kept.
    """
    if condition not in TITLES:
        return None
    text = said(TEXTS[condition]).format(kept)
    if aside:
        text += " " + said(ASIDE).format(aside)
    return said(TITLES[condition]), text


def backup_words(error: SiteError | None) -> str:
    """Return what to say when the last backup failed."""
    return f"{said(BACKUP_FAILED)} {detail_words(error)}".strip() if error else ""


def cleared_words(cleared: Cleared) -> str:
    """Return what became of a register that was forgotten."""
    words = said(CLEARED).format(cleared.copies)
    return f"{words} {said(LEFT).format(', '.join(cleared.left))}" if cleared.left else words


def problem_words(error: SiteError) -> str:
    """Return an error as one paragraph, for a dialog that stays open."""
    return " ".join(error_words(error))


def language_name(code: str) -> str:
    """Return a language under its own name."""
    return NAMES.get(code, code)


def document_name(key: TextKey, words: Words, sign_title: str = "") -> str:
    """Return the name of a document in the language of `words`; with the sign it is about."""
    if key.document in DOCUMENTS:
        return said(DOCUMENTS[key.document])
    try:
        name = kind(key.document).title(words)
    except KeyError:
        return key.document  # of a newer or older program
    return f"{name}: {sign_title}" if sign_title else name


def code_title(code: SheetCode, words: Words, entry_title: str, plan: str = "") -> str:
    """Return what a sheet id says in one line: document, entry, language, plan of days."""
    made = kind_of(code)
    if code.kind == COLLECTED_QUESTIONS:
        parts = [words["section.questions"]]
    else:
        parts = [made.title(words) if made else said("A document this program does not know")]
    if entry_title:
        parts.append(entry_title)
    parts += [language_name(lang) for lang in (code.lang, code.mirror) if lang]
    if code.left_out:
        names = ", ".join(words[f"section.{name}"] for name in code.left_out)
        parts.append(said("without: {0}").format(names))
    if plan:
        parts.append(plan)
    return " · ".join(parts)


def code_words(
    code: SheetCode, content_version: str, printed: Sequence[PrintedSheet], same: bool | None
) -> str:
    """Return what can be said of the sheet with this id.

    `same` is whether its words are those of today; None when nobody can know.
    """
    lines = [_printed_words(printed)]
    if code.version == content_version and same is not False:
        lines.append(said(
            "Its content is the one on this computer: these are the words that were given. "
            "Letterhead and review line are those of today."
        ))  # fmt: skip
    elif same:
        lines.append(said("It was made from content {0}. Its words are the same today.").format(
            code.version or "?"))  # fmt: skip
    elif code.version == content_version:
        lines.append(said("Its words have changed since it was printed last."))
    else:
        lines.append(said(
            "It was made from content {0}, which is not on this computer any more (now {1}). What "
            "was given cannot be shown; a sheet made today may say something else."
        ).format(code.version or "?", content_version))  # fmt: skip
    if code.dated:
        lines.append(said("The dates typed in for it were not kept."))
    made = kind_of(code)
    if made is not None and Need.PLAN in made.needs and not code.plan:
        lines.append(said("If one plan of days was chosen for it, nobody kept which one."))
    return "\n".join(lines)


def _printed_words(printed: Sequence[PrintedSheet]) -> str:
    if not printed:
        return said("It is not in the register of this computer.")
    last = f"{printed[0].printed_at:%Y-%m-%d %H:%M}"
    return said("Printed or saved on this computer: {0} ×, last on {1}.").format(len(printed), last)
