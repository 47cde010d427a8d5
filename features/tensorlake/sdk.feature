@needs:spellings
Feature: What the SDK does besides

  The documents are silent about all of this.

  @rule:tensorlake.no-cancel
  Rule: A future cannot do what those of executors can

    # With arguments and in a state with which futures of executors would take it.
    Scenario Outline: <method>
      Given a function call f that is not started
      And a call c that returns 1
      Then "f.<method>" raises an error

      Examples:
        | method                         |
        | add_done_callback(c)           |
        | cancel()                       |
        | cancelled()                    |
        | running()                      |
        | set_running_or_notify_cancel() |
        | set_result(1)                  |

  @rule:tensorlake.future.created-not-running
  Rule: Creating starts nothing

    Scenario: a call that was only created
      Given a function call f that is not started
      And a function call g that is done
      Then "f.done()" returns False
      And "f.exception" returns None
      And the call of f has never started

  @rule:tensorlake.future.run-returns-self-once
  Rule: run() returns the future, once

    Scenario: a call is run twice
      Given a function call f that is not started
      Then "f.run()" returns f
      And "f.run()" raises SDKUsageError

  @rule:tensorlake.future.result-caches
  Rule: result() can be called again

    Scenario: twice
      Given a function call f that is done
      Then "f.result()" returns the value of f
      And "f.result()" returns the value of f
      And exactly 1 call has started

  @rule:tensorlake.wait.duplicates-kept
  Rule: Duplicates stay

    Scenario: three times the same
      Given a function call f that is done
      Then "Future.wait([f, f, f])" returns ([f, f, f], [])

  @rule:tensorlake.wait.order-kept
  Rule: The order of the input stays

    Scenario: all are done
      Given a function call f that is done
      And a function call g that is done
      And a function call h that is done
      Then "Future.wait([h, f, g])" returns ([h, f, g], [])

    Scenario: some are not
      Given a function call f that is running
      And a function call g that is done
      And a function call h that is running
      Then "Future.wait([h, g, f], return_when=FIRST_COMPLETED)" returns ([g], [h, f])

  @rule:tensorlake.wait.empty
  Rule: Nothing to wait for

    Scenario Outline: until <condition>
      Then "Future.wait([], return_when=<condition>)" returns ([], [])

      Examples:
        | condition       |
        | FIRST_COMPLETED |
        | FIRST_EXCEPTION |
        | ALL_COMPLETED   |

  @rule:tensorlake.wait.invalid-return-when
  Rule: A condition that is none is refused

    Scenario: of a call that has not started
      Given a function call f that is not started
      Then "Future.wait([f], return_when='x')" raises SDKUsageError
      And "f.run()" returns f

    Scenario: of nothing
      Then "Future.wait([], return_when=2)" raises SDKUsageError

  @rule:tensorlake.wait.invalid-timeout
  Rule: A timeout below zero is refused

    Scenario: of a call that has not started
      Given a function call f that is not started
      Then "Future.wait([f], timeout=-1)" raises SDKUsageError
      And "f.run()" returns f

  @rule:tensorlake.wait.starts-futures
  Rule: Waiting starts what was not started

    Scenario: two calls
      Given a function call f that is not started
      And a function call g that is not started
      Then "Future.wait([f, g])" returns f, g as done

  @rule:tensorlake.wait.non-future
  Rule: What is no future is refused

    Scenario: a text
      Then "Future.wait(['x'])" raises SDKUsageError

  @rule:tensorlake.pickle-forbidden
  Rule: A future cannot be serialised

    Scenario: a call that is done
      Given a function call f that is done
      Then "pickle(f)" raises an error

  @rule:tensorlake.arguments-copied
  Rule: Arguments and results are copied

    Scenario: an object that only its identity tells from others
      Given a call c that returns its arguments
      When "f = call(c, object x)" is called
      Then "f.result()" returns something other than [object x]

  @rule:tensorlake.map-reduce
  Rule: map keeps the order, and reduce folds from the left

    Scenario Outline: <spelling>
      Given a call c that returns its arguments
      When "m = <spelling>" is called
      Then "m.result()" returns <value>

      Examples:
        | spelling                 | value            |
        | map(c, [3, 1, 2])        | [[3], [1], [2]]  |
        | map(c, [])               | []               |
        | reduce(c, [1, 2, 3])     | [[1, 2], 3]      |
        | reduce(c, [7])           | 7                |
        | reduce(c, [], initial=5) | 5                |

    Scenario: a reduce of nothing
      Given a call c that returns its arguments
      Then "reduce(c, [])" raises SDKUsageError

  @rule:tensorlake.tail-call
  Rule: A future that is returned is a tail call

    Scenario: one that has not started
      Given a function call g that is not started
      And a call c that returns the future g
      When "f = call(c)" is called
      Then "f.result()" returns the value of g

    Scenario: one that was started
      Given a function call g that is done
      And a call c that returns the future g
      When "f = call(c)" is called
      Then "f.result()" raises an error

  @rule:tensorlake.future-as-argument
  Rule: A future as an argument stands for its value

    Scenario: one that has not started, and one that is done
      Given a function call f that is not started
      And a function call g that is done
      And a call c that returns its arguments
      When "h = call(c, f, g)" is called
      Then "h.result()" returns ['value of f', 'value of g']

  @rule:tensorlake.request-error-passthrough
  Rule: A RequestError is raised as it is

    Scenario: a function that raises one
      When "f = call(refusing)" is called
      Then "f.result()" raises RequestError

  @rule:tensorlake.function-failure-fails-request
  Rule: A failure fails the request

    Scenario: a failure that is caught
      Given a call failing that raises an error
      And a call main that performs
        | f = call(failing) |
        | f.result()        |
      Then "request(main)" raises RequestFailed

  @rule:tensorlake.no-baseexception-leak
  Rule: Whatever a function raises is a FunctionCallFailure

    Scenario: a BaseException
      Given a call c that raises a BaseException
      When "f = call(c)" is called
      Then "f.result()" raises FunctionCallFailure

  @rule:tensorlake.run-later
  Rule: A delay below zero is refused

    Scenario: a call that has not started
      Given a function call f that is not started
      Then "f.run_later(-1)" raises SDKUsageError
      And "f.run()" returns f

  @rule:tensorlake.timeout-poisons-future
  Rule: The end of a wait makes its futures done

    Scenario: a call that takes longer
      Given a function call f that is running
      When "Future.wait([f], timeout=0)" is called
      Then "f.exception" returns an error of the kind TimeoutError
