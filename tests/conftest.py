"""What every test has: a still clock, seeded randomness, copies of real data, its own home and keychain."""

from __future__ import annotations

import gzip
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings

from tests import no_network

PROJECT = Path(__file__).resolve().parent.parent
DEMO = PROJECT / "resources" / "demo"
ARTIFACTS = PROJECT / "artifacts"

# The same examples on each run: a check that is red by luck teaches people to press "again".
settings.register_profile("checks", derandomize=True, deadline=None)
settings.load_profile("checks")
no_network.watch()


class Clock:
    """A clock that moves only when told to. Instants are aware UTC."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def now(self) -> datetime:
        """The instant it stands at."""
        return self._at

    def today(self) -> date:
        """The date it stands at, in UTC."""
        return self._at.date()

    def set(self, at: datetime) -> None:
        """Move to an aware instant, forwards or backwards."""
        self._at = at.astimezone(UTC)

    def advance(self, **by: float) -> datetime:
        """Move on by `days=`, `hours=`, `minutes=` or `seconds=`; the new instant."""
        self._at += timedelta(**by)
        return self._at


@pytest.fixture
def clock() -> Clock:
    """Stands at 24 November 2026, 09:00 UTC."""
    return Clock(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))


@pytest.fixture
def random_bytes() -> Callable[[int], bytes]:
    """Like os.urandom, but the same bytes in the same order on each run."""
    return random.Random(20261124).randbytes


@pytest.fixture
def chinook(tmp_path: Path) -> Path:
    """A writable copy of the shop's database: 59 customers and their invoices (SQLite)."""
    return Path(shutil.copy(DEMO / "chinook.sqlite", tmp_path / "chinook.sqlite"))


@pytest.fixture(scope="session")
def _weblog_text() -> bytes:
    return gzip.decompress((DEMO / "web-server-log-2015.log.gz").read_bytes())


@pytest.fixture
def weblog(tmp_path: Path, _weblog_text: bytes) -> Path:
    """A writable copy of the public web server log: 10,000 lines, Apache combined format."""
    path = tmp_path / "web-server-log-2015.log"
    path.write_bytes(_weblog_text)
    return path


@pytest.fixture(autouse=True)
def nothing_leaves_the_machine() -> Iterator[None]:
    """Fails a test that tried to reach the network, even where the refusal was swallowed."""
    no_network.attempts.clear()
    yield
    assert not no_network.attempts, no_network.attempts


# ── A home and a keychain of its own, so that no test touches the developer's ──

_home: tempfile.TemporaryDirectory[str] | None = None
_bus: subprocess.Popen[str] | None = None


def pytest_configure(config: pytest.Config) -> None:
    """Before anything is imported that looks around: an empty home, no screen, no keychain."""
    global _home
    _home = tempfile.TemporaryDirectory(prefix="redress-home-", ignore_cleanup_errors=True)
    home = Path(_home.name)
    for name, folder in {
        "HOME": "home",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_CACHE_HOME": "cache",
        "XDG_STATE_HOME": "state",
        "XDG_RUNTIME_DIR": "run",
    }.items():
        (home / folder).mkdir(mode=0o700)
        os.environ[name] = str(home / folder)
    for name in ("DBUS_SESSION_BUS_ADDRESS", "PYTHON_KEYRING_BACKEND", "DISPLAY", "WAYLAND_DISPLAY"):
        os.environ.pop(name, None)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_collection_finish(session: pytest.Session) -> None:
    """A real Secret Service where a test asks for it, before all tests: keyring remembers its first look."""
    if any(_wants_keychain(item) for item in session.items) and not session.config.option.collectonly:
        _start_secret_service()


def _wants_keychain(item: pytest.Item) -> bool:
    """Marked so, or a journey: a real desk has a session bus and a keychain too."""
    marked = any(item.get_closest_marker(name) for name in ("keychain", "journey"))
    return marked or "secret_service" in getattr(item, "fixturenames", ())


BUS = """<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{folder}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


def _start_secret_service() -> None:
    global _bus
    if not (shutil.which("dbus-daemon") and shutil.which("gnome-keyring-daemon")):
        return
    assert _home is not None
    services = Path(_home.name) / "services"
    services.mkdir()
    # As on a real desktop, the bus starts the keychain when it is asked for, and again should it have crashed.
    keychain = "echo for these tests only | exec gnome-keyring-daemon --foreground --unlock --components=secrets"
    (services / "keychain.service").write_text(
        f"[D-BUS Service]\nName=org.freedesktop.secrets\nExec=/bin/sh -c '{keychain}'\n"
    )
    (services / "bus.conf").write_text(BUS.format(folder=services))
    _bus = subprocess.Popen(
        ["dbus-daemon", f"--config-file={services / 'bus.conf'}", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # it complains of limits it does not need
        text=True,
    )
    assert _bus.stdout is not None
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = _bus.stdout.readline().strip()


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the bus (the keychain ends with it) and drop the home."""
    if _bus is not None:
        _bus.terminate()
        _bus.wait(10)
    if _home is not None:
        _home.cleanup()


@pytest.fixture(scope="session")
def secret_service() -> None:
    """A real, unlocked Secret Service in a private D-Bus session."""
    if _bus is None:
        pytest.skip("needs dbus-daemon and gnome-keyring-daemon; `./dev test` installs them")


@pytest.fixture(autouse=True)
def _keychain_where_marked(request: pytest.FixtureRequest) -> None:
    if request.node.get_closest_marker("keychain"):
        request.getfixturevalue("secret_service")


# ── What a failed test leaves to look at ──


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where a test fails, a picture of every window it had open, in artifacts/."""
    report = yield
    if call.when == "call" and report.failed:
        for picture in _grab_windows(re.sub(r"[^\w.-]+", "-", item.nodeid)):
            report.sections.append(("window", str(picture)))
    return report


def _grab_windows(name: str) -> list[Path]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    ARTIFACTS.mkdir(exist_ok=True)
    pictures = []
    for number, window in enumerate(w for w in widgets.QApplication.topLevelWidgets() if w.isVisible()):
        path = ARTIFACTS / f"{name}-{number}.png"
        if window.grab().save(str(path)):
            pictures.append(path)
    return pictures
