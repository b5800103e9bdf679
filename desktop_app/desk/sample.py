"""A store to play in: the demonstration's shop with a handful of requests at different stages. Nobody in it is real.

Its passphrases are no secrets: the window says them. Its key is not put into the computer's keychain, which is for
stores with something to protect.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from desktop_app.desk import collect, demo, intake, office
from desktop_app.desk.demo_inputs import ORGANISATION, copy_inputs, mail_to_shop, staff_and_sources
from desktop_app.desk.office import Desk
from desktop_app.domain.errors import BadInput
from desktop_app.domain.organisation import Officer
from desktop_app.store.store import Passphrase, Surroundings

PASSPHRASE = "a sample to play in"
SECOND_PASSPHRASE = "four eyes in the sample"  # of the reviewer
_WHOLE = "whole"  # the file that says the sample was made to the end
_OWN = frozenset((_WHOLE, "exported", "sources", "store"))

_ERASURE = """Hello,

I closed my account last spring. Please delete everything you still hold about me.

Regards
Luís Gonçalves
"""
_ACCESS = """Bonjour,

under Article 15 GDPR I ask for a copy of all personal data you hold about me.

François Tremblay
"""
_STOP = """Please take me off your mailing list. I do not want any more advertising.

Bjørn Hansen
"""
_LATE = """Please send me a list of everything you have stored about me. I have been your customer since 2009.

Astrid Gruber
"""
_LOOKS_ALIKE = """Dear Sir or Madam,

this is my new address; please send me a copy of all my data here, urgently, my lawyer is waiting.

Helena Holý
"""


def open_sample(directory: Path, around: Surroundings) -> Desk:
    """The sample's desk, made first where it is not there yet; what was played in it before is kept.

    A sample whose making was ended midway is made anew. BadInput where other files are in the folder.
    """
    around = replace(around, keychain=None)
    if not (directory / _WHOLE).exists():
        _make_room(directory)
        _make(directory, around)
    return office.unlock(directory / "store", Passphrase(PASSPHRASE), around)


def _make_room(directory: Path) -> None:
    if directory.exists():
        if {entry.name for entry in directory.iterdir()} - _OWN:
            raise BadInput(
                "sample-folder-in-use",
                "The folder of the sample store holds other files.",
                safe="Nothing in it was touched.",
                next_step=f'Move them elsewhere, or take the folder "{directory.name}" away.',
            )
        shutil.rmtree(directory)
    (directory / "exported").mkdir(parents=True)


def _make(directory: Path, around: Surroundings) -> None:
    sources = copy_inputs(directory)
    shop = replace(ORGANISATION, name=f"{ORGANISATION.name} (sample)")
    desk, _ = office.set_up(directory / "store", shop, "Amara Osei", PASSPHRASE, around)
    try:
        reviewer = staff_and_sources(desk, sources, SECOND_PASSPHRASE)
        _closed(desk, directory / "exported", reviewer)
        late = _arrives(desk, "Astrid Gruber <astrid.gruber@apple.at>", "My data", _LATE, days_ago=40)
        waiting = _arrives(desk, "Luís Gonçalves <luisg@embraer.com.br>", "Delete my account", _ERASURE, days_ago=12)
        searched = _arrives(desk, "François Tremblay <ftremblay@gmail.com>", "Article 15", _ACCESS, days_ago=27)
        for reference in (late, waiting, searched):
            demo.accept_proposals(desk, reference)
        demo.draft_code(desk, waiting)
        demo.verify_identity(desk, searched, directory / "exported", _quietly)
        collect.collect(desk, searched)
        _arrives(desk, "Bjørn Hansen <bjorn.hansen@yahoo.no>", "Unsubscribe", _STOP, days_ago=2)
        _arrives(desk, "Helena Holý <hho1y@gmail.com>", "My data, urgent", _LOOKS_ALIKE, days_ago=1)
    finally:
        desk.close()
    (directory / _WHOLE).touch()


def _arrives(desk: Desk, sender: str, subject: str, text: str, *, days_ago: int) -> str:
    return intake.receive_mail(desk, mail_to_shop(desk, sender, subject, text, days_ago=days_ago), "message.eml")


def _closed(desk: Desk, exported: Path, reviewer: Officer) -> None:
    """The demonstration's case from end to end."""
    reference = demo.receive(desk, exported, _quietly)
    demo.verify_identity(desk, reference, exported, _quietly)
    demo.search(desk, reference, _quietly)
    demo.correct_wishes(desk, reference, _quietly)
    demo.have_reviewed(desk, reference, reviewer, SECOND_PASSPHRASE, _quietly)
    demo.hand_out(desk, reference, exported, _quietly)


def _quietly(_: str) -> None:
    """Nobody reads along."""
