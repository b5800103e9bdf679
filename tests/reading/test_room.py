"""A file that breaks the reader breaks nothing else, and the process that reads can do nothing but read."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from PIL import Image

from desktop_app.domain.errors import BadInput
from desktop_app.reading import limits, reader, room
from desktop_app.reading.frames import BrokenFrame, pack, read_frame
from desktop_app.reading.mail import read_mail

MAIL = b"From: Leonie <leonie@example.org>\r\nSubject: My data\r\n\r\nPlease.\r\n"


@pytest.fixture
def own_room(monkeypatch: pytest.MonkeyPatch) -> Iterator[room.ReadingRoom]:
    """A room of this test alone."""
    made = room.ReadingRoom()
    monkeypatch.setattr(reader, "ROOM", made)
    yield made
    made.close()


def in_the_child(code: str) -> subprocess.CompletedProcess[str]:
    """Run code where files are read, once it is shut in."""
    start = f"from desktop_app.reading import child; child._load(); child._shut_in()\n{code}"
    return subprocess.run([sys.executable, "-c", start], capture_output=True, text=True, timeout=60, check=False)


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (width, height), "navy").save(written, kind)
    return written.getvalue()


def huge_png(width: int, height: int) -> bytes:
    """A small file that says it is a large picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    )


def test_the_process_reads_what_reading_here_would(own_room: room.ReadingRoom) -> None:
    message = EmailMessage()
    message["From"] = "Leonie Köhler <leonie@example.org>"
    message["Date"] = "Mon, 23 Nov 2026 10:00:00 +0100"
    message.set_content("Grüße")
    message.add_attachment(picture(3, 2), maintype="application", subtype="pdf", filename="../scan.pdf")
    raw = message.as_bytes()
    read = reader.read_message(raw, "a.eml")
    assert read == read_mail(raw)
    assert [(one.name, one.media_type) for one in read.attachments] == [("scan.pdf", "image/png")]
    assert read.attachments[0].content == picture(3, 2)


@pytest.mark.parametrize(
    "attempt",
    [
        "open('/etc/hostname')",
        "open('/tmp/left-behind', 'w')",
        "import socket; socket.socket()",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.fork()",
        "import os; os.system('true')",
        "import ctypes; ctypes.CDLL('libc.so.6')",
    ],
)
def test_the_process_opens_no_file_no_connection_and_no_process(attempt: str) -> None:
    ended = in_the_child(f"import socket, subprocess, ctypes, os\n{attempt}\nprint('done')")
    assert "done" not in ended.stdout and "PermissionError" in ended.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="the system's own limits")
