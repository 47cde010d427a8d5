"""Futures TCK: pools that go wrong with chunks.

Only workers in processes get chunks. These pools have threads and claim to have processes: the rules about chunks
cannot tell. The Python host finds them as zoo_of_chunks:NAME.
"""

import concurrent.futures
import itertools


class Claiming(concurrent.futures.Executor):
    """Runs calls in threads, and claims that they are processes."""

    futures_tck_capabilities = ["processes"]

    def __init__(self, max_workers=None):
        self.threads = concurrent.futures.ThreadPoolExecutor(max_workers)

    def submit(self, fn, *args, **kwargs):
        return self.threads.submit(fn, *args, **kwargs)

    def shutdown(self, wait=True, *, cancel_futures=False):
        self.threads.shutdown(wait, cancel_futures=cancel_futures)


class Chunks(Claiming):
    """Chops its input as a pool of processes does."""

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("a chunk has one element or more")
        chunks = super().map(lambda chunk: [fn(*row) for row in chunk], chop(zip(*iterables), chunksize), timeout=timeout)
        return itertools.chain.from_iterable(chunks)


def chop(rows, size):
    chunk = list(itertools.islice(rows, size))
    while chunk:
        yield chunk
        chunk = list(itertools.islice(rows, size))


class LastChunkIsLost(Chunks):
    """Drops elements that do not fill a chunk."""

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        rows = list(zip(*iterables))
        full = len(rows) - len(rows) % chunksize
        return super().map(lambda row: fn(*row), rows[:full], timeout=timeout, chunksize=chunksize)


class LargeChunks(Chunks):
    """Makes chunks of two elements if it is not told otherwise."""

    def map(self, fn, *iterables, timeout=None, chunksize=2):
        return super().map(fn, *iterables, timeout=timeout, chunksize=chunksize)


class NoChunks(Claiming):
    """Does not look at the size, and makes each call for itself."""
