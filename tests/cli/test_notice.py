"""`redress notice` on the command line."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.cli.conftest import Redress
from tests.conftest import DEMO

POLICY = DEMO / "privacy-policy-3cx-2013.txt"


def test_a_rewrapped_policy_has_no_differences_and_an_edited_one_has_each_once(
    redress: Redress, write: Callable[[str, Any], Path]
) -> None:
    text = POLICY.read_text("utf-8")
    rewrapped = write("b.txt", "\n\n".join(textwrap.fill(line, 64) for line in text.split("\n")))
    edited = write("c.txt", text.replace("cookies, which are small", "cookies and pixels, which are small"))
    same = redress("notice", "diff", POLICY, rewrapped, "--json")
    assert (same.status, same.document["differences"]) == (0, [])
    differs = redress("notice", "diff", POLICY, edited, "--json")
    assert differs.status == 0
    (one,) = differs.document["differences"]
    assert one["change"] == "changed" and "cookies and pixels" in one["after"]
    assert "cookies and pixels" in redress("notice", "diff", POLICY, edited).out


def test_a_file_that_is_no_notice_is_status_2(redress: Redress, write: Callable[[str, Any], Path]) -> None:
    outcome = redress("notice", "diff", POLICY, write("x.bin", b"\0\1\2"), "--json")
    assert outcome.status == 2 and not outcome.out and outcome.said_calmly()


def test_versions_are_kept_listed_looked_up_and_compared(redress: Redress, store: Path, passphrase: Path) -> None:
    unlock = ("--passphrase-file", passphrase)
    edited = store.parent / "new.txt"
    shutil.copy(POLICY, edited)
    edited.write_text(edited.read_text("utf-8") + "We never sell data.\n", encoding="utf-8")
    first = ("notice", "add", store, POLICY, "--version", "2011", "--in-force", "2011-01-26", *unlock)
    assert redress(*first).status == 0
    draft = redress("notice", "add", store, edited, "--version", "2018", *unlock, "--json")
    assert draft.document["in_force"] is None
    listed = redress("notice", "list", store, *unlock, "--json").document["notices"]
    assert {one["version"] for one in listed} == {"2011", "2018"}
    held = redress("notice", "held", store, "--on", "2013-11-21", *unlock, "--json")
    assert held.document["notice"]["version"] == "2011"
    assert redress("notice", "held", store, "--on", "2001-01-01", *unlock).status == 1
    out = store.parent / "changes.pdf"
    assert redress("notice", "changes", store, "2018", out, *unlock).status == 0
    assert out.read_bytes().startswith(b"%PDF-")
