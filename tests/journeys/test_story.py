"""The main job in a real window, from first start to the closed case and the next morning, by keyboard and mouse.

One officer, one request, real data: copies of the shop's database and of its web server log. Nothing here reaches into
the program; what is checked is what stands on the screen, what lies in files, and what the command line says of them.
"""

from __future__ import annotations

import re
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

    def postal_code(self) -> str:
        """What the shop's database holds, asked past the program."""
        with sqlite3.connect(self.database) as shop:
            return str(shop.execute("SELECT PostalCode FROM Customer WHERE CustomerId = 2").fetchone()[0])

    def command(self, *arguments: str) -> int:
        """The exit status of one command line."""
        return subprocess.run(
            [sys.executable, "-P", "-m", "desktop_app", *arguments],
            env={**self.person.screen.environment, "PYTHONPATH": str(PROJECT)},
            capture_output=True,
            timeout=60,
            check=False,
        ).returncode

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
    person.find("Stage 1 of 7: Intake, current stage")
    assert person.sees("Leonie Köhler")
    assert person.sees("is a contact point on file; an address alone proves nothing")
    assert person.sees("answer by 23 December 2026")
    person.click("How it was counted")
    assert person.sees("Received on Monday 23 November 2026.")
    desk.picture("intake")
    person.click("How it was counted")
    ticked = {t.name for t in person.look() if t.role == "check box" and t.name in RIGHTS and "checked" in t.states}
    assert ticked == {"Access", "Rectification"}
    person.click("Leonie Köhler", "radio button")
    person.press("ctrl+Return")
    person.find("Stage 2 of 7: Identity, current stage")


def verify_identity(desk: Desk) -> None:
    """A one-time code goes out as a draft to the address on file, comes back, and the rules decide with reasons."""
    person = desk.person
    person.click("E-mail: leonekohler@surfeu.de", "radio button")
    person.click("Say since when it has been on file")
    person.type_into("On file, unchanged, since", "1 January 2021", "text")
    person.type_into("How that is known", "Invoices have gone to this address since then.", "text")
    person.click("Keep this statement")
    assert person.sees("On file since 1 January 2021")
    person.click("Make an e-mail draft with a code")
    draft = desk.folder / "draft.eml"
    person.answer_file_dialog("Keep the draft as", draft)
    code = code_in(draft)
    desk.picture("identity")
    person.type_into("The code that came back", code.lower().replace("-", " "), "text")
    person.click("Check the code")
    assert person.sees("The code came back and was the right one.")
    person.press("ctrl+Return")
    person.find("Stage 3 of 7: Collect, current stage")
    person.click("Stage 2 of 7")
    assert person.sees("A one-time code sent through leonekohler@surfeu.de")
    desk.picture("identity-decided")
    person.press("ctrl+Return")


def collect(desk: Desk) -> None:
    """Both sources are searched; one finding is withheld with its ground, the rest is to be disclosed."""
    person = desk.person
    person.find("Search the data sources", "push button")
    person.press("ctrl+Return")
    assert person.sees("357 found", seconds=40)
    assert person.sees("66 found")
    desk.picture("collect")
    person.type_into("Search in the findings", "SupportRepId", "text")
    person.click("Select all 1 undecided")
    person.click("Withhold…")
    person.find("Ground for withholding", "text")
    person.type("Rights and freedoms of others, Article 15(4) GDPR")
    person.click("Withhold 1 finding")
    assert person.sees("Withhold: 1")
    person.click("Search in the findings", "text")
    person.press("ctrl+a", "BackSpace")
    person.click("Select all 422 undecided")
    desk.picture("decided")
    person.click("Disclose", "push button")
    person.find("Stage 4 of 7: Correct, current stage")


def correct(desk: Desk) -> None:
    """The postal code is planned, previewed, changed in the shop's database, and read back."""
    person = desk.person
    person.type_into("Reason for correcting PostalCode", "The person says the stored value is wrong.", "text")
    person.type_into("What shows PostalCode to be right", "Her own word, once she was verified.", "text")
    person.press("ctrl+Return")
    person.find("Accept the correction", "push button")
    person.press("ctrl+Return")
    person.find("Preview the change")
    assert desk.postal_code() == "70174"
    person.press("ctrl+Return")
    person.find("Change PostalCode in Shop database")
    desk.picture("correction-previewed")
    assert desk.postal_code() == "70174"
    person.press("ctrl+Return")
    assert person.sees("applied and read back")
    assert desk.postal_code() == "70173"
    desk.picture("corrected")
    person.find("Go on to Review", "push button")
    person.press("ctrl+Return")


