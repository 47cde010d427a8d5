Feature: Cancelling what has not started

  A shutdown drops calls only if it is told to, and only those that have not started.

  @rule:shutdown.cancel-futures-default-false
  Rule: It cancels nothing unless it is told to

    Scenario: calls are waiting
      Given an executor with 1 worker
      And the only worker is busy
      And f and g are submitted
      When thread t calls executor.shutdown()
      Then f.cancelled() returns False
      And g.cancelled() returns False
      When the call of blocker is let go
      Then f.result() returns the value of f
      And g.result() returns the value of g

    Scenario: calls are waiting, and it is told not to cancel them
      Given an executor with 1 worker
      And the only worker is busy
      And f and g are submitted
      When thread t calls executor.shutdown(cancel_futures=False)
      Then f.cancelled() returns False
      And g.cancelled() returns False
      When the call of blocker is let go
      Then f.result() returns the value of f
      And g.result() returns the value of g

  @rule:shutdown.cancel-futures-cancels-pending
  Rule: It cancels what has not started

    Scenario: calls are waiting
      Given an executor with 1 worker
      And the only worker is busy
      And f, g and h are submitted
      When thread t calls executor.shutdown(wait=False, cancel_futures=True)
      Then f.result() raises CancelledError
      And g.result() raises CancelledError
      And h.result() raises CancelledError
      When the call of blocker is let go
      And nothing moves any more
      Then the calls of f, g and h have never started

    Scenario: an earlier shutdown has left a call waiting
      Given an executor with 1 worker
      And the only worker is busy
      And f is submitted
      And thread t calls executor.shutdown()
      When thread u calls executor.shutdown(wait=False, cancel_futures=True)
      Then f.result() raises CancelledError

  @rule:shutdown.cancel-futures-spares-started
  Rule: It leaves alone what has started

    Scenario: calls are running, waiting and finished
      Given an executor with 1 worker
      And d is submitted
      And d.result() is called
      And the only worker is busy
      And f is submitted
      When thread t calls executor.shutdown(wait=False, cancel_futures=True)
      And f.result() is called
      Then blocker is running
      And d is finished with a value
      And d.result() returns the value of d
      When the call of blocker is let go
      Then blocker.result() returns the value of blocker

  @rule:shutdown.cancel-and-wait
  Rule: With wait=True it returns when what had started is done

    Scenario: calls are running and waiting
      Given an executor with 1 worker
      And the only worker is busy
      And f and g are submitted
      When thread t calls executor.shutdown(wait=True, cancel_futures=True)
      And nothing moves any more
      Then the call by thread t has not returned
      When the call of blocker is let go
      Then the call by thread t returns a value
      And blocker is finished with a value

  @rule:shutdown.cancel-and-wait-rest-cancelled
  Rule: With wait=True the rest is cancelled when it returns

    Scenario: calls are running and waiting
      Given an executor with 1 worker
      And the only worker is busy
      And f, g and h are submitted
      When thread t calls executor.shutdown(wait=True, cancel_futures=True)
      And the call of blocker is let go
      Then the call by thread t returns a value
      And f is cancelled
      And g is cancelled
      And h is cancelled
      And the calls of f, g and h have never started

  @rule:shutdown.cancel-futures-keyword-only @needs:python
  Rule: cancel_futures is given by keyword

    Scenario: it is given by position
      Given an executor with 1 worker
      Then "executor.shutdown(True, True)" raises TypeError

    Scenario: wait is given by position, and cancel_futures by keyword
      Given an executor with 1 worker
      Then "executor.shutdown(False, cancel_futures=True)" returns a value
