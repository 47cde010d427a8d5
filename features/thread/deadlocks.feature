@needs:threads
Feature: Calls that wait for calls

  A call may ask for the result of another one, and nobody looks whether that can ever be had. The calls here ask with a timeout, so
  they can tell that they were left waiting.

  @rule:thread.deadlock-mutual
  Rule: Two calls that wait for each other are left waiting

    Scenario: neither gets the result of the other until one of them gives up
      Given an executor with 2 workers
      And a call a that waits at its gate and then calls b.result(timeout=0.05)
      And a call b that calls a.result()
      When a and b are submitted
      And the call of a is let go
      Then inside the call of a, b.result(timeout=0.05) raises TimeoutError
      And inside the call of b, a.result() returns the value of a

  @rule:thread.deadlock-nested-one-worker
  Rule: A call that waits for a call behind it is left waiting

    Scenario: the other call runs when the first one has given up
      Given an executor with 1 worker
      And a call a that waits at its gate and then calls b.result(timeout=0.05)
      When a and b are submitted
      And the call of a is let go
      Then inside the call of a, b.result(timeout=0.05) raises TimeoutError
      And b.result() returns the value of b
