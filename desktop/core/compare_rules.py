"""Which statements of a record belong into which row of the comparison, for each audience.

A row is chosen by topic and heading first. Where that finds nothing, every statement whose words
name the subject counts: a cell may say "not stated" only if the whole record is silent about it.
Must not know what a row is called or how it is drawn.
"""

from __future__ import annotations

import re

from msgspec import Struct

from db.records import Entry, Gap, Statement

NAMES, KIND, TARGET, LEUKEMIAS, STATUS = "names", "kind", "target", "leukemias", "status"
EFFECTS, TRIALS, LABEL = "effects", "trials", "label"
# What a page says of itself and of others: never a statement about the therapy.
NEVER = ("claim", "conflict", "about", "related_medicine", "trial", "status", "manufacturer")
BREAST = re.compile(r"breastfe|breast-fe|lactat|\bmilk\b", re.IGNORECASE)
BIRTH = re.compile(r"pregnan|contracept|fo?etus|fo?etal|utero|fertil|infant|newborn", re.IGNORECASE)


class Rule(Struct, frozen=True):
    """One row: `topics` (with `headings`, when given), else what `words` are found in.

    A statement without a heading passes `headings` when its text matches `words`. `figures` keeps
    only statements with a digit, and of these what is current. Words are looked for `within` these
    topics, or in the whole record; `gaps` are gap topics, and with `named_gaps` a gap that names
    the subject counts.
    """

    id: str
    topics: tuple[str, ...] = ()
    headings: re.Pattern[str] | None = None
    words: re.Pattern[str] | None = None
    within: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    figures: bool = False
    named_gaps: bool = False

    def statements(self, entry: Entry) -> tuple[Statement, ...]:
        """Return the statements of this row, what is out of date after what is current."""
        found = [s for s in entry.facts if s.topic in self.topics and self._fits(s)]
        if not found:
            found = [s for s in entry.facts if self._mentions(s)]
        return tuple(sorted(found, key=_outdated_last))

    def found_gaps(self, entry: Entry) -> tuple[Gap, ...]:
        """Return the gaps of the record about this subject."""
        return tuple(
            gap
            for gap in entry.gaps
            if gap.topic in self.gaps or (self.named_gaps and self._names_it(gap.note))
        )

    def _fits(self, statement: Statement) -> bool:
        if self.headings is None:
            return True
        head = statement.heading
        if statement.reaction is not None:
            head = statement.reaction.term
        if self.figures and not any(c.isdigit() for c in statement.text):
            return False
        return bool(self.headings.search(head) if head else self._names_it(statement.text))

    def _mentions(self, statement: Statement) -> bool:
        if statement.topic in NEVER or (self.within and statement.topic not in self.within):
            return False
        return self._names_it(f"{statement.heading} {statement.text}")

    def _names_it(self, text: str) -> bool:
        return self.words is not None and bool(self.words.search(text))


def _outdated_last(statement: Statement) -> bool:
    return not statement.current


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


PROFESSIONAL = (
    Rule(NAMES),
    Rule(KIND),
    Rule(TARGET),
    Rule(LEUKEMIAS),
    Rule("indication", ("indication",),
         words=_pattern(r"\bindicat|\bapproved for|\bused (for|in)\b"),
         within=("approval",), gaps=("indication", "use")),
    Rule(STATUS, ("status",), gaps=("status",)),
    Rule("route", ("route",), words=_pattern(r"intraven|subcutan|inject|\binfus|by mouth|\bIV\b"),
         within=("infusion", "administration", "setting", "schedule"), gaps=("route",)),
    Rule("schedule", ("schedule",), words=_pattern(r"\b(days?|weeks?|cycles?|weekly|daily)\b"),
         within=("dose", "infusion", "administration", "indication"), gaps=("schedule",)),
    Rule("setting", ("setting",), words=_pattern(r"hospital|inpatient|outpatient"),
         within=("administration", "schedule", "monitoring", "counseling")),
    Rule("premedication", ("premedication",),
         words=_pattern(r"premedic|antihistamine|H1 blocker|acetaminophen"),
         gaps=("premedication",), named_gaps=True),
    Rule("boxed_warning", ("boxed_warning",), gaps=("boxed_warning",)),
    Rule("crs", ("reaction", "warning"), _pattern(r"^CRS\b|cytokine.release"),
         _pattern(r"\bCRS\b|cytokine.release"), figures=True, named_gaps=True),
    Rule("icans", ("reaction", "warning"), _pattern(r"\bICANS\b|^neurolog"),
         _pattern(r"\bICANS\b|neurolog|neurotox"), figures=True, named_gaps=True),
    Rule(EFFECTS, ("reaction",), words=_pattern(r"^\s*(?!No\b)\S"), within=("reaction_note",),
         gaps=("reaction",)),
    Rule("monitoring", ("monitoring",), words=_pattern(r"\bmonitor|\bwatch"),
         within=("administration", "warning", "setting"), gaps=("monitoring",)),
    Rule("driving", ("counseling",), _pattern(r"^driving"), _pattern(r"\bdriv(e|ing)\b|machinery"),
         gaps=("driving",), named_gaps=True),
    Rule("staying_near", ("counseling",), _pattern(r"^stay near"),
         _pattern(r"\bstay(ing)? (near|close)|within 2 hours of|near the (treatment )?cent"),
         gaps=("staying_near",), named_gaps=True),
    Rule("vaccines", ("counseling",), _pattern(r"^vaccin"), _pattern(r"\bvaccin"),
         gaps=("vaccines",), named_gaps=True),
    Rule("pregnancy", ("reproduction",), _pattern(r"pregnan|contracept|newborn|fertil"), BIRTH,
         gaps=("pregnancy", "contraception"), named_gaps=True),
    Rule("breastfeeding", ("reproduction",), BREAST, BREAST,
         gaps=("breastfeeding",), named_gaps=True),
    Rule("rems", ("rems",), words=_pattern(r"\bREMS\b"), gaps=("rems",), named_gaps=True),
    Rule(TRIALS, ("trial",), gaps=("trial",)),
    Rule(LABEL, ("label_revision",)),
)  # fmt: skip

# The sections of the patient words, which hold no doses (rule 4 of content).
PATIENT = tuple(
    Rule(name)
    for name in (
        NAMES, KIND, LEUKEMIAS, "what_it_is", "how_given", "expect", "emergency", "serious",
        "common", "driving", "staying_near", "work", "vaccines", "pregnancy", "breastfeeding",
    )
)  # fmt: skip
