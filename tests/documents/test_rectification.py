"""The rectification notice says what was corrected, by whose word, what was not and why, and what the person may do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desktop_app.documents import draw, verify
from desktop_app.domain.errors import BadInput
from desktop_app.domain.records import (
    Record,
    RecordCorrection,
    RecordStatement,
    RecordType,
    RecordUncorrected,
    record_hash,
)
from tests.documents.conftest import Seen, record, squeezed

See = Callable[[Record], Seen]
T = RecordType.RECTIFICATION_NOTICE
REFUSED = RecordUncorrected(
    "Shop", "Company", "Acme", "Acme GmbH", "It is accurate.", "Article 16 GDPR", "See register."
)
PARTLY = RecordUncorrected("Shop", "Phone", "123", "456", reasons="The bill says so.", given="457")
STATEMENT = RecordStatement("Shop", "Company", "I founded it as a GmbH.", date(2026, 11, 20))


def test_a_refusal_is_told_with_its_ground_its_reasons_and_the_remedies(see: See) -> None:
    seen = see(record(T, corrections=(), uncorrected=(REFUSED,), statement_right="APP 13.4"))
    text = seen.text()
    for words in (
        "What became of your request to correct your personal data",
        "It is accurate. (Article 16 GDPR)",
        "See register.",
        "Acme GmbH",
        "statement of disagreement (APP 13.4)",
        "What you can do",
    ):
        assert squeezed(words) in text, words
    assert squeezed("We have done so") not in text and squeezed("Who is told") not in text
    assert verify(seen.pdf).ok


def test_what_was_made_in_part_or_by_hand_is_not_said_to_be_read_back_as_asked(see: See) -> None:
    by_hand = RecordCorrection("Mainframe", "City", "Ulm", "Neu-Ulm", date(2026, 11, 6), "Wrong.", (), "Ines Duarte")
    text = see(record(T, corrections=(by_hand,), uncorrected=(PARTLY,))).text()
    assert squeezed("It was corrected to “457” instead.") in text
    assert squeezed("Ines Duarte confirmed it on 6 November 2026") in text
    assert squeezed("read the new value back") not in text


@pytest.mark.parametrize("type_", [T, RecordType.ACCESS_RESPONSE, RecordType.RECIPIENT_NOTICE, RecordType.CASE_FILE])
def test_a_statement_of_disagreement_stands_whole_in_every_document_with_the_entry(see: See, type_: RecordType) -> None:
    seen = see(record(type_, statements=(STATEMENT,)))
    assert squeezed("I founded it as a GmbH.") in seen.text() and squeezed("20 November 2026") in seen.text()
    assert verify(seen.pdf).ok


def test_a_recipient_may_be_told_of_a_statement_alone(see: See) -> None:
    seen = see(record(RecordType.RECIPIENT_NOTICE, corrections=(), statements=(STATEMENT,)))
    assert squeezed("keep the statement of disagreement with the data") in seen.text()
    assert squeezed("Some of it was wrong") not in seen.text()


def test_records_from_before_keep_their_hash_and_an_empty_notice_is_not_drawn() -> None:
    assert record_hash(record(T)) == record_hash(record(T, uncorrected=(), statements=(), statement_right=""))
    with pytest.raises(BadInput, match="correction"):
        draw(record(T, corrections=()))
