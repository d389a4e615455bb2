"""Make the bundled fonts from the static TTF files of Inter (SIL OFL 1.1, no reserved font name).

Rule P-03 asks that capital I, lower-case l and the digit 1 look different, and a patient page wants
a plain zero. Inter has both, but behind the OpenType features cv05 (l with a tail) and cv08 (I with
serifs). Qt and Typst would each need the features switched on for every font object, so the two
alternates are made the default glyphs here and the family gets a name of its own.

Of the font's rules for neighbouring letters, kerning and the placing of accents stay. The others
go, for they draw another sign than the text has ("->" as an arrow, "2x3" with a multiplication
sign: no small thing in a dose). They also took a third of the time in which Qt sets a text, and a
tenth of Typst's (2026-11-29). Every character that Inter has stays.

Usage: python packaging/fonts/make_fonts.py FOLDER_WITH_INTER_TTF
Needs fonttools (MIT). Developer only; never shipped.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FAMILY = "LeukoGuide Sans"
OUTPUT = Path(__file__).resolve().parents[2] / "resources" / "fonts"
WEIGHTS = {"Regular": "400Regular", "SemiBold": "600SemiBold", "Bold": "700Bold"}
FEATURES = ("cv05", "cv08")
KEPT = ["kern", "mark", "mkmk"]  # rules of neighbours


def alternates(font: TTFont) -> dict[str, str]:
    """Return the single substitutions (glyph name to glyph name) of the wanted features."""
    gsub = font["GSUB"].table
    wanted = {
        index
        for record in gsub.FeatureList.FeatureRecord
        if record.FeatureTag in FEATURES
        for index in record.Feature.LookupListIndex
    }
    found: dict[str, str] = {}
    for index in wanted:
        for subtable in gsub.LookupList.Lookup[index].SubTable:
            inner = getattr(subtable, "ExtSubTable", subtable)
            found.update(getattr(inner, "mapping", {}))
    return found


def rename(font: TTFont, style: str) -> None:
    """Give the font the family name under which the program registers it."""
    names = {1: FAMILY, 2: style, 3: f"{FAMILY} {style}", 4: f"{FAMILY} {style}"}
    names |= {6: f"{FAMILY.replace(' ', '')}-{style}", 16: FAMILY, 17: style}
    if style == "SemiBold":
        names[1], names[2] = f"{FAMILY} SemiBold", "Regular"
    for name_id, text in names.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)
        font["name"].setName(text, name_id, 1, 0, 0)


def slim(font: TTFont) -> None:
    """Drop the rules of neighbours that are not KEPT, and the glyphs that only they reached."""
    options = Options(
        layout_features=KEPT, name_IDs=["*"], name_languages=["*"], notdef_outline=True,
        recalc_timestamp=False, hinting=True,
    )  # fmt: skip
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)


def main(folder: Path) -> None:
    """Write one TTF per weight into resources/fonts."""
    for style, source in WEIGHTS.items():
        font = TTFont(folder / source / f"Inter_{source}.ttf", recalcTimestamp=False)
        swap = alternates(font)
        for table in font["cmap"].tables:
            table.cmap.update({code: swap[g] for code, g in table.cmap.items() if g in swap})
        rename(font, style)
        slim(font)
        font.save(OUTPUT / f"LeukoGuideSans-{style}.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
