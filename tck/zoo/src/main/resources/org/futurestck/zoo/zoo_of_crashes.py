"""Futures TCK: process pools in Python that do the wrong thing when a worker has died.

With this file's directory on PYTHONPATH, the Python host finds them as zoo_of_crashes:CallsACrashAnError and so on. They need Python 3.11.
"""

import collections
import concurrent.futures
import functools
import threading
from concurrent.futures.process import BrokenProcessPool

Good = concurrent.futures.ProcessPoolExecutor
LARGE = 1000000


class Relaying(Good):
    """Hands out futures of its own, to which outcomes are passed on."""

    def submit(self, fn, *args, **kwargs):
        outer = concurrent.futures.Future()
        super().submit(fn, *args, **kwargs).add_done_callback(functools.partial(self.pass_on, outer))
        return outer

    def pass_on(self, outer, inner):
        error = inner.exception()
        if error is None:
            outer.set_result(inner.result())
        elif not isinstance(error, BrokenProcessPool):
            outer.set_exception(error)
        else:
            self.broken(outer, error)

    def broken(self, outer, error):
        raise NotImplementedError


class CallsACrashAnError(Relaying):
    """Calls whose worker has died fail with a RuntimeError."""

    def broken(self, outer, error):
        outer.set_exception(RuntimeError("the worker is gone"))


class CancelsAfterACrash(Relaying):
    """Calls whose worker has died are cancelled."""

    def broken(self, outer, error):
        outer.cancel()
        outer.set_running_or_notify_cancel()


class FailsOneCallOnly(Relaying):
    """When a worker dies, one call fails, and the others wait for ever."""

    told = False

    def broken(self, outer, error):
        if not self.told:
            self.told = True
            outer.set_exception(error)


def is_large(value):
    return isinstance(value, bytes) and len(value) > LARGE


class WaitsForTheDeadToRead(Relaying):
    """A call whose large argument nobody has read when the worker died is never heard of again."""

    def submit(self, fn, *args, **kwargs):
        outer = super().submit(fn, *args, **kwargs)
        outer.large = any(map(is_large, args))
        return outer

    def broken(self, outer, error):
        if not outer.large:
            outer.set_exception(error)


class WritesToTheDead(Relaying):
    """Gives each worker one call at a time, and waits for ever if the worker dies while it is given a large argument."""

    def __init__(self, max_workers=None):
        super().__init__(max_workers)
        self.waiting = collections.deque()
        self.lock = threading.Lock()
        self.idle = self._max_workers

    def submit(self, fn, *args, **kwargs):
        outer = concurrent.futures.Future()
        with self.lock:
            if self._broken:
                raise BrokenProcessPool("a worker has died")
            self.waiting.append((outer, fn, args, kwargs))
        self.give()
        return outer

    def give(self):
        while True:
            with self.lock:
                if not (self.idle and self.waiting):
                    return
                outer, fn, args, kwargs = self.waiting.popleft()
                if not outer.set_running_or_notify_cancel():
                    continue
                outer.large = any(map(is_large, args))
                self.idle -= 1
            # Not under the lock: a broken pool holds one of its own while it calls back.
            Good.submit(self, fn, *args, **kwargs).add_done_callback(functools.partial(self.pass_on, outer))

    def pass_on(self, outer, inner):
        super().pass_on(outer, inner)
        with self.lock:
            self.idle += 1
            lost = list(self.waiting) if self._broken else []
            if lost:
                self.waiting.clear()
        for other, _, _, _ in lost:
            if other.set_running_or_notify_cancel():
                other.set_exception(inner.exception())
        if not self._broken:
            self.give()

    def broken(self, outer, error):
        if not outer.large:
            outer.set_exception(error)


class TakesCallsWhenBroken(Good):
    """A broken pool takes calls, and fails them."""

    def submit(self, fn, *args, **kwargs):
        try:
            return super().submit(fn, *args, **kwargs)
        except BrokenProcessPool as error:
            future = concurrent.futures.Future()
            future.set_exception(error)
            return future


class TakesCallsWhenUnprepared(TakesCallsWhenBroken):
    """A pool that an initializer has broken takes calls, and fails them."""

    def submit(self, fn, *args, **kwargs):
        return (super() if self._initializer else super(TakesCallsWhenBroken, self)).submit(fn, *args, **kwargs)


class ReplacesTheKilled:
    """An idle worker that was killed is replaced without a word."""

    futures_tck_capabilities = ["processes", "initializer"]

    def __init__(self, max_workers=None, initializer=None, initargs=()):
        self.make = functools.partial(Good, max_workers, initializer=initializer, initargs=initargs)
        self.pool = self.make()
        self.open = []

    def submit(self, fn, *args, **kwargs):
        if self.open and all(future.done() for future in self.open) and not self.crashes():
            try:
                self.pool.submit(int).result()
            except BrokenProcessPool:
                self.pool = self.make()
        self.open.append(self.pool.submit(fn, *args, **kwargs))
        return self.open[-1]

    def crashes(self):
        return len([future for future in self.open if isinstance(future.exception(), BrokenProcessPool)])

    def map(self, *args, **kwargs):
        return self.pool.map(*args, **kwargs)

    def shutdown(self, wait=True, **more):
        self.pool.shutdown(wait, **more)
