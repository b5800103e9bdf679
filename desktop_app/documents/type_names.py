"""What the texts of each type of document are called: "access" for "access.title", "access.name" and so on."""

from __future__ import annotations

import re

from desktop_app.documents.letters import Letters
from desktop_app.domain.records import RecordType

_VOLUME = re.compile(r", volume (\d+) of (\d+)$")
PREFIX: dict[RecordType, str] = {
    RecordType.ACCESS_RESPONSE: "access",
    RecordType.RECTIFICATION_NOTICE: "rectification",
    RecordType.OUTCOME_LETTER: "outcome",
    RecordType.EXTENSION_NOTICE: "extension",
    RecordType.REFUSAL: "refusal",
    RecordType.WITHDRAWAL_NOTICE: "withdrawal",
    RecordType.TRANSFER_NOTICE: "transfer",
    RecordType.OPT_OUT_CONFIRMATION: "opt-out",
    RecordType.ACKNOWLEDGEMENT: "acknowledgement",
    RecordType.EVIDENCE_REQUEST: "evidence",
    RecordType.RECIPIENT_NOTICE: "recipient",
    RecordType.CORRECTION_INSTRUCTION: "instruction",
    RecordType.CLOSING_LETTER: "closing-letter",
    RecordType.CASE_FILE: "case-file",
    RecordType.ONE_TIME_CODE: "code",
    RecordType.RECOVERY_CODE: "recovery",
    RecordType.ERASURE_CERTIFICATE: "erasure",
    RecordType.DISCLOSURE_RECORD: "disclosure",
    RecordType.ACCOUNTING_OF_DISCLOSURES: "accounting",
}


def paper_name(type_: str, title: str, words: Letters) -> str:
    """A document as a letter in this language calls it; by its title where its type has no name."""
    known = {kind.value: prefix for kind, prefix in PREFIX.items()}
    if type_ not in known:
        return title
    name, volume = words.text(f"{known[type_]}.name"), _VOLUME.search(title)
    if volume is None:
        return name
    return f"{name}, {words.text('access.volume-mark', number=volume[1], count=volume[2])}"
