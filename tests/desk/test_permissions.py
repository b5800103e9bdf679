"""Promises 6 and 9 in a real store: evidence, withdrawal, the suppression list, mailing lists, proofs and receipts."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.desk import intake, mailing, notices, permissions
from desktop_app.desk.intake import NewRequest
from desktop_app.desk.permissions import NewPermission
from desktop_app.documents import verify
from desktop_app.domain.case import Channel, Sender
from desktop_app.domain.errors import BadInput, Cancelled, Refused
from desktop_app.domain.permissions import MustNot, Purpose, State
from desktop_app.store import promise_tables as p
from tests.conftest import DEMO
from tests.desk.conftest import Hands

AT = datetime(2026, 11, 20, 8, 15, tzinfo=UTC)


def opted_in(address: str, **more: object) -> NewPermission:
    said = {
        "channel": "form on the website",
        "wording": "Yes, send me news by e-mail.",
        "evidence": "web form, entry 4711",
        "person": "Leonie Köhler",
        **more,
    }
    return NewPermission(address, Purpose.PROMOTION, AT, **said)  # type: ignore[arg-type]


def test_opting_in_and_out_is_recorded_and_the_opt_out_survives_as_a_hash_only(hands: Hands) -> None:
    assert permissions.record_opt_in(hands.desk, opted_in("leonie@example.org")).state == State.YES
    assert not permissions.is_suppressed(hands.desk, "leonie@example.org", Purpose.PROMOTION)
    out = permissions.withdraw(hands.desk, "LEONIE+x@example.org", Purpose.PROMOTION, hands.desk.now(), "telephone")
    assert out.state == State.WITHDRAWN
    assert permissions.is_suppressed(hands.desk, "leonie@EXAMPLE.org", Purpose.PROMOTION)
    with hands.desk.store.read() as session:
        (row,) = session.query(p.SuppressionRow).all()
        assert len(row.digest) == 32 and b"leonie" not in row.digest
    hands.later(days=1)
    again = permissions.record_opt_in(hands.desk, NewPermission(
        "leonie@example.org", Purpose.PROMOTION, hands.desk.now(), "form", "Send me news.", "entry 4712"
    ))  # fmt: skip
    assert again.state == State.YES
    assert not permissions.is_suppressed(hands.desk, "leonie@example.org", Purpose.PROMOTION)


def test_an_opt_in_without_evidence_is_kept_and_permits_nothing(hands: Hands) -> None:
    draft = permissions.record_opt_in(hands.desk, opted_in("ann@example.org", evidence=""))
    assert draft.state == State.UNPROVEN and len(draft.events) == 1
    with pytest.raises(BadInput):
        permissions.record_opt_in(hands.desk, opted_in("not an address"))
    with pytest.raises(BadInput):
        permissions.record_opt_in(
            hands.desk, NewPermission("a@b.c", Purpose.PROMOTION, hands.desk.now() + timedelta(days=1))
        )


def test_a_double_opt_in_counts_only_once_it_was_confirmed(hands: Hands) -> None:
    with pytest.raises(Refused):
        permissions.confirm(hands.desk, "ann@example.org", Purpose.PROMOTION, AT, "log")
    waiting = permissions.record_opt_in(hands.desk, opted_in("ann@example.org", double_opt_in=True))
    assert waiting.state == State.UNCONFIRMED
    done = permissions.confirm(hands.desk, "ann@example.org", Purpose.PROMOTION, AT + timedelta(minutes=5), "log")
    assert done.state == State.YES


def test_a_mailing_list_is_cleaned_of_everybody_who_must_not_be_mailed(hands: Hands, tmp_path: Path) -> None:
    permissions.record_opt_in(hands.desk, opted_in("yes@example.org"))
    permissions.record_opt_in(hands.desk, opted_in("draft@example.org", wording=""))
    permissions.record_opt_in(hands.desk, opted_in("waiting@example.org", double_opt_in=True))
    permissions.record_opt_in(hands.desk, opted_in("out@example.org"))
    permissions.withdraw(hands.desk, "out@example.org", Purpose.PROMOTION, hands.desk.now())
    path, out, report = tmp_path / "list.csv", tmp_path / "cleaned.csv", tmp_path / "left-out.csv"
    path.write_text(
        "name,email\nA,Yes@Example.org\nB,draft@example.org\nC,waiting@example.org\nD,Out+tag@example.org\n"
        "E,nobody@example.org\nF,no address\n\n",
        "utf-8",
    )
    checked = mailing.check_list(hands.desk, path, out, report=report)
    assert out.read_text("utf-8") == "name,email\nA,Yes@Example.org\n"
    assert (checked.rows, checked.kept) == (6, 1)
    assert {one.row: one.why for one in checked.named} == {
        3: MustNot.UNPROVEN,
        4: MustNot.UNCONFIRMED,
        5: MustNot.OPTED_OUT,
        6: MustNot.NO_OPT_IN,
        7: MustNot.NO_ADDRESS,
    }
    assert "5,Out+tag@example.org,opted out" in report.read_text("utf-8-sig")
    only = mailing.check_list(hands.desk, path, tmp_path / "b.csv", only_opt_outs=True)
    assert {one.why for one in only.named} == {MustNot.OPTED_OUT, MustNot.NO_ADDRESS}
    with pytest.raises(BadInput):
        mailing.check_list(hands.desk, path, out)
    assert out.read_text("utf-8") == "name,email\nA,Yes@Example.org\n"
    big = tmp_path / "big.csv"
    big.write_text("email\n" + "a@example.org\n" * 30_000, "utf-8")
    with pytest.raises(Cancelled):
        mailing.check_list(hands.desk, big, tmp_path / "c.csv", cancelled=lambda: True)
    assert not (tmp_path / "c.csv").exists()


def test_an_opt_out_request_is_carried_out_without_asking_who_somebody_is(hands: Hands) -> None:
    reference = intake.receive(
        hands.desk,
        NewRequest(
            date(2026, 11, 23), Channel.EMAIL, Sender("Ann", "ann@example.org"), "Stop", "Please unsubscribe me."
        ),
    )
    assert [one.reference for one in permissions.opt_out_requests(hands.desk)] == [reference]
    permissions.carry_out_opt_out(hands.desk, reference)
    assert permissions.is_suppressed(hands.desk, "ann@example.org", Purpose.PROMOTION)
    assert hands.case(reference).closed_at is not None
    assert permissions.opt_out_requests(hands.desk) == ()
    other = hands.receive()
    with pytest.raises(Refused):
        permissions.carry_out_opt_out(hands.desk, other)


def test_the_proof_and_the_receipt_say_what_was_shown_and_under_which_notice(hands: Hands, tmp_path: Path) -> None:
    notice = notices.add_notice(hands.desk, DEMO / "privacy-policy-3cx-2013.txt", "2011", date(2011, 1, 26))
    kept = permissions.record_opt_in(hands.desk, opted_in("ann@example.org", notice_id=notice.id))
    held = notices.held_for_permission(hands.desk, kept.events[0].id)
    assert held is not None and held.version == "2011"
    permissions.export_proof(hands.desk, "ann@example.org", tmp_path / "proof.pdf")
    assert verify((tmp_path / "proof.pdf").read_bytes()).ok
    permissions.export_receipt(hands.desk, "ann@example.org", Purpose.PROMOTION, tmp_path / "receipt.json")
    said = json.loads((tmp_path / "receipt.json").read_text("utf-8"))
    assert said["consent_record"]["pii_principal_id"] == "ann@example.org"
    assert said["consent_record"]["pii_processing"]["privacy_notice"] == "Privacy policy, 2011"
    assert said["consent_record"]["events"][0]["event_state"] == "given"
