Feature: The with statement

  Leaving a with-block is shutdown(wait=True), whether or not an error is under way.

  @rule:executor.with.enter-returns-self
  Rule: Entering the block gives the executor

    Scenario: an executor is entered
      Given an executor with 1 worker
      When the with-block of executor is entered
      Then it returns executor

  @rule:executor.with.shuts-down
  Rule: Leaving the block shuts the executor down

    Scenario: a call is submitted behind the block
      Given an executor with 1 worker
      And the with-block of executor is entered
      When the with-block of executor is left
      Then executor.submit(f) raises RuntimeError

    Scenario: a call is submitted behind a block that was left with an error
      Given an executor with 1 worker
      And the with-block of executor is entered
      When the with-block of executor is left with error e
      Then executor.submit(f) raises RuntimeError

  @rule:executor.with.does-not-cancel
  Rule: Leaving the block cancels nothing

    Scenario: calls are waiting when the block is left
      Given an executor with 1 worker
      And the with-block of executor is entered
      And the only worker is busy
      And f, g and h are submitted
      When thread t leaves the with-block of executor
      Then f.cancelled() returns False
      And g.cancelled() returns False
      And h.cancelled() returns False
      When the call of blocker is let go
      Then f.result() returns the value of f
      And g.result() returns the value of g
      And h.result() returns the value of h

    Scenario: calls are waiting when the block is left with an error
      Given an executor with 1 worker
      And the with-block of executor is entered
      And the only worker is busy
      And f is submitted
      When thread t leaves the with-block of executor with error e
      Then f.cancelled() returns False
      When the call of blocker is let go
      Then f.result() returns the value of f

  @rule:executor.with.waits
  Rule: Leaving the block waits for the calls

    Scenario: a call is running and another one is waiting
      Given an executor with 1 worker
      And the with-block of executor is entered
      And the only worker is busy
      And a call f that waits at its gate
      And f is submitted
      When thread t leaves the with-block of executor
      Then the call by thread t has not returned
      When the call of blocker is let go
      And the call of f has started
      And nothing moves any more
      Then the call by thread t has not returned
      When the call of f is let go
      Then the call by thread t returns a value
      And f is finished with a value

    Scenario: a call is running when the block is left with an error
      Given an executor with 1 worker
      And the with-block of executor is entered
      And the only worker is busy
      When thread t leaves the with-block of executor with error e
      Then the call by thread t has not returned
      When the call of blocker is let go
      Then the call by thread t ends
      And blocker is finished with a value

  @rule:executor.with.example-four-tasks
  Rule: The example of the documents works

    Scenario: four calls that run at the same time are done behind the block
      Given an executor with 4 workers
      And a call a that waits at its gate
      And a call b that waits at its gate
      And a call c that waits at its gate
      And a call d that waits at its gate
      And the with-block of executor is entered
      And a, b, c and d are submitted
      And the calls of a, b, c and d have started
      When thread t leaves the with-block of executor
      And the calls of b, a and c are let go
      And nothing moves any more
      Then the call by thread t has not returned
      When the call of d is let go
      Then the call by thread t returns a value
      And the calls of a, b, c and d have ended

  @rule:executor.with.exception-propagates
  Rule: An error that leaves the block is raised when the calls are done

    Scenario: the block is left with an error while a call runs and another one waits
      Given an executor with 1 worker
      And the with-block of executor is entered
      And the only worker is busy
      And f is submitted
      When thread t leaves the with-block of executor with error e
      Then the call by thread t has not returned
      When the call of blocker is let go
      Then the call by thread t raises error e
      And the calls of blocker and f have ended
