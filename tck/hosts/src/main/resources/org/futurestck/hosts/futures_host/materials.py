"""What values and errors of the vocabulary are made of. Other processes find the classes here by their names."""

import threading

PATTERN = bytes(range(251))
"""What a string of bytes repeats. A prime length, so that no piece of a round length fits at another place."""

LOCK = type(threading.Lock())


class Token:
    """An object without content that only its identity tells from others."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "<object %s>" % self.name


class ApplicationError(Exception):
    """An ordinary error of an application."""


class ApplicationBaseError(BaseException):
    """An error that is no Exception."""


class ApplicationFalsyError(Exception):
    """An error whose truth value is false."""

    def __bool__(self):
        return False


class UnsendableError(Exception):
    """An error that cannot be written down for another process, because of what it holds."""

    def __init__(self, name):
        super().__init__(name)
        self.held = threading.Lock()


class UnreceivableError(Exception):
    """An error that can be written down, but not made anew from that: it needs more than it keeps."""

    def __init__(self, name, more):
        super().__init__(name)


OWN_ERRORS = {
    "Exception": ApplicationError,
    "BaseException": ApplicationBaseError,
    "FalsyException": ApplicationFalsyError,
    "UnsendableException": UnsendableError,
    "UnreceivableException": lambda name: UnreceivableError(name, "more"),
}
"""How those kinds of error are made whose classes are the host's own."""

ERROR_KINDS = tuple(OWN_ERRORS) + ("CancelledError", "TimeoutError", "SystemExit")


def new_bytes(length):
    return (PATTERN * (length // len(PATTERN) + 1))[:length]


def is_own_bytes(thing):
    return type(thing) is bytes and thing == new_bytes(len(thing))


def new_unsendable():
    return threading.Lock()


def is_unsendable(thing):
    return type(thing) is LOCK
