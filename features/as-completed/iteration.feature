@needs:module-functions
Feature: What as_completed() hands out

  Each future comes once it is done, and once only.

  @rule:as_completed.yields-as-complete
  Rule: Each future is handed out once it is done

    Scenario: the second call ends first
      Given an executor with 2 workers
      And a call f that waits at its gate
      And a call g that waits at its gate
      And f and g are submitted
      And i = as_completed([f, g]) is called
      When thread t calls next(i)
      And the call of g is let go
      Then the call by thread t returns g
      When thread t calls next(i)
      And the call of f is let go
      Then the call by thread t returns f

    @needs:bare-futures
    Scenario: the last future ends first
      Given a bare future f that is running
      And a bare future g that is running
      And a bare future h that is pending
      And i = as_completed([f, g, h]) is called
      When thread t calls next(i)
      And h.set_result(3) is called
      Then the call by thread t returns h
      When thread t calls next(i)
      And g.set_result(2) is called
      Then the call by thread t returns g

    @needs:bare-futures
    Scenario: two threads iterate over the same futures
      Given a bare future f that is running
      And i = as_completed([f]) is called
      And j = as_completed([f]) is called
      When thread t calls next(i)
      And thread u calls next(j)
      And f.set_result(1) is called
      Then the call by thread t returns f
      And the call by thread u returns f

  @rule:as_completed.different-executors
  Rule: The futures may come from different executors

    Scenario: two executors
      Given a future f that is running
      And a future g that is running
      And i = as_completed([f, g]) is called
      When thread t calls next(i)
      And the call of g is let go
      Then the call by thread t returns g
      When thread t calls next(i)
      And the call of f is let go
      Then the call by thread t returns f

    @needs:bare-futures
    Scenario: an executor and none
      Given a future f that is running
      And a bare future g that is running
      And i = as_completed([f, g]) is called
      When thread t calls next(i)
      And g.set_result(42) is called
      Then the call by thread t returns g
      When thread t calls next(i)
      And the call of f is let go
      Then the call by thread t returns f

  @rule:as_completed.exactly-once-all
  Rule: Each future is handed out once, and then the iteration ends

    Scenario Outline: a call that is <state>
      Given a future f that is <state>
      And i = as_completed([f]) is called
      When next(i) is called
      Then it returns f
      And next(i) returns the end of the iterator

      Examples:
        | state                  |
        | finished with a value  |
        | finished with an error |
        | cancelled and notified |

    Scenario: one that was done and one that gets done
      Given a future f that is finished with a value
      And a future g that is running
      And i = as_completed([g, f]) is called
      When next(i) is called
      Then it returns f
      When thread t calls next(i)
      And the call of g is let go
      Then the call by thread t returns g
      And next(i) returns the end of the iterator

    @needs:bare-futures
    Scenario: one that is cancelled while the iteration waits
      Given a bare future f that is pending
      And i = as_completed([f]) is called
      When thread t calls next(i)
      And f.cancel() is called
      And f.set_running_or_notify_cancel() is called
      Then the call by thread t returns f
      And next(i) returns the end of the iterator

  @rule:as_completed.duplicates-once
  Rule: A future that is given more than once is handed out once

    Scenario: it is done
      Given a future f that is finished with a value
      And i = as_completed([f, f, f]) is called
      When next(i) is called
      Then it returns f
      And next(i) returns the end of the iterator

    Scenario: it gets done while the iteration waits
      Given a future f that is running
      And i = as_completed([f, f]) is called
      When thread t calls next(i)
      And the call of f is let go
      Then the call by thread t returns f
      And next(i) returns the end of the iterator

  @rule:as_completed.cancelled-yielded
  Rule: A cancelled future is handed out at once

    Scenario: a call that was cancelled and still sits in the queue
      Given a future f that is cancelled
      And i = as_completed([f], timeout=0) is called
      When next(i) is called
      Then it returns f

    @needs:bare-futures
    Scenario: a bare future that was cancelled
      Given a bare future f that is cancelled
      And i = as_completed([f], timeout=0) is called
      When next(i) is called
      Then it returns f

    Scenario: a call that is cancelled while the iteration waits
      Given a future f that is pending
      And i = as_completed([f]) is called
      When thread t calls next(i)
      And f.cancel() is called
      Then the call by thread t returns f

  @rule:as_completed.completed-first
  Rule: What was done at the call comes first

    @needs:bare-futures
    Scenario: a future gets done after the iteration has begun
      Given a bare future f that is finished with a value
      And a bare future g that is running
      And a bare future h that is finished with an error
      And i = as_completed([g, f, h]) is called
      Then next(i) returns f or h
      When g.set_result(42) is called
      Then next(i) returns f or h
      And next(i) returns g

    Scenario: calls that were done, and one that is running
      Given a future f that is finished with a value
      And a future g that is running
      And a future h that is finished with an error
      And i = as_completed([g, f, h]) is called
      Then next(i) returns f or h
      And next(i) returns f or h
      When thread t calls next(i)
      And the call of g is let go
      Then the call by thread t returns g

  @rule:as_completed.completion-order
  @needs:bare-futures
  Rule: What gets done later comes in the order in which it got done

    Scenario: five futures get done while the iteration waits
      Given a bare future f that is running
      And a bare future g that is running
      And a bare future h that is running
      And a bare future k that is running
      And a bare future m that is running
      And i = as_completed([f, g, h, k, m]) is called
      When thread t calls next(i)
      And k.set_result(1) is called
      And g.set_exception(error e) is called
      And m.set_result(2) is called
      And f.set_result(3) is called
      And h.set_result(4) is called
      Then the call by thread t returns k
      And next(i) returns g
      And next(i) returns m
      And next(i) returns f
      And next(i) returns h
