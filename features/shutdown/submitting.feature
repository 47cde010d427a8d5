Feature: Calls after the shutdown

  Once an executor is shut down it takes no further calls, from nobody.

  @rule:shutdown.submit-after-raises
  Rule: submit() raises after the shutdown

    Scenario: an executor that was never used
      Given an executor with 1 worker
      When executor.shutdown() is called
      Then executor.submit(f) raises RuntimeError

    Scenario: an executor that has made a call, and is shut down without waiting
      Given an executor with 1 worker
      And f is submitted
      And f.result() is called
      When executor.shutdown(wait=False) is called
      Then executor.submit(g) raises RuntimeError

    Scenario: a call that was refused is not made
      Given an executor with 1 worker
      And f is submitted
      And f.result() is called
      And executor.shutdown(wait=True) is called
      When executor.submit(g) is called
      And nothing moves any more
      Then the call of g has never started

  @rule:shutdown.map-after-raises
  Rule: map() raises after the shutdown

    Scenario: an executor that was never used
      Given an executor with 1 worker
      When executor.shutdown() is called
      Then m = executor.map(perform, [a, b]) raises RuntimeError

    Scenario: an executor that has made a call
      Given an executor with 1 worker
      And f is submitted
      And f.result() is called
      When executor.shutdown(wait=False) is called
      Then m = executor.map(perform, [a]) raises RuntimeError

  @rule:shutdown.submit-after-while-pending
  Rule: No call is taken while earlier ones are under way

    Scenario: a call is running and another one is waiting
      Given an executor with 1 worker
      And the only worker is busy
      And f is submitted
      When executor.shutdown(wait=False) is called
      Then executor.submit(g) raises RuntimeError
      And m = executor.map(perform, [a]) raises RuntimeError

    Scenario: another thread waits for the end
      Given an executor with 1 worker
      And the only worker is busy
      When thread t calls executor.shutdown()
      Then executor.submit(g) raises RuntimeError
      And m = executor.map(perform, [a]) raises RuntimeError

    @needs:threads
    Scenario: a running call submits another one
      Given an executor with 1 worker
      And a call w that waits at its gate and then calls executor.submit(x)
      And w is submitted
      And the call of w has started
      And executor.shutdown(wait=False) is called
      When the call of w is let go
      Then inside the call of w, executor.submit(x) raises RuntimeError

    Scenario: a callback shuts down and the next one submits a call
      Given an executor with 1 worker
      And the only worker is busy
      And a callback c that calls executor.shutdown(wait=False)
      And a callback d that calls executor.submit(x)
      And blocker.add_done_callback(c) is called
      And blocker.add_done_callback(d) is called
      When the call of blocker is let go
      Then inside callback c, executor.shutdown(wait=False) returns a value
      And inside callback d, executor.submit(x) raises RuntimeError
