package org.futurestck.kit.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a check is written. */
public sealed interface CheckSource {

    /**
     * A scenario, or one row of the examples of a scenario outline.
     *
     * @param resource the feature on the class path
     * @param line the line of the scenario or of the row, counted from 1
     */
    record Scenario(String resource, int line) implements CheckSource {
        private static final Pattern SHIPPED = Pattern.compile("([a-z0-9/-]+\\.feature):([0-9]{1,6})");

        /**
         * Reads what {@link #toString()} writes of a scenario that comes with the kit.
         *
         * @param written a text of a certificate, which may hold anything
         * @return where such a scenario would be, or empty if it is the source of none
         */
        public static Optional<Scenario> shipped(String written) {
            Matcher matcher = SHIPPED.matcher(written);
            return matcher.matches()
                    ? Optional.of(new Scenario(
                            FeatureFiles.ROOT + "/" + matcher.group(1), Integer.parseInt(matcher.group(2))))
                    : Optional.empty();
        }

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
