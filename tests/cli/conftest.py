"""The real program in a process of its own, and a store made by it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

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


@pytest.fixture
def redress(tmp_path: Path) -> Redress:
    """Run `redress ARGS…` in an empty folder, without a screen and without a terminal."""

    def run(*arguments: str | Path, **environment: str) -> Outcome:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
        done = subprocess.run(
            [sys.executable, "-P", "-m", "desktop_app", *map(str, arguments)],
            cwd=tmp_path,
            env={**kept, "PYTHONPATH": str(Path(__file__).resolve().parents[2]), **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=100,
        )
        return Outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

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
    secret = folder / "passphrase.txt"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    command = [sys.executable, "-P", "-m", "desktop_app", "store", "create", str(folder / "store"), "--no-keyring"]
    command += ["--organisation", "Chinook Music Shop GmbH", "--officer", "Amara Osei", "--json"]
    done = subprocess.run([*command, "--passphrase-file", str(secret)], capture_output=True, check=True, timeout=100)
    (folder / "recovery-code.txt").write_text(json.loads(done.stdout)["recovery_code"], encoding="utf-8")
    return folder


@pytest.fixture
def store(_made_store: Path, tmp_path: Path, passphrase: Path) -> Path:
    """A store of its own, a copy of one that was created once; it opens with `passphrase`."""
    return Path(shutil.copytree(_made_store / "store", tmp_path / "store"))


@pytest.fixture
def recovery_code(_made_store: Path, write: Callable[[str, Any], Path]) -> Path:
    """A file with the recovery code of the store."""
    return write("recovery-code.txt", (_made_store / "recovery-code.txt").read_text(encoding="utf-8"))
