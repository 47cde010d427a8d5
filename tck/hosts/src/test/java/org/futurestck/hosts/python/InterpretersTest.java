package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class InterpretersTest {

    @BeforeAll
    static void interpretersAreNeeded() {
        Pythons.assumeThereAreSome();
    }

    @Test
    void everyInterpreterIsSupportedAndNoVersionComesTwice() {
        assertThat(Pythons.all()).allMatch(Interpreter::isSupported);
        assertThat(Pythons.all()).extracting(Interpreter::version).doesNotHaveDuplicates();
        assertThat(Pythons.all())
                .extracting(python -> Integer.valueOf(python.version().split("\\.")[1]))
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void theDefaultIsOneOfThoseFound() {
        assertThat(Interpreters.byDefault()).hasValueSatisfying(python -> assertThat(Pythons.all())
                .extracting(Interpreter::version)
                .contains(python.version()));
    }

    @Test
    void pythonTwoIsNotSupported() {
        assertThat(new Interpreter("python2", "2.7.18").isSupported()).isFalse();
        assertThat(new Interpreter("python3", "3.5.10").isSupported()).isFalse();
        assertThat(new Interpreter("python3", "3.6.0").isSupported()).isTrue();
        assertThat(new Interpreter("python3", "3.14.0").isSupported()).isTrue();
    }

    @Test
    void theCommandNamesTheInterpreterThePackageTheFactoryAndItsArguments() {
        List<String> command = PythonHost.command("python3", "pool:Pool", Map.of("size", "[1]"));

        assertThat(command).hasSize(5).startsWith("python3").endsWith("pool:Pool", "--arg", "size=[1]");
        assertThat(Path.of(command.get(1))).isRegularFile().hasFileName("__main__.py");
        assertThat(Path.of(command.get(1)).getParent()).hasFileName("futures_host");
        // Whatever else is in the folder that becomes part of the path of modules could hide a module of the subject.
        assertThat(Path.of(command.get(1)).getParent().getParent())
                .isDirectoryNotContaining(path -> !path.endsWith("futures_host"));
    }
}
