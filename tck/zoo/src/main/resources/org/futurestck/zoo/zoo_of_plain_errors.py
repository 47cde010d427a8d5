"""Futures TCK: a module in Python whose BrokenProcessPool derives from nothing but Exception.

The Python host finds the executor as zoo_of_plain_errors:BrokenPoolIsAPlainError, and the documented names in this module.
"""

import zoo_of_threads


class BrokenProcessPool(Exception):
    """No RuntimeError."""


class BrokenPoolIsAPlainError(zoo_of_threads.Animal):
    """BrokenProcessPool derives from Exception directly."""
