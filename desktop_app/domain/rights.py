"""The rights a person can exercise, and proposals for what a mail asks for. The officer decides.

The rules are phrases in English and German; what matched is quoted, so that the officer sees why.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Right(StrEnum):
    """The rights, under the names that scripts use."""

    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    PORTABILITY = "portability"
    OBJECTION = "objection"
    MARKETING_OPT_OUT = "marketing-opt-out"
    OPT_OUT_OF_SALE = "opt-out-of-sale"
    ACCOUNTING_OF_DISCLOSURES = "accounting-of-disclosures"
    CONSENT_WITHDRAWAL = "consent-withdrawal"


@dataclass(frozen=True)
class ProposedRight:
    """A right the words of a request point to; `because` quotes those words."""

    right: Right
    because: str


@dataclass(frozen=True)
class ProposedCorrection:
    """A change a request asks for in plain words: the field as the person calls it, the old value if named, the new."""

    field: str
    to: str
    was: str | None = None


_DATA = (
    r"(?:(?:personal )?(?:data|information|details|records?)"
    r"|(?:personenbezogene[nr]? )?(?:daten|angaben|informationen))"
)
_RULES: tuple[tuple[Right, str], ...] = (
    (Right.ACCESS, r"(?:article|art\.?|artikel)\s*15\b"),
    (Right.ACCESS, r"subject access request|right of access|access request|auskunftsrecht|auskunftsersuchen"),
    (Right.ACCESS, rf"(?:copy|copies|kopien?) (?:of|von|aller|meiner|all)\b[^.\n]{{0,40}}{_DATA}"),
    (Right.ACCESS, rf"(?:what|which|all(?: of)?(?: the)?) {_DATA}[^.\n]{{0,40}}\b(?:you|hold|held|store|have|keep)\b"),
    (
        Right.ACCESS,
        r"(?:what|which)[^.?\n]{0,40}\b(?:you (?:hold|store|have|keep|know)|is (?:held|stored)) (?:about|on) me",
    ),
    (
        Right.ACCESS,
        r"\bauskunft\b|welche[^.?\n]{0,40}\bdaten\b[^.?\n]{0,60}\b(?:speicher|gespeichert|haben|verarbeite)",
    ),
    (
        Right.ACCESS,
        r"\b(?:send|give|show|provide|let me have|list)\b[^.?\n]{0,60}\b(?:everything|anything|all|whatever)\b"
        r"[^.?\n]{0,40}\b(?:about|on|of|concerning) me\b",
    ),
    (Right.ACCESS, rf"\b(?:send|give|show|provide)\b[^.?\n]{{0,20}}\b(?:all )?my {_DATA}"),
    (
        Right.ACCESS,
        r"\b(?:schick|send|gib|geben|zeig|nenn|teil)\w*\b[^.?\n]{0,60}\b(?:alles|alle|sämtliche\w*)\b[^.?\n]{0,40}"
        r"\büber mich\b",
    ),
    (Right.RECTIFICATION, r"(?:article|art\.?|artikel)\s*16\b"),
    (Right.RECTIFICATION, r"\b(?:correct|rectify|rectification|amend)\b(?! that| me if| answer)[^.\n]{0,60}"),
    (Right.RECTIFICATION, r"\b(?:change|update)\b[^.\n]{0,10}\bmy\b[^.\n]{0,40}"),
    (
        Right.RECTIFICATION,
        r"\bmy\b[^.\n]{0,40}\b(?:is (?:wrong|incorrect|inaccurate|out of date|misspelt|misspelled)|should (?:be|read))",
    ),
    (
        Right.RECTIFICATION,
        r"berichtig\w*|korrigier\w*|\b(?:auf|in|zu) \S+ (?:zu |ab)?änder\w*|\bändern sie\b"
        r"|\bmuss\b[^.\n]{0,40}\blauten\b|ist (?:falsch|veraltet|unrichtig)",
    ),
    (Right.RECTIFICATION, rf"{_DATA}[^.\n]{{0,20}}\b(?:corrected|rectified|amended|updated)\b"),
    (
        Right.RECTIFICATION,
        r"\b(?:address|name|number|e-?mail|code|zip|birth|birthday|street|spelling)\b[^.\n]{0,40}"
        r"\bis (?:wrong|incorrect|out of date)",
    ),
    (Right.ERASURE, r"(?:article|art\.?|artikel)\s*17\b"),
    (
        Right.ERASURE,
        rf"right to be forgotten|\b(?:delete|erase|remove|wipe)\b[^.\n]{{0,40}}(?:{_DATA}|account|about me)",
    ),
    (
        Right.ERASURE,
        r"\b(?:erasure|deletion) of\b[^.\n]{0,40}|\b(?:zu )?(?:löschen|löschung|gelöscht)\b|recht auf vergessen",
    ),
    (Right.ERASURE, rf"\bforget (?:me\b|everything\b|all\b)|{_DATA}[^.\n]{{0,20}}\b(?:deleted|erased|removed|wiped)\b"),
    (Right.RESTRICTION, r"(?:article|art\.?|artikel)\s*18\b"),
    (
        Right.RESTRICTION,
        r"restrict(?:ion of)?[^.\n]{0,20}processing|einschränkung der verarbeitung"
        r"|verarbeitung\w* ein(?:zu)?schränk\w*",
    ),
    (Right.RESTRICTION, r"\bschränk\w*\b[^.\n]{0,40}\bverarbeitung\b[^.\n]{0,40}\bein\b"),
    (Right.PORTABILITY, r"(?:article|art\.?|artikel)\s*20\b"),
    (Right.PORTABILITY, r"data portability|machine[- ]readable|datenübertragbarkeit|maschinenlesbar\w*"),
    (Right.OBJECTION, r"(?:article|art\.?|artikel)\s*21\b"),
    (
        Right.OBJECTION,
        r"\bi object\b[^.\n]{0,50}|right to object|object to (?:the |your )?(?:processing|use|profiling)",
    ),
    (Right.OBJECTION, r"\bwiderspr(?:eche|uch)\b"),
    (
        Right.MARKETING_OPT_OUT,
        r"unsubscribe|opt(?:ing)?[- ]?out (?:of|from) (?:\w+ )?(?:marketing|newsletter|promotion|advert)\w*",
    ),
    (
        Right.MARKETING_OPT_OUT,
        r"\b(?:stop|no more|no longer|do not|don't)\b[^.\n]{0,40}\b(?:marketing|newsletters?|advert\w*|promotion\w*)",
    ),
    (
        Right.MARKETING_OPT_OUT,
        r"keine (?:weitere )?(?:werbung|newsletter)|newsletter\w* (?:abbestell|abmeld)\w*|abbestellen|werbewiderspruch",
    ),
    (
        Right.MARKETING_OPT_OUT,
        r"\b(?:remove|take) me (?:from|off)[^.\n]{0,30}\blists?\b|\bkeinen newsletter|werbezwecke\w*",
    ),
    (
        Right.OPT_OUT_OF_SALE,
        r"(?:do not|don't|stop|opt[- ]?out of (?:the )?)[^.\n]{0,20}\b(?:sell|selling|sale of|sharing)\b[^.\n]{0,40}",
    ),
    (Right.ACCOUNTING_OF_DISCLOSURES, r"accounting of disclosures"),
    (
        Right.ACCOUNTING_OF_DISCLOSURES,
        rf"\b(?:to )?who(?:m)?\b[^.?\n]{{0,40}}\b(?:disclosed|shared|passed|sent|given)\b[^.?\n]{{0,30}}{_DATA}",
    ),
    (Right.ACCOUNTING_OF_DISCLOSURES, r"\b(?:an wen|wem)\b[^.?\n]{0,50}\b(?:weitergegeben|übermittelt|offengelegt)"),
    (Right.CONSENT_WITHDRAWAL, r"withdraw(?:ing|al of)?[^.\n]{0,20}consent|revoke[^.\n]{0,20}consent"),
    (Right.CONSENT_WITHDRAWAL, r"einwilligung[^.\n]{0,30}widerruf\w*|widerruf\w*[^.\n]{0,30}einwilligung"),
)
_COMPILED = tuple((right, re.compile(pattern, re.IGNORECASE)) for right, pattern in _RULES)

_NAME = r"(?P<field>[^\W\d_][\w /-]{1,40}?)"
_TO = r"[\"'“”„‘’«»]?(?P<to>[^\s\"'“”„‘’«»,;][^\n\"“”„«»;!?]{0,80}?)[\"'“”„‘’«»]?"
_WAS = r"[\"'“”„‘’«»]?(?P<was>[^\s\"'“”„‘’«»,;][^\n\"“”„«»;!?]{0,80}?)[\"'“”„‘’«»]?"
_END = r"(?=\s*(?:[,;!?)\n]|\.(?:\s|$)|$)|\s+(?:instead|please|as|because|since|thanks|and|und|bitte|danke|weil)\b)"
_CORRECTIONS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:correct|change|update|amend|rectify) (?:my|the) {_NAME}(?: from {_WAS})? (?:to|into) {_TO}{_END}",
        rf"\bmy {_NAME} (?:should|must|ought to) (?:be|read) {_TO}(?:,? (?:not|instead of) {_WAS})?{_END}",
        rf"\b(?:meine[nrs]?|die|den|das) {_NAME} (?:bitte )?(?:von {_WAS} )?(?:auf|in|zu) {_TO}"
        r" (?:zu )?(?:abzuändern|abändern|ändern|berichtigen|korrigieren)",
        r"\b(?:ändern|berichtigen|korrigieren|ändere|berichtige|korrigiere)(?: sie)?(?: bitte)?"
        rf" (?:meine[nrs]?|die|den|das) {_NAME} (?:bitte )?(?:von {_WAS} )?(?:auf|in|zu) {_TO}{_END}",
        rf"\bmeine? {_NAME} (?:lautet|muss) (?:richtig |jetzt |nun )?{_TO}(?: lauten)?"
        rf"(?:,? (?:nicht|statt) {_WAS})?{_END}",
    )
)

_SENTENCE_END = re.compile(r"[\n;!?]|\.\s|\.$")
_VERB_AT_END = re.compile(r" (?:lauten|(?:zu )?(?:ab)?ändern|abzuändern|berichtigen|korrigieren)$", re.IGNORECASE)
_ADDRESS_REST = 200  # characters after its first comma that an address may have
_WITH_COMMAS = re.compile(r"address|adresse|anschrift", re.IGNORECASE)


def propose_rights(text: str) -> tuple[ProposedRight, ...]:
    """The rights a text points to, each once, in the order of `Right`; empty where nothing points anywhere.

    >>> [proposal.right.value for proposal in propose_rights("Please delete my account.")]
    ['erasure']
    """
    plain = _plain(text)
    found: dict[Right, str] = {}
    for right, pattern in _COMPILED:
        if right not in found and (match := pattern.search(plain)):
            found[right] = match.group().strip()
    return tuple(ProposedRight(right, found[right]) for right in Right if right in found)


def propose_corrections(text: str) -> tuple[ProposedCorrection, ...]:
    """The changes a text asks for plainly, in the order they stand there; a vague wish gives no proposal.

    >>> propose_corrections("Please correct my postal code from 70174 to 70173; the old one is wrong.")
    (ProposedCorrection(field='postal code', to='70173', was='70174'),)
    """
    plain = _plain(text)
    found: dict[int, ProposedCorrection] = {}
    for pattern in _CORRECTIONS:
        for match in pattern.finditer(plain):
            was = match["was"].strip(" .") if match["was"] else None
            to = match["to"].strip()
            if _WITH_COMMAS.search(match["field"]) and plain.startswith(",", match.end("to")):
                to += _SENTENCE_END.split(plain[match.end("to") : match.end("to") + _ADDRESS_REST], 1)[0].rstrip()
                to = _VERB_AT_END.sub("", to)
            found.setdefault(match.start("field"), ProposedCorrection(match["field"].strip(), to, was))
    return tuple(found[start] for start in sorted(found))


def _plain(text: str) -> str:
    """Lines joined where a mail program broke a sentence; earlier mails that are quoted left out."""
    lines = [line.strip() for line in text.splitlines() if not line.lstrip().startswith(">")]
    return re.sub(r"(?<=[^\n.!?:,])\n(?=[^\n])", " ", "\n".join(lines))
