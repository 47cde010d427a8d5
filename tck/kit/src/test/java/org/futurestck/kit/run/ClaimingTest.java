package org.futurestck.kit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.Property;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.catalogue.Catalogues;
import org.futurestck.kit.catalogue.Refutes;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.rulebook.Books;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.Seen;
import org.futurestck.kit.spi.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever asks in a check what the subject offers hears of claims as well. */
@Timeout(60)
class ClaimingTest {

    private static final RuleBook BOOK = Books.of(Books.must("t.one"));
    private static final Catalogue CATALOGUE = Catalogues.of(BOOK, Map.of(), Asking.class);

    /** How pending calls are made depends on whether workers are processes, for one. */
    static final class Asking {

        @Property(tries = 1)
        @Refutes(rule = "t.one", title = "it asks")
        void asks() {
            Scene scene = Attempt.current().newScene();
            Seen seen = scene.perform(new Operation.NewFuture("f"));
            boolean told = scene.subject().capabilities().contains(Capability.PROCESSES)
                    && Attempt.current().offers(Capability.PROCESSES);
            scene.observe(told, "workers are processes", "they are not", seen.entry());
        }
    }

    private static Conformity verdict(Set<Capability> claims) {
        CertificationRequest request = CertificationRequest.of("subject", 7).claiming(claims);
        return new Certification(BOOK, CATALOGUE)
                .certify(request, StageFake.returning(Value.of(false)), Progress.NONE)
                .verdict();
    }

    @Test
    void claimsAreHeardOf() {
        assertThat(verdict(Set.of())).isEqualTo(Conformity.DOES_NOT_CONFORM);
        assertThat(verdict(Set.of(Capability.PROCESSES))).isEqualTo(Conformity.CONFORMS);
    }
}
