"""Who reads the page of a syndrome takes a therapy that is missing for one without the risk."""

from __future__ import annotations

import re

import pytest

from db.records import Kind
from db.repository import ContentRepository

RISKS = ("boxed_warning", "warning", "reaction")
# As labels and reports write them, found anew here: not with the names of the content.
WRITTEN = {
    "crs": r"cytokine release syndrome|\bCRS\b",
    "icans": r"\bneurologic(?:al)? (?:toxicit|event)|\bICANS\b",
    "vod": r"veno-?occlusive|\bVOD\b|sinusoidal obstruction",
    "infusion-reaction": r"infusion[- ](?:related )?reaction",
    "tls": r"tumou?r lysis",
    "cls": r"capillary leak|\bCLS\b",
    "febrile-neutropenia": r"febrile neutropenia",
    "gvhd": r"graft-versus-host|\bGVHD\b",
    "hlh": r"hemophagocytic|macrophage activation|\bHLH\b",
}
# Named in passing only; what is meant there is another thing.
ELSEWHERE = {
    ("cls", "blinatumomab"): "counted among its cytokine release syndrome in one trial",
    ("hlh", "blinatumomab"): "counted among its cytokine release syndrome in one trial",
    ("gvhd", "alemtuzumab"): "of transfusions, which is why blood products are irradiated",
}


@pytest.mark.parametrize("syndrome", WRITTEN)
def test_every_therapy_that_warns_of_a_syndrome_stands_on_its_page(
    release: ContentRepository, syndrome: str
) -> None:
    written = re.compile(WRITTEN[syndrome], re.IGNORECASE)
    warning = {
        therapy.id
        for therapy in release.summaries(Kind.THERAPY)
        for fact in release.entry(therapy.id).facts
        if fact.topic in RISKS and fact.current and written.search(f"{fact.heading} {fact.text}")
    }
    listed = {listing.summary.id for listing in release.entry(syndrome).listed}
    missing = {t for t in warning - listed if (syndrome, t) not in ELSEWHERE}
    assert missing == set()


def test_the_exceptions_are_still_needed(release: ContentRepository) -> None:
    for syndrome, therapy in ELSEWHERE:
        listed = {listing.summary.id for listing in release.entry(syndrome).listed}
        assert therapy not in listed
