"""The command "kiosk": open the window, keep it alive, set the PIN. No Qt at the top, and
little else: every command of the program reads this module.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import NoReturn

from desktop.core.errors import WeakPinError
from desktop.core.paths import program_command


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its actions."""
    about = "the waiting-room window: run it, or set the staff PIN"
    actions = commands.add_parser("kiosk", help=about).add_subparsers(
        dest="action", metavar="action", required=True
    )
    actions.add_parser("run", help="open the window and start it again whenever it ends")
    window = actions.add_parser("window", help="only the window, as --kiosk does")
    window.add_argument("--heartbeat", action="store_true", help="say on standard output: alive")
    window.add_argument(
        "--standby", action="store_true", help="be ready, shown by a line on standard input"
    )
    actions.add_parser("out-of-order", help="the plain page that sends people to the desk")
    actions.add_parser("set-pin", help="ask for a PIN and print the lines for the policy file")


def run(options: argparse.Namespace) -> int:
    """Do what was asked for and return the exit code."""
    if options.action == "set-pin":
        return set_pin()
    if options.action == "run":
        return _supervise(options)
    if options.action == "out-of-order":
        from desktop.app.kiosk_start import run_sorry

        return run_sorry()
    return open_window(options, beats=options.heartbeat, standby=options.standby)


def open_window(options: argparse.Namespace, *, beats: bool = False, standby: bool = False) -> int:
    """Open the window under the policy of this computer; a broken one is the strictest."""
    from desktop.app.kiosk_start import KioskStart, run
    from desktop.core import policy

    loaded = policy.of_computer(options.policy)
    for problem in loaded.problems:
        print(f"{loaded.file}: {problem}", file=sys.stderr)
    return run(KioskStart(loaded, options.data_dir, beats, standby))


def _supervise(options: argparse.Namespace) -> int:
    import signal

    from desktop.supervisor import Commands, Supervisor

    base = program_command()
    shared: list[str] = []
    for name, value in (("--policy", options.policy), ("--data-dir", options.data_dir)):
        shared += [name, str(Path(value).absolute())] if value is not None else []
    window = [*base, *shared, "kiosk", "window", "--heartbeat"]
    sorry = [*base, "kiosk", "out-of-order"]
    supervisor = Supervisor(Commands(window, [*window, "--standby"], sorry))

    def end(number: int, _: object) -> NoReturn:
        supervisor.stop()
        sys.exit(128 + number)

    for name in ("SIGTERM", "SIGHUP", "SIGINT"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), end)
    return supervisor.run()


def set_pin() -> int:
    """Ask twice for a PIN and print the lines for the policy file; raises WeakPinError.

    The recovery code is printed once, to be kept in an envelope; only its hash is written down.
    """
    import secrets

    from desktop.core import pin

    chosen = _asked("PIN of 6 to 12 digits: ")
    if reason := pin.weakness(chosen):
        raise WeakPinError(reason)
    if chosen != _asked("The same once more: "):
        raise WeakPinError("The two are not the same.")
    code = "".join(secrets.choice("0123456789") for _ in range(pin.CODE_LENGTH))
    spaced = " ".join(code[n : n + 4] for n in range(0, len(code), 4))
    print("Put these lines into the policy file:\n\n[staff]")
    print(f'pin = "{pin.hashed(chosen, os.urandom(16))}"')
    print(f'recovery_code = "{pin.hashed(code, os.urandom(16))}"')
    print(f"\nRecovery code (shown only now; keep it in an envelope): {spaced}", file=sys.stderr)
    return 0


def _asked(question: str) -> str:
    """Return what is typed, unseen at a terminal; from a pipe a line is read."""
    if sys.stdin.isatty():
        import getpass

        return getpass.getpass(question)
    return sys.stdin.readline().strip()
