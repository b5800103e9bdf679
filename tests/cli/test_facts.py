"""`redress request facts --returned`: a contact point that reaches the person no more counts for nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.cli.conftest import Redress
from tests.desk.conftest import PASSPHRASE, Hands, hands, template  # noqa: F401 fixtures

ADDRESS = "leonekohler@surfeu.de"


def test_a_contact_point_that_came_back_counts_no_more_until_it_reaches_the_person_again(
    hands: Hands,  # noqa: F811
    redress: Redress,
    write: Callable[[str, Any], Path],
) -> None:
    reference = hands.receive()
    hands.confirm(reference)
    hands.verify_identity(reference)
    hands.desk.close()
    store, unlock = hands.folder / "store", ["--passphrase-file", write("passphrase", f"{PASSPHRASE}\n")]

    def facts(*options: str) -> int:
        return redress("request", "facts", store, reference, *options, *unlock).status

    def shown() -> tuple[Any, str]:
        case = redress("request", "show", store, reference, *unlock, "--json").document
        (point,) = (each for each in case["person"]["contact_points"] if each["value"] == ADDRESS)
        return point, case["identity"]["decision"]

    assert shown()[0]["stale"] is False and shown()[1] == "verified"
    assert facts("--returned", ADDRESS) == 2  # nobody said how that is known
    assert facts("--returned", ADDRESS, "--why", "It bounced.", "--returned-on", "2999-01-01") == 2
    assert facts("--returned", "nobody@example.org", "--why", "It bounced.") == 2
    assert shown()[0]["stale"] is False and shown()[1] == "verified"

    assert facts("--returned", ADDRESS, "--why", "The mail bounced.", "--returned-on", "2026-11-24") == 0
    point, decision = shown()
    assert (point["stale"], point["stale_on"], point["stale_why"]) == (True, "2026-11-24", "The mail bounced.")
    assert decision != "verified"

    assert facts("--reaches-again", ADDRESS) == 0
    point, decision = shown()
    assert (point["stale"], point["stale_on"], point["stale_why"]) == (False, None, "")
    assert decision == "verified"
