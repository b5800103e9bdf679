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

    def __init__(self, folder: Path, screen: Screen, database: Path, log: Path) -> None:
        self.folder = folder
        self.store = folder / "store"
        self.database = database
        self.log = log
        self.mail = folder / "request.eml"
        self.mail.write_text(LETTER, encoding="utf-8")
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


def prepare_the_office(desk: Desk) -> None:
    """The shop's database and the log are named as data sources, and a second officer is added."""
    person = desk.person
    person.click("Data sources", "check box")
    person.type_into("Name", "Shop database", "text")
    person.type_into("File, or address of the database", str(desk.database), "text")
    person.click("Read its tables", "push button")
    person.wait_for(lambda things: next((t for t in things if t.text == "Customer"), None), "the table of customers")
    desk.picture("source-form")
    person.type_into("What the data are used for", "To keep customer accounts, sell and invoice music", "text")
    person.type_into("Legal basis", "Performance of a contract, Article 6(1)(b) GDPR", "text")
    person.type_into("Categories of personal data", "Name, address, telephone, e-mail, purchases", "text")
    person.type_into("How long they are kept", "Ten years after the last invoice", "text")
    person.type_into("Where they come from", "The customer, at registration and when buying", "text")
    person.type_into("Who receives them", "Nordkurier Paketdienst GmbH", "text")
    person.press("ctrl+Return")
    assert person.sees("Shop database was added")
    person.click("Add a data source", "push button")
    person.type_into("Name", "Web server log", "text")
    person.click("Database", "combo box")
    person.press("w", "Return")
    person.type_into("File, or address of the database", str(desk.log), "text")
    person.type_into("What the data are used for", "To keep the web site running and secure", "text")
    person.press("ctrl+Return")
    assert person.sees("Web server log was added")
    desk.picture("sources")
    person.click("Officers", "check box")
    person.type_into("Name", "Jonas Lindqvist", "text")
    person.type_into("Their own passphrase", SECOND_PASSPHRASE, "password text")
    person.press("Tab")
    person.type(SECOND_PASSPHRASE)
    person.press("ctrl+Return")
    assert person.sees("Jonas Lindqvist was added", seconds=40)
    desk.picture("officers")


def receive(desk: Desk) -> None:
    """The request is dropped on the window; rights, wish, sender and due date are proposed, and confirmed."""
    person = desk.person
    person.drop_file(desk.mail)
    person.find("Stage 1 of 7")
    assert person.sees("Leonie Köhler")
    assert person.sees("answer by 23 December 2026")
    person.click("How it was counted")
    assert person.sees("Received on Monday 23 November 2026.")
    desk.picture("intake")


def test_the_main_job_in_a_real_window(tmp_path: Path, chinook: Path, weblog: Path) -> None:
    with Screen(1280, 860) as screen:
        desk = Desk(tmp_path, screen, chinook, weblog)
        for part in (first_start, prepare_the_office, receive):
            try:
                part(desk)
            except BaseException:
                desk.picture(f"{part.__name__}-failed".replace("_", "-"))
                raise
