Feature: Waiting for the calls

  A shutdown waits for everything that was submitted, unless it is told not to.

  @rule:shutdown.wait-true-blocks
  Rule: With wait=True it returns when the calls are done

    Scenario: a call is running and another one is waiting
      Given an executor with 1 worker
      And the only worker is busy
      And a call f that waits at its gate
      And f is submitted
      When thread t calls executor.shutdown(wait=True)
      Then the call by thread t has not returned
      When the call of blocker is let go
      And the call of f has started
      And nothing moves any more
      Then the call by thread t has not returned
      When the call of f is let go
      Then the call by thread t returns a value
      And f is finished with a value

    Scenario: the last call raises
      Given an executor with 1 worker
      And a call f that waits at its gate and then raises an error
      And f is submitted
      And the call of f has started
      When thread t calls executor.shutdown(wait=True)
      Then the call by thread t has not returned
      When the call of f is let go
      Then the call by thread t returns a value
      And f is finished with an error

  @rule:shutdown.wait-default-true
  Rule: It waits unless it is told not to

    Scenario: a call is running
      Given an executor with 1 worker
      And the only worker is busy
      When thread t calls executor.shutdown()
      Then the call by thread t has not returned
      When the call of blocker is let go
      Then the call by thread t returns a value
      And blocker is finished with a value

  @rule:shutdown.wait-false-returns-immediately
  Rule: With wait=False it does not wait

    Scenario: a call is running and another one is waiting
      Given an executor with 1 worker
      And the only worker is busy
      And f is submitted
      Then executor.shutdown(wait=False) returns a value
      And blocker is running

    @needs:threads
    Scenario: a running call shuts its own executor down
      Given an executor with 1 worker
      And a call w that calls executor.shutdown(wait=False)
      When w is submitted
      Then inside the call of w, executor.shutdown(wait=False) returns a value
      And w.result() returns the value of w

  @rule:shutdown.wait-false-pending-complete
  Rule: With wait=False the calls are made all the same

    Scenario: calls are waiting
      Given an executor with 1 worker
      And the only worker is busy
      And f, g and h are submitted
      And executor.shutdown(wait=False) is called
      When the call of blocker is let go
      Then blocker.result() returns the value of blocker
      And f.result() returns the value of f
      And g.result() returns the value of g
      And h.result() returns the value of h

  @rule:shutdown.callbacks-complete @needs:threads
  Rule: With wait=True the callbacks of the workers have run

    Scenario: a callback is held
      Given an executor with 1 worker
      And the only worker is busy
      And a callback c that waits at its gate
      And blocker.add_done_callback(c) is called
      And thread t calls executor.shutdown(wait=True)
      When the call of blocker is let go
      And callback c has been called
      And nothing moves any more
      Then the call by thread t has not returned
      When callback c is let go
      Then the call by thread t returns a value
