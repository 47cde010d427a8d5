@needs:module-functions
Feature: Recipes for collecting outcomes

  Submit the calls, keep the futures, and take the outcomes as they come.

  @rule:pattern.future-to-input-map
  Rule: A mapping with futures as keys tells to which input an outcome belongs

    Scenario: look up the input of each outcome
      Given an executor with 2 workers
      And a call first that waits at its gate
      And a call second that waits at its gate
      When first and second are submitted
      And i = as_completed(dict.fromkeys([first, second])) is called
      And thread t calls next(i)
      And the call of second is let go
      Then the call by thread t returns second
      And second.result() returns the value of second
      When thread t calls next(i)
      And the call of first is let go
      Then the call by thread t returns first
      And first.result() returns the value of first
      And next(i) returns the end of the iterator

  @rule:pattern.out-of-submission-order
  Rule: Outcomes come as the calls end, and not as they were submitted

    Scenario: the last one submitted is the first one done
      Given an executor with 3 workers
      And a call slow that waits at its gate
      And a call middling that waits at its gate
      And a call quick that waits at its gate
      When slow, middling and quick are submitted
      And i = as_completed([slow, middling, quick]) is called
      And thread t calls next(i)
      And the call of quick is let go
      Then the call by thread t returns quick
      When thread t calls next(i)
      And the call of middling is let go
      Then the call by thread t returns middling
      When thread t calls next(i)
      And the call of slow is let go
      Then the call by thread t returns slow

  @rule:pattern.per-future-exception
  Rule: One failure does not keep the loop from the other outcomes

    Scenario: catch the error of each future for itself
      Given an executor with 3 workers
      And a call good that waits at its gate
      And a call bad that waits at its gate and then raises an error
      And a call better that waits at its gate
      When good, bad and better are submitted
      And i = as_completed([good, bad, better]) is called
      And thread t calls next(i)
      And the call of good is let go
      Then the call by thread t returns good
      And good.result() returns the value of good
      When thread t calls next(i)
      And the call of bad is let go
      Then the call by thread t returns bad
      And bad.result() raises the error of bad
      When thread t calls next(i)
      And the call of better is let go
      Then the call by thread t returns better
      And better.result() returns the value of better

  @rule:pattern.doc-url-example
  Rule: Many pages are loaded at once, and one that is missing does no harm

    Scenario: a loader that needs no network
      Given an executor with 5 workers
      And a call news that waits at its gate
      And a call europe that waits at its gate
      And a call weather that waits at its gate
      And a call nowhere that waits at its gate and then raises an error
      When the with-block of executor is entered
      And news, europe, weather and nowhere are submitted
      And i = as_completed(dict.fromkeys([news, europe, weather, nowhere])) is called
      And thread t calls next(i)
      And the call of europe is let go
      Then the call by thread t returns europe
      And europe.result() returns the value of europe
      When thread t calls next(i)
      And the call of nowhere is let go
      Then the call by thread t returns nowhere
      And nowhere.result() raises the error of nowhere
      When thread t calls next(i)
      And the call of news is let go
      Then the call by thread t returns news
      And news.result() returns the value of news
      When thread t calls next(i)
      And the call of weather is let go
      Then the call by thread t returns weather
      And weather.result() returns the value of weather
      And next(i) returns the end of the iterator
      When the with-block of executor is left
      Then it returns None
