"""Real database servers for the tests, on this computer alone, as a user without rights; gone when they are over."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

PASSWORD = "a real secret of the shop"
_NOBODY = {"user": "nobody", "group": "nogroup"} if hasattr(os, "geteuid") and os.geteuid() == 0 else {}


class NoServer(Exception):
    """A server cannot be had here, and why."""


@contextmanager
def postgresql() -> Iterator[str]:
    """A PostgreSQL server with the user "shop", who has a password, and the database "shop"; its address."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin")) or [Path("/usr/bin")]
    initdb = programs[-1] / "initdb"
    if not initdb.exists():
        raise NoServer("PostgreSQL is not installed (the Debian package is postgresql)")
    with _folder() as folder:
        secret = folder / "secret"
        secret.write_text(PASSWORD, encoding="ascii")
        secret.chmod(0o644)
        made = [initdb, "-D", folder / "data", "-U", "shop", "-A", "scram-sha-256", "--pwfile", secret, "--no-sync"]
        _run([*made, "-E", "UTF8", "--locale=C.UTF-8"], folder)
        port = _free_port()
        options = ["-c", "fsync=off", "-c", "listen_addresses=127.0.0.1", "-k", folder, "-p", str(port)]
        with _running([programs[-1] / "postgres", "-D", folder / "data", *options], folder, port):
            _wait_until_ready(port)
            yield f"postgresql://shop@127.0.0.1:{port}/postgres"


@contextmanager
def mariadb() -> Iterator[str]:
    """A MariaDB server with the user "shop", who has a password, and the database "shop"; its address."""
    server = shutil.which("mariadbd") or "/usr/sbin/mariadbd"
    install = shutil.which("mariadb-install-db")
    if not Path(server).exists() or install is None:
        raise NoServer("MariaDB is not installed (the Debian packages are mariadb-server-core and mariadb-client-core)")
    with _folder() as folder:
        _run(
            [install, "--no-defaults", f"--datadir={folder / 'data'}", "--skip-test-db", "--skip-name-resolve"], folder
        )
        first = folder / "first.sql"
        first.write_text(
            "CREATE DATABASE shop CHARACTER SET utf8mb4;\n"
            f"CREATE USER shop@'127.0.0.1' IDENTIFIED BY '{PASSWORD}';\n"
            "GRANT ALL ON shop.* TO shop@'127.0.0.1';\n",
            encoding="ascii",
        )
        first.chmod(0o644)
        port = _free_port()
        options = [f"--datadir={folder / 'data'}", f"--socket={folder / 's'}", f"--port={port}", f"--init-file={first}"]
        quick = ["--bind-address=127.0.0.1", "--innodb-flush-log-at-trx-commit=0", "--skip-name-resolve"]
        with _running([server, "--no-defaults", *options, *quick], folder, port):
            yield f"mysql://shop@127.0.0.1:{port}/shop"


@contextmanager
def _folder() -> Iterator[Path]:
    """With a short name, for sockets, and owned by whom the server runs as."""
    with tempfile.TemporaryDirectory(prefix="srv", dir="/tmp", ignore_cleanup_errors=True) as name:
        if _NOBODY:
            shutil.chown(name, **_NOBODY)
        yield Path(name)


def _run(command: list[Any], folder: Path) -> None:
    around = _around(folder)
    done = subprocess.run(command, cwd=folder, env=around, capture_output=True, text=True, check=False, **_NOBODY)
    if done.returncode:
        raise NoServer(f"{command[0]} failed: {(done.stderr + done.stdout)[-300:]}")


@contextmanager
def _running(command: list[Any], folder: Path, port: int) -> Iterator[None]:
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(command, cwd=folder, env=_around(folder), stdout=log, stderr=log, **_NOBODY)
    try:
        for _ in range(600):
            if server.poll() is not None:
                raise NoServer(f"{command[0]} ended: {(folder / 'log').read_text(errors='replace')[-500:]}")
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.1)
        yield
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _wait_until_ready(port: int) -> None:
    """PostgreSQL takes connections, and refuses them, while it is still starting up."""
    for _ in range(300):
        try:
            psycopg.connect(host="127.0.0.1", port=port, user="shop", password=PASSWORD, dbname="postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.1)
        else:
            return
    raise NoServer("PostgreSQL did not get ready in half a minute")


def _around(folder: Path) -> dict[str, str]:
    """The folder for temporary files of the tests may be closed to the user without rights."""
    return {**os.environ, "TMPDIR": str(folder)}


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
