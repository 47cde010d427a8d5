package org.futurestck.zoo;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.local.LocalStageSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Certifies every fourth animal in this JVM, one after the other: where another one moved, nobody would see that one hangs. Four
 * JVMs run the quarters at the same time, because most of the time goes into making sure that something hangs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InProcessCages {

    private static final int QUARTERS = 4;

    private final VisitLog log = new VisitLog(getClass());
    private final int quarter;

    InProcessCages(int quarter) {
        this.quarter = quarter;
    }

    @TestFactory
    Stream<DynamicTest> isCaught() {
        List<JavaAnimal> animals = Sample.of(Zoo.inJava())
                .filter(animal -> animal.wholeRun() && !animal.ownProcess() && !animal.races())
                .toList();
        return IntStream.range(0, animals.size())
                .filter(index -> index % QUARTERS == quarter)
                .mapToObj(animals::get)
                .map(animal -> DynamicTest.dynamicTest(animal.name(), () -> visit(animal)));
    }

    private void visit(JavaAnimal animal) {
        Certificate certificate =
                Visit.certify(animal.name(), new LocalStageSource(animal.subject()), Share.of(animal), animal.effort());
        log.add(animal, certificate);
        Visit.judge(certificate, animal, Set.of());
    }

    @AfterAll
    void writeLog() throws IOException {
        log.write();
    }
}
