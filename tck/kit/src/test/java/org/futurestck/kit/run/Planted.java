package org.futurestck.kit.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.catalogue.Catalogues;
import org.futurestck.kit.catalogue.Refutes;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.rulebook.Books;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.Seen;
import org.futurestck.kit.stage.StageSource;

/** A small rule book with checks that end in every way. */
final class Planted {

    static final String FEATURE = "org/futurestck/kit/run/planted.feature";

    static final RuleBook BOOK = Books.of(
            Books.must("t.passes"),
            Books.must("t.fails"),
            Books.must("t.vacuous"),
            Books.must("t.undefined"),
            Books.must("t.broken"),
            Books.must("t.unreadable"),
            Books.must("t.unclaimed"),
            Books.must("t.after", "t.passes", "t.fails"),
            Books.must("t.long-after", "t.after"),
            Books.must("t.after-both", "t.fails", "t.property.fails"),
            Books.must("t.property.passes"),
            Books.must("t.property.fails"),
            Books.must("t.property.vacuous"),
            Books.must("t.property.broken"),
            Books.of(Level.OBSERVED, "t.property.observed"),
            Books.of(Level.MAY, "t.property.permitted"));

    static final Catalogue CATALOGUE = Catalogues.of(BOOK, Map.of(FEATURE, text(FEATURE)), Properties.class);

    private Planted() {}

    /** Properties of a bare future, which is not done. */
    static final class Properties {

        private static void doneIs(boolean expected) {
            Scene scene = Attempt.current().newScene();
            scene.perform(new Operation.NewFuture("f"));
            Seen seen = scene.perform(new Operation.Done("f"));
            boolean holds = seen.outcome().equals(new Outcome.Returned(Value.of(expected)));
            scene.observe(holds, "done() returns " + Value.of(expected), "done() " + seen.outcome(), seen.entry());
        }

        @Property(tries = 3, edgeCases = EdgeCasesMode.NONE)
        @Refutes(rule = "t.property.passes", title = "it passes")
        void passes(@ForAll @IntRange(max = 9) int number) {
            doneIs(false);
        }

        @Property(tries = 3, edgeCases = EdgeCasesMode.NONE)
        @Refutes(rule = "t.property.fails", title = "it fails")
        void fails(@ForAll @IntRange(max = 9) int number) {
            doneIs(true);
        }

        @Property(tries = 3, edgeCases = EdgeCasesMode.NONE)
        @Refutes(rule = "t.property.vacuous", title = "it looks at nothing")
        void vacuous(@ForAll @IntRange(max = 9) int number) {
            Attempt.current().newScene();
        }

        @Property(tries = 3, edgeCases = EdgeCasesMode.NONE)
        @Refutes(rule = "t.property.broken", title = "it breaks")
        void broken(@ForAll @IntRange(max = 9) int number) {
            doneIs(false);
            throw new IllegalStateException("a defect of the kit");
        }

        @Property(tries = 3, edgeCases = EdgeCasesMode.NONE)
        @Refutes(rule = "t.property.observed", title = "it differs")
        void observed(@ForAll @IntRange(max = 9) int number) {
            doneIs(true);
        }

        @Property(tries = 3, edgeCases = EdgeCasesMode.NONE)
        @Refutes(rule = "t.property.permitted", title = "it is permitted")
        void permitted(@ForAll @IntRange(max = 9) int number) {
            doneIs(true);
        }
    }

    static Certificate certify(StageSource source, String... rules) {
        return certify(BOOK, CATALOGUE, source, 7, Progress.NONE, rules);
    }

    static Certificate certify(
            RuleBook book, Catalogue catalogue, StageSource source, long seed, Progress progress, String... rules) {
        CertificationRequest request = new CertificationRequest("subject", null, List.of(rules), seed, 2, 1);
        return new Certification(book, catalogue).certify(request, source, progress);
    }

    static String text(String resource) {
        try (InputStream stream = Planted.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
