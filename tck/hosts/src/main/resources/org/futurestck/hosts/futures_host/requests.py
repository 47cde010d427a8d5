"""The form of requests. A field has the same form wherever it stands, unless the table says otherwise."""

import re

from futures_host.actions import ACTIONS, FUNCTIONS
from futures_host.faults import require
from futures_host.inspections import ASPECTS
from futures_host.materials import ERROR_KINDS
from futures_host.texts import describe
from futures_host.things import MAX_NESTING


def require_fields(what, thing, needed, optional=(), owner=None):
    """Holds an object to its fields; the owner is the operation whose fields may have a form of their own."""
    require(type(thing) is dict, "%s is not an object", what)
    for field in needed:
        require(field in thing, "%s lacks '%s'", what, field)
    for field in thing:
        require(field in needed or field in optional, "%s has an unknown field '%s'", what, field)
        check = FIELDS.get("%s.%s" % (owner, field)) or FIELDS.get(field)
        if check:
            check(field, thing[field])


def a_text(field, value):
    require(type(value) is str, "'%s' is not a text", field)


def a_boolean(field, value):
    require(type(value) is bool, "'%s' is not a boolean", field)


def texts(field, value):
    require(type(value) is list and all(type(name) is str for name in value), "'%s' is not a list of texts", field)


def one_of(*allowed):
    def check(field, value):
        # Compared with their types, because 1 equals True.
        known = any(type(value) is type(one) and value == one for one in allowed)
        require(known, "'%s' is not one of %s", field, ", ".join(map(str, allowed)))

    return check


def or_null(check):
    def check_unless_null(field, value):
        if value is not None:
            check(field, value)

    return check_unless_null


def an_integer_or_null(field, value):
    require(value is None or type(value) is int, "'%s' is neither null nor an integer", field)


def a_count(field, value):
    require(type(value) is int and value > 0, "'%s' is not a positive integer", field)


def a_timeout(field, value):
    spelled = type(value) is str and re.match(r"(omitted|None|-?[0-9]+(\.[0-9]+)?)\Z", value)
    require(spelled, "'%s' is not a timeout", field)


def a_method(field, value):
    require(type(value) is str and re.match(r"[A-Za-z]\w*\Z", value), "'%s' is not the name of a method", field)


def a_value(field, value, nesting=MAX_NESTING):
    require(nesting > 0, "'%s' is nested too deeply", field)
    if type(value) is list:
        for element in value:
            a_value(field, element, nesting - 1)
    elif type(value) is dict:
        form = len(value) == 1 and OBJECTS.get(next(iter(value)))
        require(form, "'%s' is not a value that can be sent", field)
        form(field, next(iter(value.values())))


def a_name(field, value):
    require(type(value) is str, "'%s' is not a value that can be sent", field)


def a_length(field, value):
    require(type(value) is int and value >= 0, "'%s' has no number of bytes", field)


def values(field, value):
    require(type(value) is list, "'%s' is not a list", field)
    a_value(field, value)


def keywords(field, value):
    require(type(value) is dict, "'%s' is not an object", field)
    for keyword in value.values():
        a_value(field, keyword)


def an_error(field, value):
    require_fields("'%s'" % field, value, ("name", "kind"), owner="error")


def a_call(field, value):
    require_fields("'%s'" % field, value, ("id", "gated", "perform", "action", "unsendable"))


def a_callback(field, value):
    require_fields("'%s'" % field, value, ("id", "gated", "perform"), ("raise",))


def an_initializer(field, value):
    require_fields("'%s'" % field, value, ("id", "gated", "args", "raise_from"), ("raise",))


def a_handler(field, value):
    require_fields("'%s'" % field, value, ("id", "perform"))


def a_program(field, value):
    require_fields("'%s'" % field, value, ("id", "perform", "ending", "interactive"), ("processors",))


def worker_processes(field, value):
    require_fields("'%s'" % field, value, (), ("max_tasks_per_child", "start_method"))


def inputs(field, value):
    require(type(value) is list, "'%s' is not a list", field)
    for each in value:
        require_fields("an input", each, ("items",), ("report", "raise"))


def an_action(field, value):
    require_fields("'%s'" % field, value, ("do",), ("value", "error"))
    needed = {"return": ("do", "value"), "raise": ("do", "error")}.get(value["do"], ("do",))
    require_fields("'%s'" % field, value, needed)


def operations(field, value):
    require(type(value) is list, "'%s' is not a list", field)
    for operation in value:
        an_operation(field, operation)


