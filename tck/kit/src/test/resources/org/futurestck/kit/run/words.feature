Feature: Words whose parameters Cucumber has to convert

  @rule:t.program
  Rule: A table becomes the operations of a program

    Scenario: a program exits
      Given a program p that calls
        | executor = Executor(max_workers=1) |
        | executor.submit(f, 1, 'two')       |
        | executor.shutdown(wait=True)       |
      And program p ends with exit(3)
      And program p sees 2 processors
      When program p is started
      Then program p ends with status 3
      And program p ends with an error status

  @rule:t.spelled
  Rule: What stands in quotes is called as it stands

    @needs:python
    Scenario: too many arguments
      Given an executor with 1 worker
      When "executor.shutdown(True, False)" is called
      Then it raises TypeError
      And "executor.shutdown(True, False)" raises TypeError

  @rule:t.described
  Rule: Descriptions reach the operations

    Scenario: a call with a large value
      Given an executor with 2 workers and the initializer i
      And a call f that returns 2 ** 10
      When f and g are submitted
      Then m = executor.map(perform, [f, g]) returns m
      And executor.submit(f) returns f

  @rule:t.unknown
  Rule: What the kit cannot read is an error

    Scenario: a typo
      Given an executor with 1 worker
      Then f.cancle() returns True

  @rule:t.unthinkable
  Rule: An unknown value is no step

    Scenario: a value without quotes
      Given a call f that returns two
