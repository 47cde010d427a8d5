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
    ATTRIBUTES("%s takes attributes and weak references"),
    /** Whether the object is an instance of the named class of the module; a boolean. */
    @JsonProperty("is_instance")
    IS_INSTANCE("isinstance(%s)"),
    /** Whether the subject's module has that public name; a boolean. */
    @JsonProperty("has_name")
    HAS_NAME("the module has the name %s"),
    /** Whether the module exports that name to those who import everything; a boolean. */
    @JsonProperty("is_exported")
    IS_EXPORTED("the module exports the name %s"),
    /** Whether the object is a pair of sets with the names {@code done} and {@code not_done}; a boolean. */
    @JsonProperty("is_pair_of_sets")
    IS_PAIR_OF_SETS("%s is a named pair of sets"),
    /** The object, encoded anew. */
    @JsonProperty("content")
    CONTENT("content(%s)"),
    /** Whether an object that was dropped still exists; a boolean. */
    @JsonProperty("alive")
    ALIVE("alive(%s)"),
    /** Whether the worker that ran the call of that id is alive; a boolean. */
    @JsonProperty("worker_alive")
    WORKER_ALIVE("the worker of %s is alive"),
    /** Whether the process, as sightings name it, is alive; a boolean. One that has ended and was not waited for is not. */
    @JsonProperty("process_alive")
    PROCESS_ALIVE("process %s is alive"),
    /** How many processors the machine has, as the language sees it; an integer. */
    @JsonProperty("cpu_count")
    CPU_COUNT("cpu_count()"),
    /** How many processors the process may use, as the language sees it; an integer. */
    @JsonProperty("process_cpu_count")
    PROCESS_CPU_COUNT("process_cpu_count()");

    private final String phrase;

    Aspect(String phrase) {
        this.phrase = phrase;
    }

    String phrase(List<String> of) {
        return String.format(phrase, String.join(", ", of));
    }
}
