"""Futures TCK: a thread pool that differs from CPython's where the documents are mostly silent.

The Python host finds it as zoo_of_odd_threads:OddThreads.
"""

import zoo_of_threads


class OddThreads(zoo_of_threads.MapCallsItFunc, zoo_of_threads.Daemons):
    """Its workers are daemon threads, it overlooks an initializer that cannot be called, and map() calls its function func."""

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        super().__init__(max_workers, thread_name_prefix, initializer if callable(initializer) else None, initargs)
