@needs:programs
Feature: The end of the program

  A program of its own submits calls and comes to its end while one of them is held at its gate.

  @rule:shutdown.program-exit-waits
  Rule: A program ends only when its calls have run, though nobody waited for them

    Scenario: a program leaves calls to an executor that it has shut down, and to one that it has not
      Given a call f that waits at its gate
      And a call h that waits at its gate
      And a program p that calls
        | executor = Executor(max_workers=1) |
        | executor.submit(f)                 |
        | executor.submit(g)                 |
        | executor.shutdown(wait=False)      |
        | other = Executor(max_workers=1)    |
        | other.submit(h)                    |
      When program p is started
      And program p has come to its end
      And program p is given time to exit
      And the calls of f and h are let go
      Then program p ends with status 0
      And the calls of f, g and h have ended

  @rule:shutdown.interpreter-exit-submit
  Rule: A program that is about to end takes no further calls

    @needs:threads
    Scenario: a call submits another one after the main thread has ended
      Given a call f that waits at its gate and then calls executor.submit(g)
      And a program p that calls
        | executor = Executor(max_workers=1) |
        | executor.submit(f)                 |
      When program p is started
      And program p has come to its end
      And program p is given time to exit
      And the call of f is let go
      Then inside the call of f, executor.submit(g) raises RuntimeError
