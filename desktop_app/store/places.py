"""Where a store lies: a network share or a synchronised folder is no safe place for a database, and is told of."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.phrase import Phrase

MOUNTS = Path("/proc/self/mounts")
_NETWORK = frozenset("9p afs ceph cifs davfs glusterfs lustre ncpfs nfs nfs4 smb2 smb3 smbfs sshfs webdav".split())
_NETWORK_FUSE = ("sshfs", "rclone", "davfs", "s3fs", "gvfsd-fuse", "goofys", "gcsfuse", "google-drive", "onedriver")
_REMOTE_DRIVE = 4  # DRIVE_REMOTE of the Windows function GetDriveType
# Folder names and marker files the programs themselves make.
_SYNC_NAMES = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "mobile documents": "iCloud Drive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud drive": "pCloud",
    "syncthing": "Syncthing",
    "seafile": "Seafile",
    "box": "Box",
    "box sync": "Box",
}
_SYNC_MARKERS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".owncloudsync.log": "ownCloud",
    ".nextcloudsync.log": "Nextcloud",
}
_SYNC_DATABASES = ("._sync_", ".sync_")


@dataclass(frozen=True)
class Mount:
    """One line of the system's list of mounted file systems."""

    point: Path
    kind: str
    source: str


def doubt(directory: Path) -> Phrase | None:
    """Why a folder is no good place for a store, ready to be read before the first write; None where it is one."""
    if is_network(directory):
        return Phrase(
            "This folder is on a network share. A store there can be damaged when the connection breaks, and others "
            "may be able to copy it. Choose a folder on this computer's own disk."
        )
    service = synchronised_by(directory)
    if service:
        return Phrase(
            "This folder is synchronised by {service}. It copies a store while it is being written, to computers that "
            "are not yours to control. Choose a folder that stays on this computer.",
            {"service": service},
        )
    return None


def is_network(directory: Path) -> bool:
    """Whether a folder, which need not exist yet, is on a file system of another computer."""
    nearest = _nearest(directory)
    if sys.platform == "win32":
        windll = ctypes.windll.kernel32
        return str(nearest).startswith("\\\\") or windll.GetDriveTypeW(nearest.anchor) == _REMOTE_DRIVE
    mount = mount_of(nearest, read_mounts())
    return mount is not None and _is_network_kind(mount.kind)


def synchronised_by(directory: Path) -> str:
    """The service that seems to synchronise a folder, by the names and marks such services leave; empty for none."""
    for folder in (directory, *directory.parents):
        name = folder.name.casefold()
        if name in _SYNC_NAMES or name.startswith("onedrive - "):
            return _SYNC_NAMES.get(name, "OneDrive")
        try:
            inside = [entry.name for entry in os.scandir(folder)] if folder.is_dir() else []
        except OSError:
            continue
        for entry in inside:
            lowered = entry.casefold()
            if lowered in _SYNC_MARKERS:
                return _SYNC_MARKERS[lowered]
            if lowered.endswith(".db") and lowered.startswith(_SYNC_DATABASES):
                return "ownCloud or Nextcloud"
    return ""


def read_mounts(path: Path = MOUNTS) -> tuple[Mount, ...]:
    """The mounted file systems; none where the system keeps no such list."""
    try:
        lines = path.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ()
    fields = (line.split(" ") for line in lines)
    return tuple(Mount(Path(_unescaped(f[1])), f[2], _unescaped(f[0])) for f in fields if len(f) >= 3)


def mount_of(directory: Path, mounts: Iterable[Mount]) -> Mount | None:
    """The file system a folder is on: the longest mount point above it, the last mounted of equals."""
    above = [mount for mount in mounts if directory.is_relative_to(mount.point)]
    return max(reversed(above), key=lambda mount: len(mount.point.parts), default=None)


def _is_network_kind(kind: str) -> bool:
    name = kind.casefold()
    return name in _NETWORK or (name.startswith("fuse.") and name.removeprefix("fuse.").startswith(_NETWORK_FUSE))


def _nearest(directory: Path) -> Path:
    """The folder itself or the nearest one above it that exists, links followed."""
    for folder in (directory.absolute(), *directory.absolute().parents):
        if folder.exists():
            return folder.resolve()
    return directory.absolute()


def _unescaped(text: str) -> str:
    """The four characters that the list of mounts writes in octal."""
    for code, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(code, character)
    return text
