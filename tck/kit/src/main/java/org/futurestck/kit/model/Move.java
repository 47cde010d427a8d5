package org.futurestck.kit.model;

/**
 * What an executor may do of itself.
 *
 * @param kind what it does
 * @param future to which call, by the handle of its future
 * @param next the model afterwards
 */
public record Move(Kind kind, String future, ContractModel next) {

    /** The kinds of moves. */
    public enum Kind {
        /** A worker takes a call, whose future is running from then on. */
        TAKES("a worker takes "),
        /** A worker drops a call that was cancelled, and those who wait for its future are told. */
        DROPS("a worker drops "),
        /** A worker finishes the future of a call that has ended. */
        FINISHES("a worker finishes "),
        /** The shutdown cancels a call, as it was told to. */
        CANCELS("the shutdown cancels ");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String of(String future) {
            return words + future;
        }
    }
}
