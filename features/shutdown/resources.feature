Feature: The workers after the shutdown

  Workers end when there is nothing left for them to do.

  @rule:shutdown.signals-release
  Rule: The workers end when no call is left

    @needs:threads
    Scenario: the worker is busy
      Given an executor with 1 worker
      And the only worker is busy
      And f is submitted
      And executor.shutdown(wait=False) is called
      When the call of blocker is let go
      And f.result() is called
      Then the worker of f ends

    @needs:threads
    Scenario: the workers are idle
      Given an executor with 2 workers
      And a call f that waits at its gate
      And a call g that waits at its gate
      And f and g are submitted
      And the calls of f and g have started
      And the calls of f and g are let go
      And f.result() is called
      And g.result() is called
      And nothing moves any more
      When executor.shutdown(wait=False) is called
      Then the worker of f ends
      And the worker of g ends

    @needs:processes
    Scenario: the worker process is busy
      Given an executor with 1 worker
      And the only worker is busy
      And f is submitted
      And executor.shutdown(wait=False) is called
      When the call of blocker is let go
      And f.result() is called
      Then the worker process of f ends

    @needs:processes
    Scenario: the worker processes are idle
      Given an executor with 2 workers
      And a call f that waits at its gate
      And a call g that waits at its gate
      And f and g are submitted
      And the calls of f and g have started
      And the calls of f and g are let go
      And f.result() is called
      And g.result() is called
      And nothing moves any more
      When executor.shutdown(wait=False) is called
      Then the worker process of f ends
      And the worker process of g ends

  @rule:shutdown.wait-true-frees-resources
  Rule: With wait=True the workers have ended

    @needs:threads
    Scenario: the workers are idle
      Given an executor with 2 workers
      And a call f that waits at its gate
      And a call g that waits at its gate
      And f and g are submitted
      And the calls of f and g have started
      And the calls of f and g are let go
      And f.result() is called
      And g.result() is called
      When executor.shutdown(wait=True) is called
      Then the worker of f has ended
      And the worker of g has ended

    @needs:threads
    Scenario: the worker is busy
      Given an executor with 1 worker
      And the only worker is busy
      And thread t calls executor.shutdown(wait=True)
      When the call of blocker is let go
      Then the call by thread t returns a value
      And the worker of blocker has ended

    @needs:processes
    Scenario: the worker processes are idle
      Given an executor with 2 workers
      And a call f that waits at its gate
      And a call g that waits at its gate
      And f and g are submitted
      And the calls of f and g have started
      And the calls of f and g are let go
      And f.result() is called
      And g.result() is called
      When executor.shutdown(wait=True) is called
      Then the worker process of f has ended
      And the worker process of g has ended

    @needs:processes
    Scenario: the worker process is busy
      Given an executor with 1 worker
      And the only worker is busy
      And thread t calls executor.shutdown(wait=True)
      When the call of blocker is let go
      Then the call by thread t returns a value
      And the worker process of blocker has ended

  @rule:shutdown.executor-collected @needs:python @needs:threads
  Rule: The workers of a forgotten executor end when no call is left

    Scenario: calls are running and waiting
      Given an executor with 1 worker
      And the only worker is busy
      And f is submitted
      When drop(executor) is called
      And the call of blocker is let go
      Then f.result() returns the value of f
      And the worker of f ends
