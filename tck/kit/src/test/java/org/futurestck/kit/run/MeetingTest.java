package org.futurestck.kit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.rulebook.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A race has shown something only if threads met. */
@Timeout(60)
class MeetingTest {

    private static final RuleBook BOOK = RuleBook.load();
    private static final Catalogue CATALOGUE = Catalogue.load(BOOK);

    /** A future is cancelled between 1 and 3, and its start is refused from a moment on until 9. */
    private static RuleResult certify(int start) {
        return certify(List.of(new History(
                1,
                List.of(performed(0, 0, new Value.Handle("f"))),
                List.of(
                        List.of(performed(1, 2, Value.of(true)), performed(2, 3, Value.of(true))),
                        List.of(performed(start, 9, Value.of(false)))),
                List.of(performed(10, 10, Value.of(true))),
                List.of())));
    }

    private static RuleResult certify(List<History> histories) {
        StageFake source = StageFake.returning(Value.of(true));
        source.onRace(race -> histories);
        return Planted.certify(BOOK, CATALOGUE, source, 1, Progress.NONE, "race.cancel-start").rules().stream()
                .filter(rule -> rule.id().equals("race.cancel-start"))
                .findFirst()
                .orElseThrow();
    }

    private static History.Performed performed(int begin, int end, Value value) {
        return new History.Performed(begin, end, new Outcome.Returned(value));
    }

    @Test
    void threadsThatMeetLetTheRaceCount() {
        assertThat(certify(2).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void threadsThatNeverMeetSayNothing() {
        RuleResult result = certify(4);

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.message())
                .matches(
                        "In \\d+ rounds threads never met, so nothing was seen of the race; this needs a machine that can"
                                + " run two threads at the same time\\.");
    }

    @Test
    void aRaceThatWasNotRunIsTheFaultOfNoMachine() {
        RuleResult result = certify(List.of());

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.message()).isEqualTo("the check observed nothing that could have refuted its rule");
    }
}
