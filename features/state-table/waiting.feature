@needs:module-functions
Feature: The state table, as wait() and as_completed() see it

  A timeout of 0 asks what counts as done at this moment, and waits for nothing.

  Scenario Outline: wait([f], timeout=0) for a call that is <state>
    Given a future f that is <state>
    When wait([f], timeout=0) is called
    Then it <outcome>

    Examples:
      | rule                               | state                  | outcome               |
      | state.pending.wait0                | pending                | returns f as not done |
      | state.running.wait0                | running                | returns f as not done |
      | state.cancelled.wait0              | cancelled              | returns f as done     |
      | state.cancelled-and-notified.wait0 | cancelled and notified | returns f as done     |
      | state.finished-value.wait0         | finished with a value  | returns f as done     |
      | state.finished-exc.wait0           | finished with an error | returns f as done     |

  Scenario Outline: next(as_completed([f], timeout=0)) for a call that is <state>
    Given a future f that is <state>
    And i = as_completed([f], timeout=0) is called
    When next(i) is called
    Then it <outcome>

    Examples:
      | rule                                       | state                  | outcome             |
      | state.pending.as-completed0                | pending                | raises TimeoutError |
      | state.running.as-completed0                | running                | raises TimeoutError |
      | state.cancelled.as-completed0              | cancelled              | returns f           |
      | state.cancelled-and-notified.as-completed0 | cancelled and notified | returns f           |
      | state.finished-value.as-completed0         | finished with a value  | returns f           |
      | state.finished-exc.as-completed0           | finished with an error | returns f           |
