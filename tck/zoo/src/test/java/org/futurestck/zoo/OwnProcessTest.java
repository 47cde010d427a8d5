package org.futurestck.zoo;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.futurestck.hosts.jvm.JvmHostCommand;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.wire.HostStageSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Certifies animals in host processes: those that nobody wants in the own JVM, and some others, which are to look the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OwnProcessTest {

    private static final Set<String> OTHERS =
            Set.of("zoo:callbacks-in-reverse", "zoo:throws-from-every-method", "zoo:result-wraps-errors");

    private final VisitLog log = new VisitLog(getClass());

    @TestFactory
    Stream<DynamicTest> isCaught() {
        List<JavaAnimal> animals = Zoo.inJava().stream()
                .filter(JavaAnimal::wholeRun)
                .filter(animal -> animal.ownProcess() || OTHERS.contains(animal.name()))
                .toList();
        return Sample.of(animals).map(animal -> DynamicTest.dynamicTest(animal.name(), () -> visit(animal)));
    }

    private void visit(JavaAnimal animal) {
        HostStageSource source =
                HostStageSource.start(JvmHostCommand.forSubject(animal.name()).command());
        Certificate certificate = Visit.certify(animal.name(), source, Share.of(animal), animal.effort());
        log.add(animal, certificate);
        Visit.judge(certificate, animal, Set.of());
    }

    @AfterAll
    void writeLog() throws IOException {
        log.write();
    }
}
