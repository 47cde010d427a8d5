package org.futurestck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.futurestck.zoo.host.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosts with one mistake each, as somebody starts them who wants to see what a kit says of them. */
final class FaultsTest {

    /** A subject whose host is this program with other arguments. */
    private static String host(String arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return "host:exec '" + java + "' -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path") + "' "
                + Main.class.getName() + " " + arguments;
    }

    @Test
    void areListedWithTheirVerdicts() {
        Ran ran = Ran.run("faults");

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.outLines().stream().map(line -> line.replaceAll("  +", "|")))
                .containsExactlyElementsOf(Stream.of(Fault.values())
                        .map(fault -> fault.id() + "|" + fault.verdict() + "|" + fault.mistake())
                        .toList())
                .contains("wrong-id|error|It answers with the number of another request.");
        assertThat(Ran.run(80, "faults").outLines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "garbge | There is no fault 'garbge'. Did you mean garbage? All are listed by 'futures-tck faults'.",
                "xyzzyx | There is no fault 'xyzzyx'. All are listed by 'futures-tck faults'.",
                "garbage --after -1 | --after has to be a number from 0 up, not -1.",
                "no-hello --after 1 | --after makes no sense here: no-hello shows at the beginning.",
                "ignores-the-end --after 1 | --after makes no sense here: ignores-the-end shows at the end.",
                "--after 1 | --after makes no sense here: it goes with the NAME of a fault.",
            })
    void areRefusedIfTheyMakeNoSense(String arguments, String sentence) {
        Ran ran = Ran.run(("faults " + arguments).split(" "));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errLines()).containsExactly("futures-tck: " + sentence);
    }

    @Test
    void needASoundHost() {
        Ran ran = Ran.run("faults", "garbage", "--", "no-such-program", "--option");

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.errLines())
                .singleElement()
                .asString()
                .startsWith("futures-tck: The host 'no-such-program' cannot be started: ");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void makeAHostUnusable() {
        Ran ran = Ran.run("certify", host("faults garbage"), "--rule", "exc.invalid-state");

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err())
                .contains(" cannot be used: the host wrote a line that is not JSON to its standard output, "
                        + "which is for answers alone: 'Traceback (most recent call last):'");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void standBeforeAnyHost() {
        String sound = host("faults slow-drip").substring("host:exec ".length());
        Ran ran = Ran.run("certify", host("faults wrong-id --after 3 -- " + sound), "--rule", "exc.invalid-state");

        assertThat(ran.status()).as(ran.out() + ran.err()).isEqualTo(3);
        assertThat(ran.outLines())
                .anyMatch(line ->
                        line.contains("exc.invalid-state: the host answered request 1004, which was never sent: '{"));
    }
}
