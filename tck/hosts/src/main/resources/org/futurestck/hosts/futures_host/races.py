"""Races: what several threads do at the same moment, again and again, each time on new objects."""

import random
import sys
import threading
import time

from futures_host.courses import Course
from futures_host.meeting import SWITCH_SECONDS, Jostler
from futures_host.rounds import Round
from futures_host.standing import note_native_id

ROUNDS_AT_A_TIME = 32
MOST_HISTORIES = 500
"""A race that goes in more ways than these is ended, so that an answer stays short."""

LONGEST_DELAY = 10
"""By how much racers go apart, at most, in turns of a loop: so many bits are drawn for that number, and then the number."""


class Track:
    """Runs the races of a check, one after the other."""

    def __init__(self, check):
        self.check = check
        self.rounds = []

    def run(self, race):
        """The histories of a race, in the order in which each was seen first."""
        course = Course(race, self.check.subject.has_processes)
        usual = sys.getswitchinterval()
        sys.setswitchinterval(SWITCH_SECONDS)
        racers = Racers(len(course.threads), race["seed"])
        try:
            return self._run(race, course, racers)
        finally:
            racers.end()
            sys.setswitchinterval(usual)
            self.rounds = []

    def _run(self, race, course, racers):
        began = now = time.monotonic()
        end = began + race["millis"] / 1000
        dice = random.Random(race["seed"])
        tally = Tally()
        left, size, whole = race["rounds"], 1, True
        while whole and left and not tally.is_full() and now < end and not self.check.closed:
            try:
                self._set_up(course, min(left, size), dice)
                racers.run(self.rounds)
                for round in self.rounds:
                    # A round that misses something has waited for it, and is enough: the others might do so too.
                    if whole:
                        whole = round.finish()
                        tally.add(*round.history())
            finally:
                self.close()
            left -= len(self.rounds)
            now = time.monotonic()
            # No more than what the time that is left is enough for.
            pace = (now - began) / (race["rounds"] - left)
            size = max(1, min(2 * size, ROUNDS_AT_A_TIME, int((end - now) / pace)))
        return tally.histories()

    def _set_up(self, course, count, dice):
        self.rounds = []
        condition = threading.Condition()
        for _ in range(count):
            delays = [dice.randrange(1 << dice.randrange(LONGEST_DELAY)) for _ in course.threads]
            round = Round(self.check, course, delays, condition)
            self.rounds.append(round)
            round.set_up()

    def close(self):
        """Shuts the executors of the rounds under way down."""
        for round in list(self.rounds):
            round.close()


class Tally:
    """How often a race went in which way."""

    def __init__(self):
        self.counts = {}
        self.tellers = {}

    def is_full(self):
        return len(self.counts) >= MOST_HISTORIES

    def add(self, key, tell):
        if key in self.counts or not self.is_full():
            self.counts[key] = self.counts.get(key, 0) + 1
            self.tellers.setdefault(key, tell)

    def histories(self):
        """In the order in which each was seen first."""
        return [self.tellers[key](count) for key, count in self.counts.items()]


class Racers:
    """The threads of a race, which live as long as it. A race of one thread needs none."""

    def __init__(self, count, seed):
        self.jostlers = [Jostler("%d %d" % (seed, racer)) for racer in range(count)]
        self.rounds = []
        self.over = False
        self.starts = [threading.Semaphore(0) for _ in range(count if count > 1 else 0)]
        self.ended = threading.Semaphore(0)
        for racer in range(len(self.starts)):
            name = "racer %d" % (racer + 1)
            threading.Thread(target=self._race, args=(racer,), name=name, daemon=True).start()

    def run(self, rounds):
        """Runs the rounds, one after the other, and returns when all have been run."""
        self.rounds = rounds
        if not self.starts:
            self._run(0)
            return
        self._start()
        for _ in self.starts:
            self.ended.acquire()

    def end(self):
        self.over = True
        self._start()

    def _start(self):
        for start in self.starts:
            start.release()

    def _race(self, racer):
        note_native_id()
        self.starts[racer].acquire()
        while not self.over:
            self._run(racer)
            self.ended.release()
            self.starts[racer].acquire()

    def _run(self, racer):
        with self.jostlers[racer] as jostler:
            for round in self.rounds:
                round.run(racer, jostler)
