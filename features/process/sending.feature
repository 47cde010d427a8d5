@needs:processes
Feature: What is sent to workers and back

  Functions, arguments, results and errors travel as copies.

  @rule:process.picklable-callable
  Rule: A call that cannot be sent fails

    Scenario: the function cannot be sent
      Given an executor with 1 worker
      And a call f that cannot be sent
      When executor.submit(f) is called
      Then it returns f
      And f.result() raises an error other than BrokenExecutor

    Scenario: an argument cannot be sent
      Given an executor with 1 worker
      When executor.submit(f, an object that cannot be sent) is called
      Then it returns f
      And f.result() raises an error other than BrokenExecutor

    Scenario: a large argument can be sent
      Given an executor with 1 worker
      And a call f that returns its arguments
      When executor.submit(f, 20000000 bytes) is called
      Then it returns f
      And f.result() returns [20000000 bytes]

    Scenario: large arguments can be sent while large results come back
      Given an executor with 1 worker
      And a call f that returns its arguments
      And a call g that returns its arguments
      And a call h that returns its arguments
      When executor.submit(f, 20000000 bytes) is called
      And executor.submit(g, 20000000 bytes) is called
      And executor.submit(h, 20000000 bytes) is called
      Then f.result() returns [20000000 bytes]
      And g.result() returns [20000000 bytes]
      And h.result() returns [20000000 bytes]

  @rule:process.picklable-result
  Rule: A call whose outcome cannot be sent fails

    Scenario: the result cannot be sent
      Given an executor with 1 worker
      And a call f that returns an object that cannot be sent
      When f is submitted
      Then f.result() raises an error

    Scenario: the error cannot be sent
      Given an executor with 1 worker
      And a call f that raises an Exception that cannot be sent
      When f is submitted
      Then f.result() raises an error

    Scenario: a large result can be sent
      Given an executor with 1 worker
      And a call f that returns 20000000 bytes
      When f is submitted
      Then f.result() returns 20000000 bytes

  @rule:process.pickling-error-keeps-pool
  Rule: What cannot be sent does not break the pool

    Scenario: the function cannot be sent
      Given an executor with 1 worker
      And a call f that cannot be sent
      When executor.submit(f) is called
      And f.exception() is called
      And executor.submit(g) is called
      Then it returns g
      And g.result() returns the value of g

    Scenario: an argument cannot be sent
      Given an executor with 1 worker
      When executor.submit(f, an object that cannot be sent) is called
      And f.exception() is called
      And executor.submit(g) is called
      Then it returns g
      And g.result() returns the value of g

    Scenario Outline: <what>
      Given an executor with 1 worker
      And a call f that <does>
      When f is submitted
      And f.exception() is called
      And executor.submit(g) is called
      Then it returns g
      And g.result() returns the value of g

      Examples:
        | what                      | does                                      |
        | the result cannot be sent | returns an object that cannot be sent     |
        | the error cannot be sent  | raises an Exception that cannot be sent   |

  @rule:process.exception-preserved
  Rule: Errors keep their type and their arguments

    Scenario Outline: <error>
      Given an executor with 1 worker
      And a call f that raises <error>
      When f is submitted
      Then f.result() raises the error of f

      Examples:
        | error           |
        | an Exception    |
        | a BaseException |

  @rule:process.unpicklable-exception-breaks
  Rule: An error that its receiver cannot make anew breaks the pool

    Scenario: its class takes other arguments than it keeps
      Given an executor with 1 worker
      And a call f that raises an Exception that cannot be received
      When f is submitted
      Then f.result() raises BrokenProcessPool

  @rule:process.systemexit-captured @needs:python
  Rule: A request to exit is an error like others

    Scenario: a call asks to exit
      Given an executor with 1 worker
      And a call f that raises a SystemExit
      When f is submitted
      Then f.result() raises the error of f
      When executor.submit(g) is called
      Then it returns g
      And g.result() returns the value of g
      And the calls of f and g ran in one process
