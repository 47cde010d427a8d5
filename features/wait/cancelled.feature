@needs:module-functions
Feature: What wait() makes of cancelled futures

  A future is done from the moment on that it was cancelled.

  @rule:wait.cancelled-counts-as-completed
  Rule: A cancelled future counts at once

    Scenario: a call that was cancelled and still sits in the queue
      Given a future f that is cancelled
      When wait([f], timeout=0) is called
      Then it returns f as done

    @needs:bare-futures
    Scenario: a bare future that was cancelled
      Given a bare future f that is cancelled
      When wait([f], timeout=0) is called
      Then it returns f as done

    Scenario Outline: one among others, until <condition>
      Given a future f that is cancelled
      And a future g that is running
      When wait([g, f], timeout=0, return_when=<condition>) is called
      Then it returns f as done
      And it returns g as not done

      Examples:
        | condition       |
        | FIRST_COMPLETED |
        | FIRST_EXCEPTION |
        | ALL_COMPLETED   |

    Scenario: a call that is cancelled while it is waited for
      Given a future f that is pending
      When thread t calls wait([f])
      And f.cancel() is called
      Then the call by thread t returns f as done

  @rule:wait.cancelled-by-shutdown
  Rule: What a shutdown cancels counts as done

    Scenario: a thread in wait()
      Given an executor with 1 worker
      And the only worker is busy
      And f and g are submitted
      When thread t calls wait([f, g])
      And executor.shutdown(wait=False, cancel_futures=True) is called
      Then the call by thread t returns f, g as done

    Scenario: wait() after the shutdown
      Given an executor with 1 worker
      And the only worker is busy
      And f and g are submitted
      And executor.shutdown(wait=False, cancel_futures=True) is called
      When thread t calls wait([f, g, blocker])
      And the call of blocker is let go
      Then the call by thread t returns f, g, blocker as done

    Scenario: as_completed() after the shutdown
      Given an executor with 1 worker
      And the only worker is busy
      And f is submitted
      And executor.shutdown(wait=False, cancel_futures=True) is called
      And the call of blocker is let go
      And i = as_completed([f]) is called
      When next(i) is called
      Then it returns f
