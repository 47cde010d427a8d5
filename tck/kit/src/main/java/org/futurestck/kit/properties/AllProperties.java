package org.futurestck.kit.properties;

import java.util.List;

/** The classes of properties that belong to the catalogue. */
public final class AllProperties {

    private AllProperties() {}

    /**
     * The classes.
     *
     * @return each class once
     */
    public static List<Class<?>> classes() {
        return List.of(
                AsCompletedProperties.class,
                CourseProperties.class,
                ExecutorProperties.class,
                FutureProperties.class,
                MapProperties.class,
                PoolProperties.class,
                RaceProperties.class,
                SequenceProperties.class,
                TimeoutProperties.class,
                WaitProperties.class);
    }
}
