"""A long answer in a case: its volumes are drawn, approved and released together, and stopping leaves nothing."""

from __future__ import annotations

import csv
import traceback
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from desktop_app.desk import cases, disclose, intake, record_files, review
from desktop_app.domain.errors import Cancelled, RedressError
from desktop_app.domain.release import package_of
from desktop_app.domain.rights import Right
from desktop_app.domain.volumes import in_volumes
from desktop_app.store import tables as t
from tests.desk.conftest import Hands


@pytest.fixture(autouse=True)
def small_volumes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Volumes of two hundred items."""
    monkeypatch.setattr(review, "in_volumes", partial(in_volumes, most=200))


def test_a_long_answer_is_drawn_in_volumes_and_says_how_far_it_is(hands: Hands) -> None:
    reference = hands.until_review()
    told: list[review.DrawingProgress] = []
    review.draw_documents(hands.desk, reference, told.append)
    case = hands.case(reference)
    answer = [one for one in case.current_documents if one.type == "access-response"]
    count = len(answer)
    assert count > 1
    assert [one.title for one in answer] == [f"Access response, volume {n} of {count}" for n in range(1, count + 1)]
    assert told[0].rows == 0 and (told[-1].number, told[-1].of) == (count + 1, count + 1)
    assert len({one.sha256 for one in answer}) == count
    hands.later(minutes=5)
    drawn = review.draw_documents(hands.desk, reference)  # in place of the ones before
    assert [one.id for one in hands.case(reference).current_documents] == list(drawn)
    assert len(drawn) == count + 1 and not {one.id for one in answer} & set(drawn)


def test_the_volumes_are_approved_and_released_as_one_package(hands: Hands, tmp_path: Path) -> None:
    reference = hands.until_review()
    hands.review(reference)
    case = hands.case(reference)
    assert case.approval is not None and case.approval.package_sha256 == package_of(case)
    written = disclose.export_documents(hands.desk, reference, tmp_path)
    volumes = [path for path in written if "access-response" in path.name]
    assert volumes[0].name == f"{reference}-access-response-1-of-{len(volumes)}.pdf"
    found = record_files.verify_records(volumes, None, hands.desk)
    assert found.ok and found.checks[0].ok
    assert not record_files.verify_records(volumes[1:], None, hands.desk).ok
    assert len(written) == len(case.current_documents)
    for path in written:
        path.unlink()
    with hands.desk.store.act("test.tampered") as action:
        document = action.session.get_one(t.DocumentRow, case.current_documents[1].id)
        kept = action.session.get_one(t.AttachmentRow, document.attachment_id)
        kept.content = kept.content + b" "
    with pytest.raises(RedressError):
        disclose.export_documents(hands.desk, reference, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_stopping_leaves_the_case_as_it_was(hands: Hands) -> None:
    reference = hands.until_review()
    review.draw_documents(hands.desk, reference)
    before, events = hands.case(reference), cases.history(hands.desk, reference)
    files = sorted(path.name for path in hands.desk.store.directory.rglob("*"))
    for at in (0, 1, 3):
        told: list[review.DrawingProgress] = []
        with pytest.raises(Cancelled):
            review.draw_documents(hands.desk, reference, told.append, lambda told=told, at=at: len(told) >= at)
        assert hands.case(reference) == before
    assert cases.history(hands.desk, reference) == events
    assert sorted(path.name for path in hands.desk.store.directory.rglob("*")) == files


def test_stopping_waits_for_no_query(hands: Hands) -> None:
    reference = hands.until_review()
    in_query: list[bool] = []

    def cancelled() -> bool:
        if any(frame.name == "findings" for frame in traceback.extract_stack()):
            in_query.append(True)
        return bool(in_query)

    with pytest.raises(Cancelled):
        review.draw_documents(hands.desk, reference, cancelled=cancelled)
    assert in_query
    assert hands.case(reference).documents == ()
    assert len(review.draw_documents(hands.desk, reference)) > 1  # the connection goes on as before


def test_the_data_of_all_volumes_is_exported_in_one_file(hands: Hands, tmp_path: Path) -> None:
    reference = hands.receive()
    case = hands.case(reference)
    person = next(person for person in case.candidates if person.matched_by == "email")
    intake.confirm_intake(
        hands.desk,
        reference,
        rights=(*case.rights, replace(case.rights[0], right=Right.PORTABILITY)),
        wishes=(),
        identifiers=case.identifiers,
        person_key=(person.source_id, person.key),
    )
    hands.verify_identity(reference)
    hands.collect(reference)
    hands.review(reference)
    whole = len(cases.get_findings(hands.desk, reference))
    assert sum(1 for one in hands.case(reference).current_documents if "volume" in one.title) == 1 + whole // 200
    _, table = disclose.export_data(hands.desk, reference, tmp_path)
    with table.open(newline="", encoding="utf-8") as file:
        assert len(list(csv.DictReader(file))) == whole
