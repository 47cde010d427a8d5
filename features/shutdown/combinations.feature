Feature: The four combinations

  An executor with two workers is shut down while two calls are running, some are waiting, one has returned, one has raised,
  and one was cancelled.

  Background:
    Given an executor with 2 workers
    And a call e that raises an error
    And a call a that waits at its gate
    And a call b that waits at its gate and then raises an error
    And a call f that waits at its gate
    And d and e are submitted
    And d.result() is called
    And e.result() is called
    And a and b are submitted
    And the calls of a and b have started
    And all workers have their hands full
    And x, f, g and h are submitted
    And x.cancel() is called

  @rule:shutdown.combo.nowait-nocancel
  Rule: wait=False

    Scenario: it returns at once, and everything is done later
      Then executor.shutdown(wait=False) returns a value
      And a is running
      And b is running
      And x is cancelled
      And f is pending
      And g is pending
      And d is finished with a value
      And e is finished with an error
      When the calls of b and a are let go
      And the call of f is let go
      Then a.result() returns the value of a
      And b.result() raises the error of b
      And f.result() returns the value of f
      And g.result() returns the value of g
      And h.result() returns the value of h
      And the call of x has never started

  @rule:shutdown.combo.wait-nocancel
  Rule: wait=True

    Scenario: it returns when everything is done
      When thread t calls executor.shutdown(wait=True)
      Then the call by thread t has not returned
      When the call of a is let go
      And the call of f has started
      And nothing moves any more
      Then the call by thread t has not returned
      When the call of f is let go
      And the calls of g and h have started
      And nothing moves any more
      Then the call by thread t has not returned
      When the call of b is let go
      Then the call by thread t returns a value
      And a is finished with a value
      And b is finished with an error
      And f is finished with a value
      And g is finished with a value
      And h is finished with a value
      And d is finished with a value
      And e is finished with an error
      And x is cancelled
      And the call of x has never started

  @rule:shutdown.combo.nowait-cancel
  Rule: wait=False and cancel_futures=True

    Scenario: it returns at once, what waits is cancelled, and what runs is done later
      Then executor.shutdown(wait=False, cancel_futures=True) returns a value
      And f.result() raises CancelledError
      And g.result() raises CancelledError
      And h.result() raises CancelledError
      And a is running
      And b is running
      And f is cancelled
      And g is cancelled
      And h is cancelled
      And x is cancelled
      And d is finished with a value
      And e is finished with an error
      When the calls of a and b are let go
      Then a.result() returns the value of a
      And b.result() raises the error of b
      And the calls of x, f, g and h have never started

  @rule:shutdown.combo.wait-cancel
  Rule: wait=True and cancel_futures=True

    Scenario: what waits is cancelled, and it returns when what runs is done
      When thread t calls executor.shutdown(wait=True, cancel_futures=True)
      Then the call by thread t has not returned
      When the call of b is let go
      And b.exception() is called
      And nothing moves any more
      Then the call by thread t has not returned
      When the call of a is let go
      Then the call by thread t returns a value
      And a is finished with a value
      And b is finished with an error
      And f is cancelled
      And g is cancelled
      And h is cancelled
      And x is cancelled
      And d is finished with a value
      And e is finished with an error
      And the calls of x, f, g and h have never started
