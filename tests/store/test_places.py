"""A store on a network share or in a synchronised folder is warned about, and written to without shared memory."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.store import engine, places
from desktop_app.store.places import Mount
from tests.store.conftest import Kept

MOUNT_LIST = r"""/dev/vda1 / ext4 rw,relatime 0 0
server:/export /mnt/team nfs4 rw,vers=4.2 0 0
//nas/office /mnt/nas\040office cifs rw 0 0
user@host: /home/ada/remote fuse.sshfs rw 0 0
/dev/sdb1 /mnt/team/local ext4 rw 0 0
portal /run/user/1000/doc fuse.portal rw 0 0
broken
"""


@pytest.fixture
def mounts(tmp_path: Path) -> tuple[Mount, ...]:
    """A list of mounts as Linux writes it."""
    path = tmp_path / "mounts"
    path.write_text(MOUNT_LIST)
    return places.read_mounts(path)


@pytest.mark.parametrize(
    ("folder", "network"),
    [
        ("/home/ada/store", False),
        ("/mnt/team/store", True),
        ("/mnt/nas office/a/b", True),
        ("/mnt/nas office 2/a", False),
        ("/home/ada/remote", True),
        ("/mnt/team/local/store", False),
        ("/run/user/1000/doc/x", False),
    ],
)
def test_the_file_system_nearest_to_the_folder_counts(
    mounts: tuple[Mount, ...], folder: str, network: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "read_mounts", lambda: mounts)
    monkeypatch.setattr(places, "_nearest", lambda directory: directory)
    assert places.is_network(Path(folder)) is network
    assert (places.doubt(Path(folder)) is not None) is network


@pytest.mark.parametrize(
    ("names", "service"),
    [
        (["Dropbox", "work"], "Dropbox"),
        (["OneDrive - Chinook GmbH", "store"], "OneDrive"),
        (["Nextcloud"], "Nextcloud"),
        (["Mobile Documents", "com~apple~CloudDocs"], "iCloud Drive"),
        (["Documents", "boxes"], ""),
        (["Documents", "store"], ""),
    ],
)
def test_synchronised_folders_are_known_by_their_names(tmp_path: Path, names: list[str], service: str) -> None:
    folder = tmp_path.joinpath(*names)
    assert places.synchronised_by(folder) == service


@pytest.mark.parametrize("mark", [".dropbox", ".stfolder", "._sync_8d5f.db", ".sync_journal.db"])
def test_synchronised_folders_are_known_by_the_marks_left_in_them(tmp_path: Path, mark: str) -> None:
    inside = tmp_path / "anything" / "deeper"
    inside.mkdir(parents=True)
    assert places.doubt(inside) is None
    (tmp_path / mark).touch()
    said = places.doubt(inside)
    assert said is not None and "synchronised" in said.text()


def test_without_a_list_of_mounts_nothing_is_claimed(tmp_path: Path) -> None:
    assert places.read_mounts(tmp_path / "missing") == ()
    assert places.mount_of(tmp_path, ()) is None


def test_on_a_network_share_the_store_works_without_the_write_ahead_log(
    kept: Kept, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The share itself is not to be had here: the system is made to say that the folder is on one."""
    monkeypatch.setattr(engine, "is_network", lambda _: True)
    shared = Path(shutil.copytree(kept.folder, tmp_path / "shared"))
    store = Kept(shared, kept.code, kept.stack).open()
    store.back_up(tmp_path / "store.backup")
    assert not (shared / "store.db-wal").exists() and not (shared / "store.db-shm").exists()
    with closing(engine.connect(shared / "store.db", store._database_key)) as driver:
        assert driver.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert store.verify().ok
