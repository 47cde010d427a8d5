"""Futures TCK: the host for executors written in Python.

    python3 futures_host.py MODULE:NAME [--arg KEY=JSON ...]

It certifies any factory of executors: MODULE:NAME is called with the given keyword arguments, and with max_workers when a
check asks for it. The host speaks protocol version 1 over its standard input and output, as the chapter "protocol" of the
rule book tells. It needs the standard library only, CPython 3.6 or newer, and uses nothing of the module it judges.

Three kinds of thread meet here. The protocol thread is the main thread; it never runs code of the subject once it serves.
Caller threads perform operations. Whatever other threads there are belong to the subject; they run calls and callbacks.

Exceptions are kept apart: only what the subject itself raised becomes an outcome; whatever else goes wrong in here is
answered as "refused".
"""

import argparse
import importlib
import json
import logging
import math
import os
import pickle
import platform
import queue
import re
import signal
import socket
import sys
import threading
import time
import weakref
import zlib
from socket import create_connection

PROTOCOL = 1
NEWEST_EDITION = 13
MAX_LINE = 4 * 1024 * 1024
MAX_REPORT = 1024 * 1024
MAX_DATA = 65536
MAX_TEXT = 2000
MAX_DIGITS = 4000
MAX_NESTING = 50
MAX_FRAMES = 12
MAX_THREADS = 500

HERE = os.path.dirname(os.path.realpath(__file__))
MODULE = "futures_host"
"""The name this file has for other processes, where pickled calls look for their class."""

CHECKS = {}
"""The check under way, by the token of its door; empty in processes that are not the host."""

NATIVE_IDS = {}
"""On Pythons whose threads do not know their native id: what the threads that came by have told."""


class Refusal(Exception):
    """The kit or the host is at fault. The message is a sentence for the reader of a report."""


class Unusable(Exception):
    """There is no subject. The message is a sentence for the user."""


class Over(Exception):
    """The check that a call or callback belongs to has ended."""


# ---------------------------------------------------------------------------------------------------------------------
# Texts of untrusted objects
# ---------------------------------------------------------------------------------------------------------------------


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
    return cut(name if module in ("builtins", "__main__", MODULE) else module + "." + name, 200)


def error_text(error):
    """An error as the last line of a traceback shows it."""
    return "%s: %s" % (type_name(type(error)), describe(error, str))


# ---------------------------------------------------------------------------------------------------------------------
# Objects of the closed vocabulary. They name their module so that worker processes find them.
# ---------------------------------------------------------------------------------------------------------------------


class Token:
    """An object without content that only its identity tells from others."""

    __module__ = MODULE

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "<object %s>" % self.name


class ApplicationError(Exception):
    """An ordinary error of an application."""

    __module__ = MODULE


class ApplicationBaseError(BaseException):
    """An error that is no Exception."""

    __module__ = MODULE


class ApplicationFalsyError(Exception):
    """An error whose truth value is false."""

    __module__ = MODULE

    def __bool__(self):
        return False


class Call:
    """A call from the closed vocabulary. It holds plain data, so that it can be sent to another process."""

    __module__ = MODULE

    def __init__(self, door, modules, spec):
        self.door = door
        self.modules = modules
        self.spec = spec

    def __repr__(self):
        return "<call %s>" % self.spec["id"]

    def __call__(self):
        try:
            with Backstage(self.door) as backstage:
                backstage.report("call_started", self.spec["id"], gate=self.spec["gated"])
                backstage.report("call_finished", self.spec["id"])
        except Over:
            return None
        things = CHECKS.get(self.door["token"]) or Things(Names(self.modules))
        action = self.spec["action"]
        if action["do"] == "raise":
            raise things.error(action["error"])
        return things.decode(action["value"])


class Callback:
    """A callback from the closed vocabulary. It lives in the host's own process."""

    def __init__(self, check, spec):
        self.check = check
        self.spec = spec

    def __repr__(self):
        return "<callback %s>" % self.spec["id"]

    def __call__(self, *arguments):
        try:
            future = self.check.handle_of(arguments[0]) if len(arguments) == 1 else None
            with Backstage(self.check.door) as backstage:
                backstage.report("callback_started", self.spec["id"], gate=self.spec["gated"], future=future)
                outcomes = [self.check.perform(operation) for operation in self.spec["perform"]]
                backstage.report("callback_finished", self.spec["id"], future=future, outcomes=outcomes)
            error = self.check.error(self.spec["raise"]) if self.spec.get("raise") else None
        except Over:
            return
        except Exception as fault:
            # There is no request to refuse here; the next one is refused instead.
            self.check.fault = "callback '%s': %s" % (self.spec["id"], sentence(fault))
            return
        if error is not None:
            raise error


def sentence(fault):
    """What a fault of kit or host reads like in an answer."""
    if isinstance(fault, Refusal):
        return cut(str(fault))
    return cut("the host failed: " + error_text(fault))


