@needs:processes @needs:python @needs:programs
Feature: Programs that use process pools

  Workers that are not forked have to find what they are sent by its name. They load the main module of the program for that.

  @rule:process.main-importable @needs:start-methods
  Rule: Where workers cannot load the main module, calls may fail

    Scenario: the program is typed into an interpreter, and its workers are spawned
      Given a program p that calls
        | executor = Executor(max_workers=1, mp_context=get_context('spawn')) |
        | executor.submit(f)                                                  |
        | f.result()                                                          |
      And program p is typed into an interpreter
      When program p is started
      And program p has come to its end
      Then inside program p, f.result() raises BrokenProcessPool
      And the call of f has never started

  @rule:process.not-in-repl
  Rule: Typed into an interpreter, a pool may not work

    Scenario: workers are started as usual
      Given a program p that calls
        | executor = Executor(max_workers=1) |
        | executor.submit(f)                 |
        | f.result()                         |
      And program p is typed into an interpreter
      When program p is started
      And program p has come to its end
      Then inside program p, f.result() raises BrokenProcessPool
