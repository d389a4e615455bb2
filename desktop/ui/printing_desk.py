"""Takes a wish for paper through preview, confirmation, printing or saving.

Typesetting runs beside the window; the window is never blocked. Nothing of the sheets is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from db.errors import LeukoGuideError
from db.records import Entry, Sign
from db.site.records import SignOff
from desktop.core import batch, bundles, review
from desktop.core.bundles import Part
from desktop.core.checklist import ChecklistSession
from desktop.core.document_kind import Library, Wish
from desktop.core.handouts.checklist import checklist_sheet
from desktop.core.handouts.frame import HandoutOptions
from desktop.core.handouts.mirror import MirrorDocument
from desktop.core.handouts.parts import HandoutDocument
from desktop.core.handouts.words import Words, read_words
from desktop.core.ports import ClinicPort, PrinterPort
from desktop.core.settings import Settings
from desktop.printing.typesetter import Typesetter
from desktop.services.job_runner import JobRunner
from desktop.ui import announce, before_paper
from desktop.ui.dialogs.print_pages import PreviewPage
from desktop.ui.dialogs.print_preview import PREVIEW_PPI, Offer, PrintDialog, SheetChoice
from desktop.ui.look import Look
from desktop.ui.own_sets import OwnSets
from desktop.ui.paper_offer import offer_for, single
from desktop.ui.paper_out import PaperOut
from desktop.ui.paper_set import Pages, PaperSet
from desktop.ui.prompts import Prompts
from desktop.ui.wording import error_words, said

COARSE_PPI = 55  # for the first look at a page, which must not wait for its pixels
MakeDocument = Callable[[HandoutOptions], HandoutDocument]
Wanted = list[tuple[Hashable, Callable[[], HandoutDocument]]]


class Tools(Struct, frozen=True):
    """What the desk works with: templates and fonts, printer, and a clock for the date printed."""

    templates: Path
    fonts: Path
    printer: PrinterPort
    today: Callable[[], date]


class PrintingDesk:
    """Opens one print dialog at a time."""

    def __init__(
        self,
        window: QWidget,
        look: Look,
        jobs: JobRunner,
        prompts: Prompts,
        library: Library,
        lang: str,
        tools: Tools,
        clinic: ClinicPort,
    ) -> None:
        """Keep the tools; nothing is loaded until something is to be printed.

        `clinic` gives letterhead and sign-offs, and notes what was printed.
        """
        self._clinic = clinic
        self._window, self._look, self._jobs, self._prompts = window, look, jobs, prompts
        self._library, self._lang, self._tools = library, lang, tools
        self._typesetter = Typesetter(tools.templates, tools.fonts)
        self.out = PaperOut(window, jobs, self._typesetter, tools.printer)
        self.out.printers_found.connect(self._show_printers)
        self._words: dict[str, Words] = {}
        set_pages = partial(_set_pages, self._typesetter)
        self._paper = PaperSet(window, jobs, set_pages, COARSE_PPI, PREVIEW_PPI)
        self._paper.grew.connect(self._show)
        self._paper.failed.connect(self._failed)
        self._dialog: PrintDialog | None = None
        self._want: Callable[[SheetChoice], Wanted] | None = None
        self._sets: OwnSets | None = None
        self._name_of: Callable[[SheetChoice, HandoutDocument], str] | None = None

    @property
    def dialog(self) -> PrintDialog | None:
        """Return the open dialog, for tests."""
        return self._dialog

    def set_language(self, lang: str) -> None:
        """Make sheets in another language from now on; an open dialog is closed."""
        self.close()
        self._lang = lang

    def open_sheet(self, entry: Entry, settings: Settings) -> None:
        """Open the documents on an entry; the patient sheet is chosen at first."""
        entry = self._library.entry(entry.summary.id, self._lang)
        offer = offer_for(
            self._library, entry, self.words(self._lang), self.out.printers,
            self._clinic.bundles(), self.words, self._clinic.keeps_bundles(),
        )  # fmt: skip
        choice = self._first_choice(settings, ("sheet",))
        name_of = partial(self._sheet_name, entry.summary.id)
        self._open(offer, name_of, partial(self._documents, entry), choice)
        if self._dialog is not None:
            self._sets = OwnSets(self._dialog, self._clinic, self._prompts, offer)

    def open_checklist(
        self, entry: Entry, session: ChecklistSession, signs: Sequence[Sign], settings: Settings
    ) -> None:
        """Open the sheet "What I want to tell my team" of what is ticked now."""
        ticked, marks = session.ticked(signs), session.marks()
        words, info = self.words(self._lang), self._library.info()

        def make(options: HandoutOptions) -> HandoutDocument:
            return checklist_sheet(entry, ticked, signs, info, options, words, marks)

        name = f"{entry.summary.id}-checklist.pdf"
        self.open_document(said("What I want to tell my team"), name, make, settings)

    def open_document(
        self, title: str, file_name: str, make: MakeDocument, settings: Settings
    ) -> None:
        """Open a sheet that the caller makes, such as a worksheet.

        `file_name` is for all its editions; the name of a saved one also says which it is.
        """

        def want(choice: SheetChoice) -> Wanted:
            return [(choice, partial(make, self._options(choice)))]

        offer = single(title, self.out.printers)
        name_of = partial(_edition_name, Path(file_name).stem)
        self._open(offer, name_of, want, self._first_choice(settings, ()))

    def words(self, lang: str) -> Words:
        """Return the fixed words of paper in a language."""
        if lang not in self._words:
            self._words[lang] = read_words(self._tools.templates, lang)
        return self._words[lang]

    def close(self) -> None:
        """Close the dialog and forget the sheets."""
        if self._dialog is not None:
            self._dialog.close()
        self._forget()

    def _first_choice(self, settings: Settings, documents: tuple[str, ...]) -> SheetChoice:
        return SheetChoice(
            settings.paper, settings.large_print, documents=documents, lang=self._lang
        )

    def _open(
        self,
        offer: Offer,
        name_of: Callable[[SheetChoice, HandoutDocument], str],
        want: Callable[[SheetChoice], Wanted],
        choice: SheetChoice,
    ) -> None:
        self.close()
        self._want, self._name_of = want, name_of
        self._dialog = PrintDialog(self._window, self._look, offer, choice)
        self._dialog.choice_changed.connect(self._render)
        self._dialog.refused.connect(self._paper.forget)
        self._dialog.print_requested.connect(self._print)
        self._dialog.save_requested.connect(self._save)
        self._dialog.finished.connect(self._forget)
        self._dialog.open()
        self.out.look_for_printers()
        self._render(self._dialog.choice())

    def _show_printers(self) -> None:
        if self._dialog is not None:
            self._dialog.set_printers(self.out.printers)

    def _options(self, choice: SheetChoice) -> HandoutOptions:
        return HandoutOptions(
            printed_on=self._tools.today(),
            lang=choice.lang or self._lang,
            paper=choice.paper,
            large_print=choice.large_print,
            short=not choice.full,
            clinic=self._clinic.profile(),
            gray=choice.gray,
            mirror=choice.mirror,
            patient=choice.patient,
            remark=choice.remark,
            left_out=choice.left_out,
        )

    def _documents(self, entry: Entry, choice: SheetChoice) -> Wanted:
        """Return what a choice of documents on an entry asks for, the cover first."""
        options = self._options(choice)
        wish = Wish(entry.summary.id, options, start=choice.start, plan=choice.plan)
        parts = bundles.parts(choice.documents, self._library, entry)
        same = replace(choice, documents=(), bundle="", cover="", both_sides=True, copies=1)
        found: Wanted = [((p.id, same), partial(self._make, wish, p)) for p in parts]
        if choice.cover and parts:
            make = partial(self._make_cover, wish, choice.cover, parts)
            found.insert(0, (("", choice.cover, choice.documents, same), make))
        return found

    def _make(self, wish: Wish, part: Part) -> HandoutDocument:
        signed = bundles.signed_by(wish, self._signed_part(wish, part))
        return bundles.make(self._library, self.words, signed, part)

    def _make_cover(self, wish: Wish, title: str, parts: Sequence[Part]) -> HandoutDocument:
        """Return the cover of a set; behind it stands who stands behind every part."""
        weakest = review.weakest_sign_off(self._signed_part(wish, part) for part in parts)
        signed = bundles.signed_by(wish, weakest)
        return bundles.cover(self._library, self.words(wish.options.lang), signed, title, parts)

    def _signed_part(self, wish: Wish, part: Part) -> SignOff | None:
        return self._clinic.sign_off(part.kind.id, replace(wish, sign_id=part.sign_id))

    def _render(self, choice: SheetChoice) -> None:
        assert self._want is not None
        wanted = self._want(choice)
        self._paper.want(wanted)
        if not wanted and self._dialog is not None:
            self._dialog.show_message(said("Check a document to see its pages."))

    def _show(self) -> None:
        made = self._paper.made()
        if self._dialog is not None and made:
            pages = [
                PreviewPage(image, one.document.document_title, text)
                for one in made
                for image, text in zip(one.pages, one.texts, strict=True)
            ]
            counts = [len(one.pages) for one in made]
            review = made[0].document.footer.lines[0]
            self._dialog.show_pages(pages, counts, review, self._paper.is_all)

    def _failed(self, error: LeukoGuideError) -> None:
        if self._dialog is not None:
            self._dialog.show_message("\n\n".join(error_words(error)))

    def _confirmed(self, action: str) -> list[HandoutDocument]:
        """Ask once before sheets leave the program; return them, nothing when they may not."""
        documents = [made.document for made in self._paper.made()] if self._paper.is_all else []
        required = self._clinic.requires_number()
        refused = next(filter(None, (before_paper.refusal(d, required) for d in documents)), None)
        if refused:
            self._prompts.note(*refused)
            return []
        asked = before_paper.question(documents)
        if asked is not None and not self._prompts.confirm(*asked, action):
            return []
        return documents

    def _print(self, printer: str) -> None:
        documents, dialog = self._confirmed(said("Print it")), self._dialog
        if not documents or dialog is None:
            return
        dialog.show_printing(is_printing=True)
        then = partial(self._printed, dialog)
        self.out.print_out(documents, dialog.choice(), printer, self._clinic, then)

    def _printed(self, dialog: PrintDialog, error: LeukoGuideError | None) -> None:
        is_open = self._dialog is dialog
        if error is not None:
            if is_open:
                dialog.show_printing(is_printing=False)
            self._tell(error)
        elif is_open:
            self.close()

    def _save(self) -> None:
        documents, dialog = self._confirmed(said("Save it")), self._dialog
        if not documents or dialog is None:
            return
        assert self._name_of is not None
        name = self._name_of(dialog.choice(), documents[0])
        target = self._prompts.save_path(said("Save as PDF"), name)
        if target is None:
            return
        then = partial(self._saved, target)
        self.out.save(documents, dialog.choice().cover, target, self._clinic, then)

    def _saved(self, target: Path, error: LeukoGuideError | None) -> None:
        if error is not None:
            self._tell(error)
        else:
            self._prompts.note(said("Saved"), str(target))

    def _tell(self, error: LeukoGuideError) -> None:
        self._prompts.note(*error_words(error))

    def _forget(self) -> None:
        self._paper.forget()
        self._dialog, self._want, self._sets, self._name_of = None, None, None, None

    def _sheet_name(self, entry_id: str, choice: SheetChoice, _: HandoutDocument) -> str:
        """Return the name that the command line gives such a file."""
        return batch.set_name(entry_id, choice.bundle, choice.documents, self._options(choice))


def _set_pages(typesetter: Typesetter, document: HandoutDocument, ppi: int) -> Pages:
    """Return the pages as images, the sharp ones with their words where somebody listens."""
    images = typesetter.page_images(document, ppi)
    heard = ppi == PREVIEW_PPI and announce.is_heard()
    return Pages(images, typesetter.page_texts(document) if heard else [])


def _edition_name(stem: str, _: SheetChoice, made: HandoutDocument) -> str:
    """Return a file name for a sheet that the caller made, in the language it is in."""
    other = made.right_lang if isinstance(made, MirrorDocument) else ""
    return batch.edition_name(stem, (made.lang, other), made)
