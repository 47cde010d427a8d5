package org.futurestck.kit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SafeTextTest {

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "\u001b[31mred\u001b[0m, red",
        "\u001b]0;title\u0007after, after",
        "\u001b]8;;http://x\u001b\\link, link",
        "\u001b(Bset, set",
        "\u001bPq secret \u001b\\after, after",
        "\u009b2Jcleared, cleared",
        "bell\u0007back\b, bell?back?",
        "two\nlines\tand\r\nmore, two lines and more",
        "\u202eturned, ?turned",
        "zero\u200bwidth, zero?width",
        "para\u2029graph, para graph",
        "\ud83d\ude00 stays, \ud83d\ude00 stays",
        "half \ud83d, half ?",
        "'  edges  ', edges"
    })
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