def test_what_goes_round_python_finds_no_room_for_a_connection_either() -> None:
    code = "import ctypes; libc = ctypes.PyDLL(None)\n"
    before = subprocess.run(
        [
            sys.executable,
            "-c",
            f"{code}from desktop_app.reading import child; child._load()\n"
            "import sys, socket; sys.addaudithook = lambda hook: None\n"
            "child._shut_in(); print(libc.socket(2, 1, 0), libc.open(b'/etc/hostname', 0))",
        ],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert before.stdout.split() == ["-1", "-1"], before.stderr


def test_the_process_is_given_nothing_of_the_programs_surroundings(
    own_room: room.ReadingRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("A_SECRET", "swordfish")
    own_room.warm_up()
    assert own_room._child is not None
    if sys.platform == "linux":
        assert b"swordfish" not in Path(f"/proc/{own_room._child.pid}/environ").read_bytes()


def test_a_file_that_takes_too_long_is_refused_by_name_and_the_next_is_read(
    own_room: room.ReadingRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_room.warm_up()
    monkeypatch.setattr(limits, "SECONDS", 0.0001)
    with pytest.raises(BadInput) as caught:
        reader.read_message(MAIL + b"x\n" * 400_000, "slow.eml")
    assert caught.value.code == "not-read" and "slow.eml" in caught.value.what and "seconds" in caught.value.what
    monkeypatch.setattr(limits, "SECONDS", 30)
    assert reader.read_message(MAIL, "next.eml").from_address == "leonie@example.org"


def test_a_process_that_was_ended_from_outside_is_started_again(own_room: room.ReadingRoom) -> None:
    reader.read_message(MAIL, "a.eml")
    assert own_room._child is not None
    own_room._child.kill()
    own_room._child.wait()
    assert reader.read_message(MAIL, "b.eml").subject == "My data"


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"x" * 100,
        pack(b"t" * 16, {"done": {}}, []),
        pack(b"t" * 16, {"done": {"from_name": 1}}, []),
        pack(b"t" * 16, {"done": {"files": [["../../etc/passwd", "text/plain"]]}}, []),
        pack(b"t" * 16, {"refused": {"what": "x" * 5_000}}, []),
        pack(b"t" * 16, {"failed": "memory"}, []),
        pack(b"t" * 16, {"died": -9}, []),
        pack(b"o" * 16, {"done": {}}, []),
    ],
)
def test_an_answer_that_is_none_is_a_refusal_and_never_a_traceback(
    own_room: room.ReadingRoom, monkeypatch: pytest.MonkeyPatch, answer: bytes
) -> None:
    code = f"import os; os.read(0, 70000); os.write(1, {answer!r})"
    monkeypatch.setattr(room, "_start", lambda: _popen(code))
    monkeypatch.setattr(room.os, "urandom", lambda size: b"t" * size)
    with pytest.raises(BadInput) as caught:
        reader.read_message(MAIL, "a.eml")
    assert "a.eml" in caught.value.what


def _popen(code: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
    )


def test_a_frame_larger_than_allowed_is_no_frame() -> None:
    read, write = room.os.pipe()
    room.os.write(write, pack(b"", {"a": "b" * 100}, [b"x" * 100]))
    with pytest.raises(BrokenFrame):
        read_frame(read, 150)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (huge_png(60_000, 60_000), "picture-too-large"),
        (huge_png(9_000, 6_000), "damaged-file"),
        (picture(40, 40)[:60], "damaged-file"),
        (b"%PDF-1.7\nnothing", "damaged-file"),
        (b"MZ\x90\x00", "kind-not-shown"),
        (b"PK\x03\x04" + bytes(60), "kind-not-shown"),
    ],
)
def test_what_cannot_be_looked_at_is_refused_with_the_reason(
    own_room: room.ReadingRoom, content: bytes, code: str
) -> None:
    with pytest.raises(BadInput) as caught:
        reader.look(content, "scan.png")
    assert caught.value.code == code and "scan.png" in caught.value.what


def test_a_bomb_of_pages_does_not_reach_the_program(own_room: room.ReadingRoom) -> None:
    frames = [Image.new("1", (8, 8)) for _ in range(limits.PAGES + 1)]
    written = io.BytesIO()
    frames[0].save(written, "TIFF", save_all=True, append_images=frames[1:])
    with pytest.raises(BadInput, match="more than 200 pages"):
        reader.measure_scan(written.getvalue(), "letter.tif")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_pictures_are_shown_small_and_scans_are_told_by_their_bytes(own_room: room.ReadingRoom, kind: str) -> None:
    content = picture(3000, 1500, kind)
    (page,) = reader.look(content, "scan").pages
    assert page[:2] == (900, 450) and len(page[2]) == 900 * 450 * 3
    assert reader.measure_scan(content, "scan") == (f"image/{kind.lower()}", 1)


def test_text_is_shown_as_text_whatever_it_says(own_room: room.ReadingRoom) -> None:
    assert reader.look("Grüße, <b>you</b>".encode("cp1252"), "a.txt").text == "Grüße, <b>you</b>"
    looked = reader.look(b"<html><script>alert(1)</script><p>Hello", "a.html")
    assert (looked.text, looked.pages) == ("Hello", ())
    assert not reader.look(b"x" * 300_000, "long.txt").whole


def test_where_a_process_cannot_be_copied_each_file_has_one_of_its_own(
    own_room: room.ReadingRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "_START", f"import os; del os.fork; {room._START}")
    monkeypatch.delattr(room.os, "fork", raising=False)
    assert reader.read_message(MAIL, "a.eml").subject == "My data"
    assert own_room._child is None
    assert reader.read_message(MAIL, "b.eml").subject == "My data"
