@needs:module-functions
Feature: Recipes for waiting and then deciding

  wait() holds the program up until enough is known. What is to be done with the rest is up to the program.

  @rule:pattern.wait-blocks
  Rule: wait() returns when all that it was given is done

    Scenario: one of two calls is over
      Given an executor with 2 workers
      And a call first that waits at its gate
      And a call second that waits at its gate
      When first and second are submitted
      And thread t calls wait([first, second])
      And the call of first is let go
      And the call of first ends
      And nothing moves any more
      And the call of second is let go
      Then the call by thread t returns first, second as done

  @rule:pattern.first-exception-early-termination
  Rule: After the first failure, what has not begun can be cancelled and what runs goes on

    Scenario: stop at the first failure and cancel the rest
      Given an executor with 2 workers
      And a call slow that waits at its gate
      And a call bad that waits at its gate and then raises an error
      And a call third that waits at its gate
      And a call fourth that waits at its gate
      And a call fifth that waits at its gate
      When slow and bad are submitted
      And the calls of slow and bad have started
      And third is submitted
      And all workers have their hands full
      And fourth and fifth are submitted
      And thread t calls wait([slow, bad, third, fourth, fifth], return_when=FIRST_EXCEPTION)
      And the call of bad is let go
      Then the call by thread t returns bad as done
      And bad.exception() returns the error of bad
      And slow.cancel() returns False
      When third.cancel() is called
      And fourth.cancel() is called
      And fifth.cancel() is called
      And the calls of slow, third, fourth and fifth are let go
      Then slow.result() returns the value of slow
      When executor.shutdown() is called
      Then at most 3 calls have started

  @rule:pattern.no-failure-else-branch
  Rule: Without a failure, waiting for the first one means waiting for all

    Scenario: nothing fails
      Given an executor with 2 workers
      And a call first that waits at its gate
      And a call second that waits at its gate
      When first and second are submitted
      And thread t calls wait([first, second], return_when=FIRST_EXCEPTION)
      And the call of first is let go
      And the call of first ends
      And nothing moves any more
      And the call of second is let go
      Then the call by thread t returns first, second as done
      And first.exception() returns None
      And second.exception() returns None

  @rule:pattern.n-of-m
  Rule: To get some of many, wait for the first one again and again

    Scenario: two of three
      Given an executor with 3 workers
      And a call first that waits at its gate
      And a call second that waits at its gate
      And a call third that waits at its gate
      When first, second and third are submitted
      And thread t calls wait([first, second, third], return_when=FIRST_COMPLETED)
      And the call of second is let go
      Then the call by thread t returns second as done
      When thread t calls wait([first, third], return_when=FIRST_COMPLETED)
      And the call of third is let go
      Then the call by thread t returns third as done
      And wait([first, second, third], timeout=0) returns first as not done

  @rule:pattern.progress
  Rule: Waiting for no time at all tells how far the work is

    Scenario: one, two, three of three
      Given an executor with 3 workers
      And a call first that waits at its gate
      And a call second that waits at its gate
      And a call third that waits at its gate
      When first, second and third are submitted
      Then wait([first, second, third], timeout=0) returns none as done
      When the call of second is let go
      Then second.result() returns the value of second
      And wait([first, second, third], timeout=0) returns second as done
      When the call of third is let go
      Then third.result() returns the value of third
      And wait([first, second, third], timeout=0) returns second, third as done
      When the call of first is let go
      Then first.result() returns the value of first
      And wait([first, second, third], timeout=0) returns none as not done
