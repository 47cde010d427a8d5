package org.futurestck.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.SubjectInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostStartTest {

    private static void assertFault(HostCommand command, String message) {
        assertThatThrownBy(() -> HostStageSource.start(command))
                .isInstanceOf(StageFaultException.class)
                .hasMessage(message);
    }

    @Test
    void introducesItsSubject() {
        try (HostStageSource source = HostStageSource.start(FakeHost.command("hello", "serve"))) {
            assertThat(source.subject())
                    .isEqualTo(new SubjectInfo(
                            "Fake",
                            "0",
                            "fake",
                            "none",
                            null,
                            new Edition("3.8"),
                            java.util.Set.of(Capability.BARE_FUTURES)));
        }
    }

    @Test
    void saysThatTheProgramDoesNotExist() {
        assertFault(HostCommand.of(List.of("python9")), "cannot start 'python9': No such file or directory");
    }

    @Test
    void saysThatTheDirectoryDoesNotExist(@TempDir Path directory) {
        Path missing = directory.resolve("missing");

        assertFault(
                new HostCommand(List.of("python9"), Map.of(), missing),
                "cannot start 'python9': there is no directory '" + missing + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            say:{"id":1,"type":"hello","protocol":3,"new":0}   | the host speaks protocol 3, this kit speaks 2
            say:Welcome!                                       | the host wrote a line that is not JSON to its standard output, which is for answers alone: 'Welcome!'
            say:{"id":1,"type":"opened"}                       | the host gave an answer of another type than it was asked for: '{"id":1,"type":"opened"}'
            say:{"id":2,"type":"opened"}                       | the host answered request 2, which was never sent: '{"id":2,"type":"opened"}'
            say:{"id":1,"type":"refused","reason":"I am busy"} | the host refused, when the kit waited for its hello: I am busy
            close-out                                          | the host closed its standard output and lived on; it wrote nothing to standard error
            mumble:{"id":1,                                    | the host ended with exit status 0 in the midst of the line '{"id":1,' before it said hello; it wrote nothing to standard error
            exit:0                                             | the host ended with exit status 0 before it said hello; it wrote nothing to standard error
            """)
    void saysWhatAHostDidInsteadOfHello(String step, String message) {
        boolean ends = step.startsWith("mumble");
        assertFault(ends ? FakeHost.command("read", step) : FakeHost.command("read", step, "park"), message);
    }

    @Test
    void quotesTheLastWordsOfAHostThatEnds() {
        assertFault(
                FakeHost.command("err:cannot import 'nosuch': No module named 'nosuch'", "exit:3"),
                "the host ended with exit status 3 before it said hello; "
                        + "it wrote: cannot import 'nosuch': No module named 'nosuch'");
        assertFault(
                FakeHost.command("mumble:half a line", "err:one", "err:two", "exit:139"),
                "the host ended with exit status 139 (signal 11) in the midst of the line 'half a line' before it said hello; "
                        + "it wrote: \n  one\n  two");
    }

    @Test
    void doesNotWaitForEverForAHello() {
        HostCommand command = FakeHost.command("err:thinking", "park");

        assertThatThrownBy(() -> HostStageSource.start(command, Duration.ofMillis(1_500)))
                .isInstanceOf(StageFaultException.class)
                .hasMessageStartingWith("the host did not say hello within 1.5 s; it wrote");
    }

    @Test
    void showsAHelloWithoutTheEndOfItsLine() {
        HostCommand command = FakeHost.command("read", "mumble:{\"id\":1,\"type\":\"hello\"", "park");

        assertThatThrownBy(() -> HostStageSource.start(command, Duration.ofMillis(1_500)))
                .isInstanceOf(StageFaultException.class)
                .hasMessage("the host did not say hello within 1.5 s; it wrote nothing to standard error; "
                        + "it has written a line without its end: '{\"id\":1,\"type\":\"hello\"'");
    }

    @Test
    void startsInTheGivenDirectoryAndEnvironment(@TempDir Path directory) {
        HostCommand fake = FakeHost.command("tell", "exit:3");

        assertThatThrownBy(() -> HostStageSource.start(
                        new HostCommand(fake.arguments(), Map.of("FAKE_HOST", "colour"), directory)))
                .hasMessageEndingWith("it wrote: colour in " + directory);
    }

    @Test
    void wantsACommand() {
        assertThatThrownBy(() -> HostCommand.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a host's command names no program");
    }
}
