"""An organisation that writes German gets its reports in German."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2

from desktop_app.desk import disclosures, statistics
from desktop_app.desk.disclosures import NewDisclosure
from desktop_app.documents import verify
from desktop_app.domain.disclosures import Ground, Subject
from desktop_app.domain.statistics import Period
from tests.desk.conftest import Hands


def test_records_and_statistics_of_a_german_office_are_in_german(hands: Hands, tmp_path: Path) -> None:
    desk = replace(hands.desk, organisation=replace(hands.desk.organisation, language="de-DE"))
    new = NewDisclosure("Amtsgericht", Ground.COURT, (Subject("Leonie Köhler", "l@example.org"),), asked=("Adresse",))
    reference = disclosures.draft(desk, new).disclosure.reference
    disclosures.export_record(desk, reference, tmp_path / "record.pdf")
    october = Period.of_months(date(2026, 10, 1), date(2026, 10, 1))
    report = statistics.statistics(desk, statistics.Wanted(october))
    statistics.publish(desk, report, tmp_path / "numbers.pdf", None)
    disclosures.export_accounting(desk, "l@example.org", tmp_path / "account.pdf")
    for name, words in (
        ("record.pdf", ("Anordnung eines Gerichts", "noch nicht gesandt", "Aufgeschrieben von")),
        ("numbers.pdf", ("1. Oktober 2026 bis 31. Oktober 2026", "Eingegangene Anträge, nach Weg")),
        ("account.pdf", ("Aufstellung der Offenlegungen",)),
    ):
        content = (tmp_path / name).read_bytes()
        assert verify(content).ok
        with pypdfium2.PdfDocument(content) as document:
            said = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
        assert all(word in said for word in words), said
        assert "withheld" not in said and "Whose data" not in said
        if folder := os.environ.get("PICTURES"):
            (Path(folder) / f"de-{name}").write_bytes(content)
