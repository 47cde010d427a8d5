package org.futurestck.kit.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.futurestck.kit.KitVersion;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.DeclaredDeviation;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.declaration.DeclarationException;
import org.futurestck.kit.declaration.Declared;
import org.futurestck.kit.rulebook.Profile;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.scene.Patience;
import org.futurestck.kit.scene.RestLooks;
import org.futurestck.kit.scene.StallWatch;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.stage.Backstage;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.StageSource;
import org.futurestck.kit.stage.SubjectInfo;

/**
 * Certifies a subject: plans which rules apply, runs the checks of each after those of the rules that it builds on, so that a rule
 * whose prerequisite failed is blocked and not tried, and grades them.
 */
public final class Certification {

    private final RuleBook book;
    private final Catalogue catalogue;

    /**
     * Prepares certifications against a rule book.
     *
     * @param book the rules
     * @param catalogue their checks
     */
    public Certification(RuleBook book, Catalogue catalogue) {
        this.book = book;
        this.catalogue = catalogue;
    }

    /**
     * Certifies a subject.
     *
     * @param request what to certify, and how
     * @param source opens stages for the subject; it stays open
     * @param progress is told how the run goes on
     * @return the certificate
     * @throws IllegalArgumentException if the request asks for an edition that the subject's contract does not have
     * @throws StageFaultException if the rule book knows no such contract or edition as the subject names
     * @throws DeclarationException if what the request declares does not fit the rule book, the subject or its contract; nothing has
     *     been run then
     */
    public Certificate certify(CertificationRequest request, StageSource source, Progress progress) {
        Instant started = Instant.now();
        long begin = System.nanoTime();
        SubjectInfo subject = source.subject();
        request.declarations().demandFit(book);
        Map<String, Declared> declared = request.declarations().inForce(request.subjectId(), subject);
        Profile profile = profile(subject);
        request.declarations().demandContract(subject, book, profile);
        Edition edition = edition(profile, request, subject);
        Set<Capability> offered = EnumSet.noneOf(Capability.class);
        offered.addAll(subject.capabilities());
        offered.addAll(request.claims());
        Plan plan = Plan.make(book, profile, catalogue, request.rules(), edition, offered);
        Progress excusing = new ExcusingProgress(progress, declared.keySet());
        excusing.planned(plan.size());
        List<String> problems = new ArrayList<>();
        request.rules().stream()
                .filter(glob -> book.matching(glob).stream()
                        .noneMatch(rule -> book.profileOf(rule).equals(profile)))
                .forEach(glob -> problems.add("no rule of " + profile + " has an id like '" + glob + "'"));
        Blockade blockade = new Blockade(declared.keySet());
        Tally tally = new Tally();
        Schedule schedule = new Schedule(plan, book.waves(), declared, blockade, excusing);
        try (Backstage backstage = Backstage.open();
                StallWatch stallWatch = new StallWatch()) {
            Patience patience = Patience.measured(request.patience());
            Workshop workshop = new Workshop(
                    Claiming.of(source, offered),
                    backstage,
                    patience,
                    new RestLooks(),
                    stallWatch,
                    request.seed(),
                    request.effort(),
                    edition,
                    tally);
            problems.addAll(Lanes.run(request.parallel(), schedule, plan.features(), workshop, excusing));
        }
        Map<String, RuleResult> results = schedule.close();
        problems.addAll(schedule.problems());
        List<RuleResult> inOrder = book.rules().stream()
                .filter(rule -> results.containsKey(rule.id()))
                .map(rule -> results.get(rule.id()))
                .toList();
        return new Certificate(
                KitVersion.VERSION,
                new Certificate.Book(book.version(), book.digest()),
                profile.id(),
                edition,
                certified(request, subject, offered),
                request.seed(),
                request.effort().toString(),
                tally.power(),
                request.rules(),
                List.of(),
                started,
                (System.nanoTime() - begin) / 1_000_000,
                Grading.conformity(inOrder, blockade.excused(), problems),
                problems,
                deviations(inOrder, declared, blockade),
                Grading.counts(inOrder),
                inOrder);
    }

    private Profile profile(SubjectInfo subject) {
        return book.profileFor(subject.profile())
                .orElseThrow(() -> new StageFaultException("It is to keep the contract '" + subject.profile()
                        + "', which the rule book does not have; contracts are "
                        + book.profiles().stream().map(Profile::id).collect(Collectors.joining(", "))));
    }

    private static Edition edition(Profile profile, CertificationRequest request, SubjectInfo subject) {
        Edition asked = request.edition();
        if (asked != null) {
            return profile.edition(asked.name())
                    .orElseThrow(() -> new IllegalArgumentException(unknown(asked, profile)));
        }
        Edition claimed = subject.edition();
        return claimed == null
                ? profile.newest()
                : profile.edition(claimed.name())
                        .orElseThrow(() ->
                                new StageFaultException("It claims an edition, but " + unknown(claimed, profile)));
    }

    private static String unknown(Edition edition, Profile profile) {
        return "there is no edition " + edition + " of " + profile + "; editions go from " + profile.oldest() + " to "
                + profile.newest();
    }

    private static List<DeclaredDeviation> deviations(
            List<RuleResult> rules, Map<String, Declared> declared, Blockade blockade) {
        List<DeclaredDeviation> deviations = new ArrayList<>();
        for (RuleResult rule : rules) {
            Declared found = declared.get(rule.id());
            if (found != null && (rule.verdict() == Verdict.DEVIATION || rule.stale())) {
                deviations.add(new DeclaredDeviation(
                        rule.id(),
                        found.deviation().reason(),
                        found.deviation().issue(),
                        found.source(),
                        blockade.excusedBy(rule.id())));
            }
        }
        return deviations;
    }

    private static Certificate.CertifiedSubject certified(
            CertificationRequest request, SubjectInfo subject, Set<Capability> offered) {
        return new Certificate.CertifiedSubject(
                request.subjectId(),
                subject.name(),
                subject.version(),
                subject.host(),
                subject.platform(),
                offered.stream().map(Object::toString).sorted().toList(),
                request.claims().stream()
                        .filter(claim -> !subject.capabilities().contains(claim))
                        .map(Object::toString)
                        .sorted()
                        .toList());
    }
}
