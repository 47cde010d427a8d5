Feature: Checks that end in every way

  @rule:t.passes
  Rule: It passes

    Scenario: it passes
      Given a bare future f that is pending
      Then f.done() returns False

  @rule:t.fails
  Rule: It fails

    Scenario: it fails
      Given a bare future f that is pending
      Then f.done() returns False
      And f.done() returns True
      And f.cancel() returns False

  @rule:t.vacuous
  Rule: It looks at nothing

    Scenario: it looks at nothing
      Given a bare future f that is pending
      When f.done() is called

  @rule:t.undefined
  Rule: It has a step that nobody has defined

    Scenario: it has a step that nobody has defined
      Given a bare future f that is pending
      Then f.done() returns False
      And the moon is full

  @rule:t.broken
  Rule: It has a step that breaks

    Scenario: it has a step that breaks
      Given a bare future f that is pending
      Then f.done() returns False
      When the worker has passed f

  @rule:t.unreadable
  Rule: It has a step that cannot be read

    Scenario: it has a step that cannot be read
      Given a bare future f that is pending
      Then f.done() returns 1 or 2

  @rule:t.unclaimed
  Rule: It needs what few subjects offer

    @needs:python
    Scenario: it needs what few subjects offer
      Given a bare future f that is pending
      Then f.done() returns False

    Scenario: it needs nothing
      Given a bare future f that is pending
      Then f.done() returns False

  @rule:t.after
  Rule: It builds on another one

    Scenario: it builds on another one
      Given a bare future f that is pending
      Then f.done() returns False

  @rule:t.long-after
  Rule: It builds on one that builds on another one

    Scenario: it builds on one that builds on another one
      Given a bare future f that is pending
      Then f.done() returns False

  @rule:t.after-both
  Rule: It builds on two

    Scenario: it builds on two
      Given a bare future f that is pending
      Then f.done() returns False
