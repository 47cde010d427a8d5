"""What a race consists of, and what it must not."""

from futures_host.faults import require

OUTSIDE = ("run_program", "at_exit", "join", "kill", "drop", "inspect")
"""What a race has no use for: it looks at the process from outside, or takes objects away from under the threads."""


class Course:
    """The operations of a race, each as the name of a method and its arguments."""

    def __init__(self, race, has_processes):
        everything = race["setup"] + sum(race["threads"], []) + race["epilogue"]
        calls = any(operation["op"] == "submit" for operation in everything)
        require(not (calls and has_processes), "the calls of a race run in the process of the host")
        self.setup = methods(race["setup"])
        self.threads = [methods(operations) for operations in race["threads"]]
        self.epilogue = methods(race["epilogue"])


def methods(operations):
    for operation in operations:
        require_raceable(operation)
    return [("_" + each["op"], {name: each[name] for name in each if name != "op"}) for each in operations]


def require_raceable(operation):
    """Calls and callbacks of a race tell nobody but its record, and do nothing else."""
    op = operation["op"]
    require(op not in OUTSIDE, "a race has no operation '%s'", op)
    if op == "submit":
        call = operation["call"]
        bare = not (call["gated"] or call["perform"] or operation["args"] or operation["kwargs"])
        require(bare, "a call of a race has no gate, performs nothing and takes no arguments")
        action = call["action"]["do"]
        require(action in ("return", "raise"), "a call of a race returns or raises, and does not '%s'", action)
    elif op == "add_done_callback":
        callback = operation["callback"]
        bare = not (callback["gated"] or callback["perform"] or callback.get("raise"))
        require(bare, "a callback of a race has no gate, performs nothing and raises nothing")
    elif op == "new_executor":
        require(operation.get("initializer") is None, "a race has no initializers")
    elif op == "map":
        silent = all(each.get("report") is None for each in operation["inputs"])
        require(silent, "an input of a race does not report")
