"""The main thread of a program, from its first breath to the point where Python's own shutdown takes over."""

import _thread
import atexit
import json
import os
import signal
import sys

from futures_host.backstage import CHECKS, Backstage, LogReporter
from futures_host.check import Check
from futures_host.faults import Over, Refusal, Unusable, sentence
from futures_host.programs import begins, refuses
from futures_host.subject import Subject
from futures_host.vocabulary import Call, ExitHandler


class UncaughtError(Exception):
    """The error that ends a program which shall end with one."""


class ProgramCheck(Check):
    """The check as a program sees it: with objects of its own."""

    def blame(self, fault):
        if not self.fault:
            self.fault = fault
            write(refuses(self.door["token"]) + fault.encode("utf-8", "replace") + b"\n")

    def run_program(self, program):
        raise Refusal("programs run no programs")

    def register_at_exit(self, handler):
        atexit.register(ExitHandler(self, handler))


def run(factory):
    """Does what the host has written to the standard input, and ends as it says."""
    perform(factory, json.loads(take_input().decode("utf-8")), Call)


def run_typed(factory, told, call):
    """Does what somebody has typed; calls are of a class that was typed as well, so only this process knows it."""
    follow_input()
    perform(factory, told, call)


def perform(factory, told, call):
    program, door = told["program"], told["door"]
    if program.get("processors") is not None:
        pretend(program["processors"])
    try:
        subject = Subject(factory, told["arguments"], told["start_method"])
    except Unusable as reason:
        write(refuses(door["token"]) + str(reason).encode("utf-8", "replace") + b"\n")
        return
    check = CHECKS[door["token"]] = ProgramCheck(subject, door, None)
    check.call_class = call
    LogReporter().attach(subject.module)
    write(begins(door["token"]))
    try:
        outcomes = [check.perform(operation) for operation in program["perform"]]
        with Backstage(door) as backstage:
            backstage.report("program_ending", program["id"], outcomes=outcomes)
    except Over:
        return
    except Exception as fault:
        check.blame(sentence(fault))
        return
    if program["ending"] == "raise":
        raise UncaughtError("nobody catches this")
    if program["ending"] == "exit":
        sys.exit(3)


def take_input():
    """The one line on the standard input, whose end from then on is the end of this process."""
    source = take_descriptor()
    line = bytearray()
    while not line.endswith(b"\n"):
        piece = os.read(source, 65536)
        if not piece:
            os._exit(0)
        line += piece
    follow(source)
    return bytes(line)


def follow_input():
    """Ends this process with its input, of which an interpreter that reads from it sees no more."""
    follow(take_descriptor())


def take_descriptor():
    source = os.dup(0)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    return source


def follow(source):
    # A thread that Python does not know: it takes no part in the shutdown, and nobody waits for it. But it has to begin before
    # that: Python 3.7 and older let it begin when everything has been cleared away already, and then complain of it.
    begun = _thread.allocate_lock()
    begun.acquire()
    _thread.start_new_thread(end_with_input, (source, begun))
    begun.acquire()


def end_with_input(source, begun):
    begun.release()
    while os.read(source, 65536):
        pass
    if hasattr(os, "killpg") and os.getpgid(0) == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(0)


def pretend(processors):
    """Makes Python see a machine with so many processors, before the subject is loaded."""
    for name in ("cpu_count", "process_cpu_count"):
        if hasattr(os, name):
            setattr(os, name, lambda: processors)
    if hasattr(os, "sched_getaffinity"):
        os.sched_getaffinity = lambda process: set(range(processors))


def write(line):
    """Writes to the output at once, past everything that the subject may have put in its way."""
    sys.stdout.flush()
    os.write(1, line)
