"""What the demonstration and the sample store are played with: a shop, its systems, and the letters that reach it.

The shop's database and its web server log are carried with the program; the people in them are made up.
"""

from __future__ import annotations

import gzip
import shutil
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default
from email.utils import format_datetime
from pathlib import Path

from desktop_app.carried import carried
from desktop_app.desk import cases, office
from desktop_app.desk.office import Desk
from desktop_app.domain.case import ContactPointOnFile
from desktop_app.domain.organisation import FieldParticulars, NewDataSource, Officer, Organisation, Role

ORGANISATION = Organisation(
    name="Chinook Music Shop GmbH",
    regime="gdpr",
    holidays="DE-BW",
    language="en",
    time_zone="Europe/Berlin",
    reference_prefix="DSR",
    address=("Königstraße 1", "70173 Stuttgart", "Germany"),
    contact="privacy@chinook.example",
    complaint_body=(
        "Der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Baden-Württemberg, "
        "Lautenschlagerstraße 20, 70173 Stuttgart, www.baden-wuerttemberg.datenschutz.de"
    ),
)
VISITOR = "130.237.218.86"
LETTER = f"""Dear Sir or Madam,

please tell me what personal data you hold about me, and send me a copy of it (Article 15 GDPR). I have also
visited your web site, from the address {VISITOR}.

Please correct my postal code from 70174 to 70173; the old one is wrong.

Kind regards
Leonie Köhler
"""


def copy_inputs(out_dir: Path) -> tuple[NewDataSource, ...]:
    """Copies of the shop's database and web server log, described as an officer would."""
    inputs = out_dir / "sources"
    inputs.mkdir()
    database, log = inputs / "chinook.sqlite", inputs / "web-server.log"
    shutil.copyfile(carried("demo/chinook.sqlite"), database)
    with gzip.open(carried("demo/web-server-log-2015.log.gz")) as packed, log.open("wb") as plain:
        shutil.copyfileobj(packed, plain)
    return (
        NewDataSource(
            name="Shop database",
            config={
                "kind": "database",
                "url": f"sqlite:///{database.resolve()}",
                "table": "Customer",
                "key": "CustomerId",
                "match": {"email": "Email", "name": ["FirstName", "LastName"], "phone": "Phone"},
                "related": [{"table": "Invoice", "key": "InvoiceId", "references": "CustomerId"}],
                "contact_points": {
                    "email": "Email",
                    "phone": "Phone",
                    "post": ["Address", "PostalCode", "City", "Country"],
                },
            },
            purpose="To keep customer accounts, sell and invoice music",
            legal_basis="Performance of a contract, Article 6(1)(b) GDPR",
            categories="Name, address, telephone, e-mail, purchases",
            retention="Ten years after the last invoice (section 147 Fiscal Code)",
            origin="The customer, at registration and when buying",
            recipients=("Nordkurier Paketdienst GmbH (delivery)",),
            owner="Head of sales",
            fields={"Fax": FieldParticulars(purpose="To send order confirmations by fax", recipients=())},
        ),
        NewDataSource(
            name="Web server log",
            config={"kind": "weblog", "path": str(log.resolve())},
            purpose="To keep the web site running and secure",
            legal_basis="Legitimate interests, Article 6(1)(f) GDPR",
            categories="IP address, time, page, browser",
            retention="Until the log is rotated out",
            origin="The visitor's browser",
            owner="Head of information technology",
        ),
    )


def request_mail(desk: Desk) -> bytes:
    """The letter the story begins with, as it came yesterday."""
    return mail_to_shop(desk, "Leonie Köhler <leonekohler@surfeu.de>", "My personal data", LETTER, days_ago=1)


def mail_to_shop(desk: Desk, sender: str, subject: str, text: str, *, days_ago: int) -> bytes:
    """A message to the shop that came some days before the desk's today."""
    message = EmailMessage(policy=SMTP)
    message["From"] = sender
    message["To"] = ORGANISATION.contact
    message["Date"] = format_datetime(desk.now() - timedelta(days=days_ago))
    message["Subject"] = subject
    name, _, domain = sender.rstrip(">").rpartition("<")[2].partition("@")
    message["Message-ID"] = f"<demonstration-{name}-{days_ago}@{domain}>"
    message.set_content(text)
    return message.as_bytes()


def code_in(draft: bytes) -> str:
    """The code, read from the drafted message as its recipient would."""
    body = message_from_bytes(draft, policy=default).get_body()
    words = str(body.get_content()).split() if body else []
    return next(word for word in words if len(word) == 9 and word[4] == "-" and word.replace("-", "").isalnum())


def staff_and_sources(desk: Desk, sources: tuple[NewDataSource, ...], passphrase: str) -> Officer:
    """Describe the sources to the desk, and let a reviewer in with this passphrase."""
    for source in sources:
        office.add_source(desk, source)
    return office.add_officer(desk, "Jonas Lindqvist", Role.REVIEWER, passphrase)


def person_points(desk: Desk, reference: str) -> tuple[ContactPointOnFile, ...]:
    """The contact points on file of the person the request is about."""
    person = cases.get_case(desk, reference).person
    return person.contact_points if person else ()
