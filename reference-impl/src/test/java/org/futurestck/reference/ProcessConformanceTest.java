package org.futurestck.reference;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.kit.junit.FuturesTck;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Subject;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * The process pool certifies itself, as any implementer would in a build of their own, by the rules that tell process pools from
 * others. Each check starts a JVM or several, so that all rules take their time; {@code futures-tck certify reference:processes}
 * has it.
 */
class ProcessConformanceTest {

    @TestFactory
    Stream<DynamicNode> keepsTheContract() {
        return FuturesTck.of(new ReferenceProcesses())
                .rules("process.*", "submit.*")
                .certify();
    }

    private static final class ReferenceProcesses implements Subject {

        @Override
        public Executor newExecutor(ExecutorSettings settings) {
            return new ProcessPoolExecutor(
                    settings, WorkerSettings.DEFAULTS.withJvmOptions("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        }

        @Override
        public Optional<BareFuture<Object>> newFuture() {
            return Optional.of(new DefaultFuture<>());
        }

        @Override
        public Optional<ModuleFunctions> moduleFunctions() {
            return Optional.of(new Futures());
        }

        @Override
        public Set<Capability> capabilities() {
            return Set.of(Capability.LOGGING, Capability.PROCESSES, Capability.INITIALIZER, Capability.MAX_TASKS);
        }
    }
}
