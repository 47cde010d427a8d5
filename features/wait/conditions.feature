@needs:module-functions
Feature: What is enough for wait()

  return_when says when wait() has seen enough.

  @rule:wait.return-when-constants
  Rule: There are three conditions

    Scenario Outline: <condition>
      Given a future f that is running
      When wait([f], timeout=0, return_when=<condition>) is called
      Then it returns a value

      Examples:
        | condition       |
        | FIRST_COMPLETED |
        | FIRST_EXCEPTION |
        | ALL_COMPLETED   |

    @needs:python
    Scenario Outline: the name <condition>
      Given an executor with 1 worker
      Then the module has the name <condition>

      Examples:
        | condition       |
        | FIRST_COMPLETED |
        | FIRST_EXCEPTION |
        | ALL_COMPLETED   |

  @rule:wait.default-all-completed
  Rule: ALL_COMPLETED is the default

    Scenario: the condition is left out
      Given a future f that is running
      And a future g that is running
      When thread t calls wait([f, g])
      And the call of f is let go
      And nothing moves any more
      And the call of g is let go
      Then the call by thread t returns f, g as done

    @needs:python
    Scenario: the arguments by position
      Given a future f that is finished with a value
      And a future g that is running
      When "wait([f, g], 0, 'FIRST_COMPLETED')" is called
      Then it returns f as done
      And it returns g as not done

    @needs:python
    Scenario: the arguments by name
      Given a future f that is finished with a value
      When "wait(fs=[f], timeout=None, return_when='ALL_COMPLETED')" is called
      Then it returns f as done

  @rule:wait.all-completed
  Rule: ALL_COMPLETED waits for every future

    Scenario: one fails before the others end
      Given an executor with 2 workers
      And a call f that waits at its gate and then raises an error
      And a call g that waits at its gate
      And f and g are submitted
      When thread t calls wait([f, g], return_when=ALL_COMPLETED)
      And the call of f is let go
      And nothing moves any more
      And the call of g is let go
      Then the call by thread t returns f, g as done

    Scenario: one has failed already
      Given a future f that is finished with an error
      And a future g that is running
      When thread t calls wait([f, g], return_when=ALL_COMPLETED)
      And the call of g is let go
      Then the call by thread t returns f, g as done

    Scenario: one has been cancelled already
      Given a future f that is cancelled and notified
      And a future g that is running
      When thread t calls wait([f, g], return_when=ALL_COMPLETED)
      And the call of g is let go
      Then the call by thread t returns f, g as done

    @needs:bare-futures
    Scenario: one is cancelled while they are waited for
      Given a bare future f that is pending
      And a bare future g that is running
      When thread t calls wait([f, g], return_when=ALL_COMPLETED)
      And f.cancel() is called
      And f.set_running_or_notify_cancel() is called
      And nothing moves any more
      And g.set_result(42) is called
      Then the call by thread t returns f, g as done

  @rule:wait.first-completed
  Rule: FIRST_COMPLETED waits for the first future that ends

    Scenario: a value
      Given a future f that is running
      And a future g that is running
      When thread t calls wait([g, f], return_when=FIRST_COMPLETED)
      And the call of f is let go
      Then the call by thread t returns f as done

    Scenario: an error
      Given an executor with 2 workers
      And a call f that waits at its gate and then raises an error
      And a call g that waits at its gate
      And f and g are submitted
      When thread t calls wait([f, g], return_when=FIRST_COMPLETED)
      And the call of f is let go
      Then the call by thread t returns f as done

  @rule:wait.first-completed-cancel
  Rule: FIRST_COMPLETED takes a cancellation for an end

    @needs:bare-futures
    Scenario: a future that is cancelled while it is waited for
      Given a bare future f that is pending
      And a bare future g that is running
      When thread t calls wait([f, g], return_when=FIRST_COMPLETED)
      And f.cancel() is called
      And f.set_running_or_notify_cancel() is called
      Then the call by thread t returns f as done

    Scenario: a call that is cancelled while it is waited for, and passed by its worker
      Given a future f that is pending
      And a future g that is running
      When thread t calls wait([f, g], return_when=FIRST_COMPLETED)
      And f.cancel() is called
      And the worker that f waits for gets free
      Then the call by thread t returns f as done

  @rule:wait.first-exception
  Rule: FIRST_EXCEPTION waits for the first failure

    Scenario: a failure while another call is running
      Given an executor with 2 workers
      And a call f that waits at its gate and then raises an error
      And a call g that waits at its gate
      And f and g are submitted
      When thread t calls wait([g, f], return_when=FIRST_EXCEPTION)
      And the call of f is let go
      Then the call by thread t returns f as done

    @needs:bare-futures
    Scenario: a value before the failure
      Given a bare future f that is running
      And a bare future g that is running
      And a bare future h that is pending
      When thread t calls wait([f, g, h], return_when=FIRST_EXCEPTION)
      And f.set_result(1) is called
      And nothing moves any more
      And g.set_exception(error e) is called
      Then the call by thread t returns f, g as done

  @rule:wait.first-exception-none
  Rule: FIRST_EXCEPTION waits for all if none fails

    Scenario: two values
      Given a future f that is running
      And a future g that is running
      When thread t calls wait([f, g], return_when=FIRST_EXCEPTION)
      And the call of f is let go
      And nothing moves any more
      And the call of g is let go
      Then the call by thread t returns f, g as done

    Scenario: a value that was there already
      Given a future f that is finished with a value
      And a future g that is running
      When thread t calls wait([f, g], return_when=FIRST_EXCEPTION)
      And the call of g is let go
      Then the call by thread t returns f, g as done

  @rule:wait.first-exception-cancel-not-exception
  Rule: FIRST_EXCEPTION does not take a cancellation for a failure

    Scenario: a call that was cancelled already
      Given a future f that is cancelled and notified
      And a future g that is running
      When thread t calls wait([f, g], return_when=FIRST_EXCEPTION)
      And the call of g is let go
      Then the call by thread t returns f, g as done

    @needs:bare-futures
    Scenario: a future that is cancelled while it is waited for
      Given a bare future f that is pending
      And a bare future g that is running
      When thread t calls wait([f, g], return_when=FIRST_EXCEPTION)
      And f.cancel() is called
      And f.set_running_or_notify_cancel() is called
      And nothing moves any more
      And g.set_result(42) is called
      Then the call by thread t returns f, g as done

  @rule:wait.invalid-return-when
  @needs:python
  Rule: There is no other condition

    Scenario: a word that is none of the three
      Given a future f that is running
      Then "wait([f], 0, 'SOME_COMPLETED')" raises ValueError

  @rule:wait.no-count-parameter
  Rule: N of M is a loop

    Scenario: two of three
      Given a future f that is running
      And a future g that is running
      And a future h that is running
      When thread t calls wait([f, g, h], return_when=FIRST_COMPLETED)
      And the call of g is let go
      Then the call by thread t returns g as done
      When thread t calls wait([f, h], return_when=FIRST_COMPLETED)
      And the call of h is let go
      Then the call by thread t returns h as done
      And f is running

    @needs:python
    Scenario: there is no parameter for it
      Given a future f that is finished with a value
      Then "wait([f], count=1)" raises TypeError
