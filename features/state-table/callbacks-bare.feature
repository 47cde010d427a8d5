@needs:bare-futures
Feature: The state table of bare futures, as callbacks see it

  Whoever completes a bare future is told apart from whoever adds a callback to it.

  Scenario Outline: a callback is added to a bare future that is <state>, and called later
    Given a bare future f that is <state>
    When f.add_done_callback(c) is called
    Then it returns None
    And callback c has not been called
    And f is <state>

    Examples:
      | rule                            | state   |
      | state.pending.add-done-callback | pending |
      | state.running.add-done-callback | running |

  Scenario Outline: a callback is added to a bare future that is <state>, and called at once
    Given a bare future f that is <state>
    When f.add_done_callback(c) is called
    Then it returns None
    And callback c was called with f
    And f is <state>

    Examples:
      | rule                                           | state                  |
      | state.cancelled.add-done-callback              | cancelled              |
      | state.cancelled-and-notified.add-done-callback | cancelled and notified |
      | state.finished-value.add-done-callback         | finished with a value  |
      | state.finished-exc.add-done-callback           | finished with an error |
