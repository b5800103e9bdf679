"""The process in which files from strangers are read: it holds no key, opens nothing and reaches nobody.

Started by `room`, which says what travels through the two pipes. Where the system can copy a process (fork),
each file is read in a copy of its own, which ends with it; elsewhere the process reads one file and ends.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import signal
import sys
from typing import Any

from desktop_app.domain.errors import RedressError
from desktop_app.reading import limits
from desktop_app.reading.frames import TOKEN, pack, read_exactly, read_frame

JOBS = {
    "mail": "desktop_app.reading.jobs:mail",
    "outlook": "desktop_app.reading.jobs:outlook",
    "mailbox": "desktop_app.reading.jobs:mailbox",
    "scan": "desktop_app.reading.jobs:scan",
    "look": "desktop_app.reading.jobs:look",
    "words": "desktop_app.reading.jobs:words",
    "page": "desktop_app.reading.jobs:page",
    "hidden": "desktop_app.reading.jobs:hidden",
    "places": "desktop_app.reading.jobs:places",
    "boxes": "desktop_app.reading.jobs:boxes",
}
_FORBIDDEN = (
    "open",
    "socket.",
    "subprocess.",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.system",
    "os.fork",
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.listdir",
    "ctypes.dlopen",
    "winreg.",
)


def main() -> None:
    """Wait for files to read, until the pipe is closed."""
    source, answers = os.dup(0), os.dup(1)
    # Whatever writes to the ordinary outputs by itself must not get between the answers.
    nothing = os.open(os.devnull, os.O_RDWR)
    for ordinary in (0, 1, 2):
        os.dup2(nothing, ordinary)
    os.close(nothing)
    _load()
    while token := read_exactly(source, TOKEN, or_end=True):
        if not hasattr(os, "fork"):
            _answer(source, answers, token)
            return
        if not _in_a_copy(source, answers, token):
            return


def _in_a_copy(source: int, answers: int, token: bytes) -> bool:
    """Read one file in a copy of this process. False where the copy did not end as it should."""
    copy = os.fork()
    if copy == 0:
        try:
            _answer(source, answers, token)
        finally:
            os._exit(0)
    _, status = os.waitpid(copy, 0)
    if status == 0:
        return True
    _write(answers, pack(token, {"died": os.waitstatus_to_exitcode(status)}, []))
    return False


def _answer(source: int, answers: int, token: bytes) -> None:
    facts, blobs = read_frame(source, limits.ANSWER_BYTES)
    _shut_in()
    try:
        said, found = _do(str(facts.get("job")), facts, blobs[0])
        answer = pack(token, {"done": said}, found)
    except RedressError as error:
        said = {"code": error.code, "what": error.what, "safe": error.safe, "next_step": error.next_step}
        answer = pack(token, {"refused": said}, [])
    except MemoryError:
        answer = pack(token, {"failed": "memory"}, [])
    except Exception:  # noqa: BLE001 what a library raises on a hostile file is not known; no trace may leave
        answer = pack(token, {"failed": "reader"}, [])
    _write(answers, answer)


def _do(job: str, facts: dict[str, Any], content: bytes) -> tuple[dict[str, Any], list[bytes]]:
    module, _, name = JOBS[job].partition(":")
    work = getattr(sys.modules[module], name)
    said, found = work(facts, content)
    return dict(said), list(found)


def _load() -> None:
    """Everything that reading may need, while files may still be opened."""
    import encodings

    for module in pkgutil.iter_modules(encodings.__path__):
        if module.name not in ("mbcs", "oem"):  # of Windows alone
            importlib.import_module(f"encodings.{module.name}")
    for work in JOBS.values():
        importlib.import_module(work.partition(":")[0])


def _shut_in() -> None:
    """From here on: little time, little memory, and no file, process or connection can be opened."""
    sys.addaudithook(_refuse)
    try:
        import resource
    except ImportError:
        return  # Windows: the clock of the other side, and the hook above
    # A file descriptor more than the two pipes and the three ordinary ones would be a file or a connection.
    highest = max(int(name) for name in ("0", "1", "2")) + 1
    for what, most in (
        (resource.RLIMIT_CPU, limits.PROCESSOR_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (getattr(resource, "RLIMIT_NPROC", None), 0),
        (resource.RLIMIT_NOFILE, highest),
        (getattr(resource, "RLIMIT_AS", None), limits.MEMORY_BYTES),
    ):
        if what is not None:
            _lower(resource, what, most)
    if hasattr(signal, "SIGXFSZ"):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


def _lower(resource: Any, what: int, most: int) -> None:
    hardest = resource.getrlimit(what)[1]
    if hardest != resource.RLIM_INFINITY:
        most = min(most, hardest)
    try:
        resource.setrlimit(what, (most, most))
    except (ValueError, OSError):
        return  # macOS does not let every limit be set


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        raise PermissionError("the reading process opens nothing")


def _write(answers: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(answers, view) :]
