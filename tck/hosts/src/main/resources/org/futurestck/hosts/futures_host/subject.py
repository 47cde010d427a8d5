"""The subject: the factory under certification and what there is to know about it."""

import importlib
import os
import platform
import sys

from futures_host.faults import Unusable
from futures_host.names import Names, with_parents
from futures_host.texts import cut, describe, error_text

PROTOCOL = 2
NEWEST_EDITION = 13

OF_THREADS = {"threads": (), "initializer": ("initializer", "initargs"), "thread-names": ("thread_name_prefix",)}
"""What pools of threads offer, and the parameters of their constructors which that takes."""

VARIOUS_KEYWORDS = 0x08
"""The flag of code that takes any keyword argument."""


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

    def new_executor(self, *arguments, **keywords):
        return self.factory(*arguments, **dict(self.arguments, **keywords))

    def _capabilities(self):
        capabilities = ["logging", "python"]
        if all(self.names.find(name, importlib.import_module) for name in ("wait", "as_completed")):
            capabilities.insert(0, "module-functions")
        try:
            self.names.get("Future")()
            capabilities.insert(0, "bare-futures")
        except Exception:
            pass  # A future that only executors can make is no fault; the rules about bare ones do not apply.
        return capabilities + [name for name in OF_THREADS if self._offers(name)] + ["programs"]

    def _offers(self, capability):
        declared = getattr(self.factory, "futures_tck_capabilities", ())
        if type(declared) in (list, tuple) and capability in declared:
            return True
        classes = getattr(self.factory, "__mro__", ()) if isinstance(self.factory, type) else ()
        pools = [cls for cls in classes if cls.__name__ == "ThreadPoolExecutor"]
        constructors = [cls.__init__ for cls in pools[:1] + [self.factory]] if pools else []
        return bool(pools) and all(takes(constructor, OF_THREADS[capability]) for constructor in constructors)

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
            "capabilities": self._capabilities(),
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


def takes(constructor, parameters):
    """Whether a constructor takes these keyword arguments, as far as its code tells."""
    code = getattr(constructor, "__code__", None)
    if code is None or code.co_flags & VARIOUS_KEYWORDS:
        return True
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return all(parameter in names for parameter in parameters)


def is_standard(module):
    path = os.path.realpath(getattr(module, "__file__", None) or os.__file__)
    library = os.path.dirname(os.path.realpath(os.__file__))
    return path.startswith(library + os.sep) and "site-packages" not in path
