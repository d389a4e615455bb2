"""Sets the report for IT with Typst, as an accessible PDF of its own small template.

Typst is imported on first use. Must not know what the report says.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from desktop.core.errors import TypesettingError
from desktop.core.proof import Report
from desktop.printing.typesetter import STANDARDS


def make(report: Report, templates: Path, fonts: Path) -> bytes:
    """Return the report as a tagged PDF (PDF/UA-1, PDF/A-2a); raises TypesettingError."""
    import typst

    own = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)]
    )
    day = datetime.fromisoformat(report.date).replace(tzinfo=UTC)
    try:
        return typst.compile(
            str(templates / "report.typ"), root=str(templates.parent), font_paths=own,
            format="pdf", pdf_standards=STANDARDS, timestamp=day,
            sys_inputs={"report": report.to_json()},
        )  # fmt: skip
    except (RuntimeError, OSError, ValueError) as error:  # TypstError is a RuntimeError
        raise TypesettingError(str(error).splitlines()[0]) from error
