"""`redress agent`: agents of the Data Rights Protocol whose signed requests are taken in."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli import output
from desktop_app.cli.store import DIRECTORY
from desktop_app.cli.unlocking import unlock_options, unlocked
from desktop_app.desk import agents


@click.group()
def agent() -> None:
    """Agents whose signed requests are taken in."""


@agent.command()
@DIRECTORY
@click.argument("agent_id", metavar="ID")
@click.argument("key")
@click.option("--name", default="", help="What the agent is called; its ID where not given.")
@click.option("--business-id", default="", help="What the agent calls this organisation; nothing else is accepted.")
@unlock_options
@output.json_option
def add(
    directory: Path,
    agent_id: str,
    key: str,
    name: str,
    business_id: str,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Enter the agent ID with its public KEY (Ed25519, base64 or hexadecimal), from the service directory."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        added = agents.add_agent(desk, agent_id, name, key, business_id)
    if as_json:
        output.document(added)
        return
    output.say(f"{added.name} ({added.agent_id}) is known from now on.")


@agent.command()
@DIRECTORY
@click.argument("agent_id", metavar="ID")
@unlock_options
def remove(directory: Path, agent_id: str, passphrase_file: Path | None, keyring: bool | None) -> None:
    """No longer take in requests of the agent ID."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        agents.remove_agent(desk, agent_id)
    output.say("The agent was removed; its requests so far stay.")


@agent.command("list")
@DIRECTORY
@unlock_options
@output.json_option
def list_(directory: Path, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> None:
    """The agents that are known."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        known = agents.agents(desk)
    if as_json:
        output.document(known)
        return
    for one in known:
        output.say(f"{one.agent_id}  {one.name}  {one.public_key}  {one.business_id}".rstrip())
    if not known:
        output.say("No agents are known.")
