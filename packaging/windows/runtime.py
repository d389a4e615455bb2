"""The Python runtime of a Windows package: known by its hash, read from its archive.

Must not decide which of its files ship: contents.py does.
"""

from __future__ import annotations

import hashlib
import io
import tarfile
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).with_name("runtime.toml")


class RuntimeFileError(Exception):
    """The file is not a runtime that may be built from; says which are."""


@dataclass(frozen=True, slots=True)
class Runtime:
    """The files of a runtime by name, such as "python313.dll", and its full version."""

    python: str
    sha256: str
    files: dict[str, bytes]

    @property
    def stem(self) -> str:
        """Return the beginning of its library's name, such as "python313"."""
        major, minor, *_ = self.python.split(".")
        return f"python{major}{minor}"


def load(file: Path) -> Runtime:
    """Return the runtime in `file`, a zip or a source package that holds one.

    Raises RuntimeFileError where its hash, or that of the zip inside, does not stand in
    runtime.toml; OSError where it cannot be read.
    """
    data = file.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    rows = tomllib.loads(TABLE.read_text(encoding="utf-8"))["runtime"]
    row = next((row for row in rows if row["sha256"] == digest), None)
    if row is None:
        known = "\n".join(f"  {row['sha256']}  {row['name']}" for row in rows)
        raise RuntimeFileError(
            f"{file.name} has the SHA-256 {digest}, which does not stand in {TABLE.name}:\n{known}"
        )
    if "inside" in row:
        with tarfile.open(fileobj=io.BytesIO(data)) as archive:
            member = archive.extractfile(row["inside"])
            data = member.read() if member else b""
        if hashlib.sha256(data).hexdigest() != row["inside_sha256"]:
            raise RuntimeFileError(f"{row['inside']} in {file.name} is not the expected zip")
    folder = row.get("folder", "")
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        names = [n for n in packed.namelist() if n.startswith(folder) and not n.endswith("/")]
        files = {name.removeprefix(folder): packed.read(name) for name in names}
    return Runtime(row["python"], digest, files)
