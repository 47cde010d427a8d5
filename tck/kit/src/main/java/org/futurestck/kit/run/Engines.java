package org.futurestck.kit.run;

import io.cucumber.junit.platform.engine.Constants;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.futurestck.kit.catalogue.CheckSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** How the kit starts test engines: alone, and with nothing but its own settings. */
final class Engines {

    private static final String STEPS = "org.futurestck.kit.steps";

    private Engines() {}

    static Launcher launcher(TestEngine engine) {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(engine)
                .build());
    }

    /** Asks Cucumber for features, which are named as on the class path. */
    static LauncherDiscoveryRequest features(Collection<String> features) {
        return request(features.stream()
                        .map(DiscoverySelectors::selectClasspathResource)
                        .toList())
                .configurationParameter(Constants.GLUE_PROPERTY_NAME, STEPS)
                .configurationParameter(Constants.PLUGIN_PUBLISH_QUIET_PROPERTY_NAME, "true")
                .build();
    }

    /** Asks jqwik for a property. */
    static LauncherDiscoveryRequest property(CheckSource.Property property) {
        return request(List.of(DiscoverySelectors.selectClass(property.type())))
                .filters((PostDiscoveryFilter)
                        test -> FilterResult.includedIf(!test.isTest() || isAt(test.getSource(), property)))
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.shrinking.bounded.seconds", "2")
                .build();
    }

    private static boolean isAt(Optional<TestSource> source, CheckSource.Property property) {
        return source.filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .filter(method -> method.getMethodName().equals(property.method()))
                .isPresent();
    }

    private static LauncherDiscoveryRequestBuilder request(List<? extends DiscoverySelector> selectors) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                // The settings are those of the build that the kit runs in, and meant for its own tests.
                .enableImplicitConfigurationParameters(false);
    }
}
