Feature: What the newest editions add

  @rule:ext.thread.default-process-cpu-count
  Rule: By default a thread pool has four workers more than the process has processors, but no more than 32

    @needs:threads
    Scenario: one call more than there are workers is submitted
      Given an executor with the default number of workers
      When one call more than min(32, process_cpu_count() + 4) is submitted, and each waits at its gate
      And nothing moves any more
      Then exactly min(32, process_cpu_count() + 4) calls have started

    @needs:threads @needs:programs
    Scenario: there are 32 on a machine with 64 processors
      Given a program p that calls
        | executor = Executor() |
      And program p submits 32 calls that wait at their gates
      And program p then calls c32.result()
      And program p sees 64 processors
      When program p is started
      Then exactly 32 calls have started

  @rule:ext.process.default-process-cpu-count
  Rule: By default a process pool has a worker for each processor that the process has

    @needs:processes
    Scenario: one call more than there are workers is submitted
      Given an executor with the default number of workers
      When one call more than process_cpu_count() is submitted, and each waits at its gate
      And nothing moves any more
      Then exactly process_cpu_count() calls have started

  @rule:ext.map.param-fn
  Rule: The function for map() is passed as fn

    @needs:python
    Scenario: the function is passed by its name
      Given an executor with 1 worker
      And a call c that returns its arguments
      Then "m = executor.map(fn=c)" returns a value
      And "m = executor.map(func=c)" raises TypeError

  @rule:ext.invalidstate-exported
  Rule: InvalidStateError is exported

    @needs:python
    Scenario: all names of the module are imported
      Then the module exports the name InvalidStateError
