@needs:threads @needs:thread-names
Feature: The names of worker threads

  @rule:thread.name-prefix
  Rule: Names begin with the prefix

    Scenario: two workers run a call each
      Given an executor with 2 workers and the thread name prefix "crew"
      And a call f that waits at its gate
      And a call g that waits at its gate
      When f and g are submitted
      And nothing moves any more
      And the calls of f and g are let go
      And f.result() is called
      And g.result() is called
      Then the name of the thread of f matches "crew.*"
      And the name of the thread of g matches "crew.*"

  @rule:thread.default-name
  Rule: Names end with a number, and begin with the class and the number of the pool if there is no prefix

    Scenario: there is a prefix
      Given an executor with 1 worker and the thread name prefix "crew"
      When f is submitted
      And f.result() is called
      Then the name of the thread of f matches "crew_[0-9]+"

    Scenario: the prefix is left out
      Given an executor with 1 worker
      When f is submitted
      And f.result() is called
      Then the name of the thread of f matches "ThreadPoolExecutor-[0-9]+_[0-9]+"

    Scenario: the prefix is empty
      Given an executor with 1 worker and the thread name prefix ""
      When f is submitted
      And f.result() is called
      Then the name of the thread of f matches "ThreadPoolExecutor-[0-9]+_[0-9]+"

  @rule:thread.ctor-signature
  Rule: The constructor takes four arguments by position

    @needs:python @needs:initializer
    Scenario: all four are passed
      Given a call c that returns a power of its arguments
      Then "e = Executor(1, 'crew', c, [2, 3])" returns e
      When f is submitted to e
      Then f.result() returns the value of f
      And the name of the thread of f matches "crew.*"
      And the calls of c and f ran in one thread
