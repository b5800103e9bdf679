"""Everything before the store is open: first start, unlocking, restoring a backup, and a store that is not there."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.errors import RedressError, StoreUnavailable
from desktop_app.ui import collector, opening
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.first_start import FirstStartPage
from desktop_app.ui.opening import Door
from desktop_app.ui.preferences import PreferencesFile
from desktop_app.ui.recovery_page import RecoveryPage
from desktop_app.ui.restore_page import RestorePage
from desktop_app.ui.unlock import NoDoorPage, UnlockPage


class Doorway(QObject):
    """Leads to the store: `page` carries each page to show, `entered` comes when the store is open.

    `chosen` None: the store is in the folder that was chosen at first start, or else in the `usual` one; only then is
    another choice remembered.
    """

    page = Signal(object)
    entered = Signal()

    def __init__(
        self,
        bridge: Bridge,
        chosen: Path | None,
        preferences: PreferencesFile,
        usual: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._preferences = preferences
        self._usual = usual.absolute()
        self._remembers = chosen is None
        self.directory = (chosen or Path(preferences.now.store or usual)).absolute()
        self.new = False  # whether the store was made just now
        self._sample = self._usual.parent / "sample"
        self._own = self.directory  # while the sample is open: where the officer's own store will be

    def in_sample(self) -> bool:
        """Whether the store is the one to play in."""
        return self.directory == self._sample / "store"

    def leave_sample(self) -> None:
        """On to a store of one's own."""
        self.directory = self._own
        self.look()

    def look(self, *, automatic: bool = True) -> None:
        """Look for the store and show what fits; `automatic`: open it with the key in the keychain without a
        question."""
        self._bridge.before_opening(
            partial(opening.look, self.directory), partial(self._looked, automatic=automatic), self._no_way
        )

    def show_restore(self) -> None:
        """Let a backup be put in the store's place."""
        page = RestorePage(self._bridge, self.directory)
        page.restored.connect(self._remember)
        page.left.connect(partial(self.look, automatic=False))
        self._show(page)

    def _looked(self, door: Door, automatic: bool) -> None:
        collector.set_aside()
        if door.exists:
            self._show_unlock(door, automatic)
        elif self._remembers and self._preferences.now.store:
            self._no_way(_gone())
        else:
            self._show_first_start(door)

    def _no_way(self, error: RedressError) -> None:
        page = NoDoorPage(error, self.directory)
        page.try_again.connect(self.look)
        page.restore_wanted.connect(self.show_restore)
        page.new_store_wanted.connect(self._begin_anew)
        page.folder_chosen.connect(self._look_in)
        self._show(page)

    def _look_in(self, folder: str) -> None:
        self._bridge.before_opening(partial(opening.look_in, Path(folder)), self._looked_in, self._no_way)

    def _looked_in(self, door: Door) -> None:
        self.directory = door.directory
        if door.exists:
            self._found(door)
        else:
            self._show_first_start(door)

    def _begin_anew(self) -> None:
        """As on the first day: the store that was remembered is gone."""
        self.directory = self._usual
        self._remember()
        self.look()

    def _show_first_start(self, door: Door) -> None:
        page = FirstStartPage(self._bridge, door, self._sample)

        def created(code: str) -> None:
            self.directory = page.directory()
            self._remember()
            self.new = True
            self._show_recovery_code(code)

        def restore() -> None:
            self.directory = page.directory()
            self.show_restore()

        def play() -> None:
            self._own, self.directory = page.directory(), self._sample / "store"
            self.new = True
            self.entered.emit()

        page.created.connect(created)
        page.sample_opened.connect(play)
        page.found.connect(self._found)
        page.restore_wanted.connect(restore)
        self._show(page)

    def _found(self, door: Door) -> None:
        self.directory = door.directory
        self._remember()
        self._show_unlock(door, automatic=False)

    def _show_recovery_code(self, code: str) -> None:
        page = RecoveryPage(self._bridge, code)
        page.finished.connect(self.entered)
        self._show(page)

    def _show_unlock(self, door: Door, automatic: bool) -> None:
        hint = ""
        if self.in_sample():
            said = self.tr('This is the sample store. Its passphrase is "{passphrase}".')
            hint = said.format(passphrase=opening.sample_passphrases()[0])
        page = UnlockPage(self._bridge, self.directory, door, hint)
        page.unlocked.connect(self.entered)
        page.restore_wanted.connect(self.show_restore)
        self._show(page)
        if automatic and door.key_in_keychain:
            page.try_keychain()

    def _show(self, page: FirstStartPage | RecoveryPage | UnlockPage | RestorePage | NoDoorPage) -> None:
        self.page.emit(page)
        page.focus_first()

    def _remember(self) -> None:
        store = "" if self.directory == self._usual else str(self.directory)
        if self._remembers and store != self._preferences.now.store:
            self._preferences.change(replace(self._preferences.now, store=store))


def _gone() -> RedressError:
    return StoreUnavailable(
        "store-gone",
        "The store is not in its folder any more.",
        safe="Nothing was changed.",
        next_step="If it is on another disk, connect that and try again; otherwise restore a backup.",
    )
