Feature: When and whence calls are started

  The documents promise no order. CPython starts calls as they come.

  @rule:submit.fifo-start-order
  Rule: Calls are started in the order in which they were submitted

    Scenario: several calls wait for the only worker
      Given an executor with 1 worker
      And the only worker is busy
      And a, b, c, d, e, f, g and h are submitted
      When the call of blocker is let go
      Then the calls start in the order a, b, c, d, e, f, g, h

  @rule:submit.from-worker @needs:threads
  Rule: A running call may submit further calls

    Scenario: a call submits another one to its own executor
      Given an executor with 2 workers
      And a call w that calls executor.submit(x)
      When w is submitted
      Then inside the call of w, executor.submit(x) returns x
      And x.result() returns the value of x
