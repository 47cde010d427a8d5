package org.futurestck.zoo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.futurestck.kit.local.LocalStageSource;
import org.futurestck.kit.rulebook.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each cell of the state table is seen to be wrong by its own checks. */
final class StateTableTest {

    static Stream<String> cells() {
        List<String> rules =
                Visit.BOOK.matching("state.*").stream().map(Rule::id).toList();
        return Sample.of(rules);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void isSeen(String rule) {
        Visit.judgeAlone(rule, new LocalStageSource(new WrongCell(rule)), Map.of(rule, words(rule)));
    }

    private static String words(String rule) {
        return rule.endsWith(".add-done-callback") ? "but callback c " : "but it ";
    }
}
