package org.futurestck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CertificateJson;
import org.futurestck.subjects.juc.JucVirtualThreads;
import org.futurestck.subjects.spring.SpringTaskExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Subjects of libraries on the command line: which Java hosts them, and where their classes come from. */
final class LibrarySubjectsTest {

    private final Path folder;

    LibrarySubjectsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aLibraryIsHostedWithItsOwnJars() {
        Ran ran = Ran.run(
                "certify",
                "jvm:scala-future",
                "--rule",
                "submit.schedules-call",
                "--rule",
                "map.order",
                "--out",
                folder.toString());
        assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
        Certificate certificate = CertificateJson.read(folder.resolve("certificate.json"));
        assertThat(certificate.subject().version()).isEqualTo("3.10.0");
        assertThat(certificate.subject().capabilities()).contains("threads", "without-cancel", "without-map");
        assertThat(ran.out()).contains("not-claimed map.order: the subject does not offer map");
    }

    @Test
    void aLibraryThatIsNotThereCostsOneSentence() throws IOException {
        Path mine = folder.resolve("mine");
        Path member = mine.resolve("org/springframework/scheduling/concurrent/ThreadPoolTaskExecutor.class");
        Files.createDirectories(member.getParent());
        System.setProperty("futurestck.libraries", folder.toString());
        try {
            for (String unrelated : List.of("", "other.jar", mine.toString())) {
                assertThatThrownBy(() -> LibraryJars.classPath(new SpringTaskExecutor(), unrelated))
                        .isInstanceOf(UsageException.class)
                        .hasMessage("jvm:spring-task-executor needs Spring, and there is no spring-context-*.jar in "
                                + folder + "; build the kit, or name the jars with --classpath.");
            }
            Files.createFile(member);
            assertThat(LibraryJars.classPath(new SpringTaskExecutor(), mine.toString()))
                    .startsWith(mine.toString())
                    .endsWith(folder.resolve("*").toString());
            assertThat(LibraryJars.classPath(new JucVirtualThreads(), "")).isEmpty();
        } finally {
            System.clearProperty("futurestck.libraries");
        }
    }

    @Test
    void aJavaThatIsTooOldIsNotStarted() throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        assertThat(bin.resolve("java").toFile().createNewFile()).isTrue();
        assertThat(bin.resolve("java").toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"20.0.2\"\n");
        assertThat(Ran.run("certify", "jvm:juc-virtual-threads", "--java", folder.toString()))
                .returns(2, Ran::status)
                .extracting(Ran::err)
                .asString()
                .isEqualToIgnoringNewLines("futures-tck: jvm:juc-virtual-threads needs Java 21 or newer, and " + folder
                        + " is Java 20; --java names another.");
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"11.0.1\"\n");
        assertThat(Ran.run("certify", "--java", folder.toString()).err())
                .contains("the kit's host needs Java 17 or newer, and " + folder + " is Java 11");
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"1.8.0_392\"\n");
        assertThat(Ran.run("certify", "--java", folder.toString()).err())
                .contains("the kit's host needs Java 17 or newer, and " + folder + " is Java 8");
    }

    @Test
    void aFolderWithoutJavaIsRefused() {
        assertThat(Ran.run("certify", "--java", folder.toString()))
                .returns(2, Ran::status)
                .extracting(Ran::err)
                .asString()
                .contains(
                        "--java " + folder + " has no bin/java and no bin/java.exe; it takes the directory of a Java.");
        assertThat(Ran.run("certify", "host:./mine", "--java", folder.toString())
                        .err())
                .contains("--java is for subjects in Java, and host:./mine is none.");
    }

    /** A link stands for the program of Windows, so that what hosts the subject is what was found. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aJavaOfWindowsHasAnotherName() throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("java.exe"), Path.of(System.getProperty("java.home"), "bin", "java"));
        Ran ran = Ran.run("certify", "--java", folder.toString(), "--rule", "exc.cancelled-error");
        assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
    }

    @Test
    void aFolderOfTheNameIsNoJava() throws IOException {
        Files.createDirectories(folder.resolve("bin/java"));
        assertThat(Ran.run("certify", "--java", folder.toString()).err())
                .contains(" has no bin/java and no bin/java.exe");
    }

    @Test
    void anotherJavaHostsTheSubjectAndIsNamedInTheCommandThatRepeats() {
        String home = System.getProperty("java.home");
        Ran ran = Ran.run(
                "certify",
                "jvm:juc-thread-pool",
                "--java",
                home,
                "--rule",
                "submit.schedules-call",
                "--out",
                folder.toString());
        assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
        assertThat(CertificateJson.read(folder.resolve("certificate.json")).command())
                .containsSequence(List.of("jvm:juc-thread-pool", "--java", home));
    }

    @Test
    void virtualThreadsAreHostedWhereTheyAre() {
        assumeTrue(Runtime.version().feature() >= new JucVirtualThreads().javaNeeded());
        assertThat(Ran.run("certify", "jvm:juc-virtual-threads", "--rule", "submit.schedules-call")
                        .status())
                .isZero();
    }
}
