package org.futurestck.kit.wire;

import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.StageLostException;

/** Why a conversation with a host is over. */
sealed interface Ending {

    /** About a host that left no last words. */
    String WROTE_NOTHING = "it wrote nothing to standard error";

    /**
     * What to tell who waits for an answer.
     *
     * @param clause what was being done, such as {@code main performed f.cancel()}
     * @return a new exception
     */
    RuntimeException during(String clause);

    /**
     * What to tell who asks when it is too late.
     *
     * @param clause what was to be done
     * @return a new exception
     */
    RuntimeException before(String clause);

    /**
     * The process has gone.
     *
     * @param how what happened to it, such as {@code ended with exit status 3}
     * @param words what it wrote to standard error; may be empty
     */
    record Lost(String how, String words) implements Ending {

        @Override
        public RuntimeException during(String clause) {
            return lost(" while ", clause);
        }

        @Override
        public RuntimeException before(String clause) {
            return lost(" before ", clause);
        }

        private RuntimeException lost(String when, String clause) {
            return new StageLostException("the subject's process " + how + when + clause + "; "
                    + (words.isEmpty() ? "it left no words" : "its last words: " + words));
        }

        /**
         * The same for a host that never served.
         *
         * @return a new exception
         */
        StageFaultException beforeHello() {
            return new StageFaultException("the host " + how + " before it said hello; "
                    + (words.isEmpty() ? WROTE_NOTHING : "it wrote: " + words));
        }
    }

    /**
     * The host broke the protocol.
     *
     * @param sentence what it did
     */
    record Fault(String sentence) implements Ending {

        @Override
        public RuntimeException during(String clause) {
            return new StageFaultException(sentence + " (while " + clause + ")");
        }

        @Override
        public RuntimeException before(String clause) {
            return new StageFaultException(sentence + " (before " + clause + ")");
        }
    }
}
