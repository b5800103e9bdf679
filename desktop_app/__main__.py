"""`redress`, and `python -m desktop_app`."""

from __future__ import annotations

import sys

from desktop_app.reading.room import READ_FOR_THE_PROGRAM

DRAW_FOR_THE_PROGRAM = "--draw-for-the-program"  # `documents.apart` starts it
LOOK_THROUGH_FOR_THE_PROGRAM = "--look-through-for-the-program"  # `sources.weblog_helper` starts it


def main() -> int:
    """Run the program. A frozen one has no Python beside it, so it starts itself with a word of its own to be the
    process that reads files, draws a long document, or looks through a web server log."""
    if sys.argv[1:] == [READ_FOR_THE_PROGRAM]:
        from desktop_app.reading.child import main as read

        read()
        return 0
    if sys.argv[1:] == [DRAW_FOR_THE_PROGRAM]:
        from desktop_app.documents.apart import main as draw

        draw()
        return 0
    if sys.argv[1:] == [LOOK_THROUGH_FOR_THE_PROGRAM]:
        from desktop_app.sources.weblog_helper import main as look_through

        look_through()
        return 0
    from desktop_app.cli.main import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
