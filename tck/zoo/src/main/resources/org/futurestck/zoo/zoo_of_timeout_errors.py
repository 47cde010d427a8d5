"""Futures TCK: a module in Python with a TimeoutError of its own, as CPython had one until 3.10.

The Python host finds the executor as zoo_of_timeout_errors:HasItsOwnTimeoutError, and the documented names in this module.
"""

import concurrent.futures
import contextlib

import zoo_of_threads


class TimeoutError(Exception):
    """Not the built-in one."""


@contextlib.contextmanager
def own_errors():
    try:
        yield
    except concurrent.futures.TimeoutError as error:
        raise TimeoutError(*error.args) from None


class Future(concurrent.futures.Future):
    """Raises the TimeoutError of this module."""

    def result(self, timeout=None):
        with own_errors():
            return super().result(timeout)

    def exception(self, timeout=None):
        with own_errors():
            return super().exception(timeout)


def as_completed(fs, timeout=None):
    with own_errors():
        yield from concurrent.futures.as_completed(fs, timeout)


class HasItsOwnTimeoutError(zoo_of_threads.Animal):
    """Whatever takes too long raises the module's TimeoutError, which is not the built-in one."""

    future_class = Future
