package org.futurestck.kit.operation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The functions that {@code map} can be given. */
public enum MappedFunction {
    /** Performs the call that it is given and returns what that call returns. */
    @JsonProperty("perform")
    PERFORM("perform"),
    /** Returns the list of its arguments. */
    @JsonProperty("return_arguments")
    RETURN_ARGUMENTS("arguments"),
    /** Returns its first argument to the power of its second. */
    @JsonProperty("power")
    POWER("pow");

    private final String name;

    MappedFunction(String name) {
        this.name = name;
    }

    /** The name of the function in features. */
    @Override
    public String toString() {
        return name;
    }
}
