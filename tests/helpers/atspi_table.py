"""Reads a table through AT-SPI as a screen reader does, and prints it as JSON.

Run as a script, by whatever Python has `gi` with Atspi; it must import nothing of this project.

    python3 atspi_table.py WINDOW_TITLE
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from atspi_client import Atspi, below, until, window  # pyright: ignore[reportAttributeAccessIssue]


def main(title: str) -> None:
    """Print size, heads and cells of the first table in the window."""
    Atspi.init()
    found = until(lambda: window(title))
    node = until(lambda: next((n for n in below(found) if n.get_role_name() == "table"), None))
    table = node.get_table_iface()
    rows, columns = table.get_n_rows(), table.get_n_columns()
    heads = [table.get_column_header(c).get_name() for c in range(columns)]
    titles = [table.get_row_header(r).get_name() for r in range(rows)]
    cells = [
        [table.get_accessible_at(r, c).get_name() for c in range(columns)] for r in range(rows)
    ]
    cell = table.get_accessible_at(0, 1).get_table_cell()
    print(json.dumps({
        "name": node.get_name(), "columns": heads, "rows": titles, "cells": cells,
        "described": [table.get_accessible_at(r, 0).get_description() for r in range(rows)],
        "cell": [h.get_name() for h in (*cell.get_row_header_cells(),
                                         *cell.get_column_header_cells())],
    }))  # fmt: skip


if __name__ == "__main__":
    main(*sys.argv[1:])
