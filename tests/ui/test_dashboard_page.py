"""The dashboard: counts that agree with the list, read out in words, printed dark on white."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.ui import theme
from desktop_app.ui.app import application
from desktop_app.ui.chart import BarChart
from desktop_app.ui.dashboard_page import DashboardPage
from desktop_app.ui.navigation import NavigationButton
from tests.ui.whole_window import WholeWindow, a_window, copy_store, make_store, quick_keys  # noqa: F401


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, quick_keys: None) -> Path:  # noqa: F811
    folder = tmp_path_factory.mktemp("made")
    make_store(folder)
    return folder


@pytest.fixture
def whole(made: Path, tmp_path: Path, qapp: QApplication) -> Iterator[WholeWindow]:
    """The window, unlocked, over a store with one request."""
    with a_window(tmp_path, copy_store(made, tmp_path)) as whole:
        whole.unlock()
        yield whole


def shown(whole: WholeWindow) -> DashboardPage:
    (page,) = whole.shown(DashboardPage)
    return page


def test_it_is_the_first_place_and_every_bar_is_said_with_its_number(whole: WholeWindow) -> None:
    assert whole.shown(NavigationButton)[0].text() == "Dashboard"
    whole.press("Dashboard")
    charts = {chart.accessibleName(): chart.accessibleDescription() for chart in whole.shown(BarChart)}
    assert charts["Due in the next seven days"].startswith("Today: 0; Tomorrow: 0; Thu, 26 November: 0")
    assert "Intake: 1; Identity: 0" in charts["Open requests, by stage"]
    assert "Search of Shop database: 0" in charts["What open requests wait for"]
    assert "No request was closed in the last 90 days." in whole.reads()
    assert whole.nameless() == []
    whole.picture("dashboard")


def test_a_request_that_comes_due_is_counted_for_the_week_and_then_overdue(whole: WholeWindow) -> None:
    whole.at = datetime(2026, 12, 22, 9, tzinfo=UTC)
    whole.press("Dashboard")
    overview = shown(whole).shown
    assert overview is not None and (overview.due_this_week, overview.overdue) == (1, 0)
    whole.at = datetime(2027, 1, 15, 9, tzinfo=UTC)
    whole.press("Open, 1 request")
    whole.press("Dashboard")
    overview = shown(whole).shown
    assert overview is not None and (overview.due_this_week, overview.overdue) == (0, 1)
    assert "act today" in whole.reads()
    whole.press("Go to “Overdue”")
    assert whole.window.office is not None and whole.window.office.cases.model.rowCount() == 1


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK])
def test_it_prints_dark_on_white_on_one_page_with_every_figure(
    whole: WholeWindow, tmp_path: Path, look: theme.Tokens
) -> None:
    whole.press("Dashboard")
    theme.apply(application(), look)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    shown(whole).print_on(printer)
    theme.apply(application(), theme.LIGHT)
    document = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    said = document[0].get_textpage().get_text_range()
    picture = document[0].render(scale=1).to_pil().convert("L")
    assert len(document) == 1
    document.close()
    for words in ("Dashboard, 24 November 2026", "Overdue: 0.", "Open requests, by stage", "Identity", "Today"):
        assert words in said
    assert picture.getpixel((2, 2)) == 255
    assert sum(picture.histogram()[:64]) > 200


def test_before_the_first_request_there_is_a_sentence_and_a_button(tmp_path: Path, qapp: QApplication) -> None:
    import os

    from desktop_app.desk import demo_inputs, office
    from desktop_app.store.store import Surroundings
    from tests.ui.whole_window import NOW, PASSPHRASE, QUICK

    desk, _ = office.set_up(
        tmp_path / "store",
        demo_inputs.ORGANISATION,
        "Amara Osei",
        PASSPHRASE,
        Surroundings(lambda: NOW, os.urandom, None),
        kdf=QUICK,
    )
    desk.close()
    with a_window(tmp_path, tmp_path / "store") as whole:
        whole.unlock()
        whole.press("Dashboard")
        assert whole.shown(BarChart) == []
        assert "As soon as the first request has arrived" in whole.reads()
        assert [b.text() for b in whole.shown(QPushButton) if b.text() == "Print…"] == []
        whole.press("Write down the first request")
        assert whole.shown(DashboardPage) == []
