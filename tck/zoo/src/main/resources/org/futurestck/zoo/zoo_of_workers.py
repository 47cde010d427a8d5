"""Futures TCK: thread pools in Python whose workers are wrong, one mistake each.

With this file's directory on PYTHONPATH, the Python host finds them as zoo_of_workers:NAME.
"""

from zoo_of_threads import Animal


class OneWorkerMore(Animal):
    """It has one worker more than it may have, if it may have several."""

    def __init__(self, max_workers=None, *args, **kwargs):
        several = max_workers is not None and max_workers > 1
        super().__init__(max_workers + 1 if several else max_workers, *args, **kwargs)


class EachCallStartsAWorker(Animal):
    """It starts a worker for each call as long as it may, however many are idle."""

    class Busy:
        def acquire(self, timeout=None):
            return False

        def release(self):
            pass

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._idle_semaphore = self.Busy()


class PrefixIsIgnored(Animal):
    """The threads are named without the prefix."""

    def __init__(self, max_workers=None, thread_name_prefix="", *args, **kwargs):
        super().__init__(max_workers, "", *args, **kwargs)


class InitargsAreDropped(Animal):
    """The initializer is called without its arguments."""

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        super().__init__(max_workers, thread_name_prefix, initializer)


class InitializesInTheConstructor(Animal):
    """The initializer is called once, in the thread that makes the pool."""

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        super().__init__(max_workers, thread_name_prefix)
        if initializer is not None:
            initializer(*initargs)


class SubmitWaits(Animal):
    """submit() returns when the call has ended."""

    def submit(*args, **kwargs):
        future = Animal.submit(*args, **kwargs)
        future.exception()
        return future
