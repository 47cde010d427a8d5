package org.futurestck.kit.run;

import io.cucumber.junit.platform.engine.Constants;
import io.cucumber.junit.platform.engine.CucumberTestEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.engine.JqwikTestEngine;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.catalogue.Check;
import org.futurestck.kit.catalogue.CheckSource;
import org.futurestck.kit.certificate.CheckResult;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs checks through the two engines, Cucumber for scenarios and jqwik for properties. */
final class Engines {

    private static final String STEPS = "org.futurestck.kit.steps";

    /**
     * It announces at each start that its database is switched off, and how long it shrinks; the field keeps the level
     * from being collected. It is also the lock of the engine, which keeps the stores of all its runs in one unguarded map.
     */
    private static final Logger JQWIK = Logger.getLogger("net.jqwik.engine");

    static {
        JQWIK.setLevel(Level.SEVERE);
    }

    private final Launcher cucumber = launcher(new CucumberTestEngine());
    private final Launcher jqwik = launcher(new JqwikTestEngine());
    private final Catalogue catalogue;
    private final int parallel;

    Engines(Catalogue catalogue, int parallel) {
        this.catalogue = catalogue;
        this.parallel = parallel;
    }

    /** Runs the checks and tells what came of each that finished, and what else the engines had to say. */
    Ran run(List<Check> checks, Workshop workshop, Progress progress) {
        CheckListener listener = new CheckListener(checks, workshop, progress);
        execute(cucumber, scenarios(listener), listener);
        synchronized (JQWIK) {
            execute(jqwik, properties(listener), listener);
        }
        return listener.ran();
    }

    /** The results of the checks that finished, and the faults of engines. */
    record Ran(Map<String, CheckResult> results, List<String> problems) {}

    private static Launcher launcher(TestEngine engine) {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(engine)
                .build());
    }

    private void execute(Launcher launcher, List<DiscoverySelector> selectors, CheckListener listener) {
        if (!selectors.isEmpty()) {
            launcher.execute(request(selectors, listener), listener);
        }
    }

    private LauncherDiscoveryRequest request(List<DiscoverySelector> selectors, CheckListener listener) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .filters((PostDiscoveryFilter) descriptor -> FilterResult.includedIf(!descriptor.isTest()
                        || listener.check(descriptor.getSource()).isPresent()))
                // The settings are those of the build that the kit runs in, and meant for its own tests.
                .enableImplicitConfigurationParameters(false)
                .configurationParameter(Constants.GLUE_PROPERTY_NAME, STEPS)
                .configurationParameter(Constants.PLUGIN_PUBLISH_QUIET_PROPERTY_NAME, "true")
                .configurationParameter(Constants.PARALLEL_EXECUTION_ENABLED_PROPERTY_NAME, "true")
                .configurationParameter(Constants.PARALLEL_CONFIG_STRATEGY_PROPERTY_NAME, "fixed")
                .configurationParameter(
                        Constants.PARALLEL_CONFIG_FIXED_PARALLELISM_PROPERTY_NAME, Integer.toString(parallel))
                .configurationParameter(
                        Constants.PARALLEL_CONFIG_FIXED_MAX_POOL_SIZE_PROPERTY_NAME, Integer.toString(parallel))
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.shrinking.bounded.seconds", "2")
                .build();
    }

    private List<DiscoverySelector> scenarios(CheckListener listener) {
        List<DiscoverySelector> selectors = new ArrayList<>();
        for (String feature : catalogue.features()) {
            if (listener.anyIn(source -> source instanceof CheckSource.Scenario scenario
                    && scenario.resource().equals(feature))) {
                selectors.add(DiscoverySelectors.selectClasspathResource(feature));
            }
        }
        return selectors;
    }

    private List<DiscoverySelector> properties(CheckListener listener) {
        List<DiscoverySelector> selectors = new ArrayList<>();
        for (Class<?> type : catalogue.properties()) {
            if (listener.anyIn(source -> source instanceof CheckSource.Property property
                    && property.type().equals(type.getName()))) {
                selectors.add(DiscoverySelectors.selectClass(type));
            }
        }
        return selectors;
    }
}
