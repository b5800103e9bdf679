"""Erasing and restricting at a source from a case: by the same rules as correcting."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import delete

from desktop_app.desk import at_source, cases, correction_steps, data_sources, measures, office
from desktop_app.desk.measures import NewMeasure
from desktop_app.domain.errors import RedressError
from desktop_app.domain.measures import Outcome
from desktop_app.domain.progress import missing_at
from desktop_app.domain.rights import Right
from desktop_app.domain.stage import Stage
from desktop_app.store import tables as t
from tests.desk.conftest import PASSPHRASE, SECOND_PASSPHRASE, Hands
from tests.desk.test_turnings import searched


def ready(hands: Hands, right: Right, **config: object) -> tuple[str, UUID]:
    """A case for a right, and the shop's database described as one that is written to so."""
    shop = next(source for source in office.sources(hands.desk) if source.details.name == "Shop database")
    details = replace(shop.details, config={**shop.details.config, "related": [], **config})
    data_sources.change_source(hands.desk, shop.id, details)
    return searched(hands, right), shop.id


def rows(hands: Hands, question: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(hands.folder / "sources" / "chinook.sqlite") as shop:
        return shop.execute(question).fetchall()


def refused(what: object, *args: object) -> str:
    with pytest.raises(RedressError) as error:
        what(*args)  # type: ignore[operator]
    return error.value.code


def test_a_source_that_is_not_described_so_is_left_to_those_who_keep_it(hands: Hands) -> None:
    reference, shop = ready(hands, Right.ERASURE)
    assert at_source.offered(hands.desk, reference, Right.ERASURE) == ()
    assert refused(at_source.look_at_deed, hands.desk, reference, Right.ERASURE, shop) == "deed-not-configured"


def test_fields_are_emptied_read_back_recorded_and_recipients_listed(hands: Hands) -> None:
    reference, shop = ready(hands, Right.ERASURE, erase="blank")
    assert at_source.offered(hands.desk, reference, Right.ERASURE) == (shop,)
    before = rows(hands, "SELECT * FROM Customer WHERE CustomerId != 2")
    deed = at_source.look_at_deed(hands.desk, reference, Right.ERASURE, shop)
    assert (deed.how, deed.rows, deed.kept) == ("blank", 1, 0)
    assert rows(hands, "SELECT City FROM Customer WHERE CustomerId = 2") == [("Stuttgart",)], "looking writes nothing"
    at_source.do_deed(hands.desk, reference, deed)
    assert rows(hands, "SELECT FirstName, City, Email FROM Customer WHERE CustomerId = 2") == [("", None, "")]
    assert rows(hands, "SELECT * FROM Customer WHERE CustomerId != 2") == before
    case = hands.case(reference)
    (measure,) = case.measures
    assert (measure.outcome, measure.place, measure.by) == (Outcome.DONE, "Shop database", hands.desk.officer.name)
    assert [notice.field for notice in case.notices] == ["erasure"]
    assert not [phrase for phrase in missing_at(case, Stage.CARRY_OUT) if "Shop" in phrase.text()]
    kinds = [event.kind for event in cases.history(hands.desk, reference)]
    assert kinds[-2:] == ["request.deed_started", "request.measure_recorded"]


def test_what_is_kept_on_a_ground_stays_and_the_rest_goes(hands: Hands) -> None:
    reference, shop = ready(hands, Right.ERASURE, erase="blank")
    found = cases.get_findings(hands.desk, reference)
    country = next(one for one in found if one.found.field == "Country")
    measures.record_measure(
        hands.desk,
        reference,
        NewMeasure(
            Right.ERASURE,
            Outcome.KEPT,
            date(2026, 11, 24),
            "",
            source_id=shop,
            finding_id=country.id,
            ground="legal-obligation",
            note="Invoices are kept for ten years.",
        ),
    )
    deed = at_source.look_at_deed(hands.desk, reference, Right.ERASURE, shop)
    assert deed.kept == 1
    at_source.do_deed(hands.desk, reference, deed)
    assert rows(hands, "SELECT Country, City FROM Customer WHERE CustomerId = 2") == [("Germany", None)]
    outcomes = {one.finding_id: one.outcome for one in hands.case(reference).measures}
    assert outcomes.pop(country.id) == Outcome.KEPT and set(outcomes.values()) == {Outcome.DONE}


def test_a_row_with_something_kept_in_it_is_not_deleted_whole(hands: Hands) -> None:
    reference, shop = ready(hands, Right.ERASURE, erase="row")
    found = next(one for one in cases.get_findings(hands.desk, reference) if one.found.field == "City")
    kept = NewMeasure(
        Right.ERASURE,
        Outcome.KEPT,
        date(2026, 11, 24),
        "",
        source_id=shop,
        finding_id=found.id,
        ground="legal-claims",
        note="A claim is pending.",
    )
    measures.record_measure(hands.desk, reference, kept)
    assert refused(at_source.look_at_deed, hands.desk, reference, Right.ERASURE, shop) == "kept-in-the-row"


def test_rows_that_others_refer_to_are_left_and_it_is_said(hands: Hands) -> None:
    reference, shop = ready(hands, Right.ERASURE, erase="row")
    deed = at_source.look_at_deed(hands.desk, reference, Right.ERASURE, shop)
    assert refused(at_source.do_deed, hands.desk, reference, deed) == "rows-not-changed", "invoices refer to it"
    assert hands.case(reference).measures == ()
    assert rows(hands, "SELECT count(*) FROM Invoice WHERE CustomerId = 2") == [(7,)]


def test_a_restriction_is_a_mark_in_the_row(hands: Hands) -> None:
    reference, shop = ready(hands, Right.RESTRICTION, restrict={"column": "Company", "value": "RESTRICTED"})
    deed = at_source.look_at_deed(hands.desk, reference, Right.RESTRICTION, shop)
    at_source.do_deed(hands.desk, reference, deed)
    assert rows(hands, "SELECT CustomerId FROM Customer WHERE Company = 'RESTRICTED'") == [(2,)]
    assert [notice.field for notice in hands.case(reference).notices] == ["restriction"]


def test_two_must_agree_where_the_organisation_wants_it_and_to_exactly_what_is_done(hands: Hands) -> None:
    reference, shop = ready(hands, Right.ERASURE, erase="blank")
    correction_steps.ask_for_two(hands.desk, True)
    deed = at_source.look_at_deed(hands.desk, reference, Right.ERASURE, shop)
    do = at_source.do_deed
    assert refused(do, hands.desk, reference, deed) == "deed-not-approved"
    assert refused(do, hands.desk, reference, deed, (hands.desk.officer.id, PASSPHRASE)) == "four-eyes"
    assert refused(do, hands.desk, reference, deed, (hands.reviewer.id, "not that")) == "second-officer-not-proven"
    other = replace(deed, sha256="0" * 64)
    assert refused(do, hands.desk, reference, other, (hands.reviewer.id, SECOND_PASSPHRASE)) == "case-changed"
    assert rows(hands, "SELECT City FROM Customer WHERE CustomerId = 2") == [("Stuttgart",)]
    do(hands.desk, reference, deed, (hands.reviewer.id, SECOND_PASSPHRASE))
    event = next(e for e in cases.history(hands.desk, reference) if e.kind == "documents.deed_approved")
    assert event.actor == hands.reviewer.id and event.facts["sha256"] == deed.sha256


def test_nothing_is_erased_for_somebody_who_is_not_verified_or_where_the_source_changed(hands: Hands) -> None:
    reference, shop = ready(hands, Right.ERASURE, erase="blank")
    deed = at_source.look_at_deed(hands.desk, reference, Right.ERASURE, shop)
    with sqlite3.connect(hands.folder / "sources" / "chinook.sqlite") as db:
        db.execute("UPDATE Customer SET City = 'Ulm' WHERE CustomerId = 2")
    assert refused(at_source.do_deed, hands.desk, reference, deed) == "source-changed"
    assert rows(hands, "SELECT FirstName FROM Customer WHERE CustomerId = 2") == [("Leonie",)]
    with hands.desk.store.act("identity.decided") as action:
        action.session.execute(delete(t.IdentityDecisionRow))
    assert refused(at_source.do_deed, hands.desk, reference, deed) == "identity-not-verified"
