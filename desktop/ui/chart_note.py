"""What is ticked as a few plain lines for the chart, for staff to paste. Nothing in it is computed.

Must not name a person: whoever pastes it is in the right chart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from db.records import ContentInfo, Sign
from desktop.core.checklist import ChecklistSession, by_level
from desktop.ui.checklist_words import BOTHERS, SINCES
from desktop.ui.wording import LEVELS, said


def chart_note(
    therapy: str, signs: Sequence[Sign], session: ChecklistSession, info: ContentInfo, day: date
) -> str:
    """Return the note of the ticked signs of `therapy`, most urgent level first."""
    lines = [
        said("Side effects ticked on the checklist, {0}").format(day.isoformat()),
        said("Therapy: {0}").format(therapy),
    ]
    for level, found in by_level(session.ticked(signs)):
        lines.append(f"{said(LEVELS[level][0])}:")
        lines += [f"- {' · '.join(_said_of(sign, session))}" for sign in found]
    lines.append(said("Told by the patient or carer from a fixed list. Nothing is graded here."))
    lines.append(said("LeukoGuide, content {0}, text of {1}").format(info.version, info.date))
    return "\n".join(lines) + "\n"


def _said_of(sign: Sign, session: ChecklistSession) -> Iterator[str]:
    mark = session.mark(sign.symptom_id)
    yield f"{sign.line} ({sign.clinical})" if sign.clinical else sign.line
    if mark.bother is not None:
        yield said("how much: {0}").format(said(BOTHERS[mark.bother]).lower())
    if mark.since is not None:
        yield said("since: {0}").format(said(SINCES[mark.since]).lower())
