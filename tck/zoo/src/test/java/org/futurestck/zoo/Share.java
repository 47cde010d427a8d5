package org.futurestck.zoo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.rulebook.Profile;
import org.futurestck.kit.rulebook.Rule;

/**
 * By which rules an animal is certified: by those that it is said to break, by one of the others that can fail, and by whatever
 * these build on. Which one depends on the name of the animal alone. Three hundred whole runs would take too long for every build; with
 * {@code -Dzoo.whole=true} each animal is certified by all rules.
 */
final class Share {

    private static final boolean WHOLE = Boolean.getBoolean("zoo.whole");

    private Share() {}

    /** The ids of the rules; none for all of them. */
    static List<String> of(Animal animal) {
        if (WHOLE) {
            return List.of();
        }
        Set<String> chosen = new LinkedHashSet<>(animal.redLines());
        Profile profile = Visit.BOOK.profileFor(animal.profile().orElse(null)).orElseThrow();
        List<Rule> binding =
                Visit.BOOK.rules(profile).stream().filter(Share::canFail).toList();
        chosen.add(binding.get(Math.floorMod(animal.name().hashCode(), binding.size()))
                .id());
        List.copyOf(chosen).forEach(rule -> chosen.addAll(Visit.BOOK.prerequisites(rule)));
        return new ArrayList<>(chosen);
    }

    private static boolean canFail(Rule rule) {
        return rule.untestable() == null && (rule.level() == Level.MUST || rule.level() == Level.SHOULD);
    }
}
