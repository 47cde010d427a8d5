"""The host: answers requests, in the protocol thread."""

import argparse
import json
import signal

from futures_host import processes, programs
from futures_host.actions import INITIALIZED
from futures_host.backstage import CHECKS, LogReporter
from futures_host.channel import Channel, end_host
from futures_host.check import Check, refused
from futures_host.faults import Refusal, Unusable, require, sentence
from futures_host.requests import a_text, require_fields
from futures_host.standing import Standing
from futures_host.subject import PROTOCOL, Subject
from futures_host.texts import describe
from futures_host.vocabulary import RUNS


class Host:
    """Answers requests, in the protocol thread."""

    REQUESTS = {
        "hello": ("protocol",),
        "open": ("backstage",),
        "start": ("caller", "operation"),
        "race": ("race",),
        "standing": (),
        "close": (),
        "bye": (),
    }

    def __init__(self, channel, subject):
        self.channel = channel
        self.subject = subject
        self.check = None
        self.greeted = False
        self.standings = Standing()

    def serve(self):
        for line in self.channel.lines():
            try:
                request = json.loads(line.decode("utf-8"))
                ident = request["id"]
                require(type(ident) is int and ident > 0, "no id")
            except (ValueError, LookupError, TypeError, RecursionError, Refusal):
                # Without an id there is nothing that an answer could refer to.
                end_host(2, "a line of the kit is not a request with an id: %s" % describe(line[:200]))
            try:
                answer = self._answer(ident, request)
                if answer:
                    self.channel.send(dict({"id": ident}, **answer))
            except Exception as fault:
                self.channel.send(refused(ident, fault))

    def _answer(self, ident, request):
        kind = request.get("type")
        require(type(kind) is str and kind in self.REQUESTS, "unknown request %s", describe(kind))
        require_fields("request '%s'" % kind, request, ("id", "type") + self.REQUESTS[kind], owner="request")
        require(self.greeted or kind in ("hello", "bye"), "the first request has to be 'hello'")
        if kind == "hello":
            return self._hello(request["protocol"])
        if kind == "open":
            return self._open(request["backstage"])
        if kind == "standing":
            return {"type": "standing", "standing": self.standings.take(self.check)}
        if kind == "bye":
            self.channel.send({"id": ident, "type": "bye"})
            end_host(0)
        require(self.check, "no check is open")
        if kind == "close":
            return self._close()
        if kind == "race":
            self.check.race(ident, request["race"])
        else:
            self.check.start(ident, request["caller"], request["operation"])
        return None

    def _hello(self, protocol):
        require(protocol == PROTOCOL, "this host speaks protocol %s, not %s", PROTOCOL, describe(protocol))
        self.greeted = True
        return self.subject.hello()

    def _open(self, door):
        require(self.check is None, "a check is open already")
        require_fields("'backstage'", door, ("port", "token"))
        require(type(door["port"]) is int and 0 < door["port"] < 65536, "'port' is not a port")
        a_text("token", door["token"])
        self.check = Check(self.subject, door, self.channel.send)
        CHECKS[door["token"]] = self.check
        return {"type": "opened"}

    def _close(self):
        check, self.check = self.check, None
        CHECKS.clear()
        RUNS.clear()
        INITIALIZED.clear()
        stuck = check.close()
        if processes.kill_workers() and processes.may_disturb_later_ones():
            stuck.append("worker processes")
        return {"type": "closed", "stuck": stuck}


def parse(arguments):
    parser = argparse.ArgumentParser(description="Hosts a Python executor for the Futures TCK.")
    parser.add_argument("factory", metavar="MODULE:NAME", help="what makes executors")
    parser.add_argument("--arg", metavar="KEY=JSON", action="append", default=[], help="a keyword argument for it")
    parser.add_argument("--start-method", metavar="METHOD", help="how a process pool is to start its workers")
    parser.add_argument(programs.READ_IN_PROGRAM, action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    keywords = {}
    for argument in options.arg:
        key, _, value = argument.partition("=")
        try:
            keywords[key] = json.loads(value)
        except ValueError:
            parser.error("'%s' is not of the form KEY=JSON" % argument)
    return options, keywords


def main(arguments):
    """Runs the host; or a program, whose end is then up to Python, and this function returns."""
    options, keywords = parse(arguments)
    if options.program:
        from futures_host import main_of_program

        main_of_program.run(options.factory)
        return
    channel = Channel()
    # Ctrl-C reaches the whole group of processes; the kit decides when this one ends. A function, not SIG_IGN, because
    # the subject's child processes would inherit that.
    signal.signal(signal.SIGINT, lambda *_: None)
    try:
        subject = Subject(options.factory, keywords, options.start_method)
    except Unusable as reason:
        end_host(3, str(reason))
    LogReporter().attach(subject.module)
    try:
        Host(channel, subject).serve()
    except BaseException as fault:
        # Python itself would wait for callers that hang.
        end_host(2, sentence(fault))
    end_host(0)
