package org.futurestck.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that makes the matrix, with a kit that only pretends to certify. */
@DisabledOnOs(OS.WINDOWS)
class MatrixScriptTest {

    private static final String KIT = """
            #!/bin/sh
            command=$1
            shift
            case $command in
                list)
                    [ -z "${NO_LIST:-}" ] || exit 3
                    printf 'jvm:one  a\\njvm:juc-virtual-threads  b\\njvm:CLASS  c\\n'
                    ;;
                certify)
                    subject=$1
                    while [ $# -gt 1 ]; do
                        [ "$1" != --out ] || out=$2
                        shift
                    done
                    case " ${LOST:-} " in
                        *" $subject "*)
                            echo 'futures-tck: the host is gone'
                            exit 3
                            ;;
                    esac
                    mkdir -p "$out"
                    echo "$subject" >"$out/certificate.json"
                    [ "$subject" != "${FAILING:-}" ] || exit 1
                    ;;
                matrix)
                    [ -z "${NO_MATRIX:-}" ] || exit 2
                    cat "$@"
                    exit "${STATUS:-0}"
                    ;;
            esac
            """;

    @TempDir
    Path folder;

    private Path subjects;
    private Path matrix;

    @BeforeEach
    void copyTheScript() throws IOException {
        subjects = Files.createDirectory(folder.resolve("subjects"));
        Files.copy(Path.of("matrix"), subjects.resolve("matrix"));
        matrix = Files.writeString(subjects.resolve("MATRIX.md"), "old\n");
        Path kit = Files.writeString(folder.resolve("futures-tck"), KIT);
        assertThat(kit.toFile().setExecutable(true)).isTrue();
    }

    /** Runs the script and gives the lines that it wrote, the last of which is its exit status. */
    private List<String> run(Map<String, String> environment, String... arguments) throws Exception {
        Path said = folder.resolve("said");
        ProcessBuilder script = new ProcessBuilder(
                        Stream.concat(Stream.of("sh", subjects.resolve("matrix").toString()), Stream.of(arguments))
                                .toList())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        script.environment().putAll(environment);
        int status = script.start().waitFor();
        return Stream.concat(Files.readString(said, StandardCharsets.UTF_8).lines(), Stream.of(String.valueOf(status)))
                .toList();
    }

    private void isLeftAsItWas(String why, List<String> said) throws IOException {
        assertThat(said).endsWith("matrix: " + matrix.toRealPath() + " is left as it was: " + why + ".", "3");
        assertThat(matrix).hasContent("old\n");
        onlyTheMatrixIsThere();
    }

    private void onlyTheMatrixIsThere() throws IOException {
        try (Stream<Path> files = Files.list(subjects)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("matrix", "MATRIX.md");
        }
    }

    @Test
    void putsAllCertificatesBesideEachOther() throws Exception {
        assertThat(run(Map.of(), "--virtual", "/java", "python3.8"))
                .endsWith("0")
                .noneMatch(line -> line.contains("left"));
        assertThat(matrix).hasContent("""
                        <!-- Made by tck/subjects/matrix. -->
                        reference:threads
                        python:concurrent.futures:ThreadPoolExecutor
                        jvm:one
                        jvm:juc-virtual-threads
                        """);
        onlyTheMatrixIsThere();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(matrix)))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void tellsByItsStatusHowTheWorstHasFared() throws Exception {
        assertThat(run(Map.of("FAILING", "jvm:one")))
                .contains("matrix: jvm:one ended with status 1")
                .endsWith("1");
        assertThat(matrix).content().contains("jvm:one");
        assertThat(run(Map.of("STATUS", "3"))).endsWith("3");
        assertThat(matrix).content().contains("jvm:one");
    }

    @Test
    void leavesTheOldOneWhereCertificatesAreMissing() throws Exception {
        isLeftAsItWas("1 of 2 runs made no certificate", run(Map.of("LOST", "jvm:one")));
        isLeftAsItWas("2 of 2 runs made no certificate", run(Map.of("LOST", "jvm:one reference:threads")));
    }

    @Test
    void leavesTheOldOneWhereTheKitFails() throws Exception {
        isLeftAsItWas("the subjects cannot be listed", run(Map.of("NO_LIST", "yes")));
        isLeftAsItWas("the certificates make no matrix", run(Map.of("NO_MATRIX", "yes")));
    }
}
