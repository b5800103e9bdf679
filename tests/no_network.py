"""Refuses every connection that would leave the machine, and remembers that it was tried.

As a script it does so for a whole process: `python tests/no_network.py MODULE ARGS…` runs the module so.
It watches Python's own sockets; a C++ library's are not seen.
"""

from __future__ import annotations

import ipaddress
import runpy
import socket
import sys
from typing import Any

TRIED = "Tried to reach the network:"
attempts: list[str] = []
_watching = False


def watch() -> None:
    """Refuse from now on, for the rest of the process."""
    global _watching
    if not _watching:
        sys.addaudithook(_refuse)
        _watching = True


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        connection, address = arguments[:2]
        if connection.family not in (socket.AF_INET, socket.AF_INET6) or address is None:
            return
        host = address[0]
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    if not _stays_here(host):
        attempts.append(f"{event} {host!r}")
        print(TRIED, event, repr(host), file=sys.stderr, flush=True)
        raise ConnectionRefusedError(f"{TRIED} {event} {host!r}")


def _stays_here(host: str | bytes | None) -> bool:
    if isinstance(host, bytes):
        host = host.decode("idna")
    if host in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(host).split("%")[0]).is_loopback
    except ValueError:
        return False


if __name__ == "__main__":
    watch()
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
