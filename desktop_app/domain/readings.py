"""Contested rules: where the law can be read in more than one way, and which reading the organisation follows.

A reading is kept under a key, "regime/right/subject"; the subject is what is waited for ("identity", "clarification",
"fee"), the length of the "period", or its "end".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.domain.regimes import Regime, Rule
from desktop_app.domain.rights import Right

USUAL = "usual"
MOVES = "moves"
_USUAL_END = "The rule itself does not say that a period ending on a day off ends later, so the earlier day is kept."


@dataclass(frozen=True)
class Option:
    """One way to read a rule: its code, what it says, and who says so."""

    code: str
    words: str
    source: str


@dataclass(frozen=True)
class Contest:
    """A contested rule: what it is about ("identity", "clarification", "fee", "period", "end"), the rights it is about,
    and the readings, the one that is followed unless another is chosen first."""

    regime: str
    subject: str
    rights: tuple[Right, ...]
    options: tuple[Option, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """Under which the choice is kept, one for each right."""
        return tuple(key_of(self.regime, right, self.subject) for right in self.rights)

    def chosen(self, choices: Mapping[str, str]) -> str:
        """The code of the reading that is followed."""
        known = [option.code for option in self.options]
        code = choices.get(self.keys[0], known[0])
        return code if code in known else known[0]


def key_of(regime: str, right: Right, subject: str) -> str:
    """The key of one contested rule."""
    return f"{regime}/{right.value}/{subject}"


def contests_of(regime: Regime) -> tuple[Contest, ...]:
    """Every contested rule of a regime as it stands today; rights for which the readings are the same go together."""
    together: dict[tuple[str, tuple[tuple[str, str], ...]], tuple[list[Right], tuple[Option, ...]]] = {}
    for right in Right:
        rule = regime.rule_for(right)
        if rule is None:
            continue
        for subject, options in _contested(rule):
            words = tuple((option.code, option.words) for option in options)
            together.setdefault((subject, words), ([], options))[0].append(right)
    return tuple(
        Contest(regime.id, subject, tuple(rights), options) for (subject, _), (rights, options) in together.items()
    )


def reading_as(rule: Rule, choices: Mapping[str, str]) -> Rule:
    """The rule as the organisation reads it; a choice that this rule does not know is left aside."""
    for subject, options in _contested(rule):
        code = choices.get(key_of(rule.regime, rule.right, subject))
        if code is None or code not in [option.code for option in options]:
            continue
        if subject == "period":
            rule = rule if code == USUAL else rule.reading_period(code)
        elif subject == "end":
            rule = _ending(rule, moves=code == MOVES)
        else:
            pause = next(pause for pause in rule.pauses if pause.wait == subject)
            rule = rule.choosing(pause.wait, code)
    return rule


def _contested(rule: Rule) -> list[tuple[str, tuple[Option, ...]]]:
    found: list[tuple[str, tuple[Option, ...]]] = []
    for pause in rule.pauses:
        if len(pause.readings) > 1:
            first = sorted(pause.readings, key=lambda reading: reading.code != pause.chosen)
            found.append((pause.wait.value, tuple(Option(r.code, r.words, r.source) for r in first)))
    if rule.other_periods:
        others = (Option(other.code, other.words, other.source) for other in rule.other_periods)
        found.append(("period", (Option(USUAL, rule.says, rule.source), *others)))
    if rule.other_end is not None:
        end = rule.other_end
        keeps, moves = Option(USUAL, _USUAL_END, rule.source), Option(MOVES, end.words, end.source)
        found.append(("end", (moves, keeps) if end.followed else (keeps, moves)))
    return found


def _ending(rule: Rule, *, moves: bool) -> Rule:
    """The rule with its end as chosen; as it is where that is the usual reading, which then tells of the other."""
    if rule.other_end is None or rule.other_end.followed == moves:
        return rule
    return rule.moving_its_end() if moves else rule.keeping_its_end()
