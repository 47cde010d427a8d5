@needs:spellings
Feature: Futures of function calls

  A future stands for what was created, and gives its outcome.

  @rule:tensorlake.future.tracks-operation
  Rule: A future gives the result of what it stands for

    Scenario: a function call
      Given a function call f that is done
      Then "f.result()" returns the value of f

    Scenario: a map
      Given a call c that returns its arguments
      When "m = map(c, [1, 2])" is called
      Then "m.result()" returns [[1], [2]]

    Scenario: a reduce
      Given a call c that returns its arguments
      When "r = reduce(c, [2, 3], initial=1)" is called
      Then "r.result()" returns [[1, 2], 3]

    Scenario: two calls are not taken for each other
      Given a function call f that is running
      And a function call g that is running
      When the call of g is let go
      Then "g.result()" returns the value of g
      When the call of f is let go
      Then "f.result()" returns the value of f

  @rule:tensorlake.future.result-blocks
  Rule: result() waits for the value

    Scenario: a call that takes its time
      Given a function call f that is running
      When thread t calls "f.result()"
      Then the call by thread t has not returned
      When the call of f is let go
      Then the call by thread t returns the value of f

    Scenario: a timeout that is not over
      Given a function call f that is running
      When thread t calls "f.result(timeout=600)"
      Then the call by thread t has not returned
      When the call of f is let go
      Then the call by thread t returns the value of f

  @rule:tensorlake.future.done
  Rule: done() tells whether there is an outcome

    Scenario Outline: a call that is <state>
      Given a function call f that is <state>
      Then "f.done()" returns <answer>

      Examples:
        | state   | answer |
        | running | False  |
        | done    | True   |
        | failed  | True   |

  @rule:tensorlake.future.result-function-failure
  Rule: result() of a failed call raises FunctionCallFailure

    Scenario: a call that raises an error
      Given a function call f that is failed
      Then "f.result()" raises FunctionCallFailure

    Scenario: somebody waits while it fails
      Given a function call f that is running and is going to fail
      When thread t calls "f.result()"
      And the call of f is let go
      Then the call by thread t raises FunctionCallFailure

  @rule:tensorlake.future.result-timeout
  Rule: result(timeout) raises TimeoutError

    Scenario Outline: <timeout> seconds for a call that takes longer
      Given a function call f that is running
      When "f.result(timeout=<timeout>)" is called
      Then it raises TimeoutError
      And it took at least <timeout> seconds

      Examples:
        | timeout |
        | 0       |
        | 0.05    |

    Scenario: the value is there in time
      Given a function call f that is done
      Then "f.result(timeout=0)" returns the value of f

  @rule:tensorlake.future.exception-property
  Rule: exception is the failure

    Scenario: a call that has failed
      Given a function call f that is failed
      Then "f.exception" returns an error of the kind FunctionCallFailure

    Scenario: a call that succeeded
      Given a function call f that is done
      Then "f.exception" returns None

  @rule:tensorlake.future.exception-nonblocking
  Rule: exception never waits

    Scenario Outline: a call that is <state>
      Given a function call f that is <state>
      Then "f.exception" returns None

      Examples:
        | state       |
        | running     |
        | not started |

  @rule:tensorlake.future.id
  Rule: id is a text of its own

    Scenario: the ids of two calls
      Given a function call f that is not started
      And a function call g that is not started
      Then "f.id" returns a text
      And "f.id" and "g.id" return different things

    Scenario: a call and a map
      Given a function call f that is not started
      And a call c that returns its arguments
      When "m = map(c, [1, 2])" is called
      Then "m.id" returns a text
      And "f.id" and "m.id" return different things

    Scenario: a call that is created inside another one
      Given a function call f that is not started
      And a call inner that returns 1
      And a function call g that is not started
      And a call outer that performs
        | h = call(inner) |
      When "o = call(outer)" is called
      And "o.result()" is called
      Then "h.id" returns a text
      And "h.id" and "f.id" return different things
      And "h.id" and "g.id" return different things
