"""A whole case leaves no word about anybody in a log, nor on the streams a log might be made of."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from desktop_app.desk import disclose, office
from desktop_app.domain.errors import RedressError
from desktop_app.store.store import Passphrase
from tests.desk.conftest import PASSPHRASE, SECOND_PASSPHRASE, Hands

CANARIES = ("leonie", "köhler", "leonekohler", "70174", "theodor-heuss", "surfeu", PASSPHRASE, SECOND_PASSPHRASE)


def test_nothing_of_a_case_is_in_any_log(
    hands: Hands, tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.INFO)  # more than anybody gets to see
    reference = hands.until_review()
    hands.review(reference)
    disclose.export_documents(hands.desk, reference, tmp_path)
    with pytest.raises(RedressError) as refused:
        disclose.export_documents(hands.desk, reference, tmp_path)  # the files are there already
    hands.desk.close()
    with pytest.raises(RedressError):
        office.unlock(hands.folder / "store", Passphrase("a wrong passphrase"), hands.around)
    out, err = capfd.readouterr()
    said = "\n".join((caplog.text, out, err, str(refused.value), repr(refused.value))).casefold()
    assert [canary for canary in CANARIES if canary.casefold() in said] == []
    assert all(len(line) <= 2000 for line in said.splitlines())
