package org.futurestck.kit.history;

import java.util.List;

/**
 * What in a history came before what: the setup before the threads and these before the epilogue, an operation before the later ones
 * of its thread, and whatever was over before whatever began after that. Sets of happenings are bits.
 */
final class Precedence {

    /** How many happenings a history may have. */
    static final int MOST = 63;

    private final long[] before;

    Precedence(List<Happening> happenings) {
        if (happenings.size() > MOST) {
            throw new IllegalArgumentException(
                    "a history of " + happenings.size() + " operations and sightings is longer than " + MOST);
        }
        before = new long[happenings.size()];
        for (int i = 0; i < before.length; i++) {
            for (int j = 0; j < before.length; j++) {
                if (i != j && precedes(happenings.get(j), j, happenings.get(i), i)) {
                    before[i] |= 1L << j;
                }
            }
        }
    }

    /** Whether nothing has to be done any more before it. */
    boolean isNext(int happening, long done) {
        return (done & 1L << happening) == 0 && (before[happening] & ~done) == 0;
    }

    private static boolean precedes(Happening first, int place, Happening second, int laterPlace) {
        boolean inOrder = first instanceof Happening.Deed earlier
                && second instanceof Happening.Deed later
                && (earlier.actor().equals(later.actor()) || !(earlier.races() && later.races()));
        return inOrder ? place < laterPlace : first.end() < second.begin();
    }
}
