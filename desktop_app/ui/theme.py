"""Colours, light and dark, as one set of tokens; from them a palette and one stylesheet for the whole window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from desktop_app.carried import carried


@dataclass(frozen=True)
class Tokens:
    """Every colour of the window, as #RRGGBB. A `…_soft` colour is the ground that its namesake is written on."""

    window: str
    surface: str
    sunken: str
    text: str
    quiet: str
    line: str
    border: str
    accent: str
    on_accent: str
    accent_soft: str
    plain: str
    plain_soft: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str

    def text_pairs(self) -> tuple[tuple[str, str], ...]:
        """Every colour that text is written in, with the ground it is written on (WCAG asks for 4.5:1)."""
        grounds = (self.window, self.surface, self.sunken, self.accent_soft)
        return (
            *((ink, ground) for ink in (self.text, self.quiet) for ground in grounds),
            (self.accent, self.surface),
            (self.accent, self.window),
            (self.on_accent, self.accent),
            (self.bad, self.surface),
            (self.bad, self.window),
            (self.plain, self.plain_soft),
            (self.accent, self.accent_soft),
            (self.good, self.good_soft),
            (self.warn, self.warn_soft),
            (self.bad, self.bad_soft),
            *((self.text, soft) for soft in (self.good_soft, self.warn_soft, self.bad_soft, self.plain_soft)),
        )

    def edge_pairs(self) -> tuple[tuple[str, str], ...]:
        """Edges that tell where a control is (WCAG asks for 3:1): input borders and the focus ring."""
        grounds = (self.window, self.surface, self.sunken)
        return tuple((edge, ground) for edge in (self.border, self.accent) for ground in grounds)


LIGHT = Tokens(
    window="#F4F6F8",
    surface="#FFFFFF",
    sunken="#EBEEF2",
    text="#18222D",
    quiet="#505C69",
    line="#D5DBE2",
    border="#76828F",
    accent="#1B5A9E",
    on_accent="#FFFFFF",
    accent_soft="#E1ECF8",
    plain="#414D5A",
    plain_soft="#E6EAEF",
    good="#1D6338",
    good_soft="#E1F2E6",
    warn="#744600",
    warn_soft="#FCEFD2",
    bad="#9C1F1D",
    bad_soft="#FBE5E3",
)
DARK = Tokens(
    window="#171B21",
    surface="#1F242C",
    sunken="#13171C",
    text="#E8ECF1",
    quiet="#AAB4C0",
    line="#353D48",
    border="#7F8B99",
    accent="#82B7F5",
    on_accent="#0B1826",
    accent_soft="#243850",
    plain="#C4CCD6",
    plain_soft="#2C343E",
    good="#92D8A8",
    good_soft="#1B3524",
    warn="#F2C677",
    warn_soft="#392C12",
    bad="#F6A09A",
    bad_soft="#42201E",
)
TONES = ("plain", "info", "good", "warn", "bad")


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours by WCAG 2.2 (1 to 21)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def tone(tokens: Tokens, name: str) -> tuple[str, str]:
    """Ink and ground of a tone ("plain", "info", "good", "warn", "bad")."""
    return {
        "plain": (tokens.plain, tokens.plain_soft),
        "info": (tokens.accent, tokens.accent_soft),
        "good": (tokens.good, tokens.good_soft),
        "warn": (tokens.warn, tokens.warn_soft),
        "bad": (tokens.bad, tokens.bad_soft),
    }[name]


def wanted(choice: str = "system") -> Tokens:
    """The tokens for "light", "dark" or "system"; light where the system says nothing."""
    if choice == "system":
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    else:
        dark = choice == "dark"
    return DARK if dark else LIGHT


def current() -> Tokens:
    """The tokens in use, for what is painted by hand."""
    return DARK if QApplication.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window) else LIGHT


def apply(app: QApplication, tokens: Tokens) -> None:
    """Give the whole application these colours."""
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(_palette(tokens))
    app.setStyleSheet(stylesheet(tokens))


