package org.futurestck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.futurestck.kit.spi.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the user types can be wrong in many ways; each costs one sentence and exit status 2, and starts nothing. */
final class WrongUsageTest {

    private static void refuses(String sentence, String... arguments) {
        Ran ran = Ran.run(arguments);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errLines())
                .first()
                .asString()
                .startsWith("futures-tck: ")
                .contains(sentence);
        assertThat(ran.errLines()).hasSizeLessThanOrEqualTo(3);
        assertThat(ran.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void suggestsRulesOfTheContractInQuestion() {
        Ran ran = Ran.run("certify", "--profile", "tensorlake", "--rule", "future.*");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(String.join(" ", ran.errLines()))
                .contains("No rule of tensorlake matches 'future.*'.")
                .doesNotContain("mean future.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nobody | There is no subject 'nobody'.",
                "nobody | Subjects are those that 'list subjects' names, jvm:CLASS, python:MODULE:FACTORY and host:COMMAND.",
                "reference:thread | Did you mean reference:threads?",
                "ref:x:y | There is no subject 'ref:x:y'",
                "`` | There is no subject ''",
                "jvm: | '' is neither the name of a class nor a subject that 'list subjects' names",
                "jvm:no/class | 'no/class' is neither the name of a class nor a subject",
                "jvm:nosuch | There is no subject 'jvm:nosuch' among those that 'list subjects' names, and no class 'nosuch' on the class path; --classpath says where yours is.",
                "jvm:no.such.Class | no class 'no.such.Class' on the class path",
                "jvm:scalafuture | says where yours is. Did you mean jvm:scala-future?",
                "jvm:juc-thread-pol | Did you mean jvm:juc-thread-pool?",
                "python:module | 'module' is not of the form MODULE:FACTORY",
                "python:a:b:c | 'a:b:c' is not of the form MODULE:FACTORY",
                "`host: ` | host: needs a command",
            })
    void refusesUnknownSubjects(String subject, String sentence) {
        refuses(sentence, "certify", subject);
    }

    @ParameterizedTest
    @CsvSource({"jvm:nosuch, no class 'nosuch' on the class path", "nobody, There is no subject 'nobody'."})
    void refusesWhatIsNotOnTheClassPathOfTheUserEither(String subject, String sentence, @TempDir Path folder)
            throws IOException {
        refuses(sentence, "certify", subject, "--classpath", folder.toString());
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.createFile(services.resolve("org.futurestck.kit.spi.NamedSubject"));
        Ran left = Ran.run("certify", subject, "--classpath", folder.toString());
        assertThat(left.status())
                .as("only the host knows the names that are registered there")
                .isEqualTo(3);
        assertThat(left.errLines()).hasSize(1);
        assertThat(left.err())
                .contains("there is no class '" + subject.replace("jvm:", "")
                        + "' on the class path and no registered subject of that name.")
                .doesNotContain("reference:threads");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--edition | 3.1 | There is no edition '3.1' of concurrent.futures; editions go from 3.2 to 3.13.",
                "--edition | 3.99 | There is no edition '3.99'",
                "--profile | other | There is no profile 'other'; --profile takes one of concurrent.futures, tensorlake",
                "--profile | tensorlake | reference:threads is a subject of the profile concurrent.futures, and not of tensorlake.",
                "--edition | 0.5 | There is no edition '0.5' of concurrent.futures; editions go from 3.2 to 3.13.",
                "--rule | tensorlake.wait.* | No rule of concurrent.futures matches 'tensorlake.wait.*'.",
                "--rule | nothing.* | No rule matches 'nothing.*'",
                "--rule | future.cancl.pending-true | Did you mean future.cancel.pending-true",
                "--seed | x | 'x' is not a long",
                "--parallel | 0 | --parallel has to be a number from 1 to 256, not 0.",
                "--parallel | 1000000 | --parallel has to be a number from 1 to 256",
                "--parallel | many | 'many' is not an int",
                "--effort | much | There is no effort 'much'; --effort takes one of quick, normal, soak.",
                "--patience | 0 | --patience has to be a number above 0",
                "--patience | NaN | --patience has to be a number above 0",
                "--patience | Infinity | --patience has to be a number above 0",
                "--classpath | /no/such/folder | The class path names '/no/such/folder', which does not exist.",
                "--python | python3 | --python is for subjects in Python, and reference:threads is none.",
                "--arg | a=1 | --arg is for subjects in Python",
                "--start-method | fork | --start-method is for subjects in Python, and reference:threads is none.",
                "--claim | pyton | There is no capability 'pyton'; --claim takes one of bare-futures, ",
                "--claim | without-map | There is no capability 'without-map'",
                "--claim | spellings | --claim spellings changes nothing: no check of concurrent.futures needs it.",
                "--declare | /no/such/file.json | /no/such/file.json: there is no such file.",
                "--declare | . | .: this is a directory, not a declaration.",
                "--nonsense | 1 | Unknown options: '--nonsense'",
            })
    void refusesOptionsThatMakeNoSense(String option, String value, String sentence) {
        refuses(sentence, "certify", "reference:threads", option, value);
    }

