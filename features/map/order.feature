Feature: What map() hands out

  Results come in the order of the input. An error takes the place of the result.

  @rule:map.order
  Rule: Results come in the order of the input

    Scenario: the second call ends first
      Given an executor with 2 workers
      And a call a that waits at its gate
      When m = executor.map(perform, [a, b]) is called
      And the call of b ends
      And nothing moves any more
      And thread t calls next(m)
      And the call of a is let go
      Then the call by thread t returns the value of a
      And next(m) returns the value of b

  @rule:map.exception-not-at-call
  Rule: map() does not raise the errors of its calls

    Scenario: the first call fails at once
      Given an executor with 2 workers
      And a call a that raises an error
      And a call b that waits at its gate
      When m = executor.map(perform, [a, b]) is called
      Then it returns m

  @rule:map.exception-on-retrieval
  Rule: The error of a call is raised in its place

    Scenario: the second of two calls fails
      Given an executor with 1 worker
      And a call b that raises an error
      When m = executor.map(perform, [a, b]) is called
      Then next(m) returns the value of a
      And next(m) raises the error of b

    Scenario: a later call fails before an earlier one is over
      Given an executor with 2 workers
      And a call a that waits at its gate
      And a call b that raises an error
      When m = executor.map(perform, [a, b]) is called
      And the call of b ends
      And nothing moves any more
      And thread t calls next(m)
      And the call of a is let go
      Then the call by thread t returns the value of a
      And next(m) raises the error of b

  @rule:map.exception-ends-iteration
  Rule: Behind an error there is nothing more

    Scenario: the results behind the error
      Given an executor with 1 worker
      And a call a that raises an error
      When m = executor.map(perform, [a, b]) is called
      Then next(m) raises the error of a
      And next(m) returns the end of the iterator

  @rule:map.exception-cancels-rest
  Rule: An error that is handed out cancels the calls that have not begun

    Scenario: one call is running and others wait for the worker
      Given an executor with 1 worker
      And a call a that raises an error
      And a call b that waits at its gate
      When m = executor.map(perform, [a, b, c, d, e, f]) is called
      And the call of b has started
      Then next(m) raises the error of a
      When the call of b is let go
      And executor.shutdown() is called
      Then the call of b has ended
      And the call of f has never started

  @rule:map.iterator-close-or-drop
  Rule: Giving the iterator up cancels the calls that have not begun, if a result was asked for before

    Scenario: the iterator is closed
      Given an executor with 1 worker
      And a call b that waits at its gate
      When m = executor.map(perform, [a, b, c, d, e, f]) is called
      Then next(m) returns the value of a
      When the call of b has started
      And m.close() is called
      And the call of b is let go
      And executor.shutdown() is called
      Then the call of b has ended
      And the call of f has never started

    @needs:python
    Scenario: the iterator is forgotten
      Given an executor with 1 worker
      And a call b that waits at its gate
      When m = executor.map(perform, [a, b, c, d, e, f]) is called
      Then next(m) returns the value of a
      When the call of b has started
      And drop(m) is called
      And the call of b is let go
      And executor.shutdown() is called
      Then the call of b has ended
      And the call of f has never started

    @needs:python
    Scenario Outline: <what> before anybody asked for a result
      Given an executor with 1 worker
      And the only worker is busy
      When m = executor.map(perform, [a, b]) is called
      And <operation> is called
      And the call of blocker is let go
      Then the call of a ends
      And the call of b ends

      Examples:
        | what                     | operation |
        | the iterator is closed   | m.close() |
        | the iterator is forgotten | drop(m)  |
