"""Futures TCK: thread pools in Python that are shut down in a wrong way, one each.

With this file's directory on PYTHONPATH, the Python host finds them as zoo_of_leaving:NAME.
"""

import queue

from zoo_of_threads import Animal


class ShutdownNeverWaits(Animal):
    """shutdown() returns at once, whatever it is told."""

    def shutdown(self, wait=True, *, cancel_futures=False):
        super().shutdown(wait=False, cancel_futures=cancel_futures)


class ShutdownDoesNotWaitUnlessTold(Animal):
    """shutdown() waits only if it is told to."""

    def shutdown(self, wait=False, *, cancel_futures=False):
        super().shutdown(wait, cancel_futures=cancel_futures)


class ShutdownCancelsUnlessTold(Animal):
    """shutdown() cancels what has not started unless it is told not to."""

    def shutdown(self, wait=True, *, cancel_futures=True):
        super().shutdown(wait, cancel_futures=cancel_futures)


class CancelFuturesIsIgnored(Animal):
    """shutdown(cancel_futures=True) cancels nothing."""

    def shutdown(self, wait=True, *, cancel_futures=False):
        super().shutdown(wait)


class CancellingForgetsTheLast(Animal):
    """shutdown(cancel_futures=True) leaves the last call to the workers."""

    def shutdown(self, wait=True, *, cancel_futures=False):
        if cancel_futures:
            items = []
            try:
                while True:
                    items.append(self._work_queue.get_nowait())
            except queue.Empty:
                pass
            for item in items[:-1]:
                if item is not None:
                    item.future.cancel()
            for item in items[-1:]:
                self._work_queue.put(item)
        super().shutdown(wait)


class TakesCallsAfterShutdown(Animal):
    """submit() after shutdown() returns a future that never gets done."""

    def submit(*args, **kwargs):
        if args[0]._shutdown:
            return Animal.future_class()
        return Animal.submit(*args, **kwargs)


class OnlyTheFirstShutdownWaits(Animal):
    """A second shutdown() does not wait for what the first one left running."""

    def shutdown(self, wait=True, *, cancel_futures=False):
        super().shutdown(wait and not self._shutdown, cancel_futures=cancel_futures)


class LeavingTheBlockDoesNothing(Animal):
    """The end of a with-block does not shut the executor down."""

    def __exit__(self, error_type, error, trace):
        return False
