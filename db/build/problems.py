"""Problems found in the content files, each with file, line and what to do.

The build collects them all before it stops, so that an editor sees the whole list at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing an editor has to mend. `line` counts from 1; `code` names the rule."""

    file: str
    line: int
    code: str
    message: str

    def __str__(self) -> str:
        """Return the problem in the form editors and CI understand: file:line: code message."""
        return f"{self.file}:{self.line}: [{self.code}] {self.message}"


class BuildError(Exception):
    """The content has problems; nothing was written and the last good database stays."""

    def __init__(self, problems: list[Problem]) -> None:
        """Keep the sorted problems for the report."""
        self.problems = sorted(problems)
        super().__init__("\n".join(str(p) for p in self.problems))


@dataclass(slots=True)
class Problems:
    """Collects problems while the content is read; paths are shown relative to `root`."""

    root: Path
    found: list[Problem] = field(default_factory=list[Problem])

    def add(self, file: Path, line: int, code: str, message: str) -> None:
        """Remember one problem."""
        name = file.relative_to(self.root).as_posix() if self.root in file.parents else str(file)
        self.found.append(Problem(name, line, code, message))

    def stop_if_any(self) -> None:
        """Raise BuildError when something was found."""
        if self.found:
            raise BuildError(self.found)

    def __iter__(self) -> Iterator[Problem]:
        """Iterate over what was found so far."""
        return iter(self.found)
