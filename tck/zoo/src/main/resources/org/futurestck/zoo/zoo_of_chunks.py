"""Futures TCK: pools that go wrong with chunks.

Only workers in processes get chunks. These pools have threads, and are certified as if they had processes: the rules about chunks
cannot tell. The Python host finds them as zoo_of_chunks:NAME.
"""

import concurrent.futures
import itertools


class Chunks(concurrent.futures.ThreadPoolExecutor):
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


class NoChunks(concurrent.futures.ThreadPoolExecutor):
    """Does not look at the size, and makes each call for itself."""
