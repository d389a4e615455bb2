"""Turns the validated tree into table rows; sorted, without a clock, so builds are repeatable."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

from db.build import prose_rules, readability, search_words, wording
from db.build.figures import fill
from db.build.found_names import BEHIND_ALL_SIGNS, ENGLISH, names_found, place_of
from db.build.picture_rows import picture_rows, row_of_table, statement_id
from db.build.picture_words import PRO
from db.build.prose import Prose
from db.build.risks import risk_rows
from db.build.shapes import At, EntryFile, Fact
from db.build.signs import sign_rows, symptom_of_term
from db.build.tree import LoadedEntry, Tree
from db.pages import PAGES, TITLES
from db.text import fold

Row = dict[str, Any]
Tables = dict[str, list[Row]]
KIND_GROUPS = {
    "leukemia": "leukemia", "syndrome": "syndrome", "symptom": "symptom", "rules": "symptom",
}  # fmt: skip


def all_rows(tree: Tree) -> Tables:
    """Return the rows of every table, by table name."""
    tables: Tables = {
        name: []
        for name in (
            "meta", "source", "entry_group", "class", "entry", "name", "facet", "patient_text",
            "stated", "cited", "reaction", "trial", "claim", "grading_table", "grading_words",
            "picture", "therapy_sign", "syndrome_risk", "gap_row", "term", "document", "found_name",
            "synonym", "search_text", "search_trigram",
        )
    }  # fmt: skip
    _meta(tree, tables)
    for entry in sorted(tree.entries.values(), key=lambda e: (e.data.kind, e.data.id)):
        _entry(entry, tree, tables)
    for key in sorted(tree.words):
        _words(tree.words[key], tree, tables)
    _terms(tree, tables)
    for lang, (_, words, _) in sorted(tree.grading_words.items()):
        tables["grading_words"] += [
            {"lang": lang, "text": pair.text, "says": pair.says}
            for pair in sorted(words.words, key=lambda pair: pair.text)
        ]
    for row in sign_rows(tree):
        tables["therapy_sign"].append({
            "therapy_id": row.therapy_id, "symptom_id": row.symptom_id, "scope": row.scope,
            "basis": json.dumps(row.basis), "level": row.level, "raised": json.dumps(row.raised),
            "position": tree.entries[row.symptom_id].data.position,
        })  # fmt: skip
    for position, (syndrome, stated) in enumerate(risk_rows(tree)):
        tables["syndrome_risk"].append(
            {"syndrome_id": syndrome, "stated_id": stated, "position": position}
        )
    tables["synonym"] += search_words.rows(tree)
    _documents(tables, search_words.names(tree))
    return tables


def _meta(tree: Tree, tables: Tables) -> None:
    content = tree.content
    for key, value in (
        ("content_version", content.version), ("content_date", content.date),
        ("languages", ",".join(content.languages)), ("call_now", content.call_now),
    ):  # fmt: skip
        tables["meta"].append({"key": key, "value": value})
    for source in sorted(tree.sources.values(), key=lambda s: s.id):
        tables["source"].append({
            "id": source.id, "title": source.title, "publisher": source.publisher,
            "address": source.address or "", "date": source.date, "kind": source.kind,
            "part_read": source.part_read, "access": source.access,
            "secondary": int(source.secondary), "note": source.note,
        })  # fmt: skip
    for position, group in enumerate(content.groups):
        for lang, title in group.title.items():
            tables["entry_group"].append(
                {"id": group.id, "lang": lang, "title": title, "position": position}
            )
        for class_id, titles in group.classes.items():
            for lang, title in titles.items():
                tables["class"].append(
                    {"id": class_id, "lang": lang, "title": title, "group_id": group.id}
                )


def _group_of(data: EntryFile, tree: Tree) -> str:
    for group in tree.content.groups:
        if data.class_id and data.class_id in group.classes:
            return group.id
    return KIND_GROUPS.get(data.kind, "class")


def subtitle_of(data: EntryFile) -> str:
    """Return the second line of a list row: generic name, short name or clinical term."""
    for role in ("generic", "clinical", "name"):
        for name in data.names:
            if name.role == role and name.text != data.display:
                return name.text
    return data.short


def _entry(entry: LoadedEntry, tree: Tree, tables: Tables) -> None:
    data = entry.data
    tables["entry"].append({
        "id": data.id, "kind": data.kind, "title": data.display, "subtitle": subtitle_of(data),
        "class_id": data.class_id, "group_id": _group_of(data, tree), "market": data.market,
        "level": data.level, "checkable": int(data.checkable), "position": data.position,
        "label_read": data.label_read, "body_group": data.group,
    })  # fmt: skip
    _names(data, tables)
    for facet, values in (
        ("target", data.targets), ("leukemia", data.leukemias), ("age", data.ages),
        ("used_for", data.used_for), ("points_to", data.points_to), ("window", data.windows),
    ):  # fmt: skip
        for position, value in enumerate(values):
            tables["facet"].append(
                {"entry_id": data.id, "facet": facet, "value": value, "position": position}
            )
    for position, fact in enumerate(data.facts):
        _fact(fact, position, data, tree, tables)
    for position, table in enumerate(data.tables):
        stated_id = f"{data.id}:table-{table.key}"
        _state(tables, stated_id, data, "grading", 9000 + position, text=wording.table_text(table))
        _cite(tables, stated_id, table.at)
        tables["grading_table"].append({
            "stated_id": stated_id, "entry_id": data.id, "key": table.key, "scale": table.scale,
            "version": table.version or table.year, "applies": table.applies or table.term,
            "columns": json.dumps(table.columns), "rows": json.dumps(table.rows),
            "rule": table.rule, "note": table.note,
            "doubtful": json.dumps(table.doubtful_columns), "position": position,
        })  # fmt: skip
    _pictures(data, tree, tables)
    for position, gap in enumerate(data.gaps):
        tables["gap_row"].append({
            "subject_id": data.id, "topic": gap.topic, "note": gap.note,
            "audience": "professional", "lang": "en", "position": position,
        })  # fmt: skip


def _pictures(data: EntryFile, tree: Tree, tables: Tables) -> None:
    for position, row in enumerate(picture_rows(data, tree)):
        tables["picture"].append(row_of_table(row, data.id, position))
        own = statement_id(row, data.id)
        audience = "professional" if row.lang == PRO else "patient"
        lang = "en" if row.lang == PRO else row.lang
        _state(
            tables, own, data, row.topic, position, audience=audience, lang=lang, text=row.text,
            label=row.label, note=str(row.data.get("who", "")), links=json.dumps(row.basis),
        )  # fmt: skip
        _cite(tables, own, _places(tuple(_owner_and_key(name) for name in row.basis), tree))


def _owner_and_key(name: str) -> tuple[str, str]:
    owner, _, key = name.partition(":")
    return owner, key


def _names(data: EntryFile, tables: Tables) -> None:
    texts = [(data.display, "display", "", "en")]
    for name in data.names:
        texts.append((name.text, name.role, name.note, "en"))
        if name.suffix:
            texts.append((name.suffix, "generic", name.text, "en"))
    if data.short and all(data.short != text for text, *_ in texts):
        texts.append((data.short, "alias", "", "en"))
    texts += [(target, "alias", "target", "en") for target in data.targets]
    texts += [(title, "display", "", lang) for lang, title in sorted(data.titles.items())]
    seen: set[tuple[str, str]] = set()
    for position, (text, role, note, lang) in enumerate(texts):
        if (text, role) in seen:
            continue
        seen.add((text, role))
        tables["name"].append({
            "entry_id": data.id, "text": text, "role": role, "note": note, "folded": fold(text),
            "lang": lang, "position": position,
        })  # fmt: skip


def _state(
    tables: Tables, stated_id: str, data: EntryFile, topic: str, position: int, **more: Any
) -> None:
    row: Row = {
        "id": stated_id, "subject_id": data.id, "subject_kind": data.kind, "topic": topic,
        "audience": "professional", "lang": "en", "text": "", "current": 1, "heading": "",
        "label": "", "style": "paragraph", "note": "", "region": "", "date": "", "event": "",
        "withdrawn": "", "level": "",
        "links": "[]", "position": position,
    }  # fmt: skip
    tables["stated"].append(row | more)


def _cite(tables: Tables, stated_id: str, places: list[At]) -> None:
    for position, at in enumerate(places):
        tables["cited"].append({
            "stated_id": stated_id, "source_id": at.source, "locator": at.locator,
            "position": position,
        })  # fmt: skip


def _fact(fact: Fact, position: int, data: EntryFile, tree: Tree, tables: Tables) -> None:
    stated_id = f"{data.id}:{fact.key}"
    notes = [n for n in (fact.note, fact.use, fact.status) if n]
    links = [*fact.therapies, *([fact.therapy] if fact.therapy else [])]
    links += [fact.leukemia] if fact.leukemia else []
    _state(
        tables, stated_id, data, fact.topic, position, text=wording.fact_text(fact),
        current=int(fact.current), heading=wording.fact_heading(fact), note="; ".join(notes),
        region=fact.region, date=fact.approved or fact.date, event=fact.event,
        withdrawn=fact.withdrawn, level=fact.level, links=json.dumps(links),
    )  # fmt: skip
    _cite(tables, stated_id, fact.at)
    _typed(fact, stated_id, tree, tables)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _typed(fact: Fact, stated_id: str, tree: Tree, tables: Tables) -> None:
    if fact.reaction:
        row = fact.reaction
        tables["reaction"].append({
            "stated_id": stated_id, "term": row.term, "population": row.population,
            "any_grade": _text(row.any), "severe": _text(row.severe),
            "severe_scale": row.severe_scale, "serious": _text(row.serious),
            "any_floor": row.any_floor, "serious_floor": row.serious_floor,
            "control_any": _text(row.control_any), "control_severe": _text(row.control_severe),
            "laboratory": int(row.laboratory), "symptom_id": symptom_of_term(tree, row.term),
        })  # fmt: skip
    if fact.trial:
        trial = fact.trial
        tables["trial"].append({
            "stated_id": stated_id, "trial": trial.trial, "n": trial.n,
            "population": trial.population, "endpoint": trial.endpoint, "result": trial.result,
            "comparator": trial.comparator,
        })  # fmt: skip
    if fact.claim:
        claim = fact.claim
        tables["claim"].append({
            "stated_id": stated_id, "then_text": claim.then, "article_id": claim.article,
            "article_locator": claim.locator, "verdict": claim.verdict,
            "wrong_number": int(claim.wrong_number),
        })  # fmt: skip


def _words(words: Prose, tree: Tree, tables: Tables) -> None:
    data = tree.entries[words.entry_id].data
    text = prose_rules.running_text(words, tree)
    reading = readability.measure(text, words.lang)
    # The grade formulas mean nothing in Spanish, nor does INFLESZ in English.
    english = words.lang == "en"
    tables["patient_text"].append({
        "entry_id": data.id, "lang": words.lang, "title": words.title,
        "sign_line": fill(words.sign_line, data.id, words.lang, tree), "text_date": words.date,
        "review": words.review, "fk_grade": round(reading.worst_grade, 1) if english else None,
        "smog": round(reading.worst_smog, 1) if english else None,
        "inflesz": None if english else round(reading.inflesz, 1),
        "text_hash": hashlib.sha256(text.encode()).hexdigest(),
    })  # fmt: skip
    for position, block in enumerate(words.blocks):
        filled = fill(block.text, data.id, words.lang, tree)
        label = fill(block.label, data.id, words.lang, tree)
        if block.style == "gap":
            tables["gap_row"].append({
                "subject_id": data.id, "topic": block.section,
                "note": f"{label}: {filled}" if label else filled,
                "audience": "patient", "lang": words.lang, "position": position,
            })  # fmt: skip
            continue
        stated_id = f"{data.id}:{words.lang}-{block.section.replace('_', '-')}-{position}"
        _state(
            tables, stated_id, data, block.section, position, audience="patient",
            lang=words.lang, text=filled, label=label, style=block.style,
            links=json.dumps([f"{owner}:{key}" for owner, key in block.cites]),
        )  # fmt: skip
        _cite(tables, stated_id, _places(block.cites, tree))


def _places(cites: tuple[tuple[str, str], ...], tree: Tree) -> list[At]:
    places: list[At] = []
    for owner, key in cites:
        fact = tree.fact(owner, key)
        for at in fact.at if fact else []:
            if all((p.source, p.locator) != (at.source, at.locator) for p in places):
                places.append(at)
    return places


def _terms(tree: Tree, tables: Tables) -> None:
    for position, term in enumerate(tree.terms.terms):
        for lang in sorted(tree.term_words):
            words = tree.term_words[lang].terms.get(term.id)
            if words is None:
                continue
            tables["term"].append({
                "id": term.id, "lang": lang, "term": words.term,
                "also": json.dumps(words.also, ensure_ascii=False),
                "definition": words.definition, "note": term.note,
            })  # fmt: skip
            stated_id = f"{term.id}:{lang}"
            _state(
                tables, stated_id, EntryFile(term.id, "class", words.term, 0, [], []),
                "definition", position, audience="patient", lang=lang, subject_kind="term",
                text=words.definition, heading=words.term,
            )  # fmt: skip
            _cite(tables, stated_id, term.at)


def _documents(tables: Tables, everyday: Iterable[tuple[str, str]]) -> None:
    """Fill what search reads: one document per entry, term and source."""
    titles = {w["entry_id"]: w["title"] for w in tables["patient_text"] if w["lang"] == "en"}
    bodies, others = _bodies(tables, english=True), _bodies(tables, english=False)
    names = names_found(tables, everyday)
    for kind, entry_id, title, subtitle, place in _found_things(tables):
        number = len(tables["document"]) + 1
        own = names.get(entry_id, {title: ENGLISH})
        tables["document"].append(
            {"rowid": number, "kind": kind, "id": entry_id, "title": title, "subtitle": subtitle}
        )
        tables["search_text"].append({
            "rowid": number, "names": " | ".join(own),
            "title": f"{title} {titles.get(entry_id, '')}".strip(),
            "body": " · ".join(bodies.get(entry_id, [subtitle])),
            "other": " · ".join(others.get(entry_id, [])),
        })  # fmt: skip
        if kind == "source":
            continue
        tables["search_trigram"].append({"rowid": number, "names": " | ".join(map(fold, own))})
        tables["found_name"] += [
            {"document": number, "text": text, "folded": fold(text),
             "position": place + behind}
            for text, behind in own.items()
        ]  # fmt: skip


def _bodies(tables: Tables, english: bool) -> dict[str, list[str]]:
    """Return what is said now of each subject, in English or in all other languages."""
    bodies: dict[str, list[str]] = {}
    for row in sorted(tables["stated"], key=lambda r: (r["subject_id"], r["audience"])):
        if row["current"] and (row["lang"] == "en") == english:
            # The heading of a word to know is its title, which stands above what is found in it.
            heading = "" if row["subject_kind"] == "term" else row["heading"]
            part = [heading, row["label"], row["text"]]
            bodies.setdefault(row["subject_id"], []).append(": ".join(x for x in part if x))
    return bodies


def _found_things(tables: Tables) -> Iterator[tuple[str, str, str, str, int]]:
    """Yield kind, id, title, subtitle and place in the results of all that can be opened."""
    for row in sorted(tables["entry"], key=lambda r: (r["kind"], place_of(r))):
        yield row["kind"], row["id"], row["title"], row["subtitle"], place_of(row)
    last = BEHIND_ALL_SIGNS
    for page, kind in PAGES.items():
        yield kind, page, *TITLES[page, "en"], last
    for row in tables["term"]:
        if row["lang"] == "en":
            yield "term", row["id"], row["term"], row["definition"], last
    for row in tables["source"]:
        yield "source", row["id"], row["title"], f"{row['publisher']}, {row['date']}", last
