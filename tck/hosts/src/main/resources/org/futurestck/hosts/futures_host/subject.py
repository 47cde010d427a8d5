"""The subject: the factory under certification and what there is to know about it."""

import importlib
import os
import platform
import sys

from futures_host import capabilities
from futures_host.faults import Unusable
from futures_host.names import Names, NamesOfContract, with_parents
from futures_host.texts import cut, describe, error_text

PROTOCOL = 2
NEWEST_EDITION = 13

PRELOADED = ["__main__", "concurrent.futures.process", "futures_host.vocabulary"]
"""What the fork server loads once, so that not every worker has to."""

NOT_PASSED = object()
"""In place of a start method: the executor is left to choose one, whatever the user has chosen."""


class Subject:
    """The factory under certification and what there is to know about it."""

    def __init__(self, text, arguments, start_method=None):
        self.text = text
        self.arguments = arguments
        self.start_method = start_method
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
        self.profile = getattr(thing, "futures_tck_profile", None)
        if self.profile is None:
            self.names = Names.of(module)
            self.capabilities = capabilities.of_factory(thing, self.names)
        else:
            self.names = NamesOfContract([module], thing.futures_tck_errors)
            self.capabilities = ["python", "spellings"]
        self.has_processes = "processes" in self.capabilities
        self.context = None if start_method is None else self._context()

    def _context(self):
        if not self.has_processes or "start-methods" not in self.capabilities:
            where = "on Python %s '%s'" % (platform.python_version(), self.text)
            raise Unusable("%s takes no mp_context, so it cannot be given a start method" % where)
        try:
            return context(self.start_method)
        except ValueError:
            raise Unusable("this system cannot start processes by '%s'" % self.start_method)

    def new_executor(self, **keywords):
        """An executor that starts its workers as the user has chosen, unless the keyword arguments say otherwise."""
        chosen = {} if self.context is None else {"mp_context": self.context}
        given = dict(chosen, **dict(self.arguments, **keywords))
        return self.factory(**{name: given[name] for name in given if given[name] is not NOT_PASSED})

    def call_factory(self, *arguments, **keywords):
        """What the factory makes of these very arguments and of those that the user has given for it."""
        return self.factory(*arguments, **dict(self.arguments, **keywords))

    def of_processes(self, max_tasks_per_child=None, start_method=None):
        """The keyword arguments that say how an executor is to keep its worker processes."""
        arguments = {}
        if max_tasks_per_child is not None:
            arguments["max_tasks_per_child"] = max_tasks_per_child
        if start_method not in (None, "default"):
            arguments["mp_context"] = context(start_method)
        elif start_method == "default":
            arguments["mp_context"] = NOT_PASSED
        return arguments

    def new_session(self):
        """What a check does to a subject that goes by documented names; None for executors."""
        return None if self.profile is None else self.factory(**self.arguments)

    def hello(self):
        return dict(self._introduction(), **self._contract())

    def _contract(self):
        """Where nothing is said about the contract, it is that of executors."""
        if self.profile is None:
            return {"edition": "3.%d" % min(sys.version_info[1], NEWEST_EDITION)}
        return {
            "profile": self.profile,
            "edition": self.factory.futures_tck_edition,
            "version": cut(self.factory.futures_tck_version),
        }

    def _introduction(self):
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


def context(start_method):
    """What multiprocessing calls the context of a start method."""
    context = importlib.import_module("multiprocessing").get_context(start_method)
    if start_method == "forkserver":
        context.set_forkserver_preload(PRELOADED)
    return context


def is_standard(module):
    path = os.path.realpath(getattr(module, "__file__", None) or os.__file__)
    library = os.path.dirname(os.path.realpath(os.__file__))
    return path.startswith(library + os.sep) and "site-packages" not in path
