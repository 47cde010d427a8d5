"""What makes the threads of a race meet, although the interpreter lets only one go at a time.

An operation takes a microsecond or two, and a thread keeps the interpreter for longer than that even if it is told to be
quick. So threads step aside in the midst of their operations, each at a place that is drawn anew for each round, and let the
others go on. They do so only where the interpreter itself may let another thread go: at the begin of a function, and behind
the call of a function in C.
"""

import random
import sys
import time

SWITCH_SECONDS = 1e-6
"""How long a thread keeps the interpreter while others want it, during a race."""

ASIDE_SECONDS = 1e-6
PLACES = ("call", "c_return", "c_exception")
SPINS = 200


class Jostler:
    """Makes one thread step aside, at most once a round. For that thread only."""

    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.seen = 0
        self.chosen = 0

    def __enter__(self):
        sys.setprofile(self._jostle)
        return self

    def __exit__(self, *_):
        sys.setprofile(None)

    def choose(self):
        """Draws the place of the next round, among as many as the last one has come by; at times it is none."""
        self.chosen = self.dice.randrange(self.seen + 1) if self.dice.randrange(4) else 0

    def begin(self):
        self.seen = 0

    def _jostle(self, frame, event, argument):
        if event in PLACES:
            self.seen += 1
            if self.seen == self.chosen:
                time.sleep(ASIDE_SECONDS)


class Barrier:
    """Lets threads go at the same moment, once. They look out for a while, because threads that sleep go apart when they wake."""

    def __init__(self, parties, condition):
        self.parties = parties
        self.condition = condition
        self.arrived = []

    def wait(self):
        arrived, parties = self.arrived, self.parties
        arrived.append(None)
        if len(arrived) == parties:
            with self.condition:
                self.condition.notify_all()
            return
        for _ in range(SPINS):
            if len(arrived) == parties:
                return
            time.sleep(0)
        # Whoever is awaited may never come.
        with self.condition:
            while len(arrived) < parties:
                self.condition.wait()
