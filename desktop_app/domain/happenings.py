"""What happened in a case, in words: the kinds of events in the audit log, and the names of their particulars."""

from __future__ import annotations

from desktop_app.domain.audit import AuditEvent
from desktop_app.domain.phrase import Phrase

_KINDS = {
    "request.received": "Request taken in",
    "store.alteration_accepted": "Altered by something other than Redress; accepted as it was found",
    "request.person_looked_up": "Person looked up again",
    "request.intake_confirmed": "Intake confirmed",
    "request.closed": "Case closed",
    "request.law_chosen": "Counted under another law",
    "request.clock_event": "Entered on the clock",
    "request.clock_event_taken_back": "Taken back from the clock",
    "request.extended": "Time to answer extended",
    "request.refused": "Request refused",
    "request.withdrawn": "Request withdrawn by the person",
    "request.transferred": "Request handed to another controller",
    "request.merged": "Merged into another case",
    "request.split": "Split into two cases",
    "request.reopened": "Case reopened",
    "request.measure_recorded": "What was done at a source recorded",
    "request.measure_taken_back": "What was done at a source taken back",
    "request.assigned": "Case assigned",
    "request.noted": "Note written",
    "request.task_added": "Task added",
    "request.task_done": "Task done",
    "request.draft_kept": "Draft kept",
    "request.filter_kept": "Filter of the list kept",
    "request.filter_dropped": "Filter of the list deleted",
    "request.letter_made": "Letter made",
    "request.counted_again": "Due dates counted again after an update of the program",
    "organisation.language_chosen": "Language of the letters chosen",
    "organisation.envelope_chosen": "Envelope of the letters chosen",
    "organisation.texts_changed": "Texts of documents changed",
    "documents.letter_approved": "Letter approved",
    "request.letter_exported": "Letter written to a file",
    "request.letter_printed": "Letter printed",
    "identity.contact_point_vouched": "Contact point vouched for",
    "identity.contact_point_marked": "Contact point marked as reaching the person, or not",
    "identity.code_issued": "One-time code issued",
    "identity.code_entered": "One-time code entered",
    "identity.evidence_recorded": "Evidence of identity recorded",
    "identity.risk_set": "Risk of a wrong answer set",
    "identity.decided": "Identity decided",
    "request.draft_dropped": "Draft dropped",
    "identity.answer_to_set": "Where the answer goes chosen",
    "identity.acting_for_set": "Who acts for the person noted",
    "identity.conflict_declared": "Own interest in the case declared",
    "identity.person_facts_set": "Facts about the person noted",
    "permission.opted_out_on_request": "Opt-out carried out, and the case closed",
    "retention.hold_placed": "Kept from being erased",
    "retention.hold_lifted": "No longer kept from being erased",
    "attachment.removed": "Kept file removed",
    "findings.collected": "Data sources searched",
    "finding.decided": "Findings decided",
    "finding.third_parties_allowed": "What names somebody else allowed to leave",
    "correction.planned": "Correction proposed",
    "correction.decided": "Decided on a correction",
    "correction.withdrawn": "Proposed correction withdrawn",
    "documents.deed_approved": "Erasing or restricting at a source approved by a second officer",
    "request.deed_started": "Erasing or restricting begun at the source",
    "documents.correction_approved": "Correction approved by a second officer",
    "correction.undo_planned": "Taking back a correction begun",
    "correction.undone": "Correction taken back, and read back",
    "correction.confirmed": "Correction made by hand, and confirmed",
    "correction.statement_taken": "Statement of disagreement attached",
    "organisation.corrections_by_two_set": "Second officer for corrections chosen",
    "correction.previewed": "Correction previewed",
    "correction.started": "Correction begun at the source",
    "correction.stopped": "Correction stopped: nothing was changed at the source",
    "correction.applied": "Correction applied and read back",
    "correction.recipient_told": "Recipient told of the change",
    "keys.signing_key_replaced": "Signing key of the organisation replaced",
    "documents.signing_key_made": "Signing key of the organisation made",
    "documents.drawn": "Documents drawn",
    "documents.approved": "Documents approved",
    "documents.export_begun": "Export of the documents begun",
    "documents.exported": "Documents exported",
    "documents.data_exported": "Data exported as JSON and CSV",
    "documents.printed": "Documents printed",
    "print.recovery_code": "Recovery code printed",
    "print.erasure_certificate": "Certificate of erasure printed",
    "print.dashboard": "Dashboard printed",
    "documents.redacted": "File redacted",
    "documents.redaction_undone": "Redaction of a file undone",
    "attachment.exported": "Kept message exported",
}
# A particular that says nothing to a reader has no word.
_FACTS = {
    "reference": "",
    "channel": "came by",
    "received": "received",
    "rights": "rights",
    "due": "due",
    "sources_not_reached": "could not be reached",
    "people": "people on file",
    "wished_fields": "to be changed",
    "person_chosen": "person on file chosen",
    "contact_point": "",
    "kind": "kind",
    "since": "on file since",
    "how": "how",
    "correction": "",
    "valid_until": "valid until",
    "result": "result",
    "attempts_left": "attempts left",
    "risk": "risk",
    "decision": "decision",
    "reasons": "reasons",
    "searched": "sources searched",
    "not_searched": "not searched",
    "partly_searched": "partly searched",
    "found": "found",
    "unreadable": "unreadable",
    "terms_of_others_left_out": "search terms of others left out",
    "findings": "findings",
    "ground": "ground",
    "approval_voided": "approval voided",
    "answered_on": "answered on",
    "in_time": "in time",
    "documents": "documents",
    "package_sha256": "package",
    "field": "field",
    "reason": "reason",
    "evidence": "evidence",
    "possible": "can be applied",
    "read_back_as_asked": "read back as asked",
    "recipients": "recipients",
    "recipient": "recipient",
    "sha256": "SHA-256",
    "event": "event",
    "on": "on",
    "due_before": "due before",
    "law_before": "law before",
    "law": "law",
    "to": "to",
    "place": "place",
    "outcome": "outcome",
    "officer": "officer",
    "into": "into",
    "new_case": "new case",
    "letter": "letter",
    "closed": "case closed",
    "right": "right",
    "suppressed": "address put on the suppression list",
    "purposes": "purposes",
    "files": "files",
    "signing_key_made": "new signing key",
    "signing_key_before": "signing key before",
    "texts": "texts",
    "confirmed_by": "confirmed by",
    "source_agrees": "found so at the source",
    "instructed": "instructed",
    "row_count": "rows",
    "left_out": "left out though the law wants it said",
}


def kind_phrase(kind: str) -> Phrase:
    """What an officer did; an unknown kind is written out as it stands."""
    return Phrase(_KINDS.get(kind, _spelled(kind.replace(".", ": "))))


def fact_phrase(name: str) -> Phrase:
    """The name of a particular; empty where it says nothing to a reader."""
    return Phrase(_FACTS.get(name, _spelled(name)))


def particulars(event: AuditEvent) -> tuple[tuple[str, str], ...]:
    """The particulars of an event as names and values in English, for a document; those that say nothing to a reader
    are left out. That they were erased is said."""
    if event.erased:
        return (("", "The particulars were erased."),)
    named = ((fact_phrase(name).text(), _value(value)) for name, value in event.facts.items())
    return tuple((name, value) for name, value in named if name and value)


def _value(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(_value(item) for item in value)
    if isinstance(value, dict):
        return ", ".join(f"{name} {_value(item)}" for name, item in value.items())
    return str(value)


def _spelled(name: str) -> str:
    """As a template, in which braces would be places to fill in."""
    return name.replace("_", " ").replace("{", "").replace("}", "")
