"""Whatever is put into a store can be read nowhere outside it: while it is used, once it is closed, after a crash."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.conftest import PASSPHRASE, Kept

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills the process that plants")
PROJECT = Path(__file__).parent.parent.parent


def spellings(secret: bytes) -> list[bytes]:
    """The ways in which bytes might lie on a disk. Of base64, what is the same wherever the text begins."""
    found = [secret, secret.hex().encode(), secret.hex().upper().encode()]
    if secret.isascii():
        found.append(secret.decode().encode("utf-16-le"))
    for start in range(3):
        encoded = base64.b64encode(bytes(start) + secret)
        found.append(encoded[4 if start else 0 : len(encoded) // 4 * 4 - 4])
    return found


def hits(places: list[Path], secrets: dict[str, bytes]) -> list[str]:
    """Where any of the secrets can be read, file names included."""
    found = []
    for place in places:
        for path in [place, *place.rglob("*")]:
            content = path.read_bytes() if path.is_file() else b""
            for name, secret in secrets.items():
                for spelling in spellings(secret):
                    if spelling in content or spelling in str(path).encode():
                        found.append(f"{name} in {path}")
    return found


def test_the_search_itself_finds_every_spelling(tmp_path: Path) -> None:
    secret = b"canary-of-the-test-0123456789"
    for number, spelling in enumerate([*spellings(secret), base64.b64encode(b"{'a': '" + secret + b"'}")]):
        (tmp_path / str(number)).write_bytes(b"before" + spelling + b"after")
        assert hits([tmp_path / str(number)], {"it": secret}), number


@pytest.mark.parametrize("end", ["used", "closed", "killed"])
def test_nothing_put_into_any_field_lies_readable_on_the_disk(kept: Kept, tmp_path: Path, end: str) -> None:
    places = {name: tmp_path / name for name in ("home", "temp", "cache")}
    for place in places.values():
        place.mkdir()
    environment = {
        **os.environ,
        "HOME": str(places["home"]),
        "TMPDIR": str(places["temp"]),
        "SQLITE_TMPDIR": str(places["temp"]),
        "XDG_CACHE_HOME": str(places["cache"]),
        "XDG_CONFIG_HOME": str(places["cache"]),
        "XDG_DATA_HOME": str(places["cache"]),
    }
    planting = subprocess.Popen(
        [sys.executable, "-m", "tests.store.planting", str(kept.folder), str(kept.code), end],
        cwd=PROJECT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert planting.stdout is not None and planting.stderr is not None
    line = planting.stdout.readline()
    if not line:
        pytest.fail(planting.stderr.read().decode())
    secrets = {name: bytes.fromhex(secret) for name, secret in json.loads(line).items()}
    assert len(secrets) > 50
    if end == "closed":
        planting.communicate(b"\n")
    if end == "killed":
        planting.kill()
        planting.communicate()
    secrets["the passphrase"] = PASSPHRASE.encode()
    secrets["the recovery code"] = kept.code.secret
    try:
        assert hits([kept.folder, *places.values()], secrets) == []
        for path in kept.folder.rglob("store.db*"):
            assert not path.read_bytes().startswith(b"SQLite format 3")
    finally:
        said = planting.communicate(b"\n") if end == "used" else (b"", b"")
    assert hits([kept.folder, *places.values()], secrets) == []
    assert not any(spelling in part for part in said for secret in secrets.values() for spelling in spellings(secret))
    store = kept.open()
    assert store.verify().ok
