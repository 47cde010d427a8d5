package org.futurestck.zoo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.futurestck.kit.run.Effort;
import org.futurestck.kit.spi.Candidate;
import org.futurestck.kit.spi.NamedSubject;

/**
 * An animal that lives in a JVM: the reference implementation with a few lines over it.
 *
 * @param subject the executor, or whatever its contract is about
 * @param mistake what it does wrong, in a sentence
 * @param rule the id of the rule that has to be blamed; empty if there is none
 * @param words what the failure message has to contain
 * @param alsoFails further rules that fail, with the reason
 * @param alone rules that see the fault if nothing else is asked, with the words
 * @param wholeRun whether a run by all rules tells anything about it
 * @param ownProcess whether it has to live in a process of its own
 * @param effort how much effort is needed to find it
 * @param races whether it goes wrong only where two threads meet, so that one run may miss it
 */
public record JavaAnimal(
        Candidate subject,
        String mistake,
        Optional<String> rule,
        String words,
        Map<String, String> alsoFails,
        Map<String, String> alone,
        boolean wholeRun,
        boolean ownProcess,
        Effort effort,
        boolean races)
        implements Animal {

    static JavaAnimal of(Candidate subject) {
        Exhibit sign = Objects.requireNonNull(
                subject.getClass().getAnnotation(Exhibit.class), () -> subject.getClass() + " is no exhibit");
        Map<String, String> alsoFails = new LinkedHashMap<>();
        for (String rule : sign.alsoFails()) {
            alsoFails.put(rule, sign.because());
        }
        Map<String, String> alone = new LinkedHashMap<>();
        for (Alone seen : sign.alone()) {
            alone.put(seen.rule(), seen.shows());
        }
        return new JavaAnimal(
                subject,
                sign.mistake(),
                Optional.of(sign.breaks()).filter(rule -> !rule.isEmpty()),
                sign.shows(),
                alsoFails,
                alone,
                !sign.onlyAlone(),
                sign.ownProcess(),
                sign.effort(),
                sign.races());
    }

    @Override
    public String name() {
        return subject.name();
    }

    @Override
    public Optional<String> profile() {
        return subject instanceof NamedSubject named ? Optional.of(named.profile()) : Optional.empty();
    }

    @Override
    public String toString() {
        return name();
    }
}
