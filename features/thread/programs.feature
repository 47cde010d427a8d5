@needs:threads @needs:programs
Feature: Threads and the end of the program

  A program of its own submits calls and comes to its end while one of them is held at its gate.

  @rule:thread.joined-before-exit
  Rule: A program ends only when the threads of its pools have ended

    Scenario: a thread calls a callback when its call is done already
      Given a call f that waits at its gate
      And a callback c that waits at its gate
      And a program p that calls
        | executor = Executor(max_workers=1) |
        | executor.submit(f)                 |
        | f.add_done_callback(c)             |
      When program p is started
      And program p has come to its end
      And the call of f is let go
      And callback c has been called
      And program p is given time to exit
      And callback c is let go
      Then program p ends with status 0
      And callback c is called with f

  @rule:thread.main-exception-still-joins
  Rule: Calls are waited for however the main thread ends

    Scenario: the main thread ends with an error
      Given a call f that waits at its gate
      And a program p that calls
        | executor = Executor(max_workers=1) |
        | executor.submit(f)                 |
      And program p ends with an error
      When program p is started
      And program p has come to its end
      And program p is given time to exit
      And the call of f is let go
      Then program p ends with an error status
      And the call of f has ended

    Scenario: the main thread asks to exit
      Given a call f that waits at its gate
      And a program p that calls
        | executor = Executor(max_workers=1) |
        | executor.submit(f)                 |
      And program p ends with exit(3)
      When program p is started
      And program p has come to its end
      And program p is given time to exit
      And the call of f is let go
      Then program p ends with status 3
      And the call of f has ended

  @rule:thread.exit-handler-before-atexit
  Rule: Exit handlers are called when the calls have ended

    @needs:python
    Scenario: a handler that is registered last
      Given a call f that waits at its gate
      And a program p that calls
        | executor = Executor(max_workers=1) |
        | executor.submit(f)                 |
        | at_exit(h)                         |
      When program p is started
      And program p has come to its end
      And program p is given time to exit
      And the call of f is let go
      Then program p ends with status 0
      And exit handler h ran after the calls of f had ended

  @rule:thread.non-daemon
  Rule: The main thread starts no daemon threads

    @needs:python
    Scenario: a call tells of what kind its thread is
      Given a call f that tells whether its thread is a daemon
      And a program p that calls
        | executor = Executor(max_workers=1) |
        | executor.submit(f)                 |
        | f.result()                         |
      When program p is started
      And program p has come to its end
      Then inside program p, f.result() returns False
