Feature: The state table, as a consumer of futures sees it

  Each row is one cell of the table: in this state, this operation has this outcome and leads to that state.

  Scenario Outline: <operation> of a call that is <state>
    Given a future f that is <state>
    When <operation> is called
    Then it <outcome>
    And f is <next state>

    Examples:
      | rule                                    | state                  | operation              | outcome                | next state             |
      | state.pending.cancel                    | pending                | f.cancel()             | returns True           | cancelled              |
      | state.running.cancel                    | running                | f.cancel()             | returns False          | running                |
      | state.cancelled.cancel                  | cancelled              | f.cancel()             | returns True           | cancelled              |
      | state.cancelled-and-notified.cancel     | cancelled and notified | f.cancel()             | returns True           | cancelled and notified |
      | state.finished-value.cancel             | finished with a value  | f.cancel()             | returns False          | finished with a value  |
      | state.finished-exc.cancel               | finished with an error | f.cancel()             | returns False          | finished with an error |
      | state.pending.cancelled                 | pending                | f.cancelled()          | returns False          | pending                |
      | state.running.cancelled                 | running                | f.cancelled()          | returns False          | running                |
      | state.cancelled.cancelled               | cancelled              | f.cancelled()          | returns True           | cancelled              |
      | state.cancelled-and-notified.cancelled  | cancelled and notified | f.cancelled()          | returns True           | cancelled and notified |
      | state.finished-value.cancelled          | finished with a value  | f.cancelled()          | returns False          | finished with a value  |
      | state.finished-exc.cancelled            | finished with an error | f.cancelled()          | returns False          | finished with an error |
      | state.pending.running                   | pending                | f.running()            | returns False          | pending                |
      | state.running.running                   | running                | f.running()            | returns True           | running                |
      | state.cancelled.running                 | cancelled              | f.running()            | returns False          | cancelled              |
      | state.cancelled-and-notified.running    | cancelled and notified | f.running()            | returns False          | cancelled and notified |
      | state.finished-value.running            | finished with a value  | f.running()            | returns False          | finished with a value  |
      | state.finished-exc.running              | finished with an error | f.running()            | returns False          | finished with an error |
      | state.pending.done                      | pending                | f.done()               | returns False          | pending                |
      | state.running.done                      | running                | f.done()               | returns False          | running                |
      | state.cancelled.done                    | cancelled              | f.done()               | returns True           | cancelled              |
      | state.cancelled-and-notified.done       | cancelled and notified | f.done()               | returns True           | cancelled and notified |
      | state.finished-value.done               | finished with a value  | f.done()               | returns True           | finished with a value  |
      | state.finished-exc.done                 | finished with an error | f.done()               | returns True           | finished with an error |
      | state.pending.result0                   | pending                | f.result(timeout=0)    | raises TimeoutError    | pending                |
      | state.running.result0                   | running                | f.result(timeout=0)    | raises TimeoutError    | running                |
      | state.cancelled.result0                 | cancelled              | f.result(timeout=0)    | raises CancelledError  | cancelled              |
      | state.cancelled-and-notified.result0    | cancelled and notified | f.result(timeout=0)    | raises CancelledError  | cancelled and notified |
      | state.finished-value.result0            | finished with a value  | f.result(timeout=0)    | returns the value of f | finished with a value  |
      | state.finished-exc.result0              | finished with an error | f.result(timeout=0)    | raises the error of f  | finished with an error |
      | state.pending.exception0                | pending                | f.exception(timeout=0) | raises TimeoutError    | pending                |
      | state.running.exception0                | running                | f.exception(timeout=0) | raises TimeoutError    | running                |
      | state.cancelled.exception0              | cancelled              | f.exception(timeout=0) | raises CancelledError  | cancelled              |
      | state.cancelled-and-notified.exception0 | cancelled and notified | f.exception(timeout=0) | raises CancelledError  | cancelled and notified |
      | state.finished-value.exception0         | finished with a value  | f.exception(timeout=0) | returns None           | finished with a value  |
      | state.finished-exc.exception0           | finished with an error | f.exception(timeout=0) | returns the error of f | finished with an error |
