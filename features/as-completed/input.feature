@needs:module-functions
Feature: What as_completed() takes, and what it holds

  @rule:as_completed.mapping-input
  Rule: A mapping whose keys are futures will do

    Scenario: futures that are done
      Given a future f that is finished with a value
      And a future g that is finished with a value
      And i = as_completed(dict.fromkeys([f, g])) is called
      Then next(i) returns f or g
      And next(i) returns f or g
      And next(i) returns the end of the iterator

    Scenario: a future that gets done while the iteration waits
      Given a future f that is running
      And i = as_completed(dict.fromkeys([f])) is called
      When thread t calls next(i)
      And the call of f is let go
      Then the call by thread t returns f

  @rule:as_completed.empty
  Rule: Of no futures nothing is handed out

    Scenario: an empty list
      Given an executor with 1 worker
      And i = as_completed([]) is called
      When next(i) is called
      Then it returns the end of the iterator

  @rule:as_completed.lazy
  Rule: Nothing happens before the first next()

    @needs:python
    Scenario: an input that is no iterable
      Given an executor with 1 worker
      When i = as_completed(None) is called
      Then it returns i
      And next(i) raises TypeError

    Scenario: a one-shot iterator
      Given a future f that is finished with a value
      And i = as_completed(iter([f])) is called
      When next(i) is called
      Then it returns f
      And next(i) returns the end of the iterator

  @rule:as_completed.next-blocks
  Rule: next() waits

    Scenario: a thread that waits for a running call
      Given a future f that is running
      And i = as_completed([f]) is called
      When thread t calls next(i)
      And nothing moves any more
      Then the call by thread t has not returned
      When the call of f is let go
      Then the call by thread t returns f

  @rule:as_completed.releases-references
  @needs:python @needs:bare-futures
  Rule: What was handed out is let go of

    Scenario: one future that was handed out, and one that was not
      Given a bare future f that is finished with a value
      And a bare future g that is running
      And i = as_completed([f, g]) is called
      And next(i) is called
      When drop(f) is called
      And drop(g) is called
      Then alive(f) returns False
      And alive(g) returns True

  @rule:as_completed.close-removes-waiters
  @needs:python @needs:bare-futures
  Rule: A closed iterator leaves nothing behind

    Scenario: a future that gets done after the iterator was closed
      Given a bare future f that is finished with a value
      And a bare future g that is running
      And a bare future h that is running
      And i = as_completed([f, g, h]) is called
      And next(i) is called
      And i.close() is called
      And g.set_result(42) is called
      When drop(g) is called
      Then alive(g) returns False
