"""Grounds on which a request, or what it asks for at one place, may be refused; each with the provisions that give it.

Citations are by regime; "" where a regime is not listed and the officer names the provision in the reasons.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop_app.domain.rights import Right


@dataclass(frozen=True)
class Ground:
    """A ground in words that the person reads; `rights` empty: for any right. `regimes` empty: under any law
    but those of `not_under`.

    `needs_reasons`: whether the ground alone tells the person too little.
    """

    code: str
    words: str
    sources: Mapping[str, str] = field(default_factory=dict)
    rights: tuple[Right, ...] = ()
    regimes: tuple[str, ...] = ()
    needs_reasons: bool = True
    not_under: tuple[str, ...] = ()

    def source(self, regime: str) -> str:
        """The provision under a regime; empty where none is on file."""
        return self.sources.get(regime, "")

    def fits(self, regime: str, right: Right | None = None) -> bool:
        """Whether it can be used under a law, for a right."""
        return (
            regime not in self.not_under
            and (not self.regimes or regime in self.regimes)
            and (right is None or not self.rights or right in self.rights)
        )


_EU = ("gdpr", "uk-gdpr")
_OWN_LISTS = ("hipaa",)  # 45 CFR §§ 164.524(a) and 164.526(a)(2) name every ground there is


def _both(article: str) -> dict[str, str]:
    return {"gdpr": f"{article} GDPR", "uk-gdpr": f"{article} UK GDPR"}


# What the states of the USA say of requests that cannot be authenticated, and of unfounded or excessive ones.
_NOT_AUTHENTICATED = {
    "us-de": "6 Del. C. § 12D-104(c)(4)",
    "us-fl": "Fla. Stat. § 501.706(3)",
    "us-ne": "Nebraska Revised Statutes § 87-1108(5)",
    "us-or": "ORS 646A.576(5)(d)",
    "us-va": "Code of Virginia § 59.1-577(B)(4)",
}
_UNFOUNDED = {
    "us-ct": "Connecticut General Statutes § 42-518(c)(3)",
    "us-de": "6 Del. C. § 12D-104(c)(3)",
    "us-ia": "Iowa Code § 715D.3(2)(c)",
    "us-in": "Indiana Code § 24-15-3-1(c)(3)",
    "us-mt": "Montana Code § 30-14-2808(4)(c)",
    "us-ne": "Nebraska Revised Statutes § 87-1108(4)",
    "us-tx": "Texas Business and Commerce Code § 541.052(d)",
    "us-ut": "Utah Code § 13-61-203(4)(b)",
    "us-va": "Code of Virginia § 59.1-577(B)(3)",
}

# Why a whole request, or one of its rights, is refused.
REFUSALS: tuple[Ground, ...] = (
    Ground(
        "nobody-on-file",
        "Under the details given to us we found no personal data about you.",
        _both("Article 12(4)"),
        needs_reasons=False,
    ),
    Ground(
        "not-identified",
        "We could not establish that the request comes from the person whose data it asks about.",
        {
            **_both("Article 12(2) and (6)"),
            "ccpa": "Cal. Civ. Code § 1798.130(a)(2); 11 CCR §§ 7060 to 7062",
            **_NOT_AUTHENTICATED,
            "hipaa": "45 CFR § 164.514(h)",
        },
        needs_reasons=False,
    ),
    Ground(
        "manifestly-unfounded",
        "The request is manifestly unfounded.",
        {**_both("Article 12(5)(b)"), "ccpa": "Cal. Civ. Code § 1798.145(h)(3)", **_UNFOUNDED},
        not_under=_OWN_LISTS,
    ),
    Ground(
        "excessive",
        "The request is manifestly excessive, in particular because it repeats earlier ones.",
        {**_both("Article 12(5)(b)"), "ccpa": "Cal. Civ. Code § 1798.145(h)(3)", **_UNFOUNDED},
        not_under=_OWN_LISTS,
    ),
    Ground(
        "exemption",
        "The law exempts what you ask for.",
        {"gdpr": "Article 23 GDPR and the law named here", "uk-gdpr": "Data Protection Act 2018, section 15"},
    ),
    Ground(
        "others-rights",
        "Giving you the copy would adversely affect the rights and freedoms of others.",
        _both("Article 15(4)"),
        rights=(Right.ACCESS,),
        regimes=_EU,
    ),
    Ground(
        "right-not-given",
        "The law that applies to us does not give this right, or not in this case.",
    ),
)

# Why something is kept although its erasure was asked for, or goes on although its end was.
KEEPING: tuple[Ground, ...] = (
    Ground(
        "expression",
        "It is needed for exercising the right of freedom of expression and information.",
        _both("Article 17(3)(a)"),
        rights=(Right.ERASURE,),
        regimes=_EU,
    ),
    Ground(
        "legal-obligation",
        "The law obliges us to keep it, or it is needed for a task in the public interest.",
        _both("Article 17(3)(b)"),
        rights=(Right.ERASURE,),
        regimes=_EU,
    ),
    Ground(
        "public-health",
        "It is needed for reasons of public interest in the area of public health.",
        _both("Article 17(3)(c)"),
        rights=(Right.ERASURE,),
        regimes=_EU,
    ),
    Ground(
        "archiving",
        "It is needed for archiving in the public interest, for research or for statistics, which erasing it would "
        "make impossible or seriously impair.",
        _both("Article 17(3)(d)"),
        rights=(Right.ERASURE,),
        regimes=_EU,
    ),
    Ground(
        "legal-claims",
        "It is needed for establishing, exercising or defending legal claims.",
        _both("Article 17(3)(e)"),
        rights=(Right.ERASURE,),
        regimes=_EU,
    ),
    Ground(
        "no-case-for-erasure",
        "None of the cases in which data must be erased applies.",
        _both("Article 17(1)"),
        rights=(Right.ERASURE,),
        regimes=_EU,
    ),
    Ground(
        "no-case-for-restriction",
        "None of the cases in which processing must be restricted applies.",
        _both("Article 18(1)"),
        rights=(Right.RESTRICTION,),
        regimes=_EU,
    ),
    Ground(
        "compelling-grounds",
        "There are compelling legitimate grounds for the processing, which override your interests, rights and "
        "freedoms.",
        _both("Article 21(1)"),
        rights=(Right.OBJECTION,),
        regimes=_EU,
    ),
    Ground(
        "claims-despite-objection",
        "The processing serves establishing, exercising or defending legal claims.",
        _both("Article 21(1)"),
        rights=(Right.OBJECTION,),
        regimes=_EU,
    ),
    Ground(
        "research-despite-objection",
        "The processing is necessary for research or statistics in the public interest.",
        _both("Article 21(6)"),
        rights=(Right.OBJECTION,),
        regimes=_EU,
    ),
    Ground(
        "no-right-to-object",
        "The processing rests on another legal basis than public or legitimate interests, so there is no right to "
        "object to it.",
        _both("Articles 6(1) and 21(1)"),
        rights=(Right.OBJECTION,),
        regimes=_EU,
    ),
    Ground(
        "other-basis",
        "The processing does not rest on your consent alone; it goes on, on the legal basis named here.",
        _both("Articles 6(1) and 17(1)(b)"),
        rights=(Right.CONSENT_WITHDRAWAL,),
        regimes=_EU,
    ),
    *(
        Ground(f"ccpa-{code}", words, {"ccpa": f"Cal. Civ. Code § 1798.105(d)({number})"}, (Right.ERASURE,), ("ccpa",))
        for number, code, words in (
            (1, "transaction", "It is needed to complete the transaction or the contract with you."),
            (2, "security", "It is needed to help to ensure security and integrity."),
            (3, "debugging", "It is needed to find and repair errors that impair functions."),
            (4, "free-speech", "It is needed for exercising free speech or another right that the law gives."),
            (5, "calecpa", "It is needed to comply with the California Electronic Communications Privacy Act."),
            (6, "research", "It is needed for research in the public interest to which you gave informed consent."),
            (7, "internal-use", "It is used only internally, in a way you can reasonably expect."),
            (8, "legal-obligation", "The law obliges us to keep it."),
        )
    ),
    Ground("law-named", "The law named here obliges or allows us to keep it as it is."),
)

# Why a correction that was asked for is not made, or not as it was asked for.
CORRECTING: tuple[Ground, ...] = (
    Ground(
        "accurate",
        "The data is accurate and complete as it is.",
        {
            **_both("Articles 5(1)(d) and 16"),
            "hipaa": "45 CFR § 164.526(a)(2)(iv)",
            "ccpa": "11 CCR § 7023(b)",
            "au-privacy": "APP 13.1",
        },
        rights=(Right.RECTIFICATION,),
    ),
    Ground(
        "not-shown",
        "What was put forward does not show the data to be wrong.",
        {**_both("Article 16"), "ccpa": "11 CCR § 7023(b) and (d)", "au-privacy": "APP 13.1"},
        rights=(Right.RECTIFICATION,),
        not_under=_OWN_LISTS,
    ),
    Ground(
        "other-value-shown",
        "What was put forward shows another value to be right than the one you asked for.",
        {**_both("Articles 5(1)(d) and 16"), "ccpa": "11 CCR § 7023(b)"},
        rights=(Right.RECTIFICATION,),
    ),
    Ground(
        "true-record",
        "It rightly records what was said, decided or done at the time.",
        _both("Article 5(1)(d)"),
        rights=(Right.RECTIFICATION,),
        not_under=_OWN_LISTS,
    ),
    Ground(
        "correction-unfounded",
        "The request to correct it is manifestly unfounded or excessive.",
        {**_both("Article 12(5)(b)"), "ccpa": "Cal. Civ. Code § 1798.145(h)(3); 11 CCR § 7023(h)"},
        rights=(Right.RECTIFICATION,),
        not_under=_OWN_LISTS,
    ),
    *(
        Ground(
            f"hipaa-{code}", words, {"hipaa": f"45 CFR § 164.526(a)(2)({number})"}, (Right.RECTIFICATION,), _OWN_LISTS
        )
        for number, code, words in (
            ("i", "not-created", "We did not create it, and whoever did can still be asked to amend it."),
            ("ii", "not-in-set", "It is not part of the records that decisions about you are made from."),
            ("iii", "not-open", "It is not among what you may inspect."),
        )
    ),
)

_BY_CODE = {ground.code: ground for ground in (*REFUSALS, *KEEPING, *CORRECTING)}


def ground_named(code: str) -> Ground | None:
    """The ground with a code; None where there is none."""
    return _BY_CODE.get(code)


def refusals(regime: str, rights: Iterable[Right]) -> tuple[Ground, ...]:
    """The grounds on which these rights may be refused under a law."""
    asked = tuple(rights)
    return tuple(ground for ground in REFUSALS if all(ground.fits(regime, right) for right in asked))


def keepings(regime: str, right: Right) -> tuple[Ground, ...]:
    """The grounds on which something may stay as it is although the right asks for its end. None for marketing: the
    right to be left alone by it has no exception (Article 21(3) GDPR)."""
    if right in (Right.MARKETING_OPT_OUT, Right.OPT_OUT_OF_SALE):
        return ()
    return tuple(ground for ground in KEEPING if ground.fits(regime, right))


def uncorrected(regime: str) -> tuple[Ground, ...]:
    """The grounds on which a correction may be refused, or made in part, under a law."""
    return tuple(ground for ground in CORRECTING if ground.fits(regime, Right.RECTIFICATION))
