"""Screens that come, go, turn and change size while the kiosk runs; part of `make kiosk-test`.

Xvfb has one output, but its RandR extension cuts it into monitors, and Qt takes each for a screen.
The ground of the display is painted in a color that the program does not have: after each change
no pixel of it may be seen, and the first screen must show the kiosk and not a plain shade.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Mapping

SIZE = (2560, 1280)  # of the display as it starts: two monitors of 1280 x 1280 side by side
GROUND = "#ff00ff"
TURNED = ("60", "800", "820", "840", "860", "1280", "1290", "1300", "1310")  # 800 x 1280 pixels
SECONDS = 5  # a new screen may be bare for so long: X, the window manager and Qt all take part
PLAIN = 4  # colors: a shade has one
LOOK = f"""
import sys
from PySide6.QtGui import QGuiApplication, QColor
app = QGuiApplication(sys.argv)
ground = QColor("{GROUND}").rgb()
for screen in app.screens():
    image = screen.grabWindow(0).toImage()
    points = [(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)]
    colors = [image.pixel(*point) for point in points]
    print(colors.count(ground), len(set(colors)), screen is app.primaryScreen())
"""


def problem_of(env: Mapping[str, str], screens: int) -> str:
    """Return what is wrong with what the `screens` show, "" when nothing."""
    done = subprocess.run(
        [sys.executable, "-c", LOOK], env=dict(env), capture_output=True, text=True, check=True
    )
    looks = [line.split() for line in done.stdout.splitlines()]
    if len(looks) != screens:
        return f"{len(looks)} screens instead of {screens}"
    if any(bare != "0" for bare, _, _ in looks):
        return f"the ground is seen: {looks}"
    if any(int(colors) <= PLAIN for _, colors, first in looks if first == "True"):
        return f"the first screen is a plain shade: {looks}"
    return ""


def come_and_go(env: Mapping[str, str], alive: Callable[[], bool]) -> list[str]:
    """Plug in, turn, resize and take away screens; return after which change one was bare."""

    def run(*command: str) -> None:
        subprocess.run(command, env=dict(env), capture_output=True, check=True)

    run("xsetroot", "-solid", GROUND)
    run("xrandr", "--newmode", "turned", *TURNED)
    run("xrandr", "--addmode", "screen", "turned")
    left = ("xrandr", "--setmonitor", "left", "1280/340x1280/340+0+0", "screen")
    mirror = ("xrandr", "--setmonitor", "mirror", "1280/340x1280/340+0+0", "none")
    right = ("xrandr", "--setmonitor", "right", "1280/340x1280/340+1280+0", "none")
    whole = f"{SIZE[0]}x{SIZE[1]}"
    failed: list[str] = []
    for name, command, screens in (
        ("one wide screen", ("xrandr",), 1),
        ("half as wide", left, 1),
        ("a second screen is plugged in", right, 2),
        ("the second screen is taken away", ("xrandr", "--delmonitor", "right"), 1),
        ("the second screen comes again", right, 2),
        ("a third shows the same as the first", mirror, 3),
        ("the third is taken away", ("xrandr", "--delmonitor", "mirror"), 2),
        ("the first screen lies over the second", ("xrandr", "--delmonitor", "left"), 2),
        ("one screen again", ("xrandr", "--delmonitor", "right"), 1),
        ("turned on its side", ("xrandr", "--output", "screen", "--mode", "turned"), 1),
        ("turned back", ("xrandr", "--output", "screen", "--mode", whole), 1),
    ):
        run(*command)
        problem = _until_covered(env, screens)
        if not alive():
            problem = "the program has ended"
        print(f"  {'FAILED' if problem else 'ok':<7}{name} {problem}", flush=True)
        if problem:
            failed.append(f"{name}: {problem}")
    return failed


def _until_covered(env: Mapping[str, str], screens: int) -> str:
    """Look until all is well; return what is still wrong after SECONDS, "" when nothing."""
    end = time.monotonic() + SECONDS
    while (problem := problem_of(env, screens)) and time.monotonic() < end:
        pass
    return problem
