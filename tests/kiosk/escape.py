"""Tries to get out of the kiosk on a real X server with a window manager; `make kiosk-test`.

    python -m tests.kiosk.escape            48 ways out, every key with every modifier, a monkey,
                                            screens that come and go

Needs Xvfb, openbox, xdotool, xrandr and xsetroot. After each try: the same process, no new window,
no child process, no new file, nothing on the clipboard, and a touch still works. Not collected by
pytest: it takes minutes, and a machine without an X server cannot run it.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.kiosk import screens

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Xvfb", "openbox", "xdotool", "xrandr", "xsetroot")
SIZE = (1280, 800)
USUAL = ("openbox",)
PACKAGED = ("openbox", "--config-file", str(ROOT / "packaging/kiosk/linux/openbox-rc.xml"))
POLICY = """kiosk = true
allow_not_reviewed = true
languages = ["en", "es"]
speech = false
[idle]
red_sign_seconds = 60
"""  # the least: a monkey that holds a red sign would look at it until the end
MODIFIERS = ("", "shift", "ctrl", "alt", "super", "ctrl+alt", "ctrl+shift", "alt+shift")
BACK_SECONDS = 1.0
MONKEY_EVENTS = 20_000
MONKEY_KEYS = ("Tab", "Return", "Down", "Next", "alt+F4", "a", "F1", "ctrl+p")
PATHS = ("/etc/passwd", "file:///etc/passwd", r"\\127.0.0.1\c$", "C:\\", "shell:startup",
         "ms-settings:", "http://localhost", "~/.ssh")  # fmt: skip


NAMED = (
    "Tab Return Escape space BackSpace Delete Insert Home End Prior Next Up Down Left Right "
    "Print Scroll_Lock Pause Menu Num_Lock Caps_Lock KP_Enter KP_Add KP_Subtract KP_Multiply "
    "KP_Divide KP_Decimal minus equal bracketleft bracketright semicolon apostrophe grave "
    "backslash comma period slash Help Undo Redo Find Cancel Execute Select Break Sys_Req "
    "Super_L Super_R Hyper_L Alt_L Alt_R Control_L Shift_L Multi_key Mode_switch "
    "XF86AudioMute XF86AudioLowerVolume XF86AudioRaiseVolume XF86AudioPlay XF86AudioNext "
    "XF86Back XF86Forward XF86Refresh XF86Stop XF86Search XF86Favorites XF86HomePage XF86Mail "
    "XF86Calculator XF86Explorer XF86MyComputer XF86Tools XF86WWW XF86PowerOff XF86Sleep "
    "XF86WakeUp XF86Eject XF86Copy XF86Paste XF86Cut XF86Open XF86Save XF86Close XF86New "
    "XF86Reload XF86ZoomIn XF86ZoomOut XF86Terminal XF86Launch0 XF86Launch1 XF86Launch5 "
    "XF86ScreenSaver XF86MonBrightnessUp XF86Documents XF86Phone XF86Send XF86Reply"
)


@dataclass
class Kiosk:
    """The running kiosk and its display."""

    process: subprocess.Popen[bytes]
    env: dict[str, str]
    home: Path
    usual: bool

    def tool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self.env, capture_output=True, text=True, check=False
        )
        return done.stdout

    def windows(self) -> set[str]:
        """Return the visible windows that are the program's."""
        return set(self.tool("search", "--onlyvisible", "--pid", str(self.process.pid)).split())

    def is_seen(self) -> bool:
        """Return whether a window of the program is visible, or is so again before one can act.

        What the window manager makes small takes 0.02 to 0.12 s until it is back.
        """
        end = time.monotonic() + BACK_SECONDS
        while not self.windows():
            if time.monotonic() > end:
                return False
        return True

    def every_window(self) -> set[str]:
        """Return every visible window there is, the window manager's menus too."""
        return set(self.tool("search", "--onlyvisible", "--name", ".").split())

    def children(self) -> list[str]:
        done = subprocess.run(
            ["pgrep", "-P", str(self.process.pid)], capture_output=True, text=True, check=False
        )
        return done.stdout.split()

    def files(self) -> set[str]:
        """Return what was written; not the pictures of openbox's own PrintScreen key (scrot).

        That key belongs to the window manager; the packaged session has none (openbox-rc.xml).
        """
        found = {str(p) for p in self.home.rglob("*") if p.is_file()}
        return {name for name in found if not (self.usual and name.endswith("_scrot.png"))}

    def memory_kb(self) -> int:
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        return int(next(x for x in status.splitlines() if x.startswith("VmRSS")).split()[1])

    def keys(self, *names: str) -> None:
        self.tool("key", "--clearmodifiers", *names)

    def click(self, x: int, y: int, button: int = 1) -> None:
        self.tool("mousemove", str(x), str(y), "click", str(button))


