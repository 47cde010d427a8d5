package org.futurestck.cli.matrix;

import java.util.List;
import org.futurestck.cli.view.Sample;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.RuleBook;

/** Three subjects: one that keeps the rules, one that breaks one, and one of which little is known. */
final class MatrixSample {

    static final RuleBook BOOK = RuleBook.load();

    private MatrixSample() {}

    static List<Certificate> certificates() {
        return List.of(
                Sample.certificate(
                        Sample.passed("future.repr"),
                        Sample.passed("wait.done-set"),
                        Sample.rule(
                                "process.initializer", Verdict.NOT_CLAIMED, "the subject does not offer processes")),
                Sample.certificate(
                        "python:pools:Mine",
                        BOOK.digest(),
                        List.of(),
                        List.of(),
                        Sample.passed("future.repr"),
                        Sample.failed("wait.done-set", "it returned nothing"),
                        Sample.rule(
                                "process.initializer", Verdict.NOT_CLAIMED, "the subject does not offer processes")),
                Sample.certificate(
                        "host:./other",
                        BOOK.digest(),
                        List.of(),
                        List.of(),
                        Sample.passed("future.repr"),
                        Sample.rule("wait.any-iterable", Verdict.BLOCKED, "blocked by wait.done-set")));
    }

    static Matrix matrix() {
        return Matrix.of(certificates(), BOOK);
    }

    /** Two subjects whose certificates say only this, wherever they can. */
    static Matrix hostile(String text) {
        Certificate certificate = Sample.certificate(
                text,
                "0".repeat(64),
                List.of(text),
                List.of(),
                Sample.failed("future.done", text),
                Sample.rule("wait.timeout", Verdict.BLOCKED, text));
        return Matrix.of(List.of(certificate, certificate), BOOK);
    }
}
