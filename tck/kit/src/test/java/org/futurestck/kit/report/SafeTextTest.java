package org.futurestck.kit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SafeTextTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("plain", "plain"),
                Arguments.of("\u001b[31mred\u001b[0m", "red"),
                Arguments.of("\u001b]0;title\u0007after", "after"),
                Arguments.of("\u001b]8;;http://x\u001b\\link", "link"),
                Arguments.of("\u001b(Bset", "set"),
                Arguments.of("\u001bPq secret \u001b\\after", "after"),
                Arguments.of("\u009b2Jcleared", "cleared"),
                Arguments.of("bell\u0007back\b", "bell?back?"),
                Arguments.of("two\nlines\tand\r\nmore", "two lines and more"),
                Arguments.of("\u202eturned", "?turned"),
                Arguments.of("zero\u200bwidth", "zero?width"),
                Arguments.of("para\u2029graph", "para graph"),
                Arguments.of("\ud83d\ude00 stays", "\ud83d\ude00 stays"),
                Arguments.of("half \ud83d", "half ?"),
                Arguments.of("  edges  ", "edges"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void makesHarmlessLines(String text, String line) {
        assertThat(SafeText.line(text)).isEqualTo(line);
    }

    @Test
    void leavesNothingOfAnEscapeSequenceThatHasNoEnd() {
        assertThat(SafeText.line("before\u001b]0;never ended")).isEqualTo("before");
        assertThat(SafeText.line("before\u001b")).isEqualTo("before?");
        assertThat(SafeText.line("before\u001b[31")).doesNotContain("\u001b");
    }

    @Test
    void boundsLines() {
        assertThat(SafeText.line("0123456789", 10)).isEqualTo("0123456789");
        assertThat(SafeText.line("0123456789a", 10)).isEqualTo("0123456...");
        assertThat(SafeText.line("012345\ud83d\ude00 and more", 10)).isEqualTo("012345...");
    }

    @Test
    void whatShowsNothingAtTheEndIsNotCutOff() {
        assertThat(SafeText.line("0123456789 \u001b[0m \n", 10)).isEqualTo("0123456789");
        assertThat(SafeText.line("0123456789 \u001b[0m a", 10)).isEqualTo("0123456...");
        assertThat(SafeText.line("012345678 \u001b[0m 9", 10)).isEqualTo("0123456...");
        assertThat(SafeText.line("\u001b[0m".repeat(9) + "0123456789", 10)).isEqualTo("0123456789");
    }

    @Test
    void breaksBetweenWords() {
        assertThat(SafeText.wrap("one two three four", 9, 9)).isEqualTo(List.of("one two", "three", "four"));
    }

    @Test
    void breaksWithinWordsThatAreTooLong() {
        assertThat(SafeText.wrap("abcdefghij", 4, 9)).isEqualTo(List.of("abcd", "efgh", "ij"));
    }

    @Test
    void cutsWhatNeedsTooManyLines() {
        assertThat(SafeText.wrap("one two three four five six", 9, 2)).isEqualTo(List.of("one two", "three ..."));
        assertThat(SafeText.wrap("", 9, 2)).isEqualTo(List.of(""));
    }
}