    @Test
    void steeredRacesAreOfUseWhereRacesAre() {
        Shelf shelf = Shelf.load();
        Set<Capability> steered = Set.of(Capability.STEERED_RACES);
        assertThatCode(() -> shelf.demandUseful(shelf.book().profiles().get(0), steered))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> shelf.demandUseful(shelf.book().profiles().get(1), steered))
                .hasMessage("--claim steered-races changes nothing: no check of tensorlake needs it.");
    }

    @Test
    void refusesClaimsThatTheContractHasNoUseFor() {
        refuses(
                "--claim threads changes nothing: no check of tensorlake needs it.",
                "certify",
                "--profile",
                "tensorlake",
                "--claim",
                "threads");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a | --arg a is not of the form KEY=JSON.",
                "1=1 | --arg 1=1 is not of the form KEY=JSON.",
                "a=name | The value of --arg a is not JSON: name; a text needs double quotes.",
                "a=1 2 | The value of --arg a is not JSON",
                "a= | The value of --arg a is empty",
            })
    void refusesArgumentsThatAreNoJson(String argument, String sentence) {
        refuses(sentence, "certify", "python:concurrent.futures:ThreadPoolExecutor", "--arg", argument);
    }

    @Test
    void refusesArgumentsThatComeTwice() {
        refuses("--arg names 'a' twice.", "certify", "python:m:f", "--arg", "a=1", "--arg", "a=2");
    }

    @Test
    void refusesAStartMethodThatNobodyKnows() {
        refuses(
                "There is no start method 'vfork'; --start-method takes one of fork, spawn, forkserver.",
                "certify",
                "python:concurrent.futures:ProcessPoolExecutor",
                "--start-method",
                "vfork");
    }

    @Test
    void refusesAClassPathForASubjectThatIsNotInJava() {
        refuses("--classpath is for subjects in Java", "certify", "python:m:f", "--classpath", ".");
    }

    @Test
    void refusesAnOutputThatIsNoFolder(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        refuses("is not a directory.", "certify", "--out", file.toString());
        refuses(
                "cannot be made a directory",
                "certify",
                "--out",
                file.resolve("below").toString());
    }

    @Test
    void refusesWhatIsNoCommand() {
        refuses("Missing required subcommand");
        refuses("Unmatched argument at index 0: 'certfy'", "certfy");
        refuses("Missing required subcommand", "list");
        refuses("Missing required parameter: 'RULE'", "explain");
        refuses("Unmatched argument at index 2: 'b'", "certify", "a", "b");
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        assertThat(Ran.run("explan").errLines())
                .isEqualTo(List.of(
                        "futures-tck: Unmatched argument at index 0: 'explan'",
                        "Did you mean: futures-tck explain?",
                        "Try 'futures-tck --help'."));
    }

    @Test
    void suggestsTheRuleThatWasMeant() {
        Ran ran = Ran.run("explain", "future.cancel.runing-false");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.errLines())
                .containsExactly("futures-tck: The rule book has no rule 'future.cancel.runing-false'."
                        + " Did you mean future.cancel.running-false?");
    }
}
