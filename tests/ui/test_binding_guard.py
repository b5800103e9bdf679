"""PySide6 6.12.0 loses a reference to True on each emit, to None on each data(): Python 3.11 aborts then."""

from __future__ import annotations

import sys

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QSortFilterProxyModel, Qt, Signal

CALLS = 400
SLACK = 100  # references that come and go by themselves


class Sender(QObject):
    """Emits."""

    sent = Signal()


class Empty(QAbstractListModel):
    """Answers None to everything, as each model does for most roles."""

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> None:
        return None


def test_emitting_a_signal_keeps_pythons_references_to_true() -> None:
    sender = Sender()
    sender.sent.emit()
    before = sys.getrefcount(True)
    for _ in range(CALLS):
        sender.sent.emit()
    assert sys.getrefcount(True) > before - SLACK


def test_a_model_without_an_answer_keeps_pythons_references_to_none() -> None:
    model = Empty()
    # Through a proxy, because only a call from C++ goes through the binding.
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    index = proxy.index(0, 0)
    proxy.data(index, Qt.ItemDataRole.DecorationRole)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        proxy.data(index, Qt.ItemDataRole.DecorationRole)
    assert sys.getrefcount(None) > before - SLACK
