package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.declaration.Declarations;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.run.Certification;
import org.futurestck.kit.run.CertificationRequest;
import org.futurestck.kit.run.Progress;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.wire.HostCommand;
import org.futurestck.kit.wire.HostStageSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entry of Tensorlake's SDK. The SDK itself is not at hand, so a small package stands in for it: what it does proves nothing. */
final class TensorlakeSdkTest {

    private static final String SUBJECT = "futures_host.tensorlake_sdk:LocalRunner";

    @TempDir
    private Path folder;

    private HostStageSource host() {
        String python = Interpreters.byDefault().orElseThrow().command();
        List<String> command = PythonHost.command(python, SUBJECT, Map.of());
        return HostStageSource.start(new HostCommand(command, Map.of("PYTHONPATH", folder.toString()), null));
    }

    private void standIn(String version) throws IOException {
        Path sdk = Files.createDirectory(folder.resolve("tensorlake"));
        Files.writeString(sdk.resolve("__init__.py"), "__version__ = '" + version + "'\n");
        try (InputStream file = getClass().getResourceAsStream("fake_sdk/applications.py")) {
            Files.copy(Objects.requireNonNull(file), sdk.resolve("applications.py"));
        }
    }

    @Test
    void saysThatTheSdkIsMissing() throws IOException {
        Files.createDirectory(folder.resolve("tensorlake"));

        assertThatThrownBy(this::host)
                .isInstanceOf(StageFaultException.class)
                .hasMessageContaining("ended with exit status 3")
                .hasMessageContaining("the Tensorlake SDK, 0.4.0 or newer, is not installed for the interpreter ");
    }

    @Test
    void saysThatTheSdkIsTooOld() throws IOException {
        standIn("0.2.79");

        assertThatThrownBy(this::host)
                .hasMessageContaining("the Tensorlake SDK is 0.2.79, and 0.4.0 or newer is needed");
    }

    @Test
    void saysWhatTheSdkLacks() throws IOException {
        standIn("0.5");
        Files.writeString(folder.resolve("tensorlake/applications.py"), "import nowhere_to_be_found\n");

        assertThatThrownBy(this::host).hasMessageContaining("No module named 'nowhere_to_be_found'");
    }

    @Test
    void takesAPreviewForTheRelease() throws IOException {
        standIn("0.5b1");

        try (HostStageSource source = host()) {
            assertThat(source.subject().edition()).hasToString("0.5");
            assertThat(source.subject().version()).isEqualTo("0.5b1");
        }
    }

    @Test
    void certifiesWhatStandsInForIt() throws IOException {
        standIn("0.4.10");

        Certificate certificate = certify(List.of());

        assertThat(certificate.profile()).isEqualTo("tensorlake");
        assertThat(certificate.edition()).hasToString("0.4.0");
        assertThat(certificate.subject().version()).isEqualTo("0.4.10");
        assertThat(certificate.problems()).isEmpty();
        assertThat(certificate.rules())
                .filteredOn(rule -> rule.verdict() == Verdict.FAILED || rule.verdict() == Verdict.ERROR)
                .extracting(rule -> rule.id() + ": " + rule.message())
                .isEmpty();
        assertThat(certificate.rules())
                .filteredOn(rule -> rule.verdict() == Verdict.DEVIATION)
                .extracting(RuleResult::id)
                .containsExactly("tensorlake.future.id");
        assertThat(certificate.counts()).containsEntry(Verdict.PASSED, 15);
    }

    @Test
    void doesNotBlameTheSdkForARequestThatCannotBeMade() throws IOException {
        standIn("0.5");
        Files.writeString(
                folder.resolve("tensorlake/applications.py"),
                "\ndef run_local_application(*_):\n    raise RuntimeError('no request today')\n",
                StandardOpenOption.APPEND);

        Certificate certificate = certify(List.of("tensorlake.future.tracks-operation"));

        assertThat(certificate.verdict()).isEqualTo(Conformity.UNTRUSTED);
        assertThat(certificate.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).doesNotContain("did not return"))
                .anySatisfy(problem -> assertThat(problem)
                        .contains("the request of the check has ended")
                        .contains("no request today"));
    }

    private Certificate certify(List<String> rules) {
        try (HostStageSource source = host()) {
            RuleBook book = RuleBook.load();
            return new Certification(book, Catalogue.load(book))
                    .certify(
                            CertificationRequest.of("python:" + SUBJECT, 1)
                                    .limitedTo(rules)
                                    .declaring(new Declarations(List.of(), ShippedDeclarations.all())),
                            source,
                            Progress.NONE);
        }
    }
}
