package org.futurestck.kit.spi;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a subject can declare that it offers, which switches rules on; or that it lacks, which keeps the kit from asking for it. Checks
 * that would have to ask are not claimed.
 */
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
    SPELLINGS("spellings"),
    /** Calls cannot be cancelled, because the implementation has no such thing. */
    @JsonProperty("without-cancel")
    WITHOUT_CANCEL("without-cancel"),
    /** A future does not tell whether its call runs, because the implementation has no such question. */
    @JsonProperty("without-running")
    WITHOUT_RUNNING("without-running"),
    /** A future takes no callbacks, because the implementation has no such thing. */
    @JsonProperty("without-callbacks")
    WITHOUT_CALLBACKS("without-callbacks"),
    /** An executor has no {@code map}. */
    @JsonProperty("without-map")
    WITHOUT_MAP("without-map"),
    /** No number of workers limits how many calls run at once, so no call ever waits for a worker. */
    @JsonProperty("without-max-workers")
    WITHOUT_MAX_WORKERS("without-max-workers"),
    /** A pool has no default number of workers, so that whoever makes one has to say a number. */
    @JsonProperty("without-default-workers")
    WITHOUT_DEFAULT_WORKERS("without-default-workers");

    /** What the names of lacks begin with. */
    public static final String LACK = "without-";

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

    /**
     * Tells whether the name stands for what a subject lacks, and not for what it offers.
     *
     * @return whether it does
     */
    public boolean lack() {
        return id.startsWith(LACK);
    }

    @Override
    public String toString() {
        return id;
    }
}
