"""What a subject offers and lacks, as far as it can be told without making an executor."""

import importlib

from futures_host.faults import Unusable
from futures_host.names import takes

OF_THREADS = {"threads": (), "initializer": ("initializer", "initargs"), "thread-names": ("thread_name_prefix",)}
OF_PROCESSES = {
    "processes": (),
    "initializer": ("initializer", "initargs"),
    "start-methods": ("mp_context",),
    "max-tasks": ("max_tasks_per_child",),
}
"""What the two kinds of pool offer, and the parameters of their constructors which that takes."""

POOLS = {"ThreadPoolExecutor": OF_THREADS, "ProcessPoolExecutor": OF_PROCESSES}
"""By the name of the class that such a pool descends from, whichever module it is of."""

OFFERS = ("threads", "initializer", "thread-names", "processes", "start-methods", "max-tasks")
LACKS = (
    "without-cancel",
    "without-running",
    "without-callbacks",
    "without-map",
    "without-max-workers",
    "without-default-workers",
)
DECLARABLE = OFFERS + LACKS
"""What a factory can say of itself."""


def of_factory(factory, names):
    """The capabilities of whatever the factory makes, with the names that belong to it."""
    found = []
    try:
        names.get("Future")()
        found.append("bare-futures")
    except Exception:
        pass  # A future that only executors can make is no fault; the rules about bare ones do not apply.
    if all(names.find(name, importlib.import_module) for name in ("wait", "as_completed")):
        found.append("module-functions")
    told = declared(factory) + of_class(factory)
    if "threads" in told and "processes" in told:
        raise Unusable("workers are either threads or processes, and futures_tck_capabilities makes them both")
    found += ["logging", "python"] + [name for name in DECLARABLE if name in told]
    return found + ["programs", "races", "steered-races"]


def declared(factory):
    """What the factory says of itself."""
    words = getattr(factory, "futures_tck_capabilities", ())
    if type(words) not in (list, tuple):
        raise Unusable("futures_tck_capabilities is no list and no tuple of words")
    for word in words:
        if word not in DECLARABLE:
            raise Unusable("futures_tck_capabilities knows no %r, only %s" % (word, ", ".join(DECLARABLE)))
    return list(words)


def of_class(factory):
    """What the class that the factory is descends from."""
    classes = factory.__mro__ if isinstance(factory, type) else ()
    for cls in classes:
        if cls.__name__ in POOLS:
            offers = POOLS[cls.__name__]
            constructors = (cls.__init__, factory.__init__)
            return [name for name in offers if all(takes(each, offers[name]) for each in constructors)]
    return []
