"""Whose work is in the bundle, in which version and under which licence; writes the notices.

components.toml is the table; versions and texts are taken from what is installed here. A file or a
module that belongs to nobody stops the build. Must not know how the bundle is made.
"""

from __future__ import annotations

import fnmatch
import json
import platform
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from shared import facts

HERE = Path(__file__).parent
TABLE = HERE / "components.toml"
TEXTS = HERE / "texts"
OWN = "leukoguide"


class NoticesError(Exception):
    """The notices would be incomplete; says what is missing."""


@dataclass(frozen=True, slots=True)
class Part:
    """A library inside a component, such as a Rust crate."""

    name: str
    version: str
    license: str
    purl: str
    source: str


@dataclass(slots=True)
class Component:
    """One work that ships; `files` are paths in the bundle, `texts` licence texts by file name."""

    id: str
    name: str
    version: str
    license: str
    note: str
    source: str
    purl: str
    patterns: tuple[str, ...]
    modules: tuple[str, ...]
    texts: dict[str, str]
    parts: tuple[Part, ...] = ()
    files: list[str] = field(default_factory=list[str])
    found_modules: list[str] = field(default_factory=list[str])


def components_of(folder: Path) -> list[Component]:
    """Return the components in the bundle `folder`, each with its files and modules.

    Raises NoticesError when a file or module belongs to none, or a text cannot be found.
    """
    return components_by(folder, read_table(), modules_in(folder / facts.NAME))


def components_by(
    folder: Path, rows: list[dict[str, Any]], inside: Iterable[str] = ()
) -> list[Component]:
    """Return the components of `folder` by a table of one's own.

    `inside` names modules that stand in no file of their own. Raises NoticesError as above.
    """
    names = sorted(f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file())
    files = assign(names, rows)
    modules = assign_modules(inside, rows)
    rows = [row for row in rows if files.get(row["id"]) or modules.get(row["id"])]
    components = [_component(row) for row in rows]
    for component in components:
        component.files = files.get(component.id, [])
        component.found_modules = modules.get(component.id, [])
    return components


def read_table(table: Path = TABLE) -> list[dict[str, Any]]:
    """Return the rows of components.toml, or of another such table, as they stand."""
    return tomllib.loads(table.read_text(encoding="utf-8"))["component"]


def assign(names: Iterable[str], rows: Iterable[dict[str, Any]]) -> dict[str, list[str]]:
    """Return the file names by component id; raises NoticesError for a name that fits none."""
    rows = list(rows)
    patterns = [(pattern, row["id"]) for row in rows for pattern in row.get("files", ())]
    # The narrower pattern first: "PySide6/Qt/**" before "PySide6/*".
    patterns.sort(key=lambda item: -len(item[0].rstrip("*")))
    found: dict[str, list[str]] = {}
    for name in names:
        owner = next((owner for pattern, owner in patterns if fits(name, pattern)), None)
        owner = owner or module_owner(module_of(name), rows)
        if owner is None:
            raise NoticesError(f"no component in components.toml owns the file {name}")
        found.setdefault(owner, []).append(name)
    return found


def fits(name: str, pattern: str) -> bool:
    """Return whether a path fits; `*` stays in its folder, `**` does not."""
    if not pattern.endswith("**") and name.count("/") != pattern.count("/"):
        return False
    return fnmatch.fnmatchcase(name, pattern)


def module_of(name: str) -> str:
    """Return the top-level module that a compiled file such as "_internal/json/decoder.pyc" is of.

    "" for every other file.
    """
    inside = name.removeprefix("_internal/")
    return inside.partition("/")[0].removesuffix(".pyc") if name.endswith(".pyc") else ""


def module_owner(module: str, rows: Iterable[dict[str, Any]]) -> str | None:
    """Return the id of the component that a top-level Python module belongs to, or None."""
    wanted = "stdlib" if module in sys.stdlib_module_names else module
    return next((row["id"] for row in rows if wanted in row.get("modules", ())), None)


