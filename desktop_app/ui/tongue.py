"""The language of the window: which one, and its catalogues, loaded once when the program starts."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.carried import carried

LOG = logging.getLogger("redress")


def spoken() -> str:
    """The language the window speaks, as ISO 639 names it."""
    return QCoreApplication.translate("dates", "en_GB").split("_")[0]


def speak(app: QApplication, choice: str = "system") -> None:
    """Say everything in this language from now on: "system" is that of the computer where there is a catalogue of it,
    otherwise English. Where a catalogue was not compiled the log says so, and the window speaks English."""
    language = QLocale.system().name().split("_")[0] if choice == "system" else choice
    if language == "en" or (choice == "system" and not list(carried("translations").glob(f"*_{language}.ts"))):
        return
    for part in ("window", "sentences"):
        translator = QTranslator(app)
        if translator.load(f"{part}_{language}", str(carried("translations"))):
            app.installTranslator(translator)
        else:
            LOG.warning("the catalogue %s_%s.qm is missing; the window speaks English", part, language)
    buttons = QTranslator(app)  # of Qt's own dialogs
    if buttons.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(buttons)
    if choice != "system":
        QLocale.setDefault(QLocale(language))
