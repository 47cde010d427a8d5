package org.futurestck.kit.run;

import io.cucumber.junit.platform.engine.CucumberTestEngine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.engine.JqwikTestEngine;
import org.futurestck.kit.catalogue.Check;
import org.futurestck.kit.catalogue.CheckSource;
import org.futurestck.kit.certificate.CheckResult;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;
import org.junit.platform.engine.support.hierarchical.Node;
import org.junit.platform.launcher.Launcher;

/**
 * Runs one check after the other, as the schedule has them: Cucumber, but with the order of its scenarios left to the schedule. For
 * one thread, and to be run once.
 *
 * <p>Cucumber looks for its steps and prepares them at each start, which takes longer than most scenarios; so it is started once for
 * all of a lane, and a scenario joins its tests when its turn has come.
 */
final class Lane implements TestEngine {

    /**
     * It announces at each start that its database is switched off, and how long it shrinks; the field keeps the level
     * from being collected. It is also the lock of the engine, which keeps the stores of all its runs in one unguarded map.
     */
    private static final Logger JQWIK = Logger.getLogger("net.jqwik.engine");

    static {
        JQWIK.setLevel(Level.SEVERE);
    }

    private final TestEngine cucumber = new CucumberTestEngine();
    private final Launcher jqwik = Engines.launcher(new JqwikTestEngine());
    private final Schedule schedule;
    private final CompletableFuture<Scenarios> scenarios;
    private final CheckListener listener;

    Lane(Schedule schedule, CompletableFuture<Scenarios> scenarios, CheckListener listener) {
        this.schedule = schedule;
        this.scenarios = scenarios;
        this.listener = listener;
    }

    /** Takes checks from the schedule and runs them, until there are none. */
    void run() {
        Engines.launcher(this).execute(Engines.features(List.of()), listener);
    }

    @Override
    public String getId() {
        return cucumber.getId();
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        TestDescriptor root = cucumber.discover(request, id);
        root.addChild(new Turns(id.append("lane", "turns")));
        return root;
    }

    @Override
    public void execute(ExecutionRequest request) {
        cucumber.execute(request);
    }

    /** In the place of the features: whichever scenario's turn it is. */
    private final class Turns extends AbstractTestDescriptor implements Node<EngineExecutionContext> {

        Turns(UniqueId id) {
            super(id, "the checks of a lane");
        }

        @Override
        public Type getType() {
            return Type.CONTAINER;
        }

        @Override
        public boolean mayRegisterTests() {
            return true;
        }

        @Override
        public EngineExecutionContext execute(EngineExecutionContext context, DynamicTestExecutor cucumber)
                throws InterruptedException {
            for (Optional<Check> turn = schedule.take(); turn.isPresent(); turn = schedule.take()) {
                Check check = turn.get();
                @Nullable CheckResult result = null;
                Lock pass = schedule.pass(check);
                pass.lock();
                try {
                    result = listener.listen(check, () -> run(check, cucumber));
                } finally {
                    pass.unlock();
                    schedule.finished(check, result);
                }
            }
            return context;
        }

        private void run(Check check, DynamicTestExecutor cucumber) {
            if (check.source() instanceof CheckSource.Scenario source) {
                scenarios.join().take(source).ifPresent(scenario -> {
                    addChild(scenario);
                    cucumber.execute(scenario);
                });
            } else if (check.source() instanceof CheckSource.Property source) {
                synchronized (JQWIK) {
                    jqwik.execute(Engines.property(source), listener);
                }
            }
        }
    }
}
