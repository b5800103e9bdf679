"""Records about nobody, to show what a document looks like: one with everything in it, one with as little as can be."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from desktop_app.domain.records import (
    FieldDescription,
    Letterhead,
    Record,
    RecordCorrection,
    RecordDisclosed,
    RecordDisclosure,
    RecordErasedCase,
    RecordErasure,
    RecordEvent,
    RecordItem,
    RecordMeasure,
    RecordPaper,
    RecordStatement,
    RecordTurning,
    RecordType,
    RecordUncorrected,
    RecordWithheld,
    Report,
    ReportPart,
    SourceDescription,
)

_PERSON = "Maria Musterfrau"
_RIGHTS = ("access to your personal data", "correction of your personal data")
_GROUND, _PROVISION = "The request is manifestly unfounded.", "Article 12(5)(b) GDPR"
_PAPER = RecordPaper("Access response", date(2026, 11, 24), "0123456789abcdef" * 4, "access-response")


def sample(type_: RecordType, letterhead: Letterhead, language: str, regime: str, dated: date) -> Record:
    """A record of a type with everything that it can say."""
    start = datetime(dated.year, 1, 12, 9, 30, tzinfo=UTC)
    day = dated - timedelta(days=20)
    recipient = "Example Delivery Ltd"
    correction = RecordCorrection("Customers", "Postcode", "70174", "70173", day, "2026-17", (recipient,))
    record = Record(
        type=type_,
        reference="DSR-0000-0000",
        letterhead=letterhead,
        dated=dated,
        addressee=(_PERSON, "Beispielweg 1", "12345 Musterstadt"),
        salutation=_PERSON,
        received=day,
        due=dated + timedelta(days=10),
        identity_checked=day,
        rights=_RIGHTS,
        language=language,
        regime=regime,
        audit_anchor="1/17/0123456789abcdef0123456789abcdef",
        subject=_PERSON,
        signing_fingerprint="0123456789abcdef" * 4,
        sources=(
            SourceDescription(
                *("Customers", "–", _PROVISION, "–", "–", "–", (recipient,)),
                fields=(FieldDescription(("Fax",), "–", recipients=()),),
            ),
            SourceDescription("Web server log", "", "", "", "", ""),
        ),
        searched_without_result=("Newsletter",),
        items=(
            RecordItem("Customers", "CustomerId=2", "Name", _PERSON),
            RecordItem("Customers", "CustomerId=2", "Postcode", "70173"),
            RecordItem("Web server log", "17", "IP", "203.0.113.7", start),
            RecordItem("Web server log", "17", "Browser", "", start),
        ),
        withheld=(RecordWithheld("Customers", "Note", _GROUND, 2),),
        corrections=(correction, replace(correction, field="City", confirmed_by="–")),
        uncorrected=(
            RecordUncorrected("Customers", "Name", _PERSON, "–", _GROUND, _PROVISION, "2026-17"),
            RecordUncorrected("Customers", "Country", "–", "–", given="–"),
        ),
        statement_right=_PROVISION,
        statements=(RecordStatement("Customers", "Name", "–", day),),
        recipients=(recipient,),
    )
    if type_ in (RecordType.RECIPIENT_NOTICE, RecordType.CORRECTION_INSTRUCTION):
        record = replace(record, addressee=(recipient, "Beispielweg 1", "12345 Musterstadt"), salutation="", rights=())
        record = replace(record, received=None, identity_checked=None)
    return replace(record, **_of_type(type_, start, day, recipient))  # type: ignore[arg-type]


def bare(type_: RecordType, letterhead: Letterhead, language: str, regime: str, dated: date) -> Record:
    """A record of a type that says as little as one can."""
    full = sample(type_, letterhead, language, regime, dated)
    return replace(
        full,
        letterhead=Letterhead(letterhead.name, (), "", ""),  # nor does it name an authority
        addressee=(),
        salutation="",
        received=None,
        due=None,
        identity_checked=None,
        rights=(),
        audit_anchor="",
        signing_fingerprint="",
        sources=(),
        searched_without_result=(),
        items=full.items[:1],
        withheld=(replace(full.withheld[0], count=1),),
        corrections=() if type_ in (RecordType.ACCESS_RESPONSE, RecordType.RECIPIENT_NOTICE) else full.corrections,
        measures=() if type_ == RecordType.OUTCOME_LETTER else full.measures,
        turnings=tuple(replace(turning, until=None, source="", rights=()) for turning in full.turnings),
        uncorrected=(),
        statement_right="",
        statements=(),
        recipients=(),
        disclosed=(),
        disclosures=full.disclosures[:1] if type_ == RecordType.DISCLOSURE_RECORD else (),
        code_valid_until=None,
        papers=(),
        events=full.events[:1],
        notes=(),
        message="",
    )


def _of_type(type_: RecordType, start: datetime, day: date, recipient: str) -> dict[str, object]:
    if type_ in (RecordType.OUTCOME_LETTER, RecordType.OPT_OUT_CONFIRMATION, RecordType.RECIPIENT_NOTICE):
        deeds = ("erase", "restrict", "stop")
        kept = RecordMeasure("erasure of your personal data", "Archive", "erase", day, True, _GROUND, _PROVISION)
        measures = tuple(RecordMeasure("erasure of your personal data", "Customers", deed, day) for deed in deeds)
        return {
            "measures": measures[:2] if type_ == RecordType.RECIPIENT_NOTICE else (*measures, kept),
            "disclosed": (RecordDisclosed(day, recipient, ("Name",), "–"),),
            "turnings": (RecordTurning(_RIGHTS[:1], _GROUND, _PROVISION),)
            if type_ == RecordType.OUTCOME_LETTER
            else (),
        }
    if type_ in _TURNINGS:
        turning = RecordTurning(_RIGHTS[:1], _GROUND, _PROVISION, "2026-17.", "Example Ltd", day + timedelta(days=90))
        return {"turnings": (turning,)}
    match type_:
        case RecordType.EVIDENCE_REQUEST:
            return {"evidence_wanted": ("–",)}
        case RecordType.ONE_TIME_CODE | RecordType.RECOVERY_CODE:
            return {"code": "ABCD-EFGH", "code_valid_until": day + timedelta(days=14)}
        case RecordType.DISCLOSURE_RECORD | RecordType.ACCOUNTING_OF_DISCLOSURES:
            one = RecordDisclosure(day, recipient, "Name", "–", "–", "–", "17", "–", "–", "–")
            return {"disclosures": (one,), "period_from": day, "period_to": day + timedelta(days=9)}
        case RecordType.CLOSING_LETTER:
            return {"papers": (_PAPER,)}
        case RecordType.CASE_FILE:
            return {
                "papers": (_PAPER,),
                "events": (RecordEvent(start, "Request taken in", "–", (("came by", "email"),)),),
                "notes": (RecordEvent(start, "–", "–"),),
                "message": "–",
                "law": "–",
            }
        case RecordType.ERASURE_CERTIFICATE:
            return {"erasure": _erasure(start, day)}
        case RecordType.NOTICE_DIFFERENCES | RecordType.STATISTICS | RecordType.PROOF_OF_PERMISSION:
            return {"report": Report("–", ("–",), (("–", "–"),), (ReportPart("–", (), (), ("–",), (1,), (("–",),)),))}
    return {}


def _erasure(start: datetime, day: date) -> RecordErasure:
    one = RecordErasedCase("DSR-0000-0000", "00000000-0000-4000-8000-000000000000", start, day, 36, "–", 4, 1, 2, 3, 9)
    return RecordErasure("00000000", "–", (one, replace(one, keep_months=None)))


_TURNINGS = (
    RecordType.EXTENSION_NOTICE,
    RecordType.REFUSAL,
    RecordType.WITHDRAWAL_NOTICE,
    RecordType.TRANSFER_NOTICE,
)