# ---------------------------------------------------------------------------------------------------------------------
# Backstage
# ---------------------------------------------------------------------------------------------------------------------


class Backstage:
    """One connection to the kit's backstage. Whatever goes wrong with it means that the check is over."""

    def __init__(self, door):
        self.token = door["token"]
        self.rest = b""
        note_native_id()
        try:
            self.connection = create_connection(("127.0.0.1", door["port"]), timeout=None)
        except OSError:
            raise Over()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()

    def report(self, event, ident, **more):
        """Reports a sighting and returns when the kit says "go"."""
        message = {"token": self.token, "event": event, "id": ident, "process": str(os.getpid())}
        message["thread"] = cut(str(threading.current_thread().name))
        message.update(more)
        try:
            line = to_line(message)
            require(len(line) <= MAX_REPORT, "a report is longer than %s bytes", MAX_REPORT)
            self.connection.sendall(line)
            while b"\n" not in self.rest:
                piece = self.connection.recv(4096)
                if not piece or len(self.rest) > MAX_LINE:
                    raise Over()
                self.rest += piece
            answer, self.rest = self.rest.split(b"\n", 1)
            if json.loads(answer.decode("utf-8")) != {"go": True}:
                raise Over()
        except (OSError, ValueError):
            raise Over()


class LogReporter(logging.Handler):
    """Reports records of level ERROR and above, before the call that logs returns."""

    def __init__(self):
        super().__init__(logging.ERROR)

    def emit(self, record):
        text = describe(record, lambda it: it.getMessage())[: MAX_TEXT // 2]
        if record.exc_info and record.exc_info[1] is not None:
            text += ": " + error_text(record.exc_info[1])
        for check in list(CHECKS.values()):
            try:
                with Backstage(check.door) as backstage:
                    backstage.report("logged", cut(str(record.name)), text=cut(text))
            except Over:
                pass

    def attach(self, module):
        """Listens to the root logger, and to the subject's own if they do not hand their records up."""
        logging.getLogger().addHandler(self)
        for name in {"concurrent.futures"}.union(with_parents(module)):
            logger = logging.getLogger(name)
            if not logger.propagate:
                logger.addHandler(self)


# ---------------------------------------------------------------------------------------------------------------------
# The subject
# ---------------------------------------------------------------------------------------------------------------------


def with_parents(module):
    """'a.b.c' gives ['a.b.c', 'a.b', 'a']."""
    parts = module.split(".")
    return [".".join(parts[:count]) for count in range(len(parts), 0, -1)]


class Names:
    """Where the documented names are found: the subject's module, its parents, concurrent.futures, the builtins."""

    DOCUMENTED = ("CancelledError", "TimeoutError", "InvalidStateError", "BrokenThreadPool", "BrokenProcessPool")
    DOCUMENTED += ("BrokenExecutor", "ValueError", "TypeError", "NotImplementedError", "RuntimeError", "Exception")
    DOCUMENTED += ("BaseException",)
    SUBMODULES = {"BrokenThreadPool": ".thread", "BrokenProcessPool": ".process"}

    def __init__(self, modules):
        self.modules = modules

    @staticmethod
    def of(module):
        modules = with_parents(module)
        return Names(modules + [name for name in ("concurrent.futures",) if name not in modules])

    def get(self, name):
        """The object of that name. Like an attribute that is not there, a missing one raises AttributeError."""
        if "." in name:
            module, name = name.split(".")
            return getattr(importlib.import_module(module), name)
        found = self.find(name, importlib.import_module)
        if found is None:
            raise AttributeError("module '%s' has no attribute '%s'" % (self.modules[0], name))
        return found

    def find(self, name, module_of):
        """The object of that name in the modules that `module_of` hands out, or None."""
        suffix = self.SUBMODULES.get(name)
        places = [module + suffix for module in self.modules] if suffix else []
        for place in self.modules + places + ["builtins"]:
            try:
                found = getattr(module_of(place), name, None)
            except ImportError:
                continue
            if callable(found) or (found is not None and name.isupper()):
                return found
        return None

    def kinds(self, error):
        """The documented classes that the error is an instance of, most special first."""
        # A class that nobody has imported has no instances, so nothing is imported here.
        classes = [(name, self.find(name, sys.modules.get)) for name in self.DOCUMENTED]
        return [name for name, cls in classes if isinstance(cls, type) and issubclass(type(error), cls)]


class Subject:
    """The factory under certification and what there is to know about it."""

    def __init__(self, text, arguments):
        self.text = text
        self.arguments = arguments
        module, colon, path = text.partition(":")
        if not (module and colon and path):
            raise Unusable("'%s' is not of the form module:name" % text)
        try:
            thing = importlib.import_module(module)
        except BaseException as error:
            what = describe(error, str) if isinstance(error, ImportError) else error_text(error)
            raise Unusable(" ".join(("cannot import '%s': %s" % (module, what)).split()))
        for name in path.split("."):
            try:
                thing = getattr(thing, name)
            except Exception:
                raise Unusable("cannot find '%s' in '%s': there is no attribute '%s'" % (path, module, name))
        if not callable(thing):
            raise Unusable("'%s' cannot be called, so it makes no executors" % text)
        self.factory = thing
        self.module = module
        self.names = Names.of(module)
        self.capabilities = self._capabilities()

    def new_executor(self, max_workers):
        arguments = dict(self.arguments)
        if max_workers is not None:
            arguments["max_workers"] = max_workers
        return self.factory(**arguments)

    def _capabilities(self):
        capabilities = ["logging", "python"]
        if all(self.names.find(name, importlib.import_module) for name in ("wait", "as_completed")):
            capabilities.insert(0, "module-functions")
        try:
            self.names.get("Future")()
            capabilities.insert(0, "bare-futures")
        except Exception:
            pass  # A future that only executors can make is no fault; the rules about bare ones do not apply.
        return capabilities

    def hello(self):
        return {
            "type": "hello",
            "protocol": PROTOCOL,
            "name": cut(self.text),
            "version": cut(self._version()),
            "host": "python",
            "platform": cut(
                "%s %s on %s %s"
                % (
                    platform.python_implementation(),
                    platform.python_version(),
                    platform.system() or "an unknown system",
                    platform.machine(),
                )
            ).strip(),
            "edition": "3.%d" % min(sys.version_info[1], NEWEST_EDITION),
            "capabilities": self.capabilities,
        }

    def _version(self):
        top = sys.modules[with_parents(self.module)[-1]]
        if is_standard(sys.modules[self.module]):
            return platform.python_version()
        version = getattr(top, "__version__", None)
        if isinstance(version, str):
            return version
        try:
            return importlib.import_module("importlib.metadata").version(top.__name__)
        except Exception:
            return "unknown"  # Not every module is a distribution, and Python 3.6 and 3.7 cannot tell.


def is_standard(module):
    path = os.path.realpath(getattr(module, "__file__", None) or os.__file__)
    library = os.path.dirname(os.path.realpath(os.__file__))
    return path.startswith(library + os.sep) and "site-packages" not in path


# ---------------------------------------------------------------------------------------------------------------------
# The form of requests. A field has the same form wherever it stands.
# ---------------------------------------------------------------------------------------------------------------------


def require(condition, message, *details):
    if not condition:
        raise Refusal(cut(message % details))


def require_fields(what, thing, needed, optional=()):
    require(type(thing) is dict, "%s is not an object", what)
    for field in needed:
        require(field in thing, "%s lacks '%s'", what, field)
    for field in thing:
        require(field in needed or field in optional, "%s has an unknown field '%s'", what, field)
        if field in FIELDS:
            FIELDS[field](field, thing[field])


def a_text(field, value):
    require(type(value) is str, "'%s' is not a text", field)


def a_boolean(field, value):
    require(type(value) is bool, "'%s' is not a boolean", field)


def texts(field, value):
    require(type(value) is list and all(type(name) is str for name in value), "'%s' is not a list of texts", field)


def one_of(*allowed):
    def check(field, value):
        require(value in allowed, "'%s' is not one of %s", field, ", ".join(map(str, allowed)))

    return check


def workers(field, value):
    require(value is None or type(value) is int, "'%s' is neither null nor an integer", field)


def a_timeout(field, value):
    spelled = type(value) is str and re.match(r"(omitted|None|-?[0-9]+(\.[0-9]+)?)\Z", value)
    require(spelled, "'%s' is not a timeout", field)


def a_value(field, value, nesting=MAX_NESTING):
    require(nesting > 0, "'%s' is nested too deeply", field)
    if type(value) is list:
        for element in value:
            a_value(field, element, nesting - 1)
    elif type(value) is dict:
        named = len(value) == 1 and [value[key] for key in ("token", "handle") if key in value]
        require(named and type(named[0]) is str, "'%s' is not a value that can be sent", field)


def an_error(field, value):
    require_fields("'%s'" % field, value, ("name", "kind"))


def an_error_or_null(field, value):
    if value is not None:
        an_error(field, value)


def a_call(field, value):
    require_fields("'%s'" % field, value, ("id", "gated", "action"))
    a_text("id", value["id"])


def a_callback(field, value):
    require_fields("'%s'" % field, value, ("id", "gated", "perform"), ("raise",))
    a_text("id", value["id"])
    require(type(value["perform"]) is list, "'perform' is not a list")
    for operation in value["perform"]:
        an_operation("perform", operation)


def an_action(field, value):
    require_fields("'%s'" % field, value, ("do",), ("value", "error"))
    needed = {"return": ("do", "value"), "raise": ("do", "error")}[value["do"]]
    require_fields("'%s'" % field, value, needed)


def an_operation(field, value):
    require(type(value) is dict, "'%s' is not an object", field)
    op = value.get("op")
    require(type(op) is str and op in OPERATIONS, "unknown operation %s", describe(op))
    require_fields("operation '%s'" % op, value, ("op",) + OPERATIONS[op][0], OPERATIONS[op][1])


FIELDS = {
    "as": a_text,
    "executor": a_text,
    "future": a_text,
    "iterator": a_text,
    "futures": texts,
    "of": texts,
    "name": a_text,
    "caller": a_text,
    "gated": a_boolean,
    "timeout": a_timeout,
    "max_workers": workers,
    "return_when": one_of(None, "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"),
    "kind": one_of("Exception", "BaseException", "CancelledError", "TimeoutError", "FalsyException"),
    "do": one_of("return", "raise"),
    "aspect": one_of("is_subclass", "is_same", "equal", "repr", "pickle", "subscript", "attributes"),
    "value": a_value,
    "error": an_error,
    "raise": an_error_or_null,
    "call": a_call,
    "callback": a_callback,
    "action": an_action,
    "operation": an_operation,
}

OPERATIONS = {
    "new_executor": (("as",), ("max_workers",)),
    "new_future": (("as",), ()),
    "submit": (("executor", "as", "call"), ()),
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
    "wait": (("futures", "timeout"), ("return_when",)),
    "as_completed": (("as", "futures", "timeout"), ()),
    "next": (("iterator",), ()),
    "inspect": (("aspect", "of"), ()),
}
"""For each operation the fields it needs and those that may be left out."""


# ---------------------------------------------------------------------------------------------------------------------
# Checks
# ---------------------------------------------------------------------------------------------------------------------


class Things:
    """The objects that go by name: tokens, errors, and whatever has a handle. One object for each name."""

    def __init__(self, names):
        self.names = names
        # Reentrant, because garbage collection may run code of the subject at any place.
        self.lock = threading.RLock()
        self.handles = {}
        self.tokens = {}
        self.errors = {}
        self.known = {}
        self.kept_alive = []

    def token(self, name):
        with self.lock:
            if name not in self.tokens:
                self.tokens[name] = self._know(Token(name), {"token": name})
            return self.tokens[name]

    def error(self, spec):
        name, kind = spec["name"], spec["kind"]
        with self.lock:
            if name not in self.errors:
                self.errors[name] = (kind, self._know(self._new_error(kind, name), {"name": name}))
            known_kind, error = self.errors[name]
        require(kind == known_kind, "error '%s' is of kind %s, not %s", name, known_kind, kind)
        return error

    def _new_error(self, kind, name):
        own = {"Exception": ApplicationError, "BaseException": ApplicationBaseError}
        own["FalsyException"] = ApplicationFalsyError
        return (own[kind] if kind in own else self.names.get(kind))(name)

    def _know(self, thing, form):
        # An object that is forgotten could give its address to another one.
        self.kept_alive.append(thing)
        self.known.setdefault(id(thing), form)
        return thing

    def keep(self, name, thing):
        """Gives an object a handle and returns its form."""
        with self.lock:
            self.handles[name] = thing
            if is_data(thing):
                return self.encode(thing)
            self._know(thing, {"handle": name})
            return {"handle": name}

    def object(self, name):
        with self.lock:
            require(name in self.handles, "no object has the handle '%s'", name)
            return self.handles[name]

    def handle_of(self, thing):
        """The handle of an object, or None."""
        with self.lock:
            return None if is_data(thing) else self.known.get(id(thing), {}).get("handle")

    def decode(self, value):
        if type(value) is list:
            return [self.decode(element) for element in value]
        if type(value) is dict:
            return self.token(value["token"]) if "token" in value else self.object(value["handle"])
        return value

    def encode(self, value, nesting=MAX_NESTING):
        """The JSON form of an object. Only types that are exactly the language's own count as data."""
        if is_data(value):
            return value
        if type(value) in (list, tuple) and nesting > 0:
            return [self.encode(element, nesting - 1) for element in list(value)]
        with self.lock:
            form = self.known.get(id(value), {})
        if "token" in form or "handle" in form:
            return form
        if issubclass(type(value), BaseException):
            return {"error": self.seen(value)}
        return {"other": describe(value)}

    def encode_sets(self, result):
        """What wait() returned, if it looks like that."""
        try:
            done, not_done = (result.done, result.not_done) if hasattr(result, "not_done") else result
            return {"done_and_not_done": [self._members(done), self._members(not_done)]}
        except Exception:
            return {"other": describe(result)}

    def _members(self, futures):
        members = [self.encode(future) for future in futures]
        return sorted(members, key=json.dumps) if isinstance(futures, (set, frozenset)) else members

    def seen(self, error):
        seen = {"kinds": self.names.kinds(error), "type": type_name(type(error)), "message": describe(error, str)}
        with self.lock:
            seen.update({key: name for key, name in self.known.get(id(error), {}).items() if key == "name"})
        return seen


def is_data(value):
    """Whether the object is its own JSON form."""
    kind = type(value)
    if kind is int:
        return value.bit_length() < MAX_DIGITS * 3
    if kind is str:
        return len(value) <= MAX_DATA
    return value is None or kind is bool or (kind is float and math.isfinite(value))


EXHAUSTED = object()


class Check(Things):
    """What belongs to one check: its door, its objects and its callers."""

    def __init__(self, subject, door, send):
        super().__init__(subject.names)
        self.subject = subject
        self.door = door
        self.send = send
        self.callers = {}
        self.executors = []
        self.fault = None
        self.closed = False

    def start(self, ident, caller, operation):
        if caller not in self.callers:
            self.callers[caller] = Caller(self, caller)
        self.callers[caller].start(ident, operation)

    def perform(self, operation):
        """Performs an operation in this thread and returns its outcome."""
        prepare = getattr(self, "_" + operation["op"])
        action, form = prepare(**{field: value for field, value in operation.items() if field != "op"})
        try:
            result = action()
        except BaseException as error:
            return {"outcome": "raised", "error": self.seen(error)}
        return {"outcome": "returned", "value": form(result)}

    def close(self):
        """Ends the check and returns the names of the callers that are stuck."""
        with self.lock:
            self.closed = True
            stuck = [caller.name for caller in self.callers.values() if caller.dismiss()]
        # Dropping the last reference to an object runs code of the subject, which must not happen in the protocol thread.
        threading.Thread(target=self._clear, name="closing", daemon=True).start()
        return stuck

    def _clear(self):
        for executor in self.executors:
            threading.Thread(target=shut_down, args=(executor,), name="shutdown", daemon=True).start()
        for objects in (self.handles, self.known, self.kept_alive, self.executors):
            objects.clear()

    # Each of these looks at what the kit said and returns the action, which is the subject's, and the form of its result.
    # The parameters are the fields of the operation, "as" and "return_when" among them.

    def _new_executor(self, max_workers=None, **names):
        def keep(executor):
            self.executors.append(executor)
            return self.keep(names["as"], executor)

        return lambda: self.subject.new_executor(max_workers), keep

    def _new_future(self, **names):
        return lambda: self.names.get("Future")(), lambda future: self.keep(names["as"], future)

    def _submit(self, executor, call, **names):
        target = self.object(executor)
        if call["action"]["do"] == "raise":
            self.error(call["action"]["error"])
        else:
            self.decode(call["action"]["value"])
        work = Call(self.door, self.names.modules, call)
        return lambda: target.submit(work), lambda future: self.keep(names["as"], future)

    def _cancel(self, future):
        target = self.object(future)
        return lambda: target.cancel(), self.encode

    def _cancelled(self, future):
        target = self.object(future)
        return lambda: target.cancelled(), self.encode

    def _running(self, future):
        target = self.object(future)
        return lambda: target.running(), self.encode

    def _done(self, future):
        target = self.object(future)
        return lambda: target.done(), self.encode

    def _result(self, future, timeout):
        target, limit = self.object(future), time_limit(timeout)
        return lambda: target.result(**limit), self.encode

    def _exception(self, future, timeout):
        target, limit = self.object(future), time_limit(timeout)
        return lambda: target.exception(**limit), self.encode

    def _add_done_callback(self, future, callback):
        target, function = self.object(future), Callback(self, callback)
        return lambda: target.add_done_callback(function), self.encode

    def _set_running_or_notify_cancel(self, future):
        target = self.object(future)
        return lambda: target.set_running_or_notify_cancel(), self.encode

    def _set_result(self, future, value):
        target, result = self.object(future), self.decode(value)
        return lambda: target.set_result(result), self.encode

    def _set_exception(self, future, error):
        target, exception = self.object(future), self.error(error)
        return lambda: target.set_exception(exception), self.encode

    def _wait(self, futures, timeout, return_when=None):
        targets, limit = [self.object(name) for name in futures], time_limit(timeout)

        def wait():
            condition = {} if return_when is None else {"return_when": self.names.get(return_when)}
            return self.names.get("wait")(targets, **limit, **condition)

        return wait, self.encode_sets

    def _as_completed(self, futures, timeout, **names):
        targets, limit = [self.object(name) for name in futures], time_limit(timeout)
        return (
            lambda: self.names.get("as_completed")(targets, **limit),
            lambda iterator: self.keep(names["as"], iterator),
        )

    def _next(self, iterator):
        source = self.object(iterator)
        return (
            lambda: next(source, EXHAUSTED),
            lambda element: {"exhausted": True} if element is EXHAUSTED else self.encode(element),
        )

    def _inspect(self, aspect, of):
        look, count = INSPECTIONS[aspect]
        require(len(of) == count, "'%s' looks at %s, not at %s", aspect, count, len(of))
        if aspect in ("is_subclass", "is_same"):
            for name in of:
                known = re.match(r"((builtins|asyncio)\.)?[A-Za-z]+\Z", name)
                require(known, "'%s' is not the name of a class that can be looked at", name)
            return lambda: look(*[self.names.get(name) for name in of]), self.encode
        targets = [self.object(name) for name in of]
        return lambda: look(*targets), self.encode


def time_limit(timeout):
    """The keyword argument; an int and a float stay apart."""
    if timeout == "omitted":
        return {}
    return {"timeout": None if timeout == "None" else float(timeout) if "." in timeout else int(timeout)}


def takes_attributes(thing):
    try:
        thing.futures_tck_attribute = True
        del thing.futures_tck_attribute
        weakref.ref(thing)
        return True
    except (AttributeError, TypeError):
        return False


INSPECTIONS = {
    "is_subclass": (issubclass, 2),
    "is_same": (lambda one, other: one is other, 2),
    "equal": (lambda one, other: bool(one == other) and hash(one) == hash(other), 2),
    "repr": (lambda thing: cut(repr(thing)), 1),
    "pickle": (lambda thing: pickle.loads(pickle.dumps(thing)), 1),
    "subscript": (lambda thing: type(thing)[int], 1),
    "attributes": (takes_attributes, 1),
}


def shut_down(executor):
    try:
        try:
            executor.shutdown(wait=False)
        except TypeError:
            executor.shutdown()
    except BaseException as error:
        # The check is over, so nobody waits for this outcome; the reader of the log may still want to know.
        sys.stderr.write("shutdown after the check raised %s\n" % error_text(error))


class Caller:
    """A thread that performs operations in the order of their start."""

    def __init__(self, check, name):
        self.check = check
        self.name = name
        self.unanswered = 0
        self.operations = queue.Queue()
        self.thread = threading.Thread(target=self._run, name="caller " + name, daemon=True)
        self.thread.start()

    def start(self, ident, operation):
        with self.check.lock:
            self.unanswered += 1
        self.operations.put((ident, operation))

    def dismiss(self):
        """Lets the thread end once it can; tells whether it is stuck. The caller holds the check's lock."""
        self.operations.put(None)
        if self.unanswered:
            self.thread.name = "abandoned caller " + self.name
        return self.unanswered > 0

    def _run(self):
        note_native_id()
        for ident, operation in iter(self.operations.get, None):
            try:
                if self.check.fault:
                    raise Refusal(self.check.fault)
                answer = {"id": ident, "type": "outcome", "outcome": self.check.perform(operation)}
            except Exception as fault:
                answer = refused(ident, fault)
            with self.check.lock:
                if self.check.closed:
                    return
                self.unanswered -= 1
                self.check.send(answer)


def refused(ident, fault):
    return {"id": ident, "type": "refused", "reason": sentence(fault)}


# ---------------------------------------------------------------------------------------------------------------------
# Where the threads stand
# ---------------------------------------------------------------------------------------------------------------------

TASKS = "/proc/self/task"
HAS_TASKS = os.path.isdir(TASKS)
BLOCKING_FUNCTIONS = {"wait", "wait_for", "acquire", "join", "get", "put", "select", "poll", "recv", "sleep", "accept"}
BLOCKING_FUNCTIONS |= {"_wait_for_tstate_lock", "readinto", "_recv", "recv_bytes"}


def note_native_id():
    """Python 3.6 and 3.7 do not know the native ids of threads; Linux tells each thread its own."""
    if HAS_TASKS and not hasattr(threading.Thread, "native_id"):
        try:
            NATIVE_IDS[threading.get_ident()] = int(os.path.basename(os.readlink("/proc/thread-self")))
        except (OSError, ValueError):
            pass  # An old kernel; how the thread waits is then told from its frames.


class Standing:
    """Takes the standing of every thread but the protocol thread, which is the one that asks."""

    def __init__(self):
        self.looks = 0

    def take(self, check):
        # A thread that waits for the interpreter's lock sleeps as well, because this thread holds it. A short sleep here
        # lets such a thread go on, and then it has been switched before the second look.
        before = tasks()
        time.sleep(0.001)
        after = tasks()
        quiet = {task for task, state in after.items() if state[0] in "SD" and before.get(task) == state}
        return {"activity": self._activity(after), "threads": self._threads(check, after, quiet)}

    def _activity(self, now):
        if not HAS_TASKS:
            thread_time = getattr(time, "thread_time", time.process_time)()
            marks = [(ident, id(frame), frame.f_lasti) for ident, frame in sys._current_frames().items()]
            marks = [mark for mark in marks if mark[0] != threading.get_ident()]
            return "%.3f s %08x" % (time.process_time() - thread_time, zlib.crc32(repr(sorted(marks)).encode()))
        text = "%d switches %d ticks %08x" % (
            sum(state[1] for state in now.values()),
            sum(state[2] for state in now.values()),
            zlib.crc32(repr(sorted(now.items())).encode()),
        )
        if any(state[0] == "R" for state in now.values()):
            # Two looks within one tick would otherwise not tell that a thread is running.
            self.looks += 1
            text += " running %d" % self.looks
        return text

    def _threads(self, check, now, quiet):
        threads = {thread.ident: thread for thread in threading.enumerate()}
        callers = list(check.callers.values()) if check else []
        callers = {caller.thread.ident: caller for caller in callers}
        native = {ident: getattr(thread, "native_id", NATIVE_IDS.get(ident)) for ident, thread in threads.items()}
        here = os.getpid()
        strangers = {task for task in now if task[0] == here} - {(here, task) for task in native.values()}
        standing = []
        for ident, frame in sys._current_frames().items():
            caller = callers.get(ident)
            if ident == threading.get_ident() or (caller and not caller.unanswered):
                continue
            thread = {"name": cut(str(threads[ident].name)) if ident in threads else "thread %d" % ident}
            if caller:
                thread["caller"] = caller.name
            if (here, native.get(ident)) in now:
                thread["waiting"] = (here, native[ident]) in quiet
            else:
                thread["waiting"] = (HAS_TASKS and strangers <= quiet) or frame.f_code.co_name in BLOCKING_FUNCTIONS
            thread["frames"] = frames(frame)
            standing.append(thread)
        return standing[:MAX_THREADS]


def tasks():
    """Linux: for each task of this process and of its descendants its state, its switches and its ticks."""
    found = {}
    processes = [os.getpid()] if HAS_TASKS else []
    for process in processes:
        try:
            names = os.listdir("/proc/%d/task" % process)
        except OSError:
            continue
        for name in names:
            try:
                folder = "/proc/%d/task/%s/" % (process, name)
                processes.extend(int(child) for child in contents(folder + "children", "").split())
                # The protocol thread is the main thread, whose task has the number of the process.
                if int(name) != os.getpid():
                    found[process, int(name)] = task(contents(folder + "status"), contents(folder + "stat"))
            except (OSError, ValueError, LookupError):
                continue  # The task has ended meanwhile.
    return found


def task(status, stat):
    fields = dict(line.split(":", 1) for line in status.splitlines())
    switches = int(fields["voluntary_ctxt_switches"]) + int(fields["nonvoluntary_ctxt_switches"])
    # The name of the task, in brackets, may hold blanks; the fields after it do not.
    after_name = stat.rsplit(")", 1)[1].split()
    return fields["State"].strip()[0], switches, int(after_name[11]) + int(after_name[12])


def contents(path, otherwise=None):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        if otherwise is None:
            raise
        return otherwise


MACHINERY = (Standing.take.__code__.co_filename, threading.Thread.run.__code__.co_filename)
"""The files whose frames surround those of the subject."""


def frames(frame):
    """Where a thread stands, innermost first, without the frames of host and threading at its outer end."""
    lines, useful = [], 0
    while frame is not None:
        path = frame.f_code.co_filename
        lines.append(cut("%s:%d in %s" % (short(path), frame.f_lineno, frame.f_code.co_name), 300))
        if path not in MACHINERY:
            useful = len(lines)
        frame = frame.f_back
    return lines[: min(useful or len(lines), MAX_FRAMES)]


def short(path):
    """A path without the entry of sys.path that it was found under."""
    entries = [entry for entry in sys.path if entry and path.startswith(entry.rstrip(os.sep) + os.sep)]
    return path[len(max(entries, key=len).rstrip(os.sep)) + 1 :] if entries else path


# ---------------------------------------------------------------------------------------------------------------------
# The protocol
# ---------------------------------------------------------------------------------------------------------------------


def to_line(message):
    return json.dumps(message, separators=(",", ":")).encode("ascii") + b"\n"


class Channel:
    """The host's standard input and output, taken away from everybody else."""

    def __init__(self):
        self.lock = threading.RLock()
        # The copies are not inheritable. What the subject and its children print goes to the standard error.
        self.source, self.target = self.inherited = os.dup(0), os.dup(1)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        os.dup2(2, 1)
        sys.stdout = sys.stderr
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._close)

    def _close(self):
        # A forked worker that outlives the host would keep the pipes open, and the kit would not see the host's end.
        inherited, self.inherited = self.inherited, ()
        for descriptor in inherited:
            os.close(descriptor)

    def lines(self):
        """The lines that arrive, until the input ends."""
        buffer = bytearray()
        while True:
            piece = os.read(self.source, 65536)
            if not piece:
                return
            searched = len(buffer)
            buffer += piece
            end = buffer.find(b"\n", searched)
            while end >= 0:
                yield bytes(buffer[:end])
                del buffer[: end + 1]
                end = buffer.find(b"\n")
            if len(buffer) > MAX_LINE:
                end_host(2, "a line of the kit is longer than %d bytes" % MAX_LINE)

    def send(self, answer):
        line = to_line(answer)
        if len(line) > MAX_LINE:
            if answer["type"] != "outcome":
                raise Refusal("the answer is longer than %d bytes" % MAX_LINE)
            value = {"other": "a value whose form is %d bytes long" % len(line)}
            line = to_line(dict(answer, outcome={"outcome": "returned", "value": value}))
        with self.lock:
            try:
                while line:
                    line = line[os.write(self.target, line) :]
            except OSError:
                end_host(0)  # The kit has gone.


