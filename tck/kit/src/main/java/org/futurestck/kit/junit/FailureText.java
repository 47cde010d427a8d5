package org.futurestck.kit.junit;

import java.util.stream.Collectors;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.rulebook.Rule;

/** A failed check as the message of a failed test. */
final class FailureText {

    private FailureText() {}

    static String of(Rule rule, CheckResult check, long seed) {
        return rule.id() + " " + rule.sentence() + "\n" + check.expected() + "\n" + check.actual() + "\n"
                + check.timeline().stream().map(Object::toString).collect(Collectors.joining("\n")) + seed;
    }
}
