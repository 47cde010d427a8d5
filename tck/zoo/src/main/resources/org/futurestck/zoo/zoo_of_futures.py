"""Futures TCK: thread pools in Python whose futures are wrong in what only Python can show.

With this file's directory on PYTHONPATH, the Python host finds them as zoo_of_futures:NAME.
"""

import concurrent.futures

from zoo_of_threads import Animal


class FalseErrorsAreNoErrors(Animal):
    """result() takes an error whose truth value is false for no error."""

    class future_class(concurrent.futures.Future):
        def result(self, timeout=None):
            error = self.exception(timeout)
            if error is not None and not error:
                return None
            return super().result(timeout)


class OddFutures(Animal):
    """Its futures have one name, can be pickled, take no type argument, return themselves for a callback, and keep each only once."""

    class future_class(concurrent.futures.Future):
        def __repr__(self):
            return "a future"

        def __reduce__(self):
            return str, (repr(self),)

        def __class_getitem__(cls, item):
            raise TypeError("futures take no type arguments")

        def add_done_callback(self, fn):
            if fn not in vars(self).setdefault("known", []):
                self.known.append(fn)
                super().add_done_callback(fn)
            return self
