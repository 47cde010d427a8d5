package org.futurestck.kit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.catalogue.Catalogues;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.local.Fakes;
import org.futurestck.kit.local.LocalStageSource;
import org.futurestck.kit.rulebook.Books;
import org.futurestck.kit.rulebook.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scenario that contradicts itself blames nobody but its author; one that looks closely is not deceived. */
@Timeout(60)
class ContradictionTest {

    private static final String FEATURE = "org/futurestck/kit/run/callbacks.feature";
    private static final RuleBook BOOK = Books.of(
            Books.must("t.late"),
            Books.must("t.other"),
            Books.must("t.silent"),
            Books.must("t.busy"),
            Books.must("t.log"),
            Books.must("t.logged"));
    private static final Catalogue CATALOGUE = Catalogues.of(BOOK, Map.of(FEATURE, Planted.text(FEATURE)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t.late   | the scenario describes callback c after it was used",
                "t.other  | callback c does not call f.cancelled()",
                "t.silent | the scenario speaks of an outcome, but has performed no operation",
                "t.busy   | caller t has an operation whose outcome nobody has asked for",
            })
    void isAnError(String rule, String sentence) {
        RuleResult result = certify(rule);

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.message()).isEqualTo(sentence);
    }

    @Test
    void theErrorOfAnotherCallbackIsNotTakenForThatOfOne() {
        assertThat(certify("t.logged").verdict()).isEqualTo(Verdict.PASSED);

        RuleResult result = certify("t.log");
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.message())
                .startsWith("expected the error that callback c raised is logged, but this did not happen: ");
    }

    private static RuleResult certify(String rule) {
        try (LocalStageSource source = new LocalStageSource(Fakes.sound())) {
            return Planted.certify(BOOK, CATALOGUE, source, 1, Progress.NONE, rule)
                    .rules()
                    .get(0);
        }
    }
}
