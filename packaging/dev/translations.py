"""The words of the shell in other languages: from the source to .ts, and from .ts to .qm.

    python packaging/dev/translations.py            bring every .ts up to date, say what is missing
    python packaging/dev/translations.py compile    make the .qm files that the program reads

Texts are found by reading the source: what stands in said("..."), and, where a table or a variable
is said, the texts behind it. What desktop/core has others say for it, it calls say(...), because it
knows no Qt. Translations are written by people into the .ts files (Qt Linguist or
any editor); everything else in them is made here. Must not import the program or Qt.
"""

from __future__ import annotations

import ast
import importlib.util
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "i18n"
CONTEXT = "Wording"
OURS = "leukoguide_*.ts"  # qt_*.ts, beside them, hold words of Qt and are written by hand
# The texts of an error stand in its class: `said(error.message)`.
ERRORS = ("db/errors.py", "desktop/core/errors.py")
ERROR_FIELDS = ("message", "advice")
PLACEHOLDER = re.compile(r"\{\w*\}")
EACH = "*"
# How to come from a value to a part of it: EACH element, a place in a tuple, ".field" of an object.
Way = tuple[int | str, ...]


# ---------------------------------------------------------------------------- reading the source


@dataclass(frozen=True)
class Module:
    """One source file: what its upper-case names hold, and where imported names come from."""

    path: str
    tree: ast.Module
    constants: dict[str, ast.expr] = field(default_factory=dict)
    imported: dict[str, tuple[str, str]] = field(default_factory=dict)


@cache
def read_module(path: str) -> Module:
    """Return a file of the project, read once; `path` is from the root."""
    module = Module(path, ast.parse((ROOT / path).read_text(encoding="utf-8"), path))
    for node in module.tree.body:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                module.constants.update((name, value) for name, value in _pairs(target, node.value))
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            module.constants.update(_pairs(node.target, node.value))
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                module.imported[alias.asname or alias.name] = (node.module, alias.name)
    return module


