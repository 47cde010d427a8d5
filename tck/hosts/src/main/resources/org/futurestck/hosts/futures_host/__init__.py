"""Futures TCK: the host for executors written in Python.

    python3 futures_host MODULE:NAME [--arg KEY=JSON ...] [--start-method METHOD]

It certifies any factory of executors: MODULE:NAME is called with the given keyword arguments, and with max_workers and the
like when a check asks for them. The host speaks protocol version 2 over its standard input and output, as the chapter
"protocol" of the rule book tells. It needs the standard library only, CPython 3.6 or newer, and uses nothing of the module
it judges.

Three kinds of thread meet here. The protocol thread is the main thread; it never runs code of the subject once it serves.
Caller threads perform operations. Whatever other threads there are belong to the subject; they run calls and callbacks. So do
its worker processes, which load of this package what a call needs and report on connections of their own.

Exceptions are kept apart: only what the subject itself raised becomes an outcome; whatever else goes wrong in here is
answered as "refused".

A subject of another contract than that of executors has an entry of its own, a module such as tensorlake_sdk, which knows how
its documented names are spelled: MODULE:NAME makes a session with the functions names, function, perform and close, and has
the attributes futures_tck_profile, futures_tck_edition, futures_tck_version and futures_tck_errors.

The modules, from the bottom up: texts and faults; processes, those that this one has brought forth; names, materials and
things, the objects a check can name; backstage, actions and vocabulary, what the subject is given to run; requests, the form
of what the kit asks; operations, inspections and check, which perform it; courses, records, meeting, rounds and races, in
which threads do so at the same moment; programs, which are processes of their own; capabilities, subject, standing, channel
and host.
"""
