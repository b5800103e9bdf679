"""The catalogues of the window: everything said is in them, and translated with all that it names."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.desk.regimes import load_regimes
from desktop_app.domain.deadline_words import say_period
from desktop_app.domain.deadlines import due_dates
from desktop_app.domain.errors import RedressError
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.regimes import Period, Unit
from desktop_app.domain.rights import Right
from desktop_app.domain.senders import compare_sender
from desktop_app.ui.day_edit import read_day
from desktop_app.ui.guide_page import sections
from desktop_app.ui.saying import say, say_date, say_error, say_kept, say_law
from desktop_app.ui.tongue import spoken
from desktop_app.ui.words import right_word
from installer import translations

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
TOOL = Path(sys.executable).with_name("pyside6-lrelease")


def messages(part: str) -> list[tuple[str, str, str]]:
    """Context, source and translation of each message of the German catalogue."""
    root = ElementTree.parse(FOLDER / f"{part}_de.ts").getroot()
    return [
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("translation", ""))
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def placeholders(text: str) -> list[str]:
    """The names in braces, in order of the alphabet."""
    return sorted(set(re.findall(r"\{\w+\}", text)))


@pytest.fixture
def german(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    """The application speaks German for one test."""
    translators = []
    for part in ("window", "sentences"):
        made = tmp_path / f"{part}_de.qm"
        subprocess.run([TOOL, "-silent", "-nounfinished", FOLDER / f"{part}_de.ts", "-qm", made], check=True)
        translator = QTranslator()
        assert translator.load(str(made))
        qapp.installTranslator(translator)
        translators.append(translator)
    yield
    for translator in translators:
        qapp.removeTranslator(translator)


@pytest.mark.parametrize("part", ["window", "sentences"])
def test_a_translation_names_what_its_source_names(part: str) -> None:
    wrong = [(s, t) for _, s, t in messages(part) if t and placeholders(s) != placeholders(t)]
    assert not wrong


@pytest.mark.parametrize("part", ["window", "sentences"])
def test_a_catalogue_stays_below_the_size_of_a_file_in_git(part: str) -> None:
    assert (FOLDER / f"{part}_de.ts").stat().st_size < 1_000_000


def test_dates_rights_and_sentences_are_said_in_german(german: None) -> None:
    day = date(2026, 11, 4)
    assert say_date(day) == "4. November 2026"
    assert right_word(Right.ACCESS) == "Auskunft"
    assert say(Phrase("Received on {day}.", {"day": day})) == "Eingegangen am 4. November 2026."


@pytest.mark.parametrize("month", range(1, 13))
def test_a_german_date_is_read_again_as_it_was_written(german: None, month: int) -> None:
    assert read_day(say_date(date(2026, month, 3))) == date(2026, month, 3)


def test_without_a_catalogue_dates_are_english_whatever_the_computer_speaks(qapp: QApplication) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    try:
        assert say_date(date(2026, 3, 4)) == "4 March 2026"
    finally:
        QLocale.setDefault(before)


def test_an_error_with_a_value_in_it_is_said_in_german_and_keeps_its_code(german: None) -> None:
    error = RedressError(
        "x", "There is already a file called letter.pdf.", safe="Nothing was changed.", next_step="Unknown words."
    )
    said = say_error(error)
    assert (said.code, said.what, said.safe, said.next_step) == (
        "x",
        "Es gibt schon eine Datei namens letter.pdf.",
        "Nichts wurde geändert.",
        "Unknown words.",
    )


@pytest.mark.parametrize("part", ["window", "sentences"])
def test_nothing_that_is_said_escapes_the_catalogue(part: str) -> None:
    """Where it fails: `./dev translations`, then translate what is new in resources/translations."""
    assert {(context, source) for context, source, _ in messages(part)} == set(translations.said(part))


def test_the_window_and_the_sentences_of_the_domain_are_all_translated() -> None:
    parts = [*messages("window"), *(m for m in messages("sentences") if m[0] == "phrases")]
    assert [source for _, source, translation in parts if not translation] == []


def test_all_that_is_said_of_the_general_data_protection_regulation_is_translated(german: None) -> None:
    """Whoever speaks German is under it most of the time."""
    rules = json.loads((ROOT / "resources" / "regimes" / "gdpr.json").read_text("utf-8"))
    texts = list(translations.texts_of_law(rules))
    assert len(texts) > 15
    assert [text for text in texts if say_law(text) == text] == []


def test_a_sentence_made_of_phrases_reads_well_in_german(german: None) -> None:
    rule = load_regimes()["gdpr"].rule_for(Right.ACCESS, date(2026, 10, 13))
    assert rule is not None
    said = " ".join(say(phrase) for phrase in due_dates(rule, date(2026, 10, 13), (), lambda _: None).explanation)
    assert "Ein Monat; Ausgangstag: der Tag des Eingangs; letzter Tag: Freitag, 13. November 2026." in said
    assert "Eine Verlängerung ist möglich: um zwei weitere Monate, wenn" in said
    assert say(say_period(Period(2, Unit.MONTHS))) == "Zwei Monate"


def test_the_german_guide_has_the_sections_and_pictures_of_the_english_one(german: None) -> None:
    english, ours = sections("en"), sections(spoken())
    assert [section.path.parent.name for section in ours] == ["de"] * len(english)
    assert [section.path.name for section in ours] == [section.path.name for section in english]
    for one, other in zip(english, ours, strict=True):
        texts = [section.path.read_text("utf-8") for section in (one, other)]
        assert one.title.split(".")[0] == other.title.split(".")[0] or not one.title[0].isdigit()
        for kept in (r"\]\(([^)]*)\)", r"`([^`]*)`"):  # pictures and commands
            assert re.findall(kept, texts[0]) == re.findall(kept, texts[1]), one.path.name
        assert texts[0].count("\n") == texts[1].count("\n"), one.path.name


def test_what_lupdate_finds_is_found(tmp_path: Path) -> None:
    found = tmp_path / "found.ts"
    files = sorted(str(path) for path in (ROOT / "desktop_app" / "ui").rglob("*.py"))
    tool = TOOL.with_name("pyside6-lupdate")
    subprocess.run([tool, "-silent", "-locations", "none", *files, "-ts", found], check=True, capture_output=True)
    ours = {part for context, source in translations.said("window") for part in (context, source)}
    theirs = {message.findtext("source", "") for message in ElementTree.parse(found).getroot().iter("message")}
    assert len(theirs) > 1000
    # It takes the context for the source where `translate` has another name.
    assert theirs - ours == set()


def test_sentences_kept_in_english_are_said_in_german(german: None) -> None:
    looked = compare_sender("hho1y@gmail.com", None, ["hholy@gmail.com"])
    kept = " ".join(phrase.text() for phrase in looked)
    assert say_kept(kept) == " ".join(say(phrase) for phrase in looked)
    assert say_kept(kept) != kept
    of_the_person = "Bank statement of 3 May 2026. As the person wrote."
    assert say_kept(of_the_person) == of_the_person
    assert say_kept(f"As the person wrote. {kept}").endswith(say_kept(kept))


def test_dates_in_kept_sentences_are_written_in_german(german: None) -> None:
    (code,) = (source for _, source, _ in messages("sentences") if source.startswith("A one-time code sent through"))
    names = placeholders(code)
    kept = Phrase(code, {name.strip("{}"): date(2026, 5, 3) for name in names}).text()
    assert "3. Mai 2026" in say_kept(kept)
    assert "3 May 2026" not in say_kept(kept)


def test_kept_sentences_stay_as_they_are_in_an_english_window(qapp: QApplication) -> None:
    assert say_kept("Received on Friday 13 November 2026.") == "Received on Friday 13 November 2026."
