"""The SQL of the repository, one constant per question."""

from __future__ import annotations

_SUMMARY = """
SELECT e.id, e.kind, e.title, e.subtitle, e.class_id, c.title, e.group_id, g.title, e.market,
       e.level, e.label_read, coalesce(p.title, n.text)
FROM entry AS e
LEFT JOIN patient_text AS p ON p.entry_id = e.id AND p.lang = :lang AND p.lang <> 'en'
LEFT JOIN name AS n
  ON n.entry_id = e.id AND n.lang = :lang AND n.lang <> 'en' AND n.role = 'display'
LEFT JOIN class AS c ON c.id = e.class_id AND c.lang = :lang
LEFT JOIN entry_group AS g ON g.id = e.group_id AND g.lang = :lang
"""
SUMMARIES = _SUMMARY + "ORDER BY g.position, e.position, e.title"
SUMMARY = _SUMMARY + "WHERE e.id = :id"
NAMES = "SELECT text, role, note FROM name WHERE entry_id = ? AND lang = 'en' ORDER BY position"
FACETS = "SELECT entry_id, facet, value FROM facet ORDER BY entry_id, facet, position"
FACETS_OF = "SELECT facet, value FROM facet WHERE entry_id = ? ORDER BY facet, position"
PATIENT_TEXT = """
SELECT entry_id, lang, title, sign_line, text_date, review FROM patient_text
WHERE entry_id IN ({})
"""
GAPS = """
SELECT topic, note FROM gap_row WHERE subject_id = ? AND audience = 'professional'
ORDER BY position
"""
PATIENT_GAPS = """
SELECT subject_id, topic, note, position FROM gap_row
WHERE audience = 'patient' AND lang = ? AND subject_id IN ({})
"""
_STATED = """
SELECT id, subject_id, topic, audience, lang, text, current, heading, label, style, note, region,
       date, event, withdrawn, level, links
FROM stated
"""
STATED = (
    _STATED + "WHERE audience = ? AND lang = ? AND subject_id IN ({}) AND id NOT LIKE '%:table-%' "
    "AND id NOT LIKE '%:picture-%' ORDER BY subject_id, position"
)
STATEMENTS = _STATED + "WHERE id IN ({}) ORDER BY subject_kind, subject_id, position"
_CITED = """
SELECT c.stated_id, c.source_id, c.locator FROM cited AS c JOIN stated AS s ON s.id = c.stated_id
"""
CITED = _CITED + "WHERE s.subject_id IN ({}) ORDER BY c.stated_id, c.position"
CITED_IN = (
    _CITED + "WHERE s.audience = ? AND s.lang = ? AND s.subject_id IN ({}) "
    "ORDER BY c.stated_id, c.position"
)
CITED_STATEMENTS = _CITED + "WHERE c.stated_id IN ({}) ORDER BY c.stated_id, c.position"
CITED_SOURCES = """
SELECT id, title, publisher, date, kind, secondary FROM source WHERE id IN ({})
"""
REACTIONS = """
SELECT r.stated_id, r.term, r.population, r.any_grade, r.severe, r.severe_scale, r.serious,
       r.any_floor, r.serious_floor, r.control_any, r.control_severe, r.laboratory, r.symptom_id
FROM reaction AS r JOIN stated AS s ON s.id = r.stated_id WHERE s.subject_id IN ({})
"""
REACTIONS_OF_STATEMENTS = """
SELECT stated_id, term, population, any_grade, severe, severe_scale, serious, any_floor,
       serious_floor, control_any, control_severe, laboratory, symptom_id
FROM reaction WHERE stated_id IN ({})
"""
TRIALS = """
SELECT t.stated_id, t.trial, t.n, t.population, t.endpoint, t.result, t.comparator
FROM trial AS t JOIN stated AS s ON s.id = t.stated_id WHERE s.subject_id IN ({})
"""
CLAIMS = """
SELECT k.stated_id, k.then_text, o.title, o.date, k.article_locator, k.verdict, k.wrong_number
FROM claim AS k JOIN source AS o ON o.id = k.article_id JOIN stated AS s ON s.id = k.stated_id
WHERE s.subject_id IN ({})
"""
TABLES = """
SELECT stated_id, key, scale, version, applies, columns, rows, rule, note, doubtful
FROM grading_table WHERE entry_id = ? ORDER BY position
"""
GRADING_WORDS = "SELECT text, says FROM grading_words WHERE lang = ?"
PICTURES = """
SELECT stated_id, kind, key, label, text, data FROM picture
WHERE entry_id = ? AND lang = ? ORDER BY position
"""
SIGNS = """
SELECT t.symptom_id, e.title, e.subtitle, t.level, t.scope, e.body_group, t.basis, t.raised
FROM therapy_sign AS t JOIN entry AS e ON e.id = t.symptom_id
WHERE t.therapy_id = :therapy AND e.checkable = 1 ORDER BY t.position
"""
CALL_NOW = "SELECT value FROM meta WHERE key = 'call_now'"
WINDOWS = """
SELECT f.entry_id, f.value FROM facet AS f JOIN therapy_sign AS t ON t.symptom_id = f.entry_id
WHERE t.therapy_id = :therapy AND f.facet = 'window' ORDER BY f.entry_id, f.position
"""
THERAPIES_OF_SIGN = """
SELECT t.therapy_id, t.scope, t.basis FROM therapy_sign AS t JOIN entry AS e ON e.id = t.therapy_id
WHERE t.symptom_id = ? ORDER BY e.position
"""
RISKS = "SELECT stated_id FROM syndrome_risk WHERE syndrome_id = ? ORDER BY position"
IMMUNOTHERAPIES = """
SELECT s.id, l.value FROM stated AS s, json_each(s.links) AS l
WHERE s.subject_id = ? AND s.topic = 'immunotherapy' AND s.current = 1
"""
CITING = """
SELECT DISTINCT s.id, s.subject_id FROM cited AS c JOIN stated AS s ON s.id = c.stated_id
WHERE c.source_id = ? AND (s.audience = 'professional' OR s.subject_kind = 'term' AND s.lang = ?)
AND s.id NOT LIKE '%:table-%' AND s.id NOT LIKE '%:picture-%'
"""
_SOURCE = """
SELECT o.id, o.title, o.publisher, o.address, o.date, o.kind, o.part_read, o.access, o.secondary,
       o.note
FROM source AS o
"""
SOURCE = _SOURCE + "WHERE o.id = ?"
_CITED_BY = """
WHERE o.id IN (SELECT c.source_id FROM cited AS c JOIN stated AS s ON s.id = c.stated_id
               WHERE s.subject_id = ?)
ORDER BY o.title, o.id
"""
SOURCES_OF = _SOURCE + _CITED_BY
TERMS = """
SELECT t.id, t.lang, t.term, t.also, t.definition, t.note FROM term AS t
WHERE t.lang = :lang OR (t.lang = :fallback AND NOT EXISTS (
    SELECT 1 FROM term AS o WHERE o.id = t.id AND o.lang = :lang))
"""
TERM = "SELECT 1 FROM term WHERE id = ?"
SUBJECTS_WITH_CLAIMS = """
SELECT DISTINCT s.subject_id, e.title FROM stated AS s JOIN entry AS e ON e.id = s.subject_id
WHERE s.topic = 'claim' ORDER BY e.position, s.subject_id
"""
GROUP_TITLES = "SELECT id, title FROM entry_group WHERE lang = ?"
