package org.futurestck.kit.certificate;

/**
 * What the races of a run could have seen. A fault that shows in one of n rounds in which threads meet is missed by all of r such
 * rounds with the probability (1 - 1/n)^r; the power names the n at which that is 5 %.
 *
 * @param programs how many different programs were raced
 * @param rounds how many rounds were run of all of them together
 * @param met in how many of them threads met: something of one began before something of another had ended, and the other way round
 * @param sequences how many sequences of operations were held against the model, without any choice among them
 */
public record Power(long programs, long rounds, long met, long sequences) {

    /** (1 - 1/n)^r is 5 % where r is this many times n. */
    private static final double NEARLY_CERTAIN = 3.0;

    /**
     * Tells how rare a fault may be that would have been seen with a probability of 95 %, if each program can show it.
     *
     * @return n, if it shows in one of n rounds in which threads meet; 0 if that was never so
     */
    public long oneIn() {
        return (long) (met / NEARLY_CERTAIN);
    }
}