@contextmanager
def running(manager: Sequence[str], size: tuple[int, int] = SIZE) -> Iterator[Kiosk]:
    """Start a display of `size` pixels, window manager and kiosk; end all of them."""
    with tempfile.TemporaryDirectory(prefix="leukoguide-kiosk-") as folder:
        home = Path(folder)
        policy = home / "policy.toml"
        policy.write_text(POLICY, encoding="utf-8")
        number = random.randint(200, 900)
        env = {**os.environ, "DISPLAY": f":{number}", "HOME": str(home), "LC_ALL": "C.UTF-8",
               "XDG_RUNTIME_DIR": str(home), "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
               "QT_ACCESSIBILITY": "0"}  # fmt: skip
        env.pop("QT_QPA_PLATFORM", None)
        screen = f"{size[0]}x{size[1]}x24"
        with _child(["Xvfb", f":{number}", "-screen", "0", screen, "-nolisten", "tcp"], env):
            asked = ["xdotool", "getdisplaygeometry"]
            until(lambda: _answers(asked, env), 20, "the display")
            with _child(manager, env):
                command = [sys.executable, "main.py", "--policy", str(policy), "kiosk", "window"]
                with _child(command, env) as process:
                    kiosk = Kiosk(process, env, home, len(manager) == 1)
                    until(lambda: bool(kiosk.windows()), 60, "the kiosk's window")
                    yield kiosk


def _answers(command: Sequence[str], env: dict[str, str]) -> bool:
    return subprocess.run(command, env=env, capture_output=True, check=False).returncode == 0


