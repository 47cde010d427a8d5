package org.futurestck.kit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    private static final List<String> KNOWN = List.of("alpha", "alphas", "beta", "beta.gamma", "beta.delta");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "alpa | ` Did you mean alpha, alphas?`",
                "bet | ` Did you mean beta?`",
                "gamma | ` Did you mean beta.gamma?`",
                "alpha | ` Did you mean alpha, alphas?`",
                "nothing of the kind | ``",
                "`` | ``",
            })
    void asksForWhatIsNear(String typed, String question) {
        assertThat(Suggestions.ask(typed, KNOWN)).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource({"a.b", "''"})
    void asksNothingWhereThereIsNothing(String typed) {
        assertThat(Suggestions.ask(typed, List.of())).isEmpty();
    }
}
