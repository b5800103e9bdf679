"""The real program, and a store for it to open."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import warnings
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.main import main
from desktop_app.cli.surroundings import now
from desktop_app.desk import office
from desktop_app.domain.organisation import Organisation
from desktop_app.store import keystore
from desktop_app.store.keystore import FLOOR
from desktop_app.store.store import Surroundings
from tests.conftest import PROJECT

PASSPHRASE = "correct horse battery staple"


@dataclass(frozen=True)
class Outcome:
    """How one command ended, and what it said."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)

    def said_calmly(self) -> bool:
        """Words and no traceback; nothing on standard output that could be taken for an answer."""
        return bool(self.err.strip()) and "Traceback" not in self.err and "did not expect" not in self.err


Redress = Callable[..., Outcome]


def in_its_own_process(folder: Path) -> Redress:
    """Runs `redress ARGS…` as a shell would."""

    def run(*arguments: str | Path, **environment: str) -> Outcome:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
        done = subprocess.run(
            [sys.executable, "-P", "-m", "desktop_app", *map(str, arguments)],
            cwd=folder,
            env={**kept, "PYTHONPATH": str(PROJECT), **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=100,
        )
        return Outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run


@pytest.fixture
def redress(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Redress:
    """Run `redress ARGS…` in an empty folder, without a screen and without a terminal.

    The program is the real one from its main function on, but in this process: starting Python and importing
    everything takes a second, which is tested once (test_program.py) and not for every promise. New stores get the
    cheapest key derivation that is allowed.
    """
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(keystore, "calibrate", lambda: FLOOR)
    for name in [name for name in os.environ if name.startswith("QT_")]:
        monkeypatch.delenv(name)

    def run(*arguments: str | Path) -> Outcome:
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
        with redirect_stdout(out), redirect_stderr(err), warnings.catch_warnings():
            status = main([str(argument) for argument in arguments])
        said = []
        for stream in (out, err):
            stream.flush()
            said.append(stream.buffer.getvalue().decode("utf-8"))  # type: ignore[attr-defined]
        return Outcome(status, *said)

    return run


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, Any], Path]:
    """Write a file: JSON from data, or text and bytes as they are. Only its owner can read it."""

    def write_file(name: str, content: Any) -> Path:
        path = tmp_path / name
        if not isinstance(content, (str, bytes)):
            content = json.dumps(content, ensure_ascii=False)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        path.chmod(0o600)
        return path

    return write_file


@pytest.fixture
def passphrase(write: Callable[[str, Any], Path]) -> Path:
    """A file with the passphrase of the store."""
    return write("passphrase.txt", f"{PASSPHRASE}\n")


@pytest.fixture(scope="session")
def _made_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    around = Surroundings(now=now, random_bytes=os.urandom, keychain=None)
    chinook = Organisation("Chinook Music Shop GmbH")
    desk, code = office.set_up(folder / "store", chinook, "Amara Osei", PASSPHRASE, around, kdf=FLOOR)
    desk.close()
    (folder / "recovery-code.txt").write_text(str(code), encoding="utf-8")
    return folder


@pytest.fixture
def store(_made_store: Path, tmp_path: Path, passphrase: Path) -> Path:
    """A store of its own, a copy of one that was created once; it opens with `passphrase`."""
    return Path(shutil.copytree(_made_store / "store", tmp_path / "store"))


@pytest.fixture
def recovery_code(_made_store: Path, write: Callable[[str, Any], Path]) -> Path:
    """A file with the recovery code of the store."""
    return write("recovery-code.txt", (_made_store / "recovery-code.txt").read_text(encoding="utf-8"))
