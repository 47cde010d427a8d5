Feature: The result of a call

  result() hands out what the call returned, or raises what the call raised. It waits until there is something to hand
  out, for as long as it is told to.

  @rule:future.result.value
  Rule: result() returns the value of the call

    Scenario: the value of a finished call
      Given an executor with 1 worker
      When a call that returns 42 is submitted as f
      Then f.result() returns 42

    Scenario: a call that returns nothing
      Given an executor with 1 worker
      When a call that returns None is submitted as f
      Then f.result() returns None

  @rule:future.result.waits
  Rule: result() waits until the call is done

    Scenario: a thread that waits for a running call gets its value
      Given a future f that is running
      When thread t calls f.result()
      And the call of f is let go
      Then the call by thread t returns the value of f

    Scenario: a thread that waits for a pending call gets its value
      Given a future f that is pending
      When thread t calls f.result()
      And the worker that f waits for gets free
      Then the call by thread t returns the value of f

  @rule:future.result.timeout
  Rule: result(timeout) raises TimeoutError if the call is not done in time

    Scenario Outline: no time at all for a <state> call
      Given a future f that is <state>
      When f.result(timeout=0) is called
      Then it raises TimeoutError

      Examples:
        | state   |
        | pending |
        | running |

    Scenario: less than no time at all
      Given a future f that is running
      When f.result(timeout=-1) is called
      Then it raises TimeoutError

    Scenario: the whole time is waited for
      Given a future f that is running
      When f.result(timeout=0.05) is called
      Then it raises TimeoutError
      And it took at least 0.05 seconds

  @rule:future.result.timeout-int-float
  Rule: The timeout of result() is a whole number or a fraction of seconds

    Scenario Outline: a timeout of <timeout>, which has passed
      Given a future f that is running
      When f.result(timeout=<timeout>) is called
      Then it raises TimeoutError

      Examples:
        | timeout |
        | 0       |
        | 0.0     |
        | 0.01    |

    Scenario Outline: a timeout of <timeout>, which is long enough
      Given a future f that is running
      When thread t calls f.result(timeout=<timeout>)
      And the call of f is let go
      Then the call by thread t returns the value of f

      Examples:
        | timeout |
        | 600     |
        | 600.5   |

  @rule:future.result.timeout-none
  Rule: Without a timeout there is no limit to the waiting

    Scenario: the timeout is left out
      Given a future f that is running
      When thread t calls f.result()
      And the call of f is let go
      Then the call by thread t returns the value of f

    Scenario: the timeout is None
      Given a future f that is running
      When thread t calls f.result(timeout=None)
      And the call of f is let go
      Then the call by thread t returns the value of f

  @rule:future.result.cancelled
  Rule: result() of a cancelled call raises CancelledError

    Scenario Outline: the call is <state>
      Given a future f that is <state>
      When f.result() is called
      Then it raises CancelledError

      Examples:
        | state                  |
        | cancelled              |
        | cancelled and notified |

    Scenario: there is no time to wait
      Given a future f that is cancelled
      When f.result(timeout=0) is called
      Then it raises CancelledError

    Scenario: the call is cancelled while a thread waits
      Given a future f that is pending
      When thread t calls f.result()
      And f.cancel() is called
      Then the call by thread t raises CancelledError

  @rule:future.result.reraises-same
  Rule: result() raises the very error that the call raised

    Scenario: the error is raised each time it is asked for
      Given an executor with 1 worker
      When a call that raises an Exception is submitted as f
      Then f.result() raises the error of f
      And f.result(timeout=0) raises the error of f

  @rule:future.falsy-exception
  Rule: An error whose truth value is false is raised like any other

    @needs:python
    Scenario: the call raises an error that is false
      Given an executor with 1 worker
      When a call that raises an Exception whose truth value is false is submitted as f
      Then f.result() raises the error of f

  @rule:future.baseexception-captured
  Rule: A BaseException of the call is kept and raised like any other error

    Scenario: the call raises a BaseException
      Given an executor with 1 worker
      When a call that raises a BaseException is submitted as f
      Then f.result() raises the error of f

  @rule:future.call-raises-cancellederror
  Rule: A call that raises CancelledError itself has failed; it was not cancelled

    Scenario: the call raises CancelledError
      Given an executor with 1 worker
      When a call that raises a CancelledError is submitted as f
      Then f.result() raises the error of f
      And f.cancelled() returns False
      And f.exception() returns the error of f

  @rule:future.call-raises-timeouterror
  Rule: A TimeoutError of the call is told from one of the waiting by done() alone

    Scenario: the call raises TimeoutError
      Given an executor with 1 worker
      When a call that raises a TimeoutError is submitted as f
      Then f.result() raises the error of f
      And f.done() returns True
