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

/** The reference implementation certifies itself, as any implementer would in a build of their own. */
class ConformanceTest {

    @TestFactory
    Stream<DynamicNode> keepsTheContract() {
        return FuturesTck.of(new ReferenceThreads()).certify();
    }

    private static final class ReferenceThreads implements Subject {

        @Override
        public Executor newExecutor(ExecutorSettings settings) {
            return new ThreadPoolExecutor(settings);
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
            return Set.of(Capability.LOGGING);
        }
    }
}
