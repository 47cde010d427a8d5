package org.futurestck.zoo;

import java.util.stream.Stream;
import org.futurestck.hosts.jvm.JvmHostCommand;
import org.futurestck.kit.local.LocalStageSource;
import org.futurestck.kit.stage.StageSource;
import org.futurestck.kit.wire.HostStageSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules that no animal is blamed for: those that bind nobody, and those that build on whatever an animal could break. Their checks see
 * the mistake all the same, if they are all that is asked.
 */
final class SeenAloneTest {

    static Stream<JavaAnimal> inJava() {
        return Sample.of(Zoo.inJava().stream().filter(SeenAloneTest::isAsked).toList());
    }

    @ParameterizedTest
    @MethodSource("inJava")
    void isSeenInJava(JavaAnimal animal) {
        StageSource source = animal.ownProcess()
                ? HostStageSource.start(JvmHostCommand.forSubject(animal.name()).command())
                : new LocalStageSource(animal.subject());

        Visit.judgeAlone(animal.name(), source, animal.alone());
    }

    static Stream<PythonAnimal> inPython() {
        return Sample.of(Zoo.inPython().stream().filter(SeenAloneTest::isAsked).toList());
    }

    @ParameterizedTest
    @MethodSource("inPython")
    void isSeenInPython(PythonAnimal animal) {
        Visit.judgeAlone(animal.name(), PythonCages.open().host(animal.factory()), animal.alone());
    }

    private static boolean isAsked(Animal animal) {
        return !animal.alone().isEmpty();
    }
}
