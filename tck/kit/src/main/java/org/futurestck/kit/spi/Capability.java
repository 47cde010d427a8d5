package org.futurestck.kit.spi;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a subject can declare that it offers; it switches rules on. */
public enum Capability {
    /** Futures can be created without an executor. */
    @JsonProperty("bare-futures")
    BARE_FUTURES("bare-futures"),
    /** The subject has its own {@code wait} and {@code as_completed}. */
    @JsonProperty("module-functions")
    MODULE_FUNCTIONS("module-functions"),
    /** Errors of callbacks are logged where the host can see it. */
    @JsonProperty("logging")
    LOGGING("logging"),
    /** The subject is a Python object: Python's own spellings of calls, a repr and falsy errors make sense. */
    @JsonProperty("python")
    PYTHON("python"),
    /** Workers are threads of the subject's own process, as in a thread pool. */
    @JsonProperty("threads")
    THREADS("threads"),
    /** The constructor takes an initializer and its arguments. */
    @JsonProperty("initializer")
    INITIALIZER("initializer"),
    /** The constructor takes a prefix for the names of worker threads. */
    @JsonProperty("thread-names")
    THREAD_NAMES("thread-names"),
    /** The host can run programs of their own that use the subject. */
    @JsonProperty("programs")
    PROGRAMS("programs"),
    /** Workers are processes of their own, as in a process pool. */
    @JsonProperty("processes")
    PROCESSES("processes"),
    /** The constructor takes the way in which worker processes are started, as {@code mp_context}. */
    @JsonProperty("start-methods")
    START_METHODS("start-methods"),
    /** The constructor takes the number of calls after which a worker process is replaced, as {@code max_tasks_per_child}. */
    @JsonProperty("max-tasks")
    MAX_TASKS("max-tasks"),
    /** The host can run races, in which threads work on the same objects at the same moment. */
    @JsonProperty("races")
    RACES("races"),
    /** In races the host itself lets threads step aside in the midst of operations, so that few meetings show much. */
    @JsonProperty("steered-races")
    STEERED_RACES("steered-races"),
    /** Whatever the documents name can be called by its name and in its spelling, in whichever language the subject is written. */
    @JsonProperty("spellings")
    SPELLINGS("spellings");

    /** All that a thread pool on the JVM can declare. */
    public static final Set<Capability> OF_THREAD_POOLS = Set.of(LOGGING, THREADS, INITIALIZER, THREAD_NAMES);

    /** All that a process pool on the JVM can declare. */
    public static final Set<Capability> OF_PROCESS_POOLS = Set.of(LOGGING, PROCESSES, INITIALIZER, MAX_TASKS);

    private final String id;

    Capability(String id) {
        this.id = id;
    }

    /**
     * Finds a capability by its name.
     *
     * @param id a name such as {@code bare-futures}
     * @return the capability, or empty if there is none of that name
     */
    public static Optional<Capability> find(String id) {
        return Stream.of(values())
                .filter(capability -> capability.id.equals(id))
                .findFirst();
    }

    /**
     * The name in rule books, tags and certificates.
     *
     * @return lower case with hyphens
     */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}
