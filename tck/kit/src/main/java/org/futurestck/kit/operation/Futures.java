package org.futurestck.kit.operation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** In what form {@code wait} and {@code as_completed} are given their futures. */
public enum Futures {
    /** A list. */
    @JsonProperty("list")
    LIST("[%s]"),
    /** An iterable that can be read once. */
    @JsonProperty("iterator")
    ITERATOR("iter([%s])"),
    /** A mapping whose keys are the futures. */
    @JsonProperty("mapping")
    MAPPING("dict.fromkeys([%s])"),
    /** {@code None} in their place. */
    @JsonProperty("none")
    NONE("None");

    private final String phrase;

    Futures(String phrase) {
        this.phrase = phrase;
    }

    String phrase(List<String> handles) {
        return String.format(phrase, String.join(", ", handles));
    }
}
