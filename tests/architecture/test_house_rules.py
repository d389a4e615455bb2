"""The rules of the house that a machine can see. Each test returns the places that break one rule.

Read from the syntax tree where possible: a rule may be named in a comment without breaking it.
"""

from __future__ import annotations

import ast
import re

import pytest

from tests.architecture.source_tree import (
    ROOT,
    SourceFile,
    assert_no_place,
    files_under,
    imports_of,
    shipping_files,
    source_files,
    text_files,
)

RULE = re.compile(r"\b[A-Z]-[0-9]{2}\b")
RULES = re.compile(r"\b([A-Z])-([0-9]{2}) to [A-Z]-([0-9]{2})\b")
MAX_FILE_LINES = 400
MAX_CLASS_LINES = 250
MAX_FUNCTION_LINES = 60
MAX_MAIN_WINDOW_LINES = 250

TOP_LEVEL = {
    *("desktop", "resources", "db", "tests", "packaging", "main.py", "pyproject.toml"),
    *("README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "Makefile", "requirements.lock"),
    *(".ci", ".github", ".gitignore"),
}
NETWORK = {
    *("aiohttp", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket"),
    *("socketserver", "ssl", "urllib", "urllib3", "webbrowser", "websockets", "xmlrpc"),
}
QT_NETWORK = {"QtNetwork", "QtNetworkAuth", "QtWebSockets", "QtWebEngineCore", "QtHttpServer"}

# Put together from parts, so that this file does not name what it looks for.
FOLDERS = ("work", "root", "tmp", "farm", "Users", "home/[a-z]")
MACHINE_PATHS = re.compile(rf"(?<![\w.~$}}/-])/(?:{'|'.join(FOLDERS)})(?:/|\b)")
INDEX_ADDRESSES = re.compile(
    r"https?://[^\s\"]*/" + "simple" + r"(?:/|\"|$)|(?:^|\s)--(?:extra-)?index" + "-url"
)


def calls(file: SourceFile, *names: str) -> list[ast.Call]:
    """Return the calls `anything.name(...)` or `name(...)` of a file."""
    return [node for node in file.nodes(ast.Call) if _called(node) in names]


def test_top_level_holds_only_what_it_should() -> None:
    ignored = {line.strip("/\n") for line in (ROOT / ".gitignore").read_text("utf-8").splitlines()}
    ignored |= {".git", "leukoguide.egg-info"}
    assert_no_place(sorted({path.name for path in ROOT.iterdir()} - TOP_LEVEL - ignored))


def test_packaging_is_no_package() -> None:
    """It would hide the library `packaging`, which pip and pytest need."""
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_events_are_never_processed_by_hand() -> None:
    assert_no_place(_places(files_under("desktop", "tests"), "processEvents"))


def test_only_the_theme_sets_style_sheets_and_palettes() -> None:
    files = [file for file in files_under("desktop") if file.path != "desktop/ui/theme.py"]
    assert_no_place(_places(files, "setStyleSheet", "setPalette"))


def test_the_chain_of_focus_is_not_walked() -> None:
    """PySide takes what these return for a child of the widget that was asked.

    With chips or rows in between, which come and go, the program dies when the first of them goes.
    """
    walked = ("nextInFocusChain", "previousInFocusChain")
    assert_no_place(_places(files_under("desktop"), *walked))


def test_no_lambda_is_connected() -> None:
    """A lambda that holds `self` keeps the object alive for ever (PySide6 keeps the closure)."""
    wrong = [
        file.at(call)
        for file in files_under("desktop", "tests")
        for call in calls(file, "connect", "singleShot")
        if any(
            isinstance(part, ast.Lambda) for argument in call.args for part in ast.walk(argument)
        )
    ]
    assert_no_place(wrong)


def test_only_paths_knows_whether_the_program_is_frozen() -> None:
    wrong = [
        file.at(node)
        for file in shipping_files()
        if file.path != "desktop/core/paths.py"
        for node in file.nodes(ast.Attribute, ast.Call)
        if _asks_whether_frozen(node)
    ]
    assert_no_place(wrong)


def test_who_starts_a_program_chooses_its_environment() -> None:
    """A frozen program hands its libraries on (environment_of_others in desktop/core/paths.py)."""
    wrong = [
        file.at(call)
        for file in shipping_files()
        for call in file.nodes(ast.Call)
        if _receiver(call) == "subprocess"
        and "env" not in {keyword.arg for keyword in call.keywords}
    ]
    assert_no_place(wrong)


def test_no_network_code_ships() -> None:
    wrong = [
        file.at(item.node)
        for file in shipping_files()
        for item in imports_of(file)
        if item.module.split(".")[0] in NETWORK or QT_NETWORK & set(item.full_name.split("."))
    ]
    assert_no_place(wrong)


def test_nothing_sleeps() -> None:
    """Wait for a fact, never for time."""
    files = files_under("db", "desktop", "tests")
    sleeps = [
        file.at(call)
        for file in files
        for call in calls(file, "sleep", "msleep", "usleep", "qWait")
    ]
    waits = [
        file.at(call)
        for file in files
        for call in calls(file, "wait")
        if _receiver(call) == "qtbot"
    ]
    assert_no_place(sleeps + waits)


def test_no_relative_and_no_star_imports() -> None:
    wrong = [
        file.at(item.node)
        for file in source_files()
        for item in imports_of(file)
        if item.module.startswith(".") or item.name == "*"
    ]
    assert_no_place(wrong)


def test_no_text_names_a_machine_or_a_package_index() -> None:
    wrong = [
        f"{path}:{number} {line.strip()[:80]}"
        for path, text in text_files()
        for number, line in enumerate(text.splitlines(), start=1)
        if MACHINE_PATHS.search(line) or INDEX_ADDRESSES.search(line)
    ]
    assert_no_place(wrong)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("see /" + "work/main", True),
        ('open("/' + 'tmp/x")', True),
        ("https://example.org/work/plan", False),
        ("desktop/work/pane", False),
        ("/workstation", False),
    ],
)
def test_the_search_for_machine_paths_itself(line: str, *, found: bool) -> None:
    assert bool(MACHINE_PATHS.search(line)) is found


