@needs:processes
Feature: The processes of a pool

  Calls that wait at their gates keep workers busy. When nothing moves any more, as many calls have started as the pool will ever run
  at once.

  @rule:process.pool-of-processes
  Rule: Calls run in other processes than their caller's

    Scenario: the first call
      Given an executor with 1 worker
      When f is submitted
      Then f.result() returns the value of f
      And the call of f ran in another process than its caller

    Scenario: a call that waits for the only worker
      Given an executor with 1 worker
      And the only worker is busy
      When f is submitted
      And the call of blocker is let go
      Then f.result() returns the value of f
      And the call of f ran in another process than its caller

  @rule:process.max-workers-bound
  Rule: At most max_workers calls run at the same time, in as many processes

    Scenario: of eight calls three run, and two more when two have ended
      Given an executor with 3 workers
      When 8 calls are submitted that wait at their gates
      And nothing moves any more
      Then at most 3 calls have started
      When the calls of c1 and c2 are let go
      And nothing moves any more
      Then at most 5 calls have started
      When the calls of c3, c4, c5, c6, c7 and c8 are let go
      Then the calls of c1, c2, c3, c4, c5, c6, c7 and c8 ran in at most 3 processes

  @rule:process.max-workers-nonpositive
  Rule: A pool without workers is refused

    Scenario Outline: there are to be <number> workers
      Then executor = Executor(max_workers=<number>) raises ValueError

      Examples:
        | number |
        | 0      |
        | -1     |

  @rule:process.default-workers
  Rule: By default there is a worker for each processor

    Scenario: one call more than there are workers is submitted
      Given an executor with the default number of workers
      When one call more than cpu_count() is submitted, and each waits at its gate
      And nothing moves any more
      Then exactly cpu_count() calls have started

  @rule:process.max-tasks-default-none
  Rule: A worker runs all the calls of its pool

    Scenario: five calls and one worker
      Given an executor with 1 worker
      When a, b, c, d and e are submitted
      Then the calls of a, b, c, d and e ran in one process

  @rule:process.prefetch-counts-as-running
  Rule: Some calls count as running before they begin

    Scenario: five calls and one worker
      Given an executor with 1 worker
      And a call a that waits at its gate
      When a, b, c, d and e are submitted
      And the call of a has started
      And nothing moves any more
      Then exactly 1 call has started
      And b.running() returns True
      And b.cancel() returns False
      And e.running() returns False
      And e.cancel() returns True

  @rule:process.example-primes
  Rule: The example of the documents works

    Scenario: six large numbers
      Given an executor of any size
      When the with-block of executor is entered
      And m = executor.map(pow, [323, 324, 325, 326, 327, 2], [1235, 1235, 1235, 1235, 1235, 3]) is called
      Then next(m) returns 323 ** 1235
      And next(m) returns 324 ** 1235
      And next(m) returns 325 ** 1235
      And next(m) returns 326 ** 1235
      And next(m) returns 327 ** 1235
      And next(m) returns 8
      And next(m) returns the end of the iterator
      When the with-block of executor is left
      Then it returns None
