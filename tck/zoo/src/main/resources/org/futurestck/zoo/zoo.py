"""Futures TCK: executors in Python that are broken on purpose, one fault each.

Each class is CPython's own thread pool with one mistake in it, and its docstring tells the mistake. With this file's directory
on PYTHONPATH, the Python host finds them as zoo:NAME, such as zoo:CallbacksInReverse.
"""

import concurrent.futures
import itertools
import os
import sys
import threading


class Animal(concurrent.futures.ThreadPoolExecutor):
    """Keeps the contract; its futures are those of the class that an animal names."""

    future_class = concurrent.futures.Future

    def submit(self, fn, *args, **kwargs):
        future = super().submit(fn, *args, **kwargs)
        future.__class__ = self.future_class
        return future


class CallbacksInReverse(Animal):
    """Callbacks are called in reverse order."""

    class future_class(concurrent.futures.Future):
        def _invoke_callbacks(self):
            self._done_callbacks.reverse()
            super()._invoke_callbacks()


class CancelSaysYesToRunning(Animal):
    """cancel() on a running call says yes."""

    class future_class(concurrent.futures.Future):
        def cancel(self):
            return super().cancel() or self.running()


class ResultReturnsNoneOnTimeout(Animal):
    """result(timeout) returns nothing when the time is over."""

    class future_class(concurrent.futures.Future):
        def result(self, timeout=None):
            try:
                return super().result(timeout)
            except concurrent.futures.TimeoutError:
                return None


class ResultHangs(Animal):
    """result() never returns."""

    class future_class(concurrent.futures.Future):
        def result(self, timeout=None):
            threading.Event().wait()


class NeverCompletes(concurrent.futures.Executor):
    """No call is ever run."""

    def __init__(self, max_workers=None):
        self.queue = []

    def submit(self, fn, *args, **kwargs):
        self.queue.append((fn, args, kwargs))
        return concurrent.futures.Future()


class OsExitInWorker(Animal):
    """The worker ends the process after a call that returned a value."""

    def submit(self, fn, *args, **kwargs):
        def call():
            if fn(*args, **kwargs) is not None:
                os._exit(7)

        return super().submit(call)


class ThrowsFromEveryMethod:
    """Every method raises an error."""

    def __init__(self, max_workers=None):
        pass

    def __getattr__(self, name):
        raise RuntimeError("not implemented: " + name)


class FloodsOutput(Animal):
    """Each call prints 64 KiB to each output, which breaks no rule."""

    FLOOD = "What a busy executor this is! " * 2200

    def submit(self, fn, *args, **kwargs):
        print(self.FLOOD)
        print(self.FLOOD, file=sys.stderr)
        os.write(1, self.FLOOD.encode())
        return super().submit(fn, *args, **kwargs)


class MapTakesTimeoutByPlace(Animal):
    """map() takes a number behind its inputs for the timeout."""

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if iterables and isinstance(iterables[-1], int):
            timeout = iterables[-1]
            iterables = iterables[:-1]
        return super().map(fn, *iterables, timeout=timeout, chunksize=chunksize)


class MapIsReadAnew(Animal):
    """A loop over what map() returned begins at the first result again."""

    class Results:
        def __init__(self, results):
            self.results = results
            self.handed_out = []

        def __next__(self):
            result = next(self.results)
            self.handed_out.append(result)
            return result

        def __iter__(self):
            return itertools.chain(self.handed_out, self.results)

        def close(self):
            self.results.close()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        return self.Results(super().map(fn, *iterables, timeout=timeout, chunksize=chunksize))
