"""The command `redress`: its families of commands, each imported only when it is asked for, and what happens when
something goes wrong. Exit statuses are those of `domain.errors.ExitStatus`, and 130 where a person interrupted."""

from __future__ import annotations

import errno
import logging
import os
import sys
import traceback
import warnings
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TextIO

import click

from desktop_app import __version__
from desktop_app.cli import output
from desktop_app.domain.errors import Cancelled, ExitStatus, RedressError

INTERRUPTED = 130
READER_GONE = 141  # what a shell says of a program that wrote to a closed pipe
_OUTPUT_LOST = (errno.EPIPE, errno.ENOSPC, errno.EIO, errno.EFBIG)  # click writes help to standard output itself
_PROGRAM = Path(__file__).resolve().parent.parent

# Name -> (module of this folder that has the command of this name, what help says of it).
_COMMANDS = {
    "open": ("window", "Open the window; without a command it opens too."),
    "demo": ("demo", "The whole main job on copies of real inputs, in a fresh store."),
    "store": ("store", "The encrypted store: create, unlock, verify, back up, restore, change its keys."),
    "request": ("request", "Requests: add, import, list, show, extend, refuse, hand on, merge, split; the calendar."),
    "agent": ("agent", "Agents of the Data Rights Protocol whose signed requests are taken in."),
    "deadline": ("answers", "Due dates of one case or of a list of cases."),
    "identity": ("answers", "The identity decision on one case or on a list of cases."),
    "source": ("source", "Data sources: list, add, describe, take off the list; keep the password of a database."),
    "find": ("sources", "Findings of one data source for one set of identifiers."),
    "correct": ("sources", "One correction at a source: preview, or apply and read back."),
    "record": ("record", "Records: draw one from data, verify one."),
    "texts": ("texts", "Texts of documents: list, export, import, preview yours; put the delivered ones back."),
    "audit": ("audit", "The audit log: verify it, export it."),
    "disclosure": ("disclosure", "Disclosures to others: the register, and the account of them for one person."),
    "permission": ("permission", "Permissions: opt-ins, opt-outs, and mailing lists checked against them."),
    "statistics": ("statistics", "Requests and disclosures in numbers that identify nobody."),
    "notice": ("notice", "Notices: what two versions of the privacy policy say differently, and which one holds when."),
}


class _Commands(click.Group):
    """Knows its commands by name and imports one when it is used: help and `--version` import none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        family = import_module(f"desktop_app.cli.{_COMMANDS[cmd_name][0]}")
        found = [one for one in vars(family).values() if isinstance(one, click.Command) and one.name == cmd_name]
        return found[0]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, about) for name, (_, about) in _COMMANDS.items()])


@click.command(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit status: 0 done; 1 the answer is no; 2 wrong usage or unreadable input; 3 the store is locked, "
    "missing or damaged.",
)
@click.version_option(__version__, prog_name="Redress", message="%(prog)s %(version)s")
@click.pass_context
def redress(context: click.Context) -> int | None:
    """Data-subject requests, from the letter that arrives to the record that can be proven.

    Without a command, the window opens.
    """
    if context.invoked_subcommand is not None:
        return None
    from desktop_app.cli.window import open_window

    return open_window(None)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit status. Whatever happens, no traceback reaches the person."""
    _quiet_libraries()
    for stream in (sys.stdout, sys.stderr):
        _write_utf8(stream)
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _leave_closed_pipe()
        return READER_GONE
    except OSError as error:
        _leave_closed_pipe()
        output.complain_about_output(error)
        return ExitStatus.BAD_INPUT
    return status


def _run(arguments: Sequence[str] | None) -> int:
    try:
        # Not by click's own main(): it adds an empty line of its own to what is said of an interruption.
        with redress.make_context("redress", list(sys.argv[1:] if arguments is None else arguments)) as context:
            return int(redress.invoke(context) or ExitStatus.DONE)
    except click.exceptions.Exit as end:
        return end.exit_code
    except RedressError as error:
        output.complain(error)
        return error.exit_status
    except (click.Abort, KeyboardInterrupt, Cancelled):
        output.note("Stopped. Nothing of it was kept.")
        return INTERRUPTED
    except click.UsageError as error:
        error.show()
        return ExitStatus.BAD_INPUT
    except click.ClickException as error:
        error.show()
        return ExitStatus.BAD_INPUT
    except output.OutputLost as lost:
        raise lost.reason from None
    except OSError as error:
        if error.filename is None and error.errno in _OUTPUT_LOST:
            raise
        return _unforeseen(error)
    except Exception as error:  # noqa: BLE001 a person gets calm words, whatever it is
        return _unforeseen(error)


def _unforeseen(error: BaseException) -> int:
    """One calm line. Its code names places in the program, never a value: messages of errors may quote data."""
    frames = [
        (Path(frame.filename).resolve().relative_to(_PROGRAM), frame.lineno)
        for frame in traceback.extract_tb(error.__traceback__)
        if _PROGRAM in Path(frame.filename).resolve().parents
    ]
    store_concerned = any(file.parts[0] == "store" for file, _ in frames)
    file, line = frames[-1] if frames else (Path("?"), 0)
    output.note(
        "Something went wrong that Redress did not expect; what was kept before is safe. "
        f"Please report this code: {type(error).__name__} at {file.as_posix()}:{line}"
    )
    return ExitStatus.STORE_UNAVAILABLE if store_concerned else ExitStatus.BAD_INPUT


def _quiet_libraries() -> None:
    """Warnings and log lines of libraries are for developers, and may quote data."""
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    logging.getLogger().addHandler(logging.NullHandler())


def _write_utf8(stream: TextIO) -> None:
    """UTF-8 wherever the output goes; what has no place in it (half a character in a file's name) is escaped."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")


def _leave_closed_pipe() -> None:
    """What Python still holds for standard output goes nowhere, instead of failing once more at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