def assign_modules(names: Iterable[str], rows: list[dict[str, Any]]) -> dict[str, list[str]]:
    """Return the top-level Python modules by component id; raises NoticesError for a stranger."""
    found: dict[str, list[str]] = {}
    for name in sorted({name.partition(".")[0] for name in names}):
        owner = module_owner(name, rows)
        if owner is None:
            raise NoticesError(f"no component in components.toml owns the Python module {name}")
        found.setdefault(owner, []).append(name)
    return found


def modules_in(program: Path) -> list[str]:
    """Return the Python modules inside a program file made by PyInstaller."""
    from PyInstaller.archive.readers import CArchiveReader

    archive = CArchiveReader(str(program))
    names: list[str] = []
    for name, (*_, kind) in archive.toc.items():
        if kind == "z":
            names.extend(archive.open_embedded_archive(name).toc)
        elif kind in "msM":
            names.append(name)
    return names


def _component(row: dict[str, Any]) -> Component:
    version = version_of(row["version"])
    purl = f"{row['purl']}@{version}" if "purl" in row else ""
    kind, _, argument = row["version"].partition(":")
    if kind == "debian" and not purl:
        purl = "pkg:deb/debian/{}@{}?arch=amd64".format(*debian_package(argument))
    return Component(
        id=row["id"],
        name=row["name"],
        version=version,
        license=row["license"],
        note=row.get("note", ""),
        source=row.get("source", ""),
        purl=purl,
        patterns=tuple(row.get("files", ())),
        modules=tuple(row.get("modules", ())),
        texts={name: text for source in row["text"] for name, text in _texts(row["id"], source)},
        parts=typst_parts() if row.get("parts") == "typst" else (),
    )


def version_of(rule: str) -> str:
    """Return the version that a rule of components.toml names; raises NoticesError."""
    kind, _, argument = rule.partition(":")
    if kind == "program":
        return facts.version()
    if kind == "python":
        return platform.python_version()
    if kind == "dist":
        return metadata.version(argument)
    if kind == "debian":
        without_epoch = debian_package(argument)[1].rpartition(":")[2]
        return without_epoch.partition("-")[0]
    return rule


@cache
def debian_package(library: str) -> tuple[str, str]:
    """Return package and version that a library such as "libsqlite3.so.0" comes from here.

    Raises NoticesError where the library is missing or belongs to no package.
    """
    listed = subprocess.run(["/sbin/ldconfig", "-p"], check=True, capture_output=True, text=True)
    lines = [line.strip() for line in listed.stdout.splitlines() if "x86-64" in line]
    paths = [line.rsplit(" => ", 1)[1] for line in lines if line.startswith(f"{library} ")]
    if not paths:
        raise NoticesError(f"{library} is not on this machine")
    real = str(Path(paths[0]).resolve())
    # Debian lists some files below /lib, though that has long been a link to /usr/lib.
    for path in (real, real.removeprefix("/usr"), paths[0]):
        query = ["dpkg-query", "-S", path]
        owner = subprocess.run(query, check=False, capture_output=True, text=True)
        if owner.returncode == 0:
            package = owner.stdout.split(":")[0]
            version = ["dpkg-query", "-W", "-f", "${Version}", f"{package}:amd64"]
            found = subprocess.run(version, check=True, capture_output=True, text=True)
            return package, found.stdout
    raise NoticesError(f"no Debian package here owns {library}: build on Debian or Ubuntu")


