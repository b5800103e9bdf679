"""`redress`, and `python -m desktop_app`."""

from __future__ import annotations

import sys

from desktop_app.reading.room import READ_FOR_THE_PROGRAM


def main() -> int:
    """Run the program. A frozen one is started with `READ_FOR_THE_PROGRAM` to be the process that reads files."""
    if sys.argv[1:] == [READ_FOR_THE_PROGRAM]:
        from desktop_app.reading.child import main as read

        read()
        return 0
    from desktop_app.cli.main import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
