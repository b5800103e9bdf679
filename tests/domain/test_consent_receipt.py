"""A consent receipt has every field that ISO/IEC TS 27560:2023 makes mandatory, and says where something is unknown."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from desktop_app.domain.consent_receipt import UNKNOWN, receipt
from desktop_app.domain.organisation import Organisation
from desktop_app.domain.permissions import EventKind, PermissionEvent, Purpose, State

AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
GIVEN = PermissionEvent(
    UUID(int=2), EventKind.GIVEN, "ann@x.org", Purpose.SHARING, AT, "form", "Yes.", "Policy, May 2018", False, "log 1"
)
# Mandatory by clause, as the W3C community group's guide lists them.
HEADER = {"schema_version", "record_id", "pii_principal_id"}
PROCESSING = {"privacy_notice", "language", "purposes"}
PURPOSE = {
    *("purpose", "pii_information", "pii_controllers", "storage_locations", "retention_period", "jurisdiction"),
    *("recipient_third_parties", "withdrawal_method"),
}
PARTY = {"party_id", "party_address", "party_name", "party_contact", "party_type"}
EVENT = {"event_time", "validity_duration", "entity_id", "event_type", "event_state"}


def drawn(*events: PermissionEvent) -> dict[str, Any]:
    return receipt(UUID(int=1), Organisation("Chinook"), "ann@x.org", Purpose.SHARING, State.YES, events, AT)


@pytest.mark.parametrize("events", [(), (GIVEN,), (GIVEN, replace(GIVEN, kind=EventKind.WITHDRAWN, notice=""))])
def test_every_mandatory_field_is_there(events: tuple[PermissionEvent, ...]) -> None:
    said = drawn(*events)
    assert {"schema_version", "receipt_id"} <= said["receipt_metadata"].keys()
    record = said["consent_record"]
    processing = record["pii_processing"]
    assert record.keys() >= HEADER
    assert processing.keys() >= PROCESSING
    assert all(purpose.keys() >= PURPOSE for purpose in processing["purposes"])
    assert all("pii_type" in item for item in processing["purposes"][0]["pii_information"])
    assert all(party.keys() >= PARTY for party in record["party_identification"])
    assert [event.keys() >= EVENT for event in record["events"]] == [True] * len(events)


def test_what_is_not_recorded_is_said_to_be_so_and_nothing_is_made_up() -> None:
    record = drawn()["consent_record"]
    (party,) = record["party_identification"]
    assert (party["party_address"], party["party_contact"]) == (UNKNOWN, UNKNOWN)
    assert record["pii_processing"]["privacy_notice"] == UNKNOWN


def test_the_state_of_an_event_says_what_happened_and_its_type_what_kind_of_consent_it_is() -> None:
    events = drawn(GIVEN, replace(GIVEN, kind=EventKind.WITHDRAWN))["consent_record"]["events"]
    assert [event["event_state"] for event in events] == ["given", "withdrawn"]
    assert {event["event_type"] for event in events} == {"explicit consent"}
