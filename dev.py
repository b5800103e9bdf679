"""Sets up everything Redress needs, then runs it or checks it. Standard library only.

On Windows: `py dev.py run`; elsewhere: `./dev run`.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
RUN_LOCK = HERE / "requirements.lock"
TEST_LOCK = HERE / "requirements-dev.lock"
PACKAGE_LOCK = HERE / "requirements-package.lock"

# Each library Qt loads, and the Debian package that holds it. Looked for one by one, because Qt's own message
# blames libxcb-cursor0 whatever is missing.
RUN_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libcups.so.2": "libcups2",  # without it Qt knows no printers
}
# What the tests drive: a screen, a window manager, a hand, a real keychain, two second opinions on PDFs, a
# camera, a printer queue, what a screen reader listens to, and two database servers (the tests start their own).
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "dbus-daemon": "dbus",
    "gnome-keyring-daemon": "gnome-keyring",
    "pdfinfo": "poppler-utils",
    "qpdf": "qpdf",
    "import": "imagemagick",
    "/usr/sbin/cupsd": "cups-daemon",
    "/usr/sbin/lpadmin": "cups-client",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "/usr/lib/python3/dist-packages/pyatspi": "python3-pyatspi",
    "/usr/lib/postgresql": "postgresql",
    "/usr/sbin/mariadbd": "mariadb-server-core",
    "my_print_defaults": "mariadb-client-core",  # what sets up a MariaDB asks it
}
CHECKS = (
    ("lint", ("ruff", "check", ".")),
    ("format", ("ruff", "format", "--check", ".")),
    ("types", ("mypy", "desktop_app", "dev.py")),
    ("floors", ("lint-imports",)),
)
USAGE = """\
./dev run [ARGS…]   set everything up and start Redress; ARGS go to it (try: ./dev run --help)
./dev test [ARGS…]  set everything up and pass every check; ARGS go to pytest
./dev bench [NAME]  the benchmarks, or one: store, window, …; ARGS after it go to pytest (--scale 1000000)
./dev soak          the long runs
./dev package       the program as a package of this system, installed into a bare one and tried (as root; --no-proof)
./dev translations  take what the program says into the catalogues of resources/translations
./dev lock          settle the versions of all dependencies anew
"""


class CannotSetUp(Exception):
    """Something is missing that this script may not or cannot install; the text says what to type."""


def main(arguments: list[str]) -> int:
    """Exit status: that of the program or the first failing check; 2 wrong usage; 3 set-up impossible."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    try:
        match command:
            case "run":
                set_up(RUN_LOCK, RUN_LIBRARIES, {})
                return run([str(PYTHON), "-P", "-m", "desktop_app", *rest], surroundings(), Path.cwd())
            case "test":
                set_up(TEST_LOCK, RUN_LIBRARIES, TEST_PROGRAMS)
                return check(rest)
            case "bench" | "soak":
                return long_run(command, rest)
            case "package":
                return package(rest)
            case "translations":
                set_up(TEST_LOCK, RUN_LIBRARIES, {})
                return run([str(PYTHON), "installer/translations.py", "update"], surroundings())
            case "lock":
                return lock()
            case "" | "help" | "-h" | "--help":
                print(USAGE, end="")
                return 0 if command else 2
            case _:
                print(f"There is no {command!r}.\n{USAGE}", end="", file=sys.stderr)
                return 2
    except CannotSetUp as trouble:
        print(trouble, file=sys.stderr)
        return 3


def set_up(lock_file: Path, libraries: dict[str, str], programs: dict[str, str]) -> None:
    """Libraries, programs and packages, each only where missing. CannotSetUp where that needs a person."""
    packages = missing_packages(libraries, programs)
    if not VENV.exists() and sys.platform == "linux" and not has_module("ensurepip"):
        packages.append("python3-venv")
    if packages:
        install_packages(packages)
        if still := missing_packages(libraries, programs):
            raise CannotSetUp(f"Still missing after installing: {' '.join(still)}.")
    make_venv(lock_file)
    if run([str(PYTHON), "installer/translations.py", "compile"], surroundings()):
        raise CannotSetUp("The translations could not be compiled; what lrelease said is above.")


def missing_packages(libraries: dict[str, str], programs: dict[str, str]) -> list[str]:
    """Debian packages of what cannot be loaded or found here; none where the system is not Linux."""
    if sys.platform != "linux":
        return []
    packages = [package for library, package in libraries.items() if not loads(library)]
    return packages + [package for program, package in programs.items() if not is_here(program)]


