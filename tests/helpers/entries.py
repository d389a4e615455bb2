"""Hand-made entries for core and printing: small, complete, one per shape. All invented."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from db.records import (
    Audience,
    Citation,
    ContentInfo,
    Entry,
    Kind,
    Level,
    Name,
    Reaction,
    Scope,
    Sign,
    Statement,
    Summary,
)
from desktop.core.handouts.frame import HandoutOptions
from desktop.core.handouts.words import Words, read_words

HANDOUTS = Path(__file__).resolve().parents[2] / "resources" / "handouts"
FONTS = HANDOUTS.parent / "fonts"
TODAY = date(2026, 11, 21)
INFO = ContentInfo("2026.11.1", "2026-11-21", 1, "0" * 64, ("en", "es"))
LABEL = Citation(
    "label", "section 6", "Exemplara label", "Example Pharma", "2024-05", "label", False
)
GUIDE = Citation(
    "guide", "page 2", "Patient guide", "Example Center", "undated", "guideline", False
)


def words(lang: str = "en") -> Words:
    return read_words(HANDOUTS, lang)


def options(**changes: object) -> HandoutOptions:
    return replace(HandoutOptions(printed_on=TODAY), **changes)


def say(
    topic: str, text: str, label: str = "", style: str = "", links: tuple[str, ...] = ()
) -> Statement:
    """Return one patient statement; an item where it has a label, else a paragraph."""
    gap = style == "gap"
    return Statement(
        id=f"exemplumab:en-{topic}-{abs(hash((label, text)))}",
        subject_id="exemplumab",
        topic=topic,
        audience=Audience.PATIENT,
        lang="en",
        text=text,
        current=True,
        citations=() if gap else (LABEL, GUIDE),
        label=label,
        style=style or ("bullet" if label else "paragraph"),
        links=links,
    )


def rate(key: str, any_grade: str | None, any_floor: int | None = None) -> Statement:
    """Return a reaction fact of the given percent."""
    reaction = Reaction(
        key, "Adults", any_grade, None, "", None, any_floor, None, None, None, False, ""
    )
    return Statement(
        id=f"exemplumab:{key}",
        subject_id="exemplumab",
        topic="reaction",
        audience=Audience.PROFESSIONAL,
        lang="en",
        text=f"{key}: {any_grade}",
        current=True,
        citations=(LABEL,),
        reaction=reaction,
    )


FACTS = (rate("fever", "54.5"), rate("rash", "20"), rate("cough", "<1"), rate("chills", None, 20))

WORDS = (
    say("what_it_is", "Exemplara is a medicine that helps your own cells find leukemia cells."),
    say("what_it_is", "It can be used for adults whose leukemia came back."),
    say("how_it_works", "It ties a T cell to a leukemia cell. The T cell can then kill it."),
    say("how_given", "It drips into a vein, day and night, for 28 days."),
    say("how_given", "A nurse changes the bag.", "At home"),
    say("how_given", "The sources we read do not say who trains you. Ask your team.", style="gap"),
    say("expect", "You stay in the hospital. Staff check you often.", "First 3 days"),
    say("expect", "You go home with the pump.", "Day 4 to day 28"),
    say("expect", "The pump is off.", "Rest"),
    say("common", "About 55 of 100 people had one.", "Fever", links=("exemplumab:fever",)),
    say("common", "About 20 of 100 people had one.", "Rash", links=("exemplumab:rash",)),
    say("common", "Fewer than 1 of 100 people.", "Cough", links=("exemplumab:cough",)),
    say(
        "serious",
        "It can put your life at risk. Fever is the main sign.",
        "Strong immune reaction (CRS)",
    ),
    say("serious", "You may be mixed up.", "Brain and nerve effects"),
    say("emergency", "Fever of 100.4 °F (38.0 °C) or higher", style="bullet"),
    say("emergency", "Trouble breathing", style="bullet"),
    say("emergency", "Confusion, or trouble speaking", style="bullet"),
    say("self_care", "Take your temperature when you feel unwell.", style="bullet"),
    say("self_care", "Keep the line dry.", style="bullet"),
    say("when_to_call", "Call your care team's 24-hour line at any time."),
    say("when_to_call", "A new rash", style="bullet"),
    say("when_to_call", "Loose stools more than 3 times a day", style="bullet"),
    say("driving", "Do not drive while the pump runs."),
    say("staying_near", "Stay near in the first days."),
    say("staying_near", "The sources we read do not say how near. Ask your team.", style="gap"),
    say("work", "The sources we read do not say when. Ask your team.", style="gap"),
    say("vaccines", "Ask before you get a vaccine."),
    say("pregnancy", "It may harm a baby."),
    say("pregnancy", "Use birth control during treatment."),
    say("breastfeeding", "Do not breastfeed."),
    say("questions", "How long will I be in the hospital?", style="bullet"),
    say("questions", "Who changes the bag?", style="bullet"),
    say(
        "teach_back",
        "I call the line right away.",
        "What will you do if you have a fever at night?",
    ),
    say("teach_back", "The 24-hour line.", "Who will you call?"),
    say("teach_back", "All of the red box.", "Which signs mean you call 911?"),
)


def entry(kind: Kind = Kind.THERAPY, patient: tuple[Statement, ...] = WORDS) -> Entry:
    """Return a therapy with all sections."""
    summary = Summary(
        "exemplumab",
        kind,
        "Exemplara",
        "exemplumab",
        "x",
        "X",
        "g",
        "G",
        "marketed",
        "",
        (),
        (),
        (),
    )
    return Entry(
        summary=summary,
        names=(Name("Exemplara", "brand"), Name("exemplumab", "generic")),
        facts=FACTS,
        patient=patient,
        patient_lang="en",
        patient_title="Exemplara",
        sign_line="",
        text_date="2026-10-01",
        review="not-reviewed",
        tables=(),
        gaps=(),
        label_read="",
    )


def long_entry() -> Entry:
    """Return a therapy whose words need several pages."""
    more = tuple(replace(s, text=" ".join([s.text] * 4)) for s in WORDS if s.topic != "emergency")
    return entry(patient=tuple(s for s in WORDS if s.topic == "emergency") + more)


def bare_entry() -> Entry:
    """Return a therapy of which the sources say almost nothing."""
    return entry(patient=(say("what_it_is", "Exemplara is only given in trials."),))


def supportive_entry() -> Entry:
    """Return a supportive medicine: fewer sections, no emergency signs of its own."""
    topics = ("what_it_is", "how_it_works", "how_given", "serious", "when_to_call")
    return entry(Kind.SUPPORTIVE, tuple(s for s in WORDS if s.topic in topics))


def sign(
    symptom_id: str, level: Level, group: str = "whole body", raises: tuple[str, ...] = ()
) -> Sign:
    """Return one checklist line with its fixed text."""
    return Sign(
        symptom_id=symptom_id,
        title=symptom_id.title(),
        clinical="hidden syndrome",
        line=f"{symptom_id.title()} that is new",
        level=level,
        scope=Scope.PRODUCT,
        group=group,
        instruction=(say("instruction", f"Fixed text of {symptom_id}."),),
        raises=tuple(say("raise", text) for text in raises),
        self_care=(),
        frequency=None,
        citations=(LABEL,),
    )


SIGNS = (
    sign("fever", Level.EMERGENCY, raises=("A low temperature counts too.",)),
    sign("confusion", Level.EMERGENCY, "head and nerves"),
    sign(
        "headache",
        Level.CALL_TODAY,
        "head and nerves",
        ("After a fall, a headache means call now.",),
    ),
    sign("insomnia", Level.NEXT_VISIT, "head and nerves"),
)
