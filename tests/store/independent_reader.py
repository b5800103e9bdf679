"""Opens a store without Redress, SQLAlchemy or SQLCipher: the standard library and `cryptography` are enough.

`python independent_reader.py FOLDER OUT.sqlite` asks for the passphrase and writes the decrypted database. It is the
way out if this program should ever be gone, and the second opinion on what is written to disk. The store must have
been closed (no store.db-wal beside the database).
"""

from __future__ import annotations

import getpass
import hashlib
import hmac
import json
import sqlite3
import sys
import unicodedata
from base64 import b64decode
from contextlib import closing
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap

PAGE, SALT, IV, MAC = 4096, 16, 16, 64
CHUNK = 1 << 20


def database_key(folder: Path, passphrase: str) -> bytes:
    """The database's key by any passphrase slot of keystore.json; ValueError where the passphrase opens none."""
    kept = json.loads((folder / "keystore.json").read_text())
    typed = unicodedata.normalize("NFKC", passphrase).encode()
    for slot in kept["slots"]:
        if slot["kind"] == "passphrase":
            salt, cost = b64decode(slot["salt"]), slot["kdf"]
            stretched = Argon2id(
                salt=salt,
                length=32,
                iterations=cost["iterations"],
                lanes=cost["lanes"],
                memory_cost=cost["memory_kib"],
            ).derive(typed)
            kek = hkdf(stretched, f"redress-store/v1/slot/{slot['id']}/{kept['store_id']}", salt)
            try:
                return hkdf(aes_key_unwrap(kek, b64decode(slot["wrapped"])), "redress-store/v1/database")
            except InvalidUnwrap:
                continue
    raise ValueError("the passphrase opens no slot")


def hkdf(key: bytes, info: str, salt: bytes | None = None) -> bytes:
    """HKDF-SHA256, 256 bits."""
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=info.encode()).derive(key)


def decrypted(database: bytes, key: bytes) -> bytes:
    """The plain SQLite file; ValueError naming the first page whose seal is broken."""
    salt = database[:SALT]
    mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    pages = []
    for number in range(1, len(database) // PAGE + 1):
        page = database[(number - 1) * PAGE : number * PAGE]
        start = SALT if number == 1 else 0
        body, iv, seal = page[start : -IV - MAC], page[-IV - MAC : -MAC], page[-MAC:]
        sealed = body + iv + number.to_bytes(4, "little")
        if not hmac.compare_digest(hmac.digest(mac_key, sealed, "sha512"), seal):
            raise ValueError(f"page {number} is damaged or the key is another")
        decryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
        head = b"SQLite format 3\0" if number == 1 else b""
        pages.append(head + decryptor.update(body) + bytes(IV + MAC))
    return b"".join(pages)


def attachment(sealed: bytes, attachment_id: bytes, key: bytes) -> bytes:
    """What is in the file of a large attachment; InvalidTag where it is not as it was written."""
    chunks = [sealed[at : at + CHUNK + 16] for at in range(0, len(sealed), CHUNK + 16)]
    return b"".join(
        AESGCM(key).decrypt(
            number.to_bytes(11, "big") + bytes([number == len(chunks) - 1]), chunk, b"redress-blob/1 " + attachment_id
        )
        for number, chunk in enumerate(chunks)
    )


def with_attachments(database: Path, folder: Path) -> None:
    """Put what is in the files of large attachments back into the rows of a decrypted database."""
    with closing(sqlite3.connect(database)) as plain:
        kept = plain.execute("SELECT id, blob_key FROM attachment WHERE blob_key IS NOT NULL").fetchall()
        for id_, key in kept:
            content = attachment((folder / "blobs" / id_).read_bytes(), bytes.fromhex(id_), key)
            plain.execute("UPDATE attachment SET content = ?, blob_key = NULL WHERE id = ?", (content, id_))
        plain.commit()


if __name__ == "__main__":
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    key = database_key(folder, getpass.getpass("Passphrase: "))
    out.write_bytes(decrypted((folder / "store.db").read_bytes(), key))
    with_attachments(out, folder)
