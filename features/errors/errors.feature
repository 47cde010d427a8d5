Feature: The errors of the module

  Each error has a place among the others, so that whoever catches one knows what else is caught.

  @rule:exc.cancelled-error
  Rule: Asking a cancelled call for its outcome raises CancelledError

    Scenario: result() and exception()
      Given a future f that is cancelled
      Then f.result(timeout=0) raises CancelledError
      And f.exception(timeout=0) raises CancelledError

  @rule:exc.timeout-error-usage
  Rule: Operations on futures that take too long raise TimeoutError

    Scenario: result() and exception()
      Given a future f that is running
      Then f.result(timeout=0) raises TimeoutError
      And f.exception(timeout=0) raises TimeoutError

    @needs:module-functions
    Scenario: as_completed()
      Given a future f that is running
      And i = as_completed([f], timeout=0) is called
      Then next(i) raises TimeoutError

  @rule:exc.timeout-error-alias
  Rule: The module's TimeoutError is the built-in one

    @needs:python
    Scenario: both names
      Given an executor with 1 worker
      Then TimeoutError and builtins.TimeoutError are the same class

  @rule:exc.broken-executor
  Rule: BrokenExecutor is a RuntimeError, and a broken process pool is a BrokenExecutor

    Scenario: the hierarchy
      Given an executor with 1 worker
      Then BrokenExecutor is a subclass of RuntimeError
      And BrokenProcessPool is a subclass of BrokenExecutor

  @rule:exc.invalid-state
  Rule: An operation that the state of a future forbids raises InvalidStateError

    @needs:bare-futures
    Scenario: a future is finished twice
      Given a bare future f that is finished with a value
      When f.set_result(42) is called
      Then it raises InvalidStateError

  @rule:exc.broken-thread-pool
  Rule: BrokenThreadPool is a BrokenExecutor

    Scenario: the hierarchy
      Given an executor with 1 worker
      Then BrokenThreadPool is a subclass of BrokenExecutor

  @rule:exc.broken-process-pool
  Rule: BrokenProcessPool is a RuntimeError

    Scenario: the hierarchy
      Given an executor with 1 worker
      Then BrokenProcessPool is a subclass of RuntimeError

  @rule:exc.asyncio-distinct
  Rule: The errors of asyncio are other classes

    @needs:python
    Scenario: CancelledError and InvalidStateError
      Given an executor with 1 worker
      Then asyncio.CancelledError and CancelledError are different classes
      And asyncio.InvalidStateError and InvalidStateError are different classes
