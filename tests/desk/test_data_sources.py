"""What the organisation says about its data sources: kept, changed, and inherited by fields that say nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.desk import cases, data_sources, office, review
from desktop_app.desk.office import Desk
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.organisation import DataSource, FieldParticulars
from desktop_app.store.audit import read_events
from tests.desk.conftest import Hands

DELIVERY = "Nordkurier Paketdienst GmbH (delivery)"


def shop(desk: Desk) -> DataSource:
    return data_sources.source_named(desk, "Shop database")


def test_a_field_says_what_it_says_and_inherits_the_rest(hands: Hands) -> None:
    desk = hands.desk
    said = {
        "owner": "Call centre",
        "retention": "One year",
        "automated_decisions": "None.",
        "transfers": "Canada; adequacy decision (EU) 2002/2",
    }
    before = shop(desk).details
    data_sources.describe_source(desk, shop(desk).id, said, ("Fernruf AG", " Fernruf AG", ""), "Phone")
    phone, city = shop(desk).details.particulars("Phone"), shop(desk).details.particulars("City")
    assert {name: getattr(phone, name) for name in said} == said
    assert (phone.purpose, phone.legal_basis, phone.origin) == (before.purpose, before.legal_basis, before.origin)
    assert phone.recipients == ("Fernruf AG",)
    assert city == before.particulars() == shop(desk).details.particulars()
    data_sources.describe_source(desk, shop(desk).id, {"purpose": "Everything"}, None)
    assert shop(desk).details.particulars("Phone").purpose == "Everything"
    data_sources.forget_field(desk, shop(desk).id, "Phone")
    assert shop(desk).details.particulars("Phone") == shop(desk).details.particulars()


def test_a_field_that_nobody_receives_says_so_though_its_source_has_recipients(hands: Hands) -> None:
    data_sources.describe_source(hands.desk, shop(hands.desk).id, {}, (), "PostalCode")
    assert shop(hands.desk).details.recipients == (DELIVERY,)
    assert shop(hands.desk).details.particulars("PostalCode").recipients == ()
    reference = hands.until_review()
    assert hands.case(reference).notices == ()


def test_recipients_of_a_corrected_field_are_those_of_the_field(hands: Hands) -> None:
    data_sources.describe_source(hands.desk, shop(hands.desk).id, {}, ("Letter shop",), "PostalCode")
    reference = hands.until_review()
    assert [notice.recipient for notice in hands.case(reference).notices] == ["Letter shop"]


def test_recipients_in_a_configuration_are_kept_with_the_rest_that_is_said(hands: Hands) -> None:
    details = shop(hands.desk).details
    given = {"*": ["Auditor"], "Email": ["Mail house"]}
    changed = replace(details, config={**details.config, "recipients": given})
    kept = data_sources.change_source(hands.desk, shop(hands.desk).id, changed).details
    assert kept.recipients == (DELIVERY, "Auditor")
    assert kept.particulars("Email").recipients == (DELIVERY, "Auditor", "Mail house")
    assert "recipients" not in kept.config


def test_what_is_said_of_a_source_is_changed_where_it_stands_and_noted(hands: Hands) -> None:
    before = shop(hands.desk)
    data_sources.change_source(hands.desk, before.id, replace(before.details, purpose="Sales", fields={}))
    assert shop(hands.desk).details == replace(before.details, purpose="Sales", fields={})
    with hands.desk.store.read() as session:
        event = read_events(session)[-1]
    assert event.kind == "source.changed"
    assert event.facts is not None and event.facts["changed"] == ["purpose", "fields"]


def test_a_source_keeps_its_name_and_kind(hands: Hands) -> None:
    before = shop(hands.desk)
    with pytest.raises(Refused):
        data_sources.change_source(hands.desk, before.id, replace(before.details, name="Another"))
    office.remove_source(hands.desk, before.id)
    with pytest.raises(BadInput):
        data_sources.change_source(hands.desk, before.id, before.details)
    with pytest.raises(BadInput):
        data_sources.source_named(hands.desk, "Shop database")


def test_records_that_would_say_something_else_are_approved_anew(hands: Hands) -> None:
    reference = hands.until_review()
    hands.review(reference)
    assert hands.case(reference).approval is not None
    data_sources.describe_source(hands.desk, shop(hands.desk).id, {"transfers": "United States"}, None)
    review.draw_documents(hands.desk, reference)
    approval = hands.case(reference).approval
    assert approval is None or approval.voided_because
    assert cases.get_findings(hands.desk, reference)


def test_a_field_with_nothing_of_its_own_is_not_kept(hands: Hands) -> None:
    details = replace(shop(hands.desk).details, fields={"Phone": FieldParticulars(owner="  "), " ": FieldParticulars()})
    assert data_sources.change_source(hands.desk, shop(hands.desk).id, details).details.fields == {}
