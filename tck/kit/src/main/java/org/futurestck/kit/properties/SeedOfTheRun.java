package org.futurestck.kit.properties;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.futurestck.kit.run.Attempt;

/**
 * Starts the random choices of a property from the seed of the run, so that a run can be repeated, and lets the effort of the run decide
 * how many of them there are. A property of one try decides itself about its time.
 */
final class SeedOfTheRun implements AroundPropertyHook {

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        Attempt attempt = Attempt.current();
        PropertyAttributes attributes = context.attributes();
        attributes.setSeed(Long.toString(attempt.seed()));
        attributes.tries().filter(tries -> tries > 1).ifPresent(tries -> attributes.setTries(attempt.tries(tries)));
        return property.execute();
    }
}
