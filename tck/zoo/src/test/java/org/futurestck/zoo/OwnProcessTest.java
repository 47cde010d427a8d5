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

    private final KillMatrix matrix = new KillMatrix(getClass());

    @TestFactory
    Stream<DynamicTest> isCaught() {
        List<Animal> animals = Zoo.animals().stream()
                .filter(animal -> animal.ownProcess() || OTHERS.contains(animal.name()))
                .toList();
        return animals.stream().map(animal -> DynamicTest.dynamicTest(animal.name(), () -> visit(animal)));
    }

    private void visit(Animal animal) {
        HostStageSource source =
                HostStageSource.start(JvmHostCommand.forSubject(animal.name()).command());
        Certificate certificate = Visit.certify(animal, source);
        matrix.add(animal.name(), certificate);
        Visit.judge(certificate, animal.rule(), animal.words(), animal.alsoFails());
    }

    @AfterAll
    void writeMatrix() throws IOException {
        matrix.write();
    }
}
