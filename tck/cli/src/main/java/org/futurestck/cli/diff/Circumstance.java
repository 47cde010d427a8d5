package org.futurestck.cli.diff;

import java.util.List;
import java.util.stream.Stream;
import org.futurestck.kit.certificate.Certificate;

/**
 * In what else two runs differ than in their verdicts.
 *
 * @param what what is different
 * @param before what it was in the first run
 * @param after what it was in the second run
 */
record Circumstance(String what, String before, String after) {

    /** All differences, those that make a comparison doubtful first. */
    static List<Circumstance> of(Certificate first, Certificate second) {
        Certificate.CertifiedSubject one = first.subject();
        Certificate.CertifiedSubject other = second.subject();
        return Stream.of(
                        new Circumstance("subject", one.id(), other.id()),
                        new Circumstance("version", one.version(), other.version()),
                        new Circumstance(
                                "host", one.host() + ", " + one.platform(), other.host() + ", " + other.platform()),
                        new Circumstance(
                                "capabilities",
                                String.join(" ", one.capabilities()),
                                String.join(" ", other.capabilities())),
                        new Circumstance(
                                "edition",
                                first.edition().toString(),
                                second.edition().toString()),
                        new Circumstance("rule book", book(first), book(second)),
                        new Circumstance("selection", selection(first), selection(second)),
                        new Circumstance("seed", String.valueOf(first.seed()), String.valueOf(second.seed())),
                        new Circumstance("effort", first.effort(), second.effort()),
                        new Circumstance("kit", first.kit(), second.kit()))
                .filter(circumstance -> !circumstance.before.equals(circumstance.after))
                .toList();
    }

    private static String book(Certificate certificate) {
        return certificate.rulebook().version() + ", "
                + certificate.rulebook().digest().substring(0, 12);
    }

    private static String selection(Certificate certificate) {
        return certificate.selection().isEmpty() ? "all rules" : String.join(" ", certificate.selection());
    }
}
