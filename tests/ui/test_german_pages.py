"""Every page of the window in German: nothing that the catalogue has German words for is shown in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTabWidget,
    QWidget,
)

from desktop_app.domain.stage import Stage
from desktop_app.ui.navigation import Register
from desktop_app.ui.unlock import UnlockPage
from installer import translations
from tests.ui.case_in_window import PASSPHRASE
from tests.ui.test_translations import FOLDER, german  # noqa: F401
from tests.ui.whole_window import WholeWindow, a_window, copy_store, make_store, quick_keys  # noqa: F401

# What is shown as somebody wrote it: of the shop's data and sources, the letter, the laws cited.
_DATA = re.compile(
    r"^(\w+:/+)?/|^Wegen: |Shop database|Web server log|Chinook|Head of|To keep|Performance of a contract|"
    r"Ten years after|The customer, at|"
    r"Until the log|copy of all my data|\bGDPR\b|\bCode\b|\bU\.S\.C\b|Act \d|Invoices have been sent|My name is",
)
_ENGLISH = re.compile(r"\b(the|of|and|is|are|has|have|with|not|from|which)\b")
_SAME = {"English", "Address", "Email", "Phone", "Country"}  # names of columns, and a language in its own words


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A store with a request, and its reference."""
    folder = tmp_path_factory.mktemp("made")
    return folder, make_store(folder, "another passphrase")


@pytest.fixture
def whole(german: None, made: tuple[Path, str], tmp_path: Path) -> Iterator[WholeWindow]:  # noqa: F811
    """The window in German, unlocked."""
    with a_window(tmp_path, copy_store(made[0], tmp_path / "mine")) as whole:
        (door,) = whole.shown(UnlockPage)
        door._passphrase.setText(PASSPHRASE)
        door._with_passphrase()
        whole.until(lambda: whole.window.office is not None)
        whole.settle()
        yield whole


def said(widget: QWidget) -> Iterator[str]:
    """What a widget shows and says to a screen reader."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QGroupBox):
        yield widget.title()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(at) for at in range(widget.count()))
    if (
        isinstance(widget, QHeaderView)
        and widget.model() is not None
        and widget.orientation() == Qt.Orientation.Horizontal
    ):
        yield from (str(widget.model().headerData(at, widget.orientation()) or "") for at in range(widget.count()))


def shown(whole: WholeWindow) -> set[str]:
    """Every text of the page; not the rows of lists, which are data."""
    widgets = [
        w for w in whole.shown(QWidget) if not isinstance(w.parent(), QAbstractItemView) or isinstance(w, QHeaderView)
    ]
    texts = {text for widget in widgets for text in said(widget)}
    return {text.replace("\u2068", "").replace("\u2069", "").strip() for text in texts} - {""}


def sources() -> dict[str, set[str]]:
    """The catalogues: each English text, and its German ones."""
    found: dict[str, set[str]] = {}
    for part in ("window", "sentences"):
        for (_, source), words in translations.translated(FOLDER / f"{part}_de.ts").items():
            found.setdefault(source, set()).add(words)
    return found


def patterns(known: dict[str, set[str]]) -> re.Pattern[str]:
    """English sentences with values in them."""
    found = []
    for source in known:
        parts = re.split(r"\{\w+\}", source)
        if len(parts) > 1 and len(re.findall(r"[A-Za-z]{2,}", "".join(parts))) > 2 and source not in known[source]:
            found.append(".+?".join(re.escape(part) for part in parts))
    return re.compile("|".join(found), re.DOTALL)


def left_in_english(texts: set[str], known: dict[str, set[str]], templates: re.Pattern[str]) -> set[str]:
    """The texts that have German words and are shown without, and others that read as English."""
    untranslated = {t for t in texts if t in known and t not in known[t]} - _SAME
    written = {t for t in texts if templates.fullmatch(t) or _ENGLISH.search(t)}
    return {t for t in untranslated | written if not _DATA.search(t)}


def test_no_page_of_the_german_window_speaks_english_or_is_too_wide(whole: WholeWindow, made: tuple[Path, str]) -> None:
    known = sources()
    templates = patterns(known)
    office = whole.window.office
    assert office is not None
    left: dict[str, set[str]] = {}
    seen: set[str] = set()
    wide: dict[str, list[str]] = {}

    def look(page: str) -> None:
        whole.settle()
        texts = shown(whole)
        seen.update(texts)
        if found := left_in_english(texts, known, templates):
            left[page] = found
        if sideways := [
            f"{a.accessibleName()} {a.horizontalScrollBar().maximum()}"
            for a in whole.shown(QScrollArea)
            if a.horizontalScrollBar().maximum() > 0
        ]:
            wide[page] = sideways

    look("list")
    office.open_case(made[1])
    for stage in Stage:
        whole.settle()
        office.case_page.show_stage(stage)
        look(stage.value)
    (tabs,) = whole.shown(QTabWidget)
    for at in range(1, tabs.count()):
        tabs.setCurrentIndex(at)
        look(tabs.tabText(at))
    for register in Register:
        office.show_register(register)
        look(register.name)
    office.write_new_request()
    look("new request")
    assert len(seen) > 400
    assert left == {}
    assert wide == {}, "German words are longer: the smallest window is still wide enough"


def test_an_english_text_is_noticed() -> None:
    known = sources()
    templates = patterns(known)
    texts = {"Open", "Look at the list again.", "The last backup is of 3 May 2026.", "It is what it is", "Eingang"}
    assert left_in_english(texts, known, templates) == texts - {"Eingang"}
