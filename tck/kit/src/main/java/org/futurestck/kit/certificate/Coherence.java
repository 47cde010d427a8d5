package org.futurestck.kit.certificate;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.futurestck.kit.scene.TimelineEntry;

/** Tells whether the parts of a certificate fit together, so that no view of it says what another part denies. */
final class Coherence {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]*(?:\\.[a-z0-9_-]+)+");
    private static final Pattern PROFILE = Pattern.compile("(?=.{1,60}$)[a-z0-9]+(?:[.-][a-z0-9]+)*");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private static final long LONGEST_MILLIS = Duration.ofDays(30 * 365).toMillis();

    /** The first of these that a check of a rule has decides about the rule. */
    private static final List<Verdict> DECISIVE =
            List.of(Verdict.FAILED, Verdict.ERROR, Verdict.INCONCLUSIVE, Verdict.PASSED);

    private Coherence() {}

    /** The first fault as the end of a sentence, or empty if there is none. */
    static Optional<String> fault(Certificate certificate) {
        if (!DIGEST.matcher(certificate.rulebook().digest()).matches()) {
            return Optional.of("the digest of its rule book is none");
        } else if (!PROFILE.matcher(certificate.profile()).matches()) {
            return Optional.of("its profile is not the name of one");
        }
        Optional<String> times = times(certificate);
        if (times.isPresent()) {
            return times;
        }
        Set<String> ids = new HashSet<>();
        Map<Verdict, Integer> counts = new HashMap<>();
        for (RuleResult rule : certificate.rules()) {
            if (!ID.matcher(rule.id()).matches()) {
                return Optional.of("'" + rule.id() + "' is not the id of a rule");
            } else if (!ids.add(rule.id())) {
                return Optional.of("it has the rule " + rule.id() + " twice");
            }
            counts.merge(rule.verdict(), 1, Integer::sum);
            Optional<String> fault = fault(certificate, rule);
            if (fault.isPresent()) {
                return fault;
            }
        }
        for (Verdict verdict : Verdict.values()) {
            int told = certificate.counts().getOrDefault(verdict, 0);
            int counted = counts.getOrDefault(verdict, 0);
            if (told != counted) {
                return Optional.of("it counts " + told + " rules as " + verdict + ", but has " + counted);
            }
        }
        return certificate.deviations().stream()
                .map(DeclaredDeviation::rule)
                .filter(rule -> !ids.contains(rule))
                .findFirst()
                .map(rule -> "it has a deviation of the rule " + rule + ", but no such rule")
                .or(() -> conformity(certificate));
    }

    /** Views add them up. */
    private static Optional<String> times(Certificate certificate) {
        int year = certificate.started().atOffset(ZoneOffset.UTC).getYear();
        if (year < 0 || year > 9999) {
            return Optional.of("it tells of the year " + year);
        }
        LongStream millis = certificate.rules().stream()
                .flatMap(rule -> rule.checks().stream())
                .mapToLong(CheckResult::millis);
        LongStream micros = certificate.rules().stream()
                .flatMap(rule -> rule.checks().stream())
                .flatMap(check -> check.timeline().stream())
                .mapToLong(TimelineEntry::micros);
        boolean possible = LongStream.concat(LongStream.of(certificate.millis()), millis)
                        .allMatch(time -> time >= 0 && time <= LONGEST_MILLIS)
                && micros.allMatch(time -> time >= 0 && time / 1_000 <= LONGEST_MILLIS);
        return possible ? Optional.empty() : Optional.of("one of its times is negative or longer than thirty years");
    }

    private static Optional<String> fault(Certificate certificate, RuleResult rule) {
        boolean refuted = rule.verdict() == Verdict.FAILED || rule.verdict() == Verdict.DEVIATION;
        if (rule.stale() && certificate.deviation(rule.id()).isEmpty()) {
            return Optional.of(rule.id() + " failed for a declaration that it does not have");
        } else if (rule.verdict() == Verdict.DEVIATION
                && certificate.deviation(rule.id()).isEmpty()) {
            return Optional.of(rule.id() + " is a deviation that nobody declared");
        } else if (refuted && !rule.stale() && !hasCheck(rule, Verdict.FAILED)) {
            return Optional.of(rule.id() + " is " + rule.verdict() + ", but none of its checks failed");
        } else if (rule.verdict() == Verdict.PASSED && !hasCheck(rule, Verdict.PASSED)) {
            return Optional.of(rule.id() + " is passed, but none of its checks passed");
        } else if (refuted && !rule.level().judged()) {
            return Optional.of(
                    rule.id() + " is " + rule.verdict() + ", but nobody can fail a rule of the level " + rule.level());
        }
        return DECISIVE.stream()
                .filter(verdict -> hasCheck(rule, verdict))
                .findFirst()
                .filter(decisive -> !follows(rule, decisive))
                .map(decisive -> rule.id() + " is " + rule.verdict() + ", but one of its checks is " + decisive);
    }

    /** Whether the verdict of a rule is what the weightiest of its checks makes of it. The kit may find fault with any rule. */
    private static boolean follows(RuleResult rule, Verdict decisive) {
        return switch (rule.verdict()) {
            case ERROR -> decisive != Verdict.FAILED;
            case OBSERVED -> decisive == Verdict.FAILED || decisive == Verdict.PASSED;
            case DEVIATION -> decisive == Verdict.FAILED;
            case FAILED -> decisive == (rule.stale() ? Verdict.PASSED : Verdict.FAILED);
            case PASSED, INCONCLUSIVE -> decisive == rule.verdict();
            case BLOCKED, NOT_CLAIMED, NOT_APPLICABLE, UNTESTABLE -> false;
        };
    }

    private static boolean hasCheck(RuleResult rule, Verdict verdict) {
        return rule.checks().stream().anyMatch(check -> check.verdict() == verdict);
    }

    private static Optional<String> conformity(Certificate certificate) {
        boolean broken = certificate.rules().stream().anyMatch(RuleResult::breaksConformity);
        boolean whole = certificate.problems().isEmpty();
        boolean fits =
                switch (certificate.verdict()) {
                    case CONFORMS -> whole && !broken && certificate.graded() > 0;
                    case DOES_NOT_CONFORM -> broken;
                    case UNTRUSTED -> !whole;
                };
        return fits
                ? Optional.empty()
                : Optional.of("its verdict is " + certificate.verdict().id() + ", but its rules or problems deny it");
    }
}
