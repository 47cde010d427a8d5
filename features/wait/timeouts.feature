@needs:module-functions
Feature: How long wait() waits

  A wait that runs out of time returns what it has.

  @rule:wait.timeout
  Rule: When the time is over, wait() returns

    Scenario Outline: no time at all for a <state> call
      Given a future f that is <state>
      When wait([f], timeout=0) is called
      Then it returns a value

      Examples:
        | state   |
        | pending |
        | running |

    Scenario: less than no time at all
      Given a future f that is running
      When wait([f], timeout=-1) is called
      Then it returns a value

    Scenario: the whole time is waited for
      Given a future f that is running
      When wait([f], timeout=0.05) is called
      Then it returns a value
      And it took at least 0.05 seconds

    Scenario: the call is not cancelled
      Given a future f that is pending
      When wait([f], timeout=0) is called
      Then it returns a value
      And f.cancelled() returns False
      When the worker that f waits for gets free
      Then f.result() returns the value of f

  @rule:wait.timeout-int-float
  Rule: The timeout is a whole number or a fraction of seconds

    Scenario Outline: a timeout of <timeout>
      Given a future f that is running
      When wait([f], timeout=<timeout>) is called
      Then it returns a value

      Examples:
        | timeout |
        | 0       |
        | 0.0     |
        | 0.01    |

    Scenario Outline: a call that ends before <timeout> seconds have passed
      Given a future f that is running
      When thread t calls wait([f], timeout=<timeout>)
      And the call of f is let go
      Then the call by thread t returns f as done

      Examples:
        | timeout |
        | 600     |
        | 600.5   |
        | 4000000 |

  @rule:wait.timeout-none
  Rule: Without a timeout wait() waits as long as it takes

    Scenario: the timeout is left out
      Given a future f that is running
      When thread t calls wait([f])
      And the call of f is let go
      Then the call by thread t returns f as done

    Scenario: the timeout is None
      Given a future f that is running
      When thread t calls wait([f], timeout=None)
      And the call of f is let go
      Then the call by thread t returns f as done
