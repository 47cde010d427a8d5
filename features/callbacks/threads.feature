Feature: Where and when callbacks run

  Which thread calls a callback is not promised; that it is one of the process that added it, is.

  @rule:callback.process-affinity
  Rule: A callback is called in the process that added it

    Scenario: a callback of a call that finishes, beside one that is called at once
      Given a future f that is running
      And f.add_done_callback(c) is called
      When the call of f is let go
      And f.result() is called
      And f.add_done_callback(d) is called
      Then callbacks c and d are called in the same process

  @rule:callback.cancel-thread
  Rule: The thread that cancels calls the callbacks

    Scenario: a callback of a cancelled call, beside one that is called at once
      Given a future f that is pending
      And f.add_done_callback(c) is called
      When f.cancel() is called
      And f.add_done_callback(d) is called
      Then callbacks c and d are called in the same thread

  @rule:callback.not-before-waiters
  Rule: Whoever waits for the result does not wait for the callbacks

    Scenario: the result is there while a callback is held
      Given a future f that is running
      And a callback c that waits at its gate
      And f.add_done_callback(c) is called
      When the call of f is let go
      And callback c has been called
      Then f.result() returns the value of f
      When callback c is let go
      Then callback c is called with f

  @rule:callback.late-add-overtakes
  Rule: A callback that is added to a done future may overtake those that were added before

    Scenario: a callback is added while an earlier one is held
      Given a future f that is running
      And a callback c that waits at its gate
      And f.add_done_callback(c) is called
      And f.add_done_callback(d) is called
      When the call of f is let go
      And callback c has been called
      And f.add_done_callback(e) is called
      And callback c is let go
      Then the callbacks are called in the order c, e, d
