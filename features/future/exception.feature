Feature: The exception of a call

  exception() hands out the error that the call raised, without raising it.

  @rule:future.exception.returns
  Rule: exception() returns the very error that the call raised

    Scenario: a call that raised
      Given a future f that is finished with an error
      When f.exception() is called
      Then it returns the error of f

  @rule:future.exception.none
  Rule: exception() of a call that returned is None

    Scenario: a call that returned
      Given a future f that is finished with a value
      When f.exception() is called
      Then it returns None

  @rule:future.exception.waits
  Rule: exception() waits until the call is done

    Scenario: a thread that waits for a running call learns that it returned
      Given a future f that is running
      When thread t calls f.exception()
      Then the call by thread t has not returned
      When the call of f is let go
      Then the call by thread t returns None

    Scenario: a thread that waits for a pending call gets its error
      Given an executor with 1 worker
      And the only worker is busy
      When a call that raises an Exception is submitted as f
      And thread t calls f.exception()
      And the call of blocker is let go
      Then the call by thread t returns the error of f

  @rule:future.exception.timeout
  Rule: exception(timeout) raises TimeoutError if the call is not done in time

    Scenario Outline: no time at all for a <state> call
      Given a future f that is <state>
      When f.exception(timeout=0) is called
      Then it raises TimeoutError

      Examples:
        | state   |
        | pending |
        | running |

    Scenario: less than no time at all
      Given a future f that is running
      When f.exception(timeout=-1) is called
      Then it raises TimeoutError

    Scenario: the whole time is waited for
      Given a future f that is running
      When f.exception(timeout=0.05) is called
      Then it raises TimeoutError
      And it took at least 0.05 seconds

  @rule:future.exception.timeout-types
  Rule: The timeout of exception() is a whole number, a fraction of seconds, or None

    Scenario Outline: a timeout of <timeout>, which has passed
      Given a future f that is running
      When f.exception(timeout=<timeout>) is called
      Then it raises TimeoutError

      Examples:
        | timeout |
        | 0       |
        | 0.0     |

    Scenario Outline: a timeout of <timeout>, which is long enough
      Given a future f that is running
      When thread t calls f.exception(timeout=<timeout>)
      And the call of f is let go
      Then the call by thread t returns None

      Examples:
        | timeout |
        | 600     |
        | 600.5   |
        | None    |

  @rule:future.exception.cancelled
  Rule: exception() of a cancelled call raises CancelledError and does not return it

    Scenario Outline: the call is <state>
      Given a future f that is <state>
      When f.exception() is called
      Then it raises CancelledError

      Examples:
        | state                  |
        | cancelled              |
        | cancelled and notified |

    Scenario: there is no time to wait
      Given a future f that is cancelled
      When f.exception(timeout=0) is called
      Then it raises CancelledError

    Scenario: the call is cancelled while a thread waits
      Given a future f that is pending
      When thread t calls f.exception()
      And f.cancel() is called
      Then the call by thread t raises CancelledError
