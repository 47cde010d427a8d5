Feature: Futures as objects

  Futures serve as keys and elements of collections, so it matters when two of them are the same.

  @rule:future.hashable-identity
  Rule: A future equals itself alone

    Scenario: two futures
      Given a future f that is finished with a value
      And a future g that is finished with a value
      Then f equals itself
      And f does not equal g

    @needs:python
    Scenario: attributes and weak references
      Given a future f that is finished with a value
      Then f takes attributes and weak references

  @rule:future.repr
  Rule: A future's text names its state

    @needs:python
    Scenario Outline: the text of a <state> future
      Given a future f that is <state>
      Then the text of f matches "<text>"

      Examples:
        | state                  | text                                              |
        | pending                | <Future at 0x[0-9a-f]+ state=pending>             |
        | running                | <Future at 0x[0-9a-f]+ state=running>             |
        | cancelled              | <Future at 0x[0-9a-f]+ state=cancelled>           |
        | finished with a value  | <Future at 0x[0-9a-f]+ state=finished returned .+> |
        | finished with an error | <Future at 0x[0-9a-f]+ state=finished raised .+>  |

  @rule:future.not-picklable
  Rule: A future cannot be pickled

    @needs:python
    Scenario: an attempt to pickle a future
      Given a future f that is finished with a value
      When pickle(f) is called
      Then it raises TypeError

  @rule:future.generic
  Rule: The class of futures takes a type argument

    @needs:python
    Scenario: a type argument
      Given a future f that is finished with a value
      When subscript(f) is called
      Then it returns a value
