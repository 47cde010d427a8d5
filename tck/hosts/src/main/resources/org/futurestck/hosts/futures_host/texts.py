"""Texts of untrusted objects, and the lines that messages are written as."""

import json

MAX_TEXT = 2000


def to_line(message):
    return json.dumps(message, separators=(",", ":")).encode("ascii") + b"\n"


def cut(text, limit=MAX_TEXT):
    """The text without lone surrogates, at most `limit` characters long."""
    text = text[: limit + 1].encode("utf-8", "replace").decode("utf-8")
    return text if len(text) <= limit else text[: limit - 1] + "\u2026"


def describe(thing, how=repr):
    """What repr() or str() says of an object; neither a raised error nor a wrong type gets through."""
    try:
        text = how(thing)
        return cut(text) if isinstance(text, str) else "an instance of %s" % type_name(type(thing))
    except BaseException as error:
        return "an instance of %s whose %s() raised %s" % (type_name(type(thing)), how.__name__, type_name(type(error)))


def type_name(cls):
    """The name of a class as a traceback shows it."""
    module, name = str(cls.__module__), str(cls.__qualname__)
    plain = module in ("builtins", "__main__") or module.split(".")[0] == __package__
    return cut(name if plain else module + "." + name, 200)


def error_text(error):
    """An error as the last line of a traceback shows it."""
    return "%s: %s" % (type_name(type(error)), describe(error, str))
