"""What the window remembers from one start to the next: how it looks, when it locks, where the store is.

A small file in the user's own configuration folder, not in the store: it is needed before the store is open. Nothing
in it is about a person whose data is kept.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import platformdirs

MINUTES = (1, 2, 3, 5, 10, 15, 20, 30, 45, 60)  # offered; any whole number from the first to the last is kept
SOON = (1, 2, 3, 5, 7, 10, 14, 21, 30)  # days offered; any whole number from the first to the last is kept
LOOKS = ("system", "light", "dark")
LANGUAGES = ("system", "en", "de")  # of the window; letters have their own


@dataclass(frozen=True)
class Preferences:
    """`look` is one of LOOKS, `language` of LANGUAGES; `idle_minutes` without a key or the mouse lock the
    store; what is due within `soon_days` is due soon; `store` is its folder where that is not the user's own,
    otherwise empty; `toured` once the tour was taken or skipped."""

    look: str = "system"
    language: str = "system"
    idle_minutes: int = 10
    soon_days: int = 7
    store: str = ""
    toured: bool = False


class PreferencesFile:
    """The preferences as they are now; each change is written at once. A damaged file is as good as none."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or Path(platformdirs.user_config_dir("Redress", appauthor=False)) / "window.json"
        self.now = _read(self._path)

    def change(self, preferences: Preferences) -> None:
        """Remember these. Where they cannot be written they last until the program ends."""
        self.now = preferences
        aside = self._path.with_suffix(f".{os.getpid()}.new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            aside.write_text(json.dumps(asdict(preferences), ensure_ascii=False), encoding="utf-8")
            aside.replace(self._path)
        except (OSError, UnicodeEncodeError):
            aside.unlink(missing_ok=True)


def _read(path: Path) -> Preferences:
    """Each value that can be used; the usual one in place of any other."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    usual = Preferences()
    if not isinstance(kept, dict):
        return usual
    if kept.get("look") in LOOKS:
        usual = replace(usual, look=kept["look"])
    if kept.get("language") in LANGUAGES:
        usual = replace(usual, language=kept["language"])
    minutes = kept.get("idle_minutes")
    if type(minutes) is int and MINUTES[0] <= minutes <= MINUTES[-1]:
        usual = replace(usual, idle_minutes=minutes)
    days = kept.get("soon_days")
    if type(days) is int and SOON[0] <= days <= SOON[-1]:
        usual = replace(usual, soon_days=days)
    if isinstance(kept.get("store"), str):
        usual = replace(usual, store=kept["store"])
    if kept.get("toured") is True:
        usual = replace(usual, toured=True)
    return usual
