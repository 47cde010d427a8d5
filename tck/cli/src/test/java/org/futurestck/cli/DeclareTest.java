package org.futurestck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.futurestck.hosts.python.Interpreters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Known deviations and claims on the command line. */
final class DeclareTest {

    private static final String HOSTILE = "jvm:" + HostileSubject.class.getName();
    private static final String CPYTHON = "python:concurrent.futures:ThreadPoolExecutor";
    private static final String BROKEN = "state.pending.wait0";
    private static final String STALE = "declared as a deviation, but it passed; remove the declaration";

    private final Path folder;

    DeclareTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static String deviation(String rule) {
        return "{\"rule\": \"" + rule + "\", \"reason\": \"It raises an error.\","
                + " \"issue\": \"https://example.org/1\"}";
    }

    private String file(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json).toString();
    }

    private String declare(String... rules) throws IOException {
        List<String> deviations = new ArrayList<>();
        for (String rule : rules) {
            deviations.add(deviation(rule));
        }
        return file("deviations.json", "{\"deviations\": [" + String.join(", ", deviations) + "]}");
    }

    private JsonNode certificate() throws IOException {
        String text = Files.readString(folder.resolve("certificate.json"));
        assertThat(JsonSchemas.ofCertificate(text)).isEmpty();
        return new JsonMapper().readTree(text);
    }

    private static void refuses(String sentence, String... arguments) {
        Ran ran = Ran.run(arguments);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errLines()).containsExactly("futures-tck: " + sentence);
    }

    @Test
    void declaredFailuresDoNotBreakConformity() throws IOException {
        String file = declare(BROKEN);
        Ran ran = Ran.run("certify", HOSTILE, "--rule", BROKEN, "--declare", file, "--out", folder.toString());
        assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.outLines())
                .containsSequence(
                        "Known deviations, declared in " + file,
                        "  " + BROKEN + " (MUST): It raises an error.",
                        "      https://example.org/1")
                .doesNotContain("Not passed")
                .last()
                .isEqualTo(HOSTILE + " conforms to the selected rules of edition 3.13 of concurrent.futures,"
                        + " but for one declared deviation.");
        JsonNode certificate = certificate();
        assertThat(certificate.at("/verdict").asText()).isEqualTo("conforms");
        assertThat(certificate.at("/counts/deviation").asInt()).isEqualTo(1);
        assertThat(certificate.at("/rules/0/verdict").asText()).isEqualTo("deviation");
        assertThat(certificate.at("/rules/0/message").asText()).isEqualTo("It raises an error.");
        assertThat(certificate.at("/deviations"))
                .hasToString("[{\"rule\":\"" + BROKEN + "\",\"reason\":\"It raises an error.\","
                        + "\"issue\":\"https://example.org/1\",\"declared_in\":\"" + file + "\",\"not_tried\":[]}]");
    }

    @Test
    void aDeclarationThatHasToGoBreaksConformity() throws IOException {
        String file = declare("exc.cancelled-error");
        Ran ran = Ran.run(
                "certify",
                "--rule",
                "exc.cancelled-error",
                "--seed",
                "5",
                "--declare",
                file,
                "--out",
                folder.toString());
        assertThat(ran.status()).as(ran.out() + ran.err()).isEqualTo(1);
        assertThat(ran.outLines())
                .startsWith("FAILED exc.cancelled-error (MUST)")
                .contains("  actual    " + STALE, "  declared  in " + file + ": It raises an error.")
                .anyMatch(line -> line.endsWith("--rule exc.cancelled-error --seed 5 --declare " + file))
                .anyMatch(line -> line.equals("  failed exc.cancelled-error (MUST): " + STALE))
                .last()
                .isEqualTo(
                        "reference:threads does not conform to the selected rules of edition 3.13 of concurrent.futures.");
        assertThat(certificate().at("/rules/0/message").asText()).isEqualTo(STALE);
        String lie =
                Files.readString(folder.resolve("certificate.json")).replace("\"does-not-conform\"", "\"conforms\"");
        assertThat(JsonSchemas.ofCertificate(lie)).isNotEmpty();
    }

    @Test
    void severalFilesAddUp() throws IOException {
        String first = declare(BROKEN);
        String second = file(
                "more.json",
                "{\"subjects\": [\"" + HOSTILE + "\"], \"deviations\": [" + deviation("state.running.wait0") + "]}");
        Ran ran = Ran.run(
                "certify",
                HOSTILE,
                "--rule",
                BROKEN,
                "--rule",
                "state.running.wait0",
                "--declare",
                first,
                "--declare",
                second);
        assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.outLines())
                .contains("Known deviations, declared in " + first, "Known deviations, declared in " + second)
                .last()
                .asString()
                .endsWith(", but for 2 declared deviations.");
    }

    @Test
    void mistakesInADeclarationCostASentence() throws IOException {
        String file = declare("state.pending.wait1");
        refuses(
                file + ": the rule book has no rule 'state.pending.wait1'. Did you mean state.pending.wait0?",
                "certify",
                "--declare",
                file);
        declare("future.repr");
        refuses(
                file + ": future.repr is OBSERVED, so it never fails and cannot be declared;"
                        + " only MUST and SHOULD can.",
                "certify",
                "--declare",
                file);
        declare(BROKEN, BROKEN);
        refuses(file + ": " + BROKEN + " is declared twice.", "certify", "--declare", file);
        declare(BROKEN);
        String same = file("same.json", Files.readString(Path.of(file)));
        refuses(
                BROKEN + " is declared in both " + file + " and " + same + ".",
                "certify",
                "--declare",
                file,
                "--declare",
                same);
    }

    @Test
    void mistakesAboutTheSubjectCostASentence() throws IOException {
        String other = file("other.json", "{\"subjects\": [\"my.module:Pool\"], \"deviations\": []}");
        refusesAfterStart(other + ": this is about my.module:Pool, not about reference:threads.", other);
    }

    @Test
    void rulesOfAnotherContractCostASentence() throws IOException {
        String file = declare("tensorlake.wait.timeout");
        refusesAfterStart(
                file
                        + ": tensorlake.wait.timeout is a rule of tensorlake, and reference:threads is a subject of"
                        + " concurrent.futures.",
                file);
        String shared = declare(BROKEN, "tensorlake.wait.timeout");
        assertThat(Ran.run("certify", HOSTILE, "--rule", BROKEN, "--declare", shared)
                        .status())
                .isZero();
    }

    private static void refusesAfterStart(String sentence, String file) {
        Ran ran = Ran.run("certify", "--rule", "exc.*", "--declare", file);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errLines()).containsExactly("futures-tck: " + sentence);
    }

    @Test
    void cpythonConformsButForWhatTheKitDeclaresUnlessToldToLookAway() throws IOException {
        assumeThat(Interpreters.byDefault()).as("a Python interpreter").isPresent();
        Ran declared = Ran.run("certify", CPYTHON, "--rule", "state.cancelled.wait0");
        assertThat(declared.status()).as(declared.out() + declared.err()).isZero();
        assertThat(declared.outLines())
                .contains(
                        "Known deviations, declared in the kit's own cpython-threads.json",
                        "      https://github.com/python/cpython/issues/109934");

        Ran undeclared = Ran.run("certify", CPYTHON, "--rule", "state.cancelled.wait0", "--undeclared");
        assertThat(undeclared.status()).isEqualTo(1);
        assertThat(undeclared.outLines())
                .startsWith("FAILED state.cancelled.wait0 (MUST)")
                .anyMatch(line -> line.startsWith("  repeat ") && line.endsWith(" --undeclared"));
    }

    @Test
    void claimsAreTriedAndShown() throws IOException {
        Ran ran = Ran.run("certify", "--rule", "future.repr", "--claim", "python", "--out", folder.toString());
        assertThat(ran.outLines()).contains("claimed    python, by the user");
        JsonNode certificate = certificate();
        assertThat(certificate.at("/subject/claimed")).hasToString("[\"python\"]");
        assertThat(certificate.at("/counts/not-claimed").asInt()).isZero();
        assertThat(ran.status()).as("no Java object has a repr: " + ran.out()).isEqualTo(3);
    }

    @Test
    void theRepeatCommandKeepsEveryChoice() throws IOException {
        String file = declare("exc.cancelled-error");
        Ran ran = Ran.run(
                "certify",
                "--rule",
                "exc.cancelled-error",
                "--seed",
                "5",
                "--edition",
                "3.9",
                "--claim",
                "logging",
                "--declare",
                file,
                "--undeclared");
        assertThat(ran.outLines())
                .anyMatch(line -> line.endsWith("certify reference:threads"
                        + " --rule exc.cancelled-error --seed 5 --edition 3.9 --claim logging --declare " + file
                        + " --undeclared"));
    }
}
