@needs:threads
Feature: How many workers a pool has

  The default depends on the processors. The host tells how many it sees; a program may be shown a machine that has many.

  @rule:thread.max-workers-nonpositive
  Rule: A pool without workers is refused

    Scenario: there are to be no workers
      Then executor = Executor(max_workers=0) raises ValueError

    Scenario: there are to be fewer than none
      Then executor = Executor(max_workers=-1) raises ValueError

  @rule:thread.default-workers-3.5
  Rule: By default there are five workers for each processor

    Scenario: one call more than there are workers is submitted
      Given an executor with the default number of workers
      When one call more than 5 * cpu_count() is submitted, and each waits at its gate
      And nothing moves any more
      Then exactly 5 * cpu_count() calls have started

  @rule:thread.default-workers-3.8
  Rule: By default there are four workers more than processors, but no more than 32

    Scenario: one call more than there are workers is submitted
      Given an executor with the default number of workers
      When one call more than min(32, cpu_count() + 4) is submitted, and each waits at its gate
      And nothing moves any more
      Then exactly min(32, cpu_count() + 4) calls have started

    @needs:programs
    Scenario: there are 32 on a machine with 64 processors
      Given a program p that calls
        | executor = Executor() |
      And program p submits 32 calls that wait at their gates
      And program p then calls c32.result()
      And program p sees 64 processors
      When program p is started
      Then exactly 32 calls have started

  @rule:thread.default-workers-at-least-5
  Rule: By default there are five workers or more

    Scenario: five calls run at the same time
      Given an executor with the default number of workers
      When 5 calls are submitted that wait at their gates
      And nothing moves any more
      Then exactly 5 calls have started

    @needs:programs
    Scenario: so they do on a machine with one processor
      Given a program p that calls
        | executor = Executor() |
      And program p submits 5 calls that wait at their gates
      And program p then calls c5.result()
      And program p sees 1 processor
      When program p is started
      Then exactly 5 calls have started

  @rule:thread.default-workers-at-most-32
  Rule: By default there are 32 workers or fewer

    Scenario: 33 calls do not all run at the same time
      Given an executor with the default number of workers
      When 33 calls are submitted that wait at their gates
      And nothing moves any more
      Then at most 32 calls have started

    @needs:programs
    Scenario: nor do they on a machine with 64 processors
      Given a program p that calls
        | executor = Executor() |
      And program p submits 40 calls that wait at their gates
      And program p then calls c1.result()
      And program p sees 64 processors
      When program p is started
      And the call of c1 has started
      And nothing moves any more
      Then at most 32 calls have started
