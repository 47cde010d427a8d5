package org.futurestck.cli.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.Conformity;

/** What has changed from one certificate to another. Immutable. */
public final class CertificateDiff {

    private final Certificate first;
    private final Certificate second;
    private final List<Circumstance> circumstances;
    private final List<Change> changes;

    private CertificateDiff(Certificate first, Certificate second) {
        this.first = first;
        this.second = second;
        this.circumstances = Circumstance.of(first, second);
        this.changes = Comparison.of(first, second);
    }

    /**
     * Compares two certificates; the same two always give the same.
     *
     * @param first the earlier one
     * @param second the later one
     * @return what has changed
     */
    public static CertificateDiff of(Certificate first, Certificate second) {
        return new CertificateDiff(first, second);
    }

    /**
     * Tells whether both runs can be trusted.
     *
     * @return false if nothing follows from what has changed
     */
    public boolean trusted() {
        return untrusted().isEmpty();
    }

    /**
     * Tells whether a rule newly fails or, having been tried before, is not tried any more, by some of its checks at least.
     *
     * @return true if there is such a rule
     */
    public boolean worse() {
        return changes.stream().anyMatch(change -> change.kind().worse());
    }

    Certificate first() {
        return first;
    }

    Certificate second() {
        return second;
    }

    List<Circumstance> circumstances() {
        return circumstances;
    }

    /** The changes by their kinds, the worst first; kinds without changes are left out. */
    Map<Change.Kind, List<Change>> changes() {
        return changes.stream().collect(Collectors.groupingBy(Change::kind, LinkedHashMap::new, Collectors.toList()));
    }

    /** Which of the two cannot be trusted, each with the first of its problems. */
    List<String> untrusted() {
        List<String> untrusted = new ArrayList<>();
        if (first.verdict() == Conformity.UNTRUSTED) {
            untrusted.add("The first run cannot be trusted: " + first.problems().get(0));
        }
        if (second.verdict() == Conformity.UNTRUSTED) {
            untrusted.add(
                    "The second run cannot be trusted: " + second.problems().get(0));
        }
        return untrusted;
    }

    /** What it comes to, in a sentence. */
    String conclusion() {
        if (!trusted()) {
            return "Nothing follows, because " + (untrusted().size() == 2 ? "both runs" : "one run")
                    + " cannot be trusted.";
        }
        Map<Change.Kind, List<Change>> byKind = changes();
        int failing = byKind.getOrDefault(Change.Kind.NEWLY_FAILING, List.of()).size();
        int skipped = byKind.getOrDefault(Change.Kind.NEWLY_SKIPPED, List.of()).size();
        if (failing + skipped == 0) {
            return changes.isEmpty() ? "Nothing has changed." : "Nothing got worse.";
        }
        return "Worse: " + count(failing, "newly failing") + (failing > 0 && skipped > 0 ? ", " : "")
                + count(skipped, "newly skipped") + ".";
    }

    private static String count(int count, String what) {
        return count == 0 ? "" : count + " " + what;
    }
}
