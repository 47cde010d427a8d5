package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whatever a call raises can be told of. */
class FailureTest {

    private static Throwable unpacked(Throwable raised, String forbidden) {
        return Failure.of(raised).unpack(new AllowList(AllowList.compile(forbidden), "no.such"));
    }

    @Test
    void isTheExceptionItselfIfThatCanBe() {
        Exception raised = new IllegalStateException("message", new Error("cause"));
        raised.addSuppressed(new Exception("suppressed"));
        assertThat(unpacked(raised, ""))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("message")
                .hasCauseExactlyInstanceOf(Error.class)
                .hasSuppressedException(new Exception("suppressed"))
                .hasStackTraceContaining("isTheExceptionItselfIfThatCanBe");
    }

    @Test
    void isAStandInIfItsClassIsForbidden() {
        assertThat(unpacked(new IllegalStateException("message"), "!java.lang.IllegalStateException"))
                .isExactlyInstanceOf(StandInException.class)
                .hasMessageStartingWith("java.lang.IllegalStateException: message (this exception stands in for it: "
                        + "java.io.InvalidClassException: java.lang.IllegalStateException; not allowed")
                .hasStackTraceContaining("isAStandInIfItsClassIsForbidden");
    }

    @Test
    void isAStandInWithStandInsForItsCausesEvenIfTheyFormARing() {
        Exception first = new Exception("first");
        first.initCause(new Exception("second", first));
        Throwable standIn = unpacked(first, "!java.lang.Exception");
        assertThat(standIn).hasMessageStartingWith("java.lang.Exception: first (");
        assertThat(standIn.getCause())
                .hasMessageStartingWith("java.lang.Exception: second (")
                .hasNoCause();
    }

    @Test
    void toldOfAnExceptionThatCannotEvenTellItsMessage() {
        @SuppressWarnings("serial")
        class Hostile extends Exception {
            final Object held = new Object();

            @Override
            public String getMessage() {
                throw new IllegalStateException("no message");
            }
        }
        assertThat(unpacked(new Hostile(), "")).hasMessageStartingWith(Hostile.class.getName() + " (this exception");
    }
}
