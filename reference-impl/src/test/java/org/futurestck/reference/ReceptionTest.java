package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class ReceptionTest {

    @Test
    void admitsOnlyWhoKnowsTheToken() throws Exception {
        try (Reception reception = new Reception();
                Socket stranger = new Socket(InetAddress.getLoopbackAddress(), reception.port());
                Socket silent = new Socket(InetAddress.getLoopbackAddress(), reception.port());
                Socket worker = new Socket(InetAddress.getLoopbackAddress(), reception.port())) {
            stranger.getOutputStream().write(new byte[Reception.TOKEN_LENGTH]);
            silent.shutdownOutput();
            worker.getOutputStream().write(reception.token());
            try (Socket admitted = reception.await()) {
                assertThat(admitted.getPort()).isEqualTo(worker.getLocalPort());
            }
            assertThat(stranger.getInputStream().read()).isEqualTo(-1);
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void doesNotWaitForEverForACallerWhoIsSilent() throws Exception {
        try (Reception reception = new Reception(1);
                Socket silent = new Socket(InetAddress.getLoopbackAddress(), reception.port())) {
            silent.setSoTimeout((int) Threads.LONG.toMillis());
            var waiting = Threads.start(reception::await);
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
            assertThat(waiting.end()).isNotDone();
        }
    }

    @Test
    void endsTheWaitWhenItIsClosed() throws Exception {
        Reception reception = new Reception();
        var waiting = Threads.start(reception::await);
        reception.close();
        assertThatThrownBy(waiting::get).hasCauseInstanceOf(java.io.IOException.class);
    }

    @Test
    void hasATokenOfItsOwn() throws Exception {
        try (Reception one = new Reception();
                Reception other = new Reception()) {
            assertThat(one.token()).hasSize(Reception.TOKEN_LENGTH).isNotEqualTo(other.token());
        }
    }
}
