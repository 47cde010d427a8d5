package org.futurestck.zoo;

/** Goes on when the program ends, which would end the tests of others. */
@Exhibit(
        mistake = "a thread pool takes calls while its program ends, and makes none of them",
        breaks = "",
        onlyAlone = true,
        ownProcess = true,
        alone = @Alone(rule = "shutdown.interpreter-exit-submit", shows = "differs from CPython: expected"))
public final class OddAtTheEnd extends OddThreads {}
