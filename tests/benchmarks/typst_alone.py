"""Sets one document that somebody else has prepared, and nothing else: what Typst takes cold.

Run as a file (`python typst_alone.py ROOT FONTS SOURCE GRAY DAY TARGET`), so that no package is
read but typst. The rest is what Typst itself asks for; see desktop/printing/typesetter.py.
"""

import sys
from datetime import datetime

import typst


def main(root: str, fonts: str, source: str, gray: str, day: str, target: str) -> None:
    """Compile the file `source` below `root` and write the PDF."""
    faces = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts]
    )
    with open(source, "rb") as file:  # noqa: PTH123  pathlib takes as long as Python itself
        data = file.read()
    result, _ = typst.Compiler(root=root, font_paths=faces).compile_with_warnings(
        input=data,
        sys_inputs={"gray": gray},
        format="pdf",
        pdf_standards=["ua-1", "a-2a"],
        timestamp=datetime.fromisoformat(day),
    )
    assert isinstance(result, bytes)
    with open(target, "wb") as file:  # noqa: PTH123  as above
        file.write(result)


if __name__ == "__main__":
    main(*sys.argv[1:])
