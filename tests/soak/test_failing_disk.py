"""The disk fails at every single moment, not only at every other one."""

from __future__ import annotations

import pytest

from tests.store import test_failing_disk
from tests.store.conftest import _stretch_once, _template, kept  # noqa: F401 - the fixtures those tests ask for
from tests.store.test_failing_disk import (  # noqa: F401 - run here, with none left out
    _quick_passphrases,
    test_a_backup_is_there_whole_or_not_at_all,
    test_a_data_key_is_the_old_or_the_new_one,
    test_a_large_attachment_is_kept_whole_or_not_at_all,
    test_a_passphrase_is_the_old_or_the_new_one,
    test_a_restore_leaves_the_present_store_or_the_restored_one,
    test_a_store_is_created_whole_or_not_at_all,
    test_an_erasure_is_whole_or_none_and_its_log_follows,
)


@pytest.fixture(autouse=True)
def _none_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(test_failing_disk, "EVERY", 1)
