@needs:processes @needs:python
Feature: How workers are started

  A call can tell how its process was started. One that runs in no process of multiprocessing tells None.

  @rule:process.uses-multiprocessing
  Rule: Workers are processes of multiprocessing

    Scenario: a call tells its start method
      Given an executor with 1 worker
      And a call f that tells its start method
      When f is submitted
      Then f.result() returns something other than None

  @rule:process.mp-context @needs:start-methods
  Rule: Workers are started with the context that is passed

    Scenario Outline: a context that is made for <method>
      Given an executor with 1 worker and the start method <method>
      And a call f that tells its start method
      When f is submitted
      Then f.result() returns '<method>'

      Examples:
        | method     |
        | fork       |
        | spawn      |
        | forkserver |

  @rule:process.mp-context-default @needs:start-methods
  Rule: Without a context, the default of multiprocessing is used

    Scenario: a call tells its start method
      Given an executor with 1 worker and the start method default
      And a call f that tells its start method
      When f is submitted
      Then f.result() returns one of ['fork', 'spawn']

  @rule:process.spawn-on-demand @needs:start-methods @needs:initializer
  Rule: Workers are started when they are needed, unless they are forked

    Scenario: workers that are forked
      Given an executor with 4 workers, the start method fork and the initializer i
      When f is submitted
      Then f.result() returns the value of f
      And initializer i runs 4 times

    Scenario Outline: workers that are started by <method>
      Given an executor with 4 workers, the start method <method> and the initializer i
      When f is submitted
      Then f.result() returns the value of f
      When nothing moves any more
      Then initializer i ran 1 time

      Examples:
        | method     |
        | spawn      |
        | forkserver |

  @rule:process.ctor-signature @needs:initializer
  Rule: The constructor takes four arguments by position

    Scenario: all four are passed
      Given a call c that returns a power of its arguments
      Then "e = Executor(1, None, c, [2, 3])" returns e
      When f is submitted to e
      Then f.result() returns the value of f
      And the calls of c and f ran in one process
