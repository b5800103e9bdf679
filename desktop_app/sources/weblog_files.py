"""The files of a web server log: one, a folder of them, or a rotated set like "access.log*"; each packed or not."""

from __future__ import annotations

import bz2
import codecs
import glob
import gzip
import lzma
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol

from desktop_app.domain.errors import BadInput
from desktop_app.sources.files import open_file, reading_file, unreadable
from desktop_app.sources.weblog_search import Readable

MOST_FILES = 10_000
_MOST_MEMORY = 256 * 1024 * 1024  # bytes that unpacking may take for its window
_PACKED = {b"\x1f\x8b": "gzip", b"BZh": "bzip2", b"\xfd7zXZ\x00": "xz", b"\x28\xb5\x2f\xfd": "zstandard"}


def files_of(path: Path) -> tuple[Path, ...]:
    """The files a path stands for, the oldest of a rotated set first ("access.log.2.gz", "access.log.1",
    "access.log"). BadInput where there is none."""
    if path.is_file() or not (path.is_dir() or glob.has_magic(path.name)):
        return (path,)
    with reading_file(path):
        named = path.iterdir() if path.is_dir() else path.parent.glob(path.name)
        found = [one for one in named if one.is_file() and not one.name.startswith(".")]
    if not found:
        raise unreadable(path, "there is no file there")
    if len(found) > MOST_FILES:
        raise unreadable(path, f"it stands for more than {MOST_FILES:,} files")
    return tuple(_each_once(sorted(found, key=_age, reverse=True)))[::-1]


def _each_once(files: list[Path]) -> Iterator[Path]:
    """Without further names of one file, as a rotation by links leaves them for a while: its visits are one."""
    seen: set[tuple[int, int]] = set()
    for file in files:
        try:
            about = file.stat()
        except OSError:
            yield file  # what is the matter with it is said when it is opened
            continue
        if about.st_ino == 0 or (about.st_dev, about.st_ino) not in seen:  # 0 where a file system has no such numbers
            seen.add((about.st_dev, about.st_ino))
            yield file


def _age(path: Path) -> tuple[str, float, str]:
    """Sorts a rotated set from the oldest: higher numbers are older, and the one without a number is the newest; sets
    whose names have dates sort by them."""
    name = re.sub(r"\.(gz|bz2|xz|zst)$", "", path.name)
    number = re.search(r"\.(\d{1,5})$", name)
    if number:
        return name[: number.start()], -float(number[1]), name
    return re.sub(r"[-_.]?\d{6,14}", "", name), 0.0 if re.search(r"\d{6}", name) else 1.0, name


def packed_as(path: Path) -> str | None:
    """How a file is packed, as its first bytes say; None where it is not. UTF-16 counts as packed: some programs copy
    a log so. BadInput for an archive of files."""
    with open_file(path) as file, reading_file(path):
        first = file.read(6)
    if first.startswith(b"PK\x03\x04"):
        raise BadInput(
            "packed-file",
            f"The file {path.name} is an archive of files.",
            safe="Nothing was searched.",
            next_step="Take the log out of it, and name that.",
        )
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return next((name for magic, name in _PACKED.items() if first.startswith(magic)), None)


@contextmanager
def opened(path: Path, packed: str | None) -> Iterator[Readable]:
    """A file of a log, unpacked while it is read. BadInput where it cannot be read, is cut off or damaged."""
    import zstandard

    damaged = (EOFError, zlib.error, lzma.LZMAError, zstandard.ZstdError)
    with reading_file(path, damaged), open_file(path) as file:
        unpacker = _OPENED[packed](file) if packed else None
        yield file if unpacker is None else _UntilDamaged(unpacker, (*damaged, OSError))


class _Unpacker(Protocol):
    def read1(self, size: int, /) -> bytes: ...


class _UntilDamaged:
    """Gives all that can be unpacked before it says that the file is cut off or damaged."""

    def __init__(self, unpacker: _Unpacker, damaged: tuple[type[Exception], ...]) -> None:
        self._unpacker, self._damaged = unpacker, damaged
        self._trouble: Exception | None = None

    def read(self, size: int, /) -> bytes:
        if self._trouble is not None:
            raise self._trouble
        parts: list[bytes] = []
        try:
            while size > 0 and (part := self._unpacker.read1(size)):
                parts.append(part)
                size -= len(part)
        except self._damaged as error:
            if not parts:
                raise
            self._trouble = error
        return b"".join(parts)


class _Zstandard:
    """Unpacks frame after frame, and says where the last is cut off: the library's own reader ends there as if all
    were well."""

    _AT_ONCE = 1024  # bytes: they unpack to 32 MB at most, a block of 4 bytes to 128 kB

    def __init__(self, file: BinaryIO) -> None:
        import zstandard

        self._unpacker = zstandard.ZstdDecompressor(max_window_size=_MOST_MEMORY)
        self._file = file
        self._frame: zstandard.ZstdDecompressionObj | None = None
        self._packed = b""

    def read1(self, size: int, /) -> bytes:
        while True:
            if not self._packed:
                self._packed = self._file.read(self._AT_ONCE)
            if not self._packed:
                if self._frame is not None:
                    raise EOFError
                return b""
            if self._frame is None:
                self._frame = self._unpacker.decompressobj()
            part = self._frame.decompress(self._packed)
            self._packed = b""
            if self._frame.eof:
                self._packed, self._frame = self._frame.unused_data, None
            if part:
                return part


class _Utf16:
    """A log that was copied as UTF-16, as the bytes it had."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._decoder = codecs.getincrementaldecoder("utf-16")("replace")

    def read1(self, size: int, /) -> bytes:
        while True:
            read = self._file.read(size)
            text = self._decoder.decode(read, final=not read)
            if text or not read:
                return text.encode("utf-8", "replace")


_OPENED: dict[str, Callable[[BinaryIO], _Unpacker]] = {
    "gzip": lambda file: gzip.GzipFile(fileobj=file),
    "bzip2": bz2.BZ2File,
    "xz": lzma.LZMAFile,
    "zstandard": _Zstandard,
    "utf-16": _Utf16,
}


def size_of(path: Path) -> int:
    """Bytes of a file on the disk; 0 where that cannot be told."""
    try:
        return path.stat().st_size
    except OSError:
        return 0
