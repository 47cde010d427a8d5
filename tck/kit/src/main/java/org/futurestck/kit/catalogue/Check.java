package org.futurestck.kit.catalogue;

import java.util.Locale;
import java.util.Set;
import org.futurestck.kit.spi.Capability;

/**
 * A scenario or a property that can refute a rule.
 *
 * @param id the rule and a slug of the title; it stays as long as both do
 * @param rule the rule it can refute
 * @param title what it tries, in words
 * @param needs what a subject has to offer for it
 * @param source where it is written
 */
public record Check(String id, String rule, String title, Set<Capability> needs, CheckSource source) {

    /**
     * Copies the capabilities.
     *
     * @param id id
     * @param rule rule
     * @param title title
     * @param needs capabilities
     * @param source source
     */
    public Check {
        needs = Set.copyOf(needs);
    }

    static Check of(String rule, String title, Set<Capability> needs, CheckSource source) {
        String slug =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.=-]+", "-").replaceAll("^-+|-+$", "");
        return new Check(rule + "/" + slug, rule, title, needs, source);
    }
}
