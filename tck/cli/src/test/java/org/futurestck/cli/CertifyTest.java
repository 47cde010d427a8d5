package org.futurestck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs with hosts in processes of their own. */
final class CertifyTest {

    private final Path folder;

    CertifyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private JsonNode certificate() throws IOException {
        String text = Files.readString(folder.resolve("certificate.json"));
        assertThat(JsonSchemas.ofCertificate(text)).isEmpty();
        return new JsonMapper().readTree(text);
    }

    @Test
    void certifiesTheReferenceIfNothingIsNamed() throws IOException {
        Ran ran = Ran.run("certify", "--rule", "exc.*", "--seed", "11", "--out", folder.toString());
        assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.outLines())
                .contains("seed       11, effort normal")
                .last()
                .isEqualTo("reference:threads conforms to the selected rules of edition 3.13 of concurrent.futures.");
        assertThat(ran.errLines()).first().asString().matches("running \\d+ checks");
        JsonNode certificate = certificate();
        assertThat(certificate.at("/verdict").asText()).isEqualTo("conforms");
        assertThat(certificate.at("/seed").asLong()).isEqualTo(11);
        assertThat(certificate.at("/subject/host").asText()).isEqualTo("jvm");
        assertThat(certificate.at("/counts/passed").asInt()).isPositive();
        assertThat(certificate.at("/counts/not-claimed").asInt()).isPositive();
        assertThat(certificate.at("/rules"))
                .allMatch(rule -> rule.at("/id").asText().startsWith("exc."));
    }

    @Test
    void takesTheReferenceOfTheProfileThatTheUserNames() throws IOException {
        Ran ran = Ran.run(
                "certify",
                "--profile",
                "tensorlake",
                "--rule",
                "tensorlake.wait.returns-lists",
                "--out",
                folder.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.outLines())
                .last()
                .asString()
                .isEqualTo("reference:tensorlake conforms to the selected rules of edition 0.5 of tensorlake.");
        assertThat(ran.out()).contains("edition    0.5 of tensorlake, rule book ");
        assertThat(certificate().at("/profile").asText()).isEqualTo("tensorlake");
        assertThat(certificate().at("/rules")).hasSize(1);
    }

    @Test
    void judgesByTheEditionThatTheUserNames() throws IOException {
        Ran ran = Ran.run("certify", "--rule", "exc.invalid-state", "--edition", "3.7", "--out", folder.toString());
        assertThat(certificate().at("/edition").asText()).isEqualTo("3.7");
        assertThat(ran.out()).contains("not-applicable exc.invalid-state: the rule does not belong to edition 3.7");
        assertThat(ran.status()).as("a run that graded nothing").isEqualTo(3);
    }

    @Test
    void explainsWhatFailsAndDoesNotLetTheSubjectSpeakToTheTerminal() throws IOException {
        Ran ran = Ran.run(
                "certify",
                "jvm:" + HostileSubject.class.getName(),
                "--rule",
                "state.pending.wait0",
                "--rule",
                "exc.cancelled-error",
                "--seed",
                "5",
                "--out",
                folder.toString());
        assertThat(ran.status()).as(ran.out() + ran.err()).isEqualTo(1);
        assertThat(ran.outLines())
                .startsWith("FAILED state.pending.wait0 (MUST)")
                .anyMatch(line -> line.startsWith("  actual    it raised "))
                .anyMatch(line -> line.contains("<- first illegal event"))
                .anyMatch(line -> line.endsWith(
                        "certify jvm:" + HostileSubject.class.getName() + " --rule state.pending.wait0 --seed 5"))
                .anyMatch(line -> line.startsWith("  failed state.pending.wait0 (MUST): expected "))
                .noneMatch(line -> line.startsWith("jvm:HostileSubject conforms"))
                .last()
                .isEqualTo("jvm:" + HostileSubject.class.getName()
                        + " does not conform to the selected rules of edition 3.13 of concurrent.futures.");
        assertThat(ran.out().replace("\n", "")).matches("\\P{Cntrl}*");
        JsonNode certificate = certificate();
        assertThat(certificate.at("/verdict").asText()).isEqualTo("does-not-conform");
        assertThat(certificate.at("/counts/failed").asInt()).isEqualTo(1);
        assertThat(certificate.at("/counts/passed").asInt()).isEqualTo(1);
    }

    @Test
    void findsSubjectsThatAreRegisteredOnTheClassPathOfTheUser() {
        Ran ran = Ran.run("certify", "reference:threads", "--classpath", ".", "--rule", "exc.cancelled-error");
        assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
    }

    @Test
    void clearsAwayTheCertificateOfAnEarlierRun() throws IOException {
        Path earlier = Files.writeString(folder.resolve("certificate.json"), "{}");
        Ran ran = Ran.run("certify", "jvm:java.lang.String", "--rule", "exc.*", "--out", folder.toString());
        assertThat(ran.status()).isEqualTo(3);
        assertThat(earlier).doesNotExist();
    }

    @Test
    void holdsCertificatesToTheirSchema() throws IOException {
        assertThat(JsonSchemas.ofCertificate("{}")).isNotEmpty();
        Ran.run("certify", "--rule", "exc.cancelled-error", "--out", folder.toString());
        String good = Files.readString(folder.resolve("certificate.json"));
        for (List<String> lie : List.of(
                List.of("\"verdict\" : \"conforms\"", "\"verdict\" : \"does-not-conform\""),
                List.of("\"verdict\" : \"conforms\"", "\"verdict\" : \"untrusted\""),
                List.of("\"kit\" :", "\"kitt\" :"),
                List.of("\"passed\" : 1", "\"passed\" : -1"),
                List.of("\"inconclusive\" : 0", "\"unheard-of\" : 0"),
                List.of("\"observations\" : \\d+", "\"observations\" : 0"))) {
            assertThat(good).containsPattern(lie.get(0));
            assertThat(JsonSchemas.ofCertificate(good.replaceFirst(lie.get(0), lie.get(1))))
                    .as(lie.toString())
                    .isNotEmpty();
        }
    }
}
