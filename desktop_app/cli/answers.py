"""`redress deadline` and `redress identity`: answers to cases in a JSON file, without a store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from desktop_app.cli import output
from desktop_app.desk import answer_files
from desktop_app.desk.answer_files import DeadlineAnswer, IdentityAnswer
from desktop_app.domain.errors import ExitStatus
from desktop_app.domain.phrase import long_day

_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("case", metavar="CASE.json", type=_PATH)
@output.json_option
def deadline(case: Path, as_json: bool) -> int:
    """Due dates of one case or of a list of cases.

    \b
    CASE: {"id": "c1", "regime": "uk-gdpr", "right": "access", "received": "2025-09-03", "holidays": "GB-ENG",
           "events": [{"type": "identity_requested", "date": "2025-09-04"},
                      {"type": "identity_received", "date": "2025-09-10"}]}
    Events: identity_requested, identity_received, clarification_requested, clarification_received,
            fee_requested, fee_paid, extended.
    Regimes: gdpr, uk-gdpr, ccpa, hipaa, us-va and other states of the USA, ca-pipeda, ca-qc-law25, br-lgpd,
             au-privacy, nz-privacy, ch-fadp, za-popia, sg-pdpa, jp-appi, kr-pipa, in-dpdp, uk-pecr, us-can-spam.

    "holidays" is a country or a part of one (ISO 3166). "due" is null where the law sets no number of days.
    """
    answers = answer_files.answer_deadlines(case)
    if as_json:
        documents = [_deadline(answer) for answer in answers.each]
        output.document(documents if answers.listed else documents[0])
        return ExitStatus.DONE
    for answer in answers.each:
        _say_deadline(answer)
    return ExitStatus.DONE


@click.command()
@click.argument("case", metavar="CASE.json", type=_PATH)
@output.json_option
def identity(case: Path, as_json: bool) -> int:
    """The identity decision on one case or on a list of cases; the exit status is 1 where one is not verified.

    \b
    CASE: {"id": "s1", "today": "2026-05-04", "risk": "standard",
           "subject": {"id": "cust-7", "names": ["…"], "date_of_birth": null, "flags": [],
             "contact_points": [{"id": "e1", "kind": "email", "value": "…", "on_file_since": "2019-01-01",
                                 "stale": false}]},
           "other_candidates": [],
           "request": {"right": "access", "received": "2026-05-01", "channel": "email", "text": "…",
             "sender": {"display_name": "…", "address": "…", "reply_to": null, "authentication_results": null},
             "deliver_to": {"kind": "email", "value": "…"}, "acting_for": null, "asks_to_change": []},
           "evidence": [{"kind": "one_time_code", "contact_point": "e1", "at": "2026-05-02", "result": "match"}],
           "officer": {"id": "o1", "conflicts": []}}
    Evidence: one_time_code, callback, signed_in_session, letter_code, id_document, knowledge_answer, in_person,
              authority_document, subject_confirmation.
    Risk: standard asks for one proof, high for two. "low" is read as standard: only an opt-out from marketing or sale
          asks for less, and needs no proof whatever the risk.
    Flags: protected_address, child, deceased, special_category.
    Acting for: {"role": "parent|solicitor|portal|relative|attorney"}, with whatever else was said.
    """
    answers = answer_files.answer_identities(case)
    if as_json:
        documents = [_identity(answer) for answer in answers.each]
        output.document(documents if answers.listed else documents[0])
    else:
        for answer in answers.each:
            _say_identity(answer)
    verified = all(answer.decision.decision == "verified" for answer in answers.each)
    return ExitStatus.DONE if verified else ExitStatus.NO


def _deadline(answer: DeadlineAnswer) -> dict[str, Any]:
    due = answer.due
    return {
        "id": answer.id,
        "due": due.due,
        "acknowledge_by": due.acknowledge_by,
        "extended_due_if_used": due.extended_due_if_used,
        "rule": due.rule,
        "source": due.source,
        "explanation": due.explanation,
    }


def _say_deadline(answer: DeadlineAnswer) -> None:
    due = answer.due
    output.say(f"{answer.id}: due {long_day(due.due)}" if due.due else f"{answer.id}: no due date")
    for sentence in due.explanation:
        output.say(f"  {sentence}")
    output.say(f"  Rule: {due.rule}")
    output.say(f"  Source: {due.source}")


def _identity(answer: IdentityAnswer) -> dict[str, Any]:
    decision = answer.decision
    return {
        "id": answer.id,
        "decision": decision.decision,
        "reasons": [{"code": reason.code, "text": reason.text} for reason in decision.reasons],
        "next_steps": decision.next_steps,
        "deliver_to": decision.deliver_to,
        "second_officer": decision.second_officer,
        "warnings": decision.warnings,
    }


def _say_identity(answer: IdentityAnswer) -> None:
    decision = answer.decision
    output.say(f"{answer.id}: {decision.decision.value}")
    for reason in decision.reasons:
        output.say(f"  {reason.text} ({reason.code})")
    for warning in decision.warnings:
        output.say(f"  Warning: {warning}")
    for step in decision.next_steps:
        output.say(f"  Next: {step}")
    if decision.deliver_to:
        output.say(f"  Answer only to: {', '.join(decision.deliver_to)}")
    if decision.second_officer:
        output.say("  A second officer must decide too.")
