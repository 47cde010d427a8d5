package org.futurestck.kit.operation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What {@link Operation.Inspect} can look at. */
public enum Aspect {
    /** Whether the first named error is a subclass of the second; a boolean. */
    @JsonProperty("is_subclass")
    IS_SUBCLASS("issubclass(%s)"),
    /** Whether both names are one and the same class; a boolean. */
    @JsonProperty("is_same")
    IS_SAME("%s are the same class"),
    /** Whether two handles are equal and have equal hashes; a boolean. */
    @JsonProperty("equal")
    EQUAL("%s are equal and hash alike"),
    /** How the object prints itself; a text. */
    @JsonProperty("repr")
    REPR("repr(%s)"),
    /** The object sent through the language's serialisation and back; an error where that is refused. */
    @JsonProperty("pickle")
    PICKLE("pickle(%s)"),
    /** The future's class with a type argument, as in {@code Future[int]}; an error where that is refused. */
    @JsonProperty("subscript")
    SUBSCRIPT("type(%s)[int]"),
    /** Whether the object takes attributes and weak references; a boolean. */
    @JsonProperty("attributes")
    ATTRIBUTES("%s takes attributes and weak references");

    private final String phrase;

    Aspect(String phrase) {
        this.phrase = phrase;
    }

    String phrase(List<String> of) {
        return String.format(phrase, String.join(", ", of));
    }
}
