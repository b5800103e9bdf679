"""Permissions in words: what for, where one stands, what happened, and why somebody must not be mailed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.permissions import Purpose, State


def purpose_word(purpose: Purpose) -> str:
    """A purpose in words."""
    tr = QCoreApplication.translate
    return {
        Purpose.PROMOTION: tr("permissions", "Promotional messages"),
        Purpose.SHARING: tr("permissions", "Sharing with others for their marketing"),
    }[purpose]


def state_word(state: State) -> str:
    """Where a permission stands, in words."""
    tr = QCoreApplication.translate
    return {
        State.YES: tr("permissions", "permitted"),
        State.NO: tr("permissions", "not permitted"),
        State.WITHDRAWN: tr("permissions", "opted out"),
        State.UNCONFIRMED: tr("permissions", "not confirmed yet"),
        State.UNPROVEN: tr("permissions", "draft: no evidence"),
    }[state]


def event_word(kind: str) -> str:
    """What happened to a permission, in words."""
    tr = QCoreApplication.translate
    return {
        "given": tr("permissions", "opted in"),
        "confirmed": tr("permissions", "confirmed"),
        "withdrawn": tr("permissions", "opted out"),
    }.get(kind, kind)


def why_word(why: str) -> str:
    """Why somebody must not be mailed, in words."""
    tr = QCoreApplication.translate
    return {
        "opted out": tr("permissions", "opted out"),
        "never opted in": tr("permissions", "never opted in"),
        "the opt-in was not confirmed": tr("permissions", "the opt-in was not confirmed"),
        "there is no evidence of the opt-in": tr("permissions", "there is no evidence of the opt-in"),
        "not one e-mail address": tr("permissions", "not one e-mail address"),
        "the row cannot be read": tr("permissions", "the row cannot be read"),
    }.get(why, why)
