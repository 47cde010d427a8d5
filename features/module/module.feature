Feature: The module

  One interface for all executors, and calls that run beside their caller.

  @rule:module.same-interface
  Rule: Every executor is an Executor

    Scenario: the executor under certification
      Given an executor with 1 worker
      Then executor is an instance of Executor

  @rule:module.async-callables
  Rule: Whoever submits a call goes on while it runs

    Scenario: a call that waits for what its submitter does later
      Given an executor with 1 worker
      When a call that waits at its gate is submitted as f
      Then f.done() returns False
      When the call of f is let go
      Then f.result() returns the value of f

    Scenario: more calls than workers
      Given an executor with 1 worker
      And the only worker is busy
      When f, g and h are submitted
      Then f.done() returns False
      And g.done() returns False
      And h.done() returns False
      When the call of blocker is let go
      Then h.result() returns the value of h

  @rule:module.public-names
  @needs:python
  Rule: The module exports the names that programs import

    Scenario Outline: <name>
      Given an executor with 1 worker
      Then the module has the name <name>
      And the module exports the name <name>

      Examples:
        | name            |
        | FIRST_COMPLETED |
        | FIRST_EXCEPTION |
        | ALL_COMPLETED   |
        | CancelledError  |
        | TimeoutError    |
        | Future          |
        | Executor        |
        | wait            |
        | as_completed    |
