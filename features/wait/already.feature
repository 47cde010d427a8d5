@needs:module-functions
Feature: What is done when wait() is called

  Whether a call ends before it is waited for, or while it is, makes no difference.

  @rule:wait.already-done
  Rule: If all are done, wait() returns at once

    Scenario Outline: until <condition>
      Given a future f that is finished with a value
      And a future g that is finished with an error
      And a future h that is cancelled and notified
      When wait([f, g, h], return_when=<condition>) is called
      Then it returns f, g, h as done

      Examples:
        | condition       |
        | FIRST_COMPLETED |
        | FIRST_EXCEPTION |
        | ALL_COMPLETED   |

    Scenario Outline: one that is <state>, until FIRST_EXCEPTION
      Given a future f that is <state>
      When wait([f], return_when=FIRST_EXCEPTION) is called
      Then it returns f as done

      Examples:
        | state                  |
        | finished with a value  |
        | cancelled and notified |

  @rule:wait.first-completed-already-done
  Rule: If some are done, FIRST_COMPLETED has enough

    Scenario: two of four
      Given a future f that is finished with a value
      And a future g that is pending
      And a future h that is finished with an error
      And a future i that is running
      When wait([g, f, i, h], return_when=FIRST_COMPLETED) is called
      Then it returns f, h as done
      And it returns g, i as not done

  @rule:wait.first-completed-may-be-many
  Rule: FIRST_COMPLETED may return many

    Scenario: all of three
      Given a future f that is finished with a value
      And a future g that is finished with a value
      And a future h that is finished with a value
      When wait([f, g, h], return_when=FIRST_COMPLETED) is called
      Then it returns f, g, h as done

  @rule:wait.first-exception-already-failed
  Rule: If one has failed, FIRST_EXCEPTION has enough

    Scenario: a value, an error and a call that is still running
      Given a future f that is finished with a value
      And a future g that is finished with an error
      And a future h that is running
      When wait([h, f, g], return_when=FIRST_EXCEPTION) is called
      Then it returns f, g as done
      And it returns h as not done