def loads(library: str) -> bool:
    """Whether the dynamic loader finds the shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def is_here(program: str) -> bool:
    """Whether a program is on the path, or, given a whole path, there is something there."""
    return Path(program).exists() if program.startswith("/") else shutil.which(program) is not None


def has_module(name: str) -> bool:
    """Whether the running Python can import a module; Debian leaves some of its own out."""
    try:
        __import__(name)
    except ImportError:
        return False
    return True


def install_packages(packages: list[str]) -> None:
    """With apt, as root or by a sudo that asks nothing; otherwise one line for a person to type."""
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        raise CannotSetUp(
            f"Your system lacks some libraries or programs. Their Debian names are: {' '.join(packages)}. "
            "Install your system's packages of them, then try again."
        )
    if os.geteuid() == 0:
        prefix = []
    elif shutil.which("sudo") and quiet(["sudo", "-n", "true"]) == 0:
        prefix = ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND"]
    else:
        raise CannotSetUp(f"Run this once, then try again: sudo {' '.join(install)}")
    print(f"Installing {len(packages)} system packages: {' '.join(packages)}", file=sys.stderr)
    environment = {**surroundings(), "DEBIAN_FRONTEND": "noninteractive"}
    if quiet([*prefix, *install], environment) == 0:
        return
    quiet([*prefix, "apt-get", "update"], environment)  # a bare machine has no package lists yet
    outcome = subprocess.run([*prefix, *install], env=environment, capture_output=True, text=True, check=False)
    if outcome.returncode != 0:
        raise CannotSetUp(f"{outcome.stdout}{outcome.stderr}\nThis failed: {' '.join([*prefix, *install])}")


def make_venv(lock_file: Path, where: Path = VENV) -> Path:
    """A virtual environment with exactly the packages of the lock, each compared with its hash; the Python in it.

    A stamp of the lock and the Python version lets the next start skip all of it.
    """
    python = where / PYTHON.relative_to(VENV)
    stamp = stamp_of(lock_file)
    stamp_file = where / f"{lock_file.stem}.stamp"
    if stamp_file.exists() and stamp_file.read_text(encoding="ascii") == stamp:
        return python
    python_stamp = where / "python.stamp"
    fresh = python_stamp.exists() and python_stamp.read_text(encoding="utf-8") == sys.version
    if not fresh:
        print("Making a virtual environment", file=sys.stderr)
        venv.EnvBuilder(clear=True, symlinks=os.name != "nt", with_pip=True).create(where)
        python_stamp.write_text(sys.version, encoding="utf-8")
    print("Installing the Python packages", file=sys.stderr)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    pip += ["--require-hashes", "--only-binary", ":all:", "--requirement", str(lock_file)]
    if subprocess.run(pip, cwd=HERE, env=surroundings(), check=False).returncode != 0:
        raise CannotSetUp(
            "The Python packages could not be installed; what pip said is above. "
            "Look at the network connection (and, behind a proxy, PIP_CERT, PIP_INDEX_URL), then try again."
        )
    if where == VENV:
        let_python_find_the_program()
    stamp_file.write_text(stamp, encoding="ascii")
    if lock_file == TEST_LOCK:
        # It holds all of the other lock, in the same versions.
        (where / f"{RUN_LOCK.stem}.stamp").write_text(stamp_of(RUN_LOCK), encoding="ascii")
    return python


def stamp_of(lock_file: Path) -> str:
    """What the virtual environment was made from: the lock and the Python, as a SHA-256."""
    return hashlib.sha256(lock_file.read_bytes() + sys.version.encode()).hexdigest()


def let_python_find_the_program() -> None:
    """Put this folder on the path of the virtual environment, whatever folder one starts from."""
    for site_packages in [*VENV.glob("lib/python*/site-packages"), *VENV.glob("Lib/site-packages")]:
        (site_packages / "redress.pth").write_text(f"{HERE}\n", encoding="utf-8")


def surroundings() -> dict[str, str]:
    """The environment without what would slow Python down or make one machine differ from the next."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "LC_ALL": "C.UTF-8"} if sys.platform == "linux" else kept