@contextmanager
def _child(command: Sequence[str], env: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        command, env=env, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def until(holds: Callable[[], bool], seconds: float, what: str) -> None:
    """Wait for a fact of another program, which sends no signal."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise SystemExit(f"{what} did not come within {seconds:g} seconds")
        subprocess.run(["xdotool", "--version"], capture_output=True, check=False)  # a short pause


def ways_out(kiosk: Kiosk) -> list[tuple[str, Callable[[], object]]]:
    """Return the named tries; research on kiosks lists them."""
    middle = (SIZE[0] // 2, SIZE[1] // 2)
    found: list[tuple[str, Callable[[], object]]] = []

    def key(*names: str) -> None:
        found.append((" ".join(names), lambda: kiosk.keys(*names)))

    for combination in (
        "alt+F4", "alt+Tab", "alt+space", "alt+Escape", "ctrl+Escape", "ctrl+shift+Escape",
        "ctrl+alt+Delete", "ctrl+alt+BackSpace", "ctrl+alt+t", "super", "super+d", "super+e",
        "super+r", "super+l", "ctrl+o", "ctrl+n", "ctrl+s", "ctrl+p", "ctrl+q", "ctrl+w",
        "ctrl+c", "ctrl+v", "ctrl+a", "F1", "shift+F1", "F5", "F10", "F11", "F12", "Menu",
        "shift+F10", "Print", "alt+Print", "XF86HomePage", "XF86Mail", "Escape",
    ):  # fmt: skip
        key(combination)
    found += [
        ("right click", lambda: kiosk.click(*middle, button=3)),
        ("middle click", lambda: kiosk.click(*middle, button=2)),
        ("long press", lambda: kiosk.tool(
            "mousemove", str(middle[0]), str(middle[1]), "mousedown", "1", "sleep", "2", "mouseup",
            "1")),
        ("drag across", lambda: kiosk.tool(*["mousemove", "100", "200", "mousedown", "1"],
                                           *["mousemove", "900", "600", "mouseup", "1"])),
        ("double click", lambda: kiosk.tool(
            "mousemove", str(middle[0]), str(middle[1]), "click", "--repeat", "2", "1")),
        ("wheel and side buttons", lambda: [kiosk.click(*middle, button=b) for b in (4, 5, 8, 9)]),
        ("five times shift", lambda: kiosk.keys(*["shift"] * 5)),
        ("paths typed", lambda: [kiosk.tool("type", path) for path in PATHS]),
        ("pasted twice", lambda: kiosk.keys("ctrl+v", "shift+Insert")),
        ("made small", lambda: [kiosk.tool("windowminimize", w) for w in kiosk.windows()]),
        ("moved and made smaller", lambda: [
            kiosk.tool("windowsize", w, "300", "200") for w in kiosk.windows()]),
        ("twenty points on the screen", lambda: [
            kiosk.click(x, y, 3) for x in range(60, 1280, 300) for y in range(60, 800, 180)]),
    ]  # fmt: skip
    return found


def what_is_wrong(kiosk: Kiosk, before: tuple[set[str], set[str]]) -> str:
    """Return what a try has changed, "" when nothing."""
    windows, files = before
    if kiosk.process.poll() is not None:
        return f"the program ended with {kiosk.process.returncode}"
    if new := kiosk.every_window() - windows:
        return f"{len(new)} new windows: {[kiosk.tool('getwindowname', w).strip() for w in new]}"
    if not kiosk.is_seen():
        return f"no window of the kiosk is visible for {BACK_SECONDS:g} s"
    if children := kiosk.children():
        return f"child processes {children}"
    if new := kiosk.files() - files:
        return f"new files {sorted(new)}"
    return ""


def tries(kiosk: Kiosk) -> list[str]:
    """Carry out the ways out; return the ones that changed something."""
    failed: list[str] = []
    kiosk.click(SIZE[0] // 2, SIZE[1] // 2)
    before = (kiosk.every_window(), kiosk.files())
    for name, act in ways_out(kiosk):
        act()
        problem = what_is_wrong(kiosk, before)
        print(f"  {'FAILED' if problem else 'ok':<7}{name} {problem}", flush=True)
        if problem:
            failed.append(f"{name}: {problem}")
        kiosk.keys("Escape")
    return failed


def keysyms() -> list[str]:
    """Return the names of every key a keyboard can have, and those of media keyboards."""
    letters = [chr(c) for c in range(ord("a"), ord("z") + 1)] + [str(n) for n in range(10)]
    functions = [f"F{n}" for n in range(1, 25)]
    return letters + functions + NAMED.split()


def every_key(kiosk: Kiosk) -> list[str]:
    """Press every key with every set of modifiers; return what changed something."""
    failed: list[str] = []
    before = (kiosk.every_window(), kiosk.files())
    count = 0
    for modifier in MODIFIERS:
        prefix = f"{modifier}+" if modifier else ""
        combinations = [prefix + name for name in keysyms()]
        for start in range(0, len(combinations), 40):
            some = combinations[start : start + 40]
            kiosk.tool("key", "--clearmodifiers", "--delay", "2", *some)
            count += len(some)
            problem = what_is_wrong(kiosk, before)
            if problem:
                failed.append(f"one of {some[0]} … {some[-1]}: {problem}")
    print(f"  {count} combinations of keys and modifiers", flush=True)
    return failed


def monkey(kiosk: Kiosk, events: int, seed: int) -> list[str]:
    """Send so many random clicks and keys; return what went wrong."""
    dice = random.Random(seed)
    before = (kiosk.every_window(), kiosk.files())
    memory: list[int] = []
    for start in range(0, events, 50):
        steps: list[str] = []
        for _ in range(50):
            if dice.random() < 0.8:
                place = (str(dice.randrange(SIZE[0])), str(dice.randrange(SIZE[1])))
                steps += ["mousemove", *place, "click", "--delay", "1", dice.choice("1111123")]
            else:
                steps += ["key", "--delay", "1", dice.choice(MONKEY_KEYS)]
        kiosk.tool(*steps)
        if start % 1000 == 0:
            memory.append(kiosk.memory_kb())
            if problem := what_is_wrong(kiosk, before):
                return [f"after {start} events (seed {seed}): {problem}"]
    if len(memory) < 6:
        return []
    third = len(memory) // 3
    grown = max(memory[-third:]) - max(memory[third : 2 * third])
    print(f"  {events} events, seed {seed}; memory {memory[0]} … {memory[-1]} KiB", flush=True)
    print(f"  the last third against the second: {grown:+} KiB", flush=True)
    return [f"memory grew by {grown} KiB in the last third"] if grown > 8192 else []


def main() -> int:
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        print(f"kiosk-test needs {', '.join(missing)}", file=sys.stderr)
        return 2
    failed: list[str] = []
    events = int(os.environ.get("EVENTS", MONKEY_EVENTS))
    with running(USUAL) as kiosk:
        print("ways out, under openbox as it comes", flush=True)
        failed += tries(kiosk)
    with running(PACKAGED) as kiosk:
        print("ways out, in the packaged session", flush=True)
        failed += tries(kiosk)
        print("every key", flush=True)
        failed += every_key(kiosk)
    with running(PACKAGED) as kiosk:
        print("monkey", flush=True)
        failed += monkey(kiosk, events, 7)
    with running(PACKAGED, screens.SIZE) as kiosk:
        print("screens", flush=True)
        failed += screens.come_and_go(kiosk.env, lambda: kiosk.process.poll() is None)
    print("\n".join(failed) or "nobody got out")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
