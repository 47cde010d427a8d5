@needs:module-functions
Feature: What wait() waits for

  wait() returns when its condition holds, and not before.

  @rule:wait.waits-for-futures
  Rule: wait() returns when the futures are done, and not before

    Scenario: three calls of one executor
      Given an executor with 3 workers
      And a call f that waits at its gate
      And a call g that waits at its gate
      And a call h that waits at its gate
      And f, g and h are submitted
      When thread t calls wait([f, g, h], return_when=ALL_COMPLETED)
      And the call of f is let go
      And nothing moves any more
      And the calls of g and h are let go
      Then the call by thread t returns f, g, h as done

    @needs:bare-futures
    Scenario: three futures, the last one first
      Given a bare future f that is running
      And a bare future g that is running
      And a bare future h that is running
      When thread t calls wait([f, g, h], return_when=ALL_COMPLETED)
      And h.set_result(3) is called
      And g.set_result(2) is called
      And nothing moves any more
      And f.set_result(1) is called
      Then the call by thread t returns f, g, h as done

    @needs:bare-futures
    Scenario: three threads wait at the same time
      Given a bare future f that is running
      And a bare future g that is running
      When thread t calls wait([f, g], return_when=ALL_COMPLETED)
      And thread u calls wait([g, f], return_when=ALL_COMPLETED)
      And thread v calls wait([g], return_when=ALL_COMPLETED)
      And g.set_result(2) is called
      Then the call by thread v returns g as done
      When f.set_result(1) is called
      Then the call by thread t returns f, g as done
      And the call by thread u returns f, g as done

    Scenario: a call that is waited for again and again
      Given a future f that is running
      When wait([f], timeout=0) is called
      And wait([f], timeout=0) is called again
      And thread t calls wait([f])
      And the call of f is let go
      Then the call by thread t returns f as done

  @rule:wait.different-executors
  Rule: The futures may come from different executors

    Scenario: two executors
      Given a future f that is running
      And a future g that is running
      When thread t calls wait([f, g], return_when=ALL_COMPLETED)
      And the call of f is let go
      And the call of g is let go
      Then the call by thread t returns f, g as done

    @needs:bare-futures
    Scenario: an executor and none
      Given a future f that is running
      And a bare future g that is running
      When thread t calls wait([g, f], return_when=ALL_COMPLETED)
      And the call of f is let go
      And g.set_result(42) is called
      Then the call by thread t returns f, g as done

  @rule:wait.any-iterable
  Rule: Any iterable of futures will do

    Scenario: a one-shot iterator
      Given a future f that is running
      And a future g that is running
      When thread t calls wait(iter([f, g]), return_when=ALL_COMPLETED)
      And the call of f is let go
      And the call of g is let go
      Then the call by thread t returns f, g as done

    Scenario: a one-shot iterator and no time at all
      Given a future f that is finished with a value
      And a future g that is running
      When wait(iter([f, g]), timeout=0) is called
      Then it returns f as done
      And it returns g as not done

    Scenario: a mapping
      Given a future f that is finished with a value
      And a future g that is running
      When wait(dict.fromkeys([f, g]), timeout=0) is called
      Then it returns f as done
      And it returns g as not done

  @rule:wait.empty-input
  Rule: Of no futures wait() returns two empty sets at once

    Scenario Outline: nothing is waited for until <condition>
      Given an executor with 1 worker
      When wait([], return_when=<condition>) is called
      Then it returns none as done
      And it returns none as not done

      Examples:
        | condition       |
        | FIRST_COMPLETED |
        | FIRST_EXCEPTION |
        | ALL_COMPLETED   |

  @rule:wait.bad-input
  @needs:python
  Rule: An input that makes no sense is an error

    Scenario: None
      Given an executor with 1 worker
      When wait(None) is called
      Then it raises TypeError

    Scenario: a future in place of a list
      Given a future f that is finished with a value
      Then "wait(f)" raises TypeError

    Scenario: members that are no futures
      Given an executor with 1 worker
      Then "wait([1, 2])" raises an error
