Feature: What becomes of a submitted call

  A function that is submitted is called once, with just the arguments that were submitted with it.

  @rule:submit.schedules-call
  Rule: The function is called once, with the arguments that were submitted

    Scenario: a call without arguments
      Given an executor with 1 worker
      And a call f that returns its arguments
      When executor.submit(f) is called
      Then it returns f
      And f.result() returns []

    Scenario: a call with positional arguments
      Given an executor with 1 worker
      And a call f that returns its arguments
      When executor.submit(f, 1, 'two', None, [3, [4]]) is called
      Then it returns f
      And f.result() returns [1, 'two', None, [3, [4]]]

    @needs:python
    Scenario: a call with positional and keyword arguments
      Given an executor with 1 worker
      And a call f that returns its arguments
      When executor.submit(f, 1, 'two', x=3, y=None) is called
      Then it returns f
      And f.result() returns [1, 'two', ['x', 3], ['y', None]]

    Scenario: a call is not made again
      Given an executor with 1 worker
      When f and g are submitted
      Then f.result() returns the value of f
      And g.result() returns the value of g
      When nothing moves any more
      Then exactly 2 calls have started

  @rule:submit.example-pow
  Rule: The example of the documents works

    Scenario: a power of many digits
      Given an executor with 1 worker
      And a call p that returns a power of its arguments
      When the with-block of executor is entered
      And executor.submit(p, 323, 1235) is called
      Then it returns p
      And p.result() returns 323 ** 1235

  @rule:submit.fn-positional-only @needs:python
  Rule: No keyword is kept from the function

    Scenario: keywords that are called like the parameters of a method
      Given an executor with 1 worker
      And a call f that returns its arguments
      When executor.submit(f, 1, fn=3, self=2) is called
      Then it returns f
      And f.result() returns [1, ['fn', 3], ['self', 2]]

    Scenario: the function is given by keyword
      Given an executor with 1 worker
      And a call f that returns its arguments
      Then "executor.submit(fn=f)" raises TypeError
      And the call of f has never started

  @rule:submit.missing-fn @needs:python
  Rule: Without a function there is nothing to submit

    Scenario: submit() without arguments
      Given an executor with 1 worker
      Then "executor.submit()" raises TypeError

  @rule:submit.fn-not-validated @needs:python
  Rule: What cannot be called fails in its future

    Scenario: a number is submitted
      Given an executor with 1 worker
      When "f = executor.submit(5)" is called
      Then it returns f
      And f.result() raises TypeError
