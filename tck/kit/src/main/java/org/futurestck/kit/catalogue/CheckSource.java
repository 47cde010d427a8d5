package org.futurestck.kit.catalogue;

/** Where a check is written. */
public sealed interface CheckSource {

    /**
     * A scenario, or one row of the examples of a scenario outline.
     *
     * @param resource the feature on the class path
     * @param line the line of the scenario or of the row, counted from 1
     */
    record Scenario(String resource, int line) implements CheckSource {
        @Override
        public String toString() {
            String shipped = FeatureFiles.ROOT + "/";
            return (resource.startsWith(shipped) ? resource.substring(shipped.length()) : resource) + ":" + line;
        }
    }

    /**
     * A property.
     *
     * @param type the name of the class
     * @param method the name of the method
     */
    record Property(String type, String method) implements CheckSource {
        @Override
        public String toString() {
            return type.substring(type.lastIndexOf('.') + 1) + "." + method;
        }
    }
}
