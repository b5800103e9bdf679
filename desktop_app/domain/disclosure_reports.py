"""What is written down of disclosures: the record of one, and the account that one person is given."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop_app.domain.disclosures import GROUND_WORDS, Agreement, Disclosure, plain_words
from desktop_app.domain.records import RecordStatement, Report, ReportPart
from desktop_app.domain.report_words import ENGLISH, ReportWords


def disclosure_report(
    d: Disclosure, zone_words: str, say: ReportWords = ENGLISH, statements: Sequence[RecordStatement] = ()
) -> Report:
    """The record of one disclosure to a third party, with the statements of disagreement that have to go with it.
    Instants arrive in the time zone `zone_words` names."""
    c = d.checks
    items = tuple(dict.fromkeys((*d.asked, *d.given)))
    given = {plain_words(item) for item in d.given}
    asked = {plain_words(item) for item in d.asked}
    checks = (
        (say("Contact found independently"), c.contact_found, c.contact_independent),
        (say("The recipient confirmed that it asked"), "", c.reached),
        (say("In force"), "", c.in_force),
        (say("Addressed to us"), "", c.addressed_to_us),
        (say("Covers these data"), "", c.covers_data),
        (say("The person may be told"), _silence(d, say), c.may_be_told),
    )
    parts = [
        ReportPart(
            say("What was asked for and what was given"),
            text=(
                say("Held back: {items}.", items=", ".join(d.held_back))
                if d.held_back
                else say("Everything that was asked for was given."),
            ),
            columns=(say("Data"), say("Asked for"), say("Given")),
            shares=(60, 20, 20),
            rows=tuple(
                (item, say(_yes(plain_words(item) in asked)), say(_yes(plain_words(item) in given))) for item in items
            ),
        ),
        ReportPart(
            say("Whose data"),
            columns=(say("Person"), say("On file as")),
            shares=(50, 50),
            rows=tuple((one.name, one.address) for one in d.subjects),
        ),
        *_disputed(statements, say),
        ReportPart(
            say("What was checked before"),
            columns=(say("Question"), say("Answer"), say("Particulars")),
            shares=(44, 16, 50),
            rows=tuple((name, say(_yes(answer)), words) for name, words, answer in checks),
        ),
    ]
    if d.files:
        parts.append(
            ReportPart(
                say("Documents on file"),
                columns=(say("Document"), "SHA-256"),
                shares=(36, 74),
                rows=tuple((one.name, one.sha256) for one in d.files),
            )
        )
    facts = [
        ("Recipient", d.recipient),
        ("Reached at", d.recipient_contact),
        ("Ground", say.word(GROUND_WORDS[d.ground])),
        ("Legal reference", d.legal_reference),
        ("Number of the order", d.order_number),
        ("Agreement", _agreement(d.agreement, say)),
        ("Purpose", d.purpose),
        ("Asked for on", say.date(d.asked_on) if d.asked_on else ""),
        ("Written down by", d.drafted_by),
        ("Authorised by", d.authorised_by),
        ("Authorised at", f"{d.authorised_at:%Y-%m-%d %H:%M} ({zone_words})" if d.authorised_at else ""),
        ("Sent on", say.date(d.sent_on) if d.sent_on else say("not sent yet")),
        ("Sent how", d.sent_how),
    ]
    return Report(
        title=say("Record of a disclosure to a third party"),
        facts=tuple((say(name), value) for name, value in facts if value),
        parts=tuple(parts),
    )


def accounting_report(
    person: str,
    told: Sequence[Disclosure],
    first: date | None,
    last: date,
    organisation: str,
    say: ReportWords = ENGLISH,
) -> Report:
    """The account of disclosures that one person is given: each with its day, recipient, data and reason."""
    rows = tuple(
        (
            say.date(one.sent_on) if one.sent_on else "",
            one.recipient,
            ", ".join(one.given),
            "\n".join(
                part
                for part in (say.word(GROUND_WORDS[one.ground]), one.legal_reference, one.order_number, one.purpose)
                if part
            ),
        )
        for one in told
    )
    values = {"organisation": organisation, "person": person, "last": last}
    text = [
        say(
            "This is to whom {organisation} disclosed data about {person} from {first} to {last}.",
            first=first,
            **values,
        )
        if first
        else say("This is to whom {organisation} disclosed data about {person} up to {last}.", **values)
    ]
    if not rows:
        text.append(say("There is no disclosure in this time that is to be accounted for."))
    columns = (say("Day"), say("Recipient"), say("Data"), say("Reason"))
    part = ReportPart(say("Disclosures"), columns=columns, shares=(24, 34, 36, 44), rows=rows)
    return Report(title=say("Account of disclosures"), text=tuple(text), parts=(part,) if rows else ())


def _silence(d: Disclosure, say: ReportWords) -> str:
    if not d.silent:
        return ""
    return say("not before {day} has passed", day=d.silent_until) if d.silent_until else say("not until further notice")


def _agreement(agreement: Agreement | None, say: ReportWords) -> str:
    if agreement is None:
        return ""
    values = {"about": agreement.about or agreement.recipient, "clause": agreement.confidentiality}
    if agreement.ends is None:
        return say("{about}, until notice is given; confidentiality: {clause}", **values)
    return say("{about}, until {day}; confidentiality: {clause}", day=agreement.ends, **values)


def _yes(answer: bool | None) -> str:
    return {True: "yes", False: "no", None: "–"}[answer]


def _disputed(statements: Sequence[RecordStatement], say: ReportWords) -> tuple[ReportPart, ...]:
    """What the people do not agree with: HIPAA, 45 CFR § 164.526(d)(5), and its like elsewhere."""
    if not statements:
        return ()
    part = ReportPart(
        say("Statements of disagreement that go with it"),
        columns=(say("Data"), say("Date"), say("Statement")),
        shares=(28, 26, 56),
        rows=tuple((f"{one.field}\n{one.source}", say.date(one.on), one.text) for one in statements),
    )
    return (part,)
