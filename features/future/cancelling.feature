Feature: Cancelling a call

  A call can be cancelled as long as nobody has begun to execute it. An attempt to cancel never waits and never
  interrupts; it only answers whether the call will not run.

  @rule:future.cancel.pending-true
  Rule: A pending call is cancelled

    Scenario: the attempt on a pending call succeeds
      Given a future f that is pending
      When f.cancel() is called
      Then it returns True
      And f gives a sign of being cancelled

  @rule:future.cancel.running-false
  Rule: A running call is not cancelled

    Scenario: the attempt on a running call is refused and the call finishes
      Given a future f that is running
      When f.cancel() is called
      Then it returns False
      And f is running
      When the call of f is let go
      Then f.result() returns the value of f

  @rule:future.cancel.finished-false
  Rule: A finished call is not cancelled

    Scenario: the attempt on a call that returned is refused and its value stays
      Given a future f that is finished with a value
      When f.cancel() is called
      Then it returns False
      And f is finished with a value
      And f.result(timeout=0) returns the value of f

    Scenario: the attempt on a call that raised is refused and its error stays
      Given a future f that is finished with an error
      When f.cancel() is called
      Then it returns False
      And f is finished with an error
      And f.result(timeout=0) raises the error of f

  @rule:future.cancel.repeat-true
  Rule: A further attempt on a cancelled call succeeds again and changes nothing

    Scenario: the second attempt succeeds
      Given a future f that is cancelled
      When f.cancel() is called again
      Then it returns True

    Scenario: callbacks are not repeated
      Given a future f that is pending
      And f.add_done_callback(c) is called
      And f.cancel() is called
      When f.cancel() is called again
      Then it returns True
      And callback c is called once, with f

    Scenario: the attempt succeeds after the worker has passed the call
      Given a future f that is cancelled and notified
      When f.cancel() is called again
      Then it returns True

  @rule:future.cancel.call-never-runs
  Rule: A cancelled call is never executed

    Scenario: the worker passes over a cancelled call
      Given a future f that is cancelled
      When the worker has passed f
      Then the call of f has never started

  @rule:future.cancel.attempt-nonblocking
  Rule: The attempt neither waits for a running call nor interrupts it

    Scenario: the attempt ends while the call waits, and the call ends undisturbed
      Given a future f that is running
      When thread t calls f.cancel()
      Then the call by thread t ends
      When the call of f is let go
      Then the call of f ends

  @rule:future.cancel.race-exclusive
  Rule: Of a cancellation and a start at the same time exactly one wins

    @needs:bare-futures
    Scenario: a start that won leaves nothing to cancel
      Given a bare future f that is pending
      When f.set_running_or_notify_cancel() is called
      Then it returns True
      And f.cancel() returns False

    @needs:bare-futures
    Scenario: a cancellation that won leaves nothing to start
      Given a bare future f that is pending
      When f.cancel() is called
      Then it returns True
      And f.set_running_or_notify_cancel() returns False
