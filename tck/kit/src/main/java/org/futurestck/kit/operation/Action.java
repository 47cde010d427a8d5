package org.futurestck.kit.operation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How a call ends. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @Type(value = Action.Return.class, name = "return"),
    @Type(value = Action.Raise.class, name = "raise"),
})
public sealed interface Action {

    /** The call returns a value. */
    record Return(Value value) implements Action {
        @Override
        public String toString() {
            return "return " + value;
        }
    }

    /** The call raises an error. */
    record Raise(ErrorSpec error) implements Action {
        @Override
        public String toString() {
            return "raise " + error;
        }
    }
}
