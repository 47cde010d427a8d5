"""Futures TCK: functions in Python that differ from CPython's in whatever only Python can show, or in what nobody promises.

They are no animals, because they make many mistakes at once: a rule sees its own one if nothing else is asked. With this file's
directory on PYTHONPATH, the Python host finds them as the functions of zoo_of_waiting:Pool.
"""

import concurrent.futures
import time


class Pool:
    """A good executor behind a class of its own, which does not derive from Executor."""

    def __init__(self, max_workers=None):
        self.pool = concurrent.futures.ThreadPoolExecutor(max_workers=max_workers)

    def submit(self, fn, *args, **kwargs):
        return self.pool.submit(fn, *args, **kwargs)

    def shutdown(self, wait=True, **more):
        self.pool.shutdown(wait=wait, **more)


class FullQueue(Pool):
    """Runs a call in the submitting thread if one is running already."""

    def __init__(self, max_workers=None):
        super().__init__(max_workers)
        self.last = None

    def submit(self, fn, *args, **kwargs):
        if self.last is not None and self.last.running():
            future = concurrent.futures.Future()
            future.set_result(fn(*args, **kwargs))
            return future
        self.last = super().submit(fn, *args, **kwargs)
        while not (self.last.running() or self.last.done()):
            time.sleep(0.001)
        return self.last


class Sets(tuple):
    """Two lists that change when a future gets done."""

    done = property(lambda self: [future for future in self.futures if future.done()])
    not_done = property(lambda self: [future for future in self.futures if not future.done()])


def wait(fs, timeout=None, return_when="FIRST_COMPLETED", count=1):
    """Takes anything for futures and anything for a condition, and does not wait without a timeout."""
    if isinstance(fs, concurrent.futures.Future):
        fs = [fs]
    futures = [future for future in fs or () if isinstance(future, concurrent.futures.Future)]
    if fs is not None and not len(fs):
        raise ValueError("there are no futures")
    if return_when in ("FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"):
        concurrent.futures.wait(futures, timeout or 0, return_when)
    done = [future for future in futures if future.done()]
    if return_when == "FIRST_COMPLETED" and len(done) > 1:
        futures = done[:1]
    sets = Sets(((), ()))
    sets.futures = futures
    return sets


class Iterator:
    """Keeps everything, never ends, and does not wait without a timeout."""

    def __init__(self, futures, timeout):
        self.futures = futures
        self.left = set(futures)
        self.timeout = timeout or 0
        for future in self.left:
            future.add_done_callback(self.noticed)

    def noticed(self, future):
        self.futures.append(future)

    def __iter__(self):
        return self

    def __next__(self):
        done = concurrent.futures.wait(self.left, self.timeout, "FIRST_COMPLETED").done
        if not done:
            raise concurrent.futures.TimeoutError("nothing came")
        return done.pop()

    def close(self):
        """Leaves everything as it is."""


def as_completed(fs, timeout=None):
    if fs is None:
        raise TypeError("there are no futures")
    return Iterator(fs[:], timeout)
