Feature: Scenarios that look more careful than they are

  @rule:t.late
  Rule: A callback is described too late

    Scenario: it is described after it was added
      Given a bare future f that is pending
      And f.add_done_callback(c) is called
      And a callback c that calls f.done()
      When f.cancel() is called
      Then inside callback c, f.done() returns True

  @rule:t.other
  Rule: A callback is asked for what it does not do

    Scenario: it calls another operation
      Given a bare future f that is pending
      And a callback c that calls f.done()
      And f.add_done_callback(c) is called
      When f.cancel() is called
      Then inside callback c, f.cancelled() returns True

  @rule:t.silent
  Rule: It speaks of what never was

    Scenario: no operation was performed
      Then it returns True

  @rule:t.busy
  Rule: A thread is asked for two things at once

    Scenario: the first is not waited for
      Given a bare future f that is pending
      When thread t calls f.done()
      And thread t calls f.cancel()
      Then the call by thread t returns False

  @rule:t.log
  Rule: It looks for the error of one callback, and that of another is logged

    Scenario: the names begin alike
      Given a bare future f that is pending
      And a callback c1 that raises an error
      And f.add_done_callback(c1) is called
      When f.cancel() is called
      Then the error of callback c is logged

  @rule:t.logged
  Rule: It looks for the error of one callback, which is logged

    Scenario: the name is the same
      Given a bare future f that is pending
      And a callback c1 that raises an error
      And f.add_done_callback(c1) is called
      When f.cancel() is called
      Then the error of callback c1 is logged
