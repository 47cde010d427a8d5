Feature: Chunks

  A pool of processes may send several calls to a worker at a time. Nothing else changes by that.

  @rule:map.chunksize-since-3.5
  Rule: Every executor takes a chunksize

    Scenario Outline: a chunksize of <size>
      Given an executor with 1 worker
      When m = executor.map(arguments, ['one', 'two', 'three'], chunksize=<size>) is called
      Then it returns m
      And next(m) returns ['one']
      And next(m) returns ['two']
      And next(m) returns ['three']
      And next(m) returns the end of the iterator

      Examples:
        | size |
        | 1    |
        | 2    |
        | 1000 |

  @rule:map.chunksize-thread-no-effect
  Rule: A thread pool runs each call for itself

    @needs:threads
    Scenario: the second call does not wait for the first
      Given an executor with 2 workers
      And a call a that waits at its gate
      When m = executor.map(perform, [a, b], chunksize=2) is called
      Then the call of b ends
      When thread t calls next(m)
      And the call of a is let go
      Then the call by thread t returns the value of a
      And next(m) returns the value of b

    @needs:threads
    Scenario: an error does not take other results with it
      Given an executor with 1 worker
      And a call b that raises an error
      When m = executor.map(perform, [a, b], chunksize=2) is called
      Then next(m) returns the value of a
      And next(m) raises the error of b

  @rule:map.chunksize-chops
  Rule: Chunks do not change the results of a process pool

    @needs:processes
    Scenario Outline: five elements and a chunksize of <size>
      Given an executor with 2 workers
      When m = executor.map(pow, range(5), [2, 2, 2, 2, 2], chunksize=<size>) is called
      Then next(m) returns 0
      And next(m) returns 1
      And next(m) returns 4
      And next(m) returns 9
      And next(m) returns 16
      And next(m) returns the end of the iterator

      Examples:
        | size |
        | 2    |
        | 5    |
        | 1000 |

  @rule:map.chunksize-default-1
  Rule: Without a chunksize, calls of a process pool do not share a chunk

    @needs:processes
    Scenario: the second call does not wait for the first
      Given an executor with 2 workers
      And a call a that waits at its gate
      When m = executor.map(perform, [a, b]) is called
      Then the call of b ends

  @rule:map.chunk-exception-granularity
  Rule: An error takes the results of its chunk with it

    @needs:processes
    Scenario: the second call of a chunk fails
      Given an executor with 1 worker
      And a call b that raises an error
      When m = executor.map(perform, [a, b], chunksize=2) is called
      Then next(m) raises the error of b

  @rule:map.chunksize-nonpositive
  Rule: A process pool refuses a chunksize below 1

    @needs:processes
    Scenario Outline: a chunksize of <size>
      Given an executor with 1 worker
      Then m = executor.map(arguments, [1], chunksize=<size>) raises ValueError

      Examples:
        | size |
        | 0    |
        | -1   |
