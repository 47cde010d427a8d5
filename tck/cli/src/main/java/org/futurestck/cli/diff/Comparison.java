package org.futurestck.cli.diff;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;

/** Finds what has become of each rule. What was tried and is not any more is worse, because a skip is never a pass. */
final class Comparison {

    private final Map<String, RuleResult> before;
    private final Map<String, RuleResult> after;
    private final boolean sameBook;

    private Comparison(Certificate first, Certificate second) {
        before = byId(first);
        after = byId(second);
        sameBook = first.rulebook().digest().equals(second.rulebook().digest());
    }

    /** The changes, the worst first, those of a kind by the ids of their rules. */
    static List<Change> of(Certificate first, Certificate second) {
        Comparison comparison = new Comparison(first, second);
        TreeSet<String> ids = new TreeSet<>(comparison.before.keySet());
        ids.addAll(comparison.after.keySet());
        return ids.stream()
                .flatMap(comparison::change)
                .sorted(Comparator.comparing(Change::kind))
                .toList();
    }

    private static Map<String, RuleResult> byId(Certificate certificate) {
        return certificate.rules().stream().collect(Collectors.toMap(RuleResult::id, Function.identity()));
    }

    private Stream<Change> change(String id) {
        Optional<RuleResult> was = Optional.ofNullable(before.get(id));
        Optional<RuleResult> is = Optional.ofNullable(after.get(id));
        Optional<Change.Kind> kind = is.map(result -> became(was, result)).orElseGet(() -> gone(was.orElseThrow()));
        return kind.map(found -> new Change(found, id, was, is)).stream();
    }

    /** With the same book, a rule is absent only because nobody selected it. */
    private Optional<Change.Kind> gone(RuleResult was) {
        boolean skipped = sameBook && was.verdict().graded();
        return Optional.of(skipped ? Change.Kind.NEWLY_SKIPPED : Change.Kind.VANISHED);
    }

    private static Optional<Change.Kind> became(Optional<RuleResult> was, RuleResult is) {
        Verdict verdict = is.verdict();
        if (was.isPresent() && was.get().verdict() == verdict) {
            return stayed(was.get(), is);
        } else if (verdict == Verdict.FAILED) {
            return Optional.of(Change.Kind.NEWLY_FAILING);
        } else if (was.isEmpty()) {
            return Optional.of(Change.Kind.NEW);
        } else if (verdict == Verdict.DEVIATION) {
            return Optional.of(Change.Kind.NEWLY_DECLARED);
        } else if (!verdict.graded()) {
            boolean tried = was.get().verdict().graded();
            return Optional.of(tried ? Change.Kind.NEWLY_SKIPPED : Change.Kind.OTHER_REASON);
        } else if (!was.get().verdict().graded()) {
            return Optional.of(Change.Kind.NEWLY_TRIED);
        } else if (doesWithout(was.get(), is)) {
            return Optional.of(Change.Kind.NEWLY_SKIPPED);
        }
        boolean refuted = was.get().verdict() == Verdict.FAILED || was.get().verdict() == Verdict.DEVIATION;
        return Optional.of(refuted ? Change.Kind.FIXED : Change.Kind.OTHER_REASON);
    }

    private static Optional<Change.Kind> stayed(RuleResult was, RuleResult is) {
        if (doesWithout(was, is)) {
            return Optional.of(Change.Kind.NEWLY_SKIPPED);
        }
        return was.told().equals(is.told()) ? Optional.empty() : Optional.of(Change.Kind.OTHER_REASON);
    }

    /** Whether a verdict that speaks for the subject does without a check that had been run; it may be the one that refuted the rule. */
    private static boolean doesWithout(RuleResult was, RuleResult is) {
        Set<String> unclaimed = is.unclaimed().stream().map(CheckResult::id).collect(Collectors.toSet());
        return !is.reservation().isEmpty()
                && was.checks().stream().anyMatch(check -> check.verdict().graded() && unclaimed.contains(check.id()));
    }
}