def _palette(tokens: Tokens) -> QPalette:
    # Derived from two colours, because a palette made from nothing leaves roles black.
    palette = QPalette(QColor(tokens.surface), QColor(tokens.window))
    role = QPalette.ColorRole
    colours = {
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunken,
        role.Text: tokens.text,
        role.ButtonText: tokens.text,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.quiet,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Link: tokens.accent,
        role.Accent: tokens.accent,
        role.Mid: tokens.line,
        role.Light: tokens.surface,
        role.Dark: tokens.border,
    }
    for name, colour in colours.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.quiet))
    return palette


def icon_path(name: str, tokens: Tokens | None = None) -> str:
    """The file of an icon in the shade of a look, by default of the look that is shown."""
    shade = "dark" if (tokens or current()) == DARK else "light"
    return carried(f"icons/{name}-{shade}.svg").as_posix()


def stylesheet(tokens: Tokens) -> str:
    """The one stylesheet; parts are named by their class."""
    t = tokens

    def icon(name: str) -> str:
        return icon_path(name, tokens)

    badges = "".join(
        f'Badge[tone="{name}"] {{ color: {tone(t, name)[0]}; background: {tone(t, name)[1]}; }}\n'
        f'Stripe[tone="{name}"] {{ background: {tone(t, name)[1]}; border: 1px solid {tone(t, name)[0]}; }}\n'
        for name in TONES
    )
    return f"""
* {{ font-size: 10pt; }}
NoticeStrip {{ background: {t.window}; border-top: 1px solid {t.line}; }}
NoticeStrip[tone="info"] {{ background: {tone(t, "info")[1]}; border-top: 1px solid {tone(t, "info")[0]}; }}
QWidget {{ color: {t.text}; }}
QMainWindow, QDialog, Page {{ background: {t.window}; }}
QToolTip {{ color: {t.text}; background: {t.surface}; border: 1px solid {t.border}; padding: 4px; }}
Title {{ font-size: 17pt; font-weight: 600; }}
Section {{ font-size: 11.5pt; font-weight: 600; }}
QuietLabel, Hint {{ color: {t.quiet}; }}
FieldLabel {{ font-weight: 600; }}
FieldMessage {{ color: {t.bad}; }}
Code {{ font-family: monospace; font-size: 15pt; font-weight: 600; background: {t.sunken}; border-radius: 8px;
  padding: 16px; }}
Card {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 8px; }}
Stripe {{ border-radius: 8px; }}
TourRing {{ border: 2px solid {t.accent}; border-radius: 8px; background: transparent; }}
Badge {{ border-radius: 9px; padding: 1px 9px; font-weight: 600; }}
{badges}
QPushButton {{ min-height: 22px; padding: 4px 14px; border: 1px solid {t.border}; border-radius: 6px;
  background: {t.surface}; }}
QPushButton:hover {{ background: {t.sunken}; }}
QPushButton:pressed {{ background: {t.accent_soft}; }}
QPushButton:disabled {{ color: {t.quiet}; border-color: {t.line}; background: {t.window}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: 3px 13px; }}
PrimaryButton {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; font-weight: 600; }}
PrimaryButton:hover, PrimaryButton:pressed {{ background: {t.accent}; }}
PrimaryButton:focus {{ border: 5px double {t.on_accent}; padding: 0px 10px; }}
PrimaryButton:disabled {{ background: {t.plain_soft}; color: {t.plain}; border-color: {t.border}; font-weight: 600; }}
DangerButton {{ color: {t.bad}; border-color: {t.bad}; }}
LinkButton {{ border: 2px solid transparent; background: transparent; color: {t.accent}; padding: 3px 6px;
  text-align: left; }}
LinkButton:hover {{ background: {t.sunken}; }}
LinkButton:focus {{ border: 2px solid {t.accent}; padding: 3px 6px; }}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox {{ background: {t.surface}; color: {t.text};
  border: 1px solid {t.border}; border-radius: 6px; padding: 4px 8px; selection-background-color: {t.accent};
  selection-color: {t.on_accent}; }}
QLineEdit, QComboBox, QSpinBox {{ min-height: 22px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus:focus, QSpinBox:focus {{
  border: 2px solid {t.accent}; padding: 3px 7px; }}
QLineEdit:read-only, QPlainTextEdit:read-only {{ background: {t.sunken}; }}
QComboBox::drop-down::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow::down-arrow {{ image: url("{icon("down")}"); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ background: {t.surface}; color: {t.text}; selection-background-color: {t.accent_soft};
  selection-color: {t.text}; border: 1px solid {t.border}; }}
QCheckBox, QRadioButton {{ spacing: 8px; min-height: 28px; padding-left: 2px; border: 2px solid transparent;
  border-radius: 6px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {t.accent}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {t.border};
  background: {t.surface}; }}
QCheckBox::indicator {{ border-radius: 3px; }}
QRadioButton::indicator {{ border-radius: 7px; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; image: url("{icon("tick")}"); }}
QRadioButton::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; image: url("{icon("dot")}"); }}
QCheckBox::indicator:indeterminate {{ background: {t.accent_soft}; border-color: {t.accent}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background: {t.sunken}; border-color: {t.line}; }}
QScrollArea {{ border: none; background: transparent; }}
PdfView {{ border: 2px solid transparent; }}
PdfView:focus {{ border: 2px solid {t.accent}; }}
QScrollArea > QWidget > QWidget {{ background: {t.window}; }}
Card QScrollArea > QWidget > QWidget {{ background: {t.surface}; }}
QScrollBar:vertical {{ background: {t.window}; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: {t.window}; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {t.border}; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QListView, QTableView, QTreeView {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line};
  border-radius: 6px; outline: none; selection-background-color: {t.accent_soft}; selection-color: {t.text};
  gridline-color: {t.line}; }}
QListView:focus, QTableView:focus, QTreeView:focus {{ border: 2px solid {t.accent}; }}
QListWidget::item {{ padding: 6px 8px; }}
QTableView::item {{ padding: 4px 6px; }}
QHeaderView::section {{ background: {t.sunken}; color: {t.text}; border: none; border-bottom: 1px solid {t.line};
  padding: 6px; font-weight: 600; }}
QProgressBar {{ border: 1px solid {t.border}; border-radius: 6px; background: {t.sunken}; text-align: center;
  min-height: 16px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 5px; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {t.line}; }}
QTabBar::tab {{ background: transparent; color: {t.quiet}; padding: 8px 14px; border: none;
  border-bottom: 3px solid transparent; }}
QTabBar::tab:selected {{ color: {t.text}; border-bottom: 3px solid {t.accent}; font-weight: 600; }}
QTabBar::tab:selected:focus {{ color: {t.accent}; border: 2px solid {t.accent}; border-radius: 6px;
  padding: 6px 12px; }}
QSplitter::handle {{ background: {t.line}; }}
QMenu {{ background: {t.surface}; border: 1px solid {t.border}; }}
QMenu::item:selected {{ background: {t.accent_soft}; color: {t.text}; }}
NavigationButton {{ text-align: left; border: 2px solid transparent; border-radius: 6px; background: transparent;
  min-height: 20px; padding: 2px 10px; }}
NavigationButton:hover {{ background: {t.sunken}; }}
NavigationButton:checked {{ background: {t.accent_soft}; font-weight: 600; }}
NavigationButton:focus {{ border: 2px solid {t.accent}; padding: 2px 10px; }}
StageButton {{ border: 2px solid transparent; border-radius: 8px; background: transparent; padding: 2px; }}
StageButton:focus {{ border: 2px solid {t.accent}; }}
CaseFoot {{ background: {t.surface}; border-top: 1px solid {t.line}; }}
DropHint {{ background: {t.accent_soft}; color: {t.text}; border: 3px dashed {t.accent}; border-radius: 12px;
  font-size: 17pt; font-weight: 600; }}
"""
