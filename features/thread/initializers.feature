@needs:threads @needs:initializer
Feature: Initializers

  An initializer prepares the thread of a worker for its calls. If it raises, the pool is broken.

  @rule:thread.initializer-optional
  Rule: A pool needs no initializer

    Scenario: the initializer is left out
      Given an executor with 1 worker
      When f is submitted
      Then f.result() returns the value of f

    @needs:python
    Scenario: the initializer is None
      Then "e = Executor(1, initializer=None)" returns e
      When f is submitted to e
      Then f.result() returns the value of f

  @rule:thread.initializer-at-worker-start
  Rule: Each worker calls the initializer before its first call

    Scenario: one worker calls it once for all its calls
      Given an executor with 1 worker and the initializer i
      When f and g are submitted
      And f.result() is called
      And g.result() is called
      Then initializer i ran in the thread of f, before its call
      And initializer i ran 1 time

    Scenario: each of two workers calls it
      Given an executor with 2 workers and the initializer i
      And a call f that waits at its gate
      And a call g that waits at its gate
      When f and g are submitted
      And nothing moves any more
      And the calls of f and g are let go
      And f.result() is called
      And g.result() is called
      Then initializer i ran in the thread of f, before its call
      And initializer i ran in the thread of g, before its call

  @rule:thread.initargs
  Rule: The initializer receives its arguments

    Scenario: two arguments are passed
      Given an initializer i with the arguments [1, 'two']
      And an executor with 1 worker and the initializer i
      When f is submitted
      And f.result() is called
      Then initializer i received [1, 'two']

  @rule:thread.initializer-failure-pending
  Rule: When the initializer raises, pending calls fail with BrokenThreadPool

    Scenario: three calls are pending when the initializer raises
      Given an initializer i that waits at its gate and then raises an error
      And an executor with 1 worker and the initializer i
      When f, g and h are submitted
      And initializer i is let go
      Then f.result() raises BrokenThreadPool
      And g.result() raises BrokenThreadPool
      And h.result() raises BrokenThreadPool
      And h.done() returns True
      And h.cancelled() returns False

  @rule:thread.initializer-failure-submit
  Rule: When the initializer has raised, further calls are refused with BrokenThreadPool

    Scenario: a call is submitted
      Given an initializer i that waits at its gate and then raises an error
      And an executor with 1 worker and the initializer i
      When f is submitted
      And initializer i is let go
      And f.exception() is called
      Then executor.submit(g) raises BrokenThreadPool

    Scenario: calls are mapped
      Given an initializer i that waits at its gate and then raises an error
      And an executor with 1 worker and the initializer i
      When f is submitted
      And initializer i is let go
      And f.exception() is called
      Then m = executor.map(arguments, [1]) raises BrokenThreadPool

  @rule:thread.broken-with-cancelled-queued
  Rule: A cancelled call in the queue does not keep the others from failing

    Scenario: one of three calls is cancelled before the initializer raises
      Given an initializer i that waits at its gate and then raises an error
      And an executor with 1 worker and the initializer i
      When f, g and h are submitted
      And g.cancel() is called
      And initializer i is let go
      Then f.result() raises BrokenThreadPool
      And h.result() raises BrokenThreadPool

  @rule:thread.initializer-failure-spares-running
  Rule: Calls that run already are spared

    Scenario: the initializer raises in the second worker
      Given an initializer i that raises an error from its second run on
      And an executor with 2 workers and the initializer i
      And a call f that waits at its gate
      When f is submitted
      And the call of f has started
      And g is submitted
      Then g.result() raises BrokenThreadPool
      When the call of f is let go
      Then f.result() returns the value of f

  @rule:thread.broken-then-shutdown
  Rule: A pool that is broken and shut down says that it is broken

    Scenario: a call is submitted after both
      Given an initializer i that waits at its gate and then raises an error
      And an executor with 1 worker and the initializer i
      When f is submitted
      And initializer i is let go
      And f.exception() is called
      And executor.shutdown() is called
      Then executor.submit(g) raises BrokenThreadPool

  @rule:thread.initializer-not-callable
  Rule: What cannot be called is refused as an initializer

    @needs:python
    Scenario: the initializer is a number
      Then "e = Executor(1, initializer=5)" raises TypeError
