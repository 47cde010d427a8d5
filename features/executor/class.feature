@needs:python
Feature: The class Executor

  It is the base of all executors and executes nothing itself.

  @rule:executor.abstract
  Rule: The base class executes nothing

    Scenario: a call is submitted to an executor of the base class
      Given an abstract executor
      When executor.submit(f) is called
      Then it raises an error
      And the call of f has never started

  @rule:executor.subclass-needs-only-submit
  Rule: A subclass needs nothing but submit()

    Scenario: map() works
      Given an executor that only implements submit()
      When m = executor.map(arguments, [1, 2], [3, 4]) is called
      Then it returns m
      And next(m) returns [1, 3]
      And next(m) returns [2, 4]

    Scenario: wait() works
      Given an executor that only implements submit()
      When f and g are submitted
      And wait([f, g]) is called
      Then it returns f, g as done

    Scenario: as_completed() works
      Given an executor that only implements submit()
      When f is submitted
      And i = as_completed([f]) is called
      Then it returns i
      And next(i) returns f

    Scenario: the with statement works
      Given an executor that only implements submit()
      When the with-block of executor is entered
      Then it returns executor
      When f is submitted
      And the with-block of executor is left
      Then it returns None
      And f.result() returns the value of f
