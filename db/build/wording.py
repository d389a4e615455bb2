"""Words that the builder composes from typed facts, so that figures are never typed twice."""

from __future__ import annotations

from db.build.shapes import Fact, Number, ReactionShape, TableShape

SCALES = {
    "3+": "grade 3 or higher", "3-4": "grade 3 or 4", "4-5": "grade 4 or 5", "": "severe",
}  # fmt: skip


def percent(value: Number) -> str:
    """Return a percent as printed: 55 -> "55%", "<1" -> "<1%"; words stay words."""
    return f"{value}%" if str(value)[-1:].isdigit() else str(value)


def reaction_text(row: ReactionShape) -> str:
    """Return one adverse reaction row as a sentence; the population stands in the heading."""
    parts: list[str] = []
    if row.any is not None:
        parts.append(f"{percent(row.any)} any grade")
    elif row.any_floor is not None:
        parts.append(f"{row.any_floor}% or more")
    if row.severe is not None:
        parts.append(f"{percent(row.severe)} {SCALES[row.severe_scale]}")
    if row.serious is not None:
        parts.append(f"{percent(row.serious)} serious")
    elif row.serious_floor is not None:
        parts.append(f"serious in {row.serious_floor}% or more")
    text = f"{row.term}: {', '.join(parts) or 'no percentage stated'}"
    controls = [
        f"{percent(value)} {name}"
        for value, name in ((row.control_any, "any grade"), (row.control_severe, "severe"))
        if value is not None
    ]
    return f"{text} (comparator: {', '.join(controls)})" if controls else text


def fact_text(fact: Fact) -> str:
    """Return the words of a professional fact, composed where the fact is typed."""
    if fact.reaction:
        text = reaction_text(fact.reaction)
        return f"{text}. {fact.text}" if fact.text else text
    if fact.trial:
        row = fact.trial
        against = f" Comparator: {row.comparator}." if row.comparator else ""
        who = "; ".join(x for x in (row.population, f"n={row.n}" if row.n else "") if x)
        what = f"{row.endpoint}: " if row.endpoint else ""
        return f"{row.trial} ({who}). {what}{row.result}.{against}".replace("..", ".")
    return fact.text


def fact_heading(fact: Fact) -> str:
    """Return what stands over a fact: its own heading, or the population of a reaction."""
    return fact.heading or (fact.reaction.population if fact.reaction else "")


def table_text(table: TableShape) -> str:
    """Return a grading table as one line of text, for search and the statement view."""
    rows = "; ".join(" | ".join(cell for cell in row if cell) for row in table.rows)
    name = f"{table.scale} {table.version}".strip()
    return f"{name}: {rows}" if not table.applies else f"{name} ({table.applies}): {rows}"
