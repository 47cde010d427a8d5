Feature: What submit() returns

  A future of its own for each call, and at once.

  @rule:submit.returns-future
  Rule: submit() returns a future

    Scenario: the class of what is returned
      Given an executor with 1 worker
      When f is submitted
      Then f is an instance of Future

  @rule:submit.does-not-block
  Rule: submit() does not wait for anything

    Scenario: many calls are submitted while the only worker is busy
      Given an executor with 1 worker
      And the only worker is busy
      When f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11 and f12 are submitted
      And f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23 and f24 are submitted
      Then blocker.done() returns False
      And exactly 1 call has started

  @rule:submit.distinct-futures
  Rule: Each call has a future of its own

    Scenario: two calls
      Given an executor with 1 worker
      When f and g are submitted
      Then f does not equal g
      And f equals itself
