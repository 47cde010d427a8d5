package org.futurestck.kit.run;

import io.cucumber.junit.platform.engine.CucumberTestEngine;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.futurestck.kit.catalogue.CheckSource;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;

/** The scenarios of features as Cucumber knows them, each to be run once, in any order. Safe for use by several threads. */
final class Scenarios {

    private final Map<CheckSource, TestDescriptor> tests = new ConcurrentHashMap<>();

    private Scenarios() {}

    /** Finds the scenarios of features, which are named as on the class path. */
    static Scenarios of(Collection<String> features) {
        CucumberTestEngine cucumber = new CucumberTestEngine();
        TestDescriptor root = cucumber.discover(Engines.features(features), UniqueId.forEngine(cucumber.getId()));
        Scenarios scenarios = new Scenarios();
        for (TestDescriptor test : root.getDescendants()) {
            if (test.isTest()) {
                test.getSource().flatMap(Scenarios::location).ifPresent(source -> scenarios.tests.put(source, test));
            }
        }
        return scenarios;
    }

    /** The test of a scenario, taken out of its feature; empty if Cucumber knows of none there. */
    Optional<TestDescriptor> take(CheckSource.Scenario scenario) {
        Optional<TestDescriptor> test = Optional.ofNullable(tests.remove(scenario));
        test.ifPresent(found -> found.setParent(null));
        return test;
    }

    private static Optional<CheckSource> location(TestSource source) {
        return source instanceof ClasspathResourceSource feature
                ? feature.getPosition()
                        .map(FilePosition::getLine)
                        .map(line -> new CheckSource.Scenario(feature.getClasspathResourceName(), line))
                : Optional.empty();
    }
}
