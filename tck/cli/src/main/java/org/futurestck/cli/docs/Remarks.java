package org.futurestck.cli.docs;

import java.util.ArrayList;
import java.util.List;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.report.SafeText;
import org.futurestck.kit.rulebook.RuleBook;

/** What whoever reads verdicts of a certificate has to keep in mind. */
final class Remarks {

    private Remarks() {}

    static List<String> of(Certificate certificate, RuleBook book) {
        List<String> remarks = new ArrayList<>();
        if (certificate.verdict() == Conformity.UNTRUSTED) {
            remarks.add("The run cannot be trusted, so its verdicts say nothing about the subject and are left out.");
        }
        if (!certificate.rulebook().digest().equals(book.digest())) {
            remarks.add("The run was about another text of the rule book, version "
                    + SafeText.line(certificate.rulebook().version(), 40)
                    + ", so a rule may have said something else.");
        }
        if (!certificate.selection().isEmpty()) {
            remarks.add(
                    "The run was limited to " + SafeText.line(String.join(", ", certificate.selection()), 200) + ".");
        }
        long gone = certificate.rules().stream()
                .filter(result -> book.rule(result.id()).isEmpty())
                .count();
        if (gone > 0) {
            remarks.add("It names " + gone + (gone == 1 ? " rule" : " rules") + " that the book does not have.");
        }
        return remarks;
    }
}
