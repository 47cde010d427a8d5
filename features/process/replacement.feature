@needs:processes @needs:max-tasks
Feature: Workers that are replaced

  A worker process can be told to end after some calls. The calls here are submitted one after the other.

  @rule:process.max-tasks-per-child
  Rule: A worker process is replaced when it has run so many calls

    Scenario: after each call
      Given an executor with 1 worker, replaced after 1 call
      When f is submitted
      Then f.result() returns the value of f
      When g is submitted
      Then g.result() returns the value of g
      When h is submitted
      Then h.result() returns the value of h
      And the calls of f, g and h ran in different processes
      And the worker process of f ends
      And the worker process of g ends

    Scenario: after two calls
      Given an executor with 1 worker, replaced after 2 calls
      When a is submitted
      Then a.result() returns the value of a
      When b is submitted
      Then b.result() returns the value of b
      When c is submitted
      Then c.result() returns the value of c
      When d is submitted
      Then d.result() returns the value of d
      And the calls of a and b ran in one process
      And the calls of c and d ran in one process
      And the calls of a and c ran in different processes

  @rule:process.max-tasks-spawn-default @needs:python @needs:start-methods
  Rule: Workers that are replaced are spawned by default

    Scenario: no context is passed
      Given an executor with 1 worker, replaced after 1 call
      And a call f that tells its start method
      When f is submitted
      Then f.result() returns 'spawn'

  @rule:process.max-tasks-incompatible-with-fork @needs:python @needs:start-methods
  Rule: Workers that are replaced cannot be forked

    Scenario: a context that forks is passed
      Then executor = Executor(max_workers=1, mp_context=get_context('fork'), max_tasks_per_child=1) raises ValueError

  @rule:process.max-tasks-keyword @needs:python
  Rule: The number is given by its keyword

    Scenario: it is passed behind the number of workers
      Then "e = Executor(1, max_tasks_per_child=1)" returns e
      When f is submitted to e
      Then f.result() returns the value of f
