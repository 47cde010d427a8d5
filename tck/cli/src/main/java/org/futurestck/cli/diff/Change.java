package org.futurestck.cli.diff;

import java.util.Optional;
import org.futurestck.kit.certificate.RuleResult;

/**
 * What has become of one rule.
 *
 * @param kind in which way it has changed
 * @param rule its id
 * @param before what came of it in the first certificate; empty if it is not there
 * @param after what came of it in the second certificate; empty if it is not there
 */
record Change(Kind kind, String rule, Optional<RuleResult> before, Optional<RuleResult> after) {

    /** The ways in which rules change, the worst first. */
    enum Kind {
        /** It fails, and did not. */
        NEWLY_FAILING("newly failing", true),
        /** It had been tried, and it or some of its checks were not tried, or nothing can be said of it. */
        NEWLY_SKIPPED("newly skipped", true),
        /** It is refuted as a declaration of known deviations says, and was not. */
        NEWLY_DECLARED("newly declared", false),
        /** It failed or deviated, and holds by all checks that had been run. */
        FIXED("fixed", false),
        /** It had not been tried, and holds. */
        NEWLY_TRIED("newly tried", false),
        /** It has the same verdict for another reason, or was not tried for another one. */
        OTHER_REASON("other reason", false),
        /** Only the second certificate has it, and it does not fail. */
        NEW("new", false),
        /** Only the first certificate has it, and the rule book has changed or it had not been tried. */
        VANISHED("vanished", false);

        private final String words;
        private final boolean worse;

        Kind(String words, boolean worse) {
            this.words = words;
            this.worse = worse;
        }

        boolean worse() {
            return worse;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Both verdicts and the reason of the second one, or of the first if there is no second. */
    String told() {
        RuleResult last = after.or(() -> before).orElseThrow();
        String reason = last.told().isEmpty() ? "" : ": " + last.told();
        return verdicts() + reason;
    }

    /** The level of the rule. */
    String level() {
        return after.or(() -> before).orElseThrow().level().name();
    }

    /** From which verdict to which. */
    String verdicts() {
        String from = before.map(result -> result.verdict().toString()).orElse("absent");
        String to = after.map(result -> result.verdict().toString()).orElse("absent");
        return from.equals(to) ? to : from + " -> " + to;
    }
}