class Host:
    """Answers requests, in the protocol thread."""

    REQUESTS = {
        "hello": ("protocol",),
        "open": ("backstage",),
        "start": ("caller", "operation"),
        "standing": (),
        "close": (),
        "bye": (),
    }

    def __init__(self, channel, subject):
        self.channel = channel
        self.subject = subject
        self.check = None
        self.greeted = False
        self.standings = Standing()

    def serve(self):
        for line in self.channel.lines():
            try:
                request = json.loads(line.decode("utf-8"))
                ident = request["id"]
                require(type(ident) is int and ident > 0, "no id")
            except (ValueError, LookupError, TypeError, RecursionError, Refusal):
                # Without an id there is nothing that an answer could refer to.
                end_host(2, "a line of the kit is not a request with an id: %s" % describe(line[:200]))
            try:
                answer = self._answer(ident, request)
                if answer:
                    self.channel.send(dict({"id": ident}, **answer))
            except Exception as fault:
                self.channel.send(refused(ident, fault))

    def _answer(self, ident, request):
        kind = request.get("type")
        require(type(kind) is str and kind in self.REQUESTS, "unknown request %s", describe(kind))
        require_fields("request '%s'" % kind, request, ("id", "type") + self.REQUESTS[kind])
        require(self.greeted or kind in ("hello", "bye"), "the first request has to be 'hello'")
        if kind == "hello":
            return self._hello(request["protocol"])
        if kind == "open":
            return self._open(request["backstage"])
        if kind == "standing":
            return {"type": "standing", "standing": self.standings.take(self.check)}
        if kind == "bye":
            self.channel.send({"id": ident, "type": "bye"})
            end_host(0)
        require(self.check, "no check is open")
        if kind == "close":
            return self._close()
        self.check.start(ident, request["caller"], request["operation"])
        return None

    def _hello(self, protocol):
        require(protocol == PROTOCOL, "this host speaks protocol %s, not %s", PROTOCOL, describe(protocol))
        self.greeted = True
        return self.subject.hello()

    def _open(self, door):
        require(self.check is None, "a check is open already")
        require_fields("'backstage'", door, ("port", "token"))
        require(type(door["port"]) is int and 0 < door["port"] < 65536, "'port' is not a port")
        a_text("token", door["token"])
        self.check = Check(self.subject, door, self.channel.send)
        CHECKS[door["token"]] = self.check
        return {"type": "opened"}

    def _close(self):
        check, self.check = self.check, None
        CHECKS.clear()
        return {"type": "closed", "stuck": check.close()}


