package org.futurestck.kit.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class LineReaderTest {

    @Test
    void readsLineByLine() throws IOException {
        LineReader lines = reader("one\n\nthree\n");

        assertThat(lines.next()).isEqualTo(bytes("one"));
        assertThat(lines.next()).isEmpty();
        assertThat(lines.next()).isEqualTo(bytes("three"));
        assertThat(lines.next()).isNull();
    }

    @Test
    void aLineWithoutEndDoesNotCount() throws IOException {
        assertThat(reader("half a me").next()).isNull();
    }

    @Test
    void aLineOfTheGreatestLengthIsReadAndALongerOneIsRefused() throws IOException {
        assertThat(reader("0123456789\n").next()).hasSize(10);
        assertThatThrownBy(reader("0123456789a\n")::next)
                .isInstanceOf(LineReader.TooLong.class)
                .hasMessage("a line has more than 10 bytes");
    }

    private static LineReader reader(String text) {
        return new LineReader(new ByteArrayInputStream(bytes(text)), 10);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
