package org.futurestck.zoo;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An executor that is broken on purpose, and what a run has to say about it. Immutable. */
public sealed interface Animal permits JavaAnimal, PythonAnimal {

    /**
     * How it is called.
     *
     * @return such as {@code zoo:callbacks-in-reverse}, or {@code python:zoo_of_threads:CallbacksInReverse}
     */
    String name();

    /**
     * The contract that it breaks.
     *
     * @return a profile of the rule book; empty for the first one
     */
    Optional<String> profile();

    /**
     * What it does wrong.
     *
     * @return a sentence
     */
    String mistake();

    /**
     * The rule that has to be blamed when it is certified by all rules.
     *
     * @return the id; empty if it is only a nuisance that keeps every rule, or if it is certified by single rules only
     */
    Optional<String> rule();

    /**
     * What the failure message has to contain.
     *
     * @return some words; empty if no rule is to be blamed
     */
    String words();

    /**
     * The rules that fail besides, because no order of rules can put the one fault into one place.
     *
     * @return their ids with the reason for each
     */
    Map<String, String> alsoFails();

    /**
     * The rules whose checks see the fault if nothing else is asked. In a whole run a rule that they build on is blamed, or they bind
     * nobody.
     *
     * @return their ids with the words that the message has to contain
     */
    Map<String, String> alone();

    /**
     * The rules that fail when it is certified by all rules.
     *
     * @return their ids
     */
    default Set<String> redLines() {
        return Stream.concat(rule().stream(), alsoFails().keySet().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a run by all rules tells anything about it.
     *
     * @return false if it is there for the sake of single rules, and differs in too many ways
     */
    boolean wholeRun();
}
