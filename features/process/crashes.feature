@needs:processes
Feature: Workers that die

  A worker process may end at any moment: because of a call, or because somebody kills it. All that its pool has not finished fails then,
  and nobody waits for ever.

  @rule:process.worker-death-breaks-pool
  Rule: When a worker process ends, all calls that have not finished fail

    Scenario: one call ends its process, another one runs elsewhere, and more are waiting
      Given an executor with 2 workers
      And a call r that waits at its gate
      And a call x that waits at its gate and then ends its process
      And d is submitted
      And d.result() is called
      When r and x are submitted
      And the calls of r and x have started
      And a, b, c, e, f and g are submitted
      And thread t calls g.result()
      And the call of x is let go
      Then x.result() raises BrokenProcessPool
      And r.result() raises BrokenProcessPool
      And a.result() raises BrokenProcessPool
      And b.result() raises BrokenProcessPool
      And c.result() raises BrokenProcessPool
      And e.result() raises BrokenProcessPool
      And f.result() raises BrokenProcessPool
      And the call by thread t raises BrokenProcessPool
      And g.done() returns True
      And g.cancelled() returns False
      And d.result() returns the value of d

    Scenario: the only call ends its process
      Given an executor with 1 worker
      And a call x that ends its process
      When x is submitted
      Then x.result() raises BrokenProcessPool

    Scenario: a thread waits for the iterator of map()
      Given an executor with 1 worker
      And a call x that waits at its gate and then ends its process
      When m = executor.map(perform, [x, a, b, c]) is called
      And thread t calls next(m)
      And the call of x is let go
      Then the call by thread t raises BrokenProcessPool

    Scenario: the pool is shut down while its worker dies
      Given an executor with 1 worker
      And a call x that waits at its gate and then ends its process
      When x, a, b, c and d are submitted
      And the call of x has started
      And thread t calls executor.shutdown(wait=True)
      And the call of x is let go
      Then the call by thread t returns a value
      And x.result() raises BrokenProcessPool
      And d.result() raises BrokenProcessPool

    @needs:module-functions
    Scenario: a thread is in wait()
      Given an executor with 1 worker
      And a call x that waits at its gate and then ends its process
      When x, f and g are submitted
      And thread t calls wait([x, f, g])
      And the call of x is let go
      Then the call by thread t returns x, f, g as done

  @rule:process.worker-death-submit
  Rule: When a worker process has ended, further calls are refused

    Scenario Outline: a call is submitted, and a handler expects <error>
      Given an executor with 1 worker
      And a call x that ends its process
      When x is submitted
      And x.exception() is called
      Then executor.submit(f) raises <error>

      Examples:
        | error             |
        | BrokenProcessPool |
        | RuntimeError      |

    Scenario: calls are mapped
      Given an executor with 1 worker
      And a call x that ends its process
      When x is submitted
      And x.exception() is called
      Then m = executor.map(arguments, [1]) raises BrokenProcessPool

    Scenario: a broken pool is shut down
      Given an executor with 1 worker
      And a call x that ends its process
      When x is submitted
      And x.exception() is called
      Then executor.shutdown(wait=True) returns a value
      And executor.submit(f) raises RuntimeError

  @rule:process.killed-from-outside
  Rule: A worker process that is killed breaks the pool

    Scenario: it is idle
      Given an executor with 1 worker
      And f is submitted
      And f.result() is called
      When the worker process of f is killed
      Then g is refused with BrokenProcessPool, or fails with it
      And executor.submit(h) raises BrokenProcessPool
      And f.result() returns the value of f

    Scenario: it runs a call
      Given an executor with 1 worker
      And a call f that waits at its gate
      When f and g are submitted
      And the call of f has started
      And the worker process of f is killed
      Then f.result() raises BrokenProcessPool
      And g.result() raises BrokenProcessPool
      And executor.submit(h) raises BrokenProcessPool

    @needs:initializer
    Scenario: its initializer is running
      Given an initializer i that waits at its gate
      And an executor with 1 worker and the initializer i
      When f and g are submitted
      And the worker process of initializer i is killed
      Then f.result() raises BrokenProcessPool
      And g.result() raises BrokenProcessPool
      And executor.submit(h) raises BrokenProcessPool

  @rule:process.worker-death-while-sending
  Rule: A worker process that dies in the middle of a message breaks the pool

    When the worker dies, the message may stand half in the pipe. A pool that has sent all of it, or has read all of a result, by then has
    done nothing wrong.

    Scenario: a large argument waits for it to be read
      Given an executor with 1 worker
      And a call x that waits at its gate and then ends its process
      When x is submitted
      And the call of x has started
      And executor.submit(f, 20000000 bytes) is called
      And nothing moves any more
      And the call of x is let go
      Then x.result() raises BrokenProcessPool
      And f.result() raises BrokenProcessPool
      And executor.shutdown(wait=True) returns a value

    Scenario: it has just been given a call with a large argument
      Given an executor with 1 worker
      When d is submitted
      Then d.result() returns the value of d
      When executor.submit(f, 20000000 bytes) is called
      And the worker process of d is killed
      Then f.result() returns the value of f or raises BrokenProcessPool
      And h is refused with BrokenProcessPool, or fails with it
      And executor.shutdown(wait=True) returns a value

    Scenario: it has just begun to send a large result
      Given an executor with 1 worker
      And a call f that returns 20000000 bytes
      When f and g are submitted
      Then the call of f ends
      When the worker process of f is killed
      Then f.result() returns 20000000 bytes or raises BrokenProcessPool
      And h is refused with BrokenProcessPool, or fails with it

    @needs:python
    Scenario: a callback keeps the pool from reading its large result
      Given an executor with 1 worker
      And a call a that waits at its gate
      And a call f that waits at its gate and then returns 20000000 bytes
      And a callback c that waits at its gate
      When a, f and g are submitted
      And the call of a has started
      And a.add_done_callback(c) is called
      And the call of a is let go
      And callback c has been called
      And the call of f is let go
      Then the call of f ends
      When the result of f is given time to arrive
      And the worker process of a is killed
      And callback c is let go
      Then f.result() returns 20000000 bytes or raises BrokenProcessPool
      And h is refused with BrokenProcessPool, or fails with it
