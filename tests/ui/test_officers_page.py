"""Officers from inside the window: access taken away and given back, a new data key, and who may approve."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop_app.desk import office as offices
from desktop_app.desk import officers
from desktop_app.desk.office import Desk
from desktop_app.domain.errors import StoreUnavailable
from desktop_app.domain.organisation import Role
from desktop_app.store.store import Passphrase, RecoveryCode, Surroundings
from desktop_app.ui.data_key_card import DataKeyCard
from desktop_app.ui.officer_row import OfficerRow
from desktop_app.ui.parts import Code, PassphraseEdit
from desktop_app.ui.stages.approval import second_officers
from tests.ui.case_in_window import PASSPHRASE
from tests.ui.whole_window import NOW, WholeWindow, a_window, copy_store, make_store, quick_keys  # noqa: F401

JONAS, INES = "Jonas Lindqvist", "Ines Duarte"
HIS, HERS, NEW = "four unrelated words of his", "four unrelated words of hers", "a new one he typed himself"
TAKE = "Take Jonas Lindqvist's access away"
DATA_KEY = "Your own passphrase, for the new data key"
T = TypeVar("T")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, quick_keys: None) -> Path:  # noqa: F811
    folder = tmp_path_factory.mktemp("made")
    make_store(folder)
    desk = offices.unlock(folder / "store", Passphrase(PASSPHRASE), AROUND)
    offices.add_officer(desk, JONAS, Role.REVIEWER, HIS)
    offices.add_officer(desk, INES, Role.ADMINISTRATOR, HERS)
    desk.close()
    return folder


AROUND = Surroundings(lambda: NOW, os.urandom, None)


@pytest.fixture
def whole(made: Path, tmp_path: Path, qapp: QApplication) -> Iterator[WholeWindow]:
    """The window, locked, over a store with two administrators and a reviewer."""
    with a_window(tmp_path, copy_store(made, tmp_path)) as whole:
        yield whole


def at_officers(whole: WholeWindow, passphrase: str = PASSPHRASE) -> WholeWindow:
    whole.unlock(passphrase)
    whole.press("Officers")
    return whole


def do(whole: WholeWindow, work: Callable[[Desk], T]) -> T:
    results: list[T] = []
    whole.window.bridge.ask(work, results.append)
    whole.settle()
    return results[0]


def working(whole: WholeWindow) -> list[str]:
    return [officer.name for officer in do(whole, officers.working)]


def row(whole: WholeWindow, name: str) -> OfficerRow:
    (found,) = (row for row in whole.shown(OfficerRow) if row.officer().name == name)
    return found


def buttons_in(widget: QWidget, whole: WholeWindow) -> list[str]:
    return [button.accessibleName() for button in whole.shown(QAbstractButton) if widget.isAncestorOf(button)]


def shown_code(whole: WholeWindow) -> str:
    (code,) = whole.shown(Code)
    return "-".join(code.text().split())


def have_it(whole: WholeWindow, code: str) -> None:
    whole.type("Type the last two groups, to show that you have it", code.replace("-", "")[-6:])
    whole.press("I have it; go on")


def opens(whole: WholeWindow, secret: Passphrase | RecoveryCode) -> bool:
    """Whether it opens the store; the window is locked for that."""
    whole.window.lock()
    whole.settle()
    try:
        offices.unlock(whole.folder / "store", secret, AROUND).close()
    except StoreUnavailable as error:
        return error.code != "wrong-passphrase"
    return True


def test_taking_access_away_is_asked_first_and_the_keyboard_rests_on_keeping(whole: WholeWindow) -> None:
    at_officers(whole)
    whole.picture("officers")
    whole.press(TAKE + "…")
    whole.picture("officers-asked")
    assert "Jonas Lindqvist cannot open this store any more then" in whole.reads()
    focus = whole.window.focusWidget()
    assert focus is not None and focus.accessibleName() == "Keep Jonas Lindqvist's access"
    assert whole.button("Keep Jonas Lindqvist's access").text() == "Keep their access"
    assert whole.button(TAKE).text() == TAKE
    assert whole.nameless() == []
    QTest.keyClick(focus, Qt.Key.Key_Space)
    whole.settle()
    assert JONAS in working(whole)
    assert whole.window.focusWidget() is whole.button(TAKE + "…")


def test_access_is_taken_away_and_given_back_with_the_keyboard_alone(whole: WholeWindow) -> None:
    at_officers(whole)
    ask = whole.button(TAKE + "…")
    ask.setFocus()
    QTest.keyClick(ask, Qt.Key.Key_Space)
    keep = whole.window.focusWidget()
    assert keep is not None
    QTest.keyClick(keep, Qt.Key.Key_Tab)
    sure = whole.window.focusWidget()
    assert sure is whole.button(TAKE)
    QTest.keyClick(sure, Qt.Key.Key_Space)
    whole.settle()
    assert working(whole) == ["Amara Osei", INES]
    assert whole.shown(Code) == []  # the recovery code is not his
    whole.picture("officers-no-access")
    give = whole.window.focusWidget()
    assert give is not None and give.accessibleName() == "Give Jonas Lindqvist a new passphrase…"
    QTest.keyClick(give, Qt.Key.Key_Space)
    field = whole.window.focusWidget()
    assert field is whole.field("New passphrase of Jonas Lindqvist, typed by themselves")
    QTest.keyClicks(field, NEW)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    again = whole.window.focusWidget()
    assert again is not None
    QTest.keyClicks(again, NEW)
    whole.picture("officers-give")
    QTest.keyClick(again, Qt.Key.Key_Tab)
    button = whole.window.focusWidget()
    assert button is whole.button("Give Jonas Lindqvist the passphrase")
    QTest.keyClick(button, Qt.Key.Key_Space)
    whole.settle()
    assert working(whole) == ["Amara Osei", JONAS, INES]
    assert opens(whole, Passphrase(NEW))
    assert not opens(whole, Passphrase(HIS))


def test_a_passphrase_that_is_anothers_is_refused_and_the_row_stays(whole: WholeWindow) -> None:
    at_officers(whole)
    whole.press(TAKE + "…")
    whole.press(TAKE)
    whole.press("Give Jonas Lindqvist a new passphrase…")
    whole.type("New passphrase of Jonas Lindqvist, typed by themselves", HERS)
    (again,) = (
        field
        for field in row(whole, JONAS).findChildren(PassphraseEdit)
        if field.accessibleName() == "The passphrase again"
    )
    QTest.keyClicks(again, HERS)
    whole.press("Give Jonas Lindqvist the passphrase")
    assert "This passphrase cannot be used in this store." in whole.window.messages.text()
    assert JONAS not in working(whole)
    assert whole.button("Give Jonas Lindqvist the passphrase").isEnabled()


def test_where_the_recovery_code_was_theirs_the_new_one_is_shown_once_and_opens_the_store(whole: WholeWindow) -> None:
    at_officers(whole, HERS)
    whole.press("Take Amara Osei's access away…")
    whole.press("Take Amara Osei's access away")
    code = shown_code(whole)
    whole.picture("officers-code")
    assert "The recovery code printed before does not open this store any more." in whole.reads()
    whole.later(hours=9)
    whole.window.idle.look()
    whole.settle()
    assert shown_code(whole) == code  # left alone, it does not lock: the code would be lost
    whole.press("I have it; go on")
    assert shown_code(whole) == code
    have_it(whole, code)
    assert whole.shown(Code) == [] and code not in whole.reads()
    assert working(whole) == [JONAS, INES]
    assert whole.window.idle._timer.isActive()
    assert not opens(whole, Passphrase(PASSPHRASE))
    assert opens(whole, RecoveryCode.parse(code))


def test_oneself_and_the_last_administrator_have_no_such_button_and_are_told_why(whole: WholeWindow) -> None:
    at_officers(whole)
    assert buttons_in(row(whole, "Amara Osei"), whole) == []
    assert "You cannot take your own access away; another administrator can." in whole.reads()
    whole.press(f"Take {INES}'s access away…")
    whole.press(f"Take {INES}'s access away")
    assert buttons_in(row(whole, "Amara Osei"), whole) == []
    assert "The last administrator keeps their access" in whole.reads()
    assert "You cannot take your own" not in whole.reads()


def test_who_is_no_administrator_reads_the_list_and_changes_nothing(whole: WholeWindow) -> None:
    at_officers(whole, HIS)
    for name in ("Amara Osei", JONAS, INES):
        assert buttons_in(row(whole, name), whole) == []
    assert whole.shown(DataKeyCard) == []
    assert "Only an administrator can add officers, take access away or give it back." in whole.reads()


def test_a_new_data_key_ends_the_other_passphrases_and_shows_a_new_recovery_code(whole: WholeWindow) -> None:
    at_officers(whole)
    whole.press("Change the data key…")
    assert whole.window.focusWidget() is whole.field(DATA_KEY)
    change = "Change the data key: 2 other officers need new passphrases"
    whole.press(change)
    assert "Type your own passphrase." in whole.reads()
    whole.type(DATA_KEY, "not the passphrase at all")
    whole.press(change)
    assert "The present passphrase is not this officer's." in whole.reads()
    assert len(working(whole)) == 3 and whole.shown(Code) == []
    assert whole.window.idle._timer.isActive()
    whole.picture("data-key")
    whole.type(DATA_KEY, PASSPHRASE)
    whole.press(change)
    code = shown_code(whole)
    have_it(whole, code)
    assert working(whole) == ["Amara Osei"]
    whole.picture("data-key-changed")
    assert [field.text() for field in whole.shown(DataKeyCard)[0].findChildren(PassphraseEdit)] == [""]
    assert whole.window.focusWidget() is whole.button("Change the data key…")
    assert whole.nameless() == []
    assert not opens(whole, Passphrase(HIS))
    assert opens(whole, Passphrase(PASSPHRASE))
    assert opens(whole, RecoveryCode.parse(code))


def test_a_name_of_any_length_and_sign_is_named_whole_and_fits(whole: WholeWindow) -> None:
    name = "R&D " + "Wolfeschlegelsteinhausenbergerdorff" * 3
    whole.unlock()
    do(whole, lambda desk: offices.add_officer(desk, name, Role.AUDITOR, NEW))
    whole.press("Officers")
    whole.press(f"Take {name}'s access away…")
    whole.picture("officers-long")
    sure = whole.button(f"Take {name}'s access away")
    assert sure.text().startswith("Take R&&D Wolfe")
    for widget in whole.shown(QWidget):
        if row(whole, name).isAncestorOf(widget):
            assert widget.mapTo(whole.window, widget.rect().topRight()).x() < whole.window.width()


def test_the_second_officer_is_one_who_can_open_the_store_and_may_review(whole: WholeWindow) -> None:
    whole.unlock()
    do(whole, lambda desk: offices.add_officer(desk, "Ana Auditor", Role.AUDITOR, NEW))
    do(whole, lambda desk: offices.add_officer(desk, "Carl Casework", Role.CASE_OFFICER, NEW + NEW))

    def offered(prepared_by: str) -> list[str]:
        return [officer.name for officer in do(whole, lambda desk: second_officers(desk, prepared_by))]

    assert offered("Amara Osei") == [JONAS, INES]
    assert offered("Carl Casework") == ["Amara Osei", JONAS, INES]
    jonas = do(whole, lambda desk: officers.named(desk, JONAS))
    do(whole, lambda desk: (officers.remove_officer(desk, jonas.id), True))
    assert offered("Amara Osei") == [INES]
    do(whole, lambda desk: offices.add_officer(desk, JONAS, Role.REVIEWER, HIS))
    # A namesake of one who was removed may have prepared nothing: the desk tells them apart.
    assert set(offered(JONAS)) == {"Amara Osei", INES, JONAS}
