"""What every command promises: exit statuses, clean streams, calm words, and a quick start."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from desktop_app import __version__
from desktop_app.cli import output
from tests.cli.conftest import Redress, in_its_own_process


@pytest.fixture
def redress(tmp_path: Path) -> Redress:
    """Each command in a process of its own."""
    return in_its_own_process(tmp_path)


def test_the_version_is_said(redress: Redress) -> None:
    outcome = redress("--version")
    assert (outcome.status, outcome.out) == (0, f"Redress {__version__}\n")


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["nonsense"]])
def test_a_quick_answer_loads_none_of_the_heavy_parts(arguments: list[str]) -> None:
    heavy = ("PySide6", "sqlalchemy", "reportlab", "keyring", "cryptography", "rich", "holidays")
    program = (
        "import sys; from desktop_app.cli.main import main; main(sys.argv[1:]);"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_help_names_every_command_of_the_contract(redress: Redress) -> None:
    said = redress("--help").out
    for command in ("demo", "store", "request", "deadline", "identity", "find", "correct", "record", "audit"):
        assert f"\n  {command} " in said
    for family, members in {
        "store": ("create", "unlock", "verify", "change-passphrase", "recover"),
        "request": ("add", "list", "show"),
        "record": ("draw", "verify"),
        "audit": ("verify", "export"),
    }.items():
        said = redress(family, "--help").out
        assert all(f"\n  {member} " in said for member in members)


def test_a_display_nobody_listens_at_counts_as_no_screen(redress: Redress) -> None:
    outcome = redress(DISPLAY=":57311")
    assert outcome.status == 2
    assert "screen" in outcome.err


def test_without_a_screen_the_window_says_so_and_offers_the_demonstration(redress: Redress) -> None:
    for arguments in ([], ["open"], ["open", "somewhere"]):
        outcome = redress(*arguments)
        assert outcome.status == 2
        assert outcome.out == ""
        assert "screen" in outcome.err and "redress demo OUT_DIR" in outcome.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["store"],
        ["store", "create"],
        ["deadline"],
        ["deadline", "a", "b"],
        ["find", "a"],
        ["statistics"],
        ["--nonsense"],
        ["store", "unlock", "store", "--passphrase", "secret"],
        ["find", "a", "b", "--json", "--format", "jsonl"],
    ],
)
def test_wrong_usage_is_status_2_with_words_on_standard_error_only(redress: Redress, arguments: list[str]) -> None:
    outcome = redress(*arguments)
    assert outcome.status == 2
    assert outcome.out == ""
    assert outcome.said_calmly()


def test_what_nobody_foresaw_is_one_calm_line_with_the_place(capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop_app.cli import main as program
    from desktop_app.cli import window

    def fail(_: object) -> int:
        raise ZeroDivisionError("Leonie Köhler")

    monkeypatch.setattr(window, "open_window", fail)
    assert program.main([]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "ZeroDivisionError at cli/main.py:" in said.err
    assert "Leonie" not in said.err and "Traceback" not in said.err


def test_a_reader_that_stops_early_is_no_failure_worth_words(tmp_path: Path, weblog: Path) -> None:
    (tmp_path / "source.json").write_text('{"kind": "weblog", "path": "web-server-log-2015.log"}', encoding="utf-8")
    (tmp_path / "who.json").write_text('{"ip_addresses": ["66.249.73.135"]}', encoding="utf-8")
    command = f"'{sys.executable}' -m desktop_app find source.json who.json --format jsonl | head -n 1"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to be had here")
def test_a_full_disk_under_the_output_is_said(redress: Redress) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "desktop_app", "--help"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert "could not be written" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_an_interruption_is_status_130_and_one_line(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "waits.json")  # reading it waits until somebody writes
    process = subprocess.Popen(
        [sys.executable, "-m", "desktop_app", "deadline", "waits.json"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    time.sleep(2)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert (out, err.count("\n")) == ("", 1)


def test_text_from_strangers_cannot_steer_the_terminal_or_forge_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    output.say("Mozilla\x1b[2J\nline 2\x9b31m \u202egnp.exe\x7f Köhler 山田")
    said = capsys.readouterr().out
    assert said == "Mozilla\\u001b[2J\\nline 2\\u009b31m \\u202egnp.exe\\u007f Köhler 山田\n"


def test_json_holds_no_control_characters_a_terminal_obeys(capsys: pytest.CaptureFixture[str]) -> None:
    import json

    text = "\x1b[2J\x9b31m\x7fKöhler"
    output.document({"value": text})
    said = capsys.readouterr().out
    assert not set(said) & {"\x1b", "\x9b", "\x7f"}
    assert json.loads(said) == {"value": text}
