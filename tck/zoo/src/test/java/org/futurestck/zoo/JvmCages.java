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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Certifies animals in host processes: those that nobody wants in the own JVM, and some others, which are to look the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
abstract class JvmCages {

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

    @TestFactory
    Stream<DynamicTest> isSeenAlone() {
        List<JavaAnimal> animals = Zoo.inJava().stream()
                .filter(animal -> animal.ownProcess() && !animal.alone().isEmpty())
                .toList();
        return Sample.of(animals)
                .map(animal -> DynamicTest.dynamicTest(
                        animal.name(), () -> Visit.judgeAlone(animal.name(), host(animal), animal.alone())));
    }

    private void visit(JavaAnimal animal) {
        Certificate certificate = Visit.certify(animal.name(), host(animal), Share.of(animal), animal.effort());
        log.add(animal, certificate);
        Visit.judge(certificate, animal, Set.of());
    }

    private static HostStageSource host(JavaAnimal animal) {
        return HostStageSource.start(JvmHostCommand.forSubject(animal.name()).command());
    }

    @AfterAll
    void writeLog() throws IOException {
        log.write();
    }
}
