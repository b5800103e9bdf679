"""Looks for what was erased in every byte a store has on the disk, decrypted: pages, write-ahead log, files, names."""

from __future__ import annotations

from pathlib import Path

from desktop_app.store import keystore
from desktop_app.store.store import Store
from tests.store.independent_reader import attachment, decrypted


def found(store: Store, secrets: list[str]) -> list[str]:
    """Which of the texts are in the database's pages (free ones and the slack of used ones too), and in attachments.
    The write-ahead log must be empty: what is in it is not decrypted here."""
    folder = store.directory
    log = folder / "store.db-wal"
    assert not log.exists() or log.stat().st_size == 0
    pages = decrypted((folder / "store.db").read_bytes(), keystore.derive(store._key, "database"))
    places = {"the pages": pages}
    driver = store._connect()
    for id_, key in driver.execute("SELECT id, blob_key FROM attachment WHERE blob_key IS NOT NULL").fetchall():
        places[id_] = attachment((folder / "blobs" / id_).read_bytes(), bytes.fromhex(id_), key)
    driver.close()
    for path in folder.rglob("*"):
        if path.is_file():
            places[str(path)] = path.read_bytes()
    return [
        f"{secret} in {place}"
        for place, content in places.items()
        for secret in secrets
        for encoding in ("utf-8", "utf-16-le")
        if secret.encode(encoding) in content or secret.encode(encoding) in place.encode()
    ]


def blobs(folder: Path) -> list[str]:
    """The names of the files of large attachments."""
    return sorted(path.name for path in (folder / "blobs").iterdir()) if (folder / "blobs").exists() else []
