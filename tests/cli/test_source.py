"""`redress source`: what people are told of data sources, by command; passwords go to the keyring alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app.store import keychain as keychains
from desktop_app.store.keychain import NoKeychain, Trouble
from tests.cli.conftest import Redress

Write = Callable[[str, Any], Path]


class Keychain(dict[str, str]):
    label = "Test"

    def set(self, name: str, secret: str) -> None:
        self[name] = secret

    def delete(self, name: str) -> None:
        self.pop(name, None)


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Keychain:
    kept = Keychain()
    monkeypatch.setattr(keychains, "open_system_keychain", lambda: kept)
    return kept


def test_a_source_is_added_described_and_taken_off_by_command(
    redress: Redress, store: Path, passphrase: Path, write: Write
) -> None:
    write("access.log", "")
    file = write("source.json", {"kind": "weblog", "path": "access.log", "name": "Web log"})
    unlock = ("--passphrase-file", passphrase)
    added = redress("source", "add", store, file, "--purpose", "Security", "--recipient", "Host GmbH", *unlock)
    assert added.status == 0 and "Purpose: Security" in added.out
    one = redress("source", "describe", store, "Web log", "--owner", "IT", "--transfers", "None.", *unlock)
    assert one.status == 0
    said = ("--retention", "Seven days", "--no-recipients")
    assert redress("source", "describe", store, "Web log", "--field", "visit", *said, *unlock).status == 0
    (listed,) = redress("source", "list", store, "--json", *unlock).document
    assert (listed["owner"], listed["purpose"], listed["transfers"]) == ("IT", "Security", "None.")
    assert listed["recipients"] == ["Host GmbH"] and Path(listed["config"]["path"]).is_absolute()
    field = redress("source", "show", store, "Web log", "--field", "visit", "--json", *unlock).document
    assert (field["retention"], field["recipients"], field["purpose"]) == ("Seven days", [], "Security")
    assert redress("source", "describe", store, "Web log", "--field", "visit", "--inherit", *unlock).status == 0
    assert redress("source", "show", store, "Web log", "--json", *unlock).document["fields"] == {}
    assert redress("source", "remove", store, "Web log", *unlock).status == 0
    gone = redress("source", "show", store, "Web log", *unlock)
    assert gone.status == 2 and gone.said_calmly()


def test_what_contradicts_itself_is_refused(redress: Redress, store: Path, passphrase: Path) -> None:
    for said in ((), ("--inherit",), ("--recipient", "A", "--no-recipients")):
        assert redress("source", "describe", store, "X", *said, "--passphrase-file", passphrase).status == 2


def test_a_password_goes_to_the_keyring_and_nowhere_else(redress: Redress, write: Write, keyring: Keychain) -> None:
    secret = write("secret.txt", "hunter2 of the shop\n")
    kept = redress("source", "password", "Shop", "--password-file", secret)
    assert kept.status == 0 and "hunter2" not in kept.out + kept.err
    assert keyring == {"data source Shop": "hunter2 of the shop"}
    config = {"kind": "database", "name": "Shop", "url": "postgresql://me@127.0.0.1:1/s", "table": "c", "key": "id"}
    forgotten = redress("source", "password", write("source.json", config), "--forget")
    assert forgotten.status == 0 and keyring == {}


def test_a_password_is_never_an_argument_and_without_a_terminal_it_is_refused(
    redress: Redress, keyring: Keychain
) -> None:
    assert redress("source", "password", "Shop", "hunter2").status == 2
    asked = redress("source", "password", "Shop")
    assert asked.status == 2 and asked.said_calmly() and keyring == {}


def test_without_a_keyring_a_password_is_kept_nowhere(
    redress: Redress, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keychains, "open_system_keychain", lambda: NoKeychain(Trouble.NONE))
    refused = redress("source", "password", "Shop", "--password-file", write("secret.txt", "hunter2\n"))
    assert refused.status == 1 or refused.status == 2
    assert refused.said_calmly() and "hunter2" not in refused.err
