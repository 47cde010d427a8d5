package org.futurestck.kit.junit;

import java.util.Locale;
import java.util.stream.Collectors;
import org.futurestck.kit.run.CertificationRequest;
import org.futurestck.kit.run.Effort;
import org.futurestck.kit.spi.Edition;

/** The call that repeats a part of a certification, as it can be pasted into a test. */
final class RepeatCall {

    private RepeatCall() {}

    /** The call for one rule. */
    static String of(CertificationRequest request, String rule) {
        StringBuilder call = new StringBuilder("FuturesTck.of(subject)");
        call.append(".rules(").append(quoted(rule)).append(")");
        call.append(".seed(").append(literal(request.seed())).append(")");
        Edition edition = request.edition();
        if (edition != null) {
            call.append(".against(new Edition(\"").append(edition).append("\"))");
        }
        if (!request.claims().isEmpty()) {
            call.append(request.claims().stream()
                    .sorted()
                    .map(claim -> "Capability." + claim.name())
                    .collect(Collectors.joining(", ", ".claims(", ")")));
        }
        request.declarations().declared().forEach(declaration -> call.append(".declare(Path.of(")
                .append(quoted(declaration.source()))
                .append("))"));
        if (request.patience() != 1) {
            call.append(String.format(Locale.ROOT, ".patience(%s)", request.patience()));
        }
        if (request.effort() != Effort.NORMAL) {
            call.append(".effort(Effort.").append(request.effort().name()).append(")");
        }
        return call.append(".certify()").toString();
    }

    private static String literal(long seed) {
        return seed == (int) seed ? Long.toString(seed) : seed + "L";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
