@needs:threads
Feature: The threads of a pool

  Calls that wait at their gates keep workers busy. When nothing moves any more, as many calls have started as the pool will ever run
  at once.

  @rule:thread.pool-of-threads
  Rule: Calls run in other threads of the caller's process

    Scenario: a call is run by a thread of its own process
      Given an executor with 1 worker
      When f is submitted
      And f.result() is called
      Then the call of f ran in a thread of the caller's process, but not in the caller's thread

    Scenario: nor is a call run by a thread that waits for its result
      Given an executor with 1 worker
      And the only worker is busy
      When f is submitted
      And thread t calls f.result()
      And the call of blocker is let go
      Then the call by thread t returns the value of f
      And the call of f did not run in thread t

  @rule:thread.max-workers-bound
  Rule: At most max_workers calls run at the same time, in as many threads

    Scenario: of eight calls three run, and two more when two have ended
      Given an executor with 3 workers
      When 8 calls are submitted that wait at their gates
      And nothing moves any more
      Then at most 3 calls have started
      When the calls of c1 and c2 are let go
      And nothing moves any more
      Then at most 5 calls have started
      When the calls of c3, c4, c5, c6, c7 and c8 are let go
      Then the calls of c1, c2, c3, c4, c5, c6, c7 and c8 ran in at most 3 threads

  @rule:thread.max-workers-reached
  Rule: As many calls run at the same time as there are workers

    Scenario: four workers run four calls at the same time
      Given an executor with 4 workers
      When 4 calls are submitted that wait at their gates
      And nothing moves any more
      Then exactly 4 calls have started

  @rule:thread.lazy-start
  Rule: A pool without calls has no threads

    Scenario: a new pool has started no thread
      Given the threads that there are
      And an executor with 2 workers
      Then the executor has started no thread

  @rule:thread.reuses-idle
  Rule: An idle worker runs the next call

    Scenario: calls that are submitted one after the other need no further thread
      Given an executor with 4 workers
      When f is submitted
      And f.result() is called
      And nothing moves any more
      Given the threads that there are
      When g is submitted
      And g.result() is called
      And nothing moves any more
      And h is submitted
      And h.result() is called
      And nothing moves any more
      And i is submitted
      And i.result() is called
      Then the calls of g, h and i ran in the thread of f or in others that there were

  @rule:thread.worker-survives-exceptions
  Rule: A worker survives what its calls raise

    Scenario: a call runs in the thread in which the calls before it have raised
      Given an executor with 1 worker
      When a call that raises an Exception is submitted as f
      And a call that raises a BaseException is submitted as g
      And h is submitted
      Then h.result() returns the value of h
      And the calls of f, g and h ran in one thread
