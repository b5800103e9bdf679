"""The release gate: each missing item alone keeps the documents in, and says so, whichever way they are asked out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from desktop_app.desk import disclose, office
from desktop_app.domain.errors import Refused
from desktop_app.domain.release import obstacles_to_release
from desktop_app.store import tables as t
from desktop_app.store.cases import read_case
from tests.cli.conftest import Redress
from tests.desk.conftest import PASSPHRASE, SECOND_PASSPHRASE, Hands, hands, template  # noqa: F401 fixtures

Break = Callable[[Session], object]


@dataclass(frozen=True)
class Missing:
    """What is taken from a case that may leave, and what is said of it."""

    take: Break
    says: str


def _set(row: Any, **values: Any) -> Break:
    return lambda session: session.execute(update(row).values(**values))


def _one_finding(**values: Any) -> Break:
    def change(session: Session) -> None:
        first = session.query(t.FindingRow).filter(t.FindingRow.field == "City").one()
        for name, value in values.items():
            setattr(first, name, value)

    return change


def _one_right_more(right: str) -> Break:
    def change(session: Session) -> None:
        request = session.query(t.RequestRow).one()
        session.add(t.RequestedRightRow(request_id=request.id, right=right, because="", position=9))

    return change


MISSING = {
    "intake-open": Missing(_set(t.RequestRow, intake_confirmed=False), "The intake is not confirmed."),
    "identity-not-verified": Missing(_set(t.IdentityDecisionRow, decision="hold"), "The identity is not verified."),
    "no-recipient": Missing(
        _set(t.IdentityDecisionRow, deliver_to=[]), "There is no contact point on file to answer to."
    ),
    "not-searched": Missing(lambda s: s.execute(delete(t.SearchRunRow)), "The data sources have not been searched."),
    "undecided": Missing(_one_finding(decision="undecided"), "One finding is undecided."),
    "third-parties": Missing(
        _one_finding(value="Spoke to ingrid.solberg@example.org"), "One finding names somebody else"
    ),
    "correction-open": Missing(
        _set(t.CorrectionRow, state="planned"), "A correction has not been applied and read back."
    ),
    "correction-unplanned": Missing(
        _one_finding(decision="correct"), "A finding is marked to be corrected but is not."
    ),
    "measures-open": Missing(
        _one_right_more("erasure"), "What was done at the sources has not been recorded for all of them."
    ),
    "not-drawn": Missing(
        _set(t.RequestRow, basis_sha256="0" * 64), "The documents have not been drawn from the case as it is now."
    ),
    "not-approved": Missing(lambda s: s.execute(delete(t.ApprovalRow)), "No second officer has approved"),
    "approval-void": Missing(_set(t.ApprovalRow, voided_because="The case was changed."), "The approval is void"),
    "other-bytes": Missing(_set(t.ApprovalRow, package_sha256="0" * 64), "The approval was given for other documents."),
}
_TOO = {"not-drawn": ["other-bytes"], "no-recipient": ["other-bytes"]}  # what cannot be missing alone, and what with it


def test_each_missing_item_alone_shuts_the_gate_and_is_named(hands: Hands) -> None:  # noqa: F811
    reference = hands.until_review()
    hands.review(reference)
    assert obstacles_to_release(hands.case(reference)) == ()
    for code in MISSING:
        with pytest.raises(_TakenBackError):
            _try(hands, reference, code)
    assert obstacles_to_release(hands.case(reference)) == ()


class _TakenBackError(Exception):
    """Ends an action so that nothing of it stays."""


def _try(hands: Hands, reference: str, code: str) -> None:  # noqa: F811
    with hands.desk.store.act("documents.test") as action:
        MISSING[code].take(action.session)
        action.session.flush()
        action.session.expire_all()
        case = read_case(action.session, reference)
        assert [obstacle.code for obstacle in obstacles_to_release(case)] == [code, *_TOO.get(code, [])]
        with pytest.raises(Refused) as refused:
            disclose._released(action.session, case)
        assert refused.value.code == code and MISSING[code].says in refused.value.what
        raise _TakenBackError


@pytest.mark.parametrize("code", ["undecided", "other-bytes"])
def test_a_shut_gate_blocks_every_way_out(
    hands: Hands,  # noqa: F811
    code: str,
    redress: Redress,
    tmp_path: Path,
    write: Callable[[str, Any], Path],
) -> None:
    missing = MISSING[code]
    reference = hands.until_review()
    hands.review(reference)
    assert obstacles_to_release(hands.case(reference)) == ()
    with hands.desk.store.act("documents.test") as action:
        missing.take(action.session)
        action.about(action.session.query(t.RequestRow.id).scalar())
    case = hands.case(reference)
    assert [obstacle.code for obstacle in obstacles_to_release(case)] == [code, *_TOO.get(code, [])]
    out = tmp_path / "out"
    out.mkdir()
    for leave in (
        lambda: disclose.released_documents(hands.desk, reference),
        lambda: disclose.export_documents(hands.desk, reference, out),
        lambda: disclose.export_delivery_copy(hands.desk, reference, out),
        lambda: disclose.note_printed(hands.desk, reference),
    ):
        with pytest.raises(Refused) as refused:
            leave()
        assert refused.value.code == code and missing.says in refused.value.what
    hands.desk.close()
    unlock = ["--passphrase-file", write("passphrase", f"{PASSPHRASE}\n")]
    store = hands.folder / "store"
    shut = redress("request", "gate", store, reference, *unlock, "--json")
    assert shut.status == 1 and not shut.document["may_leave"]
    assert missing.says in shut.document["obstacles"][0]["text"]
    asked = redress("request", "release", store, reference, out, *unlock)
    assert asked.status == 1 and missing.says in asked.err and asked.said_calmly()
    assert list(out.iterdir()) == []


def test_the_answer_is_drawn_approved_and_let_out_by_command(
    hands: Hands,  # noqa: F811
    redress: Redress,
    tmp_path: Path,
    write: Callable[[str, Any], Path],
) -> None:
    reference = hands.until_review()
    mine, second = write("passphrase", f"{PASSPHRASE}\n"), write("second", f"{SECOND_PASSPHRASE}\n")
    names = [officer.name for officer in office.officers(hands.desk)]
    hands.desk.close()
    case = [hands.folder / "store", reference]
    unlock = ["--passphrase-file", mine]
    drawn = redress("request", "documents", *case, *unlock, "--json")
    assert [one["title"] for one in drawn.document["documents"]] == ["Access response", "Rectification notice"]
    assert [one["code"] for one in drawn.document["obstacles"]] == ["not-approved"]
    approve = ["request", "approve", *case, *unlock, "--officer"]
    own = redress(*approve, names[0], "--officer-passphrase-file", mine)
    assert own.status == 1 and "prepared" in own.err
    wrong = redress(*approve, names[1], "--officer-passphrase-file", mine)
    assert wrong.status == 1 and "not this officer's" in wrong.err
    assert redress("request", "gate", *case, *unlock).status == 1
    assert redress(*approve, names[1], "--officer-passphrase-file", second, "--json").document["may_leave"]
    assert redress("request", "gate", *case, *unlock).status == 0
    let_out = redress("request", "release", *case, tmp_path, *unlock, "--json")
    assert len(let_out.document["files"]) == 2
    assert all(redress("record", "verify", file).status == 0 for file in let_out.document["files"])
    copy = redress("request", "release", *case, tmp_path, "--encrypted", *unlock, "--json")
    assert copy.document["passphrase"] and Path(copy.document["files"][0]).name == f"{reference}-delivery.pdf"
