package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages arrive one by one and whole, or not at all. */
class FramesTest {

    private static final int CAPACITY = (1 << 16) - Integer.BYTES;

    private final ByteArrayOutputStream wire = new ByteArrayOutputStream();
    private final FrameOutput out = new FrameOutput(wire);

    private FrameInput received() {
        return new FrameInput(new ByteArrayInputStream(wire.toByteArray()));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CAPACITY - 1, CAPACITY, CAPACITY + 1, 2 * CAPACITY, 1 << 20})
    void messagesOfAnyLengthArriveAsTheyWereWritten(int length) throws Exception {
        byte[] message = random(length);
        for (int i = 0; i < 2; i++) {
            int half = length / 2;
            out.write(message, 0, half);
            for (int at = half; at < Math.min(length, half + 3); at++) {
                out.write(message[at]);
            }
            int written = Math.min(length, half + 3);
            out.write(message, written, length - written);
            out.finish();
        }
        FrameInput in = received();
        for (int i = 0; i < 2; i++) {
            in.begin();
            assertThat(in.readAllBytes()).isEqualTo(message);
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.finish()).isTrue();
        }
        assertThatThrownBy(in::begin).isInstanceOf(ConnectionLost.class);
    }

    @Test
    void aMessageThatFitsIsOneWrite() throws Exception {
        int[] writes = {0};
        FrameOutput counted = new FrameOutput(new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("byte by byte");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                writes[0]++;
            }
        });
        counted.write(random(CAPACITY));
        counted.finish();
        assertThat(writes[0]).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 3 * CAPACITY})
    void anAbandonedMessageIsNotWhole(int length) throws Exception {
        out.write(random(length));
        out.abandon();
        out.write(42);
        out.finish();
        FrameInput in = received();
        in.begin();
        if (length > CAPACITY) {
            assertThat(in.finish()).isFalse();
            in.begin();
        }
        assertThat(in.read()).isEqualTo(42);
        assertThat(in.finish()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000, CAPACITY + 10})
    void whatIsNotReadIsSkipped(int unread) throws Exception {
        out.write(random(CAPACITY + 20));
        out.finish();
        out.write(7);
        out.finish();
        FrameInput in = received();
        in.begin();
        in.readNBytes(CAPACITY + 20 - unread);
        assertThat(in.finish()).isTrue();
        in.begin();
        assertThat(in.read()).isEqualTo(7);
    }

    @Test
    void anEndWithinAMessageIsALostConnection() throws Exception {
        out.write(random(100));
        out.finish();
        byte[] sent = wire.toByteArray();
        FrameInput in = new FrameInput(new ByteArrayInputStream(Arrays.copyOf(sent, 50)));
        in.begin();
        assertThatThrownBy(in::readAllBytes).isInstanceOf(ConnectionLost.class);
        assertThatThrownBy(in::finish).isInstanceOf(ConnectionLost.class);
    }

    @Test
    void whatCannotBeSentIsALostConnection() {
        FrameOutput broken = new FrameOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken pipe");
            }
        });
        assertThatThrownBy(broken::finish)
                .isInstanceOf(ConnectionLost.class)
                .hasMessage("the connection to the other process is lost")
                .hasRootCauseMessage("broken pipe");
    }
}
