"""`redress`, and `python -m desktop_app`."""

from __future__ import annotations

import sys

from desktop_app.reading.room import READ_FOR_THE_PROGRAM

LOOK_THROUGH_FOR_THE_PROGRAM = "--look-through-for-the-program"  # `sources.weblog_helper` starts it


def main() -> int:
    """Run the program. A frozen one has no Python beside it, so it starts itself with one of the two words above to be
    the process that reads files, or one that looks through a web server log."""
    if sys.argv[1:] == [READ_FOR_THE_PROGRAM]:
        from desktop_app.reading.child import main as read

        read()
        return 0
    if sys.argv[1:] == [LOOK_THROUGH_FOR_THE_PROGRAM]:
        from desktop_app.sources.weblog_helper import main as look_through

        look_through()
        return 0
    from desktop_app.cli.main import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
