"""Draws leukoguide.svg in every size that a desktop asks for, as PNG files.

    .venv/bin/python -m icons.make_icons FOLDER      (with packaging/ on PYTHONPATH)

The PNG files are made when a package is built and never kept. Must not know about packages.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

SOURCE = Path(__file__).with_name("leukoguide.svg")
SIZES = (16, 24, 32, 48, 64, 128, 256)


def draw(target: Path, size: int) -> None:
    """Write the icon as a PNG of `size` by `size` pixels."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(SOURCE)).render(painter, QRectF(image.rect()))
    painter.end()
    target.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(target), "PNG"):  # pyright: ignore[reportArgumentType, reportCallIssue]
        raise OSError(f"{target} could not be written")


def main(folder: Path) -> int:
    for size in SIZES:
        draw(folder / f"leukoguide-{size}.png", size)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
