"""Reads one YAML file into its shape and knows the line of everything in it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from db.build import text_file
from db.build.problems import Problems
from db.build.shapes import convert

T = TypeVar("T")

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
UNKNOWN_FIELD = re.compile(r"unknown field `(.+)`")


class Lines:
    """Answers on which line a path such as `$.facts[3].at[0]` stands (1 when unknown)."""

    def __init__(self, root: yaml.Node | None) -> None:
        """Keep the composed document."""
        self._root = root

    def of(self, path: str) -> int:
        """Return the 1-based line of the deepest key or item that the path reaches."""
        node, line = self._root, 1
        for name, index in re.findall(r"\.([\w-]+)|\[(\d+)\]", path):
            found = _child(node, name, index)
            if found is None:
                break
            node, line = found
        return line


def _composed(text: str) -> yaml.Node | None:
    compose: Any = yaml.compose  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    return compose(text, Loader)


def _child(node: yaml.Node | None, name: str, index: str) -> tuple[yaml.Node, int] | None:
    if isinstance(node, yaml.SequenceNode) and index and int(index) < len(node.value):
        item = node.value[int(index)]
        return item, item.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == name:
                return value, key.start_mark.line + 1
    return None


def _duplicate_keys(node: yaml.Node, file: Path, problems: Problems) -> None:
    children: list[yaml.Node] = []
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                line = key.start_mark.line + 1
                problems.add(file, line, "duplicate-key", f"“{key.value}” stands twice; keep one.")
            seen.add(key.value)
            children.append(value)
    elif isinstance(node, yaml.SequenceNode):
        children = node.value
    for child in children:
        _duplicate_keys(child, file, problems)


def read(file: Path, shape: type[T], problems: Problems) -> tuple[T, Lines] | None:
    """Return the file's content as `shape` with its lines; None when a problem was added."""
    text = text_file.read(file, problems)
    if text is None:
        return None
    try:
        root = _composed(text)
        value = yaml.load(text, Loader)  # noqa: S506  a safe loader, chosen above
    except yaml.YAMLError as error:
        what = getattr(error, "problem", None) or getattr(error, "reason", "not readable as YAML")
        message = f"{what}; mend the YAML around this line."
        problems.add(file, _line_of_error(error, text), "yaml", message)
        return None
    lines = Lines(root)
    if root is not None:
        _duplicate_keys(root, file, problems)
    try:
        return convert(value, shape), lines
    except msgspec.ValidationError as error:
        message, _, path = str(error).partition(" - at ")
        at = path.strip("`")
        unknown = UNKNOWN_FIELD.search(message)
        line = lines.of(f"{at}.{unknown.group(1)}" if unknown else at)
        problems.add(file, line, "shape", f"{message} ({at or 'file'}).")
        return None


def _line_of_error(error: yaml.YAMLError, text: str) -> int:
    """Return the line of a YAML error; one about a single character has only its place."""
    mark = getattr(error, "problem_mark", None)
    if mark is not None:
        return mark.line + 1
    return text.count("\n", 0, getattr(error, "position", 0)) + 1
