"""Who may import whom: the contracts of pyproject.toml, and ARCHITECTURE's table as allow-lists.

import-linter follows chains, but it sees PySide6 as one thing and cannot say "nothing else"; the
table here can.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

import pytest
from importlinter.cli import lint_imports

from tests.architecture.source_tree import (
    ROOT,
    Import,
    SourceFile,
    assert_no_place,
    imports_of,
    source_files,
)

LAYERS = ("app", "ui", "models", "printing", "services", "core")


@dataclass(frozen=True)
class Rule:
    """What a package may import besides the standard library and itself.

    `allowed` and `never` hold dotted names; each covers everything below it, and `never` wins.
    """

    package: str
    allowed: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


QT = "PySide6."
RECORDS = "msgspec"  # what records are made with, as the standard library's dataclasses would
READS_DATABASES = (
    *("sqlite3", "db.repository", "db.connection", "db.schema", "db.search"),
    *("db.site.repository", "db.site.opening", "db.site.connection", "db.site.exchange"),
    *("db.site.files", "db.site.schema", "db.site.rows"),
)

# The first rule that fits a module counts, so the narrower package comes first.
RULES = (
    Rule("db.build", ("db", "sqlite_utils", "yaml", "textstat")),
    Rule("db.site.records"),
    Rule("db.site", ("db",), never=("db.build",)),
    Rule("db", never=("db.build",)),
    # Where the user's folders are is a decision; platformdirs is a function of the environment.
    Rule(
        "desktop.core.paths",
        ("desktop.core", "db.records", "db.errors", "platformdirs"),
        never=("sqlite3",),
    ),
    Rule("desktop.core", ("db.records", "db.site.records", "db.errors"), never=("sqlite3",)),
    Rule(
        "desktop.services",
        (QT + "QtCore", "desktop.core", "desktop.__version__", "db"),
        never=("db.build",),
    ),
    Rule(
        "desktop.models",
        (QT + "QtCore", QT + "QtGui", "desktop.core", "db.records", "db.site.records"),
        never=READS_DATABASES,
    ),
    Rule(
        "desktop.printing",
        (
            *(QT + "QtCore", QT + "QtGui", QT + "QtPrintSupport", "typst", "desktop.core"),
            *("db.errors", "db.whole_file"),
        ),
        never=READS_DATABASES,
    ),
    # An accessible interface tells Qt what else it can do by an address; only shiboken6 has it.
    Rule(
        "desktop.ui.widgets.page_view.accessible",
        (QT + "QtCore", QT + "QtGui", QT + "QtWidgets", "shiboken6", "desktop.ui"),
        never=READS_DATABASES,
    ),
    Rule(
        "desktop.ui",
        (
            *(QT + name for name in ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtSvgWidgets")),
            *("desktop.core", "desktop.services", "desktop.models", "desktop.printing", "desktop"),
            *(
                "db.records",
                "db.site.records",
                "db.errors",
            ),  # errors of the environment are told to the person here
        ),
        never=(*READS_DATABASES, "desktop.app", "desktop.cli"),
    ),
    Rule(
        "desktop.app",
        (QT + "QtCore", QT + "QtGui", QT + "QtWidgets", "desktop", "db"),
        never=("db.build",),
    ),
    # The self-test asks every part whether it is there, so it may import each.
    Rule(
        "desktop.selftest",
        (QT + "QtCore", QT + "QtWidgets", "typst", "desktop", "db"),
        never=("db.build",),
    ),
    Rule("desktop", ("desktop", "db"), never=("db.build",)),
    Rule("main", ("desktop.cli", "desktop.app")),
)

BEFORE_QT = (
    "desktop",
    "desktop.cli",
    "desktop.cli_policy",
    "desktop.cli_kiosk",
    "desktop.supervisor",
    "main",
)  # answer --help and --version: no Qt at their top level


def test_contracts_hold(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    unwritten = [name for name in LAYERS if not _exists(f"desktop/{name}")]
    if unwritten:
        pytest.skip(f"not written yet: {', '.join(unwritten)}")
    monkeypatch.chdir(ROOT)
    code = lint_imports(config_filename="pyproject.toml", no_cache=True)
    assert code == 0, capsys.readouterr().out


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.package)
def test_a_package_imports_only_what_its_rule_allows(rule: Rule) -> None:
    wrong = [
        file.at(item.node, f"imports {item.full_name}")
        for file in source_files()
        if _rule_for(file) is rule
        for item in imports_of(file)
        if not _is_allowed(item.full_name, rule)
    ]
    assert_no_place(wrong)


def test_no_qt_at_the_top_of_what_runs_before_qt() -> None:
    wrong = [
        file.at(item.node)
        for file in source_files()
        if file.module in BEFORE_QT
        for item in imports_of(file)
        if item.at_module_level
        and _is_under(item.full_name, ("PySide6", "desktop.app", "desktop.ui"))
    ]
    assert_no_place(wrong)


def test_private_names_stay_in_their_module() -> None:
    wrong = [
        file.at(item.node)
        for file in source_files()
        if file.path.startswith(("db/", "desktop/"))
        for item in imports_of(file)
        if _is_ours(item) and any(_is_private(part) for part in item.full_name.split("."))
    ]
    assert_no_place(wrong)


@pytest.mark.parametrize(
    ("name", "package", "allowed"),
    [
        ("PySide6.QtCore.Signal", "desktop.models", True),
        ("PySide6.QtWidgets", "desktop.models", False),
        ("PySide6", "desktop.services", False),
        ("db.recordsmith", "desktop.core", False),
        ("db.records.Therapy", "desktop.core", True),
        ("sqlite3", "desktop.core", False),
        ("sqlite3", "db", True),
        ("db.build.write", "db", False),
        ("numpy", "desktop.ui", False),
        (".records", "db", False),
    ],
)
def test_the_judge_itself(name: str, package: str, *, allowed: bool) -> None:
    rule = next(rule for rule in RULES if rule.package == package)
    assert _is_allowed(name, rule) is allowed


def _rule_for(file: SourceFile) -> Rule | None:
    return next((rule for rule in RULES if _is_under(file.module, (rule.package,))), None)


def _is_allowed(name: str, rule: Rule) -> bool:
    if _is_under(name, rule.never):
        return False
    own_or_allowed = (rule.package, RECORDS, *rule.allowed)
    return _is_under(name, own_or_allowed) or name.partition(".")[0] in sys.stdlib_module_names


def _is_under(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def _is_ours(item: Import) -> bool:
    return _is_under(item.module, ("db", "desktop"))


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


def _exists(path: str) -> bool:
    return (ROOT / path).is_dir() or (ROOT / f"{path}.py").is_file()
