"""Passwords of databases are kept in the keychain and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.desk import office, source_passwords
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.organisation import NewDataSource
from desktop_app.store.keychain import KeychainTrouble, NoKeychain, Trouble
from tests.desk.conftest import Hands


class Keychain(dict[str, str]):
    """Keeps secrets while a test runs."""

    label = "Test"

    def set(self, name: str, secret: str) -> None:
        self[name] = secret

    def delete(self, name: str) -> None:
        self.pop(name, None)


def test_a_password_lies_in_the_keychain_under_the_name_of_its_source_and_not_in_the_store(hands: Hands) -> None:
    keychain = Keychain({"Shop": "the key of a store"})
    hands.desk.store.around = replace(hands.desk.store.around, keychain=keychain)  # type: ignore[arg-type]
    config = {"kind": "database", "url": "postgresql://shop@127.0.0.1:1/shop", "table": "customer", "key": "id"}
    office.add_source(hands.desk, NewDataSource("Shop", config, "Sales", "", "", "", "", ()))
    source_passwords.keep_password(hands.desk, "Shop", "hunter2 of the shop")
    assert keychain["data source Shop"] == "hunter2 of the shop"
    assert source_passwords.password_of(keychain)("Shop") == "hunter2 of the shop"  # type: ignore[arg-type]
    assert source_passwords.password_of(keychain)("Other") is None  # type: ignore[arg-type]
    assert not any("hunter2" in str(vars(source)) for source in office.sources(hands.desk))
    source_passwords.forget_password(hands.desk, "Shop")
    assert source_passwords.password_of(keychain)("Shop") is None  # type: ignore[arg-type]


def test_without_a_keychain_a_password_is_kept_nowhere(hands: Hands) -> None:
    class Silent(Keychain):
        def get(self, name: str, default: object = None) -> str:  # type: ignore[override]
            raise KeychainTrouble(Trouble.SILENT)

        def set(self, name: str, secret: str) -> None:
            raise KeychainTrouble(Trouble.SILENT)

    for keychain in (None, NoKeychain(Trouble.NONE), Silent()):
        hands.desk.store.around = replace(hands.desk.store.around, keychain=keychain)  # type: ignore[arg-type]
        with pytest.raises(Refused, match="was not kept"):
            source_passwords.keep_password(hands.desk, "Shop", "hunter2")
        assert source_passwords.password_of(keychain)("Shop") is None  # type: ignore[arg-type]


def test_an_address_with_a_password_is_not_put_on_the_list(hands: Hands) -> None:
    config = {"kind": "database", "url": "postgresql://me:hunter2@127.0.0.1/shop", "table": "c", "key": "id"}
    with pytest.raises(BadInput, match="password"):
        office.add_source(hands.desk, NewDataSource("Shop", config, "Sales", "", "", "", "", ()))
    assert all(source.details.name != "Shop" for source in office.sources(hands.desk))