def check(pytest_arguments: list[str]) -> int:
    """Every check, all of them even where one fails; pytest last.

    Where all tests are wanted, with one worker more than there are cores: tests in windows wait a good deal.
    """
    failed = {name: status for name, tool in CHECKS if (status := timed(name, command_of(tool), surroundings()))}
    with tempfile.TemporaryDirectory(prefix="redress-test-") as scratch:
        dropped = ("QT_", "PYTEST_", "DBUS_", "XDG_", "DISPLAY", "WAYLAND_DISPLAY", "HYPOTHESIS_")
        environment = {n: v for n, v in surroundings().items() if not n.startswith(dropped)}
        environment |= {"TMPDIR": scratch, "TZ": "UTC"}
        arguments = pytest_arguments or ["-n", str((os.cpu_count() or 1) + 1), "--dist", "worksteal"]
        if status := timed("tests", [str(PYTHON), "-m", "pytest", *arguments], environment):
            failed["tests"] = status
    if not failed:
        print("\nAll checks passed.")
        return 0
    print(f"\nFailed: {', '.join(failed)}.", file=sys.stderr)
    return next(iter(failed.values()))


def command_of(tool: tuple[str, ...]) -> list[str]:
    """The tool of the virtual environment."""
    return [str(BIN / tool[0]), *tool[1:]]


def timed(name: str, command: list[str], environment: dict[str, str]) -> int:
    """Run one check under its heading and say how long it took."""
    print(f"\n── {name} ──", flush=True)
    began = time.monotonic()
    status = run(command, environment)
    print(f"── {name}: {'passed' if status == 0 else 'FAILED'} in {time.monotonic() - began:.1f} s", flush=True)
    return status


def long_run(kind: str, arguments: list[str]) -> int:
    """The benchmarks or the long runs, which `./dev test` leaves out."""
    folder = HERE / "tests" / ("benchmarks" if kind == "bench" else "soak")
    if not any(folder.glob("test_*.py")):
        print(f"There is no {kind} yet: {folder.relative_to(HERE)} holds no tests.", file=sys.stderr)
        return 2
    set_up(TEST_LOCK, RUN_LIBRARIES, TEST_PROGRAMS)
    named = folder / f"test_{arguments[0]}.py" if arguments else folder
    what, rest = (named, arguments[1:]) if named.is_file() else (folder, arguments)
    return run([str(PYTHON), "-m", "pytest", "-q", "-s", "-o", "timeout=0", str(what), *rest], surroundings())


def package(arguments: list[str]) -> int:
    """The package of this system in dist/, proven in a bare one; see installer/."""
    programs = {"dpkg-deb": "dpkg", "git": "git"} | (
        {} if "--no-proof" in arguments else {"/usr/sbin/debootstrap": "debootstrap"}
    )
    set_up(RUN_LOCK, RUN_LIBRARIES, programs)
    runtime = make_venv(RUN_LOCK, HERE / "build" / "runtime")
    tools = make_venv(PACKAGE_LOCK, HERE / "build" / "tools")
    return run([str(PYTHON), "installer/build.py", str(runtime), str(tools), *arguments], surroundings())


def lock() -> int:
    """Remake both locks from pyproject.toml for every platform: hashes, no addresses, no local paths."""
    set_up(TEST_LOCK, {}, {})
    environment = {n: v for n, v in surroundings().items() if not n.startswith(("UV_", "PIP_"))}
    compile_ = [
        str(BIN / "uv"),
        "pip",
        "compile",
        "--quiet",
        "--no-config",
        "--universal",
        "--generate-hashes",
    ]
    compile_ += [
        "--python-version",
        "3.11",
        "--no-annotate",
        "--no-header",
        "--no-emit-index-url",
        "--upgrade",
    ]
    runtime = [*compile_, "--output-file", RUN_LOCK.name, "pyproject.toml"]
    test = [*compile_, "--output-file", TEST_LOCK.name, "--constraint", RUN_LOCK.name, "--group", "dev"]
    package = [*compile_, "--output-file", PACKAGE_LOCK.name, "--constraint", RUN_LOCK.name, "--group", "package"]
    return (
        run(runtime, environment)
        or run([*test, "pyproject.toml"], environment)
        or run([*package, "pyproject.toml"], environment)
    )


def run(command: list[str], environment: dict[str, str], folder: Path = HERE) -> int:
    """Run and pass on the exit status; 128 + the signal's number where a signal ended it."""
    try:
        status = subprocess.run(command, cwd=folder, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 130
    if status < 0:
        print(f"{Path(command[0]).name} was ended by signal {-status}.", file=sys.stderr)
    return status if status >= 0 else 128 - status


def quiet(command: list[str], environment: dict[str, str] | None = None) -> int:
    """The exit status alone."""
    return subprocess.run(command, env=environment, capture_output=True, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
