Feature: How long map() waits

  The timeout of map() is a deadline for all its results. The clock starts with the call of map().

  In some scenarios a call f is submitted behind the others: the worker that has done it has handed over their results before.

  @rule:map.timeout-none
  Rule: Without a timeout there is no limit to the waiting

    Scenario: the timeout is left out
      Given an executor with 1 worker
      And a call a that waits at its gate
      When m = executor.map(perform, [a]) is called
      And thread t calls next(m)
      And the call of a is let go
      Then the call by thread t returns the value of a

    Scenario: the timeout is None
      Given an executor with 1 worker
      And a call a that waits at its gate
      When m = executor.map(perform, [a], timeout=None) is called
      Then it returns m
      When thread t calls next(m)
      And the call of a is let go
      Then the call by thread t returns the value of a

  @rule:map.timeout-raises
  Rule: A result that is not there in time is a TimeoutError

    Scenario Outline: a running call and a timeout of <timeout>
      Given an executor with 1 worker
      And a call a that waits at its gate
      When m = executor.map(perform, [a], timeout=<timeout>) is called
      Then it returns m
      When the call of a has started
      Then next(m) raises TimeoutError

      Examples:
        | timeout |
        | 0       |
        | 0.05    |

    Scenario: a call that has not begun
      Given an executor with 1 worker
      And the only worker is busy
      When m = executor.map(perform, [a], timeout=0) is called
      Then next(m) raises TimeoutError

    Scenario: the whole time is waited for
      Given an executor with 1 worker
      And a call a that waits at its gate
      When m = executor.map(perform, [a], timeout=0.05) is called
      Then next(m) raises TimeoutError
      And it did so at least 0.05 seconds after m = executor.map(perform, [a], timeout=0.05) was called

  @rule:map.timeout-from-call
  Rule: The time runs from the call of map()

    Scenario: the first result is asked for when the time is over
      Given an executor with 1 worker
      And a call a that waits at its gate
      When m = executor.map(perform, [a], timeout=1) is called
      And 1 second has passed
      And thread t calls next(m)
      And thread t has ended or waits
      And the call of a is let go
      And nothing moves any more
      And thread t had ended, or has begun less than 1 second ago
      Then the call by thread t raises TimeoutError

    Scenario: the second result is asked for when the time is over
      Given an executor with 2 workers
      And a call b that waits at its gate
      When m = executor.map(perform, [a, b], timeout=1) is called
      And the call of a ends
      And the call of b has started
      And f is submitted
      Then f.result() returns the value of f
      And next(m) returns the value of a
      When 1 second has passed
      And thread t calls next(m)
      And thread t has ended or waits
      And the call of b is let go
      And nothing moves any more
      And thread t had ended, or has begun less than 1 second ago
      Then the call by thread t raises TimeoutError

  @rule:map.timeout-available-result-wins
  Rule: A result that is there is handed out, however late

    Scenario: both results are there when the first one is asked for
      Given an executor with 1 worker
      When m = executor.map(perform, [a, b], timeout=0) is called
      And the call of a ends
      And the call of b ends
      And f is submitted
      Then f.result() returns the value of f
      And next(m) returns the value of a
      And next(m) returns the value of b

    Scenario: a call ends after the time is over
      Given an executor with 1 worker
      And a call a that waits at its gate
      When m = executor.map(perform, [a], timeout=0) is called
      And the call of a is let go
      And the call of a ends
      And f is submitted
      Then f.result() returns the value of f
      And next(m) returns the value of a

  @rule:map.timeout-int-or-float
  Rule: The timeout is a whole number or a fraction of seconds

    Scenario Outline: a timeout of <timeout>, which has passed
      Given an executor with 1 worker
      And a call a that waits at its gate
      When m = executor.map(perform, [a], timeout=<timeout>) is called
      Then it returns m
      And next(m) raises TimeoutError

      Examples:
        | timeout |
        | 0       |
        | 0.0     |
        | 0.01    |

    Scenario Outline: a timeout of <timeout>, which is long enough
      Given an executor with 1 worker
      And a call a that waits at its gate
      When m = executor.map(perform, [a], timeout=<timeout>) is called
      Then it returns m
      When thread t calls next(m)
      And the call of a is let go
      Then the call by thread t returns the value of a

      Examples:
        | timeout |
        | 600     |
        | 600.5   |

  @rule:map.timeout-ends-and-cancels
  Rule: A timeout ends the iteration and cancels the calls that have not begun

    Scenario: one call is running and others wait for the worker
      Given an executor with 1 worker
      And a call a that waits at its gate
      When m = executor.map(perform, [a, b, c, d, e], timeout=0) is called
      And the call of a has started
      Then next(m) raises TimeoutError
      And next(m) returns the end of the iterator
      When the call of a is let go
      And executor.shutdown() is called
      Then the call of a has ended
      And the call of e has never started

  @rule:map.timeout-vs-callable-timeouterror
  Rule: A TimeoutError of a call is handed out like any other error

    Scenario: a call raises TimeoutError in time
      Given an executor with 1 worker
      And a call b that raises a TimeoutError
      When m = executor.map(perform, [a, b], timeout=600) is called
      Then next(m) returns the value of a
      And next(m) raises the error of b
