Feature: Waiting for a call

  Waiting changes nothing about the call, and everybody who waits is served.

  @rule:future.timeout-does-not-change-state
  Rule: A wait that times out leaves the call as it is

    Scenario: a call goes on after the waiting for its result was given up
      Given a future f that is running
      When f.result(timeout=0) is called
      Then it raises TimeoutError
      And f.running() returns True
      When the call of f is let go
      Then f.result() returns the value of f

    Scenario: a call goes on after the waiting for its exception was given up
      Given a future f that is pending
      When f.exception(timeout=0) is called
      Then it raises TimeoutError
      And f.cancelled() returns False
      When the worker that f waits for gets free
      Then f.result() returns the value of f

  @rule:future.multiple-waiters
  Rule: Everybody who waits for a call gets its result

    Scenario: three threads wait for one call
      Given a future f that is running
      When thread t calls f.result()
      And thread u calls f.result()
      And thread v calls f.exception()
      And the call of f is let go
      Then the call by thread t returns the value of f
      And the call by thread u returns the value of f
      And the call by thread v returns None