def review(desk: Desk) -> None:
    """The documents are drawn; a wrong passphrase does not approve them, the second officer's own does."""
    person = desk.person
    person.find("Draw the documents", "push button")
    person.press("ctrl+Return")
    person.find("The second officer's own passphrase", "password text", seconds=40)
    desk.picture("review")
    person.type_into("The second officer's own passphrase", PASSPHRASE, "password text")
    person.press("ctrl+Return")
    assert person.sees("The passphrase is not this officer's")
    person.type_into("The second officer's own passphrase", SECOND_PASSPHRASE, "password text")
    person.press("ctrl+Return")
    person.find("Stage 6 of 7: Disclose, current stage")


def disclose(desk: Desk) -> None:
    """The documents are exported, printed through the system's dialog, and the recipient is told."""
    person = desk.person
    out = desk.folder / "out"
    out.mkdir()
    desk.picture("disclose")
    person.click("Export to a folder", "push button")
    person.answer_file_dialog("Export the documents to a folder", out)
    assert person.sees("Exported, to leonekohler@surfeu.de")
    person.click("Print…", "push button")
    person.find("Print", "dialog")
    printed = desk.folder / "printed.pdf"
    person.type_into("Output file:", str(printed), "text")
    desk.picture("print-dialog")
    person.press("Return")
    assert person.sees("The documents were handed to the printer.", seconds=60)
    names = {path.name: path for path in out.iterdir()}
    assert set(names) == {"DSR-2026-0001-access-response.pdf", "DSR-2026-0001-rectification-notice.pdf"}
    assert pages_of(printed) == sum(pages_of(path) for path in names.values())
    for path in names.values():
        assert desk.command("record", "verify", str(path)) == 0
    person.click("How Nordkurier Paketdienst GmbH was told", "combo box")
    person.press("Down", "Return", "ctrl+Return")
    person.find("Stage 7 of 7: Close, current stage")


def close(desk: Desk) -> None:
    """The case is closed; everything that happened stands in its history, and the store is as it should be."""
    person = desk.person
    desk.picture("close")
    person.press("ctrl+Return")
    person.find("Stage 7 of 7: Close, done")
    person.click("History", "page tab")
    for happened in HISTORY:
        assert person.sees(happened)
    desk.picture("history")
    person.click("Store check", "check box")
    person.press("ctrl+Return")
    assert person.sees("Everything is as it should be")
    desk.picture("store-check")


def the_next_morning(desk: Desk) -> None:
    """After a restart the keychain opens the store, and the closed case is there with its documents."""
    person = desk.person
    person.end_program()
    assert desk.command("store", "verify", str(desk.store), "--keyring") == 0
    person.start_program(["open", str(desk.store)])
    person.find("Closed, 1 request")
    person.click("Closed, 1 request")
    person.click("Leonie Köhler, Access, Rectification", "list item")
    person.find("Stage 7 of 7: Close, done")
    person.click("Documents", "page tab")
    person.click("Show Rectification notice")
    person.find("Rectification notice, page 1 of 1")
    desk.picture("reopened")
    person.end_program()


RIGHTS = {"Access", "Rectification", "Erasure", "Restriction", "Portability", "Objection", "Marketing opt-out"}
HISTORY = (
    "Request taken in",
    "Intake confirmed",
    "One-time code issued",
    "Identity decided",
    "Data sources searched",
    "Findings decided",
    "Correction applied and read back",
    "Documents drawn",
    "Documents approved",
    "Documents exported",
    "Documents printed",
    "Recipient told of the change",
    "Case closed",
)
STORY = (
    first_start,
    prepare_the_office,
    receive,
    verify_identity,
    collect,
    correct,
    review,
    disclose,
    close,
    the_next_morning,
)


def code_in(draft: Path) -> str:
    """The code in a drafted e-mail, read as its recipient would."""
    body = message_from_bytes(draft.read_bytes(), policy=policy.default).get_body()
    assert body is not None
    return next(word for word in body.get_content().split() if re.fullmatch(r"[0-9A-Z]{4}-[0-9A-Z]{4}", word))


def pages_of(pdf: Path) -> int:
    """How many pages a PDF has, by another program's count."""
    said = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
    return int(re.findall(r"Pages:\s+(\d+)", said)[0])


def test_the_main_job_in_a_real_window(tmp_path: Path, chinook: Path, weblog: Path) -> None:
    with Screen(1280, 860) as screen:
        desk = Desk(tmp_path, screen, chinook, weblog)
        for part in STORY:
            try:
                part(desk)
            except BaseException:
                desk.picture(f"{part.__name__}-failed".replace("_", "-"))
                raise
