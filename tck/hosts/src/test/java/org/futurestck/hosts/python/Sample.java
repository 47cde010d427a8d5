package org.futurestck.hosts.python;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.rulebook.Profile;
import org.futurestck.kit.rulebook.Rule;
import org.futurestck.kit.rulebook.RuleBook;

/**
 * By which rules a pool is certified: by those that it is said to break and by a part of all others that can fail. A dozen whole runs
 * with their hundreds of worker processes would take minutes; with {@code -Dpythons.whole=true} each pool is certified by all rules.
 */
final class Sample {

    static final boolean WHOLE = Boolean.getBoolean("pythons.whole");

    private static final int PARTS = 40;

    private Sample() {}

    /** A small part, which depends on the name of the pool alone. */
    static List<String> of(String pool, Collection<String> declared, RuleBook book) {
        return part(Math.floorMod(pool.hashCode(), PARTS), PARTS, declared, book);
    }

    /** The ids of the rules of one of some parts, which are all rules together; none for all of them. */
    static List<String> part(int part, int parts, Collection<String> declared, RuleBook book) {
        if (WHOLE) {
            return List.of();
        }
        Set<String> chosen = new LinkedHashSet<>(declared);
        Profile contract = book.profileFor(null).orElseThrow();
        List<Rule> binding =
                book.rules(contract).stream().filter(Sample::canFail).toList();
        for (int i = part; i < binding.size(); i += parts) {
            chosen.add(binding.get(i).id());
        }
        return List.copyOf(chosen);
    }

    private static boolean canFail(Rule rule) {
        return rule.untestable() == null && (rule.level() == Level.MUST || rule.level() == Level.SHOULD);
    }
}
