package org.futurestck.zoo;

import java.util.Map;
import java.util.Optional;

/**
 * An animal that lives in Python, and is certified over the wire. The modules are beside this class, for readers and for the path
 * of the interpreter.
 *
 * @param factory what makes it, such as {@code zoo_of_threads:CallbacksInReverse}
 * @param mistake what it does wrong, in a sentence
 * @param rule the id of the rule that has to be blamed; empty if there is none
 * @param words what the failure message has to contain
 * @param alone rules that see the fault if nothing else is asked, with the words
 */
public record PythonAnimal(
        String factory, String mistake, Optional<String> rule, String words, Map<String, String> alone)
        implements Animal {

    @Override
    public Optional<String> profile() {
        return Optional.empty();
    }

    @Override
    public String name() {
        return "python:" + factory;
    }

    @Override
    public Map<String, String> alsoFails() {
        return Map.of();
    }

    @Override
    public boolean wholeRun() {
        return rule.isPresent() || alone.isEmpty();
    }

    /**
     * Whether its workers are processes.
     *
     * @return false if they are threads
     */
    public boolean isOfProcesses() {
        return factory.startsWith("zoo_of_processes:") || factory.startsWith("zoo_of_crashes:");
    }

    @Override
    public String toString() {
        return factory;
    }
}
