package org.futurestck.kit.report;

import java.util.List;
import org.futurestck.kit.certificate.Certificate;

/** Says in a verdict what the subject has declared that it lacks, so that nobody takes a part of the contract for the whole. */
public final class Lacking {

    private Lacking() {}

    /**
     * What stands behind the edition in the sentence of the verdict.
     *
     * @param certificate the certificate
     * @return such as {@code " without cancel and map"}; empty if nothing was declared
     */
    public static String without(Certificate certificate) {
        List<String> lacks = certificate.subject().lacks();
        return lacks.isEmpty() ? "" : " without " + words(lacks);
    }

    static String words(List<String> lacks) {
        int last = lacks.size() - 1;
        return last == 0 ? lacks.get(0) : String.join(", ", lacks.subList(0, last)) + " and " + lacks.get(last);
    }
}
