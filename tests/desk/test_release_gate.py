"""The release gate over a real store: what names somebody else, and documents of another case, do not leave."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select, update

from desktop_app.desk import cases, collect, data_sources, disclose, office, review, signing
from desktop_app.documents import draw, record_in
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.records import Record
from desktop_app.store import tables as t
from tests.desk.conftest import SECOND_PASSPHRASE, Hands


def _somebody_else_in_a_finding(hands: Hands, reference: str) -> None:
    city = next(f for f in cases.get_findings(hands.desk, reference) if f.found.field == "City")
    with hands.desk.store.act("finding.decided") as action:
        row = t.FindingRow
        chosen = update(row).where(row.id == city.id)
        action.session.execute(chosen.values(value="Spoke to ingrid.solberg@example.org"))
        action.about(action.session.scalars(select(t.RequestRow.id)).one())


def test_what_names_somebody_else_blocks_until_there_is_a_reason(hands: Hands) -> None:
    reference = hands.until_review()
    assert hands.case(reference).third_parties == 0
    _somebody_else_in_a_finding(hands, reference)
    with pytest.raises(Refused) as refused:
        review.draw_documents(hands.desk, reference)
    assert refused.value.code == "third-parties"
    hits = collect.third_party_hits(hands.desk, reference)
    assert [hit.found.field for hit in hits] == ["City"]
    with pytest.raises(BadInput):
        collect.allow_third_parties(hands.desk, reference, [hits[0].id], "  ")
    collect.allow_third_parties(hands.desk, reference, [hits[0].id], "She agreed in writing.")
    assert hands.case(reference).third_parties == 0
    hands.review(reference)


@pytest.mark.parametrize(
    "change",
    [
        lambda record: replace(record, reference="DSR-2026-9999"),
        lambda record: replace(record, addressee=("Somebody Else", "Elsewhere 1")),
    ],
)
def test_a_document_of_another_case_or_for_another_recipient_does_not_leave(
    hands: Hands, tmp_path: Path, change: object
) -> None:
    reference = hands.until_review()
    review.draw_documents(hands.desk, reference)
    with hands.desk.store.act("documents.test") as action:
        signer = signing.signer(hands.desk.store, hands.desk.organisation.name, action)
        document = action.session.scalars(select(t.DocumentRow).order_by(t.DocumentRow.position)).first()
        assert document is not None and callable(change)
        kept = action.session.get_one(t.AttachmentRow, document.attachment_id)
        other: Record = change(record_in(cases.checked_content(kept)))
        content = signer.sign(draw(other), hands.desk.now())
        forged = t.AttachmentRow(
            id=hands.desk.new_id(),
            request_id=document.request_id,
            kind="record",
            name=kept.name,
            media_type=kept.media_type,
            sha256=hashlib.sha256(content).hexdigest(),
            size=len(content),
            content=content,
        )
        action.session.add(forged)
        action.session.flush()
        document.attachment_id = forged.id
        action.about(action.session.scalars(select(t.RequestRow.id)).one())
    review.approve(hands.desk, reference, hands.reviewer.id, SECOND_PASSPHRASE)
    with pytest.raises(Refused) as refused:
        disclose.export_documents(hands.desk, reference, tmp_path)
    assert refused.value.code == "not-of-this-case"
    assert list(tmp_path.iterdir()) == []


def test_what_people_are_told_of_a_source_cannot_change_between_the_approval_and_the_release(
    hands: Hands, tmp_path: Path
) -> None:
    reference = hands.until_review()
    hands.review(reference)
    office.choose_language(hands.desk, "de")  # what was approved stays what it is
    assert len(disclose.released_documents(hands.desk, reference)) == 2
    shop = next(source for source in office.sources(hands.desk) if source.details.recipients)
    data_sources.describe_source(hands.desk, shop.id, {"purpose": "To sell the list of customers"}, None)
    for leave in (
        lambda: disclose.released_documents(hands.desk, reference),
        lambda: disclose.export_documents(hands.desk, reference, tmp_path),
        lambda: disclose.export_delivery_copy(hands.desk, reference, tmp_path),
        lambda: disclose.note_printed(hands.desk, reference),
    ):
        with pytest.raises(Refused) as refused:
            leave()
        assert refused.value.code == "changed-since-drawn"
    assert list(tmp_path.iterdir()) == [] and hands.case(reference).deliveries == ()
    hands.review(reference)
    assert len(disclose.export_documents(hands.desk, reference, tmp_path)) == 2


def test_what_was_drawn_does_not_leave_as_a_kept_file(hands: Hands, tmp_path: Path) -> None:
    reference = hands.until_review()
    review.draw_documents(hands.desk, reference)
    with hands.desk.store.read() as session:
        drawn = session.scalars(select(t.AttachmentRow.id).where(t.AttachmentRow.kind == "record")).all()
    assert drawn
    for attachment in drawn:
        with pytest.raises(Refused) as refused:
            disclose.export_attachment(hands.desk, attachment, tmp_path / "answer.pdf", knowing=True)
        assert refused.value.code == "leaves-by-the-gate" and not (tmp_path / "answer.pdf").exists()
