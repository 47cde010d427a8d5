package org.futurestck.zoo;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.futurestck.kit.run.Effort;
import org.futurestck.kit.spi.Subject;

/**
 * An executor that is broken on purpose, and what a run has to say about it. Immutable.
 *
 * @param subject the executor; its name begins with {@code zoo:}
 * @param mistake what it does wrong, in a sentence
 * @param rule the id of the rule that has to be blamed; empty if the animal keeps every rule and is only a nuisance
 * @param words what the failure message has to contain
 * @param alsoFails the ids of further rules that fail
 * @param ownProcess whether it has to live in a process of its own
 * @param effort how much effort is needed to find it
 * @param races whether it goes wrong only where two threads meet, so that one run may miss it
 */
public record Animal(
        Subject subject,
        String mistake,
        Optional<String> rule,
        String words,
        Set<String> alsoFails,
        boolean ownProcess,
        Effort effort,
        boolean races) {

    /**
     * Copies the set.
     *
     * @param subject subject
     * @param mistake mistake
     * @param rule rule, or empty
     * @param words words
     * @param alsoFails further rules
     * @param ownProcess isolation
     * @param effort effort
     * @param races whether it races
     */
    public Animal {
        alsoFails = Set.copyOf(alsoFails);
    }

    static Animal of(Subject subject) {
        Exhibit sign = Objects.requireNonNull(
                subject.getClass().getAnnotation(Exhibit.class), () -> subject.getClass() + " is no exhibit");
        return new Animal(
                subject,
                sign.mistake(),
                sign.breaks().isEmpty() ? Optional.empty() : Optional.of(sign.breaks()),
                sign.shows(),
                Set.of(sign.alsoFails()),
                sign.ownProcess(),
                sign.effort(),
                sign.races());
    }

    /**
     * The name of the subject.
     *
     * @return such as {@code zoo:callbacks-in-reverse}
     */
    public String name() {
        return subject.name();
    }

    @Override
    public String toString() {
        return name();
    }
}
