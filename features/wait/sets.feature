@needs:module-functions
Feature: The two sets that wait() returns

  What is done is in the one set, what is not is in the other.

  @rule:wait.done-set
  Rule: done holds what finished or was cancelled

    Scenario Outline: a call that is <state>
      Given a future f that is <state>
      When wait([f], timeout=0) is called
      Then it returns f as done

      Examples:
        | state                  |
        | finished with a value  |
        | finished with an error |
        | cancelled and notified |

    Scenario: one of each
      Given a future f that is finished with a value
      And a future g that is finished with an error
      And a future h that is cancelled and notified
      When wait([f, g, h], timeout=0) is called
      Then it returns f, g, h as done
      And it returns none as not done

  @rule:wait.not-done-set
  Rule: not_done holds what is pending or running

    Scenario Outline: a call that is <state>
      Given a future f that is <state>
      When wait([f], timeout=0) is called
      Then it returns f as not done

      Examples:
        | state   |
        | pending |
        | running |

    Scenario: one of each
      Given a future f that is pending
      And a future g that is running
      When wait([f, g], timeout=0) is called
      Then it returns f, g as not done
      And it returns none as done

  @rule:wait.partition
  Rule: Each future is in one of the two sets

    Scenario Outline: calls in five states, waited for until <condition>
      Given a future f that is pending
      And a future g that is finished with an error
      And a future h that is running
      And a future i that is finished with a value
      And a future j that is cancelled and notified
      When wait([f, g, h, i, j], timeout=0, return_when=<condition>) is called
      Then it returns g, i, j as done
      And it returns f, h as not done

      Examples:
        | condition       |
        | FIRST_COMPLETED |
        | FIRST_EXCEPTION |
        | ALL_COMPLETED   |

  @rule:wait.duplicates-removed
  Rule: A future that is given more than once counts once

    Scenario: it is done
      Given a future f that is finished with a value
      When wait([f, f]) is called
      Then it returns f as done
      And it returns none as not done

    Scenario: it is running
      Given a future f that is running
      When wait([f, f, f], timeout=0) is called
      Then it returns f as not done
      And it returns none as done

    Scenario: it gets done while it is waited for
      Given a future f that is running
      And a future g that is running
      When thread t calls wait([f, g, f])
      And the call of f is let go
      And nothing moves any more
      And the call of g is let go
      Then the call by thread t returns f, g as done

  @rule:wait.named-2-tuple-of-sets
  Rule: The result is a pair of sets with names

    Scenario: a pair
      Given a future f that is finished with a value
      And a future g that is running
      When r = wait([f, g], timeout=0) is called
      Then r is a named pair of sets

  @rule:wait.snapshot
  Rule: What gets done later does not change the sets

    Scenario: a call that ends after the wait
      Given a future f that is running
      And r = wait([f], timeout=0) is called
      When the call of f is let go
      And f.result() is called
      Then content(r) returns f as not done
