"""Futures TCK: thread pools in Python whose map() is wrong, one mistake each.

With this file's directory on PYTHONPATH, the Python host finds them as zoo_of_maps:NAME.
"""

import itertools

from zoo_of_threads import Animal


class MapWaitsForItsFirstResult(Animal):
    """map() returns when its first result is there."""

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        results = super().map(fn, *iterables, timeout=timeout, chunksize=chunksize)
        return itertools.chain(list(itertools.islice(results, 1)), results)


class MapFillsUp(Animal):
    """map() fills up inputs that are shorter than others with None."""

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        inputs = zip(*itertools.zip_longest(*iterables))
        return super().map(fn, *inputs, timeout=timeout, chunksize=chunksize)


class MapForgetsItsTimeout(Animal):
    """map() waits without limit."""

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        return super().map(fn, *iterables, chunksize=chunksize)


class MapCountsWholeSeconds(Animal):
    """map() cuts the fraction off its timeout."""

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        seconds = None if timeout is None else int(timeout)
        return super().map(fn, *iterables, timeout=seconds, chunksize=chunksize)


class MapHandsErrorsOut(Animal):
    """map() hands out what a call raised instead of raising it."""

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        def caught(*args):
            try:
                return fn(*args)
            except Exception as error:
                return str(error)

        return super().map(caught, *iterables, timeout=timeout, chunksize=chunksize)


class MapChopsForThreads(Animal):
    """map() hands a whole chunk to a thread."""

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        inputs = list(zip(*iterables))
        chunks = [inputs[i:i + chunksize] for i in range(0, len(inputs), chunksize)]
        results = super().map(lambda chunk: [fn(*args) for args in chunk], chunks, timeout=timeout)
        return itertools.chain.from_iterable(results)
