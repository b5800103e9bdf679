"""What a screen reader is told of every page of the real window, gone through with the keyboard alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PROJECT
from tests.journeys.person import Person, Thing, missing_tools
from tests.journeys.xvfb import Screen

pytestmark = [
    pytest.mark.journey,
    pytest.mark.timeout(240),
    pytest.mark.skipif(bool(missing_tools()), reason=f"`./dev test` installs {', '.join(missing_tools())}"),
]

PASSPHRASE = "harbour-violin-cactus-ninety"
USED = {
    "push button", "check box", "radio button", "toggle button", "text", "password text", "combo box", "list", "table",
    "list item", "page tab", "spin button",
}  # fmt: skip
PLACES = (
    "Dashboard", "Inbox", "Open", "Due soon", "Overdue", "Waiting", "Closed", "Disclosures", "Permissions", "Notices",
    "Statistics", "Retention", "Data sources", "Officers", "Store check", "Backups", "Security", "Settings", "Guide",
)  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store that a passphrase opens."""
    secret = tmp_path / "passphrase.txt"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    secret.chmod(0o600)
    command = ["store", "create", str(tmp_path / "store"), "--organisation", "Chinook", "--officer", "Amara Osei"]
    command += ["--no-keyring", "--passphrase-file", str(secret)]
    subprocess.run([sys.executable, "-P", "-m", "desktop_app", *command], cwd=PROJECT, check=True, capture_output=True)
    return tmp_path / "store"


def place(things: list[Thing]) -> str:
    """The place that is chosen in the navigation."""
    chosen = [t.name for t in things if t.role == "check box" and "checked" in t.states and t.showing]
    return next((name.partition(",")[0] for name in chosen if name.partition(",")[0] in PLACES), "")


def focused_place(things: list[Thing]) -> str:
    """The place in the navigation that has the keyboard; empty where it is elsewhere."""
    names = [t.name.partition(",")[0] for t in things if t.role == "check box" and "focused" in t.states and t.showing]
    return next((name for name in names if name in PLACES), "")


def to_navigation(person: Person) -> None:
    """From pane to pane, until the navigation has the keyboard."""
    for _ in range(3):
        if focused_place(person.look()):
            return
        person.press("F6")


def nameless(things: list[Thing]) -> list[tuple[str, str]]:
    """What can be used and has no name, with what it stands in."""
    return [
        (t.role, next((above.name for above in t.inside if above.name), ""))
        for t in things
        if t.role in USED and t.showing and "focusable" in t.states and not t.name
    ]


def test_every_page_is_reached_by_keys_and_named_to_a_screen_reader(store: Path) -> None:
    with Screen(1024, 740) as screen:
        person = Person(screen, ["open", str(store)])
        person.find("Your passphrase", "password text")
        assert nameless(person.look()) == []
        person.type(PASSPHRASE)
        person.press("Return")
        person.find("Dashboard", "check box", seconds=40)
        person.press("ctrl+n")
        person.find("Name", "text")
        assert nameless(person.look()) == []
        person.type("Mei Haddad")
        person.press("ctrl+Return")
        assert person.sees("What do they ask?")  # and the keyboard stands where it is to be mended
        person.type("Please send me a copy of my data.")
        person.press("ctrl+Return")
        case = person.find("Mei Haddad, ", "list item")
        assert "DSR-" in case.name and "stage Intake" in case.name and ("due in" in case.name or "no due" in case.name)
        assert nameless(person.look()) == []
        person.press("ctrl+f")
        to_navigation(person)
        for _ in PLACES:
            if focused_place(person.look()) == PLACES[0]:
                break
            person.press("Up")
        seen = {}
        for name in PLACES:
            person.wait_for(lambda things, name=name: things[0] if place(things) == name else None, name)
            things = person.look()
            seen[name] = nameless(things)
            listed = [t.name.partition(",")[0] for t in things if t.role == "check box" and t.name]
            assert [n for n in listed if n in PLACES][:4] == list(PLACES[:4])  # read in the order they are seen in
            assert any("focused" in t.states and t.showing for t in things), f"nothing has the keyboard at {name}"
            to_navigation(person)  # a form that is the first thing to do on a page has taken it
            assert focused_place(person.look()) == name
            person.press("Down")
        assert seen == {name: [] for name in PLACES}
        person.end_program()
