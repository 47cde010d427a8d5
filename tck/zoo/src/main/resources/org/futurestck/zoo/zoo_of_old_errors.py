"""Futures TCK: a module in Python whose BrokenProcessPool is the one that CPython had until 3.6.

The Python host finds the executor as zoo_of_old_errors:BrokenPoolIsNoBrokenExecutor, and the documented names in this module.
"""

import zoo_of_threads


class BrokenProcessPool(RuntimeError):
    """No BrokenExecutor."""


class BrokenPoolIsNoBrokenExecutor(zoo_of_threads.Animal):
    """BrokenProcessPool derives from RuntimeError directly."""
