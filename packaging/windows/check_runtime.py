"""Checks that a runtime is what python.org made, where its package came from elsewhere.

    python -m windows.check_runtime --runtime FILE --roots PEM --sources ZIP [--sources ZIP]

1. Authenticode: each .exe, .dll and .pyd that ships must carry a signature that leads to one of the
   roots (osslsigncode). No network is asked for revocations; certificates are judged at the time of
   the time stamp in the signature.
2. The zip of the standard library carries no signature: each module in it is compared with one
   compiled here from sources (a zip of CPython's Lib/ folder; the first that holds the module), by
   a Python of the same version, without docstrings and asserts as python.org compiles it. Code
   objects are compared, so paths do not matter; the compiler does (3.13.0 makes a third otherwise).
   LEUKOGUIDE_PYTHON may name the runtime's own python.exe under wine, once 1. holds, with a search
   path of sources: packaging/windows/README.md.

Prints every difference. Exit codes: 0 all equal, 1 differences, 2 something is missing here.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from windows import compiler, contents, runtime

COMPARE = """
import json, marshal, platform, sys, types, zipfile
runtime, *every = (zipfile.ZipFile(name) for name in sys.argv[1:])

def shape(code):
    consts = [constant(c) for c in code.co_consts]
    return (code.co_code, consts, code.co_names, code.co_varnames, code.co_flags, code.co_name)

def constant(value):
    if isinstance(value, types.CodeType):
        return shape(value)
    if isinstance(value, frozenset):
        return ("frozenset", sorted(map(repr, value)))
    if isinstance(value, tuple):
        return [constant(v) for v in value]
    return repr(value)

def equal(name, source, sources):
    if not name.endswith(".pyc"):
        texts = [z.read(name).replace(b"\\r\\n", b"\\n") for z in (runtime, sources)]
        return texts[0] == texts[1]
    theirs = marshal.loads(runtime.read(name)[16:])
    try:
        ours = compile(sources.read(source), source, "exec", dont_inherit=True, optimize=2)
    except SyntaxError:
        return False
    return shape(ours) == shape(theirs)

found = {}
for name in sorted(runtime.namelist()):
    if name.endswith("/"):
        continue
    source = name[:-4] + ".py" if name.endswith(".pyc") else name
    holders = [z for z in every if source in z.namelist()]
    if not holders:
        found[name] = "no source here"
        continue
    found[name] = "differs"
    for sources in holders:
        if equal(name, source, sources):
            found[name] = "equal" if sources is every[0] else "equal to other sources"
            break
print(json.dumps([platform.python_version(), found]))
"""


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Check the Windows runtime.")
    parser.add_argument("--runtime", metavar="FILE", type=Path, required=True)
    parser.add_argument("--roots", metavar="PEM", type=Path, required=True)
    parser.add_argument("--sources", metavar="ZIP", type=Path, required=True, action="append")
    options = parser.parse_args(arguments)
    found = runtime.load(options.runtime)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for name in contents.runtime_files(found.files, found.stem):
            (folder / name).write_bytes(found.files[name])
        unsigned = signatures(folder, options.roots.resolve())
        different = modules(folder / f"{found.stem}.zip", options.sources, found.python)
    return 1 if unsigned or different else 0


def signatures(folder: Path, roots: Path) -> int:
    """Print whose signature each program file carries; return how many carry none that is valid."""
    bad = 0
    signers: Counter[str] = Counter()
    for file in sorted(folder.iterdir()):
        if file.suffix not in (".exe", ".dll", ".pyd"):
            continue
        told = verify(file, roots, ())
        stamp = re.search(r"Timestamp time: (.+) GMT", told.stdout)
        if stamp is not None:
            moment = datetime.strptime(stamp.group(1), "%b %d %H:%M:%S %Y").replace(tzinfo=UTC)
            told = verify(file, roots, ("-time", str(int(moment.timestamp()))))
        signer = re.search(r"Subject: .*?/CN=(.+)", told.stdout)
        name = signer.group(1).strip() if signer else "nobody"
        if told.returncode == 0:
            signers[name] += 1
        else:
            bad += 1
            print(f"signature not verified: {file.name} (names {name})")
    for name, number in signers.items():
        print(f"{number} files carry a valid signature of {name}")
    return bad


def verify(file: Path, roots: Path, more: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Return what osslsigncode says of a file, without asking any network."""
    offline = ("-ignore-timestamp", "-ignore-cdp", "-ignore-crl", *more)
    command = ["osslsigncode", "verify", *offline, "-CAfile", str(roots), "-in", str(file)]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def modules(zipped: Path, sources: Sequence[Path], version: str) -> int:
    """Print which modules are not equal to their sources; return how many."""
    command = compiler.find(version.rpartition(".")[0])
    asked = [*command, "-c", COMPARE, str(zipped), *map(str, sources)]
    done = subprocess.run(
        asked, check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )
    compiled_by, found = json.loads(done.stdout)
    if compiled_by != version:
        print(f"compiled by {compiled_by}, not {version}: some differences are the compiler's")
    wrong = {name: verdict for name, verdict in found.items() if not verdict.startswith("equal")}
    for name, verdict in wrong.items():
        print(f"{name}: {verdict}")
    counts = Counter(verdict for verdict in found.values() if verdict.startswith("equal"))
    for verdict, number in counts.items():
        print(f"{number} of {len(found)} files of the standard library: {verdict}")
    return len(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
