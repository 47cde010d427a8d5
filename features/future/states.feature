Feature: The state of a call

  A future stands for one execution of one call. Three questions tell its state: was it cancelled, is it running, is it
  done?

  @rule:future.created-by-submit
  Rule: Submitting a call creates its future

    Scenario: submit returns a future
      Given an executor with 1 worker
      When a call that waits at its gate is submitted as f
      Then it returns f

    Scenario: each call gets a future of its own
      Given an executor with 1 worker
      When a call that returns 1 is submitted as f
      And a call that returns 2 is submitted as g
      Then it returns g

  @rule:future.not-created-directly
  Rule: A future that is created directly is pending

    @needs:bare-futures
    Scenario: a bare future is pending
      Given a bare future f that is pending
      Then f is pending

  @rule:future.encapsulates-execution
  Rule: A call goes from pending to running to finished, or from pending to cancelled, and stays there

    Scenario: a call is pending, then running, then finished
      Given a future f that is pending
      Then f is pending
      When the worker that f waits for gets free
      Then f.result() returns the value of f
      And f is finished with a value

    Scenario: a finished call stays finished
      Given a future f that is finished with a value
      When f.cancel() is called
      Then f is finished with a value
      And f.result(timeout=0) returns the value of f

    Scenario: a failed call stays failed
      Given a future f that is finished with an error
      When f.cancel() is called
      Then f is finished with an error
      And f.exception(timeout=0) returns the error of f

    Scenario: a cancelled call stays cancelled
      Given a future f that is cancelled
      When the worker has passed f
      Then f is cancelled and notified
      And f.result(timeout=0) raises CancelledError

  @rule:future.cancelled
  Rule: cancelled() is true if, and only if, a cancellation succeeded

    Scenario Outline: cancelled() of a <state> call
      Given a future f that is <state>
      When f.cancelled() is called
      Then it returns <answer>

      Examples:
        | state                  | answer |
        | pending                | False  |
        | running                | False  |
        | cancelled              | True   |
        | cancelled and notified | True   |
        | finished with a value  | False  |
        | finished with an error | False  |

  @rule:future.running
  Rule: running() is true if, and only if, the call is being executed

    Scenario Outline: running() of a <state> call
      Given a future f that is <state>
      When f.running() is called
      Then it returns <answer>

      Examples:
        | state                  | answer |
        | pending                | False  |
        | running                | True   |
        | cancelled              | False  |
        | cancelled and notified | False  |
        | finished with a value  | False  |
        | finished with an error | False  |

  @rule:future.done
  Rule: done() is true if, and only if, the call was cancelled or has finished

    Scenario Outline: done() of a <state> call
      Given a future f that is <state>
      When f.done() is called
      Then it returns <answer>

      Examples:
        | state                  | answer |
        | pending                | False  |
        | running                | False  |
        | cancelled              | True   |
        | cancelled and notified | True   |
        | finished with a value  | True   |
        | finished with an error | True   |
