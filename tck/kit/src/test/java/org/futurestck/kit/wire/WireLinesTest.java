package org.futurestck.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WireLinesTest {

    private static WireLines lines(String text) {
        return new WireLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsLineAfterLine() throws Exception {
        String longer = "\u00e9".repeat(10_000);
        WireLines lines = lines("a\n\n" + longer + "\nb\n");

        assertThat(lines.next()).isEqualTo("a");
        assertThat(lines.next()).isEmpty();
        assertThat(lines.next()).isEqualTo(longer);
        assertThat(lines.next()).isEqualTo("b");
        assertThat(lines.next()).isNull();
        assertThat(lines.next()).isNull();
    }

    @Test
    void ignoresALineThatWasNotFinished() throws Exception {
        WireLines lines = lines("a\n{\"id\":");

        assertThat(lines.next()).isEqualTo("a");
        assertThat(lines.next()).isNull();
    }

    @Test
    void allowsTheLongestLineAndNoLonger() throws Exception {
        String longest = "x".repeat(WireCodec.LONGEST_LINE);

        assertThat(lines(longest + "\n").next()).isEqualTo(longest);
        assertThatThrownBy(() -> lines(longest + "x\n").next())
                .isInstanceOf(MalformedLineException.class)
                .hasMessage("wrote a line of more than 4194304 bytes: '" + "x".repeat(200) + "'...");
    }

    @Test
    void demandsUtf8() {
        WireLines lines = new WireLines(new ByteArrayInputStream(new byte[] {'a', (byte) 0xff, '\n'}));

        assertThatThrownBy(lines::next)
                .isInstanceOf(MalformedLineException.class)
                .hasMessage("wrote a line that is not UTF-8: 'a\ufffd'");
    }
}
