"""The operations. Each looks at what the kit said and returns the action, which is the subject's, and the form of its result.

The parameters are the fields of the operation; "as", which Python reserves, and others that are only passed on arrive in
`more`. What is the host's own doing happens in the form, so that its errors do not become outcomes.
"""

import gc
import sys
import threading

from futures_host import inspections, processes
from futures_host.faults import require
from futures_host.actions import FUNCTIONS
from futures_host.texts import error_text
from futures_host.vocabulary import Initializer, inline_executor, read_once, unsendable

EXHAUSTED = object()

INPUTS = {"list": list, "iterator": iter, "mapping": dict.fromkeys, "none": lambda futures: None}
"""For each form in which wait() and as_completed() can be given their futures how to make it of a list."""


class Operations:
    """The part of a check that performs operations."""

    session = None
    """What is done to a subject of another contract than that of executors."""

    def _new_executor(self, kind=None, initializer=None, **more):
        name = more.pop("as")
        arguments = given(more, "max_workers", "thread_name_prefix")
        arguments.update(self.subject.of_processes(**more.get("processes") or {}))
        if initializer is not None:
            arguments["initializer"] = Initializer(self.door, self.names.modules, initializer)
            arguments["initargs"] = tuple(self.decode(initializer["args"]))

        def keep(executor):
            self.executors.append(executor)
            return self.keep(name, executor)

        if kind == "abstract":
            return lambda: self.names.get("Executor")(**arguments), keep
        if kind == "inline":
            return lambda: inline_executor(self.names), keep
        return lambda: self.subject.new_executor(**arguments), keep

    def _new_future(self, **more):
        return lambda: self.names.get("Future")(), self._keeper(more)

    def _submit(self, executor, call, args, kwargs, **more):
        target, work = self.object(executor), self.new_call(call)
        if call["unsendable"]:
            work = unsendable(work)
        arguments, keywords = self.decode(args), self._decode_keywords(kwargs)
        return lambda: target.submit(work, *arguments, **keywords), self._keeper(more)

    def _map(self, executor, function, inputs, timeout, chunksize=None, **more):
        target, limit = self.object(executor), time_limit(timeout)
        iterables = [self._input(**each) for each in inputs]
        size = {} if chunksize is None else {"chunksize": chunksize}
        return lambda: target.map(FUNCTIONS[function], *iterables, **limit, **size), self._keeper(more)

    def _input(self, items, report=None, **more):
        error = more.get("raise")
        values = self.decode(items)
        if report is None and error is None:
            return values
        return read_once(self.door, values, report, error and self.error(error))

    def _shutdown(self, executor, **more):
        target, arguments = self.object(executor), given(more, "wait", "cancel_futures")
        return lambda: target.shutdown(**arguments), self.encode

    def _enter(self, executor):
        target = self.object(executor)
        return lambda: type(target).__enter__(target), self.encode

    def _leave(self, executor, error=None):
        target, under_way = self.object(executor), error and self.error(error)
        return lambda: leave_block(target, under_way), self.encode

    def _cancel(self, future):
        target = self.object(future)
        return lambda: target.cancel(), self.encode

    def _cancelled(self, future):
        target = self.object(future)
        return lambda: target.cancelled(), self.encode

    def _running(self, future):
        target = self.object(future)
        return lambda: target.running(), self.encode

    def _done(self, future):
        target = self.object(future)
        return lambda: target.done(), self.encode

    def _result(self, future, timeout):
        target, limit = self.object(future), time_limit(timeout)
        return lambda: target.result(**limit), self.encode

    def _exception(self, future, timeout):
        target, limit = self.object(future), time_limit(timeout)
        return lambda: target.exception(**limit), self.encode

    def _add_done_callback(self, future, callback):
        target, function = self.object(future), self.callback(callback)
        return lambda: target.add_done_callback(function), self.encode

    def _set_running_or_notify_cancel(self, future):
        target = self.object(future)
        return lambda: target.set_running_or_notify_cancel(), self.encode

    def _set_result(self, future, value):
        target, result = self.object(future), self.decode(value)
        return lambda: target.set_result(result), self.encode

    def _set_exception(self, future, error):
        target, exception = self.object(future), self.error(error)
        return lambda: target.set_exception(exception), self.encode

    def _wait(self, futures, input, timeout, return_when=None, **more):
        targets, limit = self._futures(futures, input), time_limit(timeout)

        def wait():
            condition = {} if return_when is None else {"return_when": self.names.get(return_when)}
            return self.names.get("wait")(targets, **limit, **condition)

        return wait, self.encode_sets if more.get("as") is None else self._keeper(more)

    def _as_completed(self, futures, input, timeout, **more):
        targets, limit = self._futures(futures, input), time_limit(timeout)
        return lambda: self.names.get("as_completed")(targets, **limit), self._keeper(more)

    def _futures(self, futures, form):
        return INPUTS[form]([self.object(name) for name in futures])

    def _next(self, iterator):
        source = self.object(iterator)
        return (
            lambda: next(source, EXHAUSTED),
            lambda element: {"exhausted": True} if element is EXHAUSTED else self.encode(element),
        )

    def _close(self, iterator):
        source = self.object(iterator)
        return lambda: source.close(), self.encode

    def _drop(self, of):
        def drop(_):
            self.forget(of)
            self.executors = [executor for executor in self.executors if self.handle_of(executor)]
            gc.collect()

        return lambda: None, drop

    def _join(self, call):
        worker = self.worker(call)
        require(worker is not threading.current_thread(), "call '%s' runs in the thread that would wait for it", call)
        return lambda: None, lambda _: worker.join()

    def _kill(self, process):
        return lambda: None, lambda _: processes.kill(process)

    def _inspect(self, aspect, of):
        return inspections.prepare(self, aspect, of)

    def _invoke(self, target, args, kwargs, method=None, **more):
        arguments, keywords = self.decode(args), self._decode_keywords(kwargs)
        form = self.encode if more.get("as") is None else self._keeper(more)
        if target == "factory":
            require(method is None, "the factory has no methods, only itself can be called")

            def keep(executor):
                self.executors.append(executor)
                return form(executor)

            return lambda: self.subject.call_factory(*arguments, **keywords), keep
        require(method is not None, "'invoke' needs a method of '%s'", target)
        if target == "module" and self.session:
            return lambda: self.session.function(method)(*arguments, **keywords), form
        if target == "module":
            return lambda: self.names.get(method)(*arguments, **keywords), form
        thing = self.object(target)
        return lambda: getattr(thing, method)(*arguments, **keywords), form

    def _get(self, of, name):
        thing = self.object(of)
        return lambda: getattr(thing, name), self.encode

    def _run_program(self, program):
        return lambda: None, lambda _: self.run_program(program)

    def _at_exit(self, handler):
        return lambda: None, lambda _: self.register_at_exit(handler)

    def _keeper(self, more):
        return lambda thing: self.keep(more["as"], thing)

    def _decode_keywords(self, keywords):
        return {name: self.decode(value) for name, value in keywords.items()}


def shut_down_aside(executors):
    """Shuts executors down without waiting, each in a thread of its own: it may hang."""
    for executor in list(executors):
        threading.Thread(target=shut_down, args=(executor,), name="shutdown", daemon=True).start()


def shut_down(executor):
    try:
        try:
            executor.shutdown(wait=False)
        except TypeError:
            executor.shutdown()
    except BaseException as error:
        # The check is over, so nobody waits for this outcome; the reader of the log may still want to know.
        sys.stderr.write("shutdown after the check raised %s\n" % error_text(error))


def given(fields, *names):
    """Those keyword arguments that are to be passed."""
    return {name: fields[name] for name in names if fields.get(name) is not None}


def time_limit(timeout):
    """The keyword argument; an int and a float stay apart."""
    if timeout == "omitted":
        return {}
    return {"timeout": None if timeout == "None" else float(timeout) if "." in timeout else int(timeout)}


def leave_block(executor, error):
    """What a with statement does at the end of its block."""
    leave = type(executor).__exit__
    if error is None:
        leave(executor, None, None, None)
        return
    try:
        raise error
    except BaseException as under_way:
        if not leave(executor, type(under_way), under_way, under_way.__traceback__):
            raise
