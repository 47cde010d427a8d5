"""Where the documented names are found."""

import importlib
import sys

PARAMETERS = {"wait": ("return_when",), "as_completed": ("fs", "timeout")}
"""What tells the documented functions from others of their names, such as the wait() of multiprocessing.connection."""

VARIOUS_KEYWORDS = 0x08
"""The flag of code that takes any keyword argument."""


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

    def interface(self):
        """The modules from which programs import the interface: the subject's own and its parents if one has an Executor."""
        own = [importlib.import_module(name) for name in self.modules if name != "concurrent.futures"]
        if any(hasattr(module, "Executor") for module in own):
            return own
        return [importlib.import_module("concurrent.futures")]

    def find(self, name, module_of):
        """The object of that name in the modules that `module_of` hands out, or None."""
        suffix = self.SUBMODULES.get(name)
        places = [module + suffix for module in self.modules] if suffix else []
        for place in self.modules + places + ["builtins"]:
            try:
                found = getattr(module_of(place), name, None)
            except ImportError:
                continue
            if callable(found) and takes(found, PARAMETERS.get(name, ())):
                return found
            if found is not None and name.isupper():
                return found
        return None

    def kinds(self, error):
        """The documented classes that the error is an instance of, most special first."""
        # A class that nobody has imported has no instances, so nothing is imported here.
        classes = [(name, self.find(name, sys.modules.get)) for name in self.DOCUMENTED]
        return [name for name, cls in classes if isinstance(cls, type) and issubclass(type(error), cls)]


class NamesOfContract(Names):
    """The names of a contract other than that of executors, which its entry tells."""

    EVERYWHERE = (ValueError, TypeError, NotImplementedError, RuntimeError, Exception, BaseException)

    def __init__(self, modules, errors):
        super().__init__(modules)
        self.errors = errors

    def kinds(self, error):
        own = [name for name, cls in self.errors.items() if isinstance(error, cls)]
        return own + [cls.__name__ for cls in self.EVERYWHERE if isinstance(error, cls)]


def takes(function, parameters):
    """Whether a function takes these keyword arguments, as far as its code tells."""
    code = getattr(function, "__code__", None)
    if code is None or code.co_flags & VARIOUS_KEYWORDS:
        return True
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return all(parameter in names for parameter in parameters)
