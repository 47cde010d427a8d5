@needs:spellings
Feature: Waiting for several futures of function calls

  Future.wait() returns two lists: what is done, and what is not.

  @rule:tensorlake.wait.returns-lists
  Rule: It returns a pair of lists

    Scenario: a call that is done
      Given a function call f that is done
      Then "Future.wait([f])" returns ([f], [])

  @rule:tensorlake.wait.all-completed
  Rule: ALL_COMPLETED waits for all

    Scenario Outline: one is <state>, one is running
      Given a function call f that is <state>
      And a function call g that is running
      When thread t calls "Future.wait([f, g], return_when=ALL_COMPLETED)"
      Then the call by thread t has not returned
      When the call of g is let go
      Then the call by thread t returns f, g as done

      Examples:
        | state  |
        | done   |
        | failed |

  @rule:tensorlake.wait.class-method
  Rule: Unless told otherwise it waits without limit until all are done

    Scenario Outline: <spelling>
      Given a function call f that is failed
      And a function call g that is running
      When thread t calls "<spelling>"
      Then the call by thread t has not returned
      When the call of g is let go
      Then the call by thread t returns f, g as done

      Examples:
        | spelling                                                            |
        | Future.wait([f, g])                                                 |
        | Future.wait([f, g], timeout=600)                                    |
        | Future.wait([f, g], timeout=None, return_when=ALL_COMPLETED)        |

  @rule:tensorlake.wait.iterable
  Rule: Any iterable will do

    Scenario: an iterable that can be read once
      Given a function call f that is done
      And a function call g that is done
      When "i = iter([f, g])" is called
      Then "Future.wait(i)" returns f, g as done

  @rule:tensorlake.wait.first-completed
  Rule: FIRST_COMPLETED waits for one

    Scenario Outline: the other one is <state>
      Given a function call f that is running
      And a function call g that is <state>
      When "Future.wait([f, g], return_when=FIRST_COMPLETED)" is called
      Then it returns g as done

      Examples:
        | state  |
        | done   |
        | failed |

    Scenario: the last one gets done first
      Given a function call f that is running
      And a function call g that is running
      When thread t calls "Future.wait([f, g], return_when=FIRST_COMPLETED)"
      Then the call by thread t has not returned
      When the call of g is let go
      Then the call by thread t returns g as done

  @rule:tensorlake.wait.first-exception
  Rule: FIRST_EXCEPTION waits for a failure, or for all

    Scenario Outline: one has failed (<condition>)
      Given a function call f that is running
      And a function call g that is failed
      When "Future.wait([f, g], return_when=<condition>)" is called
      Then it returns g as done

      Examples:
        | condition       |
        | FIRST_EXCEPTION |
        | FIRST_FAILURE   |

    Scenario: one fails meanwhile
      Given a function call f that is running
      And a function call g that is running and is going to fail
      When thread t calls "Future.wait([f, g], return_when=FIRST_EXCEPTION)"
      Then the call by thread t has not returned
      When the call of g is let go
      Then the call by thread t returns g as done

    Scenario: none fails
      Given a function call f that is done
      And a function call g that is running
      When thread t calls "Future.wait([f, g], return_when=FIRST_EXCEPTION)"
      Then the call by thread t has not returned
      When the call of g is let go
      Then the call by thread t returns f, g as done

  @rule:tensorlake.wait.timeout
  Rule: It returns when the time is over

    Scenario Outline: <timeout> seconds for a call that takes longer
      Given a function call f that is running
      When "Future.wait([f], timeout=<timeout>)" is called
      Then it returns a value
      And it took at least <timeout> seconds

      Examples:
        | timeout |
        | 0       |
        | 0.05    |

  @rule:tensorlake.wait.not-done-list
  Rule: What is not complete is in the second list

    Scenario: another one was completed first
      Given a function call f that is running
      And a function call g that is done
      When "Future.wait([f, g], return_when=FIRST_COMPLETED)" is called
      Then it returns f as not done

    Scenario: the time is over
      Given a function call f that is running
      And a function call g that is done
      When "Future.wait([f, g], timeout=0)" is called
      Then it returns f as not done
      And "f.done()" returns False
