"""Promises 6 and 9 in a real store: evidence, withdrawal, the suppression list, mailing lists, proofs and receipts."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from desktop_app.desk import intake, mailing, notices, opt_outs, permissions
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
    assert [one.reference for one in opt_outs.opt_out_requests(hands.desk)] == [reference]
    opt_outs.carry_out_opt_out(hands.desk, reference)
    assert permissions.is_suppressed(hands.desk, "ann@example.org", Purpose.PROMOTION)
    assert hands.case(reference).closed_at is not None
    assert opt_outs.opt_out_requests(hands.desk) == ()
    other = hands.receive()
    with pytest.raises(Refused):
        opt_outs.carry_out_opt_out(hands.desk, other)


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


STEPS = st.lists(
    st.tuples(st.sampled_from(["in", "double", "draft", "confirm", "out"]), st.integers(0, 5)), min_size=1, max_size=6
)


def test_an_opt_out_written_down_late_does_not_undo_an_opt_in_after_it(hands: Hands, tmp_path: Path) -> None:
    permissions.record_opt_in(hands.desk, opted_in("ann@example.org"))
    late = permissions.withdraw(hands.desk, "ann@example.org", Purpose.PROMOTION, AT - timedelta(days=1), "letter")
    assert late.state == State.YES and [one.kind.value for one in late.events] == ["withdrawn", "given"]
    assert _mailed(hands, tmp_path, "ann@example.org") is None


def test_an_opt_out_counts_at_once_even_where_a_wrong_clock_dated_the_opt_in_later(
    hands: Hands, tmp_path: Path
) -> None:
    hands.later(hours=1)
    permissions.record_opt_in(hands.desk, replace(opted_in("ann@example.org"), at=hands.desk.now()))
    hands.later(hours=-1)
    out = permissions.withdraw(hands.desk, "ann@example.org", Purpose.PROMOTION, hands.desk.now())
    assert out.state == State.WITHDRAWN and _mailed(hands, tmp_path, "ann@example.org") == MustNot.OPTED_OUT


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS, st.booleans())
def test_what_is_shown_and_what_a_list_is_checked_by_is_one_rule_in_whatever_order_things_are_written_down(
    hands: Hands, tmp_path: Path, steps: list[tuple[str, int]], erased: bool
) -> None:
    address = f"{uuid4().hex}@example.org"
    for what, day in steps:
        at = AT - timedelta(days=10 - day)
        if what == "out":
            permissions.withdraw(hands.desk, address, Purpose.PROMOTION, at)
        elif what == "confirm":
            with suppress(Refused):
                permissions.confirm(hands.desk, address, Purpose.PROMOTION, at, "log")
        else:
            new = opted_in(address, double_opt_in=what == "double", evidence="" if what == "draft" else "log 17")
            permissions.record_opt_in(hands.desk, replace(new, at=at))
    if erased:
        with hands.desk.store.act("permission.erased") as action:
            action.session.execute(delete(p.PermissionEventRow))
    state = permissions.permissions_of(hands.desk, address)[0].state
    why = _mailed(hands, tmp_path, address)
    assert (why is None) == (state == State.YES)
    if state == State.WITHDRAWN:
        assert why == MustNot.OPTED_OUT and permissions.is_suppressed(hands.desk, address, Purpose.PROMOTION)


def _mailed(hands: Hands, folder: Path, address: str) -> MustNot | None:
    path, out = folder / f"{uuid4().hex}.csv", folder / f"{uuid4().hex}.csv"
    path.write_text(f"email\n{address}\n", "utf-8")
    return next((one.why for one in mailing.check_list(hands.desk, path, out).named), None)
