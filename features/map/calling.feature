Feature: What map() calls

  map() reads its input at once and submits a call for each element. Nobody has to ask for results.

  @rule:map.like-builtin
  Rule: map() yields what the built-in map() yields

    Scenario: one call for each pair of elements
      Given an executor with 1 worker
      When m = executor.map(pow, range(4), range(4)) is called
      Then it returns m
      When nothing moves any more
      Then next(m) returns 1
      And next(m) returns 1
      And next(m) returns 4
      And next(m) returns 27
      And next(m) returns the end of the iterator

    Scenario: one argument for each input
      Given an executor with 1 worker
      When m = executor.map(arguments, ['one', None], [1, 2.5], [True, 'three']) is called
      And nothing moves any more
      Then next(m) returns ['one', 1, True]
      And next(m) returns [None, 2.5, 'three']

    Scenario: a call that returns nothing
      Given an executor with 1 worker
      And a call a that returns None
      When m = executor.map(perform, [a]) is called
      And nothing moves any more
      Then next(m) returns None

  @rule:map.multiple-iterables-shortest
  Rule: The shortest input decides how many calls there are

    Scenario Outline: inputs of which <which> is the shortest
      Given an executor with 1 worker
      When m = executor.map(pow, <first>, <second>) is called
      Then next(m) returns 4
      And next(m) returns 9
      And next(m) returns the end of the iterator

      Examples:
        | which      | first        | second    |
        | the first  | [2, 3]       | [2, 2, 2] |
        | the second | [2, 3, 4, 5] | [2, 2]    |

    Scenario: an input that is empty
      Given an executor with 1 worker
      When m = executor.map(pow, range(10), []) is called
      Then it returns m
      And next(m) returns the end of the iterator

  @rule:map.returns-iterator
  Rule: map() returns an iterator

    Scenario: what was handed out does not come again
      Given an executor with 1 worker
      When m = executor.map(arguments, [1, 2]) is called
      Then next(m) returns [1]
      And next(m) returns [2]
      And next(m) returns the end of the iterator
      And next(m) returns the end of the iterator

    @needs:python
    Scenario: a loop over it goes on where it stands
      Given an executor with 1 worker
      And a call f that returns its arguments
      When m = executor.map(arguments, [1, 2]) is called
      Then next(m) returns [1]
      When "n = executor.map(f, m)" is called
      Then next(n) returns [[2]]
      And next(n) returns the end of the iterator
      And next(m) returns the end of the iterator

  @rule:map.collects-immediately
  Rule: map() reads its input to the end before it returns

    Scenario: the workers are idle
      Given an executor with 1 worker
      And an input x of a, b and c
      When m = executor.map(perform, x) is called
      Then input x has been read to its end

    Scenario: the only worker is busy
      Given an executor with 1 worker
      And the only worker is busy
      And an input x of a, b and c
      When m = executor.map(perform, x) is called
      Then input x has been read to its end

  @rule:map.submits-without-iteration
  Rule: The calls run whether or not anybody asks for results

    Scenario: nobody ever asks
      Given an executor with 1 worker
      When m = executor.map(perform, [a, b, c]) is called
      Then the call of a ends
      And the call of b ends
      And the call of c ends

  @rule:map.concurrent
  Rule: Calls may run at the same time

    Scenario: two calls in two workers
      Given an executor with 2 workers
      And a call a that waits at its gate
      And a call b that waits at its gate
      When m = executor.map(perform, [a, b]) is called
      And the calls of a and b have started
      Then exactly 2 calls have started

  @rule:map.no-iterables
  Rule: Without input there is nothing to call

    Scenario: no input at all
      Given an executor with 1 worker
      When m = executor.map(perform) is called
      Then it returns m
      And next(m) returns the end of the iterator

  @rule:map.input-iterable-raises
  Rule: The error of an input is raised by map(), and what was submitted before runs

    Scenario: an input that fails behind its second element
      Given an executor with 1 worker
      And an input x of a and b that then raises an error
      When m = executor.map(perform, x) is called
      Then it raises the error of x
      And the call of a ends
      And the call of b ends

  @rule:map.keyword-only-options
  Rule: Whatever is given by place behind the function is an input

    @needs:python
    Scenario: two inputs
      Given an executor with 1 worker
      And a call f that returns its arguments
      When "m = executor.map(f, [1], [2])" is called
      Then it returns m
      And next(m) returns [1, 2]

    @needs:python
    Scenario: a number is no input
      Given an executor with 1 worker
      And a call f that returns its arguments
      Then "executor.map(f, [1], 600)" raises TypeError
