"""Packs the frozen program as a .deb for Debian, Ubuntu and their kin: `make_deb.py BUILD DIST`.

A vendor's package: everything under /opt/redress, and beside it what a desktop looks for. Two packs of one frozen
folder are the same to the byte (dates from SOURCE_DATE_EPOCH, owner root, files in order).
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
# What Qt loads from the system; found missing one by one on a bare Debian 12.
DEPENDS = ", ".join(
    (
        "libc6 (>= 2.36)",
        "libstdc++6",
        "libglib2.0-0 | libglib2.0-0t64",
        "libgl1",
        "libegl1",
        "libxkbcommon0",
        "libfontconfig1",
        "libfreetype6",
        "libdbus-1-3",
        "libx11-6",
        "libxcb-cursor0",
        "libxcb-icccm4",
        "libxcb-keysyms1",
        "libxcb-xkb1",
        "libxcb-shape0",
        "libxkbcommon-x11-0",
        "libcups2 | libcups2t64",
        "zlib1g",
    )
)
RECOMMENDS = "gnome-keyring | kwalletmanager | keepassxc, at-spi2-core"
CONTROL = """\
Package: redress
Version: {version}
Architecture: amd64
Maintainer: The Redress authors <redress@example.invalid>
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Section: misc
Priority: optional
Description: answer requests about personal data, from arrival to the signed record
 Redress takes a privacy officer from the letter that asks "what do you hold
 about me?" to the signed record of what was answered: the deadline, who is
 asking, finding and correcting the data, and a PDF that can be proven years
 later. Requests are kept in an encrypted store on the officer's own computer;
 no network is needed.
"""


def main(build: Path, dist: Path) -> None:
    """Writes DIST/redress_VERSION_amd64.deb."""
    version = re.search(r'__version__ = "([^"]+)"', (ROOT / "desktop_app" / "__init__.py").read_text())
    assert version is not None
    tree = build / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(tree, build, version[1])
    epoch = int(os.environ["SOURCE_DATE_EPOCH"])
    size = sum(path.lstat().st_size for path in tree.rglob("*")) // 1024
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(
        CONTROL.format(version=version[1], size=size, depends=DEPENDS, recommends=RECOMMENDS)
    )
    settle(tree, epoch)
    target = dist / f"redress_{version[1]}_amd64.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(target)], check=True)
    print(f"{target} ({target.stat().st_size / 1e6:.1f} MB)")


def lay_out(tree: Path, build: Path, version: str) -> None:
    """Every file where a Debian system expects it."""
    shutil.copytree(build / "frozen" / "redress", tree / "opt" / "redress", symlinks=True)
    for link in [path for path in (tree / "opt").rglob("*") if path.is_symlink() and not path.exists()]:
        link.unlink()  # to a library that was left out
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "redress").symlink_to("/opt/redress/redress")
    share = tree / "usr" / "share"
    date = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC).date().isoformat()
    filled = {"@VERSION@": version, "@DATE@": date, "@COMMANDS@": commands()}
    put(share / "applications" / "redress.desktop", HERE / "redress.desktop", filled)
    metainfo = "org.redress.Redress.metainfo.xml"
    put(share / "metainfo" / metainfo, HERE / metainfo, filled)
    put(share / "man" / "man1" / "redress.1", HERE / "redress.1", filled)
    page = share / "man" / "man1" / "redress.1"
    (share / "man" / "man1" / "redress.1.gz").write_bytes(gzip.compress(page.read_bytes(), mtime=0))
    page.unlink()
    icons = share / "icons" / "hicolor"
    (icons / "scalable" / "apps").mkdir(parents=True)
    shutil.copyfile(ROOT / "resources" / "icons" / "redress.svg", icons / "scalable" / "apps" / "redress.svg")
    for picture in (build / "icons").glob("*.png"):
        folder = icons / f"{picture.stem}x{picture.stem}" / "apps"
        folder.mkdir(parents=True)
        shutil.copyfile(picture, folder / "redress.png")
    doc = share / "doc" / "redress"
    put(doc / "copyright", HERE / "copyright.txt", {})
    for name in ("LICENSE", "README.md", "SECURITY.md", "CHANGELOG.md"):
        shutil.copyfile(ROOT / name, doc / name)
    shutil.copyfile(build / "sbom.json", doc / "sbom.json")
    shutil.copytree(build / "licences", doc / "licences")


def put(target: Path, source: Path, filled: dict[str, str]) -> None:
    """A text with its places filled in."""
    text = source.read_text(encoding="utf-8")
    for place, value in filled.items():
        text = text.replace(place, value)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")


def commands() -> str:
    """The man page's list, from the command line's own table, so that it cannot fall behind."""
    found = re.findall(
        r'^    "([a-z]+)": \("\w+", "([^"]+)"\),$', (ROOT / "desktop_app" / "cli" / "main.py").read_text(), re.MULTILINE
    )
    if not found:
        raise SystemExit("The table of commands was not found in desktop_app/cli/main.py.")
    return "\n".join(f".TP\n.B {name}\n{said}" for name, said in found)


def settle(tree: Path, epoch: int) -> None:
    """The same rights and dates for every file, whoever packs it."""
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path == tree / "opt" / "redress" / "redress"
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
