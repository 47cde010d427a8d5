Feature: Callbacks that raise

  A callback that raises harms nobody: its error is logged, and everything goes on as if it had returned.

  @rule:callback.exception-logged
  Rule: The error of a callback is logged

    @needs:logging
    Scenario: a callback raises when the call finishes
      Given a future f that is running
      And a callback c that raises an error
      And f.add_done_callback(c) is called
      When the call of f is let go
      Then the error of callback c is logged

  @rule:callback.exception-ignored
  Rule: The error of a callback keeps nothing from going on

    Scenario: the callbacks after it are called
      Given a future f that is running
      And a callback c that raises an error
      And f.add_done_callback(c) is called
      And f.add_done_callback(d) is called
      When the call of f is let go
      Then callback d is called with f

    Scenario: the result of the call stays
      Given a future f that is running
      And a callback c that raises an error
      And f.add_done_callback(c) is called
      When the call of f is let go
      And callback c has been called
      Then f.result() returns the value of f

    Scenario: the cancellation succeeds
      Given a future f that is pending
      And a callback c that raises an error
      And f.add_done_callback(c) is called
      When f.cancel() is called
      Then it returns True

    @needs:bare-futures
    Scenario: setting the value succeeds
      Given a bare future f that is running
      And a callback c that raises an error
      And f.add_done_callback(c) is called
      When f.set_result(42) is called
      Then it returns None

  @rule:callback.immediate-exception
  Rule: The error of a callback that is called at once does not reach whoever adds it

    Scenario: a callback raises when it is added to a finished call
      Given a future f that is finished with a value
      And a callback c that raises an error
      When f.add_done_callback(c) is called
      Then it returns None
      And callback c was called with f

    @needs:logging
    Scenario: the error is logged
      Given a future f that is finished with a value
      And a callback c that raises an error
      When f.add_done_callback(c) is called
      Then the error of callback c is logged
