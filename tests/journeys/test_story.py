"""The main job in a real window, from first start to the closed case and the next morning, by keyboard and mouse.

One officer, one request, real data: copies of the shop's database and of its web server log. Nothing here reaches into
the program; what is checked is what stands on the screen, what lies in files, and what the command line says of them.
"""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.conftest import ARTIFACTS, PROJECT
from tests.journeys.person import Person, missing_tools
from tests.journeys.xvfb import Screen

pytestmark = [
    pytest.mark.journey,
    pytest.mark.timeout(420),
    pytest.mark.skipif(bool(missing_tools()), reason=f"`./dev test` installs {', '.join(missing_tools())}"),
]

PASSPHRASE = "harbour-violin-cactus-ninety"
SECOND_PASSPHRASE = "meadow-tunnel-forty-lantern"
VISITOR = "130.237.218.86"
LETTER = f"""From: Leonie =?utf-8?q?K=C3=B6hler?= <leonekohler@surfeu.de>
To: privacy@chinook.example
Date: Mon, 23 Nov 2026 10:12:00 +0100
Subject: My personal data
Message-ID: <story@surfeu.de>
Content-Type: text/plain; charset=utf-8

Dear Sir or Madam,

please tell me what personal data you hold about me, and send me a copy of it (Article 15 GDPR). I have also
visited your web site, from the address {VISITOR}.

Please correct my postal code from 70174 to 70173; the old one is wrong.

Kind regards
Leonie Köhler
"""


class Desk:
    """The officer's desk: a screen, the program on it, and a folder with what lies around."""

    def __init__(self, folder: Path, screen: Screen) -> None:
        self.folder = folder
        self.store = folder / "store"
        self.person = Person(screen, ["open", str(self.store)])
        self._pictures = ARTIFACTS / "journey"
        self._number = 0

    def picture(self, name: str) -> None:
        """Keep what the screen shows, for people to look at."""
        self._number += 1
        self.person.picture(self._pictures / f"{self._number:02}-{name}.png")


def first_start(desk: Desk) -> None:
    """The organisation is named, a passphrase chosen, the recovery code shown and shown to be held."""
    person = desk.person
    person.find("Welcome to Redress")
    person.type_into("Name of the organisation", "Chinook Music Shop GmbH", "text")
    person.type_into("Contact for privacy questions", "privacy@chinook.example", "text")
    desk.picture("first-start")
    person.type_into("Region of public holidays", "DE-BW", "text")
    person.type_into("Your name", "Amara Osei", "text")
    person.type_into("Passphrase", PASSPHRASE, "password text")
    person.press("Tab")
    person.type(PASSPHRASE)
    person.press("ctrl+Return")
    code = person.find("Recovery code: ", seconds=40).name.removeprefix("Recovery code: ").split()
    assert person.sees("is also held in the")
    desk.picture("recovery-code")
    person.type_into("Type the last two groups", "".join(code[-2:]), "text")
    person.press("Return")
    person.find("Data sources")
    desk.picture("empty-office")


def test_the_main_job_in_a_real_window(tmp_path: Path) -> None:
    with Screen(1280, 860) as screen:
        desk = Desk(tmp_path, screen)
        first_start(desk)
