package org.futurestck.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LastWordsTest {

    private static String heard(String said) {
        LastWords words = new LastWords(new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8)));
        words.run();
        return words.text();
    }

    @Test
    void keepsOneLineAsItIs() {
        assertThat(heard("cannot import 'nosuch'\n")).isEqualTo("cannot import 'nosuch'");
        assertThat(heard("not finished")).isEqualTo("not finished");
        assertThat(heard("\n\n")).isEmpty();
    }

    @Test
    void putsSeveralLinesBelowEachOther() {
        assertThat(heard("one\r\n\ntwo\n")).isEqualTo("\n  one\n  two");
    }

    @Test
    void keepsTheLastFortyLines() {
        String said = IntStream.range(0, 100).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());

        assertThat(heard(said)).startsWith("\n  line 60\n").endsWith("\n  line 99");
    }

    @Test
    void boundsLinesAndText() {
        assertThat(heard("x".repeat(10_000_000))).isEqualTo("x".repeat(2_000));
        assertThat(heard(("x".repeat(1_500) + "\n").repeat(3)).length()).isLessThanOrEqualTo(2_003);
    }

    @Test
    void escapesControlCharacters() {
        assertThat(heard("\u001b[31mred\n")).isEqualTo("\\u001b[31mred");
    }
}
