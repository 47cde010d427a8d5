package org.futurestck.kit.junit;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.declaration.Declaration;
import org.futurestck.kit.declaration.DeclarationException;
import org.futurestck.kit.declaration.Declarations;
import org.futurestck.kit.local.LocalStageSource;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.run.Certification;
import org.futurestck.kit.run.CertificationRequest;
import org.futurestck.kit.run.Effort;
import org.futurestck.kit.run.Progress;
import org.futurestck.kit.spi.Candidate;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.spi.NamedSubject;
import org.futurestck.kit.spi.Subject;
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

    private final Candidate subject;
    private final CertificationRequest request;

    private FuturesTck(Candidate subject, CertificationRequest request) {
        this.subject = subject;
        this.request = request;
    }

    /**
     * Prepares the certification of a subject: all rules, the newest edition that it claims, a seed of its own.
     *
     * @param subject the executor to certify
     * @return the certification
     */
    public static FuturesTck of(Subject subject) {
        return ofCandidate(subject);
    }

    /**
     * Prepares the certification of a subject of another contract than that of executors, likewise.
     *
     * @param subject the subject to certify
     * @return the certification
     */
    public static FuturesTck of(NamedSubject subject) {
        return ofCandidate(subject);
    }

    private static FuturesTck ofCandidate(Candidate subject) {
        long seed = new SecureRandom().nextInt(Integer.MAX_VALUE);
        return new FuturesTck(subject, CertificationRequest.of(subject.name(), seed));
    }

    /**
     * The same certification against another edition of the documents.
     *
     * @param edition the edition
     * @return the certification
     */
    public FuturesTck against(Edition edition) {
        return new FuturesTck(subject, request.against(edition));
    }

    /**
     * The same certification, limited to some rules.
     *
     * @param globs patterns of rule ids, such as {@code future.*}
     * @return the certification
     */
    public FuturesTck rules(String... globs) {
        return new FuturesTck(subject, request.limitedTo(List.of(globs)));
    }

    /**
     * The same certification with the random choices of an earlier one.
     *
     * @param seed the seed that the earlier one reported
     * @return the certification
     */
    public FuturesTck seed(long seed) {
        return new FuturesTck(subject, request.seeded(seed));
    }

    /**
     * The same certification of a subject that offers more than its methods tell, such as logging.
     *
     * @param capabilities what it offers, beside what {@link Subject#capabilities()} and the methods with a body tell; earlier
     *     claims stay
     * @return the certification
     * @throws IllegalArgumentException if one is a lack, which {@link Subject#capabilities()} alone declares
     */
    public FuturesTck claims(Capability... capabilities) {
        Set<Capability> claims = new HashSet<>(request.claims());
        claims.addAll(List.of(capabilities));
        return new FuturesTck(subject, request.claiming(claims));
    }

    /**
     * The same certification of a subject with known deviations. Where it breaks a rule that is declared, the tests of that rule
     * are skipped and not failed, as are those of the rules that build on it and are not declared themselves; where it keeps a rule
     * that is declared, a test fails, so that declarations do not outlive their reasons.
     *
     * @param declaration a file that follows {@code declaration.schema.json}; earlier declarations stay
     * @return the certification
     * @throws DeclarationException if the file cannot be read, or does not follow the schema
     */
    public FuturesTck declare(Path declaration) {
        Declarations before = request.declarations();
        List<Declaration> declared = new ArrayList<>(before.declared());
        declared.add(Declaration.read(declaration));
        return new FuturesTck(subject, request.declaring(new Declarations(declared, before.shipped())));
    }

    /**
     * The same certification with more or less patience for the subject.
     *
     * @param factor what all waiting is multiplied with, more than 0; 1 suits most machines, more helps where a subject is slow
     * @return the certification
     * @throws IllegalArgumentException if the factor is not more than 0
     */
    public FuturesTck patience(double factor) {
        return new FuturesTck(subject, request.patient(factor));
    }

    /**
     * The same certification with more or less time for races and random programs.
     *
     * @param effort the effort
     * @return the certification
     */
    public FuturesTck effort(Effort effort) {
        return new FuturesTck(subject, request.trying(effort));
    }

    /**
     * Runs all checks and hands out what came of them as a tree of tests: chapter, rule, check. A check that failed is a failed
     * test; what was blocked, is not claimed, is a declared deviation or only differs from an observation is a skipped one; rules
     * that do not apply to the edition and rules that nobody can test are left out; and one test of its own tells whether the run
     * can be trusted.
     *
     * @return the tests
     * @throws DeclarationException if a declaration is about another subject or another contract, or names a rule that the rule
     *     book does not have or that cannot fail
     */
    public Stream<DynamicNode> certify() {
        RuleBook book = RuleBook.load();
        Catalogue catalogue = Catalogue.load(book);
        try (LocalStageSource source = new LocalStageSource(subject)) {
            Certificate certificate = new Certification(book, catalogue).certify(request, source, Progress.NONE);
            return new TestTree(book, catalogue, request).of(certificate);
        }
    }
}
