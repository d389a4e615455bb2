"""A library of hand-made entries for makers of documents. All invented; see entries.py."""

from __future__ import annotations

from dataclasses import dataclass, field

from msgspec.structs import replace

from db.errors import UnknownEntryError
from db.records import ContentInfo, Entry, Kind, Level, Sign, Source, Statement, Summary, Term
from tests.helpers import entries
from tests.helpers.entries import INFO, LABEL, SIGNS, say

CARE = (say("self_care", "Ask a friend to make the call.", style="bullet"),)
BOXED = Statement(
    id="exemplumab:boxed", subject_id="exemplumab", topic="boxed_warning",
    audience=entries.Audience.PROFESSIONAL, lang="en", text="Can be life-threatening",
    current=True, citations=(LABEL,), heading="Cytokine release syndrome",
)  # fmt: skip
DOSED = replace(BOXED, id="exemplumab:dosed", topic="warning", text="Give 8 mg/kg", heading="X")
WARNED = replace(BOXED, id="exemplumab:onset", topic="warning", text="Onset in 3 days", heading="Y")
WHAT = replace(BOXED, id="exemplumab:what", topic="mechanism", text="Binds two cells", heading="")
TERM = Term("t-cell", "T cell", (), "A white blood cell that fights germs.", "en", (LABEL,))


@dataclass
class FakeLibrary:
    """Answers like the content, with one therapy and its signs."""

    therapy: Entry = field(
        default_factory=lambda: replace(
            entries.entry(), facts=(*entries.FACTS, WHAT, BOXED, DOSED, WARNED)
        )
    )
    signs: tuple[Sign, ...] = tuple(replace(s, self_care=CARE) for s in SIGNS)

    def info(self) -> ContentInfo:
        return INFO

    def summaries(self, *kinds: Kind, lang: str = "en") -> tuple[Summary, ...]:
        return (self.therapy.summary,)

    def entry(self, entry_id: str, lang: str = "en") -> Entry:
        if entry_id == self.therapy.summary.id:
            return self.therapy
        for sign in self.signs:
            if sign.symptom_id == entry_id:
                return self._sign_entry(sign)
        raise UnknownEntryError(entry_id, ())

    def _sign_entry(self, sign: Sign) -> Entry:
        about = say("what_it_is", f"What {sign.symptom_id} is.")
        base = entries.entry(Kind.SYMPTOM, (about,))
        summary = replace(base.summary, id=sign.symptom_id, title=sign.title)
        return replace(base, summary=summary, patient_title=sign.title, facts=())

    def checklist(
        self, therapy_id: str, lang: str = "en", level: Level | None = None
    ) -> tuple[Sign, ...]:
        return tuple(s for s in self.signs if level in (None, s.level))

    def sources_of(self, entry_id: str) -> tuple[Source, ...]:
        return ()

    def terms(self, lang: str = "en") -> tuple[Term, ...]:
        return (TERM,)
