"""Futures TCK: a module in Python with errors of its own for some of its pools.

The Python host finds the executor as zoo_of_own_errors:ThreadPoolsBreakOtherwise, and the documented names in this module.
"""

import zoo_of_threads


class BrokenExecutor(RuntimeError):
    """From which BrokenThreadPool, which is CPython's, does not derive."""


class BrokenProcessPool(BrokenExecutor):
    """As it should be."""


class ThreadPoolsBreakOtherwise(zoo_of_threads.Animal):
    """The module has a BrokenExecutor of its own, and its BrokenThreadPool does not derive from it."""
