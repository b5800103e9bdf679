"""The release gate: everything that must be true before a record leaves, and each reason why it may not.

Identity verified, the recipient a contact point on file, every finding decided, what names somebody else withheld or
allowed with a reason, every correction finished, the documents of this case and for one recipient, drawn from the case
as it is, and another officer's approval of these exact bytes. Each missing item alone blocks. (Wrong recipients and
unchecked contents are the most common data breaches that supervisory authorities report.)
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.domain.case import Case
from desktop_app.domain.drafting import addressee, delivery_point
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.phrase import Phrase, counted
from desktop_app.domain.progress import gives_data, missing_at
from desktop_app.domain.records import Record
from desktop_app.domain.stage import Stage


@dataclass(frozen=True)
class Obstacle:
    """One reason why nothing may leave yet; `code` is stable."""

    code: str
    text: Phrase


def package_sha256(reference: str, recipient: str, document_sha256s: Iterable[str]) -> str:
    """What an approval is given for: these exact documents, to this recipient, in this case."""
    # As JSON, so that no recipient, whose lines anybody may have written, can be read as a document.
    package = json.dumps([reference, recipient, sorted(document_sha256s)])
    return hashlib.sha256(package.encode()).hexdigest()


def package_of(case: Case) -> str:
    """The package of the case as it stands."""
    point = delivery_point(case)
    recipient = f"{point.kind}:{point.value}" if point else ""
    return package_sha256(case.reference, recipient, sha256s_of(case))


def sha256s_of(case: Case) -> tuple[str, ...]:
    """Of everything that leaves: the documents, and the redacted files that go with them."""
    documents = (document.sha256 for document in case.current_documents)
    return (*documents, *(redaction.sha256 for redaction in case.redactions))


def belongs_to(record: Record, case: Case) -> bool:
    """Whether a record is of this case, and for the one recipient its answer goes to."""
    point = delivery_point(case)
    name = case.person.names[0] if case.person and case.person.names else case.person_named
    expected = addressee(name, point.kind, point.value) if point else addressee(name)
    return record.reference == case.reference and record.addressee == expected


def obstacles_to_drawing(case: Case) -> tuple[Obstacle, ...]:
    """What must be finished before the documents can be drawn."""
    obstacles = []
    if missing_at(case, Stage.INTAKE):
        obstacles.append(Obstacle("intake-open", Phrase("The intake is not confirmed.")))
    if case.identity is None or case.identity.decision != "verified":
        obstacles.append(Obstacle("identity-not-verified", Phrase("The identity is not verified.")))
    elif delivery_point(case) is None:
        obstacles.append(Obstacle("no-recipient", Phrase("There is no contact point on file to answer to.")))
    if not case.searches:
        obstacles.append(Obstacle("not-searched", Phrase("The data sources have not been searched.")))
    undecided = case.finding_counts.get(FindingDecision.UNDECIDED, 0)
    if undecided and gives_data(case):
        obstacles.append(
            Obstacle("undecided", counted(undecided, "One finding is undecided.", "{count} findings are undecided."))
        )
    if case.third_parties:
        obstacles.append(
            Obstacle(
                "third-parties",
                counted(
                    case.third_parties,
                    "One finding names somebody else: withhold it, or say why it may be disclosed.",
                    "{count} findings name somebody else: withhold them, or say why they may be disclosed.",
                ),
            )
        )
    if any(not correction.settled for correction in case.corrections):
        obstacles.append(Obstacle("correction-open", Phrase("A correction has not been applied and read back.")))
    planned = {correction.finding_id for correction in case.corrections if not correction.refused}
    if case.finding_counts.get(FindingDecision.CORRECT, 0) > len(planned):
        obstacles.append(Obstacle("correction-unplanned", Phrase("A finding is marked to be corrected but is not.")))
    if missing_at(case, Stage.CARRY_OUT):
        obstacles.append(
            Obstacle("measures-open", Phrase("What was done at the sources has not been recorded for all of them."))
        )
    return tuple(obstacles)


def obstacles_to_release(case: Case) -> tuple[Obstacle, ...]:
    """Why the documents may not leave; empty where they may."""
    obstacles = list(obstacles_to_drawing(case))
    if not case.current_documents:
        obstacles.append(Obstacle("not-drawn", Phrase("The documents have not been drawn from the case as it is now.")))
    approval = case.approval
    if approval is None:
        obstacles.append(Obstacle("not-approved", Phrase("No second officer has approved these documents.")))
    elif not approval.stands:
        obstacles.append(Obstacle("approval-void", Phrase("The approval is void: the case was changed after it.")))
    elif approval.package_sha256 != package_of(case):
        obstacles.append(Obstacle("other-bytes", Phrase("The approval was given for other documents.")))
    return tuple(obstacles)