def end_host(status, reason=None):
    """Ends the process at once: threads of the subject that hang cannot keep it, and its worker processes end with it."""
    try:
        if reason:
            sys.stderr.write(reason + "\n")
        sys.stderr.flush()
        multiprocessing = sys.modules.get("multiprocessing")
        for child in multiprocessing.active_children() if multiprocessing else ():
            os.kill(child.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    finally:
        os._exit(status)


def parse(arguments):
    parser = argparse.ArgumentParser(description="Hosts a Python executor for the Futures TCK.")
    parser.add_argument("factory", metavar="MODULE:NAME", help="what makes executors")
    parser.add_argument("--arg", metavar="KEY=JSON", action="append", default=[], help="a keyword argument for it")
    options = parser.parse_args(arguments)
    keywords = {}
    for argument in options.arg:
        key, _, value = argument.partition("=")
        try:
            keywords[key] = json.loads(value)
        except ValueError:
            parser.error("'%s' is not of the form KEY=JSON" % argument)
    return options.factory, keywords


def main(arguments):
    factory, keywords = parse(arguments)
    channel = Channel()
    # Where Python has put the folder of this script, the subject is to find its working directory. Worker processes look
    # for this file last.
    if sys.path and os.path.realpath(sys.path[0]) == HERE:
        sys.path[0] = os.getcwd()
    sys.path.append(HERE)
    sys.modules[MODULE] = sys.modules["__main__"]
    # Ctrl-C reaches the whole group of processes; the kit decides when this one ends. A function, not SIG_IGN, because
    # the subject's child processes would inherit that.
    signal.signal(signal.SIGINT, lambda *_: None)
    try:
        subject = Subject(factory, keywords)
    except Unusable as reason:
        end_host(3, str(reason))
    LogReporter().attach(subject.module)
    Host(channel, subject).serve()
    end_host(0)


if __name__ == "__main__":
    main(sys.argv[1:])
