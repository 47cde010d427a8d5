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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scenario that contradicts itself blames nobody but its author. */
@Timeout(60)
class ContradictionTest {

    private static final String FEATURE = "org/futurestck/kit/run/callbacks.feature";
    private static final RuleBook BOOK =
            Books.of(Books.must("t.late"), Books.must("t.other"), Books.must("t.silent"), Books.must("t.busy"));
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
        try (LocalStageSource source = new LocalStageSource(Fakes.sound())) {
            RuleResult result = Planted.certify(BOOK, CATALOGUE, source, 1, Progress.NONE, rule)
                    .rules()
                    .get(0);

            assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
            assertThat(result.message()).isEqualTo(sentence);
        }
    }
}
