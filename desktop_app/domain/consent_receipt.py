"""A consent receipt as JSON, with the names of ISO/IEC TS 27560:2023 (consent record information structure): a header,
the processing that is consented to, the parties, and the events.

The standard is not public. The names of its fields, and which of them are mandatory, are those that the W3C community
group on data privacy vocabularies lists in its guide to it ("Implementing ISO/IEC TS 27560:2023 Consent Records and
Receipts using DPV", clauses 6.3.3 to 6.3.7). A mandatory field is always there, with UNKNOWN where the organisation has
not recorded it. Not the standard's, but ours: the names that hold its groups together (receipt_metadata,
consent_record, pii_processing, party_identification, events), and issued_at, purpose_description, consent_state,
event_id and evidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop_app.domain.organisation import Organisation
from desktop_app.domain.permissions import PURPOSE_WORDS, EventKind, PermissionEvent, Purpose, State

SCHEMA = "ISO/IEC TS 27560:2023"
UNKNOWN = "not recorded"
UNTIL_WITHDRAWN = "until withdrawn"
CONSENT_TYPE = "explicit consent"  # express, by a clear affirmative act: Article 4(11) GDPR
_CONTROLLER = "controller"
_SHARED = "those named in the register of disclosures, for their marketing"


def receipt(
    receipt_id: UUID,
    organisation: Organisation,
    principal: str,
    purpose: Purpose,
    state: State,
    events: Sequence[PermissionEvent],
    issued_at: datetime,
) -> dict[str, Any]:
    """The receipt of one person's permission for one purpose. `principal` identifies them: their address."""
    given = [event for event in events if event.kind == EventKind.GIVEN]
    last = given[-1] if given else None
    processing: dict[str, Any] = {
        "purposes": [
            {
                "purpose": PURPOSE_WORDS[purpose],
                "purpose_type": purpose.value,
                "lawful_basis": "consent",
                "pii_information": [{"pii_type": "e-mail address", "pii_optional": True}],
                "pii_controllers": [_CONTROLLER],
                "storage_locations": UNKNOWN,
                "retention_period": UNKNOWN,
                "jurisdiction": organisation.holidays,
                "recipient_third_parties": [_SHARED] if purpose == Purpose.SHARING else [],
                "withdrawal_method": organisation.contact or "as easy as the permission was given",
            }
        ],
        "privacy_notice": (last.notice if last is not None else "") or UNKNOWN,
        "language": organisation.language,
    }
    if last is not None:
        if last.channel:
            processing["purposes"][0]["collection_method"] = last.channel
        if last.wording:
            processing["purposes"][0]["purpose_description"] = last.wording
    party: dict[str, Any] = {
        "party_id": _CONTROLLER,
        "party_role": "PII controller",
        "party_type": "organisation",
        "party_name": organisation.name,
        "party_address": ", ".join(organisation.address) or UNKNOWN,
        "party_contact": organisation.contact or UNKNOWN,
    }
    return {
        "receipt_metadata": {
            "schema_version": SCHEMA,
            "receipt_id": str(receipt_id),
            "issued_at": issued_at.isoformat(),
        },
        "consent_record": {
            "schema_version": SCHEMA,
            "record_id": str(last.id if last else receipt_id),
            "pii_principal_id": principal,
            "pii_processing": processing,
            "party_identification": [party],
            "consent_state": state.value,
            "events": [_event(event) for event in events],
        },
    }


def _event(event: PermissionEvent) -> dict[str, Any]:
    said: dict[str, Any] = {
        "event_id": str(event.id),
        "event_time": event.at.isoformat(),
        "validity_duration": UNTIL_WITHDRAWN,
        "event_type": CONSENT_TYPE,
        "event_state": event.kind.value,
        "entity_id": event.person or event.address,
    }
    if event.evidence:
        said["evidence"] = event.evidence
    return said
