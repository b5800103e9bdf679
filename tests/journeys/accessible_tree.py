"""Tells what a screen reader is told of one program. Runs on the system's Python, which has pyatspi.

Usage: python3 accessible_tree.py. For each process id on a line of standard input, one line of JSON: a list of entries
with role, name, description, text, states, where it is on the screen (x, y, width, height in pixels), and the place
of its parent in the list.
"""

import json
import sys

import pyatspi


def walk(node, depth, out, parent=None):
    if node is None or depth > 40:
        return
    try:
        states = [pyatspi.stateToString(state) for state in node.getState().getStates()]
        entry = {
            "role": node.getRoleName(),
            "name": node.name,
            "description": node.description,
            "states": states,
            "parent": parent,
        }
        try:
            box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
            entry["box"] = [box.x, box.y, box.width, box.height]
        except NotImplementedError:
            entry["box"] = None
        try:
            text = node.queryText()
            entry["text"] = text.getText(0, min(text.characterCount, 5000))
        except NotImplementedError:
            entry["text"] = ""
        # What is hidden has a whole page of hidden things in it, and asking about each of them takes time.
        looked_into = "showing" in states or depth < 2
        children = [node.getChildAtIndex(index) for index in range(min(node.childCount, 400))] if looked_into else []
    except Exception:  # noqa: BLE001
        # A widget may vanish between being listed and being asked; the next look will not see it.
        return
    out.append(entry)
    place = len(out) - 1
    for child in children:
        walk(child, depth + 1, out, place)


def main():
    for line in sys.stdin:
        wanted, out = int(line), []
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            application = desktop.getChildAtIndex(index)
            if application is not None and application.get_process_id() == wanted:
                walk(application, 0, out)
        print(json.dumps(out), flush=True)


main()
