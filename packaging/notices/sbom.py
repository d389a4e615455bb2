"""The bill of materials in CycloneDX 1.6 (JSON), from the same components as the notices.

The same bundle always gives the same bytes: its number is made from what it says, its time is the
release. Must not look at files: collect.py did.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from notices.collect import OWN, Component, Part
from shared import facts

FILE = "sbom.cdx.json"


def write(components: Iterable[Component], target: Path) -> None:
    """Write the bill of materials of these components."""
    text = json.dumps(document(list(components)), ensure_ascii=False, indent=1)
    target.write_text(text + "\n", encoding="utf-8")


def document(components: list[Component]) -> dict[str, Any]:
    """Return the bill of materials as CycloneDX wants it."""
    others = [c for c in components if c.id != OWN]
    body: dict[str, Any] = {
        "metadata": {
            "timestamp": datetime.fromtimestamp(facts.release_epoch(), UTC).isoformat(),
            "component": {
                "type": "application",
                "bom-ref": OWN,
                "name": facts.TITLE,
                "version": facts.version(),
                "description": facts.SUMMARY,
                "licenses": [{"license": {"id": facts.LICENSE}}],
            },
        },
        "components": [_component(c) for c in others],
        "dependencies": [{"ref": OWN, "dependsOn": sorted(c.id for c in others)}],
    }
    number = uuid.uuid5(uuid.NAMESPACE_OID, json.dumps(body, sort_keys=True))
    head = {"bomFormat": "CycloneDX", "specVersion": "1.6"}
    return {**head, "serialNumber": f"urn:uuid:{number}", "version": 1, **body}


def _component(component: Component) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "type": "library",
        "bom-ref": component.id,
        "name": component.name,
        "version": component.version,
        "licenses": [{"expression": component.license}],
    }
    if component.purl:
        entry["purl"] = component.purl
    if component.source:
        entry["externalReferences"] = [{"type": "website", "url": component.source}]
    if component.files:
        entry["properties"] = [
            {"name": "leukoguide:files", "value": str(len(component.files))},
            {"name": "leukoguide:patterns", "value": " ".join(component.patterns)},
        ]
    if component.parts:
        entry["components"] = [_part(part) for part in component.parts]
    return entry


def _part(part: Part) -> dict[str, Any]:
    return {
        "type": "library",
        "bom-ref": part.purl,
        "name": part.name,
        "version": part.version,
        "licenses": [{"expression": part.license}],
        "purl": part.purl,
    }
