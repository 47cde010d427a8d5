"""One connection to the kit's backstage, and the log records that are reported there."""

import json
import logging
import os
import threading
from socket import create_connection

from futures_host.faults import Over, require
from futures_host.names import with_parents
from futures_host.processes import in_forked_children
from futures_host.standing import note_native_id
from futures_host.texts import MAX_TEXT, cut, describe, error_text, to_line

MAX_LINE = 4 * 1024 * 1024
MAX_REPORT = 1024 * 1024

CHECKS = {}
"""The check under way, by the token of its door; empty in processes that are not the host."""


class Connections(dict):
    """The connections of this process, which a forked worker must not keep open."""

    def close(self):
        for connection in list(self.values()):
            connection.close()
        self.clear()


OPEN = Connections()
in_forked_children(OPEN, Connections.close)


class Backstage:
    """One connection to the kit's backstage. Whatever goes wrong with it means that the check is over."""

    def __init__(self, door):
        self.token = door["token"]
        self.rest = b""
        note_native_id()
        try:
            self.connection = create_connection(("127.0.0.1", door["port"]), timeout=None)
        except OSError:
            raise Over()
        OPEN[id(self)] = self.connection

    def __enter__(self):
        return self

    def __exit__(self, *_):
        OPEN.pop(id(self), None)
        self.connection.close()

    def report(self, event, ident, **more):
        """Reports a sighting and returns when the kit says "go"."""
        message = {"token": self.token, "event": event, "id": ident, "process": str(os.getpid())}
        message["thread"] = cut(str(threading.current_thread().name))
        message["thread_id"] = str(threading.get_ident())
        message.update(more)
        try:
            line = to_line(message)
            require(len(line) <= MAX_REPORT, "a report is longer than %s bytes", MAX_REPORT)
            self.connection.sendall(line)
            while b"\n" not in self.rest:
                piece = self.connection.recv(4096)
                if not piece or len(self.rest) > MAX_LINE:
                    raise Over()
                self.rest += piece
            answer, self.rest = self.rest.split(b"\n", 1)
            if json.loads(answer.decode("utf-8")) != {"go": True}:
                raise Over()
        except (OSError, ValueError):
            raise Over()


class LogReporter(logging.Handler):
    """Reports records of level ERROR and above, before the call that logs returns."""

    def __init__(self):
        super().__init__(logging.ERROR)

    def emit(self, record):
        text = describe(record, lambda it: it.getMessage())[: MAX_TEXT // 2]
        if record.exc_info and record.exc_info[1] is not None:
            text += ": " + error_text(record.exc_info[1])
        for check in list(CHECKS.values()):
            try:
                with Backstage(check.door) as backstage:
                    backstage.report("logged", cut(str(record.name)), text=cut(text))
            except Over:
                pass

    def attach(self, module):
        """Listens to the root logger, and to the subject's own if they do not hand their records up."""
        logging.getLogger().addHandler(self)
        for name in {"concurrent.futures"}.union(with_parents(module)):
            logger = logging.getLogger(name)
            if not logger.propagate:
                logger.addHandler(self)
