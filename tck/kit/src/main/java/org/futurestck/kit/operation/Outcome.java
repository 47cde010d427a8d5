package org.futurestck.kit.operation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What came of an operation. Hosts report the first two; the kit itself finds the others. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @Type(value = Outcome.Returned.class, name = "returned"),
    @Type(value = Outcome.Raised.class, name = "raised"),
})
public sealed interface Outcome {

    /** The operation returned. */
    record Returned(@JsonProperty(required = true) Value value) implements Outcome {
        @Override
        public String toString() {
            return "returned " + value;
        }
    }

    /** The operation raised an error. */
    record Raised(@JsonProperty(required = true) SeenError error) implements Outcome {
        @Override
        public String toString() {
            return "raised " + error;
        }
    }

    /** The operation did not end, and nothing is left that could end it. */
    record Blocked(String where) implements Outcome {
        @Override
        public String toString() {
            return "did not return (" + where + ")";
        }
    }

    /** The subject's process ended before the operation did. */
    record Lost(String how) implements Outcome {
        @Override
        public String toString() {
            return "was lost: " + how;
        }
    }
}