def test_every_rule_that_is_named_stands_in_contributing() -> None:
    """With what it asks: whoever reads "rule D-09" has to find it."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    listed = set(RULE.findall(text))
    for letter, first, last in RULES.findall(text):
        listed |= {f"{letter}-{number:02}" for number in range(int(first), int(last) + 1)}
    named = {rule for file in source_files() for rule in RULE.findall(file.text)}
    assert {"D-09", "V-04"} <= named
    assert sorted(named - listed) == []


def test_every_module_says_what_it_is_for() -> None:
    files = files_under("db", "desktop", "packaging", "tests")
    assert_no_place(file.path for file in files if not ast.get_docstring(file.tree))


def test_files_stay_short() -> None:
    lengths = {file.path: len(file.text.splitlines()) for file in source_files()}
    assert_no_place(
        f"{path}: {lines} lines" for path, lines in lengths.items() if lines > MAX_FILE_LINES
    )


def test_classes_and_functions_stay_short() -> None:
    wrong = [
        file.at(node, f"{node.name}: {_lines(node)} lines")
        for file in source_files()
        for node in file.nodes(ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
        if _lines(node)
        > (MAX_CLASS_LINES if isinstance(node, ast.ClassDef) else MAX_FUNCTION_LINES)
    ]
    assert_no_place(wrong)


def test_the_main_window_stays_short() -> None:
    lengths = [
        len(file.text.splitlines())
        for file in source_files()
        if file.path == "desktop/ui/main_window.py"
    ]
    assert all(lines <= MAX_MAIN_WINDOW_LINES for lines in lengths), lengths


def _places(files: list[SourceFile], *names: str) -> list[str]:
    return [
        file.at(node) for file in files for node in file.nodes(ast.Attribute) if node.attr in names
    ]


def _called(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _receiver(call: ast.Call) -> str:
    function = call.func
    return getattr(function.value, "id", "") if isinstance(function, ast.Attribute) else ""


def _asks_whether_frozen(node: ast.AST) -> bool:
    names = ("frozen", "_MEIPASS")
    if isinstance(node, ast.Attribute):
        return node.attr in names and getattr(node.value, "id", "") == "sys"
    if isinstance(node, ast.Call) and _called(node) in ("getattr", "hasattr"):
        return any(
            isinstance(argument, ast.Constant) and argument.value in names for argument in node.args
        )
    return False


def _lines(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1
