package org.futurestck.zoo;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Rules that no animal is blamed for: those that bind nobody, and those that build on whatever an animal could break. Their checks see
 * the mistake all the same, if they are all that is asked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
abstract class PythonAloneCages {

    private final PythonHosts hosts = PythonHosts.open();

    @TestFactory
    Stream<DynamicTest> isSeen() {
        return Sample.of(Zoo.inPython().stream()
                        .filter(animal -> !animal.alone().isEmpty())
                        .toList())
                .map(animal -> DynamicTest.dynamicTest(
                        animal.name(),
                        () -> Visit.judgeAlone(animal.name(), hosts.start(animal.factory()), animal.alone())));
    }
}
