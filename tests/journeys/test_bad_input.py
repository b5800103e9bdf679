"""What goes wrong at a desk is said calmly in the window, and nothing is lost by it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ARTIFACTS, PROJECT
from tests.journeys.person import Person, missing_tools
from tests.journeys.test_story import LETTER, PASSPHRASE
from tests.journeys.xvfb import Screen

pytestmark = [
    pytest.mark.journey,
    pytest.mark.timeout(240),
    pytest.mark.skipif(bool(missing_tools()), reason=f"`./dev test` installs {', '.join(missing_tools())}"),
]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store that a passphrase opens."""
    secret = tmp_path / "passphrase.txt"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    secret.chmod(0o600)
    command = ["store", "create", str(tmp_path / "store"), "--organisation", "Chinook", "--officer", "Amara Osei"]
    command += ["--no-keyring", "--passphrase-file", str(secret)]
    subprocess.run([sys.executable, "-P", "-m", "desktop_app", *command], cwd=PROJECT, check=True, capture_output=True)
    return tmp_path / "store"


def test_mistakes_at_the_desk_are_said_and_lose_nothing(tmp_path: Path, store: Path, chinook: Path) -> None:
    picture = tmp_path / "holiday.eml"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    letter = tmp_path / "letter.eml"
    letter.write_text(LETTER, encoding="utf-8")
    with Screen(1280, 860) as screen:
        person = Person(screen, ["open", str(store)])
        person.type_into("Your passphrase", "not the passphrase", "password text")
        person.press("Return")
        assert person.sees("The passphrase is not right.")
        person.type_into("Your passphrase", PASSPHRASE, "password text")
        person.press("Return")
        person.click("Data sources", "check box", seconds=30)
        person.type_into("Name", "Shop database", "text")
        person.type_into("File, or address of the database", str(tmp_path / "missing.sqlite"), "text")
        person.click("Read its tables", "push button")
        assert person.sees("There is no database file")
        assert not (tmp_path / "missing.sqlite").exists()
        person.picture(ARTIFACTS / "journey" / "bad-database.png")
        person.type_into("File, or address of the database", str(chinook), "text")
        blocker = sqlite3.connect(chinook, isolation_level=None)
        blocker.execute("BEGIN EXCLUSIVE")
        person.click("Read its tables", "push button")
        assert person.sees("The database is locked by another program.")
        blocker.close()
        person.picture(ARTIFACTS / "journey" / "bad-locked.png")
        person.drop_file(picture)
        person.picture(ARTIFACTS / "journey" / "bad-mail.png")
        assert person.sees("This file cannot be read as an e-mail")
        person.drop_file(letter)
        person.find("Stage 1 of 7: Intake, current stage")
        person.find("Open, 1 request")
