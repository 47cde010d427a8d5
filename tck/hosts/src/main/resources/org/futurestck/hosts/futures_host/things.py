"""The objects that go by name, and the JSON forms of objects."""

import json
import math
import threading
import weakref

from futures_host.faults import require
from futures_host.materials import OWN_ERRORS, Token, is_own_bytes, is_unsendable, new_bytes, new_unsendable
from futures_host.texts import describe, type_name

MAX_DATA = 65536
MAX_DIGITS = 4000
MAX_NESTING = 50


class Things:
    """The objects that go by name: tokens, errors, and whatever has a handle. One object for each name."""

    def __init__(self, names):
        self.names = names
        # Reentrant, because garbage collection may run code of the subject at any place.
        self.lock = threading.RLock()
        self.handles = {}
        self.tokens = {}
        self.errors = {}
        self.expected = {}
        self.known = {}
        self.kept_alive = []
        self.dropped = {}

    def token(self, name):
        with self.lock:
            if name not in self.tokens:
                self.tokens[name] = self._know(Token(name), {"token": name})
            return self.tokens[name]

    def error(self, spec):
        name, kind = spec["name"], spec["kind"]
        self.expect(spec)
        with self.lock:
            if name not in self.errors:
                self.errors[name] = self._know(self._class(kind)(name), {"name": name})
            return self.errors[name]

    def expect(self, spec):
        """Takes note of an error that may be made in another process, of which a copy may then arrive here."""
        name, kind = spec["name"], spec["kind"]
        with self.lock:
            known_kind = self.expected.setdefault(name, kind)
        require(kind == known_kind, "error '%s' is of kind %s, not %s", name, known_kind, kind)

    def _class(self, kind):
        return OWN_ERRORS.get(kind) or self.names.get(kind)

    def _adopt(self, thing):
        """The first copy that arrives of something that was made in another process is that thing, from then on."""
        with self.lock:
            if type(thing) is Token and thing.name not in self.tokens:
                self.tokens[thing.name] = self._know(thing, {"token": thing.name})
            for name, kind in self.expected.items():
                if name not in self.errors and type(thing) is self._class(kind) and thing.args == (name,):
                    self.errors[name] = self._know(thing, {"name": name})

    def _know(self, thing, form):
        # An object that is forgotten could give its address to another one.
        self.kept_alive.append(thing)
        self.known.setdefault(id(thing), form)
        return thing

    def keep(self, name, thing):
        """Gives an object a handle and returns its form."""
        with self.lock:
            self.handles[name] = thing
            self.dropped.pop(name, None)
            if is_data(thing):
                return self.encode(thing)
            self._know(thing, {"handle": name})
            return {"handle": name}

    def object(self, name):
        with self.lock:
            require(name in self.handles, "no object has the handle '%s'", name)
            return self.handles[name]

    def forget(self, name):
        """Drops every reference to the object of that handle, and remembers whether it can be asked after."""
        with self.lock:
            thing = self.object(name)
            self.dropped[name] = weak_reference(thing)
            self.handles = {key: kept for key, kept in self.handles.items() if kept is not thing}
            self.kept_alive = [kept for kept in self.kept_alive if kept is not thing]
            self.known.pop(id(thing), None)
            for error in self.errors.values():
                # What was raised holds the frames it came through, and these hold what they worked on.
                error.__traceback__ = None

    def is_alive(self, name):
        """Whether an object that was dropped still exists."""
        with self.lock:
            require(name in self.dropped, "no object with the handle '%s' was dropped", name)
            require(self.dropped[name], "what had the handle '%s' takes no weak references", name)
            return self.dropped[name]() is not None

    def handle_of(self, thing):
        """The handle of an object, or None."""
        with self.lock:
            return None if is_data(thing) else self.known.get(id(thing), {}).get("handle")

    def decode(self, value):
        if type(value) is list:
            return [self.decode(element) for element in value]
        if type(value) is dict:
            return self._decode_named(value)
        return value

    def _decode_named(self, value):
        if "call" in value:
            return self.new_call(value["call"])
        if "bytes" in value:
            return new_bytes(value["bytes"])
        if "unsendable" in value:
            return new_unsendable()
        return self.token(value["token"]) if "token" in value else self.object(value["handle"])

    def new_call(self, spec):
        require(False, "a call hands out the call '%s' in another process", spec["id"])

    def encode(self, value, nesting=MAX_NESTING):
        """The JSON form of an object. Only types that are exactly the language's own count as data."""
        if is_data(value):
            return value
        if type(value) in (list, tuple) and nesting > 0:
            return [self.encode(element, nesting - 1) for element in list(value)]
        if is_own_bytes(value):
            return {"bytes": len(value)}
        if is_unsendable(value):
            return {"unsendable": True}
        self._adopt(value)
        with self.lock:
            form = self.known.get(id(value), {})
        if "token" in form or "handle" in form:
            return form
        if issubclass(type(value), BaseException):
            return {"error": self.seen(value)}
        if is_pair(value):
            return self.encode_sets(value)
        return {"other": describe(value)}

    def encode_content(self, value):
        """The JSON form of an object, even if it has a handle."""
        with self.lock:
            known = self.known.pop(id(value), None)
            try:
                return self.encode(value)
            finally:
                if known:
                    self.known[id(value)] = known

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
        self._adopt(error)
        seen = {"kinds": self.names.kinds(error), "type": type_name(type(error)), "message": describe(error, str)}
        with self.lock:
            seen.update({key: name for key, name in self.known.get(id(error), {}).items() if key == "name"})
        return seen


def weak_reference(thing):
    try:
        return weakref.ref(thing)
    except TypeError:
        return None


def is_pair(value):
    """Whether an object is what wait() returns: a pair whose elements have names."""
    return isinstance(value, tuple) and len(value) == 2 and hasattr(value, "done") and hasattr(value, "not_done")


def is_pair_of_sets(value):
    in_order = is_pair(value) and value.done is value[0] and value.not_done is value[1]
    return in_order and all(isinstance(element, (set, frozenset)) for element in value)


def is_data(value):
    """Whether the object is its own JSON form."""
    kind = type(value)
    if kind is int:
        return value.bit_length() < MAX_DIGITS * 3
    if kind is str:
        return len(value) <= MAX_DATA
    return value is None or kind is bool or (kind is float and math.isfinite(value))
