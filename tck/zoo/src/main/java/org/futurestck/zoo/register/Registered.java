package org.futurestck.zoo.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the register has about an animal. Immutable.
 *
 * @param name how it is called
 * @param profile the contract that it breaks
 * @param mistake what it does wrong, in a sentence
 * @param source the file that holds it, seen from the folder of the zoo
 * @param breaks the id of the rule to blame in a run by all rules; null if there is none
 * @param words what the message of the failure has to contain; empty if no rule is to be blamed
 * @param besides further rules that fail in such a run, with the reason
 * @param alone rules that fail if nothing else is asked
 * @param wholeRun whether a run by all rules tells anything about it
 */
public record Registered(
        String name,
        String profile,
        String mistake,
        String source,
        @Nullable String breaks,
        String words,
        Map<String, String> besides,
        List<String> alone,
        boolean wholeRun) {

    /**
     * Copies the collections.
     *
     * @param name name
     * @param profile contract
     * @param mistake sentence
     * @param source file
     * @param breaks rule, or null
     * @param words words
     * @param besides rules with reasons
     * @param alone rules
     * @param wholeRun whether it is certified by all rules
     */
    public Registered {
        besides = Collections.unmodifiableMap(new LinkedHashMap<>(besides));
        alone = List.copyOf(alone);
    }

    /**
     * Tells whether a rule has been seen to fail on it in a run by all rules.
     *
     * @param rule the id of a rule
     * @return true if it is the one to blame, or fails besides
     */
    public boolean isBlamedOn(String rule) {
        return rule.equals(breaks) || besides.containsKey(rule);
    }
}
