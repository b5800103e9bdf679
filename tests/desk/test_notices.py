"""Promise 10: versions of the policy are kept, their differences marked, told and proven, and each day has its one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop_app.desk import notices
from desktop_app.documents import verify
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.notices import How
from tests.conftest import DEMO
from tests.desk.conftest import Hands

POLICY = DEMO / "privacy-policy-3cx-2013.txt"


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    path = tmp_path / "policy-2018.txt"
    text = POLICY.read_text("utf-8").replace("at any time. Please", "at any time, free of charge. Please")
    path.write_text(text.replace("26 January 2011", "25 May 2018"), encoding="utf-8")
    return path


def test_the_version_that_held_on_a_day_is_the_last_one_in_force_by_then(hands: Hands, edited: Path) -> None:
    first = notices.add_notice(hands.desk, POLICY, "January 2011", date(2011, 1, 26))
    second = notices.add_notice(hands.desk, edited, "May 2018", date(2018, 5, 25))
    notices.add_notice(hands.desk, edited, "Next", None)
    held = {
        day: notices.held_on(hands.desk, day)
        for day in (date(2011, 1, 25), date(2011, 1, 26), date(2018, 5, 24), date(2018, 5, 25), date(2030, 1, 1))
    }
    assert [one.id if one else None for one in held.values()] == [None, first.id, first.id, second.id, second.id]
    reference = hands.receive()
    during = notices.held_for_request(hands.desk, reference)
    assert during is not None and during.id == second.id


def test_a_significant_change_is_not_done_before_it_was_posted_with_proof(
    hands: Hands, edited: Path, tmp_path: Path
) -> None:
    notices.add_notice(hands.desk, POLICY, "January 2011", date(2011, 1, 26))
    new = notices.add_notice(hands.desk, edited, "May 2018", date(2018, 5, 25))
    shown = notices.change(hands.desk, new.id)
    assert shown.old is not None and shown.compared is not None
    assert len(shown.compared.differences) == 2
    assert [phrase.text() for phrase in shown.to_do] == ["Say of 2 differences whether they are significant."]
    important, other = shown.compared.differences
    notices.mark_difference(hands.desk, shown.old.id, new.id, important.key, True, "It costs nothing now.")
    notices.mark_difference(hands.desk, shown.old.id, new.id, other.key, False)
    assert "posted and highlighted" in notices.change(hands.desk, new.id).to_do[0].text()
    telling = notices.plan_telling(hands.desk, new.id, "everyone who visits the site", How.POSTED)
    proof = tmp_path / "page.png"
    proof.write_bytes(b"a picture of the page")
    notices.told(hands.desk, telling, date(2018, 5, 25), "www.example.org/privacy")
    assert "proof" in notices.change(hands.desk, new.id).to_do[0].text()
    notices.told(hands.desk, telling, date(2018, 5, 25), "www.example.org/privacy", proof)
    assert notices.change(hands.desk, new.id).to_do == ()


def test_the_differences_go_out_as_a_record_that_proves_itself(hands: Hands, edited: Path, tmp_path: Path) -> None:
    notices.add_notice(hands.desk, POLICY, "January 2011", date(2011, 1, 26))
    new = notices.add_notice(hands.desk, edited, "May 2018", date(2018, 5, 25))
    target = tmp_path / "differences.pdf"
    notices.export_differences(hands.desk, new.id, target)
    assert verify(target.read_bytes()).ok
    with pytest.raises(BadInput):
        notices.export_differences(hands.desk, new.id, target)
    first = notices.notices(hands.desk)[-1]
    with pytest.raises(Refused):
        notices.export_differences(hands.desk, first.id, tmp_path / "first.pdf")


def test_what_is_missing_keeps_a_draft_and_what_held_keeps_its_date(hands: Hands, edited: Path) -> None:
    draft = notices.add_notice(hands.desk, edited, "May 2018", None)
    assert notices.held_on(hands.desk, date(2026, 1, 1)) is None
    notices.set_in_force(hands.desk, draft.id, date(2018, 5, 25))
    with pytest.raises(Refused):
        notices.set_in_force(hands.desk, draft.id, date(2019, 1, 1))
    with pytest.raises(BadInput):
        notices.add_notice(hands.desk, edited, "May 2018", None)
    with pytest.raises(BadInput):
        notices.add_notice(hands.desk, edited, "  ", None)


def test_no_two_versions_are_in_force_from_one_day(hands: Hands, edited: Path) -> None:
    day = date(2018, 5, 25)
    notices.add_notice(hands.desk, edited, "May 2018", day)
    with pytest.raises(BadInput):
        notices.add_notice(hands.desk, POLICY, "May 2018, again", day)
    draft = notices.add_notice(hands.desk, POLICY, "May 2018, again", None)
    with pytest.raises(BadInput):
        notices.set_in_force(hands.desk, draft.id, day)
    held = notices.held_on(hands.desk, day)
    assert held is not None and held.version == "May 2018"


def test_each_act_is_one_event_of_the_log_and_the_store_still_verifies(hands: Hands, edited: Path) -> None:
    from desktop_app.store.audit import read_events

    with hands.desk.store.read() as session:
        before = len(read_events(session))
    notices.add_notice(hands.desk, edited, "May 2018", date(2018, 5, 25))
    with hands.desk.store.read() as session:
        events = read_events(session)
    assert [event.kind for event in events[before:]] == ["notice.added"]
    assert hands.desk.store.verify().ok
