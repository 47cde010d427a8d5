"""What a call does in the end, and the functions that map() can be given. All of it may run in any process."""

import os
import sys
import threading

INITIALIZED = []
"""The processes in which initializers have run to their end, with the arguments; a forked one inherits those of others."""


def raise_error(things, action, arguments, keywords):
    raise things.error(action["error"])


def perform(call):
    """A function for map(): performs the call that it is given."""
    return call()


def return_arguments(*arguments, **keywords):
    """The positional arguments, and behind them each keyword argument as a pair, in order of name."""
    return list(arguments) + [[name, keywords[name]] for name in sorted(keywords)]


def power(base, exponent):
    return base**exponent


def tell_initialized():
    return [arguments for process, arguments in INITIALIZED if process == os.getpid()]


def tell_start_method():
    """How this process was started, if it is a worker process; else None."""
    # Worker processes have loaded what has started them.
    multiprocessing = sys.modules.get("multiprocessing")
    process = multiprocessing.current_process() if multiprocessing else None
    if process is None or type(process).__name__ == "_MainProcess":
        return None
    return getattr(process, "_start_method", None) or multiprocessing.get_start_method()


ACTIONS = {
    "return": lambda things, action, arguments, keywords: things.decode(action["value"]),
    "raise": raise_error,
    "return_arguments": lambda things, action, arguments, keywords: return_arguments(*arguments, **keywords),
    "power": lambda things, action, arguments, keywords: power(*arguments, **keywords),
    "tell_daemon": lambda things, action, arguments, keywords: threading.current_thread().daemon,
    "tell_initialized": lambda things, action, arguments, keywords: tell_initialized(),
    "tell_start_method": lambda things, action, arguments, keywords: tell_start_method(),
    "end_process": lambda things, action, arguments, keywords: os._exit(1),
}
"""For each action what the call does in the end."""

FUNCTIONS = {"perform": perform, "return_arguments": return_arguments, "power": power}
"""The functions that map() can be given."""