def _pairs(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(target, ast.Name):
        yield target.id, value
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for part, its_value in zip(target.elts, value.elts, strict=True):
            yield from _pairs(part, its_value)


def module_path(dotted: str) -> str:
    """Return the file of a module of ours, "" for any other."""
    for path in (f"{dotted.replace('.', '/')}.py", f"{dotted.replace('.', '/')}/__init__.py"):
        if (ROOT / path).is_file():
            return path
    return ""


@dataclass(frozen=True)
class Scope:
    """Where an expression stands: its file, and the function around it, if any."""

    module: Module
    function: ast.FunctionDef | None = None

    def texts(self, node: ast.expr, way: Way = ()) -> list[str]:
        """Return the texts that an expression can be; empty when the source does not tell."""
        match node:
            case ast.Constant(value=str(text)):
                return [text] if text and not way else []
            case ast.IfExp():
                return self.texts(node.body, way) + self.texts(node.orelse, way)
            case ast.BoolOp():
                return [text for value in node.values for text in self.texts(value, way)]
            case ast.Dict() | ast.Tuple() | ast.List():
                return self._inside(node, way)
            case ast.Subscript():
                place = node.slice.value if isinstance(node.slice, ast.Constant) else EACH
                return self.texts(node.value, (place if isinstance(place, int) else EACH, *way))
            case ast.Call():
                return self._called(node, way)
            case ast.Name():
                return self._named(node.id, way)
            case ast.Attribute():
                return self._attribute(node, way)
            case _:
                return []

    def _inside(self, node: ast.Dict | ast.Tuple | ast.List, way: Way) -> list[str]:
        parts = node.values if isinstance(node, ast.Dict) else node.elts
        if not way:
            return []
        if way[0] == EACH:
            keys = node.keys if isinstance(node, ast.Dict) else parts
            ways = (way if key is None else way[1:] for key in keys)  # None: `**another`
            return [
                text for part, on in zip(parts, ways, strict=True) for text in self.texts(part, on)
            ]
        place = way[0]
        fits = isinstance(place, int) and not isinstance(node, ast.Dict) and place < len(parts)
        return self.texts(parts[place], way[1:]) if fits and isinstance(place, int) else []

    def _called(self, node: ast.Call, way: Way) -> list[str]:
        if isinstance(node.func, ast.Attribute):
            table = node.func.value
            match node.func.attr:
                case "get":
                    default = self.texts(node.args[1], way) if len(node.args) > 1 else []
                    return self.texts(table, (EACH, *way)) + default
                case "items" if way[:2] == (EACH, 1):
                    return self.texts(table, (EACH, *way[2:]))
                case "values":
                    return self.texts(table, way)
                case _:
                    return []
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if way and isinstance(way[0], str) and way[0].startswith("."):
            return self._field(name, node, way)
        return self._returned(name, way)

    def _field(self, name: str, made: ast.Call, way: Way) -> list[str]:
        """Return the text that an object of a class of this file is made with."""
        wanted = str(way[0])[1:]
        for node in self.module.tree.body:
            if isinstance(node, ast.ClassDef) and node.name == name:
                names = [
                    getattr(a.target, "id", "") for a in node.body if isinstance(a, ast.AnnAssign)
                ]
                given = dict(zip(names, made.args, strict=False))
                given |= {keyword.arg or "": keyword.value for keyword in made.keywords}
                return self.texts(given[wanted], way[1:]) if wanted in given else []
        return []

    def _returned(self, name: str, way: Way) -> list[str]:
        """Return the texts that a function returns."""
        home, name = self._home(name)
        for node in home.tree.body:
            if isinstance(node, ast.FunctionDef) and node.name == name:
                values = [n.value for n in ast.walk(node) if isinstance(n, ast.Return) and n.value]
                inner = Scope(home, node)
                return [text for value in values for text in inner.texts(value, way)]
        return []

    def _home(self, name: str) -> tuple[Module, str]:
        """Return the file in which a name is defined, and its name there."""
        dotted, original = self.module.imported.get(name, ("", name))
        path = module_path(dotted) if dotted else ""
        return (read_module(path), original) if path else (self.module, name)

    def _named(self, name: str, way: Way) -> list[str]:
        found: list[str] = []
        for value, first in self._bindings(name):
            found += self.texts(value, (*first, *way))
        if found:
            return found
        home, name = self._home(name)
        value = home.constants.get(name)
        return Scope(home).texts(value, way) if value is not None else []

    def _attribute(self, node: ast.Attribute, way: Way) -> list[str]:
        base = node.value.id if isinstance(node.value, ast.Name) else ""
        dotted, name = self.module.imported.get(base, ("", ""))
        path = module_path(f"{dotted}.{name}") if dotted else ""
        if path and node.attr in read_module(path).constants:
            return Scope(read_module(path)).texts(read_module(path).constants[node.attr], way)
        found = self.texts(node.value, (f".{node.attr}", *way))
        return found or (error_texts(node.attr) if node.attr in ERROR_FIELDS else [])

    def _bindings(self, name: str) -> Iterator[tuple[ast.expr, Way]]:
        """Yield what a local name is bound to, and the way from there to the name."""
        for node in ast.walk(self.function) if self.function else ():
            if isinstance(node, ast.For | ast.comprehension):
                for way in _ways(node.target, name):
                    yield node.iter, (EACH, *way)
            elif isinstance(node, ast.Assign):
                for target in node.targets:
                    for way in _ways(target, name):
                        yield node.value, way
            elif isinstance(node, ast.NamedExpr) and node.target.id == name:
                yield node.value, ()


def _ways(target: ast.expr, name: str) -> Iterator[Way]:
    if isinstance(target, ast.Name) and target.id == name:
        yield ()
    elif isinstance(target, ast.Tuple):
        for place, part in enumerate(target.elts):
            for way in _ways(part, name):
                yield (place, *way)


def error_texts(field_name: str) -> list[str]:
    """Return what every error class has under a name such as "message"."""
    return [
        text
        for path in ERRORS
        for node in ast.walk(read_module(path).tree)
        if isinstance(node, ast.ClassDef)
        for part in node.body
        if isinstance(part, ast.Assign) and getattr(part.targets[0], "id", "") == field_name
        for text in Scope(read_module(path)).texts(part.value)
    ]


def shell_texts() -> tuple[dict[str, str], list[str]]:
    """Return every text of the shell with the file it was first found in, and what was not found.

    The second part names each call of said() or say() whose texts the source does not tell.
    """
    texts: dict[str, str] = {}
    unknown: list[str] = []
    folders = (ROOT / "desktop" / name for name in ("app", "core", "ui"))
    for file in sorted(f for x in folders for f in x.rglob("*.py")):
        module = read_module(file.relative_to(ROOT).as_posix())
        for call, function in _said(module.tree, None):
            found = Scope(module, function).texts(call.args[0])
            for text in found:
                texts.setdefault(text, module.path)
            if not found:
                unknown.append(f"{module.path}:{call.lineno} {ast.unparse(call)}")
    return texts, unknown


def _said(
    node: ast.AST, function: ast.FunctionDef | None
) -> Iterator[tuple[ast.Call, ast.FunctionDef | None]]:
    for child in ast.iter_child_nodes(node):
        inner = child if isinstance(child, ast.FunctionDef) else function
        name = getattr(child.func, "id", "") if isinstance(child, ast.Call) else ""
        if isinstance(child, ast.Call) and name in ("said", "say") and child.args:
            yield child, inner
        yield from _said(child, inner)


# ----------------------------------------------------------------------------------- .ts and .qm


def translations(file: Path) -> dict[str, str]:
    """Return the finished translations of a .ts file by English text."""
    if not file.is_file():
        return {}
    found: dict[str, str] = {}
    for message in ET.parse(file).iter("message"):  # noqa: S314  our own file
        translation = message.find("translation")
        if translation is not None and translation.text and not translation.get("type"):
            found[message.findtext("source", "")] = translation.text
    return found


def write(file: Path, texts: dict[str, str]) -> None:
    """Write a .ts file with these texts; translations that are there already stay."""
    done = translations(file)
    code = file.stem.rpartition("_")[2]
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{code}_US" sourcelanguage="en_US">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for text, path in sorted(texts.items(), key=lambda item: (item[1], item[0])):
        given = done.get(text)
        state = "" if given else ' type="unfinished"'
        lines += [
            "    <message>",
            f'        <location filename="../../{path}"/>',
            f"        <source>{escape(text)}</source>",
            f"        <translation{state}>{escape(given or '')}</translation>",
            "    </message>",
        ]
    lines += ["</context>", "</TS>"]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def problems(file: Path, texts: dict[str, str]) -> list[str]:
    """Return what is wrong with the translations of a .ts file, a line for each text."""
    done = translations(file)
    found = [f"{file.name}: not translated: {text!r}" for text in texts if text not in done]
    found += [f"{file.name}: no longer said: {text!r}" for text in done if text not in texts]
    for text, given in done.items():
        if sorted(PLACEHOLDER.findall(text)) != sorted(PLACEHOLDER.findall(given)):
            found.append(f"{file.name}: other placeholders: {text!r} -> {given!r}")
        elif given != given.strip() or given.count("  ") != text.count("  "):
            found.append(f"{file.name}: spaces to spare: {given!r}")
    return found


def compile_all(source: Path, target: Path) -> list[Path]:
    """Make the .qm of every .ts in `source` into the folder `target`; returns the files made.

    Uses the lrelease of the PySide6 wheel. Raises subprocess.CalledProcessError.
    """
    spec = importlib.util.find_spec("PySide6")
    places = spec.submodule_search_locations if spec else None
    tool = Path(next(iter(places or [""]))) / (
        "lrelease.exe" if sys.platform == "win32" else "lrelease"
    )
    made: list[Path] = []
    for file in sorted(source.glob("*.ts")):
        made.append(target / f"{file.stem}.qm")
        command = [str(tool), "-silent", "-nounfinished", str(file), "-qm", str(made[-1])]
        subprocess.run(command, check=True)
    return made


def main(arguments: Sequence[str]) -> int:
    """Run one command ("" or "compile"); returns 1 when a text is not translated."""
    if list(arguments) == ["compile"]:
        compile_all(FOLDER, FOLDER)
        return 0
    texts, unknown = shell_texts()
    wrong = [f"the texts of this call are not in the source: {place}" for place in unknown]
    for file in sorted(FOLDER.glob(OURS)):
        write(file, texts)
        wrong += problems(file, texts)
    print("\n".join([*wrong, f"{len(texts)} texts"]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
