package org.futurestck.cli.page;

import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.Verdict;

/** Signs that stand before the words of verdicts, so that colour is never all that tells them apart. */
public final class Signs {

    private Signs() {}

    /**
     * The sign of a verdict on a rule.
     *
     * @param verdict the verdict
     * @return one character that common fonts have
     */
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "\u2713";
            case FAILED -> "\u2717";
            case DEVIATION -> "\u2260";
            case BLOCKED -> "\u2298";
            case NOT_CLAIMED -> "\u2013";
            case NOT_APPLICABLE -> "\u00b7";
            case UNTESTABLE -> "\u2205";
            case OBSERVED -> "\u25cb";
            case INCONCLUSIVE -> "?";
            case ERROR -> "!";
        };
    }

    /**
     * The sign of the verdict on a run.
     *
     * @param verdict the verdict
     * @return one character that common fonts have
     */
    public static String of(Conformity verdict) {
        return switch (verdict) {
            case CONFORMS -> "\u2713";
            case DOES_NOT_CONFORM -> "\u2717";
            case UNTRUSTED -> "!";
        };
    }
}
