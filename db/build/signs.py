"""Which signs belong on the checklist of which therapy, why, and how soon to call.

Scope: product = a source lists the sign for this therapy (counted in a table, named in a list of
its own facts, or in a rule about it); class = a source lists it for another therapy of the class or
for the class; box = its own "Get help now" names it; all = a starting article lists it as common
for all immunotherapy. The facts that say so are kept as the basis.

Level: that of the sign, or the higher one of a rule that holds for this therapy without any other
condition ("after donor cells, a rash means call now"): a rule names those in `therapies`. Else the
box "Get help now" of a therapy and its lists of signs would say different things.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from db.build.shapes import Fact
from db.build.tree import Tree
from db.record_kinds import Level

SCOPES = ("product", "class", "box", "all")
COMMON_LIST = "common list"


@dataclass(frozen=True, slots=True)
class SignRow:
    """One sign of one therapy; `basis` are the ids of the statements that list it.

    `raised` are those of the rules that give it a higher `level` than it has elsewhere.
    """

    therapy_id: str
    symptom_id: str
    scope: str
    basis: tuple[str, ...]
    level: str
    raised: tuple[str, ...]


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
    found: dict[str, list[str]] = {scope: [] for scope in SCOPES}
    for scope, stated in _listings(tree, therapy_id, symptom_id):
        found[scope].append(stated)
    found["product"] += own_facts(tree, therapy_id, symptom_id)
    level, raised = _level(tree, therapy_id, symptom_id)
    if level == Level.EMERGENCY:  # what the box says of lesser signs has conditions
        found["box"] += _box_facts(tree, therapy_id, symptom_id)
    for scope in SCOPES:
        if found[scope]:
            return SignRow(therapy_id, symptom_id, scope, tuple(found[scope]), level, raised)
    return None


def _listings(tree: Tree, therapy_id: str, symptom_id: str) -> Iterator[tuple[str, str]]:
    """Yield what the facts on a sign say of a therapy: the scope and the statement."""
    therapy = tree.entries[therapy_id].data
    for fact in tree.entries[symptom_id].data.facts:
        scope = ""
        if fact.topic == "label_mention":
            scope = _mention_scope(tree, therapy_id, fact.therapies)
        elif _holds(tree, fact, therapy_id):
            scope = "product" if therapy_id in fact.therapies else "class"
        elif fact.topic == "article_mention" and therapy.market != "comparison":
            scope = "all" if any(a.locator == COMMON_LIST for a in fact.at) else ""
        if scope:
            yield scope, f"{symptom_id}:{fact.key}"


def _box_facts(tree: Tree, therapy_id: str, symptom_id: str) -> list[str]:
    """Return the facts on a sign that the therapy's "Get help now" is written from."""
    words = tree.words.get((therapy_id, "en"))
    box = [block for block in words.blocks if block.section == "emergency"] if words else []
    cited = dict.fromkeys(cite for block in box for cite in block.cites)
    return [f"{owner}:{key}" for owner, key in cited if owner == symptom_id]


def _holds(tree: Tree, fact: Fact, therapy_id: str) -> bool:
    """Return whether a fact is a rule that holds for a therapy without any other condition."""
    named = {therapy_id, f"class:{tree.entries[therapy_id].data.class_id}"}
    return fact.topic == "raise" and not named.isdisjoint(fact.therapies)


def _level(tree: Tree, therapy_id: str, symptom_id: str) -> tuple[str, tuple[str, ...]]:
    """Return how soon to call about a sign of a therapy, and the rules that say so."""
    symptom = tree.entries[symptom_id].data
    if not symptom.level:
        return "", ()
    rules = [fact for fact in symptom.facts if _holds(tree, fact, therapy_id)]
    levels = [symptom.level, *(rule.level for rule in rules)]
    highest = min(levels, key=[str(level) for level in Level].index)
    if highest == symptom.level:
        return symptom.level, ()
    return highest, tuple(f"{symptom_id}:{r.key}" for r in rules if r.level == highest)


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


def own_facts(tree: Tree, therapy_id: str, symptom_id: str) -> list[str]:
    """Return the ids of the therapy's own facts that count or name a sign.

    Those of an older label stand for it only where no current one does: it is a sign of this
    therapy all the same, and its chip shows how old the label is.
    """
    facts = [
        fact
        for fact in tree.entries[therapy_id].data.facts
        if symptom_id in fact.signs
        or (fact.reaction and symptom_of_term(tree, fact.reaction.term) == symptom_id)
    ]
    current = [fact for fact in facts if fact.current]
    return [f"{therapy_id}:{fact.key}" for fact in current or facts]
