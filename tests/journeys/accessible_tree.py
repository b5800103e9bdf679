"""Prints what a screen reader is told of one program, as JSON. Runs on the system's Python, which has pyatspi.

Usage: python3 accessible_tree.py PROCESS_ID. Each entry: role, name, description, text, states, and where it is on
the screen (x, y, width, height in pixels).
"""

import json
import sys

import pyatspi


def walk(node, depth, out):
    if node is None or depth > 40:
        return
    try:
        states = [pyatspi.stateToString(state) for state in node.getState().getStates()]
        entry = {
            "role": node.getRoleName(),
            "name": node.name,
            "description": node.description,
            "states": states,
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
        children = [node.getChildAtIndex(index) for index in range(min(node.childCount, 400))]
    except Exception:  # noqa: BLE001
        # A widget may vanish between being listed and being asked; the next look will not see it.
        return
    out.append(entry)
    for child in children:
        walk(child, depth + 1, out)


def main():
    wanted = int(sys.argv[1])
    out = []
    desktop = pyatspi.Registry.getDesktop(0)
    for index in range(desktop.childCount):
        application = desktop.getChildAtIndex(index)
        if application is not None and application.get_process_id() == wanted:
            walk(application, 0, out)
    json.dump(out, sys.stdout)


main()
