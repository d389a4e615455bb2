"""Which signs belong on the checklist of which therapy, and why (CONTENT.md rule 10).

Scope: product = a source lists the sign for this therapy; class = a source lists it for another
therapy of the class or for the class; all = a starting article lists it as common for all
immunotherapy. The facts that say so are kept as the basis.
"""

from __future__ import annotations

from dataclasses import dataclass

from db.build.tree import Tree

SCOPES = ("product", "class", "all")
COMMON_LIST = "common list"


@dataclass(frozen=True, slots=True)
class SignRow:
    """One sign of one therapy; `basis` are the ids of the statements that list it."""

    therapy_id: str
    symptom_id: str
    scope: str
    basis: tuple[str, ...]


def sign_rows(tree: Tree) -> list[SignRow]:
    """Return all signs of all therapies, nearest scope only, sorted by the symptom's position."""
    rows: list[SignRow] = []
    symptoms = sorted(
        (e for e in tree.entries.values() if e.data.kind == "symptom"),
        key=lambda e: e.data.position,
    )
    for therapy in tree.entries.values():
        if therapy.data.kind != "therapy":
            continue
        for symptom in symptoms:
            row = _row(tree, therapy.data.id, symptom.data.id)
            if row:
                rows.append(row)
    return rows


def _row(tree: Tree, therapy_id: str, symptom_id: str) -> SignRow | None:
    therapy = tree.entries[therapy_id].data
    found: dict[str, list[str]] = {scope: [] for scope in SCOPES}
    for fact in tree.entries[symptom_id].data.facts:
        statement = f"{symptom_id}:{fact.key}"
        if fact.topic == "label_mention":
            scope = _mention_scope(tree, therapy_id, fact.therapies)
            if scope:
                found[scope].append(statement)
        elif (
            fact.topic == "article_mention"
            and therapy.market != "comparison"
            and any(a.locator == COMMON_LIST for a in fact.at)
        ):
            found["all"].append(statement)
    found["product"] += reaction_facts(tree, therapy_id, symptom_id)
    for scope in SCOPES:
        if found[scope]:
            return SignRow(therapy_id, symptom_id, scope, tuple(found[scope]))
    return None


def _mention_scope(tree: Tree, therapy_id: str, mentioned: list[str]) -> str:
    if therapy_id in mentioned:
        return "product"
    own_class = tree.entries[therapy_id].data.class_id
    for other in mentioned:
        if other == f"class:{own_class}":
            return "class"
        entry = tree.entries.get(other)
        if entry and entry.data.kind == "therapy" and entry.data.class_id == own_class:
            return "class"
    return ""


def symptom_of_term(tree: Tree, term: str) -> str:
    """Return the symptom that a reaction term counts, or ""."""
    wanted = term.lower()
    return next((r.symptom for r in tree.content.reaction_terms if wanted in r.terms), "")


def reaction_facts(tree: Tree, therapy_id: str, symptom_id: str) -> list[str]:
    """Return the ids of the therapy's current reaction facts that count this sign."""
    return [
        f"{therapy_id}:{fact.key}"
        for fact in tree.entries[therapy_id].data.facts
        if fact.reaction
        and fact.current
        and symptom_of_term(tree, fact.reaction.term) == symptom_id
    ]
