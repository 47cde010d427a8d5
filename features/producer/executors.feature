Feature: What executors owe the futures they make

  A call that a worker has begun is running, and so it can no longer be cancelled.

  @rule:producer.srnc.called-before-execution
  Rule: An executor asks for leave before it runs a call

    Scenario: a call that runs can no longer be cancelled
      Given a future f that is running
      Then f.running() returns True
      And f.cancel() returns False
