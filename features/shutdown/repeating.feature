Feature: Shutting down again, and from everywhere

  Anybody may shut an executor down, and nobody has to know whether somebody else has done so.

  @rule:shutdown.second-wait-true-blocks @needs:threads
  Rule: Whoever waits, waits for the calls

    Scenario: the first shutdown did not wait
      Given an executor with 1 worker
      And the only worker is busy
      And executor.shutdown(wait=False) is called
      When thread t calls executor.shutdown(wait=True)
      Then the call by thread t has not returned
      When the call of blocker is let go
      Then the call by thread t returns a value
      And blocker is finished with a value

    Scenario: two threads shut down at the same time
      Given an executor with 1 worker
      And the only worker is busy
      When thread t calls executor.shutdown(wait=True)
      And thread u calls executor.shutdown(wait=True)
      Then the call by thread t has not returned
      And the call by thread u has not returned
      When the call of blocker is let go
      Then the call by thread u returns a value
      And the call by thread t returns a value
      And blocker is finished with a value

  @rule:shutdown.idempotent
  Rule: It may be called any number of times

    Scenario: an executor that was used
      Given an executor with 1 worker
      And f is submitted
      Then executor.shutdown() returns a value
      And executor.shutdown(wait=False) returns a value
      And executor.shutdown(wait=True) returns a value

    Scenario: several threads
      Given an executor with 1 worker
      And the only worker is busy
      When thread t calls executor.shutdown()
      And thread u calls executor.shutdown(wait=False)
      And thread v calls executor.shutdown()
      And the call of blocker is let go
      Then the call by thread t returns a value
      And the call by thread u returns a value
      And the call by thread v returns a value

    Scenario: a with-block in which the executor is shut down
      Given an executor with 1 worker
      When the with-block of executor is entered
      And executor.shutdown() is called
      And the with-block of executor is left
      Then it returns None

  @rule:shutdown.returns-none
  Rule: It returns None

    Scenario Outline: executor.<shutdown>
      Given an executor with 1 worker
      When f is submitted
      Then executor.<shutdown> returns None

      Examples:
        | shutdown             |
        | shutdown()           |
        | shutdown(wait=False) |

  @rule:shutdown.no-work
  Rule: Without a call there is nothing to wait for

    Scenario Outline: executor.<shutdown>
      Given an executor with 3 workers
      Then executor.<shutdown> returns a value

      Examples:
        | shutdown             |
        | shutdown(wait=True)  |
        | shutdown(wait=False) |

  @rule:shutdown.from-own-worker @needs:threads
  Rule: A worker does not wait for itself

    Scenario: a running call
      Given an executor with 1 worker
      And a call w that calls executor.shutdown()
      When w is submitted
      Then inside the call of w, executor.shutdown() raises RuntimeError

    Scenario: a callback
      Given an executor with 1 worker
      And the only worker is busy
      And a callback c that calls executor.shutdown()
      And blocker.add_done_callback(c) is called
      When the call of blocker is let go
      Then inside callback c, executor.shutdown() raises RuntimeError
