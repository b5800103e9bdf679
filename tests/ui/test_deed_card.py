"""Erasing at a source from the window: looked at, approved by a second officer, done, and recorded."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from sqlalchemy import delete, update

from desktop_app.desk import correction_steps, data_sources, office
from desktop_app.desk.office import Desk
from desktop_app.domain.rights import Right
from desktop_app.domain.stage import Stage
from desktop_app.store import tables as t
from desktop_app.ui.stages.carry_out import CarryOutPage
from tests.ui.case_in_window import SECOND_PASSPHRASE, CaseInWindow


def to_be_erased(desk: Desk) -> bool:
    """The request asks for erasure, the shop's database is emptied from here, and two must agree."""
    shop = next(source for source in office.sources(desk) if source.details.name == "Shop database")
    config = {**shop.details.config, "related": [], "erase": "blank"}
    data_sources.change_source(desk, shop.id, replace(shop.details, config=config))
    with desk.store.act("request.intake_confirmed") as action:
        right = t.RequestedRightRow
        action.session.execute(delete(right).where(right.right != Right.ACCESS.value))
        action.session.execute(update(right).values(right=Right.ERASURE.value))
        action.session.execute(update(t.RequestRow).values(wishes=[]))
        action.session.execute(delete(t.FindingRow).where(t.FindingRow.locator.startswith("Invoice")))
    correction_steps.ask_for_two(desk, True)
    return True


def test_the_person_is_erased_at_the_source_once_a_second_officer_agreed(window: CaseInWindow) -> None:
    window.until(Stage.CORRECT)
    window.do(to_be_erased)
    window.open(Stage.CARRY_OUT)
    page = window.shown()
    assert isinstance(page, CarryOutPage)
    window.press(window.button("Erase in Shop database…"))
    assert "values in 1 rows are emptied in Shop database. This cannot be taken back." in window.reads()
    button = window.button("Erase them now")
    assert not button.isEnabled()
    window.type("The second officer's own passphrase", SECOND_PASSPHRASE)
    window.press(button)
    assert window.failures == []
    with sqlite3.connect(window.folder / "sources" / "chinook.sqlite") as shop:
        assert shop.execute("SELECT FirstName, City FROM Customer WHERE CustomerId = 2").fetchall() == [("", None)]
    (measure,) = window.case().measures
    assert (measure.place, measure.by) == ("Shop database", "Amara Osei")
    assert not page.at_source.isVisible(), "nothing is left to do there"
