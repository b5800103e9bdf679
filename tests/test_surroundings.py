"""The tests' own surroundings keep what they promise."""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import secretstorage
from jeepney.bus_messages import message_bus
from keyring.backends import SecretService

from desktop_app.store.keychain import SERVICE, SystemKeychain, open_system_keychain
from tests import no_network
from tests.conftest import Clock


def test_the_clock_moves_only_when_told(clock: Clock) -> None:
    assert clock.now() == clock.now() == datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    clock.advance(days=1, hours=15)
    assert clock.today() == date(2026, 11, 26)


def test_randomness_repeats(random_bytes: Callable[[int], bytes]) -> None:
    assert random_bytes(4).hex() == "02c9ead2"


def test_the_copies_are_the_real_data(chinook: Path, weblog: Path) -> None:
    with sqlite3.connect(chinook) as connection:
        connection.execute("UPDATE Customer SET PostalCode = '70173' WHERE CustomerId = 2")
        assert connection.execute("SELECT count(*) FROM Customer").fetchone() == (59,)
    connection.close()
    assert len(weblog.read_bytes().splitlines()) == 10_000


def test_the_home_is_not_the_developers() -> None:
    assert "redress-home-" in os.environ["HOME"]


def test_reaching_the_network_is_refused_and_remembered() -> None:
    with socket.socket() as connection, pytest.raises(ConnectionRefusedError, match="network"):
        connection.connect(("192.0.2.1", 80))
    with pytest.raises(ConnectionRefusedError, match="network"):
        socket.getaddrinfo("example.org", 80)
    assert len(no_network.attempts) == 2
    no_network.attempts.clear()


def test_the_machine_itself_may_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()


@pytest.mark.keychain
def test_a_real_keychain_keeps_and_forgets_a_secret() -> None:
    keychain = open_system_keychain()
    assert isinstance(keychain, SystemKeychain) and keychain.label == "Secret Service"
    keychain.set("the tests' own", "c2VjcmV0")
    assert SecretService.Keyring().get_password(SERVICE, "the tests' own") == "c2VjcmV0"
    keychain.delete("the tests' own")
    assert keychain.get("the tests' own") is None


@pytest.mark.keychain
def test_a_keychain_that_crashes_is_started_again_and_has_lost_nothing() -> None:
    keychain = open_system_keychain()
    assert isinstance(keychain, SystemKeychain)
    keychain.set("kept over a crash", "c2VjcmV0")
    with closing(secretstorage.dbus_init()) as connection:
        asked = message_bus.GetConnectionUnixProcessID("org.freedesktop.secrets")
        (daemon,) = connection.send_and_get_reply(asked).body
    os.kill(daemon, signal.SIGKILL)
    assert keychain.get("kept over a crash") == "c2VjcmV0"
