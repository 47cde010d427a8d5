Feature: Calling callbacks

  A callback that is added to a future is called with that future, once, as soon as the call is done.

  @rule:callback.called-with-future
  Rule: A callback is called with its future

    Scenario: the argument is the very future
      Given a future f that is running
      And f.add_done_callback(c) is called
      When the call of f is let go
      Then callback c is called with f

  @rule:callback.on-finish
  Rule: A callback is called when the call finishes

    Scenario: the call returns
      Given a future f that is running
      When f.add_done_callback(c) is called
      Then callback c has not been called
      When the call of f is let go
      Then callback c is called

    @needs:bare-futures
    Scenario: a value is set
      Given a bare future f that is running
      And f.add_done_callback(c) is called
      When f.set_result(42) is called
      Then callback c is called

    @needs:bare-futures
    Scenario: an error is set
      Given a bare future f that is running
      And f.add_done_callback(c) is called
      When f.set_exception(error e) is called
      Then callback c is called

  @rule:callback.on-cancel
  Rule: A callback is called when the call is cancelled

    Scenario: a pending call is cancelled
      Given a future f that is pending
      And f.add_done_callback(c) is called
      When f.cancel() is called
      Then callback c is called

  @rule:callback.order
  Rule: Callbacks are called in the order in which they were added

    Scenario: three callbacks and a call that finishes
      Given a future f that is running
      And f.add_done_callback(c1) is called
      And f.add_done_callback(c2) is called
      And f.add_done_callback(c3) is called
      When the call of f is let go
      Then the callbacks are called in the order c1, c2, c3

    Scenario: three callbacks and a call that is cancelled
      Given a future f that is pending
      And f.add_done_callback(c1) is called
      And f.add_done_callback(c2) is called
      And f.add_done_callback(c3) is called
      When f.cancel() is called
      Then the callbacks are called in the order c1, c2, c3

  @rule:callback.once-per-registration
  Rule: A callback is called once for each time it was added

    Scenario: one callback is added twice
      Given a future f that is running
      And f.add_done_callback(c) is called
      And f.add_done_callback(d) is called
      And f.add_done_callback(c) is called
      When the call of f is let go
      And the worker has passed f
      Then the callbacks are called in the order c, d, c

  @rule:callback.future-done-inside
  Rule: Inside a callback the future is done

    Scenario: done() inside a callback
      Given a future f that is running
      And a callback c that calls f.done()
      And f.add_done_callback(c) is called
      When the call of f is let go
      Then inside callback c, f.done() returns True

    Scenario: the result inside a callback
      Given a future f that is running
      And a callback c that calls f.result(timeout=0)
      And f.add_done_callback(c) is called
      When the call of f is let go
      Then inside callback c, f.result(timeout=0) returns the value of f

    Scenario: the result inside a callback of a cancelled call
      Given a future f that is pending
      And a callback c that calls f.result(timeout=0)
      And f.add_done_callback(c) is called
      When f.cancel() is called
      Then inside callback c, f.result(timeout=0) raises CancelledError

  @rule:callback.already-done-immediate
  Rule: A callback that is added to a future that is done is called at once

    Scenario Outline: the call is <state>
      Given a future f that is <state>
      When f.add_done_callback(c) is called
      Then callback c was called with f

      Examples:
        | state                  |
        | cancelled              |
        | cancelled and notified |
        | finished with a value  |
        | finished with an error |

    Scenario: a callback is not lost while an earlier one is still being called
      Given a future f that is running
      And a callback c that waits at its gate
      And f.add_done_callback(c) is called
      When the call of f is let go
      And callback c has been called
      And f.add_done_callback(d) is called
      And callback c is let go
      Then callback d is called with f

    Scenario: whoever adds a callback waits until it has been called
      Given a future f that is finished with a value
      And a callback c that waits at its gate
      When thread t calls f.add_done_callback(c)
      And callback c has been called
      Then the call by thread t has not returned
      When callback c is let go
      Then the call by thread t ends

  @rule:callback.returns-none
  Rule: Adding a callback returns nothing

    Scenario: the call is running
      Given a future f that is running
      When f.add_done_callback(c) is called
      Then it returns None
