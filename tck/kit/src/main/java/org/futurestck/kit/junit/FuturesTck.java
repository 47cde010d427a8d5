package org.futurestck.kit.junit;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.local.LocalStageSource;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.run.Certification;
import org.futurestck.kit.run.CertificationRequest;
import org.futurestck.kit.run.Progress;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.spi.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;

/**
 * Certifies an executor inside its own build. Immutable.
 *
 * <pre>{@code
 * class MyExecutorTest {
 *     @TestFactory
 *     Stream<DynamicNode> keepsTheContract() {
 *         return FuturesTck.of(settings -> new MyExecutor(settings)).certify();
 *     }
 * }
 * }</pre>
 *
 * <p>The subject runs in the JVM of the test, so a debugger works; one that exits the JVM or floods its memory is better
 * certified on the command line.
 */
public final class FuturesTck {

    private final Subject subject;
    private final @Nullable Edition edition;
    private final List<String> rules;
    private final long seed;

    private FuturesTck(Subject subject, @Nullable Edition edition, List<String> rules, long seed) {
        this.subject = subject;
        this.edition = edition;
        this.rules = rules;
        this.seed = seed;
    }

    /**
     * Prepares the certification of a subject: all rules, the newest edition that it claims, a seed of its own.
     *
     * @param subject the executor to certify
     * @return the certification
     */
    public static FuturesTck of(Subject subject) {
        return new FuturesTck(subject, null, List.of(), new SecureRandom().nextInt(Integer.MAX_VALUE));
    }

    /**
     * The same certification against another edition of the documents.
     *
     * @param edition the edition
     * @return the certification
     */
    public FuturesTck against(Edition edition) {
        return new FuturesTck(subject, edition, rules, seed);
    }

    /**
     * The same certification, limited to some rules.
     *
     * @param globs patterns of rule ids, such as {@code future.*}
     * @return the certification
     */
    public FuturesTck rules(String... globs) {
        return new FuturesTck(subject, edition, List.of(globs), seed);
    }

    /**
     * The same certification with the random choices of an earlier one.
     *
     * @param seed the seed that the earlier one reported
     * @return the certification
     */
    public FuturesTck seed(long seed) {
        return new FuturesTck(subject, edition, rules, seed);
    }

    /**
     * Runs all checks and hands out what came of them as a tree of tests: chapter, rule, check. A check that failed is a failed
     * test; what was blocked, is not claimed or only differs from an observation is a skipped one; rules that do not apply to the
     * edition and rules that nobody can test are left out; and one test of its own tells whether the run can be trusted.
     *
     * @return the tests
     */
    public Stream<DynamicNode> certify() {
        RuleBook book = RuleBook.load();
        Catalogue catalogue = Catalogue.load(book);
        int parallel = Runtime.getRuntime().availableProcessors();
        CertificationRequest request = new CertificationRequest(subject.name(), edition, rules, seed, parallel, 1);
        try (LocalStageSource source = new LocalStageSource(subject)) {
            Certificate certificate = new Certification(book, catalogue).certify(request, source, Progress.NONE);
            return new TestTree(book, catalogue).of(certificate);
        }
    }
}
