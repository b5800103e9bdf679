"""A real office: an encrypted store, copies of the shop's database and log, two officers."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.desk import cases, collect, correct, demo_inputs, disclose, identity, intake, office, review
from desktop_app.desk.office import Desk
from desktop_app.domain.case import Case
from desktop_app.domain.corrections import Decision
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.organisation import Officer, Role
from desktop_app.store.keystore import FLOOR
from desktop_app.store.store import RecoveryCode, Surroundings

PASSPHRASE = "correct horse battery staple"
SECOND_PASSPHRASE = "another quite long passphrase"
FIRST_DAY = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@dataclass
class Hands:
    """What a test holds: the desk, the time it can move, and the story one step at a time."""

    desk: Desk
    folder: Path
    around: Surroundings
    reviewer: Officer
    clock: list[datetime] = field(default_factory=list)

    def later(self, **by: int) -> None:
        """Let time pass."""
        self.clock[0] += timedelta(**by)

    def case(self, reference: str) -> Case:
        """The case as it is now."""
        return cases.get_case(self.desk, reference)

    def receive(self) -> str:
        """Leonie Köhler's request arrives."""
        return intake.receive_mail(self.desk, demo_inputs.request_mail(self.desk), "request.eml")

    def confirm(self, reference: str) -> None:
        """The officer confirms what was read, and the person the e-mail address belongs to."""
        case = self.case(reference)
        person = next(person for person in case.candidates if person.matched_by == "email")
        intake.confirm_intake(
            self.desk,
            reference,
            rights=case.rights,
            wishes=case.wishes,
            identifiers=case.identifiers,
            person_key=(person.source_id, person.key),
        )

    def email_point(self, reference: str) -> object:
        """The id of the e-mail address on file."""
        person = self.case(reference).person
        assert person is not None
        return next(point.id for point in person.contact_points if point.kind == "email")

    def verify_identity(self, reference: str) -> None:
        """A code goes out and comes back."""
        point = self.email_point(reference)
        identity.vouch_contact_point(self.desk, reference, point, date(2021, 1, 1), "Invoices went there since.")
        message = identity.issue_code(self.desk, reference, point)
        assert identity.enter_code(self.desk, reference, demo_inputs.code_in(message.content))
        identity.decide_identity(self.desk, reference)

    def collect(self, reference: str) -> None:
        """Everything is searched, and everything found is to be disclosed."""
        collect.collect(self.desk, reference)
        found = cases.get_findings(self.desk, reference)
        collect.decide_findings(self.desk, reference, [f.id for f in found], FindingDecision.DISCLOSE)

    def correct(self, reference: str) -> None:
        """The postal code is corrected at its source, and the recipients are told."""
        ((index, finding_id),) = correct.wish_targets(self.desk, reference)
        wish = self.case(reference).wishes[index]
        planned = correct.plan_correction(self.desk, reference, finding_id, wish.to, "It is wrong.", "Her word.")
        correct.decide_correction(self.desk, planned, Decision.ACCEPTED)
        correct.preview_correction(self.desk, planned)
        correct.apply_correction(self.desk, planned)
        for notice in self.case(reference).notices:
            correct.told_recipient(self.desk, notice.id, "by e-mail")

    def review(self, reference: str) -> None:
        """The documents are drawn and approved by the second officer."""
        review.draw_documents(self.desk, reference)
        review.approve(self.desk, reference, self.reviewer.id, SECOND_PASSPHRASE)

    def until_review(self) -> str:
        """A case with everything done up to the review."""
        reference = self.receive()
        self.confirm(reference)
        self.verify_identity(reference)
        self.collect(reference)
        self.correct(reference)
        return reference


@dataclass(frozen=True)
class Template:
    """An office on its first day, locked, in a folder it always stands in: its sources are named by whole paths."""

    aside: Path
    place: Path
    code: RecoveryCode


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """Set up once, since making keys takes time, and copied for each test."""
    folder = tmp_path_factory.mktemp("office")
    place = folder / "place"
    place.mkdir()
    inputs = demo_inputs.copy_inputs(place)
    around = Surroundings(now=lambda: FIRST_DAY, random_bytes=os.urandom, keychain=None)
    desk, code = office.set_up(place / "store", demo_inputs.ORGANISATION, "Amara Osei", PASSPHRASE, around, kdf=FLOOR)
    for source in inputs:
        office.add_source(desk, source)
    office.add_officer(desk, "Jonas Lindqvist", Role.REVIEWER, SECOND_PASSPHRASE)
    desk.close()
    return Template(Path(shutil.move(place, folder / "aside")), place, code)


@pytest.fixture
def hands(template: Template) -> Iterator[Hands]:
    """An office on its first day, with its data sources and a second officer."""
    shutil.rmtree(template.place, ignore_errors=True)
    shutil.copytree(template.aside, template.place)
    clock = [FIRST_DAY]
    around = Surroundings(now=lambda: clock[0], random_bytes=os.urandom, keychain=None)
    desk = office.unlock(template.place / "store", template.code, around)
    reviewer = next(officer for officer in office.officers(desk) if officer.role == Role.REVIEWER)
    yield Hands(desk, template.place, around, reviewer, clock)
    desk.close()


@pytest.fixture(scope="session")
def past(template: Template) -> tuple[Path, str]:
    """An office with one case, from the letter to its end, and the case's reference; made once."""
    shutil.rmtree(template.place, ignore_errors=True)
    shutil.copytree(template.aside, template.place)
    around = Surroundings(now=lambda: FIRST_DAY, random_bytes=os.urandom, keychain=None)
    desk = office.unlock(template.place / "store", template.code, around)
    reviewer = next(officer for officer in office.officers(desk) if officer.role == Role.REVIEWER)
    hands = Hands(desk, template.place, around, reviewer, [FIRST_DAY])
    reference = hands.until_review()
    hands.review(reference)
    out = hands.folder / "out"
    out.mkdir()
    disclose.export_documents(desk, reference, out)
    disclose.close_case(desk, reference)
    shutil.rmtree(out)
    desk.close()
    return Path(shutil.move(template.place, template.place.with_name("past"))), reference
