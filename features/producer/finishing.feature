@needs:bare-futures
Feature: Finishing a future

  An executor finishes the future of a call with what the call returned or raised.

  @rule:producer.set-result
  Rule: set_result() finishes the future with a value

    Scenario: the value is handed out
      Given a bare future f that is running
      When f.set_result(42) is called
      Then it returns None
      And f.result(timeout=0) returns 42
      And f.exception(timeout=0) returns None
      And f is finished with a value

    Scenario: the value is the very object
      Given a bare future f that is running
      When f.set_result(object x) is called
      Then f.result(timeout=0) returns object x

  @rule:producer.set-exception
  Rule: set_exception() finishes the future with an error

    Scenario: the error is handed out and raised
      Given a bare future f that is running
      When f.set_exception(error e) is called
      Then it returns None
      And f.exception(timeout=0) returns error e
      And f.result(timeout=0) raises error e
      And f is finished with an error

  @rule:producer.set-result.invalid-state
  Rule: set_result() of a future that is done raises InvalidStateError

    Scenario Outline: the future is <state>
      Given a bare future f that is <state>
      When f.set_result(42) is called
      Then it raises InvalidStateError

      Examples:
        | state                  |
        | cancelled              |
        | cancelled and notified |
        | finished with a value  |
        | finished with an error |

  @rule:producer.set-exception.invalid-state
  Rule: set_exception() of a future that is done raises InvalidStateError

    Scenario Outline: the future is <state>
      Given a bare future f that is <state>
      When f.set_exception(error e) is called
      Then it raises InvalidStateError

      Examples:
        | state                  |
        | cancelled              |
        | cancelled and notified |
        | finished with a value  |
        | finished with an error |

  @rule:producer.failed-set-keeps-state
  Rule: An attempt to finish a future that is done changes nothing

    Scenario: the value stays
      Given a bare future f that is finished with a value
      When f.set_exception(error e) is called
      Then f.result(timeout=0) returns the value of f

    Scenario: the callbacks are not called again
      Given a bare future f that is running
      And f.add_done_callback(c) is called
      And f.set_result(1) is called
      When f.set_result(2) is called
      Then callback c is called once, with f
      And f.result(timeout=0) returns 1

  @rule:producer.set-from-pending
  Rule: A pending future can be finished without asking for leave

    Scenario: with a value
      Given a bare future f that is pending
      When f.set_result(42) is called
      Then it returns None
      And f.result(timeout=0) returns 42

    Scenario: with an error
      Given a bare future f that is pending
      When f.set_exception(error e) is called
      Then it returns None
      And f.exception(timeout=0) returns error e

  @rule:producer.set-wakes-waiters
  Rule: Finishing a future wakes everybody who waits for it

    Scenario: threads that wait for a value
      Given a bare future f that is running
      When thread t calls f.result()
      And thread u calls f.exception()
      And f.set_result(42) is called
      Then the call by thread t returns 42
      And the call by thread u returns None

    Scenario: threads that wait for an error
      Given a bare future f that is running
      When thread t calls f.result()
      And thread u calls f.exception()
      And f.set_exception(error e) is called
      Then the call by thread t raises error e
      And the call by thread u returns error e

    @needs:module-functions
    Scenario: a thread in wait()
      Given a bare future f that is running
      When thread t calls wait([f])
      And f.set_result(42) is called
      Then the call by thread t returns f as done

    @needs:module-functions
    Scenario: a thread in as_completed()
      Given a bare future f that is running
      And i = as_completed([f]) is called
      When thread t calls next(i)
      And f.set_exception(error e) is called
      Then the call by thread t returns f
