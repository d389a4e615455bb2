"""What staff ask in the teach-back stands on the short sheet, also where it has the least room.

The answers are in other words than the sheet, so words are compared: by their beginnings, small
words and ways to say "call" aside. A fever medicine before the call is asked about everywhere and
stands on the full sheet.
"""

from __future__ import annotations

import re
import unicodedata

import pytest

from db.records import Kind
from db.repository import ContentRepository
from desktop.core.bundles import Part, make
from desktop.core.document_kind import Wish
from desktop.core.documents import kind
from desktop.core.handouts.frame import HandoutOptions
from desktop.printing.files import page_count
from desktop.printing.typesetter import Typesetter
from tests.helpers.entries import FONTS, HANDOUTS, TODAY, words
from tests.helpers.pdf import opened, text_of
from tests.helpers.site import PROFILE

LEAST = 0.8  # of the words of an answer; a number must stand there itself
BEGINNING = 4  # letters: "weigh" and "weight" are told apart by the words around them
SMALL: dict[str, str] = {
    "en": "a an and any are as at away be before being both by can cannot do for gets had has have"
    " hard here i if in is it its me my myself no not of often on once only or right same say so"
    " take takes tell than that the their them then they this to too until up wait watch when"
    " where who with you your call now today fever medicine first line hour night also after come"
    " came keep more most am watching later last",
    "es": "a al algo alguien ante antes asi aunque cada como con cuando da de del desde despues di"
    " donde durante el ella ellos en es esta este esto ha hasta la las lo los mas me mi mis"
    " mucho muy ni no o para pero por porque primero puede puedo que quien se si sin sobre solo"
    " su sus tambien tan tengo tiene todo tomo tomar un una uno ya y yo digo doy llamo llaman llame"
    " llamar inmediato ahora mismo hoy fiebre medicina linea horas subo le les han sigo vigilando"
    " nada siquiera ultimo hago noche espero",
}
SAME: dict[str, dict[str, str]] = {
    "en": {
        "shake": "shaking", "sight": "seeing", "speech": "speaking", "words": "speaking",
        "find": "trouble", "changes": "trouble", "another": "illness", "irradiated": "rays",
    },
    "es": {
        "vista": "ver", "habla": "hablar", "palabras": "hablar", "encuentro": "problemas",
        "irradiada": "rayos", "cuesta": "problemas", "mando": "llame", "mensaje": "texto",
    },
}  # fmt: skip


def beginnings(text: str, lang: str) -> set[str]:
    """Return the beginnings of the words that say something."""
    small, same = frozenset(SMALL[lang].split()), SAME[lang]
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    found: list[str] = re.findall(r"[^\W_]+", plain.casefold())
    return {same.get(word, word)[:BEGINNING] for word in found if word not in small}


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_answer_of_the_teach_back_stands_on_the_short_sheet(
    release: ContentRepository, lang: str
) -> None:
    typesetter, wrong = Typesetter(HANDOUTS, FONTS), list[str]()
    options = HandoutOptions(TODAY, lang=lang, paper="letter", short=True, clinic=PROFILE)
    for summary in release.summaries(Kind.THERAPY):
        asked = release.entry(summary.id, lang).section("teach_back")
        sheet = make(release, words, Wish(summary.id, options), Part(kind("sheet")))
        data = typesetter.pdf(sheet)
        assert page_count(data) == 2
        text = text_of(opened(data))
        for statement in asked:  # a prompt is no answer
            text = text.replace(statement.label, "")
        there = beginnings(text, lang)
        for statement in asked:
            wanted = beginnings(statement.text, lang)
            share = len(wanted & there) / len(wanted) if wanted else 1.0
            numbers = {word for word in wanted - there if word.isdigit()}
            if share < LEAST or numbers:
                wrong.append(
                    f"{summary.id}: {statement.label} {sorted(wanted - there)} {share:.2f}"
                )
    assert not wrong, "\n".join(wrong)
