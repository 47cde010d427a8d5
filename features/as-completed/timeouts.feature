@needs:module-functions
Feature: How long as_completed() waits

  There is one limit for the whole iteration, and it begins with the call.

  @rule:as_completed.timeout-raises
  Rule: When the time is over, next() raises TimeoutError

    Scenario Outline: no time at all for a <state> call
      Given a future f that is <state>
      And i = as_completed([f], timeout=0) is called
      When next(i) is called
      Then it raises TimeoutError

      Examples:
        | state   |
        | pending |
        | running |

    Scenario: less than no time at all
      Given a future f that is running
      And i = as_completed([f], timeout=-1) is called
      When next(i) is called
      Then it raises TimeoutError

    Scenario: a little time
      Given a future f that is running
      And i = as_completed([f], timeout=0.01) is called
      When next(i) is called
      Then it raises TimeoutError

    Scenario: the whole time is waited for
      Given a future f that is running
      And i = as_completed([f], timeout=0.05) is called
      When next(i) is called
      Then it raises TimeoutError
      And it did so at least 0.05 seconds after i = as_completed([f], timeout=0.05) was called

    Scenario: the call is not cancelled
      Given a future f that is pending
      And i = as_completed([f], timeout=0) is called
      When next(i) is called
      Then it raises TimeoutError
      And f.cancelled() returns False
      When the worker that f waits for gets free
      Then f.result() returns the value of f

  @rule:as_completed.timeout-total
  Rule: The limit is one for all futures

    On a machine that stalls, the time may be over at the second element already; the iterator has come to its end then.

    @needs:bare-futures
    Scenario: an element in the middle does not lengthen the time
      Given a bare future f that is finished with a value
      And a bare future g that is running
      And a bare future h that is running
      And i = as_completed([f, g, h], timeout=1) is called
      And next(i) is called
      And 0.5 seconds have passed
      And g.set_result(42) is called
      And next(i) is called
      And 0.53 seconds have passed
      When thread t calls next(i)
      And thread t has ended or waits
      And h.set_result(43) is called
      And thread t had ended, or has begun less than 1 second ago
      Then the call by thread t returns the end of the iterator or raises TimeoutError

  @rule:as_completed.timeout-from-call
  Rule: The time runs from the call

    @needs:bare-futures
    Scenario: the time is over before the first element is asked for
      Given a bare future f that is running
      And i = as_completed([f], timeout=1) is called
      And 1.03 seconds have passed
      When thread t calls next(i)
      And thread t has ended or waits
      And f.set_result(42) is called
      And thread t had ended, or has begun less than 1 second ago
      Then the call by thread t raises TimeoutError

  @rule:as_completed.timeout-available-wins
  Rule: What is there is handed out, whatever the time

    @needs:bare-futures
    Scenario: a future got done before the time was over
      Given a bare future f that is finished with a value
      And a bare future g that is running
      And i = as_completed([f, g], timeout=0.05) is called
      And next(i) is called
      And g.set_result(42) is called
      And 0.08 seconds have passed
      When next(i) is called
      Then it returns g

  @rule:as_completed.timeout-int-float
  Rule: The timeout is a whole number or a fraction of seconds

    Scenario Outline: a timeout of <timeout>
      Given a future f that is running
      And i = as_completed([f], timeout=<timeout>) is called
      When next(i) is called
      Then it raises TimeoutError

      Examples:
        | timeout |
        | 0       |
        | 0.0     |

    Scenario Outline: a call that ends before <timeout> seconds have passed
      Given a future f that is running
      And i = as_completed([f], timeout=<timeout>) is called
      When thread t calls next(i)
      And the call of f is let go
      Then the call by thread t returns f

      Examples:
        | timeout |
        | 600     |
        | 600.5   |
        | 4000000 |

  @rule:as_completed.timeout-none
  Rule: Without a timeout the iteration takes as long as it takes

    Scenario: the timeout is left out
      Given a future f that is running
      And i = as_completed([f]) is called
      When thread t calls next(i)
      And the call of f is let go
      Then the call by thread t returns f

    Scenario: the timeout is None
      Given a future f that is running
      And i = as_completed([f], timeout=None) is called
      When thread t calls next(i)
      And the call of f is let go
      Then the call by thread t returns f

  @rule:as_completed.after-timeout-exhausted
  Rule: After TimeoutError the iteration is over

    Scenario: asking again
      Given a future f that is running
      And i = as_completed([f], timeout=0) is called
      And next(i) is called
      When next(i) is called again
      Then it returns the end of the iterator
      And f is running
