@needs:module-functions
Feature: Recipes for futures that were cancelled

  A cancelled future is done, but it has no outcome. A loop over what is done has to expect it.

  @rule:pattern.cancelled-is-done
  Rule: Nobody waits for a cancelled call

    Scenario: wait for a cancelled call and another one
      Given an executor with 1 worker
      And the only worker is busy
      When cancelled and good are submitted
      Then cancelled.cancel() returns True
      When thread t calls wait([cancelled, good])
      And the call of blocker is let go
      Then the call by thread t returns cancelled, good as done

    Scenario: a loop over a cancelled call
      Given an executor with 1 worker
      And the only worker is busy
      When cancelled is submitted
      Then cancelled.cancel() returns True
      When i = as_completed([cancelled]) is called
      And thread t calls next(i)
      And the call of blocker is let go
      Then the call by thread t returns cancelled
      And next(i) returns the end of the iterator

  @rule:pattern.result-on-cancelled-raises
  Rule: result() of a cancelled future that counts as done raises CancelledError

    Scenario: read the result of what is done
      Given an executor with 1 worker
      And the only worker is busy
      When cancelled and good are submitted
      Then cancelled.cancel() returns True
      When the call of blocker is let go
      Then good.result() returns the value of good
      And wait([cancelled, good]) returns cancelled, good as done
      And cancelled.result() raises CancelledError

  @rule:pattern.exception-on-cancelled-in-done
  Rule: exception() of a cancelled future that counts as done raises CancelledError

    Scenario: look for an error in what is done
      Given an executor with 1 worker
      And the only worker is busy
      When cancelled and good are submitted
      Then cancelled.cancel() returns True
      When the call of blocker is let go
      Then good.exception() returns None
      And wait([cancelled, good]) returns cancelled, good as done
      And cancelled.exception() raises CancelledError

  @rule:pattern.check-state-first
  Rule: cancelled() tells beforehand what done() does not

    Scenario: ask before reading
      Given an executor with 1 worker
      And the only worker is busy
      When cancelled and good are submitted
      Then cancelled.cancel() returns True
      When the call of blocker is let go
      Then good.result() returns the value of good
      And good.done() returns True
      And good.cancelled() returns False
      And cancelled.done() returns True
      And cancelled.cancelled() returns True
      And cancelled.result() raises CancelledError
