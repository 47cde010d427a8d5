@needs:bare-futures
Feature: Asking for leave to run

  Before an executor runs a call it asks the future for leave. The answer settles the race against a cancellation.

  @rule:producer.srnc.true-sets-running
  Rule: Leave is given to a pending call, which is running then

    Scenario: a pending future
      Given a bare future f that is pending
      When f.set_running_or_notify_cancel() is called
      Then it returns True
      And f is running

    Scenario: it can no longer be cancelled
      Given a bare future f that is pending
      When f.set_running_or_notify_cancel() is called
      Then it returns True
      And f.cancel() returns False

  @rule:producer.srnc.false-when-cancelled
  Rule: Leave is refused for a cancelled call

    Scenario: a cancelled future
      Given a bare future f that is cancelled
      When f.set_running_or_notify_cancel() is called
      Then it returns False
      And f is cancelled and notified

  @rule:producer.srnc.wakes-waiters
  Rule: Refusing leave tells those who wait

    @needs:module-functions
    Scenario: a thread in wait()
      Given a bare future f that is pending
      When thread t calls wait([f])
      And f.cancel() is called
      And f.set_running_or_notify_cancel() is called
      Then the call by thread t returns f as done

    @needs:module-functions
    Scenario: a thread in as_completed()
      Given a bare future f that is pending
      And i = as_completed([f]) is called
      When thread t calls next(i)
      And f.cancel() is called
      And f.set_running_or_notify_cancel() is called
      Then the call by thread t returns f

  @rule:producer.srnc.once
  Rule: Leave can be asked for once

    Scenario: a second time after it was given
      Given a bare future f that is running
      When f.set_running_or_notify_cancel() is called again
      Then it raises an error

    Scenario: a second time after it was refused
      Given a bare future f that is cancelled and notified
      When f.set_running_or_notify_cancel() is called again
      Then it raises an error

  @rule:producer.srnc.not-after-set
  Rule: Leave cannot be asked for after the call has finished

    Scenario Outline: a future that is <state>
      Given a bare future f that is <state>
      When f.set_running_or_notify_cancel() is called
      Then it raises an error

      Examples:
        | state                  |
        | finished with a value  |
        | finished with an error |
