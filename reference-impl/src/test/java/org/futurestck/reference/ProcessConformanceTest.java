package org.futurestck.reference;

import java.util.stream.Stream;
import org.futurestck.kit.junit.FuturesTck;
import org.futurestck.kit.spi.Capability;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * The process pool certifies itself, as any implementer would in a build of their own, by the rules that tell process pools from
 * others. Each check starts a JVM or several, so that all rules take their time; {@code futures-tck certify reference:processes}
 * has it.
 */
class ProcessConformanceTest {

    private static final WorkerSettings WORKERS =
            WorkerSettings.DEFAULTS.withJvmOptions("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    @TestFactory
    Stream<DynamicNode> keepsTheContract() {
        return FuturesTck.of(new ReferenceSubject(
                        settings -> new ProcessPoolExecutor(settings, WORKERS), Capability.OF_PROCESS_POOLS))
                .rules("process.*", "submit.*")
                .certify();
    }
}
