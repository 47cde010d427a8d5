package org.futurestck.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.futurestck.cli.view.Material;
import org.futurestck.cli.view.TextView;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.declaration.Declaration;
import org.futurestck.kit.declaration.DeclarationException;
import org.futurestck.kit.declaration.Declarations;
import org.futurestck.kit.run.Certification;
import org.futurestck.kit.run.CertificationRequest;
import org.futurestck.kit.run.Effort;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.StageLostException;
import org.futurestck.kit.stage.StageSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Certifies a subject in another process. */
@Command(
        name = "certify",
        description =
                "Certifies a subject, such as an executor with its futures, by the rules of its contract, and tells of every"
                        + " rule that did not pass, why.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CertifyCommand implements Callable<Integer> {

    private static final int MOST_PARALLEL = 256;
    private static final double MOST_PATIENCE = 1_000;

    private final Screen screen;

    @Mixin
    private SubjectOptions subject = new SubjectOptions();

    @Mixin
    private ContractOptions contract = new ContractOptions();

    @Option(
            names = "--rule",
            paramLabel = "GLOB",
            description = "Limits the run to rules whose ids match, such as 'future.*'; may be repeated.")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "The seed of all random choices (default: a new one).")
    private @Nullable Long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Where to write certificate.json and its views junit.xml, summary.md, certificate.html and badge.svg.")
    private @Nullable String out;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description =
                    "How many checks may run at a time, each in a host of its own (default: the number of processors).")
    private @Nullable Integer parallel;

    @Option(
            names = "--patience",
            paramLabel = "FACTOR",
            description = "What all waiting is multiplied with, for slow machines (default: 1).")
    private @Nullable Double patience;

    @Option(
            names = "--effort",
            paramLabel = "EFFORT",
            description =
                    "How much time to give to races and random programs: quick, normal or soak (default: normal).")
    private @Nullable String effort;

    @Option(
            names = "--claim",
            paramLabel = "CAPABILITY",
            description = "What the subject offers beside what its host declares; may be repeated.")
    private List<String> claims = new ArrayList<>();

    @Option(
            names = "--declare",
            paramLabel = "FILE",
            description =
                    "Declares known deviations of the subject, which then do not count as failed; may be repeated.")
    private List<String> declarations = new ArrayList<>();

    @Option(
            names = "--undeclared",
            description = "Leaves out the declarations of known deviations that come with the kit.")
    private boolean undeclared;

    CertifyCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        contract.completeSubject(subject);
        SubjectChoice choice = SubjectChoice.of(subject);
        CertificationRequest request = request();
        try (StartingHost host = StartingHost.start(choice.command())) {
            Shelf shelf = Shelf.load();
            shelf.demandMatches(rules);
            shelf.demandFit(request.declarations());
            OutFolder folder = OutFolder.prepare(out);
            RepeatCommand repeat = repeat(request.seed());
            Certificate certificate = run(host, request, shelf).madeBy(repeat.words());
            Material material = new Material(certificate, shelf.book(), repeat::of);
            screen.print(TextView.lines(material, screen.width()));
            folder.write(certificate, material);
            return certificate.verdict().exitStatus();
        }
    }

    private Certificate run(StartingHost host, CertificationRequest request, Shelf shelf) {
        try (ProgressView progress = ProgressView.on(screen);
                StageSource source = host.source()) {
            contract.demandFits(shelf, source.subject(), rules, request.claims());
            return new Certification(shelf.book(), shelf.catalogue()).certify(request, source, progress);
        } catch (DeclarationException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        } catch (StageFaultException | StageLostException e) {
            throw new UntrustedException("The host of " + subject.subject + " cannot be used: " + e.getMessage(), e);
        }
    }

    private CertificationRequest request() {
        long chosen = seed == null ? ThreadLocalRandom.current().nextLong(1, Integer.MAX_VALUE) : seed;
        CertificationRequest defaults = CertificationRequest.of(subject.subject, chosen);
        int at = parallel == null ? defaults.parallel() : parallel;
        if (at < 1 || at > MOST_PARALLEL) {
            throw new UsageException("--parallel has to be a number from 1 to " + MOST_PARALLEL + ", not " + at + ".");
        }
        double factor = patience == null ? defaults.patience() : patience;
        if (!(factor > 0 && factor <= MOST_PATIENCE)) {
            throw new UsageException("--patience has to be a number above 0 and at most " + (int) MOST_PATIENCE
                    + ", not " + factor + ".");
        }
        return new CertificationRequest(
                subject.subject, contract.edition(), rules, chosen, at, factor, claimed(), declared(), effort());
    }

    private Effort effort() {
        return effort == null
                ? Effort.NORMAL
                : Effort.find(effort)
                        .orElseThrow(() -> new UsageException(
                                "There is no effort '" + effort + "'; --effort takes one of quick, normal, soak."));
    }

    private Set<Capability> claimed() {
        return claims.stream().map(CertifyCommand::knownCapability).collect(Collectors.toSet());
    }

    private static Capability knownCapability(String id) {
        List<String> known = Stream.of(Capability.values())
                .filter(capability -> !capability.lack())
                .map(Capability::id)
                .sorted()
                .toList();
        return Capability.find(id)
                .filter(capability -> !capability.lack())
                .orElseThrow(() -> new UsageException(
                        "There is no capability '" + id + "'; --claim takes one of " + String.join(", ", known) + "."));
    }

    private Declarations declared() {
        try {
            List<Declaration> ofUser = declarations.stream()
                    .map(file -> Declaration.read(Path.of(file)))
                    .toList();
            return new Declarations(ofUser, undeclared ? List.of() : Shipped.declarations());
        } catch (InvalidPathException | DeclarationException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The user's own command with the seed, to which a rule can be added. */
    private RepeatCommand repeat(long chosen) {
        RepeatCommand repeat = new RepeatCommand(subject, chosen)
                .with("--profile", contract.profile)
                .with("--edition", contract.edition)
                .with("--parallel", parallel)
                .with("--patience", patience)
                .with("--effort", effort);
        claims.forEach(claim -> repeat.with("--claim", claim));
        declarations.forEach(file -> repeat.with("--declare", file));
        return undeclared ? repeat.with("--undeclared") : repeat;
    }
}