def _texts(owner: str, source: str) -> list[tuple[str, str]]:
    """Return (file name, text) of a licence text that a rule of components.toml names."""
    kind, _, argument = source.partition(":")
    if kind == "own":
        return [(argument, (TEXTS / argument).read_text(encoding="utf-8"))]
    if kind == "file":
        return [(f"{owner}.txt", Path(argument).read_text(encoding="utf-8"))]
    if kind == "repository":
        return [(f"{owner}.txt", (facts.ROOT / argument).read_text(encoding="utf-8"))]
    if kind == "debian":
        file = Path("/usr/share/doc") / debian_package(argument)[0] / "copyright"
        return [(f"{owner}.txt", file.read_text(encoding="utf-8"))]
    if kind == "python":
        file = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
        return [(f"{owner}.txt", file.read_text(encoding="utf-8"))]
    return [(f"{owner}.txt", _dist_license(argument))]


def _dist_license(name: str) -> str:
    files = [f for f in metadata.files(name) or () if ".dist-info/licenses/" in f.as_posix()]
    if not files:
        raise NoticesError(f"the package {name} brings no licence text")
    return "\n".join(Path(str(f.locate())).read_text(encoding="utf-8") for f in sorted(files))


def typst_parts() -> tuple[Part, ...]:
    """Return the Rust libraries inside Typst, from the bill of materials in its package."""
    files = [f for f in metadata.files("typst") or () if f.name.endswith(".cyclonedx.json")]
    if not files:
        raise NoticesError("the package typst brings no bill of materials any more")
    bill = json.loads(Path(str(files[0].locate())).read_text(encoding="utf-8"))
    parts = [_part(c) for c in bill["components"] if c.get("scope") == "required"]
    unnamed = [part.name for part in parts if not part.license]
    if unnamed:
        raise NoticesError(f"no licence is given for {', '.join(unnamed)} inside typst")
    return tuple(sorted(parts, key=lambda part: (part.name, part.version)))


def _part(component: dict[str, Any]) -> Part:
    licenses = [
        entry.get("expression") or entry["license"].get("id") or entry["license"].get("name")
        for entry in component.get("licenses", ())
    ]
    places = {r["type"]: r["url"] for r in component.get("externalReferences", ())}
    purl = str(component.get("purl", "")).partition("?")[0]
    return Part(
        name=component["name"],
        version=component["version"],
        license=" AND ".join(" ".join(text.split()) for text in licenses),
        purl=purl,
        source=places.get("vcs") or places.get("website") or "",
    )


def write_notices(components: Iterable[Component], folder: Path) -> None:
    """Write THIRD-PARTY.txt, REPLACE-QT.txt and every licence text into `folder`."""
    chosen = list(components)
    (folder / "licenses").mkdir(parents=True, exist_ok=True)
    (folder / "THIRD-PARTY.txt").write_text(overview(chosen), encoding="utf-8")
    replace = (TEXTS / "replace-qt.txt").read_text(encoding="utf-8")
    (folder / "REPLACE-QT.txt").write_text(replace, encoding="utf-8")
    for component in chosen:
        for name, text in component.texts.items():
            (folder / "licenses" / name).write_text(text, encoding="utf-8")


def overview(components: Iterable[Component]) -> str:
    """Return the list that a person reads: who, which version, which licence, where its text is."""
    lines = [
        f"What is in {facts.TITLE} {facts.version()} and under which licence",
        "",
        (
            f"{facts.TITLE} itself is under the MIT licence (licenses/{OWN}.txt). It uses the "
            "works below, with thanks."
        ),
        "The texts are in the folder licenses/. sbom.cdx.json holds the same list for machines.",
    ]
    for component in components:
        if component.id != OWN:
            lines += [
                "",
                f"{component.name} {component.version}",
                f"  licence: {component.license}",
            ]
            lines += [f"  text:    licenses/{name}" for name in component.texts]
            lines += [f"  from:    {component.source}"] if component.source else []
            lines += [f"  note:    {component.note}"] if component.note else []
    for component in components:
        if component.parts:
            lines += ["", f"Libraries inside {component.name}", ""]
            lines += [f"  {p.name} {p.version}: {p.license}  {p.source}" for p in component.parts]
    return "\n".join(lines) + "\n"
