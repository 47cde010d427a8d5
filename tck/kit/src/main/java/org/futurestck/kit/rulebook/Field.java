package org.futurestck.kit.rulebook;

import java.util.Arrays;
import java.util.Optional;

/** The fields in the list below a rule. */
enum Field {
    WHY("Why"),
    DOCUMENTED("Documented"),
    APPLIES_TO("Applies to"),
    SINCE("Since"),
    BUILDS_ON("Builds on"),
    LOOK_AT("If it fails"),
    UNTESTABLE("Untestable");

    private final String label;

    Field(String label) {
        this.label = label;
    }

    static Optional<Field> find(String label) {
        return Arrays.stream(values())
                .filter(field -> field.label.equals(label))
                .findFirst();
    }

    boolean required() {
        return this != UNTESTABLE;
    }

    @Override
    public String toString() {
        return label;
    }
}
