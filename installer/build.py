"""Freezes the program, lists what it is made of, and packs it for this system: `./dev package`.

Runs in a checkout on Linux, in environments of its own under build/: one with exactly what the program needs (that is
what the list of parts is made from), and one with the tools besides. Everything it makes lies in build/ and dist/.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
BUILD = ROOT / "build"
DIST = ROOT / "dist"
WITH_SYMBOLS = ("libpython3*.so*", "zstandard/*.so", "sqlcipher3/*.so")


def main(arguments: list[str]) -> int:
    """`build.py RUNTIME_PYTHON TOOLS_PYTHON [--no-proof]`; exit status 0 done, 1 where a step failed."""
    runtime, tools = Path(arguments[0]), Path(arguments[1])
    environment = {**os.environ, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(epoch())}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    DIST.mkdir(exist_ok=True)
    steps: list[list[str | Path]] = [
        [tools, HERE / "icons.py", BUILD / "icons"],
        [
            *(tools, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
            *("--workpath", BUILD / "freeze", "--distpath", BUILD / "frozen", HERE / "redress.spec"),
        ],
        [
            *(tools, "-m", "cyclonedx_py", "environment", "--output-reproducible", "--of", "JSON"),
            *("-o", BUILD / "sbom.json", "--pyproject", ROOT / "pyproject.toml", runtime),
        ],
    ]
    for step in steps:
        run(step, environment)
    strip(BUILD / "frozen" / "redress")
    add_what_libraries_carry(BUILD / "sbom.json", BUILD / "frozen" / "redress")
    collect_licences(runtime, BUILD / "licences")
    if sys.platform != "linux":
        print(f"Frozen in {BUILD / 'frozen' / 'redress'}; see installer/README.md for the packer of this system.")
        return 0
    run([sys.executable, HERE / "linux" / "make_deb.py", BUILD, DIST], environment)
    if "--no-proof" not in arguments:
        run(["/bin/sh", HERE / "linux" / "prove.sh", *sorted(DIST.glob("*.deb"))[-1:], BUILD / "proof"], environment)
    return 0


def epoch() -> int:
    """The instant of the last commit, so that two builds of it carry the same dates."""
    said = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout
    return int(said.strip() or "1700000000")


def run(command: list[str | Path], environment: dict[str, str]) -> None:
    """One step; SystemExit where it fails."""
    print(f"\n── {' '.join(Path(str(part)).name for part in command[:4])} ──", flush=True)
    if status := subprocess.run([str(part) for part in command], cwd=ROOT, env=environment, check=False).returncode:
        raise SystemExit(f"This step failed with status {status}.")


def strip(frozen: Path) -> None:
    """Take the symbols for debuggers out of the libraries that are shipped with them; they are half of their size.

    Only these: the libraries that wheels bring along were patched after linking, and do not survive it.
    """
    if shutil.which("strip") is None:
        return
    inside = frozen / "_internal"
    heavy = [path for pattern in WITH_SYMBOLS for path in inside.glob(pattern) if not path.is_symlink()]
    for path in heavy:
        run(["strip", "--strip-unneeded", path], dict(os.environ))


def add_what_libraries_carry(sbom: Path, frozen: Path) -> None:
    """Into the list of parts, what lies inside wheels and in no list of packages: Qt, and libraries of the system."""
    parts = json.loads(sbom.read_text(encoding="utf-8"))
    names = {path.name.split(".so")[0] for path in frozen.rglob("*.so*") if path.is_file()}
    known = {part["name"] for part in parts["components"]}
    qt = next(part["version"] for part in parts["components"] if part["name"] == "PySide6_Essentials")
    for name in sorted(names - known):
        if name.startswith("libQt6"):
            licences = [{"license": {"id": "LGPL-3.0-only"}}]
            part = {"type": "library", "name": name, "version": qt, "licenses": licences}
        elif name.startswith("lib") and not name.startswith(("libpyside", "libshiboken")):
            part = {
                "type": "library",
                "name": name,
                "description": "a shared library of a wheel or of the build system",
            }
        else:
            continue
        parts["components"].append(part)
    sbom.write_text(json.dumps(parts, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def collect_licences(runtime: Path, into: Path) -> None:
    """The licence texts that the packages of the runtime environment carry, one folder a package."""
    shutil.rmtree(into, ignore_errors=True)
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(subprocess.check_output([str(runtime), "-c", where], text=True).strip())
    for path in sorted(packages.glob("*.dist-info/**/*")):
        if path.is_file() and path.name.upper().startswith(("LICEN", "COPYING", "NOTICE", "AUTHORS")):
            package = path.relative_to(packages).parts[0].removesuffix(".dist-info")
            (into / package).mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, into / package / path.name)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
