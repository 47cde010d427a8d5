"""Futures TCK: a module whose executor, base class and functions differ from CPython where the documents are mostly silent.

The Python host finds the executor as zoo_of_oddities:Odd, and the documented names in this module.
"""

import asyncio
import concurrent.futures

CancelledError = asyncio.CancelledError
InvalidStateError = asyncio.InvalidStateError


class Executor(concurrent.futures.Executor):
    """A base class that takes calls and makes none, and whose subclasses need more than submit()."""

    def submit(*args, **kwargs):
        return concurrent.futures.Future()

    def map(self, fn, *iterables, **options):
        raise NotImplementedError("map")

    def __enter__(self):
        return None


def wait(fs, timeout=None, return_when=None):
    raise NotImplementedError("wait")


def as_completed(fs, timeout=None):
    raise NotImplementedError("as_completed")


class Results:
    """Results of map() that cancel what has not begun if nobody asked for one of them, and only then."""

    def __init__(self, results, futures):
        self.results = results
        self.futures = futures

    def __next__(self):
        self.futures = []
        return next(self.results)

    def __iter__(self):
        return self

    def close(self):
        for future in self.futures:
            future.cancel()

    __del__ = close


class Odd(concurrent.futures.ThreadPoolExecutor):
    """Looks at what is submitted, lives for ever, and swallows the errors of with-blocks."""

    ALIVE = []

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.ALIVE.append(self)

    def submit(*args, **kwargs):
        if len(args) < 2:
            raise ValueError("nothing is submitted")
        if not callable(args[1]):
            raise ValueError("what is submitted cannot be called")
        return concurrent.futures.ThreadPoolExecutor.submit(*args, **kwargs)

    def map(self, fn, *iterables, **options):
        futures = [self.submit(fn, *arguments) for arguments in zip(*iterables)]
        return Results((future.result() for future in futures), futures)

    def shutdown(self, wait=True, **options):
        super().shutdown(wait=wait, **options)
        return []

    def __enter__(self):
        return None

    def __exit__(self, error_type, error, trace):
        self.shutdown()
        return True
