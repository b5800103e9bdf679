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


def test_a_change_is_marked_told_and_looked_up_for_an_opt_in(
    redress: Redress, store: Path, passphrase: Path, write: Callable[[str, Any], Path]
) -> None:
    unlock = ("--passphrase-file", passphrase)
    edited = write("new.txt", POLICY.read_text("utf-8") + "We never sell data.\n")
    for path, version, day in ((POLICY, "2011", "2011-01-26"), (edited, "2018", None)):
        when = ("--in-force", day) if day else ()
        assert redress("notice", "add", store, path, "--version", version, *when, *unlock).status == 0
    assert redress("notice", "in-force", store, "2018", "2018-05-25", *unlock).status == 0
    (one,) = redress("notice", "show", store, "2018", *unlock, "--json").document["differences"]
    marked = redress(
        "notice", "mark", store, "2018", one["key"][:8], "--significant", "--reason", "new", *unlock, "--json"
    )
    assert marked.document["differences"][0]["significant"] is True
    assert any("must be posted" in words for words in marked.document["to_do"])
    everyone = "everyone who visits the site"
    assert redress("notice", "tell", store, "2018", everyone, "--how", "posted", *unlock).status == 0
    done = redress(
        "notice", "told", store, "2018", everyone, "--on", "2018-05-25", "--proof", edited, *unlock, "--json"
    )
    assert done.document["to_do"] == [] and done.document["told"][0]["proof_name"] == "new.txt"
    for wrong in (
        ("mark", store, "2018", "ffffffff", "--significant"),
        ("told", store, "2018", "nobody"),
        ("show", store, "2030"),
    ):
        outcome = redress("notice", *wrong, *unlock)
        assert outcome.status == 2 and outcome.said_calmly()
    given = ("--wording", "Yes.", "--channel", "form", "--evidence", "log", "--at", "2013-11-21T09:00")
    assert redress("permission", "give", store, "ann@example.org", *given, *unlock).status == 0
    held = redress("notice", "held", store, "--opt-in", "Ann@Example.org", *unlock, "--json")
    assert held.document["notice"]["version"] == "2011"
    never = redress("notice", "held", store, "--opt-in", "bob@example.org", *unlock)
    assert never.status == 2 and never.said_calmly()
    assert redress("notice", "held", store, "--on", "2013-01-01", "--opt-in", "ann@example.org", *unlock).status == 2
