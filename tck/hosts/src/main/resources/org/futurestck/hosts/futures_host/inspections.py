"""Facts that no method tells."""

import gc
import os
import pickle
import re
import weakref

from futures_host import processes
from futures_host.faults import require
from futures_host.texts import cut
from futures_host.things import is_pair_of_sets


def takes_attributes(thing):
    try:
        thing.futures_tck_attribute = True
        del thing.futures_tck_attribute
        weakref.ref(thing)
        return True
    except (AttributeError, TypeError):
        return False


def has_name(check, name):
    return any(hasattr(module, name) for module in check.names.interface())


def is_exported(check, name):
    return any(name in getattr(module, "__all__", ()) for module in check.names.interface())


def process_cpu_count():
    """What os.process_cpu_count() tells since Python 3.13: how many processors the process may use."""
    if hasattr(os, "process_cpu_count"):
        return os.process_cpu_count()
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count()


def a_class(check, name):
    known = re.match(r"((builtins|asyncio)\.)?[A-Za-z]+\Z", name)
    require(known, "'%s' is not the name of a class that can be looked at", name)
    return lambda: check.names.get(name)


def an_object(check, name):
    thing = check.object(name)
    return lambda: thing


def a_word(check, name):
    return lambda: name


INSPECTIONS = {
    "is_subclass": ((a_class, a_class), lambda check, one, other: issubclass(one, other)),
    "is_same": ((a_class, a_class), lambda check, one, other: one is other),
    "is_instance": ((an_object, a_class), lambda check, thing, cls: isinstance(thing, cls)),
    "has_name": ((a_word,), has_name),
    "is_exported": ((a_word,), is_exported),
    "equal": ((an_object, an_object), lambda check, one, other: bool(one == other) and hash(one) == hash(other)),
    "repr": ((an_object,), lambda check, thing: cut(repr(thing))),
    "pickle": ((an_object,), lambda check, thing: pickle.loads(pickle.dumps(thing))),
    "subscript": ((an_object,), lambda check, thing: type(thing)[int]),
    "attributes": ((an_object,), lambda check, thing: takes_attributes(thing)),
    "is_pair_of_sets": ((an_object,), lambda check, thing: is_pair_of_sets(thing)),
    "cpu_count": ((), lambda check: os.cpu_count() or 1),
    "process_cpu_count": ((), lambda check: process_cpu_count() or 1),
}
"""For each aspect what its names stand for and how to look. What the looking raises is an outcome."""

ASPECTS = tuple(INSPECTIONS) + ("content", "alive", "worker_alive", "process_alive")


def prepare(check, aspect, of):
    """The action and the form of its result. Four aspects are about what the host itself knows."""
    if aspect == "alive":
        return gc.collect, lambda _: check.is_alive(the_only(aspect, of))
    if aspect == "worker_alive":
        return (lambda: None), lambda _: check.worker(the_only(aspect, of)).is_alive()
    if aspect == "process_alive":
        process = processes.number(the_only(aspect, of))
        return (lambda: None), lambda _: processes.is_alive(process)
    if aspect == "content":
        thing = check.object(the_only(aspect, of))
        return (lambda: thing), check.encode_content
    kinds, look = INSPECTIONS[aspect]
    require_count(aspect, of, len(kinds))
    found = [kind(check, name) for kind, name in zip(kinds, of)]
    return (lambda: look(check, *[get() for get in found])), check.encode


def the_only(aspect, of):
    require_count(aspect, of, 1)
    return of[0]


def require_count(aspect, of, count):
    require(len(of) == count, "'%s' looks at %s, not at %s", aspect, count, len(of))
