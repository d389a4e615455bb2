"""Takes the register out of the copies of the clinic's database: what was cleared is in none.

Everything else in a copy stays. Must not know the open database.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from db.errors import SiteNotKeptError
from db.site import connection as connections
from db.site import files
from db.site.opening import good_image
from db.site.records import Cleared


def clear_copies(folder: Path) -> Cleared:
    """Clear the register in every copy in the data folder, and name those that may still hold it.

    A copy that is damaged cannot be cleared; it is not removed either, for its other contents.
    """
    files.remove_parts(folder)
    left: list[str] = []
    copies = files.copies(folder)
    for copy in copies:
        data = good_image(copy)
        try:
            if not data:
                raise SiteNotKeptError(copy.name)
            files.write_whole(copy, _without_register(data))
        except SiteNotKeptError:
            left.append(copy.name)
    return Cleared(
        len(copies) - len(left), (*left, *(f.name for f in files.set_aside_files(folder)))
    )


def _without_register(data: bytes) -> bytes:
    with closing(connections.from_image(data)) as copy:
        connections.clear_register(copy)
        return connections.image(copy)
