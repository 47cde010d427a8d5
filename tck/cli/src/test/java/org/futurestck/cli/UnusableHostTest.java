package org.futurestck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.futurestck.hosts.python.Interpreters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a host reports costs one sentence and exit status 3. */
final class UnusableHostTest {

    private static void distrusts(String sentence, String... subject) {
        String[] arguments = new String[subject.length + 1];
        arguments[0] = "certify";
        System.arraycopy(subject, 0, arguments, 1, subject.length);
        Ran ran = Ran.run(arguments);
        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errLines()).hasSize(1);
        assertThat(ran.err())
                .startsWith("futures-tck: The host of " + subject[0] + " cannot be used: ")
                .contains(sentence);
        assertThat(ran.err()).doesNotContain("\tat ").doesNotContain("\u001b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "jvm:java.lang.String | implements neither org.futurestck.kit.spi.Subject",
            })
    void tellsWhatIsWrongWithAClass(String subject, String sentence) {
        distrusts(sentence, subject);
    }

    @Test
    void tellsThatAnInterpreterIsMissing() {
        distrusts("cannot start 'no-such-python'", "python:m:f", "--python", "no-such-python");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "python:no_such_module:f | no_such_module",
                "python:concurrent.futures:no_such_name | no_such_name",
            })
    void tellsWhatAnInterpreterCannotImport(String subject, String sentence) {
        assumeThat(Interpreters.byDefault()).as("a Python interpreter").isPresent();
        distrusts(sentence, subject);
    }

    @Test
    void tellsThatASubjectTakesNoStartMethod() {
        assumeThat(Interpreters.byDefault()).as("a Python interpreter").isPresent();
        distrusts(
                "'concurrent.futures:ThreadPoolExecutor' takes no mp_context, so it cannot be given a start method",
                "python:concurrent.futures:ThreadPoolExecutor",
                "--start-method",
                "spawn");
    }

    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS)
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "host:no-such-command-anywhere | not found",
                "host:echo what a pity >&2; exit 5 | what a pity",
                "host:printf '\\033[31mrubbish\\n'; cat | rubbish",
                "host:exit 0 | ended",
            })
    void tellsWhatIsWrongWithACommand(String subject, String sentence) {
        distrusts(sentence, subject);
    }
}
