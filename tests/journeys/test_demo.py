"""`redress demo`: the main job without a screen, and what it leaves for others to check."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PROJECT
from tests.store.independent_reader import database_key, decrypted, with_attachments

CANARIES = ("Leonie", "Köhler", "leonekohler@surfeu.de", "Theodor-Heuss", "70173", "SQLite format 3")


def redress(*arguments: object) -> subprocess.CompletedProcess[str]:
    """One command line, in a process of its own."""
    command = [sys.executable, "-P", "-m", "desktop_app", *map(str, arguments)]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=110, check=False)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """The folder a demonstration left, and what it said."""
    out = tmp_path_factory.mktemp("demo") / "out"
    return out, redress("demo", out)


@pytest.fixture
def out(told: tuple[Path, subprocess.CompletedProcess[str]]) -> Path:
    """The folder."""
    assert told[1].returncode == 0, told[1].stderr
    return told[0]


@pytest.fixture
def summary(out: Path) -> dict[str, Any]:
    """What summary.json says."""
    said: dict[str, Any] = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    return said


def test_every_step_is_told(told: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    _, done = told
    steps = [line for line in done.stdout.splitlines() if line[:1].isdigit()]
    assert [int(line[0]) for line in steps] == sorted(int(line[0]) for line in steps)
    assert {int(line[0]) for line in steps} == set(range(1, 9))
    assert done.stderr == ""


def test_the_summary_names_every_file_with_its_hash(out: Path, summary: dict[str, Any]) -> None:
    files = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    outside_the_store = {name for name in files if not name.startswith("store/")} - {"summary.json"}
    assert set(summary["files"]) == outside_the_store
    for name, sha256 in summary["files"].items():
        assert hashlib.sha256((out / name).read_bytes()).hexdigest() == sha256
    assert {"passphrase.txt", "sources/chinook.sqlite"} < outside_the_store
    assert (summary["store_ok"], summary["records_ok"]) == (True, True)


def test_the_records_and_the_store_pass_their_checks_afterwards(out: Path, summary: dict[str, Any]) -> None:
    pdfs = [name for name in summary["files"] if name.endswith(".pdf") and not name.endswith("-delivery.pdf")]
    assert len(pdfs) == 2
    for name in pdfs:
        assert redress("record", "verify", out / name).returncode == 0
        opened = ("--store", out / "store", "--passphrase-file", out / "passphrase.txt", "--json")
        told = json.loads(redress("record", "verify", out / name, *opened).stdout)
        verdicts = {check["name"]: check["ok"] for check in told["checks"]}
        assert told["ok"] and verdicts["signature"] and verdicts["signer"] and verdicts["audit anchor"]
    assert redress("store", "verify", out / "store", "--passphrase-file", out / "passphrase.txt").returncode == 0
    shown = redress(
        "request", "show", out / "store", summary["reference"], "--json", "--passphrase-file", out / "passphrase.txt"
    )
    assert json.loads(shown.stdout)["closed_at"]


def test_the_postal_code_was_corrected_in_the_copy_and_nothing_else(out: Path, chinook: Path) -> None:
    rows = []
    for path in (chinook, out / "sources" / "chinook.sqlite"):
        with closing(sqlite3.connect(path)) as shop:
            tables = [n for (n,) in shop.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
            rows.append({(name, row) for name in tables for row in shop.execute(f'SELECT * FROM "{name}"')})
    (before,), (after,) = rows[0] - rows[1], rows[1] - rows[0]
    changed = [(old, new) for old, new in zip(before[1], after[1], strict=True) if old != new]
    assert changed == [("70174", "70173")]


def test_without_the_key_the_store_is_noise_and_with_it_another_reader_finds_the_case(
    out: Path, summary: dict[str, Any], tmp_path: Path
) -> None:
    for path in (out / "store").rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            for canary in CANARIES:
                assert canary.encode() not in content and canary.encode("utf-16-le") not in content, path.name
    key = database_key(out / "store", (out / "passphrase.txt").read_text(encoding="utf-8").strip())
    plain = tmp_path / "plain.sqlite"
    plain.write_bytes(decrypted((out / "store" / "store.db").read_bytes(), key))
    with_attachments(plain, out / "store")
    with closing(sqlite3.connect(plain)) as database:
        assert database.execute("SELECT reference, person_named FROM request").fetchall() == [
            (summary["reference"], "Leonie Köhler")
        ]
        assert database.execute("SELECT count(*) FROM finding").fetchone() == (summary["findings"],)
        corrected = database.execute("SELECT was, [to], read_back FROM correction").fetchall()
        assert corrected == [("70174", "70173", "70173")]
        kept = database.execute("SELECT sha256, content FROM attachment WHERE kind = 'record'").fetchall()
    records = {name for name in summary["files"] if name.endswith(".pdf") and not name.endswith("-delivery.pdf")}
    exported = {summary["files"][name] for name in records}
    assert {sha256 for sha256, _ in kept} == exported
    assert all(hashlib.sha256(content).hexdigest() == sha256 for sha256, content in kept)


def test_a_folder_that_is_not_empty_is_left_alone(out: Path) -> None:
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    again = redress("demo", out)
    assert (again.returncode, again.stdout) == (2, "")
    assert "not empty" in again.stderr and "Traceback" not in again.stderr
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before