def an_operation(field, value):
    require(type(value) is dict, "'%s' is not an object", field)
    op = value.get("op")
    require(type(op) is str and op in OPERATIONS, "unknown operation %s", describe(op))
    needed, optional = OPERATIONS[op]
    require_fields("operation '%s'" % op, value, ("op",) + needed, optional, owner=op)


def a_race(field, value):
    require_fields("'%s'" % field, value, ("setup", "threads", "epilogue", "rounds", "millis", "seed"))


def threads(field, value):
    require(type(value) is list and value, "'%s' is not a list of at least one thread", field)
    for each in value:
        operations(field, each)


def an_integer(field, value):
    require(type(value) is int, "'%s' is not an integer", field)


FIELDS = {
    "id": a_text,
    "as": a_text,
    "executor": a_text,
    "future": a_text,
    "iterator": a_text,
    "target": a_text,
    "futures": texts,
    "of": texts,
    "name": a_text,
    "caller": a_text,
    "report": or_null(a_text),
    "thread_name_prefix": or_null(a_text),
    "process": a_text,
    "processes": worker_processes,
    "gated": a_boolean,
    "unsendable": a_boolean,
    "interactive": a_boolean,
    "timeout": a_timeout,
    "max_workers": an_integer_or_null,
    "max_tasks_per_child": an_integer_or_null,
    "start_method": one_of(None, "fork", "spawn", "forkserver", "default"),
    "chunksize": an_integer_or_null,
    "processors": or_null(a_count),
    "raise_from": a_count,
    "return_when": one_of(None, "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"),
    "input": one_of("list", "iterator", "mapping", "none"),
    "function": one_of(*FUNCTIONS),
    "ending": one_of("return", "raise", "exit"),
    "kind": one_of(None, "abstract", "inline"),
    "do": one_of(*ACTIONS),
    "aspect": one_of(*ASPECTS),
    "wait": or_null(a_boolean),
    "cancel_futures": or_null(a_boolean),
    "method": or_null(a_method),
    "value": a_value,
    "items": values,
    "args": values,
    "kwargs": keywords,
    "inputs": inputs,
    "perform": operations,
    "error": an_error,
    "raise": or_null(an_error),
    "call": a_call,
    "callback": a_callback,
    "initializer": or_null(an_initializer),
    "handler": a_handler,
    "program": a_program,
    "action": an_action,
    "operation": an_operation,
    "race": a_race,
    "setup": operations,
    "threads": threads,
    "epilogue": operations,
    "rounds": a_count,
    "millis": a_count,
    "seed": an_integer,
    "request.id": a_count,
    "error.kind": one_of(*ERROR_KINDS),
    "drop.of": a_text,
    "get.name": a_text,
    "get.of": a_text,
    "invoke.as": or_null(a_text),
    "join.call": a_text,
    "leave.error": or_null(an_error),
    "wait.as": or_null(a_text),
}

OBJECTS = {
    "token": a_name,
    "handle": a_name,
    "call": lambda field, value: a_call("call", value),
    "bytes": a_length,
    "unsendable": one_of(True),
}
"""For each value that names an object what follows the name."""

OPERATIONS = {
    "new_executor": (("as",), ("max_workers", "thread_name_prefix", "initializer", "kind", "processes")),
    "new_future": (("as",), ()),
    "submit": (("executor", "as", "call", "args", "kwargs"), ()),
    "map": (("executor", "as", "function", "inputs", "timeout"), ("chunksize",)),
    "shutdown": (("executor",), ("wait", "cancel_futures")),
    "enter": (("executor",), ()),
    "leave": (("executor",), ("error",)),
    "cancel": (("future",), ()),
    "cancelled": (("future",), ()),
    "running": (("future",), ()),
    "done": (("future",), ()),
    "result": (("future", "timeout"), ()),
    "exception": (("future", "timeout"), ()),
    "add_done_callback": (("future", "callback"), ()),
    "set_running_or_notify_cancel": (("future",), ()),
    "set_result": (("future", "value"), ()),
    "set_exception": (("future", "error"), ()),
    "wait": (("futures", "input", "timeout"), ("return_when", "as")),
    "as_completed": (("as", "futures", "input", "timeout"), ()),
    "next": (("iterator",), ()),
    "close": (("iterator",), ()),
    "drop": (("of",), ()),
    "join": (("call",), ()),
    "kill": (("process",), ()),
    "inspect": (("aspect", "of"), ()),
    "invoke": (("target", "args", "kwargs"), ("method", "as")),
    "get": (("of", "name"), ()),
    "run_program": (("program",), ()),
    "at_exit": (("handler",), ()),
}
"""For each operation the fields it needs and those that may be left out."""
