package org.futurestck.kit.report;

import java.util.List;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.Verdict;

/**
 * The verdict on a run in words, the same in all reports: by which contract, and what it is without, so that no part is taken for
 * the whole.
 */
public final class VerdictWords {

    private VerdictWords() {}

    /**
     * What stands behind the name of the subject.
     *
     * @param certificate the certificate
     * @return such as {@code "conforms to edition 3.13 of concurrent.futures without cancel and map."}
     */
    public static String sentence(Certificate certificate) {
        String scope = (certificate.selection().isEmpty() ? "" : "the selected rules of ") + "edition "
                + certificate.edition() + " of " + certificate.profile();
        return switch (certificate.verdict()) {
            case CONFORMS -> "conforms to " + scope + without(certificate) + exceptions(certificate) + ".";
            case DOES_NOT_CONFORM -> "does not conform to " + scope + ".";
            case UNTRUSTED -> "was held against " + scope + ", but this run says nothing about it.";
        };
    }

    /**
     * Tells whether a subject conforms to no more than a part of its contract.
     *
     * @param certificate the certificate
     * @return whether it conforms, but rules were selected or the subject has declared that it lacks something
     */
    public static boolean inPart(Certificate certificate) {
        return certificate.verdict() == Conformity.CONFORMS
                && !(certificate.selection().isEmpty()
                        && certificate.subject().lacks().isEmpty());
    }

    /**
     * What a verdict is without, to be put behind it.
     *
     * @param certificate the certificate
     * @return such as {@code " without cancel and map"}; empty if the subject does not conform, or has declared no lack
     */
    public static String without(Certificate certificate) {
        boolean whole = certificate.verdict() != Conformity.CONFORMS
                || certificate.subject().lacks().isEmpty();
        return whole ? "" : " without " + lacks(certificate);
    }

    /**
     * What the subject has declared that it lacks.
     *
     * @param certificate the certificate
     * @return such as {@code "cancel, map and running"}; empty if it has declared no lack
     */
    public static String lacks(Certificate certificate) {
        List<String> lacks = certificate.subject().lacks();
        int last = lacks.size() - 1;
        return last < 1
                ? String.join("", lacks)
                : String.join(", ", lacks.subList(0, last)) + " and " + lacks.get(last);
    }

    private static String exceptions(Certificate certificate) {
        int count = certificate.counts().getOrDefault(Verdict.DEVIATION, 0);
        return switch (count) {
            case 0 -> "";
            case 1 -> ", but for one declared deviation";
            default -> ", but for " + count + " declared deviations";
        };
    }
}
