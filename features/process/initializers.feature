@needs:processes @needs:initializer
Feature: Initializers of worker processes

  An initializer prepares the process of a worker for its calls. If it raises, the pool is broken.

  @rule:process.initializer
  Rule: Each worker process calls the initializer before its first call

    Scenario: one worker calls it once for all its calls
      Given an executor with 1 worker and the initializer i
      When f and g are submitted
      And f.result() is called
      And g.result() is called
      Then initializer i ran in the process of f, before its call
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
      Then initializer i ran in the process of f, before its call
      And initializer i ran in the process of g, before its call

    Scenario: what it prepares is there for the calls
      Given an executor with 1 worker and the initializer i
      And a call f that tells which initializers have run
      And a call g that tells which initializers have run
      When f and g are submitted
      Then f.result() returns [[]]
      And g.result() returns [[]]

  @rule:process.initargs
  Rule: The initializer receives its arguments

    Scenario: two arguments are passed
      Given an initializer i with the arguments [1, 'two']
      And an executor with 1 worker and the initializer i
      When f is submitted
      And f.result() is called
      Then initializer i received [1, 'two']

  @rule:process.initializer-failure-pending
  Rule: When the initializer raises, calls fail with BrokenProcessPool

    Scenario: five calls are submitted before the initializer raises
      Given an initializer i that waits at its gate and then raises an error
      And an executor with 1 worker and the initializer i
      When a, b, c, d and e are submitted
      And initializer i is let go
      Then a.result() raises BrokenProcessPool
      And b.result() raises BrokenProcessPool
      And c.result() raises BrokenProcessPool
      And d.result() raises BrokenProcessPool
      And e.result() raises BrokenProcessPool
      And e.done() returns True
      And e.cancelled() returns False

    Scenario: no call is run by a worker whose initializer has raised
      Given an initializer i that waits at its gate and then raises an error
      And an executor with 1 worker and the initializer i
      When f is submitted
      And initializer i is let go
      And f.exception() is called
      And nothing moves any more
      Then the call of f has never started

    Scenario: a call is submitted while the initializer raises
      Given an initializer i that raises an error
      And an executor with 1 worker and the initializer i
      When f is submitted
      Then f.result() raises BrokenProcessPool
      And g is refused with BrokenProcessPool, or fails with it

  @rule:process.initializer-failure-submit
  Rule: When the initializer has raised, further calls are refused with BrokenProcessPool

    Scenario: a call is submitted
      Given an initializer i that waits at its gate and then raises an error
      And an executor with 1 worker and the initializer i
      When f is submitted
      And initializer i is let go
      And f.exception() is called
      Then executor.submit(g) raises BrokenProcessPool

    Scenario: calls are mapped
      Given an initializer i that waits at its gate and then raises an error
      And an executor with 1 worker and the initializer i
      When f is submitted
      And initializer i is let go
      And f.exception() is called
      Then m = executor.map(arguments, [1]) raises BrokenProcessPool
